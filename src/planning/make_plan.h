// SPDX-License-Identifier: Apache-2.0
// The main walk: athlete → season → the best arrangement of all its weeks → a plan in which every
// session says why it stands where it stands.
#pragma once

#include "planning/arrange_season.h"

namespace tandem::planning {

// A plan says what was left out and what would make room.
Plan plan_of(const ArrangedSeason& season);

// Errors: those of arrange_season.
Checked<Plan> make_plan(const Athlete& athlete, Date today, const SeasonRequest& request);

}  // namespace tandem::planning
