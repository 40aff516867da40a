// SPDX-License-Identifier: Apache-2.0
// Weeks drawn as text: seven columns of days, a row for each time of day. People write it for
// `tandem check`, test cases are drawn in it (ARCHITECTURE §4; docs/guide/week-drawing.md).
#pragma once

#include <string>
#include <string_view>

#include "base/result.h"
#include "formats/written_plan.h"
#include "model/plan.h"

namespace tandem::formats {

constexpr std::size_t largest_drawing_bytes = 1'000'000;
constexpr std::size_t most_drawn_weeks = 60;
constexpr std::size_t most_drawn_rows = 40;  // also the different starting times of one week
constexpr std::size_t most_sessions_in_cell = 6;

// Fails at the first fault, with file, line, column and the mend.
Result<WrittenPlan> read_week_drawing(std::string_view text, std::string_view file_name);

// Reads back to the same weeks; sessions of one day that begin at the same minute, which only other
// formats can hold, are drawn back to back.
std::string write_week_drawing(const WrittenPlan& plan);

// The placed sessions of a plan; what was left out is not in it.
WrittenPlan written(const Plan& plan);

}  // namespace tandem::formats
