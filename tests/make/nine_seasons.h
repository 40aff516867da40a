// SPDX-License-Identifier: Apache-2.0
// The seasons of the nine athletes, planned once for all tests of a binary.
#pragma once

#include <map>
#include <string>

#include "model/plan.h"

namespace tandem::make {

const std::map<std::string, Plan>& nine_seasons();

// Hard sets of a week by muscle ("quads"), in halves of a set (E103).
std::map<std::string, int> sets_by_muscle(const PlannedWeek& week);

}  // namespace tandem::make
