// SPDX-License-Identifier: Apache-2.0
// What the search knows before it looks at some weeks: which counts of items can remain on which
// morning, the least state there, and for each a lower bound on the cost to go together with the
// box in which the price of one unit of state must lie (SOLVER §1, "Bounds", anchored at the least
// state).
// Tallies of a week enter as charges (a Lagrangian relaxation): every unit counted costs its charge
// and the week's allowance is given back, which never raises the cost of a plan that keeps it.
#pragma once

#include <limits>
#include <optional>
#include <vector>

#include "solver/problem.h"
#include "solver/state.h"

namespace tandem::solver {

constexpr double unreachable = 1e17;
// More would cost more time than their tighter bounds save.
constexpr std::size_t most_signatures = 12;

// Patterns of one day that use the same items and hold back the same columns.
struct Group {
    std::size_t begin = 0, end = 0;  // in DayTables::order
    std::uint64_t use = 0;
    std::size_t code = 0;       // what it takes from the remainder's index
    std::size_t mark = 0;       // what it holds back, in DayTables::after
    std::uint32_t follows = 0;  // signatures it may follow, one bit each
    double least_cost = 0;      // with charges
    State least_price{}, least_gain{};
};

// All groups of one day that use the same items.
struct Use {
    std::uint64_t items = 0;
    std::size_t code = 0;
    std::size_t begin = 0, end = 0;  // in DayTables::groups
    double least_cost = 0;           // with charges
};

// What is known of one key of a morning: a remainder and a signature.
struct Key {
    std::uint32_t remainder = 0;
    std::uint32_t signature = 0;
    std::uint32_t cheapest = 0;  // the pattern of the lower bound
    State least_state{};
    double least_cost = 0;       // of coming here, with charges
    double to_go = unreachable;  // lower bound at the least state, with charges
    State least_price{}, most_price{};
};

using Tallies = std::array<std::uint8_t, most_tallies>;

// What labels with this signature are held back by, and how long their streaks are, at the least.
struct Signature {
    std::array<Minute, most_columns> least_release{};
    Tallies least_tally{};
};

struct Morning {
    std::size_t week = 0;
    std::vector<Signature> signatures;
    // By remainder: what patterns, with charges, and leaving out cost yet in this week, had fatigue
    // no price. On the first two mornings of the week, of what can remain alone.
    std::vector<double> least_rest;
    std::vector<double> least_to_go;  // by remainder: of its keys; unreachable when there is none
    std::vector<Key> keys;            // in order of remainders
    // remainder * signatures.size() + signature -> position in keys; none when no plan within the
    // limit passes it.
    std::vector<std::uint32_t> slots;
    std::vector<std::uint32_t> spare_slots;  // all none, for the next time

    std::size_t number(const Key& key) const {
        return key.remainder * signatures.size() + key.signature;
    }
    static constexpr std::uint32_t none = 0xFFFF'FFFF;
    const Key* key(std::size_t remainder, std::size_t signature) const {
        const std::uint32_t slot = slots[remainder * signatures.size() + signature];
        return slot == none ? nullptr : &keys[slot];
    }
};

struct DayTables {
    std::vector<std::size_t> order;      // patterns sorted into groups
    std::vector<std::uint32_t> follows;  // by pattern: signatures of the morning it may follow
    std::vector<std::size_t> mark;       // by pattern: what it holds back
    // By mark and signature of the morning: the signature of the next one.
    std::vector<std::array<std::uint8_t, most_signatures>> after;
    std::vector<double> cost;  // by pattern, with charges
    std::vector<Group> groups;
    std::vector<Use> uses;
    bool ends_week = false;
};

struct WeekTables {
    std::vector<std::size_t> place_value;  // of each item in the remainder's index
    std::vector<std::uint64_t> nibbles;    // remainder index -> counts, four bits each
    std::vector<double> left_out;          // remainder index -> price of leaving it out
    std::size_t full = 0;                  // index of the whole week
    std::size_t from = 0, to = 0;          // days
    std::optional<std::array<double, most_tallies>> charged;  // in the least rest
};

// A way to begin a window: a label of its first morning.
struct Start {
    std::size_t signature = 0;
    State state{};
    double cost = 0;
};

// What going on from the end of a window costs at the least: `cost`, and the least of
// p·(state − anchor) for any price p from `low` to `high`.
struct Ending {
    double cost = 0;
    State anchor{};
    State low{}, high{};

    double at_least(const State& state) const {
        double sum = cost;
        for (std::size_t i = 0; i < state_size; ++i) {
            const double more = state[i] - anchor[i];
            sum += std::min(more * low[i], more * high[i]);
        }
        return sum;
    }
};

// Whole weeks that are looked at together.
struct Window {
    std::size_t from = 0, to = 0;  // mornings
    std::vector<Start> starts;
    std::vector<Ending> endings;  // by signature of the morning `to`
};

// By week, what one unit of each tally costs.
using Charges = std::vector<std::array<double, most_tallies>>;

class Tables {
  public:
    // Opens the whole problem as one window.
    explicit Tables(const Problem& problem);

