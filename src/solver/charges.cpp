// SPDX-License-Identifier: Apache-2.0
// What the tallies of a week cost in the tables. Without charges the bounds know no tally: a plan
// that needs a seventh day of training looks as good to them as one that does with six.
#include <algorithm>
#include <cassert>

#include "solver/tables.h"

namespace tandem::solver {

void Tables::charge(const Charges& charges) {
    for ([[maybe_unused]] const auto& week : charges) {
        for (std::size_t t = 0; t < problem_.tallies.size(); ++t) {
            assert(week[t] >= 0);
            assert(problem_.tallies[t].over == Tally::Over::Week || week[t] == 0);
            assert(problem_.tallies[t].hard || week[t] <= problem_.tallies[t].weight);
        }
    }
    charges_ = charges;
    charged_anew_ = true;
    for (std::size_t d = window_.from; d < window_.to; ++d) {
        DayTables& day = days_[d];
        const auto& charge = charges_[problem_.days[d].week];
        day.cost.clear();
        for (const Pattern& pattern : problem_.days[d].patterns) {
            double cost = pattern.cost;
            for (std::size_t t = 0; t < problem_.tallies.size(); ++t)
                cost += charge[t] * pattern.tally[t];
            day.cost.push_back(cost);
        }
        for (Group& group : day.groups) {
            group.least_cost = unreachable;
            for (std::size_t at = group.begin; at < group.end; ++at)
                group.least_cost = std::min(group.least_cost, day.cost[day.order[at]]);
        }
        for (Use& use : day.uses) {
            use.least_cost = unreachable;
            for (std::size_t g = use.begin; g < use.end; ++g)
                use.least_cost = std::min(use.least_cost, day.groups[g].least_cost);
        }
    }
    for (std::size_t w = first_week(); w <= last_week(); ++w) {
        if (weeks_[w].charged != charges_[w]) count_least_rest(w);
    }
    refund_from_.assign(weeks_.size() + 1, 0);
    for (std::size_t w = last_week() + 1; w-- > first_week();) {
        refund_from_[w] = refund_from_[w + 1];
        for (std::size_t t = 0; t < problem_.tallies.size(); ++t) {
            if (charges_[w][t] > 0) refund_from_[w] += charges_[w][t] * problem_.tallies[t].most[w];
        }
    }
}

double Tables::allowance(std::size_t day, const Tallies& tallies) const {
    if (day == window_.to) return 0;
    const std::size_t week = mornings_[day].week;
    double refund = refund_from_[week];
    for (std::size_t t = 0; t < problem_.tallies.size(); ++t) {
        const double charge = charges_[week][t];
        if (charge > 0)
            refund -= charge * std::min<int>(tallies[t], problem_.tallies[t].most[week]);
    }
    return refund;
}

double Tables::root_allowance() const {
    Tallies start{};
    if (window_.from == 0) {
        for (std::size_t t = 0; t < problem_.tallies.size(); ++t)
            start[t] = static_cast<std::uint8_t>(problem_.tallies[t].start);
    }
    return allowance(window_.from, start);
}

std::vector<std::array<int, most_tallies>> Tables::counts_of_the_cheapest() const {
    std::vector<std::array<int, most_tallies>> counts(weeks_.size());
    const Key* start = cheapest_start();
    std::size_t remainder = start->remainder;
    std::size_t signature = start->signature;
    for (std::size_t d = window_.from; d < window_.to; ++d) {
        const Morning& morning = mornings_[d];
        const std::size_t p = morning.key(remainder, signature)->cheapest;
        const Pattern& pattern = problem_.days[d].patterns[p];
        for (std::size_t t = 0; t < most_tallies; ++t)
            counts[morning.week][t] += pattern.tally[t];
        remainder = step(d, remainder, code_of(morning.week, pattern)).remainder;
        signature = signature_after(d, days_[d].mark[p], signature);
    }
    return counts;
}

}  // namespace tandem::solver
