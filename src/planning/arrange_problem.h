// SPDX-License-Identifier: Apache-2.0
// Turns wanted weeks and the rules into the plain numbers of the search: each rule function is
// called on all candidate places once, and no second copy of a rule exists (SOLVER, "Rules stated
// once").
#pragma once

#include <vector>

#include "planning/day_patterns.h"
#include "solver/problem.h"

namespace tandem::planning {

struct ArrangeProblem {
    solver::Problem problem;
    std::vector<std::vector<std::vector<Placed>>> choices;  // by day, by payload: what it places
    std::vector<std::vector<Session>> items;                // by week: the session of each item
    double constant = 0;  // what fixed sessions cost among themselves
    bool all = true;      // false: a day can be filled in too many ways, and some are missing
};

// Holds the cheapest plans of the ways wanted; of those beyond, what no better plan needs may be
// missing.
ArrangeProblem make_problem(const Wanted& wanted, const rules::Context& context,
                            const WaysToFill& ways = {});

}  // namespace tandem::planning
