// SPDX-License-Identifier: Apache-2.0
// What one answer says holds in the others, and what an answer offers keeps to its question.
#include <catch2/catch.hpp>

#include "make/example_season.h"
#include "make/season_athlete.h"
#include "planning/what_if.h"
#include "planning/why_not.h"

using namespace tandem;
using namespace tandem::planning;
using std::chrono::days;

namespace {

const Date today = *parse_date("2026-11-23");

// By how much moving one session alone is cheaper than moving it with all others free; nothing
// where it breaks a hard rule, or where the other is not proven.
std::optional<double> gain_of_moving_alone(const AskedWeek& asked, const Placed& placed,
                                           Date date) {
    const WhyNot answer =
        why_not(asked, placed.session, date, {}, {.very = placed, .left_out = false});
    if (!answer.answer.proven || !answer.simple_move_breaks.empty()) return {};
    REQUIRE(answer.answer.found);
    double left_out = 0;
    for (const Missing& missing : asked.now.left_out)
        left_out += missing.price;
    const double alone = answer.simple_move.score.points() + left_out - asked.now.cost;
    return answer.answer.price() - alone;
}

}  // namespace

// A plan in which only that session moves is one that the search may find.
TEST_CASE("moving one session alone is never cheaper than moving it with all others free",
          "[property][questions]") {
    int moved = 0;
    for (const std::string_view name : make::example_names) {
        const ArrangedSeason& season = make::example_season(name);
        for (std::size_t week = 0; week < season.season.weeks.size(); week += 2) {
            const AskedWeek asked = ask_about(season, week);
            for (const Placed& placed : asked.sessions()) {
                if (placed.fixed) continue;
                for (Date date = asked.first(); date < asked.end(); date += days{1}) {
                    const auto gain = gain_of_moving_alone(asked, placed, date);
                    if (!gain) continue;
                    ++moved;
                    INFO(name << ", week " << week + 1 << ", " << traits(placed.session.kind).id
                              << " on " << format_date(date));
                    CHECK(*gain < 1e-6);
                }
            }
        }
    }
    CHECK(moved > 100);
}

TEST_CASE("a shorter run is not offered on the day that is to be one of rest",
          "[property][questions]") {
    int offered = 0;
    for (const unsigned seed : {2U, 12U, 14U}) {
        const auto season = arrange_season(make::season_athlete(seed, today), today, {.weeks = 8});
        REQUIRE(season);
        for (std::size_t week = 0; week < season->season.weeks.size(); ++week) {
            const AskedWeek asked = ask_in_full(*season, week);
            for (Date date = asked.first(); date < asked.end(); date += days{1}) {
                const WhatIf rest{WhatIf::Kind::Rest, date, {}, {}, {}};
                const WhatIfAnswer answer = what_if(*season, asked, rest);
                if (!answer.shorter) continue;
                ++offered;
                for (const Placed& placed : answer.shorter->answer.plan.sessions) {
                    const bool trains = !placed.fixed && is_training(placed.session.kind);
                    CHECK_FALSE((placed.date() == date && trains));
                }
            }
        }
    }
    CHECK(offered > 5);
}
