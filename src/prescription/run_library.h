// SPDX-License-Identifier: Apache-2.0
// The recipes of the run library by theme; each makes a whole workout for its setting.
#pragma once

#include <optional>
#include <string>

#include "prescription/run_parts.h"

namespace tandem::prescription {

Workout easy_run(const RunSetting& setting);
Workout recovery_run(const RunSetting& setting);
// Running and walking by turns, for whom running on end is still too long (P14).
Workout run_and_walk(const RunSetting& setting);
// Whether this setting still needs walking in between; asked once, for RunSetting::walks.
bool needs_walking(const RunRequest& request);

Workout long_run(const RunSetting& setting);

Workout tempo_run(const RunSetting& setting);
Workout interval_run(const RunSetting& setting);
Workout hill_run(const RunSetting& setting);
Workout quality_run(const RunSetting& setting);
// Faster minutes between easy ones: the way in for those who are new to hard running (P14).
Workout pickups(const RunSetting& setting);

Workout race(const RunSetting& setting);
Workout time_trial(const RunSetting& setting);
// Whether this quality run is the one that measures how training went.
bool is_trial_due(const RunSetting& setting);

// The slowest race up to the marathon that the athlete has ahead or runs now, as expected; nothing
// where no pace is known. Easy running is slower than that.
std::optional<PaceRange> slowest_race(const RunSetting& setting);

// Training at the effort of a race, with the pace where a prediction gives one.
Target race_pace_target(const RunSetting& setting, Metres distance);

// "5 × 3 min hard, 2 min jog between".
std::string title_of(const Rung& rung, const std::string& how, const std::string& between);
// Why a run that grows has the size it has this week.
Reason reason_of_size(const RunSetting& setting);

}  // namespace tandem::prescription