    // What follows speaks of this window, until the next is opened. Charges stay.
    void open(Window window);
    const Window& window() const { return window_; }
    void end_with(std::vector<Ending> endings);
    // No plan of interest ends with this signature.
    void rule_out(std::size_t signature) { window_.endings[signature].cost = unreachable; }

    // Works out states and bounds for those plans alone that may cost `limit` or less; to be called
    // before anything is asked, and again whenever a lower limit is known or the charges changed; a
    // higher limit begins anew. Plans that leave out what has room are most of all plans, and would
    // hold every bound down.
    void tighten(double limit);

    // At most the weight where the tally is soft, nothing where it counts a streak.
    void charge(const Charges& charges);
    std::size_t first_week() const { return mornings_[window_.from].week; }
    std::size_t last_week() const { return mornings_[window_.to - 1].week; }
    const Charges& charges() const { return charges_; }
    // What is given back of the charges from this morning on, with these values of the tallies.
    double allowance(std::size_t day, const Tallies& tallies) const;
    // What the tallies count in each week of the cheapest plan that the bounds allow; they must
    // have been tightened to some plan. Nothing in weeks outside of the window.
    std::vector<std::array<int, most_tallies>> counts_of_the_cheapest() const;

    const Morning& morning(std::size_t day) const { return mornings_[day]; }
    const DayTables& day(std::size_t day) const { return days_[day]; }
    const WeekTables& week(std::size_t week) const { return weeks_[week]; }
    double root_bound() const;
    // What any plan costs in the window at the least, had fatigue no price; and what the tallies
    // count in each week of the plan that costs so little.
    double least_rest() const;
    std::vector<std::array<int, most_tallies>> counts_of_the_least_rest() const;

    // A release on this morning as the first minute that excludes the same starts; 0 when none.
    Minute rounded(std::size_t column, std::size_t morning, int release) const;
    // The signature that a group or pattern of this mark leaves.
    std::size_t signature_after(std::size_t day, std::size_t mark, std::size_t signature) const {
        return days_[day].after[mark][signature];
    }
    // The key on the next morning, and the price of what is left out when a week ends.
    struct Step {
        std::size_t remainder;
        double left_out;
    };
    Step step(std::size_t day, std::size_t remainder, std::size_t code) const {
        const std::size_t left = remainder - code;
        if (!days_[day].ends_week) return {left, 0};
        const std::size_t week = mornings_[day].week;
        const bool last = day + 1 == days_.size();
        return {last ? 0 : weeks_[mornings_[day + 1].week].full, weeks_[week].left_out[left]};
    }

  private:
    void number_weeks();
    void count_least_rest(std::size_t week);
    double rest_of_weeks(std::size_t from) const;
    double rest_of_week(std::size_t day, std::size_t remainder) const {
        return day == window_.to ? 0 : mornings_[day].least_rest[remainder];
    }
    void number_days();
    void sign_mornings();
    void allow_followers(std::size_t day);
    using Releases = std::array<Minute, most_columns>;
    struct Precision {
        std::size_t columns;  // the first ones
        bool minutes;         // or only whether they are held back
    };
    Releases left_over(std::size_t next, const Releases& release, const Precision& precision) const;
    void sign_next_morning(std::size_t day);
    bool sign_as(std::size_t day, const Precision& precision);
    void find_starts();
    void remember_least(std::size_t day);
    void group_patterns();
    std::size_t code_of(std::size_t week, const Pattern& pattern) const;
    double root_allowance() const;
    const Key* cheapest_start() const;
    double least_ending() const;
    std::size_t full_on(std::size_t day) const;
    struct Reached;
    // Calls visit(key, uses that fit its remainder) for all keys of the morning.
    template <class Visit>
    void for_each_key(std::size_t day, Visit visit);
    void spread_forward();
    void spread_key(std::size_t day, const Key& key, const std::vector<const Use*>& uses,
                    Reached& reached) const;
    void bound_backward();
    void bound_key(std::size_t day, Key& key, const std::vector<const Use*>& uses);

    const Problem& problem_;
    Window window_;
    Charges charges_;
    std::vector<double> refund_from_;  // by week: allowances of it and all later ones
    bool bounded_ = false;             // there are bounds to go
    bool charged_anew_ = false;        // and they are still those of other charges
    double least_ending_ = 0;
    double rest_behind_ = 0;                // of the weeks after the next morning's, and the ending
    double limit_ = 0;                      // plans that cost more are of no interest
    double charged_limit_ = 0;              // the same with charges
    std::vector<std::vector<int>> starts_;  // by column: of all patterns, in order
    std::vector<WeekTables> weeks_;
    std::vector<DayTables> days_;
    std::vector<Morning> mornings_;  // one more than days
};

// Does `remainder` hold at least `use`? Both four bits an item.
inline bool holds(std::uint64_t remainder, std::uint64_t use) {
    constexpr std::uint64_t guards = 0x8888'8888'8888'8888ULL;
    return (((remainder | guards) - use) & guards) == guards;
}

}  // namespace tandem::solver
