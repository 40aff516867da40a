// SPDX-License-Identifier: Apache-2.0
// What a plan says of its proof: of the whole, of parts, or of nothing.
#include <algorithm>
#include <atomic>
#include <catch2/catch.hpp>

#include "make/example_season.h"
#include "make/season_athlete.h"
#include "planning/make_plan.h"

using namespace tandem;
using namespace tandem::planning;

namespace {

bool notes(const Plan& plan, std::string_view part) {
    return std::ranges::any_of(
        plan.notes, [&](const Reason& note) { return note.says.find(part) != std::string::npos; });
}

}  // namespace

TEST_CASE("a season placed in parts is proven in parts and says so, never as a whole",
          "[planning]") {
    const ArrangedSeason& season = make::example_season("balanced-shift-worker");
    REQUIRE(season.season.weeks.size() == 25);
    CHECK(season.proven_weeks == 24);
    CHECK_FALSE(season.arrangement.proven);
    const Plan plan = plan_of(season);
    CHECK(plan.proven_weeks == 24);
    CHECK(notes(plan, "overlapping parts of at most 24 weeks"));
    CHECK(notes(plan, "not proven best as one whole of 25"));
}

TEST_CASE("a season placed at once is proven as a whole and needs no word of it", "[planning]") {
    const ArrangedSeason& season = make::example_season("busy-runner");
    CHECK(season.proven_weeks == season.season.weeks.size());
    CHECK(season.arrangement.proven);
    CHECK_FALSE(notes(plan_of(season), "proven best"));
}

TEST_CASE("a season that was stopped is proven nowhere", "[planning]") {
    const Date today = *parse_date("2026-11-23");
    const std::atomic<bool> stop{true};
    const auto season =
        arrange_season(make::season_athlete(1, today), today, {.weeks = 30, .stop = &stop});
    REQUIRE(season);
    CHECK(season->proven_weeks == 0);
    CHECK_FALSE(season->arrangement.proven);
    CHECK(notes(plan_of(*season), "not proven best"));
}
