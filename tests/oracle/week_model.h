// SPDX-License-Identifier: Apache-2.0
// A week stated for other solvers, from the judge alone: what each session costs in each place,
// what each two cost together, and the few rules that see more than two. It shares nothing with the
// search but the rules themselves.
#pragma once

#include <cstdint>
#include <vector>

#include "make/random_week.h"

namespace tandem::oracle {

constexpr double never = 1e18;

enum class Role { Alone, First, Second };  // in a visit

// Equal sessions of the week.
struct SessionClass {
    Session session;
    int count = 0;
    std::vector<double> left_out;         // price of the first left out, the second …
    std::vector<std::size_t> placements;  // possible ones, in order of time
};

struct Placement {
    std::size_t of_class = 0;
    std::size_t window = 0;
    Role role = Role::Alone;
    Moment start;
    double cost = 0;
};

// Two placements that make one visit.
struct Visit {
    std::size_t first = 0;
    std::size_t second = 0;
};

// At most `most` days of the week on which a session of a counted class stands; where it is soft,
// each day beyond costs `weight`.
struct DayLimit {
    std::vector<bool> counted;  // by class
    int most = 7;
    bool hard = true;
    double weight = 0;
};

// No `most` + 1 days in a row of that sort; `before` is how many lead up to the first day.
struct RunOfDays {
    std::vector<bool> counted;
    int most = 0;
    int before = 0;
    bool hard = true;
    double weight = 0;
};

struct WeekModel {
    Date first;
    std::vector<Window> windows;
    std::vector<SessionClass> classes;
    std::vector<Placement> placements;
    std::vector<double> together;  // by two placements: cost beyond their own, or `never`
    std::vector<Visit> visits;
    std::vector<DayLimit> day_limits;
    std::vector<RunOfDays> runs_of_days;
    std::vector<bool> needs_support;  // by class: stands only on a day with …
    std::vector<bool> supports;       // … one of these
    double constant = 0;

    double pair(std::size_t a, std::size_t b) const { return together[a * placements.size() + b]; }
    std::size_t day_of(std::size_t placement) const;
};

// One week from Monday, without fixed sessions in it and without mobility; otherwise throws
// std::invalid_argument, because the statement would not be exact.
WeekModel state_week(const make::RandomWeek& week);

// The same for the same statement, whatever the machine.
std::uint64_t fingerprint(const WeekModel& model);

}  // namespace tandem::oracle
