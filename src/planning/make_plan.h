// SPDX-License-Identifier: Apache-2.0
// The main walk: athlete → season → week by week the best arrangement with the next week in view →
// a plan in which every session says why it stands where it stands (SOLVER §4.4).
#pragma once

#include <functional>

#include "planning/arrange.h"
#include "planning/season.h"

namespace tandem::planning {

// Called after each arranged week: weeks done, weeks in all.
using Progress = std::function<void(int, int)>;

// `done` is what was trained before today, in order of start: rules, fatigue and growth reach back
// to it. Errors: those of plan_season and of the athlete's rule settings. A week that cannot hold
// what it should is no error: the plan says what was left out and what would make room.
Checked<Plan> make_plan(const Athlete& athlete, Date today, std::optional<int> weeks,
                        const Progress& progress = {}, const std::vector<Placed>& done = {});

}  // namespace tandem::planning
