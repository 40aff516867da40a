// SPDX-License-Identifier: Apache-2.0
// Random athletes with all that the inside of sessions lives on.
#pragma once

#include <random>

#include "model/athlete.h"

namespace tandem {

// A random_athlete with a body, heart rates, running tests, a diet, places to be careful with,
// known lifts, a way of loading, and something to lift with: nothing at all, a corner at home, a
// garage, a gym, in kilograms or in pounds. Now and then what is stated contradicts itself or is no
// exercise.
Athlete whole_athlete(std::mt19937_64& random, Date today);

}  // namespace tandem
