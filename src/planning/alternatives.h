// SPDX-License-Identifier: Apache-2.0
// Really different weeks: each moves at least two sessions against the plan and against every
// alternative before it, and is the best of those that do.
#pragma once

#include "planning/asked_week.h"

namespace tandem::planning {

constexpr std::size_t most_alternatives = most_likenesses;
constexpr int least_moves_of_an_alternative = 2;

struct Alternative {
    Answer answer;
    std::vector<Difference> differences;  // against the plan
};

struct Alternatives {
    std::vector<Alternative> weeks;  // best first
    bool proven = true;              // best, and when fewer than asked for: that there are no more
};

// Fewer than `count` when there are no more that keep the hard rules and every session that the
// plan holds. `count` is at most most_alternatives. None for a week with less than two sessions to
// move.
Alternatives alternatives(const AskedWeek& asked, std::size_t count);

}  // namespace tandem::planning
