// SPDX-License-Identifier: Apache-2.0
// Small random weeks for the property tests: every kind of rule, lock, history and shortage that a
// real week can meet, in little enough room to try every plan.
#pragma once

#include <random>

#include "planning/arrange.h"

namespace tandem::make {

struct RandomWeek {
    planning::Wanted wanted;
    rules::Context context;
};

struct Size {
    int weeks = 1;
    int days = 4;          // with free time, of each week
    int windows = 2;       // at most, on such a day
    int sessions = 4;      // of each week
    bool any_mode = true;  // rules may be soft or off
};

RandomWeek random_week(std::mt19937_64& random, const Size& size);

}  // namespace tandem::make
