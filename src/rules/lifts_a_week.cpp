// SPDX-License-Identifier: Apache-2.0
// MISSION P6; EVIDENCE H2, C8.
#include "rules/catalogue.h"
#include "rules/day.h"

namespace tandem::rules {

constinit const Rule lifts_a_week{
    .id = "h2.lifts-a-week",
    .requirement = "P6, H2",
    .cites = {"article-b", "article-c", "E15"},
    .mode = RuleMode::Hard,
    .weight = 500,
    .may_be_off = true,
    .says = "At most three lifts a week, five when strength is the goal.",
    .why = "More lifts than that leave no day on which the run is fresh.",
    .clash = "too many lifts in the week",
    .shape =
        WeekTally{count_lifts,
                  [](const Context& context) { return context.goal == Goal::Strength ? 5 : 3; }},
};

}  // namespace tandem::rules
