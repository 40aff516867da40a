// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <catch2/catch.hpp>

#include "planning/make_plan.h"

using namespace tandem;

TEST_CASE("running goes on after six weeks without any free time, and at half the length (H5)",
          "[planning][h5]") {
    const Date monday = *parse_date("2026-11-23");
    Athlete athlete;
    athlete.name = "Sailor";
    athlete.recent = {Minutes{200}, {}, Minutes{100}, {}};
    for (int day = 0; day < 7; ++day) {
        athlete.availability.weekly.push_back({day, Minutes{360}, Minutes{540}, Minutes{150}});
    }
    athlete.availability.exceptions.push_back(
        {monday + std::chrono::days{7}, monday + std::chrono::days{48}, "at sea", {}});
    const auto plan = planning::make_plan(athlete, monday, {.weeks = 10});
    REQUIRE(plan);
    const auto& back = plan->weeks[7].sessions;
    Minutes longest{0};
    for (const PlannedSession& session : back) {
        if (!traits(session.placed.session.kind).run) continue;
        longest = std::max(longest, session.placed.session.minutes);
    }
    CHECK(longest >= Minutes{20});
    CHECK(longest <= Minutes{65});
}
