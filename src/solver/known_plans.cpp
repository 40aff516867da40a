// SPDX-License-Identifier: Apache-2.0
#include "solver/known_plans.h"

#include <algorithm>
#include <set>

namespace tandem::solver {

bool KnownPlans::add(const Walk& walk) {
    std::vector<const Label*> better;
    for (const Label& label : walk.layer(problem_.days.size())) {
        if (!enough() || label.cost < plans_.back().cost) better.push_back(&label);
    }
    if (better.empty()) return false;
    std::ranges::stable_sort(better, {}, [](const Label* label) { return label->cost; });
    better.resize(std::min(better.size(), most_));
    for (const Label* label : better)
        plans_.push_back(trace(walk, *label));
    // Each pass comes to the good ones of the passes before it again.
    std::ranges::stable_sort(plans_, {}, &Plan::cost);
    std::set<std::vector<std::size_t>> seen;
    std::erase_if(plans_,
                  [&](const Plan& plan) { return !seen.insert(plan.pattern_of_day).second; });
    plans_.resize(std::min(plans_.size(), most_));
    return true;
}

Plan KnownPlans::trace(const Walk& walk, const Label& last) const {
    Plan plan;
    plan.cost = last.cost;
    plan.pattern_of_day.assign(problem_.days.size(), 0);
    const Label* label = &last;
    for (std::size_t d = problem_.days.size(); d-- > 0;) {
        plan.pattern_of_day[d] = label->pattern;
        label = &walk.layer(d)[label->parent];
    }
    plan.price_after_first_week = price_after_first_week(plan.pattern_of_day);
    return plan;
}

State KnownPlans::price_after_first_week(const std::vector<std::size_t>& pattern_of_day) const {
    State price = problem_.terminal_price;
    for (std::size_t d = problem_.days.size(); d > 0; --d) {
        if (problem_.days[d - 1].week == problem_.days[0].week) break;
        const auto& patterns = problem_.days[d - 1].patterns;
        price = plus(price_before(problem_.fade, price), patterns[pattern_of_day[d - 1]].price);
    }
    return price;
}

}  // namespace tandem::solver
