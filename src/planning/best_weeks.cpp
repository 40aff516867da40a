// SPDX-License-Identifier: Apache-2.0
#include "planning/best_weeks.h"

#include <cassert>

namespace tandem::planning {
namespace {

// An answer comes in seconds; beyond this it holds good weeks, not proven to be the best.
constexpr std::size_t labels_for_best_weeks = 2'000'000;

}  // namespace

BestWeeks best_weeks(const AskedWeek& asked, std::size_t count) {
    assert(count > 0 && count <= most_best_weeks);
    BestPlans found = best_plans(asked.wanted, asked.context,
                                 {.most_labels = labels_for_best_weeks, .best = count});
    BestWeeks best{.weeks = {}, .proven = found.proven};
    for (Arrangement& plan : found.plans)
        best.weeks.push_back(weigh(asked, asked.wanted, std::move(plan)));
    return best;
}

}  // namespace tandem::planning
