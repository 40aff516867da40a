// SPDX-License-Identifier: Apache-2.0
// A plan as one self-contained page to print: the season, then a sheet a week. No scripts, nothing
// loaded from elsewhere.
#pragma once

#include <string>

#include "model/plan.h"

namespace tandem::formats {

// Everything that comes from files is escaped; landscape, on A4 as on Letter.
std::string write_plan_html(const Plan& plan);

}  // namespace tandem::formats
