// SPDX-License-Identifier: Apache-2.0
// What training uses of energy, above what rest would have used: estimates for planning meals, not
// measurements (E88, E89).
#pragma once

#include "condition/assess.h"
#include "model/athlete.h"
#include "model/session.h"

namespace tandem::prescription {

// Body mass and what of it is no fat, in kg. Only for athletes whose body mass is known.
double body_kilograms(const Athlete& athlete);
double fat_free_kilograms(const Athlete& athlete);

// kcal of one session; 0 where body mass is unknown. `expected` is how far the prescribed run
// leads; without it the easy pace tells.
double training_energy(const Athlete& athlete, const condition::Condition& condition,
                       const Session& session, Metres expected);

}  // namespace tandem::prescription
