// SPDX-License-Identifier: Apache-2.0
// What the weeks so far have really asked for, and what growth allows after them (MISSION R1, H5,
// H6, H11; E68, E69, E71, E107). The season is chosen before in whole; minutes shared out to runs
// come out a little below it, so every week is held to these limits again.
#pragma once

#include <vector>

#include "condition/assess.h"
#include "model/athlete.h"
#include "planning/phases.h"

namespace tandem::planning {

// What the weeks so far have asked for; the athlete's own running stands before the first.
struct History {
    Minutes start_running{0};
    Minutes start_longest{0};
    std::vector<Minutes> running;  // races not counted
    std::vector<Minutes> longest_or_race;
    Minutes before_taper{0};  // usual running when the last taper began
    bool easing = false;      // the last week was taper, race week or recovery
};

History history_of(const condition::Condition& condition);

// The most of the last `count` weeks; `start` counts as the week before the first.
Minutes most_of_last(const std::vector<Minutes>& values, std::size_t count, Minutes start);

// H5: no run may be longer. Three weeks back is surely within 30 days, whatever the days are.
Minutes longest_allowed(const History& history);

// Weekly running that no limit of growth or easing forbids.
Minutes running_allowed(const Athlete& athlete, const CalendarWeek& week, const History& history);

// To be called before a week is asked: remembers what a taper starts from.
void note_taper(History& history, const CalendarWeek& week);

}  // namespace tandem::planning
