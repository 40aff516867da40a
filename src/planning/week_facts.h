// SPDX-License-Identifier: Apache-2.0
// The calendar of a season told as the plain facts that prescriptions go by (E100, E107).
#pragma once

#include <vector>

#include "model/session.h"
#include "planning/phases.h"
#include "prescription/week_facts.h"

namespace tandem::planning {

// Walks the weeks in order: what a week asked for has to be told before the next one is asked
// about.
class SeasonFacts {
  public:
    // `done` is what was trained before the first week.
    SeasonFacts(const Athlete& athlete, const std::vector<CalendarWeek>& calendar,
                const std::vector<Placed>& done);

    // Of the next week that was not told of.
    prescription::WeekFacts facts() const;
    // Sessions of the kind that the weeks told of asked for.
    int count_of(SessionKind kind) const;
    void tell(const std::vector<Session>& sessions);

  private:
    const Athlete& athlete_;
    const std::vector<CalendarWeek>& calendar_;
    std::size_t week_ = 0;
    int loading_weeks_ = 0;
    int strength_weeks_ = 0;
    int load_of_week_ = 0;  // strength weeks before the last week of lifting outside a taper
    std::vector<SessionKind> asked_;
};

}  // namespace tandem::planning
