// SPDX-License-Identifier: Apache-2.0
#include "prescription/fuel.h"

#include <algorithm>
#include <catch2/catch.hpp>

#include "knowledge/citations.h"

using namespace tandem;
using namespace tandem::prescription;
using When = Fuel::When;

namespace {

const Date monday = *parse_date("2026-11-23");

Athlete eater(Goal goal = Goal::Running) {
    Athlete athlete;
    athlete.goal = goal;
    athlete.body_mass = Grams{60'000};
    athlete.easy_pace = SecondsPerKilometre{360};
    return athlete;
}

Placed at(SessionKind kind, int hour, int minutes) {
    Placed placed;
    placed.session.kind = kind;
    placed.session.minutes = Minutes{minutes};
    placed.start = Moment{monday} + Minutes{hour * 60};
    return placed;
}

std::string said(const std::vector<Fuel>& fuel, When when) {
    std::string text;
    for (const Fuel& one : fuel) {
        if (one.when == when) text += one.reason.says + "\n";
    }
    return text;
}

bool contains(const std::string& text, std::string_view part) {
    return text.find(part) != std::string::npos;
}

FuelRequest alone(const Athlete& athlete, const Placed& placed) {
    return {.athlete = athlete, .session = placed, .before = {}, .next = {}, .race = {}};
}

}  // namespace

TEST_CASE("a morning run comes after a light breakfast, which those who build muscle need (R5)",
          "[fuel]") {
    const Athlete runs = eater();
    const Athlete lifts = eater(Goal::Balanced);
    const Placed run = at(SessionKind::EasyRun, 7, 40);
    const std::string light = said(fuel_of(alone(runs, run)), When::Before);
    CHECK(contains(light, "banana or oats"));
    CHECK(contains(light, "few bites"));
    CHECK(contains(said(fuel_of(alone(lifts, run)), When::Before), "no training on an empty"));
    const Placed evening = at(SessionKind::EasyRun, 18, 40);
    CHECK(said(fuel_of(alone(runs, evening)), When::Before).empty());
}

TEST_CASE("a long or fast run is eaten for, by body mass where there is time for it (R4)",
          "[fuel]") {
    const Athlete athlete = eater();
    for (const Placed& run :
         {at(SessionKind::LongRun, 10, 100), at(SessionKind::IntervalRun, 18, 50)}) {
        // 1 to 4 g for each of 60 kg.
        CHECK(contains(said(fuel_of(alone(athlete, run)), When::Before), "60 to 240 g"));
    }
    const std::string early =
        said(fuel_of(alone(athlete, at(SessionKind::LongRun, 6, 100))), When::Before);
    CHECK(contains(early, "small and light"));
    CHECK_FALSE(contains(early, "240"));
    Athlete unknown = eater();
    unknown.body_mass = {};
    CHECK(contains(said(fuel_of(alone(unknown, at(SessionKind::LongRun, 10, 100))), When::Before),
                   "1 to 4 g for each kilogram"));
}

TEST_CASE("what is taken on the way grows with the time of the run (R4)", "[fuel]") {
    const Athlete athlete = eater();
    const auto during = [&athlete](SessionKind kind, int minutes) {
        return said(fuel_of(alone(athlete, at(kind, 9, minutes))), When::During);
    };
    CHECK(during(SessionKind::EasyRun, 44).empty());
    CHECK(during(SessionKind::EasyRun, 50).empty());
    CHECK(contains(during(SessionKind::TempoRun, 50), "mouthful"));
    CHECK(contains(during(SessionKind::EasyRun, 60), "Drink to thirst"));
    // 90 minutes at 30 to 60 g an hour.
    CHECK(contains(during(SessionKind::LongRun, 90), "45 to 90 g in all"));
    CHECK(contains(during(SessionKind::LongRun, 150), "75 to 150 g in all"));
    CHECK(contains(during(SessionKind::LongRun, 151), "60 to 90 g of carbohydrate an hour"));
    CHECK(contains(during(SessionKind::FullStrength, 40), "sip"));
    CHECK(during(SessionKind::Mobility, 30).empty());
}

TEST_CASE("the time of the workout counts more than the time set aside", "[fuel]") {
    const Athlete athlete = eater();
    Workout workout;
    workout.time = Seconds{70 * 60};
    FuelRequest request = alone(athlete, at(SessionKind::LongRun, 9, 90));
    CHECK(contains(said(fuel_of(request), When::During), "in all"));
    request.workout = &workout;
    CHECK_FALSE(contains(said(fuel_of(request), When::During), "in all"));
}

TEST_CASE("a long run before a long race is where race food is tried", "[fuel]") {
    const Athlete athlete = eater();
    FuelRequest request = alone(athlete, at(SessionKind::LongRun, 9, 110));
    CHECK_FALSE(contains(said(fuel_of(request), When::During), "race"));
    request.race = Metres{21'098};
    CHECK(contains(said(fuel_of(request), When::During), "mean to take in the race"));
    request.race = Metres{10'000};
    CHECK_FALSE(contains(said(fuel_of(request), When::During), "race"));
}

TEST_CASE("between two sessions of a day stands the meal that their distance allows (R5)",
          "[fuel]") {
    const Athlete athlete = eater();
    const auto between = [&athlete](const Placed& first, const Placed& second) {
        FuelRequest request = alone(athlete, first);
        request.next = second;
        const auto fuel = fuel_of(request);
        return said(fuel, When::Between);
    };
    const Placed easy = at(SessionKind::EasyRun, 7, 60);
    // 1.0 to 1.2 g for each of 60 kg.
    const std::string meal = between(easy, at(SessionKind::FullStrength, 12, 40));
    CHECK(contains(meal, "60 to 70 g of carbohydrate"));
    CHECK_FALSE(contains(meal, "Both sessions are demanding"));
    CHECK(contains(between(at(SessionKind::TempoRun, 7, 60), at(SessionKind::LegStrength, 12, 40)),
                   "Both sessions are demanding"));
    CHECK(contains(between(easy, at(SessionKind::FullStrength, 8, 40)), "after both"));
    CHECK(contains(between(easy, at(SessionKind::UpperStrength, 10, 40)), "too near"));
    CHECK(between(easy, at(SessionKind::FullStrength, 18, 40)).empty());
    CHECK(between(easy, at(SessionKind::Mobility, 12, 20)).empty());
}

TEST_CASE("the second session of a day is not told to eat what stands between", "[fuel]") {
    const Athlete athlete = eater();
    FuelRequest request = alone(athlete, at(SessionKind::TempoRun, 14, 60));
    CHECK_FALSE(said(fuel_of(request), When::Before).empty());
    request.before = at(SessionKind::UpperStrength, 8, 40);
    CHECK(said(fuel_of(request), When::Before).empty());
}

TEST_CASE("protein follows every training, and carbohydrate what emptied the stores (R4)",
          "[fuel]") {
    const Athlete athlete = eater();
    const auto after = [&athlete](SessionKind kind, int minutes) {
        return said(fuel_of(alone(athlete, at(kind, 9, minutes))), When::After);
    };
    CHECK(contains(after(SessionKind::FullStrength, 40), "20 to 40 g of protein"));
    CHECK_FALSE(contains(after(SessionKind::FullStrength, 40), "carbohydrate"));
    CHECK(contains(after(SessionKind::LongRun, 90), "plenty of carbohydrate"));
    CHECK(after(SessionKind::RecoveryRun, 25).empty());
}

TEST_CASE("foods keep to the diet", "[fuel]") {
    Athlete athlete = eater();
    athlete.diet = {Diet::Vegan, Diet::GlutenFree};
    FuelRequest request = alone(athlete, at(SessionKind::EasyRun, 7, 60));
    request.next = at(SessionKind::FullStrength, 12, 40);
    std::string all;
    for (const Fuel& one : fuel_of(request))
        all += one.reason.says;
    for (const Fuel& one : fuel_of(alone(athlete, at(SessionKind::LongRun, 9, 100))))
        all += one.reason.says;
    CHECK(contains(all, "gluten-free oats"));
    CHECK(contains(all, "lentils"));
    for (const char* not_eaten : {"chicken", "fish", "egg", "whey", "pasta", "toast", "honey"}) {
        INFO(not_eaten);
        CHECK_FALSE(contains(all, not_eaten));
    }
}

TEST_CASE("all that is said of fuel rests on known findings", "[fuel]") {
    const Athlete athlete = eater(Goal::Strength);
    for (const KindTraits& kind : all_kinds()) {
        for (const int hour : {6, 9, 17}) {
            FuelRequest request = alone(athlete, at(kind.kind, hour, 100));
            request.next = at(SessionKind::FullStrength, hour + 6, 40);
            request.race = Metres{42'195};
            for (const Fuel& one : fuel_of(request)) {
                INFO(one.reason.says);
                CHECK_FALSE(one.reason.cites.empty());
                for (const std::string& id : one.reason.cites)
                    CHECK(knowledge::find_citation(id));
            }
        }
    }
}
