// SPDX-License-Identifier: Apache-2.0
// Running fitness from one race, after Daniels and Gilbert (E58).
#pragma once

#include "base/units.h"
#include "model/athlete.h"

namespace tandem::condition {

// Beyond these a time or a distance is a slip of the pen.
constexpr double least_vdot = 10;
constexpr double most_vdot = 100;

// An easy pace is the middle of the easy range of 65 to 74 % (E58).
constexpr double easy_share = 0.70;

constexpr bool is_believable(double vdot) {
    return vdot > least_vdot && vdot < most_vdot;
}

// Oxygen use of running at `metres_per_minute`, in ml/kg/min.
double oxygen_at(double metres_per_minute);
// The speed that uses `oxygen` ml/kg/min; the inverse of oxygen_at.
double speed_at(double oxygen);
// VDOT of a race; distance and time must be above 0.
double vdot(const Performance& performance);
// The same for a time that is no whole second.
double vdot_of(double metres, double seconds);
// Pace at the easy share of VDOT.
SecondsPerKilometre easy_pace_from(double vdot);

}  // namespace tandem::condition
