// SPDX-License-Identifier: Apache-2.0
// The habits of who wrote a week: when there is time for sport, and at which time of day a moved
// session best stands.
#pragma once

#include <vector>

#include "app/repair_week.h"

namespace tandem::app {

struct Change {
    Session session;
    std::optional<Moment> from;  // absent: nothing was there
    std::optional<Moment> to;    // absent: left out
};

// Sessions that stood somewhere and now stand elsewhere, paired in order of time.
std::vector<Change> changes_between(std::vector<Placed> before, std::vector<Placed> after);

// The visits that the writer has, and a visit at the usual time in every half-day without one.
std::vector<Window> windows_around(const WeekInView& week);

// The search cares for hours, people for habits: a moved session keeps its time of day, or else
// takes the usual one, where that breaks nothing.
void settle(WeekInView& after, const std::vector<Placed>& before, const rules::Context& context);

}  // namespace tandem::app
