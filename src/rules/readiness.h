// SPDX-License-Identifier: Apache-2.0
// The cost of meeting a session tired: importance for the goal, times how much its kind suffers,
// times the fatigue that is left (EVIDENCE §9 P1, linear in the state as SOLVER asks).
#pragma once

#include "condition/fatigue.h"
#include "model/athlete.h"
#include "model/session.h"

namespace tandem::rules {

// How much a good session of this kind is worth to this goal: 0.1 to 2 (P2).
double importance(SessionKind kind, Goal goal);

// Points for each unit of each part of the state that is left when the session begins.
condition::Fatigue readiness_price(SessionKind kind, Goal goal);

}  // namespace tandem::rules
