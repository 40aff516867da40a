// SPDX-License-Identifier: Apache-2.0
// Prescription meets the plan twice: before sessions are placed it says what they ask of the body
// and how long they really are, and once they stand it fills them (MISSION S, R4, R5).
#pragma once

#include "condition/running_fitness.h"
#include "planning/arrange_season.h"

namespace tandem::planning {

// Which of its kind a session is.
struct Standing {
    int nth = 0;    // of its kind in the season before it
    int lifts = 0;  // that the week asks for
};

// With its dose, and in the minutes that it needs: never more than it had. Races stay as they are.
Session with_amounts(const Athlete& athlete, const condition::RunningFitness& fitness,
                     const prescription::WeekFacts& week, const Session& session,
                     Standing standing);

// Fills every session of the plan and the days of every week; says in notes what the athlete
// stated that cannot be used.
void prescribe(const ArrangedSeason& season, Plan& plan);

}  // namespace tandem::planning
