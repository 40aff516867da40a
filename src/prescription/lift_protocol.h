// SPDX-License-Identifier: Apache-2.0
// Sets, repetitions, load, reserve and rest by goal, level and where the season stands: learn,
// build, lift heavy, keep it for the race (E100-E108, C5, C7, H7, H10, H11).
#pragma once

#include <string>
#include <vector>

#include "model/athlete.h"
#include "model/session.h"
#include "prescription/week_facts.h"

namespace tandem::prescription {

enum class Stage {
    Learn,     // light and far from failure
    Build,     // heavier, fewer repetitions
    Heavy,     // what helps running economy most (E44, E45)
    Size,      // of a strength goal: more repetitions and sets (E102)
    Strength,  // of a strength goal: fewer and heavier
    Recover,   // after a race
};

struct SetScheme {
    int sets = 0;
    Whole repetitions;
    int percent = 0;  // of the maximum
    Whole in_reserve;
    Seconds rest{0};
    std::string tempo;
    int usual_percent = 0;  // outside of the deload that lowers it; else 0
};

struct LiftProtocol {
    Stage stage = Stage::Learn;
    bool keep = false;   // race phase: half the sets, the same load (E50)
    bool eased = false;  // deload: half the sets, one more in reserve (E107)
    bool few = false;    // first exposures: half the leg sets (H7)
    SetScheme legs;      // squat and hinge
    SetScheme assist;    // single-leg, hip
    SetScheme calves;
    SetScheme upper;
    SetScheme accessory;
    SetScheme core;
    Whole hold;           // seconds of a held exercise
    Whole unloaded;       // repetitions of body weight and bands
    int plyo_sets = 0;    // small jumps
    int most_weekly = 0;  // fractional sets a muscle and week (E102, E103, C6)
};

LiftProtocol lift_protocol(const Athlete& athlete, const WeekFacts& week, const Session& session);

// The middle of what is left in reserve as a factor of the dose (EVIDENCE §9), in tenths.
int reserve_tenths(const Whole& in_reserve);

}  // namespace tandem::prescription
