// SPDX-License-Identifier: Apache-2.0
// What training costs: by heart rate (E54), and in oxygen and energy of running (E88).
#pragma once

#include "model/athlete.h"

namespace tandem::condition {

// Banister's TRIMP of `minutes` at `reserve`, the share of the range from resting to most (0 to 1);
// the mean of both formulas where the sex is not stated.
double training_impulse(double minutes, double reserve, Sex sex);

// Oxygen of running in ml/kg/min after the ACSM; `grade` is rise over run, 0 on the flat.
double running_oxygen(double metres_per_minute, double grade);

// Energy of running in kcal a kilogram and kilometre, resting included; the speed is above 0.
double running_energy(double metres_per_minute, double grade);

}  // namespace tandem::condition
