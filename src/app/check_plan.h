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

struct CheckedWeek {
    std::string name;
    Date monday;
    bool dated = false;
    std::vector<Placed> sessions;  // as written, in order of start
    rules::Judgement judgement;    // of this week, its neighbours in a season included
    std::vector<Reason> breaches;  // hard rules
    std::vector<Reason> wishes;    // soft rules, dearest first
    std::vector<Placed> repaired;  // empty when nothing is broken
    std::vector<Change> changes;
    int breaches_left = 0;          // after the repair: what fixed sessions force
    std::vector<int> key_run_days;  // for weeks with unspecified runs: where a hard one would fit
    bool has_open_runs = false;
};

struct CheckedPlan {
    std::vector<CheckedWeek> weeks;
    int breaches = 0;
};

// `context` without windows: any time of a day is free to repair into, at the times that the writer
// uses. Dated weeks are judged as one season, undated ones each by itself.
CheckedPlan check_plan(const formats::WrittenPlan& plan, const rules::Context& context);

// One sentence for a change: "Full-body strength: Fri 18:00 → Thu 18:00".
std::string describe(const Change& change);

}  // namespace tandem::app
