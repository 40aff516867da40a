// SPDX-License-Identifier: Apache-2.0
// Heart rate zones four ways, and the one that targets are taken from (E55).
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "condition/intensity.h"
#include "model/athlete.h"
#include "model/workout.h"

namespace tandem::condition {

enum class HeartMethod { Threshold, Friel, Reserve, Most };

struct HeartZone {
    std::string name;  // "1", "5a"
    Whole beats;

    bool operator==(const HeartZone&) const = default;
};

struct HeartScheme {
    HeartMethod method = HeartMethod::Most;
    std::vector<HeartZone> zones;  // rising

    bool operator==(const HeartScheme&) const = default;
};

struct HeartZones {
    HeartRates rates;                  // what was usable; `most` may come from age
    bool most_was_estimated = false;   // from age, within about ten beats
    std::vector<HeartScheme> schemes;  // all that can be known
    std::optional<HeartMethod> used;   // for targets; absent: no heart rates at all
    std::vector<std::string> notes;    // what to mend, and what was estimated

    bool operator==(const HeartZones&) const = default;
};

// Never fails: rates that contradict each other are left out, and a note says what to mend.
HeartZones heart_zones(const Athlete& athlete);

// Beats for an intensity by the method in use; absent where the heart tells nothing.
std::optional<Whole> beats_at(const HeartZones& zones, Intensity intensity);

}  // namespace tandem::condition
