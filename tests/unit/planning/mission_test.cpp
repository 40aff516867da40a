// SPDX-License-Identifier: Apache-2.0
// What the mission promises of goals and phases: P2, P11, P12, P13, P14.
#include <algorithm>
#include <catch2/catch.hpp>

#include "planning/arrange.h"
#include "planning/season.h"
#include "rules/catalogue.h"

using namespace tandem;
using namespace tandem::planning;

namespace {

const Date monday = *parse_date("2026-11-23");

Athlete athlete_with(Goal goal, Level level) {
    Athlete athlete;
    athlete.goal = goal;
    athlete.running = level;
    athlete.lifting = Level::Intermediate;
    athlete.recent = {Minutes{200}, {}, Minutes{80}, {}};
    for (int day = 0; day < 7; ++day) {
        athlete.availability.weekly.push_back({day, Minutes{360}, Minutes{540}, Minutes{150}});
    }
    return athlete;
}

bool says(const std::vector<Reason>& reasons, std::string_view text) {
    return std::ranges::any_of(
        reasons, [&](const Reason& reason) { return reason.says.find(text) != std::string::npos; });
}

}  // namespace

TEST_CASE("the goal decides what stays when only one finds room (P2)", "[planning][p2]") {
    Wanted wanted;
    wanted.first = monday;
    wanted.weeks.push_back({{{.kind = SessionKind::IntervalRun, .minutes = Minutes{60}},
                             {.kind = SessionKind::FullStrength, .minutes = Minutes{60}}},
                            {}});
    rules::Context context;
    context.settings = rules::default_settings();
    context.windows = {{Moment{monday} + Minutes{420}, Moment{monday} + Minutes{480}, Minutes{60}}};
    const auto left_out = [&](Goal goal) {
        context.goal = goal;
        const Arrangement arrangement = arrange(wanted, context);
        REQUIRE(arrangement.left_out.size() == 1);
        return arrangement.left_out[0].session.kind;
    };
    CHECK(left_out(Goal::Running) == SessionKind::FullStrength);
    CHECK(left_out(Goal::Strength) == SessionKind::IntervalRun);
}

TEST_CASE("phases lead back from the race and on to the next cycle (P11)", "[planning][p11]") {
    Athlete athlete = athlete_with(Goal::Running, Level::Intermediate);
    athlete.races = {{"Half", monday + std::chrono::days{20 * 7 + 6}, {}, {21'098}, {}}};
    const auto season = plan_season(athlete, monday, 26);
    std::vector<Phase> order;
    for (const WeekDemand& week : season->weeks) {
        if (order.empty() || order.back() != week.phase) order.push_back(week.phase);
    }
    using enum Phase;
    CHECK(order == std::vector{Base, Build, Peak, Taper, RaceWeek, Recovery, Base});
}

TEST_CASE("a marathon season keeps muscle and says so (P12)", "[planning][p12]") {
    Athlete athlete = athlete_with(Goal::Running, Level::Advanced);
    athlete.races = {{"Marathon", monday + std::chrono::days{16 * 7 + 6}, {}, {42'195}, {}}};
    CHECK(says(plan_season(athlete, monday, 17)->notes, "keeps muscle"));
}

TEST_CASE("as one side grows, the other's intensity follows (P13)", "[planning][p13]") {
    const auto season = plan_season(athlete_with(Goal::Balanced, Level::Advanced), monday, 8);
    CHECK(std::ranges::any_of(season->weeks, [](const WeekDemand& week) {
        return says(week.why, "intensity of the other rises slowly");
    }));
}

TEST_CASE("intervals are the way in for lifters who are new to running (P14)", "[planning][p14]") {
    Athlete athlete = athlete_with(Goal::Strength, Level::Beginner);
    athlete.runs_per_week = 3;
    athlete.recent = {Minutes{110}, {}, Minutes{45}, {}};
    const auto season = plan_season(athlete, monday, 12);
    int intervals = 0;
    for (const WeekDemand& week : season->weeks) {
        for (const Session& session : week.sessions) {
            CHECK(session.kind != SessionKind::TempoRun);
            intervals += session.kind == SessionKind::IntervalRun ? 1 : 0;
        }
    }
    CHECK(intervals > 0);
}
