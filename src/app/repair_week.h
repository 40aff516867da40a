// SPDX-License-Identifier: Apache-2.0
// Mends a broken week by moving or leaving out as few sessions as can be; of all such repairs the
// least costly one.
#pragma once

#include <vector>

#include "rules/judge.h"

namespace tandem::app {

// A week and what stands in the weeks around it.
struct WeekInView {
    Date monday;
    bool dated = false;  // without a date the next week is taken to be like this one
    std::vector<Placed> sessions;
    std::vector<Placed> neighbours;
};

rules::Case case_of(const WeekInView& week);

// Broken hard rules, amounts included.
int never(const WeekInView& week, const rules::Context& context);

// The sessions of the week, repaired; as they were when no move can mend anything. Fixed ones stay.
// `context` without windows: any time is free, at the times of day that the writer uses. Amounts
// (minutes of a run or a week) are no matter of moving: they are left as they are.
std::vector<Placed> repair_week(const WeekInView& week, const rules::Context& context);

}  // namespace tandem::app
