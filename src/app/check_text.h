// SPDX-License-Identifier: Apache-2.0
// What `tandem check` says: for each week what is broken, what could be better, and the repair.
#pragma once

#include <string>

#include "app/check_plan.h"

namespace tandem::app {

struct CheckedText {
    std::size_t width = 100;
    bool evidence = false;  // the cited findings at the end, with grade and source
};

std::string checked_text(const CheckedPlan& plan, const CheckedText& style);

// The repaired week as a drawing that reads back.
std::string drawing_of_repair(const CheckedWeek& week);

}  // namespace tandem::app
