// SPDX-License-Identifier: Apache-2.0
// The slots of a lift with their sets, held to the week's volume and to the session's minutes.
// Both days of the pair (A and B) have the same slots; only the exercises in them differ.
#pragma once

#include <array>
#include <span>
#include <vector>

#include "prescription/lift_choice.h"
#include "prescription/lift_protocol.h"
#include "prescription/lifts.h"

namespace tandem::prescription {

struct Slot {
    Role role = Role::Squat;
    int sets = 0;
    SetScheme scheme;
    std::array<Choice, days_of_pair> choices;
    std::array<Whole, days_of_pair> repetitions;  // or seconds where the exercise is held
    int superset = 0;                             // as ExerciseSets::superset
    int ramps = 0;                                // lighter sets before the first hard one (E95)
};

struct LiftPlan {
    LiftProtocol protocol;
    std::vector<Slot> slots;
    Seconds warm_up{0};
    Seconds cool_down{0};
    bool shortened = false;  // the minutes took sets away
};

LiftPlan plan_lift(const LiftRequest& request);

// Day A (0) or B (1) of this lift.
int day_of(const LiftRequest& request);

// Everything included; each slot takes the longest of the days asked for.
Seconds time_of(const LiftPlan& plan, std::span<const int> days);

}  // namespace tandem::prescription
