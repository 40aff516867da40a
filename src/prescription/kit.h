// SPDX-License-Identifier: Apache-2.0
// What to bring to a session, shoes first (MISSION S8; article E).
#pragma once

#include <string>
#include <vector>

#include "model/session.h"
#include "model/workout.h"

namespace tandem::prescription {

// `workout` may be null. `both_in_one_visit`: a run and a lift follow each other directly.
std::vector<std::string> kit_of(const Session& session, const Workout* workout,
                                bool both_in_one_visit);

}  // namespace tandem::prescription
