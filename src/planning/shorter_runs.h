// SPDX-License-Identifier: Apache-2.0
// An easy run that has no place may have one with fewer minutes.
#pragma once

#include <vector>

#include "base/units.h"

namespace tandem::planning {

// An easy run is not shortened further to find it a place, or to give one to others.
constexpr Minutes shortest_easy_run_left{30};

// What an easy run may be shortened to, longest first, in steps of five minutes.
inline std::vector<Minutes> shorter_than(Minutes minutes) {
    constexpr Minutes grain{5};
    std::vector<Minutes> lengths;
    for (Minutes shorter = minutes - grain; shorter >= shortest_easy_run_left; shorter -= grain)
        lengths.push_back(shorter);
    return lengths;
}

}  // namespace tandem::planning
