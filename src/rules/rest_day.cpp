// SPDX-License-Identifier: Apache-2.0
// MISSION P9; EVIDENCE H8.
#include "rules/catalogue.h"
#include "rules/day.h"

namespace tandem::rules {

constinit const Rule rest_day{
    .id = "p9.rest-day",
    .requirement = "P9, H8",
    .cites = {"article-b", "article-c", "E65"},
    .mode = RuleMode::Hard,
    .weight = 500,
    .may_be_off = true,
    .says = "Each week keeps its rest days; a recovery run or mobility may stand on them.",
    .why = "Training is what the body makes of it while it rests.",
    .clash = "no rest day left",
    .shape =
        WeekTally{count_training_day, [](const Context& context) { return 7 - context.rest_days; }},
};

}  // namespace tandem::rules
