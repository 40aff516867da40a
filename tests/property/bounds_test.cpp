// SPDX-License-Identifier: Apache-2.0
// Whatever the tallies are charged, a bound stays below the best plan; the right charges bring it
// near.
#include <algorithm>
#include <catch2/catch.hpp>
#include <functional>
#include <random>

#include "make/full_week.h"
#include "planning/arrange_problem.h"
#include "solver/charger.h"

using namespace tandem;
using solver::Charges;
using solver::Problem;

namespace {

constexpr int weeks_a_profile = 40;
constexpr double rounding = 1e-6;

// The same week once more behind it.
void double_up(make::RandomWeek& week) {
    week.wanted.weeks.push_back(week.wanted.weeks.front());
    std::vector<Window>& windows = *week.context.windows;
    const Moment next{monday_of(week.wanted.first) + std::chrono::days{7}};
    std::erase_if(windows, [next](const Window& window) { return window.earliest >= next; });
    for (std::size_t w = 0, count = windows.size(); w < count; ++w) {
        Window later = windows[w];
        later.earliest += std::chrono::days{7};
        later.latest += std::chrono::days{7};
        windows.push_back(later);
    }
}

// Calls visit(problem, its best plan) for random full weeks of each level, alone or twice.
void for_each_week(std::uint64_t weeks, bool twice,
                   const std::function<void(const Problem&, const solver::Solution&)>& visit) {
    for (const auto profile :
         {make::Profile::Beginner, make::Profile::Intermediate, make::Profile::Advanced}) {
        for (std::uint64_t seed = 0; seed < weeks; ++seed) {
            INFO(make::name_of(profile) << " " << seed);
            std::mt19937_64 random{seed};
            make::RandomWeek week = make::full_week(random, profile);
            if (twice) double_up(week);
            const planning::ArrangeProblem built =
                planning::make_problem(week.wanted, week.context);
            const solver::Solution best = solver::solve(built.problem);
            REQUIRE(best.proven);
            visit(built.problem, best);
        }
    }
}

Charges random_charges(std::mt19937_64& random, const Problem& problem) {
    std::exponential_distribution<double> charge{0.1};
    Charges charges(problem.weeks.size());
    for (auto& week : charges) {
        for (std::size_t t = 0; t < problem.tallies.size(); ++t) {
            const solver::Tally& tally = problem.tallies[t];
            if (tally.over != solver::Tally::Over::Week) continue;
            week[t] = tally.hard ? charge(random) : std::min(charge(random), tally.weight);
        }
    }
    return charges;
}

// Goes along the plan and asks on each morning for the bound on what goes on from there.
// Separations and tallies that cost are left aside, so the bound has a little more room than it
// needs.
void check_bounds_along(const Problem& problem, const solver::Solution& best,
                        const solver::Tables& tables) {
    solver::State state = problem.start;
    double cost = 0;
    solver::Tallies tallies{};
    for (std::size_t t = 0; t < problem.tallies.size(); ++t)
        tallies[t] = static_cast<std::uint8_t>(problem.tallies[t].start);
    std::size_t remainder = tables.week(problem.days[0].week).full;
    std::size_t signature = 0;
    for (std::size_t d = 0; d < problem.days.size(); ++d) {
        const solver::Key* key = tables.morning(d).key(remainder, signature);
        REQUIRE(key != nullptr);
        const double to_go =
            key->to_go + solver::dot(key->least_price, solver::minus(state, key->least_state));
        CHECK(cost + to_go - tables.allowance(d, tallies) <= best.cost + rounding);
        const std::size_t p = best.pattern_of_day[d];
        const solver::Pattern& pattern = problem.days[d].patterns[p];
        const auto& groups = tables.day(d).groups;
        const auto group = std::ranges::find_if(groups, [&](const solver::Group& one) {
            return one.use == pattern.use && one.mark == tables.day(d).mark[p];
        });
        REQUIRE(group != groups.end());
        const auto step = tables.step(d, remainder, group->code);
        cost += step.left_out + pattern.cost + solver::dot(pattern.price, state);
        state = solver::plus(solver::faded(problem.fade, state), pattern.gain);
        remainder = step.remainder;
        signature = tables.signature_after(d, group->mark, signature);
        for (std::size_t t = 0; t < problem.tallies.size(); ++t) {
            const bool new_week = tables.day(d).ends_week;
            tallies[t] = new_week ? 0 : static_cast<std::uint8_t>(tallies[t] + pattern.tally[t]);
        }
    }
}

}  // namespace

TEST_CASE("two weeks: under any charges the best plan stays within its bounds", "[solver]") {
    std::mt19937_64 random{11};
    for_each_week(8, true, [&](const Problem& problem, const auto& best) {
        REQUIRE(problem.weeks.size() == 2);
        solver::Tables tables{problem};
        for (int trial = 0; trial < 4; ++trial) {
            if (trial > 0) tables.charge(random_charges(random, problem));
            tables.tighten(best.cost);
            check_bounds_along(problem, best, tables);
        }
        solver::Charger{problem, tables}.raise_bound(best.cost, 0, 8);
        check_bounds_along(problem, best, tables);
    });
}

TEST_CASE("no charge of the tallies lifts the bound above the best plan", "[solver]") {
    std::mt19937_64 random{7};
    for_each_week(weeks_a_profile, false, [&](const Problem& problem, const auto& best) {
        const double least_cost = best.cost;
        solver::Tables tables{problem};
        for (int trial = 0; trial < 5; ++trial) {
            tables.charge(random_charges(random, problem));
            tables.tighten(least_cost + 50.0 * (5 - trial));
            CHECK(tables.root_bound() <= least_cost + rounding);
        }
        tables.tighten(least_cost);
        CHECK(tables.root_bound() <= least_cost + rounding);
    });
}

TEST_CASE("charges close most of the gap that tallies leave", "[solver]") {
    double gap_before = 0;
    double gap_after = 0;
    for_each_week(weeks_a_profile, false, [&](const Problem& problem, const auto& best) {
        const double least_cost = best.cost;
        solver::Tables tables{problem};
        tables.tighten(least_cost);
        const double before = tables.root_bound();
        solver::Charger{problem, tables}.raise_bound(least_cost, 0, 8);
        const double after = tables.root_bound();
        CHECK(after >= before - rounding);
        CHECK(after <= least_cost + rounding);
        gap_before += least_cost - before;
        gap_after += least_cost - after;
    });
    CHECK(gap_after < gap_before / 4);
}
