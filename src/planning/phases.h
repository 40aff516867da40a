// SPDX-License-Identifier: Apache-2.0
// The calendar of phases: back from each A race to today, on to recovery and the next cycle
// (MISSION P11, R1; E71, E107).
#pragma once

#include <optional>
#include <vector>

#include "model/athlete.h"
#include "model/plan.h"
#include "planning/tables.h"

namespace tandem::planning {

struct CalendarWeek {
    Date monday;
    Phase phase = Phase::Base;
    bool deload = false;
    bool mini_taper = false;             // a B race in a week of training
    int taper_percent = 0;               // of usual running, in taper and race weeks
    int in_phase = 0;                    // 0 for the first week of the phase
    RaceClass target = RaceClass::None;  // of the race ahead; in recovery, of the one just run
    std::optional<int> weeks_to_race;    // to the next A race; 0 in its week
    std::vector<RaceEntry> races;        // of this week, by date
};

// How many weeks a season has when nobody says: to the end of recovery from the last A race.
int usual_weeks(const Athlete& athlete, Date today);

// Exactly `weeks` weeks from the one that holds `today`; races behind the end still shape them.
std::vector<CalendarWeek> calendar_of(const Athlete& athlete, Date today, int weeks);

// Whole weeks between the week of `today` and that of `date`; negative before it.
int week_number(Date today, Date date);

}  // namespace tandem::planning
