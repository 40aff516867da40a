// SPDX-License-Identifier: Apache-2.0
// EVIDENCE H8.
#include "rules/catalogue.h"
#include "rules/day.h"

namespace tandem::rules {

constinit const Rule no_third_hard_day{
    .id = "h8.no-third-hard-day",
    .requirement = "P9, H8",
    .cites = {"E38", "E65"},
    .mode = RuleMode::Hard,
    .weight = 500,
    .may_be_off = true,
    .says = "Never three hard days in a row.",
    .why = "After two hard days the nervous system and the legs are behind on rest.",
    .clash = "three hard days in a row",
    .shape = Streak{is_hard_day, [](const Context&) { return 2; }},
};

}  // namespace tandem::rules
