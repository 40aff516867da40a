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
// What speaks for it and against it.
std::vector<std::string> cites_of(Strategy strategy);

// One week of the season under one strategy, the weeks behind it not yet settled.
struct StrategyTrial {
    Strategy strategy = Strategy::Automatic;
    bool present = false;
    bool proven = true;  // that the week has no better plan under it
    double points = 0;   // of the week by itself, without the price of what is left out
    double after = 0;    // points that the weeks behind it feel of it
    std::vector<Session> left_out;
    double left_out_points = 0;
    std::vector<Session> cut;      // of the week before the season was arranged: none has them
    std::vector<Placed> sessions;  // of the week

    double price() const { return points + after + left_out_points; }
};

// In the order of the enumeration. Under the present strategy the week is the one of the plan.
std::vector<StrategyTrial> try_strategies(const ArrangedSeason& season, std::size_t week);

// One week of the season arranged under each strategy: a sentence with the points of each.
Reason compare_strategies(const ArrangedSeason& season, std::size_t week);

}  // namespace tandem::planning
