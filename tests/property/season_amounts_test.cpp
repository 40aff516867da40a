// SPDX-License-Identifier: Apache-2.0
// The search over the weeks of a season: best of everything that can be listed, and close below the
// bounds that another solver proved (tests/oracle/prove_seasons.py).
#include <catch2/catch.hpp>
#include <fstream>
#include <nlohmann/json.hpp>

#include "oracle/season_case.h"
#include "planning/macro_tables.h"
#include "planning/tables.h"

using namespace tandem;
using namespace tandem::planning;

namespace {

// All ways through the season, one after the other.
double best_of_all(const MacroProblem& problem, std::size_t week, const MacroState& state) {
    if (week == problem.weeks.size()) return 0;
    std::vector<MacroChoice> choices;
    choices_of(problem, week, state, choices);
    REQUIRE_FALSE(choices.empty());
    double best = -1e18;
    for (const MacroChoice& choice : choices)
        best = std::max(best, choice.value + best_of_all(problem, week + 1, choice.next));
    return best;
}

// Fewer choices of how much to ease, so that all ways can be walked.
MacroProblem tiny(unsigned seed, std::size_t weeks) {
    MacroProblem problem = oracle::season_case(seed);
    problem.weeks.resize(std::min(problem.weeks.size(), weeks));
    for (MacroWeek& week : problem.weeks)
        if (week.shares.size() > 2) week.shares = {week.shares.front(), week.usual_share};
    return problem;
}

}  // namespace

TEST_CASE("the search finds the best of all ways through seasons of 3 to 5 weeks", "[season]") {
    for (unsigned seed = 1; seed <= 60; ++seed) {
        const MacroProblem problem = tiny(seed, 3 + seed % 3);
        INFO("seed " << seed);
        const double best = best_of_all(problem, 0, start_of(problem));
        REQUIRE(best_amounts(problem).value == Approx(best).margin(1e-6));
    }
}

TEST_CASE("no season is above its proven bound, and hardly one 2 % below it", "[season]") {
    std::ifstream file{TANDEM_SOURCE_DIR "/tests/oracle/fixtures/season_bounds.json"};
    const auto bounds = nlohmann::json::parse(file);
    REQUIRE(bounds.size() == 100);
    int wide = 0;
    for (const auto& stored : bounds) {
        const MacroProblem problem = oracle::season_case(stored["seed"].get<unsigned>());
        INFO("season " << stored["seed"]
                       << "; after a change of corridors or worth prove the bounds "
                       << "again: tests/oracle/prove_seasons.py --renew");
        REQUIRE(oracle::fingerprint(problem) == stored["season"].get<std::string>());
        const double bound = stored["bound"].get<double>();
        const double value = best_amounts(problem).value;
        REQUIRE(value <= bound + 1e-3);
        const double below = bound - value;
        REQUIRE(below <= std::max(0.025 * std::abs(bound), 1.0));
        wide += below > std::max(0.02 * std::abs(bound), 1.0) ? 1 : 0;
    }
    CHECK(wide <= 1);
}

TEST_CASE("what the search chooses keeps to the corridors", "[season]") {
    for (unsigned seed = 1; seed <= 300; ++seed) {
        const MacroProblem problem = oracle::season_case(seed);
        const MacroPlan plan = best_amounts(problem);
        REQUIRE(plan.weeks.size() == problem.weeks.size());
        for (std::size_t w = 0; w < plan.weeks.size(); ++w) {
            const MacroWeek& week = problem.weeks[w];
            const MacroChoice& choice = plan.weeks[w];
            INFO("seed " << seed << " week " << w + 1);
            REQUIRE(choice.running <= week.free_minutes + 1e-3);
            const double reference = problem.grid.minutes(plan.states[w].reference);
            if (week.way == MacroWeek::Way::Train) {
                REQUIRE(choice.running <= reference * weekly_growth + 1e-3);
                const bool kept = plan.states[w].age > 0 || choice.running >= reference - 1e-3;
                REQUIRE(
                    (kept || choice.running >=
                                 std::min({week.free_minutes, week.capacity.front(),
                                           week.capacity[static_cast<std::size_t>(choice.rung)]}) -
                                     1e-3));
            } else {
                REQUIRE(choice.running <= reference * week.shares.back() + 1e-3);
            }
            REQUIRE(problem.ladder.minutes(choice.rung) <= std::max(week.long_most, Minutes{0}));
        }
    }
}
