// SPDX-License-Identifier: Apache-2.0
// What the search solves, without a word about training: days in a row, each filled by one of its
// patterns; items of each week to be used up or left out at a price; separations and tallies
// between days; and a state that decays from day to day, feeds on patterns and costs by its size
// (SOLVER §1).
#pragma once

#include <array>
#include <atomic>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <limits>
#include <optional>
#include <stdexcept>
#include <string>
#include <vector>

namespace tandem::solver {

constexpr std::size_t state_size = 6;
using State = std::array<double, state_size>;

// Identical things to place in one week. At most 15 kinds a week and 7 of a kind.
struct Item {
    int count = 0;
    std::vector<double> left_out;  // price of the first, second … one left out; never falling
};
constexpr std::size_t most_items = 15;
constexpr int most_of_an_item = 7;

constexpr std::size_t most_columns = 64;
constexpr std::size_t most_tallies = 12;
// The arrays below have room for so many and no more. Whoever states a problem says how many there
// are before the first is written, in every build: std::length_error when they do not fit.
inline void hold_within(std::size_t most, std::size_t count, const char* what) {
    if (count <= most) return;
    throw std::length_error("the search has room for " + std::to_string(most) + " " + what +
                            ", not for " + std::to_string(count));
}
using Minute = std::int16_t;  // minutes from the start of the pattern's own day; reach 22 days
constexpr Minute no_start = std::numeric_limits<Minute>::max();

// One way to fill one day.
struct Pattern {
    std::uint64_t use = 0;  // how many of each item of the week, four bits each
    double cost = 0;
    State price{};  // per unit of the state at the start of the day; >= 0
    State gain{};   // what the state has gained by the end of the day; >= 0
    std::array<Minute, most_columns>
        release;                             // later items of the column start no earlier; 0 = free
    std::array<Minute, most_columns> first;  // first start of an item of the column; or no_start
    std::array<Minute, most_columns> second;  // second start of the column; a day holds at most two
    std::array<std::uint8_t, most_tallies> tally{};
    int payload = 0;  // the caller's name for it

    Pattern() {
        release.fill(0);
        first.fill(no_start);
        second.fill(no_start);
    }
};

// A set of items that the same earlier items hold back. Hard: no start before the release. Soft:
// each start before it costs `weight`.
struct Column {
    bool hard = true;
    double weight = 0;
};

// A count over the days of a week, or the length of a run of counting days.
struct Tally {
    enum class Over { Week, Streak } over = Over::Week;
    bool hard = true;
    double weight = 0;
    int start = 0;                   // value on the first morning
    std::vector<int> most;           // Over::Week: for each week
    int longest = 0;                 // Over::Streak
    std::vector<bool> excused_days;  // Over::Streak: days on which a breach cannot be helped
};

struct Day {
    std::vector<Pattern> patterns;
    std::size_t week = 0;  // never falling by day
};

// The state after one day: each part keeps a share of itself, and `to` gets `feed` of `from`.
struct Fade {
    State keep{};
    std::size_t from = 0;
    std::size_t to = 0;
    double feed = 0;
};

struct Problem {
    std::vector<std::vector<Item>> weeks;
    std::vector<Day> days;
    std::vector<Column> columns;
    std::vector<Tally> tallies;
    State start{};
    State terminal_price{};
    Fade fade;
};

struct Effort {
    std::size_t patterns = 0;
    std::size_t labels_made = 0;
    std::size_t labels_kept = 0;
    std::size_t passes = 0;
};

struct Plan {
    std::vector<std::size_t> pattern_of_day;  // positions in Day::patterns; empty when none fits
    double cost = 0;
    State price_after_first_week{};  // of the state at the first week border (or the end)
};

// The best plan, and more of them when more were asked for.
struct Solution : Plan {
    double lower_bound = 0;  // of any plan; equals cost when proven
    bool proven = false;     // there are no cheaper plans than these
    std::vector<Plan>
        plans;  // cheapest first, none twice; fewer than asked for when there are no more
    Effort effort;
};

// How far a search has come.
struct Standing {
    bool found = false;
    double cost = 0;          // of the best plan so far, when one was found
    double lower_bound = 0;   // no plan costs less
    std::size_t settled = 0;  // days from the first, of how many
    std::size_t days = 0;
};

class Witness;

struct Options {
    // Bounds the work, not the time, so that equal input gives equal output.
    std::size_t most_labels = 20'000'000;
    std::size_t best = 1;  // how many plans are wanted; two of equal cost are two
    // Any plan that costs less will do, best or not, and none that costs more is looked for.
    std::optional<double> any_below = {};
    const std::atomic<bool>* stop = nullptr;             // set from outside: end soon
    std::function<void(const Standing&)> progress = {};  // called after each pass
    Witness* witness = nullptr;                          // sees every claim; for tests
    std::size_t* labels_made = nullptr;                  // grows by what this search makes
};

// The cheapest of all choices of one pattern a day, as many as are wanted. When it runs out of
// labels or is stopped, the best plans so far come back unproven. No plan at all comes back proven
// when there is none.
Solution solve(const Problem& problem, const Options& options = {});

}  // namespace tandem::solver
