// SPDX-License-Identifier: Apache-2.0
// Judges a week or a season that anybody wrote, and offers each week repaired with the fewest
// changes (MISSION P10; the table of conflicts).
#pragma once

#include <string>
#include <vector>

#include "app/settle.h"
#include "formats/written_plan.h"
#include "planning/races.h"
#include "rules/judge.h"

namespace tandem::app {

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
    std::vector<Placed> sessions;                  // as written and added, in order of start
    std::vector<planning::NamedRace> added_races;  // of the profile, in this week or near it
    rules::Judgement judgement;            // of this week, its neighbours in a season included
    std::vector<rules::Finding> breaches;  // hard rules, in the order of the catalogue
    std::vector<rules::Finding> wishes;    // soft rules, dearest first; none that a breach repeats
    std::vector<Placed> repaired;          // empty when nothing is broken or moving mends nothing
    std::vector<Change> changes;
    int breaches_left = 0;              // after the repair: amounts, and what fixed sessions force
    rules::Judgement after;             // of the repaired week, or of the one that stayed
    std::vector<rules::Finding> stays;  // hard rules that it still breaks
    std::vector<KeyRun> key_runs;  // for weeks with unspecified runs: where a hard one would fit
    bool has_open_runs = false;
    bool assumes_times = false;  // the writer gave only parts of days, or nothing
    DistanceUnit distance_unit = DistanceUnit::Kilometres;  // of the drawing of the repair
};

struct CheckedPlan {
    std::vector<CheckedWeek> weeks;
    int breaches = 0;
};

// For a week without a profile: an intermediate runner and lifter without wishes or history.
Checked<rules::Context> context_of_nobody();

// What a profile tells beside its rules. Without availability any time is free.
struct Surroundings {
    std::optional<Availability> availability;
    std::vector<planning::NamedRace> races;  // those that no week draws are added to dated weeks
    std::optional<DistanceUnit> distance_unit = {};  // else as the plan is written
};

// `context` without windows: any time of a day is free to repair into, at the times that the writer
// uses. Dated weeks are judged as one season, undated ones each by itself; they are repaired as if
// the next week were like them.
CheckedPlan check_plan(const formats::WrittenPlan& plan, const rules::Context& context,
                       const Surroundings& around = {});

// One sentence for a change: "Full-body strength: Fri 18:00 → Thu 18:00".
std::string describe(const Change& change);

}  // namespace tandem::app
