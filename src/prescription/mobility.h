// SPDX-License-Identifier: Apache-2.0
// Active recovery: mobility sessions, and what a rest day may hold (MISSION S6, S7; E97, E98). None
// of it is training, and none of it earns readiness.
#pragma once

#include "model/session.h"
#include "model/workout.h"

namespace tandem::prescription {

// A round of movements for the whole body, repeated or cut to the session's minutes.
Workout prescribe_mobility(const Session& session);

// Yoga, swimming, walking and foam rolling in turn by `week`, each on its own, with the advice that
// goes with them.
void add_rest_day_options(int week, PlannedDay& day);

}  // namespace tandem::prescription
