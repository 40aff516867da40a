// SPDX-License-Identifier: Apache-2.0
// EVIDENCE H8.
#include "rules/catalogue.h"
#include "rules/day.h"

namespace tandem::rules {

constinit const Rule hard_days_a_week{
    .id = "h8.hard-days-a-week",
    .requirement = "P9, H8",
    .cites = {"E1", "E38", "E65", "article-c"},
    .mode = RuleMode::Hard,
    .weight = 500,
    .may_be_off = true,
    .says =
        "At most four hard days a week, three for beginners; a hard run and heavy legs on one day "
        "count once.",
    .why = "Easy days have to stay easy for hard days to work.",
    .clash = "too many hard days",
    .shape = WeekTally{count_hard_day,
                       [](const Context& context) { return context.novice_runner ? 3 : 4; }},
};

}  // namespace tandem::rules
