// SPDX-License-Identifier: Apache-2.0
#include "planning/best_weeks.h"

#include <algorithm>
#include <cassert>

namespace tandem::planning {
namespace {

// What stands in the week, as an athlete sees it.
std::vector<Placed> looks_of(const AskedWeek& asked, const Arrangement& plan) {
    std::vector<Placed> looks;
    for (Placed placed : plan.sessions) {
        if (placed.date() < asked.first() || placed.date() >= asked.end()) continue;
        placed.session = look_of(placed.session);
        looks.push_back(placed);
    }
    return looks;
}

// The first of those that look alike.
std::vector<Answer> different(const AskedWeek& asked, std::vector<Arrangement> plans) {
    std::vector<Answer> weeks;
    std::vector<std::vector<Placed>> seen;
    for (Arrangement& plan : plans) {
        std::vector<Placed> looks = looks_of(asked, plan);
        if (std::ranges::find(seen, looks) != seen.end()) continue;
        weeks.push_back(weigh(asked, asked.wanted, std::move(plan)));
        seen.push_back(std::move(looks));
    }
    return weeks;
}

// Of weeks that are as good, the one that stands comes first.
void put_the_present_first(std::vector<Answer>& weeks) {
    const auto now =
        std::ranges::find_if(weeks, [](const Answer& week) { return week.moves.empty(); });
    if (now == weeks.end()) return;
    const auto as_good = std::ranges::find_if(
        weeks, [&](const Answer& week) { return week.price() > now->price() - 1e-6; });
    std::rotate(as_good, now, std::next(now));
}

}  // namespace

BestWeeks best_weeks(const AskedWeek& asked, std::size_t count) {
    assert(count > 0 && count <= most_best_weeks);
    for (std::size_t more = count;; more *= 2) {
        BestPlans found = best_plans(
            asked.wanted, asked.context,
            {.most_labels = asked.most_labels, .best = more, .labels_made = asked.labels_made});
        const bool all = found.plans.size() < more || !found.proven;
        BestWeeks best{different(asked, std::move(found.plans)), found.proven};
        if (best.weeks.size() < count && !all) continue;
        best.weeks.resize(std::min(best.weeks.size(), count));
        put_the_present_first(best.weeks);
        return best;
    }
}

}  // namespace tandem::planning
