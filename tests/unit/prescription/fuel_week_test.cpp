// SPDX-License-Identifier: Apache-2.0
// Amounts of days, worked out by hand for 60 kg of which 48 kg are no fat.
#include <algorithm>
#include <catch2/catch.hpp>

#include "knowledge/citations.h"
#include "prescription/fuel.h"

using namespace tandem;
using namespace tandem::prescription;

namespace {

const Date monday = *parse_date("2026-11-23");
enum Day { Mon, Tue, Wed, Thu, Fri, Sat, Sun };

Athlete eater() {
    Athlete athlete;
    athlete.body_mass = Grams{60'000};
    athlete.body_fat = 20;
    athlete.easy_pace = SecondsPerKilometre{360};
    return athlete;
}

Placed on(Day day, SessionKind kind, int hour, int minutes) {
    Placed placed;
    placed.session.kind = kind;
    placed.session.minutes = Minutes{minutes};
    placed.start = Moment{monday + std::chrono::days{day}} + Minutes{hour * 60};
    return placed;
}

WeekFacts in(Phase phase) {
    WeekFacts facts;
    facts.monday = monday;
    facts.phase = phase;
    return facts;
}

std::vector<PlannedDay> week_of(const Athlete& athlete, std::vector<Placed> sessions,
                                Phase phase = Phase::Build) {
    return fuel_week({.athlete = athlete, .week = in(phase), .sessions = std::move(sessions)});
}

std::string text_of(const std::vector<Reason>& reasons) {
    std::string text;
    for (const Reason& reason : reasons)
        text += reason.says + "\n";
    return text;
}

bool contains(const std::string& text, std::string_view part) {
    return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE(
    "a rest day carries the energy of the body, 1.4 to 1.8 g of protein per kg and drink (R4)",
    "[fuel]") {
    const auto days = week_of(eater(), {});
    REQUIRE(days.size() == 7);
    CHECK(days[Mon].date == monday);
    CHECK(days[Sun].date == monday + std::chrono::days{6});
    CHECK(days[Wed].energy == 2150);  // 48 kg × 45 = 2160
    CHECK(days[Wed].training == 0);
    // 3 to 5 g per kg are 180 to 300 g; the upper part of it, or fat would be over 35 %.
    CHECK(days[Wed].carbohydrate == Whole{205, 300});
    CHECK(days[Wed].protein == Whole{85, 110});  // 1.4 to 1.8 g per kg
    CHECK(days[Wed].fat == 83);                  // 2150 − 4 × 97.5 − 4 × 252.5 = 750 kcal
    CHECK(days[Wed].drink == 1800);
}

TEST_CASE("who walks in between is not paid as if they ran all the time", "[fuel]") {
    Athlete athlete = eater();
    athlete.running = Level::Beginner;
    athlete.recent.longest_minutes = Minutes{30};  // runs on end
    const auto runs = week_of(athlete, {on(Tue, SessionKind::EasyRun, 18, 30)});
    athlete.recent.longest_minutes = Minutes{10};
    const auto walks = week_of(athlete, {on(Tue, SessionKind::EasyRun, 18, 30)});
    CHECK(runs[Tue].training == 300);   // 5 km
    CHECK(walks[Tue].training == 200);  // 195
}

TEST_CASE("training is paid for by the kilometre and by the minute of lifting", "[fuel]") {
    const auto days = week_of(
        eater(),
        {on(Tue, SessionKind::EasyRun, 18, 60), on(Wed, SessionKind::FullStrength, 18, 40),
         on(Thu, SessionKind::UpperStrength, 18, 40), on(Sat, SessionKind::LongRun, 9, 150)});
    CHECK(days[Tue].training == 600);  // 10 km × 60 kg
    CHECK(days[Tue].energy == 2750);
    CHECK(days[Tue].carbohydrate == Whole{300, 420});
    CHECK(days[Tue].fat == 102);  // 2750 − 390 − 4 × 360 = 920 kcal
    CHECK(days[Tue].drink == 2400);
    CHECK(days[Wed].training == 170);  // 4 METs above rest × 3.5 × 60 / 200 × 40 = 168
    CHECK(days[Wed].energy == 2350);
    CHECK(days[Thu].training == 110);  // 2.5 METs: 105
    CHECK(days[Sat].training == 1500);
    CHECK(days[Sat].energy == 3650);
    // 6 to 10 g per kg are 360 to 600 g; beside 395 to 600 fat is just within 35 % of energy.
    CHECK(days[Sat].carbohydrate == Whole{395, 600});
}

TEST_CASE("a race costs its distance, not its minutes", "[fuel]") {
    Placed race = on(Sun, SessionKind::Race, 10, 80);
    race.session.race_distance = Metres{15'000};
    CHECK(week_of(eater(), {race})[Sun].training == 900);
}

TEST_CASE("the day before a long race fills the stores", "[fuel]") {
    Placed race = on(Sun, SessionKind::Race, 10, 110);
    race.session.race_distance = Metres{21'098};
    const auto days = week_of(eater(), {race}, Phase::RaceWeek);
    CHECK(days[Sat].carbohydrate->least == 480);  // 8 g per kg
    CHECK(days[Fri].carbohydrate->most == 300);
    CHECK(contains(text_of(days[Sat].advice), "nothing new"));
    race.session.minutes = Minutes{45};
    CHECK(week_of(eater(), {race}, Phase::RaceWeek)[Sat].carbohydrate->most == 300);
}

TEST_CASE("where the least of everything is more than the energy, the energy rises", "[fuel]") {
    Athlete athlete = eater();
    athlete.body_fat = 40;  // 36 kg × 45 = 1620 kcal
    Placed race = on(Sun, SessionKind::Race, 10, 110);
    race.session.race_distance = Metres{21'098};
    const auto days = week_of(athlete, {race}, Phase::RaceWeek);
    CHECK(days[Sat].energy == 2750);  // 4 × 480 + 4 × 97.5 + 9 × 48 = 2742
    CHECK(days[Sat].carbohydrate == Whole{480, 480});
    CHECK(days[Fri].energy == 1600);
}

TEST_CASE("what a day shows of food adds up to its energy", "[fuel]") {
    for (int kilograms = 40; kilograms <= 130; kilograms += 3) {
        for (const double body_fat : {8.0, 20.0, 33.0, 45.0}) {
            Athlete athlete = eater();
            athlete.body_mass = Grams{kilograms * 1000};
            athlete.body_fat = body_fat;
            const auto days = week_of(athlete, {on(Mon, SessionKind::EasyRun, 7, 30),
                                                on(Tue, SessionKind::IntervalRun, 7, 60),
                                                on(Tue, SessionKind::FullStrength, 18, 45),
                                                on(Wed, SessionKind::FullStrength, 18, 45),
                                                on(Sat, SessionKind::LongRun, 8, 180)});
            for (const PlannedDay& day : days) {
                CAPTURE(kilograms, body_fat, format_date(day.date));
                const int eaten = 2 * (day.carbohydrate->least + day.carbohydrate->most) +
                                  2 * (day.protein->least + day.protein->most) + 9 * *day.fat;
                CHECK(std::abs(eaten - *day.energy) <= 5);
                CHECK(*day.fat * 1000 >= 790 * kilograms);
                CHECK(day.carbohydrate->least <= day.carbohydrate->most);
                const bool lean = 9 * *day.fat * 100 <= 36 * *day.energy;
                const bool full = day.carbohydrate->most - day.carbohydrate->least < 5;
                CHECK((lean || full));
                CHECK(*day.energy % 50 == 0);
            }
        }
    }
}

TEST_CASE("a meal stands between two sessions that are three to eight hours apart (R5)", "[fuel]") {
    const auto meals_of = [](int first_hour, int second_hour) {
        return week_of(eater(), {on(Tue, SessionKind::EasyRun, first_hour, 60),
                                 on(Tue, SessionKind::FullStrength, second_hour, 40)})[Tue]
            .meals;
    };
    REQUIRE(meals_of(7, 12).size() == 1);
    const Meal meal = meals_of(7, 12).front();
    CHECK(time_of_day(meal.at) == Minutes{9 * 60});  // an hour after the run
    CHECK(contains(meal.reason.says, "between easy run and full-body strength"));
    REQUIRE(meals_of(7, 11).size() == 1);
    CHECK(meals_of(7, 10).empty());
    CHECK(meals_of(7, 8).empty());
    REQUIRE(meals_of(7, 16).size() == 1);
    CHECK(meals_of(7, 17).empty());
}

TEST_CASE("two sessions on two days have no meal between them", "[fuel]") {
    const auto days = week_of(eater(), {on(Tue, SessionKind::EasyRun, 20, 60),
                                        on(Wed, SessionKind::FullStrength, 2, 40)});
    for (const PlannedDay& day : days)
        CHECK(day.meals.empty());
}

TEST_CASE(
    "a wish to lose weight never takes food from training that counts, nor while building muscle "
    "(R4)",
    "[fuel]") {
    Athlete athlete = eater();
    const std::vector<Placed> sessions{on(Tue, SessionKind::TempoRun, 18, 60)};
    const auto kept = week_of(athlete, sessions, Phase::Base);
    athlete.weight_wish = WeightWish::Lose;
    const auto base = week_of(athlete, sessions, Phase::Base);
    CHECK(base[Wed].energy == 1900);  // 48 kg × 40 = 1920
    CHECK(base[Tue].energy == kept[Tue].energy);
    CHECK(base[Wed].protein == Whole{95, 130});  // 1.6 to 2.2 g per kg
    CHECK(base[Mon].warnings.empty());
    for (const Phase phase : {Phase::Build, Phase::Peak, Phase::Taper, Phase::RaceWeek}) {
        const auto days = week_of(athlete, sessions, phase);
        CHECK(days[Wed].energy == 2150);
        CHECK(contains(text_of(days[Mon].warnings), "not in these weeks"));
    }
    for (const Goal goal : {Goal::Strength, Goal::Balanced}) {
        athlete.goal = goal;
        const auto days = week_of(athlete, sessions, Phase::Base);
        CHECK(days[Wed].energy == 2150);
        CHECK(contains(text_of(days[Mon].warnings), "muscle is a goal"));
    }
}

TEST_CASE("nobody under 18 is told to eat less than is used", "[fuel]") {
    Athlete athlete = eater();
    athlete.weight_wish = WeightWish::Lose;
    athlete.age = 16;
    const auto days = week_of(athlete, {}, Phase::Base);
    CHECK(days[Wed].energy == 2150);
    CHECK(contains(text_of(days[Mon].warnings), "for adults"));
}

TEST_CASE("energy that training leaves too little of is a warning without a diagnosis", "[fuel]") {
    Athlete athlete = eater();
    const std::vector<Placed> run_a_day{
        on(Mon, SessionKind::EasyRun, 7, 60), on(Tue, SessionKind::EasyRun, 7, 60),
        on(Wed, SessionKind::EasyRun, 7, 60), on(Thu, SessionKind::EasyRun, 7, 60),
        on(Fri, SessionKind::EasyRun, 7, 60), on(Sat, SessionKind::EasyRun, 7, 60),
        on(Sun, SessionKind::EasyRun, 7, 60)};
    const auto warning = [&athlete, &run_a_day](int kcal) {
        athlete.energy_intake = kcal;
        return text_of(week_of(athlete, run_a_day)[Mon].warnings);
    };
    // 600 kcal of training: 30 a kg of 48 are left from 2040, 45 from 2760.
    CHECK(contains(warning(2030), "see a clinician if this lasts"));
    CHECK(contains(warning(2050), "somewhat less"));
    CHECK_FALSE(contains(warning(2050), "clinician"));
    CHECK(warning(2770).empty());
    // 35 % of 950 kcal are 83 g, just less than 1.4 g per kg.
    CHECK(contains(warning(950), "hardly fits in"));
}

TEST_CASE("a single day that uses much is warned of alone", "[fuel]") {
    Athlete athlete = eater();
    athlete.energy_intake = 2700;
    const auto days = week_of(athlete, {on(Sat, SessionKind::LongRun, 9, 150)});
    CHECK(contains(text_of(days[Sat].warnings), "Eat more today"));
    CHECK(days[Fri].warnings.empty());
}

TEST_CASE("without body mass there are words and no amounts", "[fuel]") {
    Athlete athlete = eater();
    athlete.body_mass = {};
    athlete.energy_intake = 1500;
    const auto days = week_of(athlete, {on(Tue, SessionKind::EasyRun, 18, 60)});
    for (const PlannedDay& day : days) {
        CHECK_FALSE(day.energy);
        CHECK_FALSE(day.carbohydrate);
        CHECK_FALSE(day.protein);
        CHECK_FALSE(day.drink);
        CHECK(day.warnings.empty());
    }
    CHECK(contains(text_of(days[Tue].advice), "5 to 7 g of carbohydrate"));
    CHECK(contains(text_of(days[Mon].advice), "State your body mass"));
}

TEST_CASE("the night before a hard run is named, and 7 to 9 hours of sleep once a week (R3)",
          "[fuel]") {
    const auto days = week_of(
        eater(), {on(Thu, SessionKind::IntervalRun, 18, 60), on(Fri, SessionKind::EasyRun, 18, 40),
                  on(Sat, SessionKind::FullStrength, 9, 45)});
    CHECK(contains(text_of(days[Wed].advice), "Go to bed in good time: tomorrow's run"));
    for (const Day day : {Mon, Tue, Thu, Fri, Sat, Sun})  // a lift is no reason for an early night
        CHECK_FALSE(contains(text_of(days[day].advice), "Go to bed"));
    CHECK(contains(text_of(days[Mon].advice), "7 to 9 hours"));
    CHECK_FALSE(contains(text_of(days[Tue].advice), "7 to 9 hours"));
}

TEST_CASE("the day before any race speaks of the race and is no light day", "[fuel]") {
    for (const int minutes : {25, 110}) {
        const Placed race = on(Sun, SessionKind::Race, 10, minutes);
        for (const bool jogs : {false, true}) {
            std::vector<Placed> sessions{race};
            if (jogs) sessions.insert(sessions.begin(), on(Sat, SessionKind::EasyRun, 9, 20));
            const auto days = week_of(eater(), sessions, Phase::RaceWeek);
            const std::string said = text_of(days[Sat].advice);
            INFO(said);
            CHECK(contains(said, "race"));
            CHECK(contains(said, "nothing new"));
            CHECK(contains(said, "Go to bed in good time: tomorrow is a race."));
            CHECK_FALSE(contains(said, "light day"));
            CHECK(contains(text_of(days[Fri].advice), "light day"));
        }
    }
}

TEST_CASE("Sunday's food and sleep know the Monday that follows", "[fuel]") {
    Placed next = on(Sun, SessionKind::Race, 10, 110);
    next.start += std::chrono::days{1};
    const auto sunday_before = [](const Placed& monday_run) {
        return fuel_week({.athlete = eater(),
                          .week = in(Phase::RaceWeek),
                          .sessions = {},
                          .monday_after = {monday_run}})[Sun];
    };
    const PlannedDay eve = sunday_before(next);
    CHECK(eve.carbohydrate->least == 480);  // 8 g per kg
    CHECK(contains(text_of(eve.advice), "Fill up for tomorrow's race"));
    CHECK(contains(text_of(eve.advice), "tomorrow is a race"));
    next.session.kind = SessionKind::LongRun;
    CHECK(contains(text_of(sunday_before(next).advice), "tomorrow's run is a hard one"));
    next.session.kind = SessionKind::EasyRun;
    CHECK_FALSE(contains(text_of(sunday_before(next).advice), "tomorrow"));
}

TEST_CASE("all that is said of days rests on known findings", "[fuel]") {
    Athlete athlete = eater();
    athlete.weight_wish = WeightWish::Lose;
    athlete.energy_intake = 900;
    for (const PlannedDay& day : week_of(athlete, {on(Thu, SessionKind::IntervalRun, 7, 60),
                                                   on(Thu, SessionKind::FullStrength, 13, 40)})) {
        std::vector<Reason> all = day.advice;
        all.insert(all.end(), day.warnings.begin(), day.warnings.end());
        for (const Meal& meal : day.meals)
            all.push_back(meal.reason);
        for (const Reason& reason : all) {
            INFO(reason.says);
            CHECK_FALSE(reason.cites.empty());
            for (const std::string& id : reason.cites)
                CHECK(knowledge::find_citation(id));
        }
    }
}
