// SPDX-License-Identifier: Apache-2.0
// Which exercise fills a slot of a lift. The choice depends on the profile and on the day of the
// week's pair (A or B) alone, so it stays through a season: nothing is new before a race (H10).
#pragma once

#include <vector>

#include "knowledge/exercises.h"
#include "model/athlete.h"

namespace tandem::prescription {

// Slots in the order of demand in which a lift goes through them.
enum class Role {
    Jump,
    Squat,
    Hinge,
    SingleLeg,
    Hip,
    Push,
    Pull,
    OtherPush,
    OtherPull,
    LegCurl,
    SideRaise,
    RearShoulder,
    Curl,
    Triceps,
    Calf,
    Core,
    OtherCore
};

constexpr int days_of_pair = 2;

struct Choice {
    const knowledge::Exercise* exercise = nullptr;  // null: nothing suits
    const knowledge::Exercise* too_heavy =
        nullptr;  // meant first, but nothing light enough is there
};

// True when the athlete has the equipment, the level and the skill, spares what hurts, and has a
// weight that is light enough.
bool suits(const Athlete& athlete, const knowledge::Exercise& exercise);

// The exercise for the slot on day 0 or 1 of the pair; `taken` are those the session already has.
Choice choose(const Athlete& athlete, Role role, int day,
              const std::vector<const knowledge::Exercise*>& taken);

}  // namespace tandem::prescription
