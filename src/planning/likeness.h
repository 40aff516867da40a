// SPDX-License-Identifier: Apache-2.0
// Two plans of one week held side by side: how many sessions stand where they stood, and which
// moved. Sessions that differ in importance alone are one: two easy runs that read the same change
// no plan by changing their days. Nor do leg sessions of which one counts as a first exposure:
// whichever comes first is one.
#pragma once

#include "planning/arrange.h"

namespace tandem::planning {

// The session as an athlete sees it: without importance, and whether it is a first exposure.
Session look_of(Session session);
bool look_alike(const Session& a, const Session& b);
// Of the sessions, how many look like this one.
std::size_t count_alike(const std::vector<Session>& sessions, const Session& session);
// Of the first list what the second one has not; those that look alike are counted.
std::vector<Session> without_alike(std::vector<Session> sessions,
                                   const std::vector<Session>& others);

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

// Fixed sessions do not move. Of those that look alike the ones on the same date belong together.
std::vector<Move> moves_between(const std::vector<Placed>& before,
                                const std::vector<Placed>& after);

}  // namespace tandem::planning
