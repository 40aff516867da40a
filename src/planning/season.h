// SPDX-License-Identifier: Apache-2.0
// From the athlete to the season: phases back from the races to today and on to recovery and the
// next cycle (P11, P12), and for every week what is wanted in it: a demand, not yet a place.
#pragma once

#include <string>
#include <vector>

#include "base/result.h"
#include "model/athlete.h"
#include "model/plan.h"
#include "model/session.h"
#include "planning/binding.h"
#include "planning/cuts.h"
#include "prescription/week_facts.h"

namespace tandem::planning {

// What one week wants. Races stand in `fixed` with their date and time; everything else is free
// to be placed. All amounts already respect the progression limits H5, H6, H7 and H11.
struct WeekDemand {
    Date monday;
    int number = 1;
    Phase phase = Phase::Base;
    bool deload = false;
    std::string focus;
    std::vector<Reason> why;               // of the amounts: each with its evidence
    std::vector<Session> sessions;         // free to be placed; equal ones may repeat
    std::vector<Reason> session_why;       // one for each of `sessions`, same order
    std::vector<Placed> fixed;             // races of this week
    std::vector<std::string> fixed_names;  // their names, same order
    prescription::WeekFacts facts;         // what the sessions were prescribed by
    Minutes running{0};                    // sum of running minutes wanted, races not counted
    bool held = false;         // to what was really placed before; the last of `why` says so
    double worth_of_load = 0;  // on race day; 1 in the best week, negative close to it
    Limit running_limit = Limit::None;   // what kept the week from running more
    Limit long_run_limit = Limit::None;  // what kept its long run from being longer
};

struct Season {
    std::vector<WeekDemand> weeks;
    std::vector<Reason> notes;  // of the whole season: conflicts between races, limits that bind
};

constexpr int longest_season_weeks = 52;

// `today` may be any day; the first week is the one that holds it, and days before it are gone.
// `weeks` is 1 to 52; when absent, to the end of recovery from the last A race, else 12.
// `done` is what was trained before today, in order of start: amounts go on from it.
// `cuts` are kept whatever else a week would want; the weeks around them make the best of it.
// Errors: weeks out of range; a race before today. A race behind the last week gets a note.
Result<Season> plan_season(const Athlete& athlete, Date today, std::optional<int> weeks,
                           const std::vector<Placed>& done = {},
                           const std::vector<SeasonCut>& cuts = {});

}  // namespace tandem::planning
