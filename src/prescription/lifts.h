// SPDX-License-Identifier: Apache-2.0
// What is inside a lift: exercises, sets, loads, rests and reasons for this athlete in this week,
// and beforehand how long it takes and what it asks of the body (MISSION S1-S4, S6).
#pragma once

#include <set>
#include <string>

#include "model/athlete.h"
#include "model/session.h"
#include "model/workout.h"
#include "prescription/week_facts.h"

namespace tandem::prescription {

struct LiftRequest {
    const Athlete& athlete;
    const WeekFacts& week;
    Session session;
    int of_week = 0;  // 0, 1, … which of the week's lifts of legs, or of the upper body
    int lifts_of_week = 1;
    // Near a race: ids of the exercises that may stand in it. They change the workout, not what
    // lift_amount says, which is asked for before anything stands.
    const std::set<std::string>* known = nullptr;
};

struct LiftAmount {
    Minutes minutes{0};  // really needed, in steps of five; never more than the session has
    Dose dose;

    bool operator==(const LiftAmount&) const = default;
};

// Equal for every `of_week` of one kind in one week.
LiftAmount lift_amount(const LiftRequest& request);

// The same sets as lift_amount counts. Right after a run the warm-up is shorter and the legs get a
// little less load (E17).
Workout prescribe_lift(const LiftRequest& request, bool right_after_a_run);

}  // namespace tandem::prescription
