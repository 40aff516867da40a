// SPDX-License-Identifier: Apache-2.0
// Random weeks of the size people train: six to ten sessions over seven mornings and evenings.
// Every visit has one start, so that other solvers can state the same week (tests/oracle).
#pragma once

#include <string_view>

#include "make/random_week.h"

namespace tandem::make {

enum class Profile { Beginner, Intermediate, Advanced };  // 4 + 2, 5 + 2 and 7 + 3 runs and lifts

std::string_view name_of(Profile profile);

RandomWeek full_week(std::mt19937_64& random, Profile profile);

}  // namespace tandem::make
