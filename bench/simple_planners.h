// SPDX-License-Identifier: Apache-2.0
// Planners that people write first, to see what placing all weeks at once is worth. Each goes from
// week to week and never changes a week it has placed.
#pragma once

#include "planning/arrange.h"

namespace tandem::bench {

// The sessions of a week by falling importance, each into the place that the judge calls cheapest;
// out when every place breaks a hard rule or costs more than the session is worth.
planning::Arrangement greedy(const planning::Wanted& wanted, const rules::Context& context);

// The best arrangement of as many weeks as are in view, of which the first is kept.
planning::Arrangement week_by_week(const planning::Wanted& wanted, const rules::Context& context,
                                   std::size_t weeks_in_view, const solver::Options& options);

}  // namespace tandem::bench
