// SPDX-License-Identifier: Apache-2.0
// One or several weeks stated for other solvers, from the judge alone: what each session costs in
// each place, what each two cost together, and the few rules that see more than two. It shares
// nothing with the search but the rules themselves.
#pragma once

#include <cstdint>
#include <vector>

#include "make/random_week.h"

namespace tandem::oracle {

constexpr double never = 1e18;

enum class Role { First, Second };  // in a visit, whose second session may be missing

// Equal sessions of one week.
struct SessionClass {
    std::size_t week = 0;
    Session session;
    int count = 0;
    std::vector<double> left_out;         // price of the first left out, the second …
    std::vector<std::size_t> placements;  // possible ones, in order of time
};

struct Placement {
    std::size_t of_class = 0;
    std::size_t window = 0;
    Role role = Role::First;
    Moment start;
    double cost = 0;
};

// Two placements that make one visit.
struct Visit {
    std::size_t first = 0;
    std::size_t second = 0;
};

// At most `most` days of one week on which a session of a counted class stands; where it is soft,
// each day beyond costs `weight`.
struct DayLimit {
    std::size_t week = 0;
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

constexpr std::size_t days_a_week = 7;

struct WeekModel {
    Date first;
    std::size_t days = days_a_week;
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
    std::size_t day_of(std::size_t placement) const;  // from 0, over all weeks
};

// Full weeks from Monday without fixed sessions, with two windows a day that hold two sessions each
// at most; otherwise throws std::invalid_argument, because the statement would not be exact.
WeekModel state_weeks(const make::RandomWeek& weeks);

// The same for the same statement, whatever the machine.
std::uint64_t fingerprint(const WeekModel& model);

}  // namespace tandem::oracle
