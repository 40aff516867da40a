// SPDX-License-Identifier: Apache-2.0
// The best weeks, however alike: where one session may stand instead, and what is the next best.
#pragma once

#include "planning/asked_week.h"

namespace tandem::planning {

constexpr std::size_t most_best_weeks = 50;

struct BestWeeks {
    // Best first, so prices never fall; the week as it stands is most often the first of them. No
    // two look alike.
    std::vector<Answer> weeks;
    bool proven = false;  // no other week is better than these, and fewer than asked for are all
};

// All that keep the hard rules, `count` of them, 1 to most_best_weeks. A week may leave sessions
// out; it pays for them.
BestWeeks best_weeks(const AskedWeek& asked, std::size_t count);

}  // namespace tandem::planning
