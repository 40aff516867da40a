// SPDX-License-Identifier: Apache-2.0
// What is to be said of a whole season: races too close or too soon, limits, assumptions
// (MISSION P11, P12; E70).
#pragma once

#include <vector>

#include "condition/assess.h"
#include "planning/season.h"

namespace tandem::planning {

struct SeasonSetting {
    const Athlete& athlete;
    const condition::Condition& condition;
    Date today;
    int weeks_limited_by_time = 0;
};

std::vector<Reason> notes_of(const SeasonSetting& setting, const std::vector<WeekDemand>& weeks);

}  // namespace tandem::planning
