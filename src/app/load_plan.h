// SPDX-License-Identifier: Apache-2.0
// Any file with a plan in it: drawing, CSV, JSON or calendar, told apart by its beginning.
#pragma once

#include <filesystem>
#include <vector>

#include "formats/ics_read.h"
#include "formats/written_plan.h"

namespace tandem::app {

constexpr std::size_t largest_plan_file = 20'000'000;

// A year to each side of `around` is what is read of a calendar. Errors: those of the reader, with
// the file's name in `where`.
Result<formats::WrittenPlan> load_plan(const std::filesystem::path& path, Date around,
                                       std::string_view time_zone);

// The events of a calendar that an earlier `plan --format ics` wrote.
Result<std::vector<formats::CalendarEvent>> load_calendar(const std::filesystem::path& path,
                                                          Date around, std::string_view time_zone);

// The training of a calendar in the 35 days before `today`, in order of start, none of it to be
// moved: further back no rule and no limit of growth looks.
std::vector<Placed> done_before(Date today, const std::vector<formats::CalendarEvent>& calendar);

}  // namespace tandem::app
