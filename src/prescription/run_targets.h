// SPDX-License-Identifier: Apache-2.0
// How hard a step of a run is: effort and breath for everybody, pace and heart rate where they are
// known (E58, E61, E55).
#pragma once

#include "condition/running_fitness.h"
#include "model/workout.h"

namespace tandem::prescription {

enum class Effort {
    Walk,
    Recovery,
    JogDown,  // a hill just run up
    Easy,
    Held,  // the first part of a run that grows faster
    Long,
    Quicker,  // its second part
    Steady,   // about marathon effort
    Brisk,    // a newcomer's faster minute
    Surge,    // playful, inside an easy run
    Stride,
    Threshold,
    Interval,
    Short,   // repetitions of up to a minute
    Hill,    // of a minute or more
    Sprint,  // uphill, a few seconds
    Trial,   // as fast as the time allows
};

// Races sort by what they ask of the body; the bounds lie between the usual distances.
enum class RaceLength { Five, Ten, Half, Marathon, Ultra };
RaceLength length_of_race(Metres distance);

Target target_of(Effort effort, const condition::RunningFitness& fitness);

// What a race of this length feels like from about its middle.
Target race_target(Metres distance, const condition::RunningFitness& fitness);

// Training at the effort of that race, where it is not held to the end.
Target race_effort_target(Metres distance, const condition::RunningFitness& fitness);

}  // namespace tandem::prescription
