// SPDX-License-Identifier: Apache-2.0
// What a prescription needs to know of the season around a session, as plain facts: one shared
// state from which runs and lifts grow, ease and return together.
#pragma once

#include <optional>

#include "model/plan.h"

namespace tandem::prescription {

struct WeekFacts {
    Date monday;
    int number = 1;  // of the season, from 1
    Phase phase = Phase::Base;
    bool deload = false;
    int in_phase = 0;       // weeks of this phase before this one
    int phase_weeks = 1;    // that the phase has
    int loading_weeks = 0;  // weeks before this one, since the season began, that were no deload,
                            // taper, race week or recovery: what fitness is expected to grow by
    // Weeks of lifting before this one since the season began or, after a recovery from an A race,
    // since four weeks before its end: what moves E100 on. Weeks without lifts do not count, and in
    // a taper and a race week it is what it was in the last week before them: the load stays (H11).
    int strength_weeks = 0;
    std::optional<Metres> race;       // that the week trains for
    std::optional<Date> next_a_race;  // on or after this Monday
};

}  // namespace tandem::prescription
