// SPDX-License-Identifier: Apache-2.0
// Free time as it could be: what would let in a session that has no room.
#pragma once

#include <array>
#include <span>
#include <vector>

#include "model/athlete.h"

namespace tandem::planning {

// One change of the free time of a day.
struct MoreTime {
    Window window;                // as it would be
    Minutes added{0};             // all of it, where nothing was free
    std::vector<Window> windows;  // all days, with it
};

// When people find time for sport who have none yet.
inline constexpr std::array usual_starts{Minutes{7 * 60}, Minutes{18 * 60}};

// Each window of the day that is too short for the minutes made long enough; and new ones from
// these times of day on, where they meet no other.
std::vector<MoreTime> ways_to_more_time(const std::vector<Window>& windows, Date date,
                                        Minutes minutes, std::span<const Minutes> starts);

// The windows with one more; where they meet they become one, with the minutes of both.
std::vector<Window> with_window(const std::vector<Window>& windows, Window added);

}  // namespace tandem::planning
