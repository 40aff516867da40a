// SPDX-License-Identifier: Apache-2.0
// A plan as a table for spreadsheets, and any table of sessions, dated or by weekday, as a written
// plan.
#pragma once

#include <string>
#include <string_view>

#include "base/result.h"
#include "formats/written_plan.h"
#include "model/plan.h"

namespace tandem::formats {

// One row a session; what was left out has the status left_out and a week without any session has
// one row with the status empty.
std::string write_plan_csv(const Plan& plan);

// Reads the table above (it needs date and kind) and tables by weekday (week, day, session); the
// delimiter is found out. Fails at the first fault with its line, its column and the mend.
Result<WrittenPlan> read_plan_csv(std::string_view text, std::string_view file_name);

}  // namespace tandem::formats
