// SPDX-License-Identifier: Apache-2.0
// How much free time a week offers (MISSION P1), without saying yet what goes where.
#pragma once

#include <vector>

#include "model/athlete.h"
#include "planning/phases.h"

namespace tandem::planning {

struct Supply {
    std::vector<Minutes> windows;  // longest first; of the days left, race days not counted
    Minutes total{0};
    int days_with_time = 0;
    int days_left = 7;      // of the week, today included
    bool unstated = false;  // no weekly windows at all: nothing limits, the planner will tell

    bool none() const { return windows.empty() && !unstated; }
    // The most the n-th longest session can have; no limit when the windows do not decide.
    Minutes most_for(std::size_t rank) const;
};

Supply supply_of(const Athlete& athlete, const CalendarWeek& week, Date today);

}  // namespace tandem::planning
