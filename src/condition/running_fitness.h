// SPDX-License-Identifier: Apache-2.0
// How fast the athlete runs now: VDOT, critical speed, training paces and heart rates, each with
// how sure it is (MISSION S5, P10; E58, E61).
#pragma once

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "condition/heart_zones.h"
#include "condition/intensity.h"
#include "model/athlete.h"
#include "model/workout.h"

namespace tandem::condition {

// Measured: by a race or a test. Stated: by a threshold pace. Derived: from an easy pace, which
// tells little. Felt: nothing is known but effort and breath.
enum class Sureness { Measured, Stated, Derived, Felt };

using TrainingPaces = std::array<PaceRange, intensities>;

// The line distance = speed × time + reserve through hard efforts of 2 to 30 minutes (E61).
struct CriticalSpeed {
    double metres_per_second = 0;
    double reserve = 0;  // metres that can be run beyond it

    bool operator==(const CriticalSpeed&) const = default;
};

struct RunningFitness {
    std::optional<double> vdot;
    Sureness sureness = Sureness::Felt;
    std::string from;  // in words: "your race"
    std::optional<CriticalSpeed> critical_speed;
    std::optional<TrainingPaces> paces;  // by intensity; absent: effort and breath only
    HeartZones heart;
    std::vector<std::string> notes;  // contradictions and what to mend, those of the heart too

    bool operator==(const RunningFitness&) const = default;
};

// Never fails: what contradicts itself is left out, and a note says so.
RunningFitness running_fitness(const Athlete& athlete);

// VDOT after `loading_weeks` of training by this plan: a careful expectation that a race or a time
// trial has to confirm (house). 0 where VDOT is unknown.
double expected_vdot(const RunningFitness& fitness, Level level, int loading_weeks);

// The same athlete at another VDOT: the paces move along with it. Without paces nothing moves.
RunningFitness moved_to(const RunningFitness& fitness, double vdot);

// Easy running no faster than a race is to be run, however long that is for this athlete.
RunningFitness held_behind(const RunningFitness& fitness, const PaceRange& race);

}  // namespace tandem::condition
