// SPDX-License-Identifier: Apache-2.0
// Random weeks of the size people train: six to seventeen sessions over seven mornings and
// evenings. Every visit has one start, so that other solvers can state the same week
// (tests/oracle).
#pragma once

#include <optional>
#include <string_view>

#include "make/random_week.h"

namespace tandem::make {

// Runs and lifts: 4 + 2, 5 + 2, 7 + 3, and 10 + 4 with 3 times mobility.
enum class Profile { Beginner, Intermediate, Advanced, Extreme };

std::string_view name_of(Profile profile);
std::optional<Profile> profile_named(std::string_view name);

// Later weeks ask for the same sessions, with a little less free time here and there.
RandomWeek full_weeks(std::mt19937_64& random, Profile profile, int weeks);
RandomWeek full_week(std::mt19937_64& random, Profile profile);

}  // namespace tandem::make
