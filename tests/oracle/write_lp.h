// SPDX-License-Identifier: Apache-2.0
// The statement of a week as a mixed integer program (.lp, for CBC and others): what a placement
// pays beside the others is one continuous cost each, which was found to solve fastest (SOLVER
// §4.3).
#pragma once

#include <iosfwd>

#include "oracle/week_model.h"

namespace tandem::oracle {

void write_lp(std::ostream& out, const WeekModel& model);

}  // namespace tandem::oracle
