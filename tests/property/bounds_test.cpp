// SPDX-License-Identifier: Apache-2.0
// Whatever the tallies are charged, a bound stays below the best plan; the right charges bring it
// near.
#include <catch2/catch.hpp>

#include "make/full_week.h"
#include "planning/arrange_problem.h"
#include "solver/charger.h"

using namespace tandem;
using solver::Charges;
using solver::Problem;

namespace {

constexpr int weeks_a_profile = 40;
constexpr double rounding = 1e-6;

// Calls visit(problem, least cost) for random full weeks of each level.
void for_each_week(const std::function<void(const Problem&, double)>& visit) {
    for (const auto profile :
         {make::Profile::Beginner, make::Profile::Intermediate, make::Profile::Advanced}) {
        for (std::uint64_t seed = 0; seed < weeks_a_profile; ++seed) {
            INFO(make::name_of(profile) << " " << seed);
            std::mt19937_64 random{seed};
            const make::RandomWeek week = make::full_week(random, profile);
            const planning::ArrangeProblem built =
                planning::make_problem(week.wanted, week.context);
            const solver::Solution best = solver::solve(built.problem);
            REQUIRE(best.proven);
            visit(built.problem, best.cost);
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

}  // namespace

TEST_CASE("no charge of the tallies lifts the bound above the best plan", "[solver]") {
    std::mt19937_64 random{7};
    for_each_week([&random](const Problem& problem, double least_cost) {
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
    for_each_week([&](const Problem& problem, double least_cost) {
        solver::Tables tables{problem};
        tables.tighten(least_cost);
        const double before = tables.root_bound();
        solver::Charger{problem, tables}.raise_bound(least_cost);
        const double after = tables.root_bound();
        CHECK(after >= before - rounding);
        CHECK(after <= least_cost + rounding);
        gap_before += least_cost - before;
        gap_after += least_cost - after;
    });
    CHECK(gap_after < gap_before / 4);
}
