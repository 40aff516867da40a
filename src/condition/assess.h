// SPDX-License-Identifier: Apache-2.0
// What the athlete can do now, as minutes a week; whatever is assumed is said (MISSION P10; E58,
// E59).
#pragma once

#include <string>
#include <vector>

#include "base/units.h"
#include "model/athlete.h"

namespace tandem::condition {

struct Condition {
    Minutes weekly_running{0};
    Minutes longest_run{0};
    SecondsPerKilometre easy_pace;
    bool novice_runner = false;
    bool novice_lifter = false;
    bool weekly_was_assumed = false;
    bool longest_was_assumed = false;
    bool pace_was_assumed = false;
    std::vector<std::string> notes;  // one sentence for each assumption
};

// Never fails: what the profile does not tell follows from the level.
Condition assess(const Athlete& athlete);

// Expected time of a race: from a race or a test (E59), else from the easy pace; at least 1 min.
Minutes expected_time(const Athlete& athlete, const Condition& condition, Metres distance);

}  // namespace tandem::condition
