// SPDX-License-Identifier: Apache-2.0
// Two plans of one week held side by side: how many sessions stand where they stood, and which
// moved.
#pragma once

#include "planning/arrange.h"

namespace tandem::planning {

// What one day adds to the count that a likeness limits: `free` are the sessions that a plan places
// on the date, fixed ones not among them.
int likeness_of_day(const Likeness& likeness, Date date, const std::vector<Placed>& free);

// The same for a whole week of placed sessions, days after the week of `first` not counted.
int likeness_of(const Likeness& likeness, Date first, const std::vector<Placed>& sessions);

// A session that stands elsewhere; without `from` it was left out before, without `to` it is now.
struct Move {
    Session session;
    std::optional<Moment> from;
    std::optional<Moment> to;

    // On another date; a session that only changes its time of day is no other plan.
    bool of_day() const { return !from || !to || date_of(*from) != date_of(*to); }
};

// Fixed sessions do not move. Of equal sessions those on the same date belong together.
std::vector<Move> moves_between(const std::vector<Placed>& before,
                                const std::vector<Placed>& after);

}  // namespace tandem::planning
