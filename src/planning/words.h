// SPDX-License-Identifier: Apache-2.0
// The sentences of a season: the focus of a week, what a session is for, with their evidence.
#pragma once

#include <string>
#include <vector>

#include "model/plan.h"
#include "planning/binding.h"
#include "planning/counts.h"

namespace tandem::planning {

// What bound the amounts of a week, for its reasons.
struct Amounts {
    Minutes wanted{0};       // before free time had its say
    Minutes chosen{0};       // by the season, free time included
    Minutes running{0};      // asked for
    Minutes reference{0};    // the most of the weeks before
    Minutes long_wanted{0};  // before windows had their say
    Minutes long_chosen{0};
    Minutes long_run{0};
    bool limited_by_time = false;
    bool window_caps_long_run = false;
    bool long_run_needs_window = false;  // longer than any window, and asked for all the same
    int runs_left_out = 0;               // wished, but too short to be of use
    Binding binding{};
    double worth = 0;  // of a unit of load on race day; the best week is 1
    bool leads_to_race = false;
};

std::string focus_of(const WeekSetting& setting);
// Of the amounts of the week; never empty.
std::vector<Reason> reasons_of(const WeekSetting& setting, const Counts& counts,
                               const Amounts& amounts);
// What the session is for in this phase.
Reason reason_of(const WeekSetting& setting, const Session& session);

}  // namespace tandem::planning
