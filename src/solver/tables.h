// SPDX-License-Identifier: Apache-2.0
// What the search knows before it starts: which counts of items can remain on which morning, the
// least state there, and for each a lower bound on the cost to go together with the box in which
// the price of one unit of state must lie (SOLVER §1, "Bounds", anchored at the least state).
#pragma once

#include <algorithm>
#include <map>
#include <vector>

#include "solver/problem.h"

namespace tandem::solver {

constexpr double unreachable = 1e17;

// Patterns of one day that use the same items and leave the same signature.
struct Group {
    std::size_t begin = 0, end = 0;  // in DayTables::order
    std::uint64_t use = 0;
    std::size_t code = 0;       // what it takes from the remainder's index
    std::size_t signature = 0;  // which constraints it leaves for the next morning
    std::uint32_t follows = 0;  // signatures it may follow, one bit each
    double least_cost = 0;
    State least_price{}, most_price{}, least_gain{};
};

// One morning. A key is (remainder, signature): index remainder * signatures + signature.
struct Morning {
    std::size_t week = 0;
    std::size_t signatures = 1;
    std::vector<std::size_t> reachable;  // remainders
    std::vector<double> must_leave_out;  // by remainder: the least price still to be left out
    std::vector<State> least_state;
    std::vector<double> least_cost;  // of coming here
    std::vector<double> to_go;       // lower bound at the least state
    std::vector<State> least_price, most_price;
    std::array<Minute, most_columns> earliest{};  // first start of each column on this day
};

struct DayTables {
    std::vector<std::size_t> order;      // patterns sorted into groups
    std::vector<std::uint32_t> follows;  // by pattern: signatures of the morning it may follow
    std::vector<std::size_t> signature;  // by pattern: the one it leaves
    std::vector<Group> groups;
    bool ends_week = false;
};

struct WeekTables {
    std::vector<std::size_t> place_value;  // of each item in the remainder's index
    std::vector<std::uint64_t> nibbles;    // remainder index -> counts, four bits each
    std::vector<double> left_out;          // remainder index -> price of leaving it out
    std::size_t full = 0;                  // index of the whole week
};

class Tables {
  public:
    explicit Tables(const Problem& problem);

    // Works out states and bounds for those plans alone that may cost `limit` or less; to be called
    // before anything is asked, and again whenever a lower limit is known. Plans that leave out
    // what has room are most of all plans, and would hold every bound down.
    void tighten(double limit);

    const Morning& morning(std::size_t day) const { return mornings_[day]; }
    const DayTables& day(std::size_t day) const { return days_[day]; }
    const WeekTables& week(std::size_t week) const { return weeks_[week]; }
    double root_bound() const;
    // The least price that any plan leaves out, fatigue and costs aside.
    double least_left_out() const;

    // The key on the next morning, and the price of what is left out when a week ends.
    struct Step {
        std::size_t remainder;
        double left_out;
    };
    Step step(std::size_t day, std::size_t remainder, std::size_t code) const;

  private:
    void number_weeks();
    void count_left_out();
    using Signatures = std::map<std::uint64_t, std::size_t>;  // columns held back -> number
    void find_earliest_starts();
    std::uint64_t held_back(const Pattern& pattern, const Morning& next, std::size_t columns) const;
    void sign_patterns();
    void allow_followers(std::size_t day, const Signatures& known);
    void group_patterns();
    struct Reached;
    void spread_forward();
    void spread_key(std::size_t day, std::size_t remainder, std::size_t signature,
                    Reached& reached) const;
    void bound_backward();
    void bound_key(std::size_t day, std::size_t remainder, std::size_t signature);

    const Problem& problem_;
    double limit_ = 0;  // plans that cost more are of no interest
    std::vector<WeekTables> weeks_;
    std::vector<DayTables> days_;
    std::vector<Morning> mornings_;  // one more than days
};

// Helpers on states.
inline double dot(const State& a, const State& b) {
    double total = 0;
    for (std::size_t i = 0; i < state_size; ++i)
        total += a[i] * b[i];
    return total;
}

inline State faded(const Fade& fade, const State& state) {
    State out;
    for (std::size_t i = 0; i < state_size; ++i)
        out[i] = state[i] * fade.keep[i];
    out[fade.to] += state[fade.from] * fade.feed;
    return out;
}

// The price on the morning of a price on the next one.
inline State price_before(const Fade& fade, const State& price_after) {
    State out;
    for (std::size_t i = 0; i < state_size; ++i)
        out[i] = price_after[i] * fade.keep[i];
    out[fade.from] += price_after[fade.to] * fade.feed;
    return out;
}

inline State least(const State& a, const State& b) {
    State out;
    for (std::size_t i = 0; i < state_size; ++i)
        out[i] = std::min(a[i], b[i]);
    return out;
}

inline State most(const State& a, const State& b) {
    State out;
    for (std::size_t i = 0; i < state_size; ++i)
        out[i] = std::max(a[i], b[i]);
    return out;
}

inline State plus(const State& a, const State& b) {
    State out;
    for (std::size_t i = 0; i < state_size; ++i)
        out[i] = a[i] + b[i];
    return out;
}

constexpr State all(double value) {
    State out{};
    for (double& part : out)
        part = value;
    return out;
}

// Does `remainder` hold at least `use`? Both four bits an item.
inline bool holds(std::uint64_t remainder, std::uint64_t use) {
    constexpr std::uint64_t guards = 0x8888'8888'8888'8888ULL;
    return (((remainder | guards) - use) & guards) == guards;
}

}  // namespace tandem::solver
