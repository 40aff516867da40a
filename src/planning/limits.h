// SPDX-License-Identifier: Apache-2.0
// A demand was made before anything was placed. When earlier weeks had to leave runs out, later
// ones come back within the same limits of growth (H5, H6).
#pragma once

#include "planning/season.h"
#include "rules/catalogue.h"

namespace tandem::planning {

// Shortens or takes out runs of the week until it holds against what was really placed before it.
void hold_to_limits(WeekDemand& week, const std::vector<Placed>& placed,
                    const rules::Context& context);

}  // namespace tandem::planning
