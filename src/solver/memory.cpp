// SPDX-License-Identifier: Apache-2.0
#include "solver/memory.h"

#include <algorithm>
#include <numeric>

namespace tandem::solver {
namespace {

constexpr int a_day = 1440;

// What one kind of pattern makes of a memory, worked out when it is asked for first.
template <class Anew>
Memory::Next known_or(std::vector<Memory::Next>& after, std::size_t kinds, std::uint32_t kind,
                      Anew anew) {
    if (after.empty()) after.resize(kinds);
    Memory::Next& next = after[kind];
    if (next.after == Memory::Next::unknown) next = anew();
    return next;
}

}  // namespace

Memory::Memory(const Problem& problem, const Tables& tables)
    : problem_(problem),
      tables_(tables),
      held_(problem.days.size() + 1),
      counted_(problem.days.size() + 1) {
    find_most();
    const auto columns = static_cast<std::ptrdiff_t>(problem.columns.size());
    const auto order = [columns](const auto& a, const auto& b) {
        return std::lexicographical_compare_three_way(a.begin(), a.begin() + columns, b.begin(),
                                                      b.begin() + columns);
    };
    for (const Day& day : problem.days) {
        holds_.push_back(sort_out(day.patterns, [&](const Pattern& a, const Pattern& b) {
            auto way = order(a.release, b.release);
            if (way == 0) way = order(a.first, b.first);
            return way == 0 ? order(a.second, b.second) < 0 : way < 0;
        }));
        counts_.push_back(sort_out(
            day.patterns, [](const Pattern& a, const Pattern& b) { return a.tally < b.tally; }));
    }
    held_[0].number({});
    Tallies counted{};
    for (std::size_t t = 0; t < problem.tallies.size(); ++t)
        counted[t] = static_cast<std::uint8_t>(problem.tallies[t].start);
    counted_[0].number(counted);
}

template <class Less>
Memory::Kinds Memory::sort_out(const std::vector<Pattern>& patterns, Less less) {
    std::vector<std::uint32_t> order(patterns.size());
    std::iota(order.begin(), order.end(), 0U);
    const auto of = [&](std::uint32_t p) -> const Pattern& { return patterns[p]; };
    std::ranges::sort(order, less, of);
    Kinds kinds{std::vector<std::uint32_t>(patterns.size()), 0};
    for (std::size_t at = 0; at < order.size(); ++at) {
        if (at == 0 || less(of(order[at - 1]), of(order[at]))) ++kinds.count;
        kinds.of_pattern[order[at]] = static_cast<std::uint32_t>(kinds.count - 1);
    }
    return kinds;
}

void Memory::find_most() {
    const std::size_t days = problem_.days.size();
    still_possible_.resize(days);
    for (std::size_t d = days; d-- > 1;) {
        if (problem_.days[d].week != problem_.days[d - 1].week) continue;
        for (std::size_t t = 0; t < problem_.tallies.size(); ++t) {
            int most = 0;
            for (const Pattern& pattern : problem_.days[d].patterns)
                most = std::max<int>(most, pattern.tally[t]);
            still_possible_[d - 1][t] =
                static_cast<std::uint8_t>(std::min(255, still_possible_[d][t] + most));
        }
    }
}

template <class Remembered>
std::uint32_t Memory::Known<Remembered>::number(const Remembered& remembered) {
    const auto [known, is_new] =
        numbers.try_emplace(remembered, static_cast<std::uint32_t>(all.size()));
    if (is_new) {
        all.push_back(remembered);
        after.emplace_back();
    }
    return known->second;
}

Memory::Next Memory::hold(std::size_t d, std::uint32_t held, std::size_t p) {
    return known_or(held_[d].after[held], holds_[d].count, holds_[d].of_pattern[p],
                    [&] { return hold_anew(d, held_[d].all[held], problem_.days[d].patterns[p]); });
}

Memory::Next Memory::count(std::size_t d, std::uint32_t counted, std::size_t p) {
    return known_or(counted_[d].after[counted], counts_[d].count, counts_[d].of_pattern[p], [&] {
        return count_anew(d, counted_[d].all[counted], problem_.days[d].patterns[p]);
    });
}

Memory::Next Memory::hold_anew(std::size_t d, const Releases& before, const Pattern& pattern) {
    double price = 0;
    Releases after{};
    for (std::size_t c = 0; c < problem_.columns.size(); ++c) {
        const Column& column = problem_.columns[c];
        if (column.hard && pattern.first[c] < before[c]) return {0, Next::forbidden};
        if (!column.hard) {
            const int broken = (pattern.first[c] < before[c]) + (pattern.second[c] < before[c]);
            price += column.weight * broken;
        }
        const int release = std::max(before[c], pattern.release[c]) - a_day;
        after[c] = tables_.rounded(c, d + 1, release);
    }
    return {price, held_[d + 1].number(after)};
}

Memory::Next Memory::count_anew(std::size_t d, const Tallies& counted, const Pattern& pattern) {
    double price = 0;
    Tallies after{};
    for (std::size_t t = 0; t < problem_.tallies.size(); ++t) {
        const Tally& tally = problem_.tallies[t];
        const int before = counted[t];
        int value = before + pattern.tally[t];
        if (tally.over == Tally::Over::Week) {
            const int most = tally.most[problem_.days[d].week];
            if (tally.hard && pattern.tally[t] > 0 && value > most) return {0, Next::forbidden};
            if (!tally.hard) {
                price += tally.weight * (std::max(0, value - most) - std::max(0, before - most));
            }
            // Room that the rest of the week cannot use is no difference.
            value = tables_.day(d).ends_week ? 0 : std::max(value, most - still_possible_[d][t]);
        } else {
            if (pattern.tally[t] == 0) value = 0;
            const bool too_long = value > tally.longest;
            if (tally.hard && too_long && !tally.excused_days[d]) return {0, Next::forbidden};
            if (!tally.hard && too_long) price += tally.weight;
            value = std::min(value, tally.longest);
        }
        after[t] = static_cast<std::uint8_t>(std::max(0, value));
    }
    return {price, counted_[d + 1].number(after)};
}

}  // namespace tandem::solver
