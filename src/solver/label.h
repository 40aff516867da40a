// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstdint>

#include "solver/problem.h"
#include "solver/tables.h"

namespace tandem::solver {

// One way to have come to a morning.
struct Label {
    State state{};
    double cost = 0;
    double bound = 0;                            // of any plan that goes on from here
    double allowance = 0;                        // of the tallies, in the present tables
    std::array<Minute, most_columns> release{};  // minutes from this morning; 0 = free
    Tallies tally{};
    std::uint32_t remainder = 0;
    std::uint32_t signature = 0;
    std::uint32_t parent = 0;  // position in the layer of the morning before
    std::uint32_t pattern = 0;
};

}  // namespace tandem::solver
