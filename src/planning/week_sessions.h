// SPDX-License-Identifier: Apache-2.0
// Which runs and lifts a week asks for, of which kind and importance (MISSION P2, P11, P14, S1,
// C8).
#pragma once

#include <vector>

#include "model/session.h"
#include "planning/counts.h"
#include "planning/fit.h"

namespace tandem::planning {

// Long run first, then quality, easy and recovery runs.
std::vector<Session> runs_of_week(const WeekSetting& setting, const RunMinutes& minutes);

// In falling importance. `leg_sessions_so_far` counts those of the season; the weeks in which
// the first three of someone new to strength fall have first exposures (H7).
std::vector<Session> lifts_of_week(const WeekSetting& setting, const Counts& counts,
                                   int leg_sessions_so_far);

// The quality runs of this phase and race, the first of the week first: `count` of them, less those
// that a cut takes.
std::vector<SessionKind> quality_kinds(const WeekSetting& setting, int count);

}  // namespace tandem::planning
