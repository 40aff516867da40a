// SPDX-License-Identifier: Apache-2.0
// What a week's load is worth on race day, and which limit a week names.
#include "planning/worth.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <cmath>

#include "make/runner.h"
#include "planning/season.h"

using namespace tandem;
using namespace tandem::planning;

namespace {

const Date monday = *parse_date("2026-11-23");

RaceEntry race_in(int weeks, RacePriority priority) {
    return {"Race", monday + std::chrono::days{weeks * 7 + 6}, {}, Metres{21'098}, priority};
}

bool says(const std::vector<Reason>& reasons, std::string_view part) {
    return std::ranges::any_of(
        reasons, [&](const Reason& reason) { return reason.says.find(part) != std::string::npos; });
}

}  // namespace

TEST_CASE("load turns from gain to cost about two weeks before the race (E62, E71)",
          "[planning][worth]") {
    CHECK(last_useful_day() == Approx(22.5 * std::log(2.0)));
    CHECK(impulse_worth(last_useful_day()) == Approx(0).margin(1e-12));
    CHECK(impulse_worth(7) < 0);
    CHECK(impulse_worth(30) > 0);
}

TEST_CASE("the best week before a race counts 1, a race week less than nothing",
          "[planning][worth]") {
    Athlete athlete = make::runner();
    athlete.races = {race_in(14, RacePriority::A)};
    const auto season = plan_season(athlete, monday, {});
    double best = 0;
    for (const WeekDemand& week : season->weeks)
        best = std::max(best, week.worth_of_load);
    CHECK(best == Approx(1));
    CHECK(season->weeks[14].worth_of_load < -1);
    CHECK(says(season->weeks[14].why, "tires more than it builds"));
    CHECK(says(season->weeks[9].why, "where the best week counts 1"));
    CHECK(says(season->notes, "no forecast of a time"));
}

TEST_CASE("without an A or B race every week counts the same and nothing is said of race day",
          "[planning][worth]") {
    Athlete athlete = make::runner();
    athlete.races = {race_in(6, RacePriority::C)};
    const auto season = plan_season(athlete, monday, 12);
    for (const WeekDemand& week : season->weeks) {
        CHECK(week.worth_of_load == season->weeks[0].worth_of_load);
        CHECK_FALSE(says(week.why, "race day"));
    }
    CHECK_FALSE(says(season->notes, "no forecast"));
}

TEST_CASE("the response saturates and falls beyond an overload (E63)", "[planning][worth]") {
    const Response response{300};
    CHECK(response(0) == Approx(0));
    CHECK(response(200) - response(100) > response(300) - response(200));
    CHECK(response(900) < response(450));
    for (double load = 0; load < 1000; load += 50)
        CHECK(response.slope(load) ==
              Approx(response(load + 0.5) - response(load - 0.5)).margin(2e-3));
}

TEST_CASE("each week names the limit that binds", "[planning][worth]") {
    Athlete athlete = make::runner();
    athlete.races = {race_in(10, RacePriority::A)};
    const auto season = plan_season(athlete, monday, {});
    CHECK(season->weeks[0].running_limit == Limit::Growth);
    CHECK(season->weeks[0].long_run_limit == Limit::LongestRun);
    CHECK(season->weeks[3].running_limit == Limit::Deload);
    CHECK(season->weeks[10].running_limit == Limit::Taper);
    CHECK(season->weeks[11].running_limit == Limit::Recovery);
    for (WeeklyWindow& window : athlete.availability.weekly)
        window.minutes = Minutes{40};
    const auto short_of_time = plan_season(athlete, monday, {});
    CHECK(short_of_time->weeks[0].running_limit == Limit::FreeTime);
    athlete = make::runner();
    athlete.new_to_strength = true;
    CHECK(plan_season(athlete, monday, 6)->weeks[0].running_limit == Limit::Adaptation);
}

TEST_CASE("with time to spare the steps to the longest run are even", "[planning][worth]") {
    Athlete athlete = make::runner();
    athlete.recent = {Minutes{300}, {}, Minutes{100}, {}};
    athlete.running = Level::Advanced;
    athlete.races = {{"Race", monday + std::chrono::days{30 * 7 + 6}, {}, Metres{42'195}, {}}};
    const auto season = plan_season(athlete, monday, {});
    Minutes longest{100};
    for (const WeekDemand& week : season->weeks) {
        for (const Session& session : week.sessions) {
            if (session.kind != SessionKind::LongRun) continue;
            CHECK(session.minutes <= longest + Minutes{12});
            longest = std::max(longest, session.minutes);
        }
    }
    CHECK(longest >= Minutes{170});
}
