// SPDX-License-Identifier: Apache-2.0
// A plan on a terminal.
#pragma once

#include <string>

#include "model/plan.h"

namespace tandem::formats {

struct TextStyle {
    int width = 80;  // columns; below 40 counts as 40
    bool colour = false;
    bool why = true;        // false: only the grid of each week
    bool workouts = false;  // every step, set and meal as well
};

// From 100 columns on a table with the reasons beside, below that a list. No line is longer than
// the width.
std::string write_plan_text(const Plan& plan, const TextStyle& style);

}  // namespace tandem::formats
