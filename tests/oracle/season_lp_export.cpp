// SPDX-License-Identifier: Apache-2.0
// Writes random seasons as linear programmes for prove_seasons.py: N.lp, and N.json with our own
// value and whether the way to it keeps to the corridors.
//
// season_lp_export DIR COUNT
#include <fmt/core.h>
#include <fmt/ostream.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <span>

#include "oracle/season_case.h"
#include "oracle/season_lp.h"

int main(int count, char** values) {
    using namespace tandem;
    const std::span<char*> arguments{values, static_cast<std::size_t>(count)};
    if (arguments.size() != 3) return 2;
    const std::filesystem::path folder{arguments[1]};
    std::filesystem::create_directories(folder);
    for (unsigned seed = 1; seed <= std::strtoul(arguments[2], nullptr, 10); ++seed) {
        const planning::MacroProblem problem = oracle::season_case(seed);
        const planning::MacroPlan plan = planning::best_amounts(problem);
        std::ofstream lp{folder / fmt::format("{:03}.lp", seed)};
        oracle::write_season_lp(lp, problem);
        std::ofstream json{folder / fmt::format("{:03}.json", seed)};
        fmt::print(json, R"({{"seed": {}, "weeks": {}, "season": "{}", "value": {:.9f}}})", seed,
                   problem.weeks.size(), oracle::fingerprint(problem), plan.value);
    }
    return 0;
}
