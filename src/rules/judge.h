// SPDX-License-Identifier: Apache-2.0
// Judges any set of placed sessions: ours, a user's, an article's. It is the truth that the search
// is held against, so it knows nothing of search: it calls each rule on the finished plan.
#pragma once

#include <compare>
#include <string>
#include <vector>

#include "rules/catalogue.h"

namespace tandem::rules {

// Broken never-rules outrank any sum of costs; costs are rule points (whole hundredths) and the
// readiness cost.
struct Score {
    int never = 0;
    int hundredths = 0;
    double readiness = 0;

    double points() const { return hundredths / 100.0 + readiness; }
};

struct Finding {
    std::size_t rule = 0;               // position in the catalogue
    std::vector<std::size_t> sessions;  // positions in Judgement::sessions
    int times = 1;
    bool never = false;  // a hard rule
    int hundredths = 0;  // cost of a soft one
    Minutes apart{0};    // for Apart rules: what lies between, and what is needed
    Minutes needed{0};
    Moment allowed{};    // for Apart rules: the first start that the later session may have
    Minutes minutes{0};  // for Amount rules: as in Excess
    Minutes most{0};
    Minutes before{0};
};

struct Judgement {
    std::vector<Placed> sessions;   // all, in order of start
    std::vector<Finding> findings;  // in the order of the catalogue
    Score score;
};

// The price of one unit of each part of the state at a moment after the plan.
struct TerminalPrice {
    Moment at;
    condition::Fatigue price{};
};

// What is judged. Sessions that start in [from, to) count; those before and after are only there
// for the rules that reach across, and for the fatigue they leave.
struct Case {
    std::vector<Placed> sessions;  // in any order
    Moment from;
    Moment to;
    std::optional<TerminalPrice> terminal;
    double left_out = 0;  // the price of what was left out, points
};

Judgement judge(const Case& judged, const Context& context);

// What one counted session pays for the fatigue that each earlier one left; the sum over all
// counted sessions is the readiness cost without terminal price.
struct PairCost {
    std::size_t earlier = 0;
    std::size_t later = 0;
    double points = 0;
};
std::vector<PairCost> pair_table(const Case& judged, const Context& context);

}  // namespace tandem::rules
