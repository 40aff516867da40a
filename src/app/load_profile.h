// SPDX-License-Identifier: Apache-2.0
// A profile from the disk with the calendars it names, ready for planning.
#pragma once

#include <filesystem>

#include "base/result.h"
#include "model/athlete.h"

namespace tandem::app {

// Calendars are unrolled from today to here, the longest season and a week more.
constexpr std::chrono::days calendar_reach{54 * 7};

// Calendar paths count from the folder of the profile. Reports all mistakes of the profile at once,
// or else those of each calendar.
Checked<Athlete> load_profile(const std::filesystem::path& path, Date today);

}  // namespace tandem::app
