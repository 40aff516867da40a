// SPDX-License-Identifier: Apache-2.0
// What is inside a run: a structured workout for one athlete, week and session (MISSION S5, S6, P9,
// P14; E58, E71, E95). Paces and heart rates stand where they are known; effort and breath always.
#pragma once

#include "condition/running_fitness.h"
#include "model/athlete.h"
#include "model/session.h"
#include "model/workout.h"
#include "prescription/week_facts.h"

namespace tandem::prescription {

struct RunRequest {
    const Athlete& athlete;
    const condition::RunningFitness& fitness;  // as it is before the season
    const WeekFacts& week;
    Session session;  // of a kind that is a run
    int nth = 0;      // of its kind in the season before this one, for progress and variety
};

// Fills everything but kit and fuel. The steps and the movements of warm-up and cool-down together
// take the session's minutes; only a race counts from the gun, with its warm-up before it.
Workout prescribe_run(const RunRequest& request);

// sRPE load of the prescribed workout over that of the kind's reference session (EVIDENCE §9, E56),
// in thousandths. A race is its own reference.
Dose run_dose(const RunRequest& request);

}  // namespace tandem::prescription
