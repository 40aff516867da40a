// SPDX-License-Identifier: Apache-2.0
// From the athlete and the calendar to the corridors of every week, as numbers.
#pragma once

#include <vector>

#include "condition/assess.h"
#include "planning/counts.h"
#include "planning/cuts.h"
#include "planning/macro.h"
#include "planning/supply.h"

namespace tandem::planning {

// What all weeks of a season are planned from.
struct SeasonInput {
    const Athlete& athlete;
    const condition::Condition& condition;
    const std::vector<CalendarWeek>& calendar;
    const std::vector<Supply>& supply;  // of each week of `calendar`
    const std::vector<SeasonCut>& cuts;
    Minutes start_running{0};  // a usual week before the first, 20 or more
    Minutes start_longest{0};  // the longest run before it, 20 or more
};

MacroProblem macro_problem_of(const SeasonInput& input);

// The setting of one week when its long run has so many minutes; `week` from 0.
WeekSetting setting_of(const SeasonInput& input, std::size_t week, Minutes long_run);

}  // namespace tandem::planning
