// SPDX-License-Identifier: Apache-2.0
#include "planning/alternatives.h"

#include <algorithm>
#include <cassert>

namespace tandem::planning {
namespace {

// At least two of its sessions stand elsewhere.
Likeness unlike(const std::vector<Placed>& plan) {
    const auto free = static_cast<int>(
        std::ranges::count_if(plan, [](const Placed& placed) { return !placed.fixed; }));
    return {plan, true, std::max(0, free - least_moves_of_an_alternative)};
}

}  // namespace

Alternatives alternatives(const AskedWeek& asked, std::size_t count) {
    assert(count <= most_alternatives);
    Alternatives found;
    std::vector<Placed> shown = asked.sessions();
    const auto free =
        std::ranges::count_if(shown, [](const Placed& placed) { return !placed.fixed; });
    if (free < least_moves_of_an_alternative) return found;
    Wanted other = asked.wanted;
    while (found.weeks.size() < count) {
        other.likenesses.push_back(unlike(shown));
        Answer answer = weigh(asked, other, asked.context);
        found.proven &= answer.proven;
        if (!answer.found || !answer.left_out.empty()) break;
        shown.clear();
        for (const Placed& placed : answer.plan.sessions) {
            if (placed.date() < asked.end()) shown.push_back(placed);
        }
        auto differ = differences(asked, answer);
        found.weeks.push_back({std::move(answer), std::move(differ)});
    }
    return found;
}

}  // namespace tandem::planning
