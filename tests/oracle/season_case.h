// SPDX-License-Identifier: Apache-2.0
// Random seasons as the search over their weeks sees them.
#pragma once

#include <string>

#include "model/athlete.h"
#include "planning/macro.h"

namespace tandem::oracle {

// As plan_season states it; nothing was trained before `today` and nothing is cut.
planning::MacroProblem season_problem(const Athlete& athlete, Date today, int weeks);

// The random season of a seed, of 4 to 40 weeks (make::season_athlete).
planning::MacroProblem season_case(unsigned seed);

// Every number of the problem, as a hash: stored bounds hold only for the same instance.
std::string fingerprint(const planning::MacroProblem& problem);

}  // namespace tandem::oracle
