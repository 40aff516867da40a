// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "solver/memory.h"

namespace tandem::solver {

// One way to have come to a morning.
struct Label {
    State state{};
    double cost = 0;
    double bound = 0;           // of any plan that goes on from here
    double allowance = 0;       // of the tallies, in the present tables
    std::uint32_t held = 0;     // until when columns are held back, in Memory
    std::uint32_t counted = 0;  // by the tallies, in Memory
    std::uint32_t remainder = 0;
    std::uint32_t signature = 0;
    std::uint32_t parent = 0;
    std::uint32_t pattern = 0;
};

}  // namespace tandem::solver
