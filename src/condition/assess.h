// SPDX-License-Identifier: Apache-2.0
// What the athlete can do now, as minutes a week; whatever is assumed is said (MISSION P10; E58,
// E59).
#pragma once

#include <string>
#include <vector>

#include "base/units.h"
#include "model/athlete.h"

namespace tandem::condition {

// Where everybody can start, walking included (H6; house).
constexpr Minutes shortest_run{20};   // a run, and the longest run of somebody who hardly runs
constexpr Minutes entry_running{40};  // a week of somebody who runs a little: two short runs
constexpr Minutes from_nothing{60};   // a week of somebody who runs less than one: three

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

// Expected time of a race: from the performance (E59), else from the easy pace; at least 1 min.
Minutes expected_time(const Athlete& athlete, const Condition& condition, Metres distance);

}  // namespace tandem::condition
