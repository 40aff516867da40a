// SPDX-License-Identifier: Apache-2.0
// All ways to fill one day that break no hard rule on that day or against fixed sessions, with what
// each costs there. Rules of pairs on different free days are left to the columns of the search.
#pragma once

#include <functional>
#include <limits>
#include <map>
#include <vector>

#include "planning/arrange.h"
#include "planning/separations.h"
#include "solver/problem.h"

namespace tandem::planning {

struct DayInput {
    Date date;
    std::vector<Window> windows;                      // of this day, fixed sessions already cut out
    std::vector<Placed> fixed;                        // of this day, in order of start
    const std::vector<Session>* items = nullptr;      // of the week
    const std::vector<std::size_t>* sorts = nullptr;  // of each item, in Separations
    const std::vector<int>* counts = nullptr;         // how many of each item
};

// Fifteen times as many as the fullest days of real rules have. Without rules a free day of many
// windows has millions, which no memory holds.
constexpr std::size_t most_patterns_of_a_day = 10'000;

// Which ways to fill days are wanted: those that the `best` cheapest plans may need, with at most
// so many sessions to be placed on one day.
struct WaysToFill {
    std::size_t best = 1;
    std::size_t most_a_day = std::numeric_limits<std::size_t>::max();
};

class DayPatterns {
  public:
    DayPatterns(const Wanted& wanted, const rules::Context& context, const Separations& separations,
                const WaysToFill& ways);

    struct Result {
        std::vector<solver::Pattern> patterns;
        std::vector<std::vector<Placed>> choices;  // by payload; without the fixed sessions
        bool all = true;  // false: there were too many ways, and some are missing
    };
    Result enumerate(const DayInput& input);

  private:
    // One session of a visit: which item, and when.
    struct Piece {
        std::size_t item = 0;
        Placed placed;
    };
    using Pieces = std::vector<Piece>;
    struct DayRule {
        const rules::Day* day;
        int weight;
        int excused;  // breaches among the fixed sessions alone
    };
    struct EachRule {
        const rules::Each* each;
        int weight;
    };

    void excuse(const DayInput& input);
    void grow_visits(std::vector<std::size_t>& visit);
    void append(const std::vector<std::size_t>& visit, Moment start, Pieces& pieces) const;
    void fill_windows(std::size_t window, Pieces& chosen);
    void place_visit(std::size_t window, const std::vector<std::size_t>& visit, Pieces& chosen);
    bool fits_alone(const Piece& piece) const;
    bool keeps_order(const Pieces& visit) const;
    bool keeps_hard_rules(const Pieces& chosen) const;
    bool keeps_separations(const Pieces& chosen) const;
    bool keeps_day_rules(const std::vector<Placed>& day, bool whole) const;
    void add_pattern(const Pieces& chosen);
    bool keeps_pins(const Pieces& chosen) const;
    void add_tallies(const Pieces& chosen, const std::vector<Placed>& day,
                     solver::Pattern& pattern) const;
    double soft_cost(const Pieces& chosen, const std::vector<Placed>& day) const;
    double readiness_within(const std::vector<Placed>& day);
    void add_state(const std::vector<Placed>& day, solver::Pattern& pattern);
    bool add_columns(const Pieces& chosen, solver::Pattern& pattern) const;
    void prune();
    std::vector<Placed> day_of(const Pieces& chosen) const;
    const condition::Decay& decay(Minutes rest);

    const Wanted& wanted_;
    const rules::Context& context_;
    const Separations& separations_;
    WaysToFill ways_;
    std::vector<DayRule> hard_days_, soft_days_;
    std::vector<EachRule> hard_each_, soft_each_;
    std::vector<std::function<int(std::span<const Placed>, const rules::Context&)>> tallies_;
    std::map<Minutes, condition::Decay> decays_;
    const DayInput* input_ = nullptr;
    const std::vector<Session>* items_ = nullptr;
    std::vector<std::vector<std::size_t>> visits_;  // of the items of the week
    std::vector<int> left_;                         // of each item, while a day is being filled
    Result result_;
};

}  // namespace tandem::planning
