// SPDX-License-Identifier: Apache-2.0
#include "app/check_plan.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <fstream>

#include "app/check_json.h"
#include "app/check_text.h"
#include "formats/week_drawing.h"
#include "make/json_schema.h"
#include "planning/season.h"
#include "rules/catalogue.h"

using namespace tandem;

namespace {

constexpr Date race_day{std::chrono::days{20891}};  // Sunday 2027-03-14

// Free every morning.
Athlete half_marathoner() {
    Athlete athlete;
    athlete.lifting = Level::Intermediate;
    athlete.recent.weekly_minutes = Minutes{250};
    athlete.recent.longest_minutes = Minutes{110};
    for (int day = 0; day < 7; ++day)
        athlete.availability.weekly.push_back({day, Minutes{360}, Minutes{660}, Minutes{300}});
    athlete.races.push_back({"Spring half", race_day, Minutes{600}, {21'098}, RacePriority::A});
    return athlete;
}

app::CheckedPlan check(std::string_view drawing, const Athlete& athlete) {
    const auto plan = formats::read_week_drawing(drawing, "week.txt");
    REQUIRE(plan);
    const auto context = rules::context_of(athlete);
    REQUIRE(context);
    return app::check_plan(*plan, *context,
                           {athlete.availability, planning::race_sessions(athlete)});
}

std::string text_of(const app::CheckedPlan& plan) {
    return app::checked_text(plan, {.width = 200});
}

bool breaks(const app::CheckedWeek& week, std::string_view id) {
    return std::ranges::any_of(week.breaches, [id](const rules::Finding& finding) {
        return rules::catalogue()[finding.rule]->id == id;
    });
}

bool has(const std::string& text, std::string_view part) {
    return text.find(part) != std::string::npos;
}

constexpr std::string_view race_week =
    "week 2027-03-08\n"
    "06:00  .  e40  .  H45  .  .  L110\n";

}  // namespace

TEST_CASE("a dated week is judged with the race of the profile that it does not draw",
          "[app][check]") {
    const app::CheckedPlan plan = check(race_week, half_marathoner());
    const app::CheckedWeek& week = plan.weeks[0];
    CHECK(breaks(week, "h3.legs-before-race"));
    CHECK(breaks(week, "p8.fresh-for-a-race"));
    REQUIRE(week.added_races.size() == 1);
    const Placed& race = week.added_races[0].placed;
    CHECK(race.start == Moment{race_day} + Minutes{600});
    CHECK(race.fixed);
    CHECK(std::ranges::count(week.repaired, race) == 1);
    CHECK(week.breaches_left == 0);
    CHECK(has(text_of(plan), "Added from the profile: Spring half on Sun 14 Mar 2027 at 10:00"));
    std::ifstream file(TANDEM_SOURCE_DIR "/docs/check.schema.json");
    make::Validator validator(nlohmann::json::parse(file));
    const auto json = nlohmann::json::parse(app::checked_json(plan));
    CHECK(validator.faults(json).empty());
    CHECK(json["weeks"][0]["added_races"][0]["name"] == "Spring half");
    CHECK(json["weeks"][0]["added_races"][0]["date"] == "2027-03-14");
}

TEST_CASE("planning and checking give a race the same start and minutes", "[app][check]") {
    Athlete athlete = half_marathoner();
    athlete.races[0].start.reset();
    const auto season = planning::plan_season(athlete, race_day - std::chrono::days{6}, 1);
    REQUIRE(season);
    const app::CheckedPlan plan = check(race_week, athlete);
    REQUIRE(plan.weeks[0].added_races.size() == 1);
    CHECK(plan.weeks[0].added_races[0].placed == season->weeks[0].fixed.at(0));
}

TEST_CASE("a race within three weeks of a dated week is its neighbour", "[app][check]") {
    constexpr std::string_view week_before =
        "week 2027-03-01\n"
        "06:00  .  e40  .  .  .  .  H45\n";
    Athlete athlete = half_marathoner();
    athlete.races[0].distance = Metres{42'195};
    athlete.races[0].date -= std::chrono::days{2};
    const app::CheckedPlan near = check(week_before, athlete);
    CHECK(breaks(near.weeks[0], "h3.legs-before-race"));
    CHECK(near.weeks[0].added_races.size() == 1);
    CHECK(near.weeks[0].sessions.size() == 2);
    athlete.races[0].date += std::chrono::days{28};
    CHECK(check(week_before, athlete).weeks[0].added_races.empty());
}

TEST_CASE("a race that the file draws, and weeks without a date, get none from the profile",
          "[app][check]") {
    const app::CheckedPlan drawn = check(
        "week 2027-03-01\n07:00  .  e40  .  .  .  .  .\n"
        "week 2027-03-08\n07:00  .  e40  .  .  .  .  R@21.1km!\n",
        half_marathoner());
    for (const app::CheckedWeek& week : drawn.weeks)
        CHECK(week.added_races.empty());
    CHECK(drawn.weeks[1].sessions.size() == 2);
    CHECK(check("AM  .  e40  .  .  .  .  .\n", half_marathoner()).weeks[0].added_races.empty());
}

TEST_CASE("a race of the file's next week is added once, where it stands", "[app][check]") {
    const app::CheckedPlan plan = check(
        "week 2027-03-01\n07:00  .  e40  .  .  .  .  .\n"
        "week 2027-03-08\n07:00  .  e40  .  .  H40  .  .\n",
        half_marathoner());
    CHECK(plan.weeks[0].added_races.empty());
    CHECK(plan.weeks[1].added_races.size() == 1);
    CHECK(breaks(plan.weeks[1], "h3.legs-before-race"));
}

TEST_CASE("a week without a date is held against the usual free time", "[app][check]") {
    Athlete athlete = half_marathoner();
    athlete.availability.exceptions.push_back(
        {formats::undated_monday, formats::undated_monday + std::chrono::days{6}, "away", {}});
    athlete.availability.busy.push_back({Moment{formats::undated_monday},
                                         Moment{formats::undated_monday + std::chrono::days{7}},
                                         "work"});
    CHECK(check("07:00  .  e40  .  .  .  .  .\n", athlete).breaches == 0);
    const app::CheckedPlan plan = check("19:00  .  e40  .  .  .  .  .\n", athlete);
    CHECK(breaks(plan.weeks[0], "p1.free-time"));
    REQUIRE(plan.weeks[0].changes.size() == 1);
    CHECK(time_of_day(*plan.weeks[0].changes[0].to) < Minutes{660});
    // Beside a dated week in one file too.
    const app::CheckedPlan both = check(
        "week 2027-06-07\n07:00  .  e40  .  .  .  .  .\n"
        "week \"usual\"\n19:00  .  e40  .  .  .  .  .\n",
        athlete);
    CHECK(both.weeks[0].breaches.empty());
    CHECK(breaks(both.weeks[1], "p1.free-time"));
}

TEST_CASE("near a race one session left out is fewer changes than two moves", "[app][check]") {
    const app::CheckedPlan plan = check(
        "week 2027-03-08\n"
        "06:00  F45  I60  e40  H45  .  .    .\n"
        "09:00  .    .    .    .    .  e60  R@21.1km!\n",
        half_marathoner());
    CHECK(plan.weeks[0].breaches_left == 0);
    REQUIRE(plan.weeks[0].changes.size() == 1);
    CHECK(plan.weeks[0].changes[0].session.kind == SessionKind::LegStrength);
}

TEST_CASE("what is written inside a free window and breaks nothing stays at its minute",
          "[app][check]") {
    const app::CheckedPlan plan = check(
        "08:20  .  Q50  e40  .  e40    .    .\n"
        "09:10  .  .    .    .  .      H45  L90\n",
        half_marathoner());
    REQUIRE(plan.weeks[0].changes.size() == 1);
    CHECK(plan.weeks[0].changes[0].session.kind == SessionKind::LegStrength);
}

TEST_CASE("a week too full to weigh every choice is repaired all the same", "[app][check]") {
    std::string crowded;
    for (int hour = 4; hour < 24; ++hour) {
        crowded += format_time(Minutes{60 * hour});
        for (int day = 0; day < 7; ++day)
            crowded += (hour + day) % 3 == 0 ? "  F20+Q20" : "  H20+I20";
        crowded += "\n";
    }
    const app::CheckedPlan plan = check(crowded, half_marathoner());
    CHECK(plan.weeks[0].sessions.size() == 280);
    CHECK_FALSE(plan.weeks[0].repaired.empty());
    CHECK(plan.weeks[0].breaches_left == 0);
}

TEST_CASE("a run too long names its numbers, is not moved, and the week is not drawn again",
          "[app][check]") {
    Athlete athlete = half_marathoner();
    athlete.running = Level::Beginner;
    athlete.recent.longest_minutes = Minutes{86};
    const app::CheckedPlan plan = check("07:00  .  e40  .  .  .  .  L150\n", athlete);
    CHECK(plan.weeks[0].repaired.empty());
    CHECK(plan.weeks[0].changes.empty());
    CHECK(plan.weeks[0].breaches_left == 1);
    const std::string text = text_of(plan);
    CHECK(has(text, "150 min; at most 95 min after a longest run of 86 min"));
    CHECK(has(text,
              "Moving sessions cannot mend this; what would: Sun 07:00 Long run of at most 95 "
              "min."));
    CHECK_FALSE(has(text, "Repaired"));
    CHECK_FALSE(has(text, "Mon  Tue"));
    const auto breach = nlohmann::json::parse(app::checked_json(plan))["weeks"][0]["breaches"][0];
    CHECK(breach["amount_minutes"] == 150);
    CHECK(breach["most_minutes"] == 95);
    CHECK(breach["before_minutes"] == 86);
}

TEST_CASE("a week that grows too fast names its numbers and what would mend it", "[app][check]") {
    Athlete athlete = half_marathoner();
    athlete.running = Level::Beginner;
    athlete.recent.weekly_minutes = Minutes{110};
    const std::string text = text_of(check("07:00  .  e80  .  .  .  .  L100\n", athlete));
    CHECK(has(text, "180 min of running in the week; at most 145 min after a week of 110 min"));
    CHECK(has(text, "what would: 35 min less running in the week."));
}

TEST_CASE("a repair says which breach stays, and what would mend it", "[app][check]") {
    const app::CheckedPlan plan = check("07:00  .  e40  .  .  .  F40  L190\n", half_marathoner());
    CHECK(plan.weeks[0].changes.size() == 1);
    CHECK(plan.weeks[0].breaches_left == 1);
    CHECK(has(text_of(plan),
              "1 breach stays that moving sessions cannot mend; what would: Sun 07:00 Long run of "
              "at most 144 min."));
}

TEST_CASE("what fixed sessions break asks for another time for them", "[app][check]") {
    const std::string text = text_of(check(
        "07:00  .  .  .  .  .  R@5km!  .\n09:00  .  .  .  .  .  .  R@10km!\n", half_marathoner()));
    CHECK(has(text,
              "Moving sessions cannot mend this; what would: another time for Sat 07:00 Race → Sun "
              "09:00 Race."));
}

TEST_CASE("a separation of whole days says from which midnight on it ends", "[app][check]") {
    const auto facts = [](std::string_view drawing) {
        const auto plan = formats::read_week_drawing(drawing, "week.txt");
        REQUIRE(plan);
        return text_of(app::check_plan(*plan, *app::context_of_nobody()));
    };
    CHECK(has(facts("07:00  Q50  .  .  .  .  .  .\n18:00  .  F45  .  .  .  .  .\n"),
              "35 h apart; allowed from Wed 00:00"));
    CHECK(has(facts("07:00  .  .  .  .  .  L90  .\n18:00  .  .  .  .  F45  .  .\n"),
              "13 h apart, 36 h needed"));
}

TEST_CASE("a repaired week is drawn in the writer's miles, or in those of the profile",
          "[app][check]") {
    constexpr std::string_view tired =
        "week 2027-03-08\n"
        "06:00  .  e40  .  .  .  F45  R110@13.11mi!\n";
    const app::CheckedPlan plain = check(tired, Athlete{});
    REQUIRE_FALSE(plain.weeks[0].repaired.empty());
    CHECK(has(app::drawing_of_repair(plain.weeks[0]), "@13.11mi"));
    const auto plan = formats::read_week_drawing(race_week, "week.txt");
    REQUIRE(plan);
    Athlete miles = half_marathoner();
    miles.distance_unit = DistanceUnit::Miles;
    const auto context = rules::context_of(miles);
    REQUIRE(context);
    const app::CheckedPlan drawn = app::check_plan(
        *plan, *context, {miles.availability, planning::race_sessions(miles), miles.distance_unit});
    REQUIRE_FALSE(drawn.weeks[0].repaired.empty());
    CHECK(has(app::drawing_of_repair(drawn.weeks[0]), "@13.11mi"));
}
