// SPDX-License-Identifier: Apache-2.0
// How much of what a day asks for: energy, carbohydrate, protein, fat and drink that fit together
// (E82-E90).
#pragma once

#include "model/athlete.h"
#include "model/workout.h"
#include "prescription/week_facts.h"

namespace tandem::prescription {

// g for each kg of body mass.
struct PerKilogram {
    double least = 0;
    double most = 0;
};

struct DayNeed {
    Minutes training{0};       // of the day; mobility and recovery runs not counted
    double energy = 0;         // kcal that they use above rest
    bool hard = false;         // a hard session is among it
    bool before_race = false;  // tomorrow is a race of 90 minutes or more
    bool before_short_race = false;
    bool before_hard_run = false;  // races too
};

// E83, and E39 on the eve of a long race.
PerKilogram carbohydrate_for(const DayNeed& need);
PerKilogram protein_for(const Athlete& athlete);
// Whether eating less than is used may be planned at all in such a week (E90): never for minors,
// while muscle is a goal, or from the build phase to the race.
bool may_lose_weight(const Athlete& athlete, const WeekFacts& week);

// Fills the amounts of `day`; only for athletes whose body mass is known.
void set_amounts(PlannedDay& day, const DayNeed& need, const Athlete& athlete,
                 const WeekFacts& week);

}  // namespace tandem::prescription
