// SPDX-License-Identifier: Apache-2.0
// The named weekly strategies (MISSION P5): what each is good for, what it costs, and what the
// athlete's own week costs under each.
#pragma once

#include <string_view>

#include "model/plan.h"
#include "planning/arrange_season.h"

namespace tandem::planning {

struct StrategyText {
    std::string_view name;
    std::string_view benefit;
    std::string_view drawback;
};

StrategyText text_of(Strategy strategy);

// One week of the season arranged under each strategy: a sentence with the points of each.
Reason compare_strategies(const ArrangedSeason& season, std::size_t week);

}  // namespace tandem::planning
