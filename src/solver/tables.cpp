// SPDX-License-Identifier: Apache-2.0
#include "solver/tables.h"

#include <algorithm>
#include <cassert>
#include <map>
#include <numeric>

namespace tandem::solver {
namespace {

// More signatures than this would cost more time than their tighter bounds save.
constexpr std::size_t most_signatures = 12;

}  // namespace

Tables::Tables(const Problem& problem)
    : problem_(problem),
      weeks_(problem.weeks.size()),
      days_(problem.days.size()),
      mornings_(problem.days.size() + 1) {
    assert(problem.columns.size() <= most_columns && problem.tallies.size() <= most_tallies);
    number_weeks();
    find_earliest_starts();
    sign_patterns();
    group_patterns();
    charge(Charges(weeks_.size()));
    count_left_out();
}

double Tables::least_left_out() const {
    return mornings_[0].must_leave_out[weeks_[mornings_[0].week].full];
}

// Backward over all remainders, by what patterns use alone.
void Tables::count_left_out() {
    mornings_.back().must_leave_out.assign(1, 0);
    for (std::size_t d = days_.size(); d-- > 0;) {
        Morning& morning = mornings_[d];
        const std::vector<double>& later = mornings_[d + 1].must_leave_out;
        const std::vector<std::uint64_t>& nibbles = weeks_[morning.week].nibbles;
        morning.must_leave_out.assign(nibbles.size(), unreachable);
        for (std::size_t remainder = 0; remainder < nibbles.size(); ++remainder) {
            double& least = morning.must_leave_out[remainder];
            std::uint64_t last_use = ~std::uint64_t{0};
            for (const Group& group : days_[d].groups) {
                if (group.use == last_use || !holds(nibbles[remainder], group.use)) continue;
                last_use = group.use;
                const Step to = step(d, remainder, group.code);
                least = std::min(least, to.left_out + later[to.remainder]);
            }
        }
    }
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

void Tables::find_earliest_starts() {
    for (std::size_t d = 0; d <= days_.size(); ++d) {
        Morning& morning = mornings_[d];
        morning.earliest.fill(no_start);
        if (d == days_.size()) continue;
        days_[d].ends_week =
            d + 1 == days_.size() || problem_.days[d + 1].week != problem_.days[d].week;
        morning.week = problem_.days[d].week;
        for (const Pattern& pattern : problem_.days[d].patterns) {
            for (std::size_t c = 0; c < problem_.columns.size(); ++c) {
                morning.earliest[c] = std::min(morning.earliest[c], pattern.first[c]);
            }
        }
    }
}

// The hard columns that the pattern still holds back on the next morning.
std::uint64_t Tables::held_back(const Pattern& pattern, const Morning& next) const {
    std::uint64_t bits = 0;
    for (std::size_t c = 0; c < problem_.columns.size(); ++c) {
        const bool held = problem_.columns[c].hard && next.earliest[c] != no_start &&
                          pattern.release[c] - 1440 > next.earliest[c];
        if (held) bits |= std::uint64_t{1} << c;
    }
    return bits;
}

// A signature says which of the first hard columns, as many as there is room for, are still held
// back on the next morning by yesterday's pattern alone; the release it stands for is the least
// among the patterns that share it.
void Tables::sign_patterns() {
    days_[0].follows.assign(problem_.days[0].patterns.size(), 1);
    for (std::size_t d = 0; d < days_.size(); ++d) {
        std::vector<std::uint64_t> held;
        for (const Pattern& pattern : problem_.days[d].patterns)
            held.push_back(held_back(pattern, mornings_[d + 1]));
        Signatures known;
        for (std::size_t used = problem_.columns.size() + 1; used-- > 0;) {
            const std::uint64_t mask =
                used == 64 ? ~std::uint64_t{0} : (std::uint64_t{1} << used) - 1;
            known = {{0, 0}};
            days_[d].signature.clear();
            for (const std::uint64_t bits : held) {
                const std::size_t number = known.size();
                days_[d].signature.push_back(known.try_emplace(bits & mask, number).first->second);
            }
            if (known.size() <= most_signatures) break;
        }
        mornings_[d + 1].signatures = known.size();
        if (d + 1 < days_.size()) allow_followers(d, known);
    }
}

// Which patterns of the next day may follow each signature of this one.
void Tables::allow_followers(std::size_t d, const Signatures& known) {
    const std::size_t columns = problem_.columns.size();
    const auto& patterns = problem_.days[d].patterns;
    std::vector<std::array<Minute, most_columns>> release(known.size());
    for (auto& minutes : release)
        minutes.fill(no_start);
    for (std::size_t p = 0; p < patterns.size(); ++p) {
        auto& minutes = release[days_[d].signature[p]];
        for (std::size_t c = 0; c < columns; ++c) {
            const int left = std::max(0, patterns[p].release[c] - 1440);
            minutes[c] = std::min(minutes[c], static_cast<Minute>(left));
        }
    }
    for (const Pattern& after : problem_.days[d + 1].patterns) {
        std::uint32_t follows = 0;
        for (const auto& [bits, number] : known) {
            bool fits = true;
            for (std::size_t c = 0; c < columns; ++c) {
                const bool held = (bits >> c & 1U) != 0;
                fits &= !held || after.first[c] >= release[number][c];
            }
            if (fits) follows |= std::uint32_t{1} << number;
        }
        days_[d + 1].follows.push_back(follows);
    }
}

void Tables::group_patterns() {
    for (std::size_t d = 0; d < days_.size(); ++d) {
        const auto& patterns = problem_.days[d].patterns;
        DayTables& day = days_[d];
        day.order.resize(patterns.size());
        std::iota(day.order.begin(), day.order.end(), std::size_t{0});
        const auto key = [&](std::size_t p) {
            return std::pair{patterns[p].use, day.signature[p]};
        };
        std::ranges::stable_sort(day.order, {}, key);
        for (std::size_t at = 0; at < day.order.size(); ++at) {
            const std::size_t p = day.order[at];
            const Pattern& pattern = patterns[p];
            if (at == 0 || key(day.order[at - 1]) != key(p)) {
                Group group{.begin = at,
                            .use = pattern.use,
                            .code = code_of(problem_.days[d].week, pattern),
                            .signature = day.signature[p]};
                group.least_price = pattern.price;
                group.least_gain = pattern.gain;
                day.groups.push_back(group);
            }
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
