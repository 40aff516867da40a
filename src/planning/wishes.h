// SPDX-License-Identifier: Apache-2.0
// From a week of the calendar to what its runs may be: counts, lengths and shares before any
// minutes are chosen. The amounts of the season and the week itself ask the same questions here.
#pragma once

#include "condition/assess.h"
#include "planning/counts.h"
#include "planning/fit.h"

namespace tandem::planning {

// Minutes and the long run are left 0. `longest` is the most of any run (H5), `before_season` the
// longest run before the first week.
RunWish wish_of(const WeekSetting& setting, const Counts& counts, Minutes longest,
                Minutes before_season);

// The longest run that race and goal ask for.
Minutes longest_long_run(const Athlete& athlete, const CalendarWeek& week);

// Weekly running up to which the week may grow.
Minutes most_running(const Athlete& athlete, const CalendarWeek& week);

// A B or C race that stands for a long run of so many minutes.
bool race_replaces(const Athlete& athlete, const condition::Condition& condition,
                   const CalendarWeek& week, Minutes long_run);

// For lifters a run below an hour is no hard day, whatever it is called (H8).
bool long_run_is_easy(const Athlete& athlete, Minutes long_run);

// A long run of so many minutes that windows would cut by a third or more is another session: it is
// asked for in full, so that the plan says what found no place (P1).
bool needs_a_window(const Supply& supply, Minutes long_run);

// Days that are gone take their part of the minutes with them; two days leave one short run.
Minutes part_of_week(Minutes running, const Supply& supply);

// All races of a week.
Minutes race_minutes(const Athlete& athlete, const condition::Condition& condition,
                     const CalendarWeek& week);

// Weeks of taper, race and recovery; what was before them is what they are measured by.
bool eases(Phase phase);

}  // namespace tandem::planning
