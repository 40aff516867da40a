// SPDX-License-Identifier: Apache-2.0
// How many sessions of which weight a week wants (MISSION P6, P11, H2, H8; tables.h).
#pragma once

#include "model/athlete.h"
#include "planning/cuts.h"
#include "planning/phases.h"
#include "planning/supply.h"

namespace tandem::planning {

struct Counts {
    int runs = 0;  // all of them, races not counted
    int quality = 0;
    bool long_run = false;
    int lifts = 0;
    int heavy = 0;  // lifts with heavy legs
};

// `number` counts the weeks of the season from 1; `running` is what the week wants to run.
struct WeekSetting {
    const Athlete& athlete;
    const CalendarWeek& week;
    const Supply& supply;
    int number = 1;
    bool race_replaces_long = false;  // a B or C race as long as the long run stands for it
    bool long_run_is_easy = false;    // too short to be more than an easy run for this goal
    WeekCuts cuts{};                  // what found no place when the week was placed
};

Counts counts_of(const WeekSetting& setting, Minutes running);

// Heavy lifts again, once it is known which hard runs really fit.
void settle_heavy(const WeekSetting& setting, Counts& counts);

// Minutes of one lift; heavy sessions take longer, first exposures less (S1, H7).
Minutes lift_minutes(const WeekSetting& setting, bool heavy);

// What the windows of the week leave for running once lifting has had its part.
Minutes free_for_running(const WeekSetting& setting, const Counts& counts);

// True when run and lift are kept on different days, so that hard days add up (P5, H8).
bool hard_days_add_up(const Athlete& athlete);

}  // namespace tandem::planning
