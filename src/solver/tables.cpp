// SPDX-License-Identifier: Apache-2.0
#include "solver/tables.h"

#include <algorithm>
#include <cassert>
#include <numeric>

namespace tandem::solver {
Tables::Tables(const Problem& problem)
    : problem_(problem),
      weeks_(problem.weeks.size()),
      days_(problem.days.size()),
      mornings_(problem.days.size() + 1) {
    assert(problem.columns.size() <= most_columns && problem.tallies.size() <= most_tallies);
    number_weeks();
    number_days();
    find_starts();
    sign_mornings();
    group_patterns();
    charges_.resize(weeks_.size());
    open({.from = 0,
          .to = days_.size(),
          .starts = {{.signature = 0, .state = problem.start, .cost = 0}},
          .endings = {{.cost = 0,
                       .anchor = {},
                       .low = problem.terminal_price,
                       .high = problem.terminal_price}}});
}

void Tables::open(Window window) {
    window_ = std::move(window);
    bounded_ = false;
    charge(Charges{charges_});
}

void Tables::end_with(std::vector<Ending> endings) {
    window_.endings = std::move(endings);
    bounded_ = false;
}

// The index of a whole week on the morning of its first day; nothing is left behind the last day.
std::size_t Tables::full_on(std::size_t day) const {
    return day == days_.size() ? 0 : weeks_[mornings_[day].week].full;
}

void Tables::number_weeks() {
    for (std::size_t w = 0; w < weeks_.size(); ++w) {
        const auto& items = problem_.weeks[w];
        assert(items.size() <= most_items);
        WeekTables& week = weeks_[w];
        std::size_t size = 1;
        for (const Item& item : items) {
            assert(item.count <= most_of_an_item);
            week.place_value.push_back(size);
            size *= static_cast<std::size_t>(item.count) + 1;
        }
        week.full = size - 1;
        week.nibbles.resize(size);
        week.left_out.resize(size);
        for (std::size_t index = 0; index < size; ++index) {
            std::size_t rest = index;
            for (std::size_t i = 0; i < items.size(); ++i) {
                const std::size_t radix = static_cast<std::size_t>(items[i].count) + 1;
                const std::size_t count = rest % radix;
                rest /= radix;
                week.nibbles[index] |= static_cast<std::uint64_t>(count) << (4 * i);
                for (std::size_t k = 0; k < count; ++k)
                    week.left_out[index] += items[i].left_out[k];
            }
        }
    }
}

void Tables::number_days() {
    for (std::size_t d = 0; d < days_.size(); ++d) {
        mornings_[d].week = problem_.days[d].week;
        days_[d].ends_week =
            d + 1 == days_.size() || problem_.days[d + 1].week != problem_.days[d].week;
        WeekTables& week = weeks_[problem_.days[d].week];
        if (d == 0 || days_[d - 1].ends_week) week.from = d;
        week.to = d + 1;
    }
}

void Tables::group_patterns() {
    for (std::size_t d = 0; d < days_.size(); ++d) {
        const auto& patterns = problem_.days[d].patterns;
        DayTables& day = days_[d];
        day.order.resize(patterns.size());
        std::iota(day.order.begin(), day.order.end(), std::size_t{0});
        const auto key = [&](std::size_t p) { return std::pair{patterns[p].use, day.mark[p]}; };
        std::ranges::stable_sort(day.order, {}, key);
        for (std::size_t at = 0; at < day.order.size(); ++at) {
            const std::size_t p = day.order[at];
            const Pattern& pattern = patterns[p];
            if (at == 0 || key(day.order[at - 1]) != key(p)) {
                Group group{.begin = at,
                            .use = pattern.use,
                            .code = code_of(problem_.days[d].week, pattern),
                            .mark = day.mark[p]};
                group.least_price = pattern.price;
                group.least_gain = pattern.gain;
                day.groups.push_back(group);
            }
            if (day.uses.empty() || day.uses.back().items != pattern.use) {
                day.uses.push_back({.items = pattern.use,
                                    .code = day.groups.back().code,
                                    .begin = day.groups.size() - 1});
            }
            Use& use = day.uses.back();
            use.end = day.groups.size();
            Group& group = day.groups.back();
            group.end = at + 1;
            group.follows |= day.follows[p];
            group.least_price = least(group.least_price, pattern.price);
            group.least_gain = least(group.least_gain, pattern.gain);
        }
    }
}

std::size_t Tables::code_of(std::size_t week, const Pattern& pattern) const {
    const auto& place_value = weeks_[week].place_value;
    std::size_t code = 0;
    for (std::size_t i = 0; i < place_value.size(); ++i)
        code += place_value[i] * (pattern.use >> (4 * i) & 15U);
    return code;
}

}  // namespace tandem::solver
