// SPDX-License-Identifier: Apache-2.0
// Loads that can really be put together: bar and plates, dumbbells, kettlebells, stacks. What a
// gym states goes; what it leaves open is usual, in kilograms or in pounds.
#pragma once

#include <optional>
#include <vector>

#include "knowledge/exercises.h"
#include "model/athlete.h"

namespace tandem::prescription {

struct Loadable {
    Grams load{0};              // as ExerciseSets::load
    std::vector<Grams> plates;  // on each end of the bar, heaviest first

    bool operator==(const Loadable&) const = default;
};

// What stands ready, the usual where the athlete states nothing; lightest first.
Grams bar_of(const Gym& gym);
std::vector<Weights> plates_of(const Gym& gym);
std::vector<Grams> dumbbells_of(const Gym& gym);
std::vector<Grams> kettlebells_of(const Gym& gym);

// The nearest load for the exercise that is not above `wanted` (ten grams aside, which pounds in
// whole grams may add up to), with the fewest plates; none when even the lightest is above it, or
// when the exercise has no load.
std::optional<Loadable> loadable(const Gym& gym, const knowledge::Exercise& exercise, Grams wanted);
// The lightest load at all; none as above.
std::optional<Loadable> lightest(const Gym& gym, const knowledge::Exercise& exercise);

}  // namespace tandem::prescription
