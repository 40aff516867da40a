// SPDX-License-Identifier: Apache-2.0
// Random athletes, for tests that ask many different people.
#pragma once

#include <random>

#include "model/athlete.h"

namespace tandem {

// A profile that the reader accepts, on any `today` of the years 2000 to 2100: all goals, levels
// and strategies, 1 to 14 windows a week, exceptions, up to three races, now and then a changed
// rule.
Athlete random_athlete(std::mt19937_64& random, Date today);

// Adds what prescriptions live on: heart rates (now and then impossible ones), a gym, tests, food.
void add_random_body(std::mt19937_64& random, Athlete& athlete);

}  // namespace tandem
