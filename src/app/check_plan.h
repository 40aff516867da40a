// SPDX-License-Identifier: Apache-2.0
// Judges a week or a season that anybody wrote, and offers each week repaired with the fewest
// changes (MISSION P10; the table of conflicts).
#pragma once

#include <string>
#include <vector>

#include "formats/written_plan.h"
#include "model/plan.h"
#include "rules/judge.h"

namespace tandem::app {

struct Change {
    Session session;
    std::optional<Moment> from;  // absent: nothing was there
    std::optional<Moment> to;    // absent: left out
};

// A run of no stated kind that could be a hard one.
struct KeyRun {
    std::size_t session = 0;             // position in Judgement::sessions of `trial`
    rules::Judgement trial;              // of the week with that run being hard
    std::vector<rules::Finding> breaks;  // what it would mean for the sessions after it
};

struct CheckedWeek {
    std::string name;
    Date monday;
    bool dated = false;
    std::vector<Placed> sessions;          // as written, in order of start
    rules::Judgement judgement;            // of this week, its neighbours in a season included
    std::vector<rules::Finding> breaches;  // hard rules, in the order of the catalogue
    std::vector<rules::Finding> wishes;    // soft rules, dearest first; none that a breach repeats
    std::vector<Placed> repaired;          // empty when nothing is broken
    std::vector<Change> changes;
    int breaches_left = 0;         // after the repair: what fixed sessions force
    std::vector<KeyRun> key_runs;  // for weeks with unspecified runs: where a hard one would fit
    bool has_open_runs = false;
    bool assumes_times = false;  // the writer gave only parts of days, or nothing
};

struct CheckedPlan {
    std::vector<CheckedWeek> weeks;
    int breaches = 0;
};

// For a week without a profile: an intermediate runner and lifter without wishes or history.
Checked<rules::Context> context_of_nobody();

// `context` without windows: any time of a day is free to repair into, at the times that the writer
// uses. Dated weeks are judged as one season, undated ones each by itself; they are repaired as if
// the next week were like them.
CheckedPlan check_plan(const formats::WrittenPlan& plan, const rules::Context& context);

// One sentence for a change: "Full-body strength: Fri 18:00 → Thu 18:00".
std::string describe(const Change& change);

}  // namespace tandem::app
