// SPDX-License-Identifier: Apache-2.0
// One week of a season in hand while the rest stays as it is: what every question begins with
// (decision 13). A question changes what is wanted or what holds, and the difference is its answer.
#pragma once

#include "planning/arrange_season.h"
#include "planning/likeness.h"

namespace tandem::planning {

// An answer comes at once; beyond this it is a good one, not proven best.
constexpr std::size_t labels_for_an_answer = 300'000;

struct AskedWeek {
    std::size_t week = 0;
    Wanted wanted;  // as week_in_hand gives it
    rules::Context context;
    Arrangement now;  // the week as the season has it
    std::size_t most_labels = labels_for_an_answer;
    std::size_t* labels_made = nullptr;  // grows by what all searches for answers make

    Date first() const { return wanted.first; }
    Date monday() const { return monday_of(wanted.first); }
    Date end() const { return monday() + std::chrono::days{7}; }
    // The sessions of the week, races included, in order of start.
    std::vector<Placed> sessions() const;
};

AskedWeek ask_about(const ArrangedSeason& season, std::size_t week);
// The same of the week as it was first asked for, before the season was cut to what has room.
AskedWeek ask_in_full(const ArrangedSeason& season, std::size_t week);

// What another plan of the week means, held against the week as it stands.
struct Answer {
    bool found = true;              // as in Arrangement; without a plan all that follows is empty
    bool proven = true;             // best, or that there is no plan
    double points = 0;              // more than now; the price of what is left out is not in it
    std::vector<Session> left_out;  // that now has a place
    std::vector<Session> comes_in;  // that now is left out
    double left_out_points = 0;     // what these two are worth; above 0 the plan loses sessions
    std::vector<Move> moves;        // of the week
    Arrangement plan;

    bool impossible() const { return proven && !found; }
    double price() const { return points + left_out_points; }
    std::size_t days_changed() const;  // moves to another date, or out of the plan
};

// The best plan of the asked week under another wish or other rules.
Answer weigh(const AskedWeek& asked, const Wanted& wanted, const rules::Context& context);
// The same for a plan that is known.
Answer weigh(const AskedWeek& asked, const Wanted& wanted, Arrangement plan);

// Judged from the first day of the week to the last day of it: what it costs by itself.
rules::Case case_of_week(const AskedWeek& asked, const Arrangement& plan);

// What the answer's plan differs in from the week as it stands: one soft rule each, or the
// readiness for one kind of session; the greatest difference first. Below 0: the answer is better
// there. All of them together are the answer's points.
struct Difference {
    std::optional<std::size_t> rule;
    std::optional<SessionKind> kind;  // both absent: what the weeks after it feel
    // What sessions of the kind pay themselves that only one of the two plans has.
    bool of_itself = false;
    double points = 0;
};
std::vector<Difference> differences(const AskedWeek& asked, const Answer& answer);

}  // namespace tandem::planning
