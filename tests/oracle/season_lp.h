// SPDX-License-Identifier: Apache-2.0
// The amounts of a season as a linear programme: a relaxation, so that its optimum is at least the
// value of every season that the corridors allow. Solved by others; SOLVER §5.
#pragma once

#include <ostream>

#include "planning/macro.h"

namespace tandem::oracle {

// In the LP format of CPLEX. It is minimised: the bound is the negative of its optimum.
void write_season_lp(std::ostream& out, const planning::MacroProblem& problem);

}  // namespace tandem::oracle
