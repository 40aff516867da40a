// SPDX-License-Identifier: Apache-2.0
// What one unit of load in a week is worth on race day (E62), and what a week's load counts (E63).
// Both order the weeks of a season; neither is a forecast of a performance.
#pragma once

#include <vector>

#include "model/athlete.h"
#include "planning/phases.h"

namespace tandem::planning {

// By fitness less fatigue of one race, `days` (0 or more) after the load; not scaled.
double impulse_worth(double days);

// Days before a race at which more load begins to cost more than it brings.
double last_useful_day();

// For each week: the mean over its days of all races ahead by their weights, scaled so that the
// best week is 1; negative close to a race. Without an A or B race ahead: `steady_worth`.
std::vector<double> worth_of_weeks(const std::vector<CalendarWeek>& weeks,
                                   const std::vector<RaceEntry>& races);

// Whether an A or B race lies in the week of `monday` or behind it.
bool leads_to_race(Date monday, const std::vector<RaceEntry>& races);

// Concave: rises ever more slowly, falls beyond an overload.
class Response {
  public:
    // `most_minutes` of the athlete's race and level, or of what is run now where that is more; 1 or
    // more.
    explicit Response(double most_minutes);
    double operator()(double load) const;
    double slope(double load) const;

  private:
    double scale_;
    double overload_;
};

}  // namespace tandem::planning
