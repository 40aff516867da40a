// SPDX-License-Identifier: Apache-2.0
// What the rest of a week costs at the least, had fatigue no price and were nothing held back. It
// knows little, but with charges it knows what tallies force to be left out, and it is had in no
// time: before any table is made it says about how dear a plan must be, and with which charges.
#include <algorithm>

#include "solver/tables.h"

namespace tandem::solver {
namespace {

// The remainders that hold a use are runs of numbers: of the first item that it uses there are
// enough from some number on, and what comes before that item does not matter.
class Runs {
  public:
    Runs(const WeekTables& week, const Use& use) : week_(week), items_(use.items) {
        while (first_ < week.place_value.size() && used(first_) == 0)
            ++first_;
    }

    // Calls visit(begin, end) for each run.
    template <class Visit>
    void for_each(Visit visit) const {
        from(week_.place_value.size(), 0, visit);
    }

  private:
    std::size_t used(std::size_t item) const { return items_ >> (4 * item) & 15U; }
    std::size_t count(std::size_t item) const {
        return week_.nibbles[week_.full] >> (4 * item) & 15U;
    }

    // All items from this one on have their counts, which make up `number`.
    template <class Visit>
    void from(std::size_t item, std::size_t number, Visit visit) const {
        if (first_ == week_.place_value.size()) return visit(0, week_.full + 1);
        const std::size_t next = item - 1;
        const std::size_t place = week_.place_value[next];
        if (next == first_)
            return visit(number + used(next) * place, number + (count(next) + 1) * place);
        for (std::size_t n = used(next); n <= count(next); ++n)
            from(next, number + n * place, visit);
    }

    const WeekTables& week_;
    std::uint64_t items_;
    std::size_t first_ = 0;
};

// Some runs of a use, each of which a processor does two or more at once.
void lower(double* __restrict least, const double* __restrict behind, std::size_t count,
           double cost) {
    for (std::size_t i = 0; i < count; ++i) {
        const double rest = cost + behind[i];
        least[i] = rest < least[i] ? rest : least[i];
    }
}

}  // namespace

// Backward over the days of a week, and over all remainders but on the first two mornings: the week
// begins with one, and one day leads to few others.
void Tables::count_least_rest(std::size_t w) {
    WeekTables& week = weeks_[w];
    std::vector<double> behind = week.left_out;  // by remainder, on the next morning
    for (std::size_t d = week.to; d-- > week.from;) {
        std::vector<double>& least = mornings_[d].least_rest;
        least.assign(behind.size(), unreachable);
        const auto count = [&](std::size_t remainder) {
            for (const Use& use : days_[d].uses) {
                if (!holds(week.nibbles[remainder], use.items)) continue;
                least[remainder] =
                    std::min(least[remainder], use.least_cost + behind[remainder - use.code]);
            }
        };
        if (d == week.from) {
            count(week.full);
        } else if (d == week.from + 1) {
            for (const Use& use : days_[week.from].uses)
                count(week.full - use.code);
        } else {
            for (const Use& use : days_[d].uses) {
                Runs{week, use}.for_each([&](std::size_t begin, std::size_t end) {
                    lower(least.data() + begin, behind.data() + begin - use.code, end - begin,
                          use.least_cost);
                });
            }
        }
        behind = least;
    }
    week.charged = charges_[w];
}

double Tables::rest_of_weeks(std::size_t from) const {
    double rest = 0;
    for (std::size_t w = from; w <= last_week(); ++w)
        rest += mornings_[weeks_[w].from].least_rest[weeks_[w].full];
    return rest;
}

double Tables::least_rest() const {
    return rest_of_weeks(first_week()) - root_allowance();
}

std::vector<std::array<int, most_tallies>> Tables::counts_of_the_least_rest() const {
    std::vector<std::array<int, most_tallies>> counts(weeks_.size());
    std::size_t remainder = full_on(window_.from);
    for (std::size_t d = window_.from; d < window_.to; ++d) {
        const DayTables& day = days_[d];
        const WeekTables& week = weeks_[mornings_[d].week];
        const auto rest = [&](const Use& use) {
            if (!holds(week.nibbles[remainder], use.items)) return unreachable;
            const std::size_t left = remainder - use.code;
            return use.least_cost +
                   (day.ends_week ? week.left_out[left] : mornings_[d + 1].least_rest[left]);
        };
        const Use& use = *std::ranges::min_element(day.uses, {}, rest);
        const auto first =
            day.order.begin() + static_cast<std::ptrdiff_t>(day.groups[use.begin].begin);
        const auto last =
            day.order.begin() + static_cast<std::ptrdiff_t>(day.groups[use.end - 1].end);
        const std::size_t p = *std::min_element(
            first, last, [&](std::size_t a, std::size_t b) { return day.cost[a] < day.cost[b]; });
        for (std::size_t t = 0; t < most_tallies; ++t)
            counts[mornings_[d].week][t] += problem_.days[d].patterns[p].tally[t];
        remainder = step(d, remainder, use.code).remainder;
    }
    return counts;
}

}  // namespace tandem::solver
