// SPDX-License-Identifier: Apache-2.0
#include "planning/load_grid.h"

#include <algorithm>
#include <cmath>

#include "planning/macro_tables.h"
#include "planning/tables.h"

namespace tandem::planning {
namespace {

constexpr double rounding = 1e-6;  // minutes; far below what anybody plans in

}  // namespace

Minutes step_up(Minutes longest) {
    const auto most =
        static_cast<long>(static_cast<double>(longest.count()) * longest_run_growth + 1e-9);
    const long round = most / 5 * 5;
    return Minutes{round > longest.count() ? round : most};
}

LoadGrid::LoadGrid(double start, double most) {
    const double step = std::pow(weekly_growth, 1.0 / levels_of_growth);
    const auto lowest = static_cast<double>(shortest_run.count());
    while (start / std::pow(step, start_ + 1) >= lowest)
        ++start_;
    for (int level = 0;; ++level) {
        const double minutes = start * std::pow(step, level - start_);
        minutes_.push_back(minutes);
        if (level >= start_ && minutes >= most) break;
    }
}

int LoadGrid::floor(double minutes) const {
    const auto above = std::ranges::upper_bound(minutes_, minutes + rounding);
    return std::max(static_cast<int>(above - minutes_.begin()) - 1, 0);
}

LongRunLadder::LongRunLadder(Minutes start, Minutes most) : minutes_{Minutes{0}, start} {
    for (Minutes rung = shortest_run; rung <= most;
         rung = std::min(step_up(rung), rung + Minutes{5}))
        minutes_.push_back(rung);
    std::ranges::sort(minutes_);
    const auto twice = std::ranges::unique(minutes_);
    minutes_.erase(twice.begin(), twice.end());
}

int LongRunLadder::floor(Minutes minutes) const {
    const auto above = std::ranges::upper_bound(minutes_, minutes);
    return std::max(static_cast<int>(above - minutes_.begin()) - 1, 0);
}

}  // namespace tandem::planning
