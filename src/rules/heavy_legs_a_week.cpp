// SPDX-License-Identifier: Apache-2.0
// EVIDENCE H2, C8.
#include "rules/catalogue.h"
#include "rules/day.h"

namespace tandem::rules {

constinit const Rule heavy_legs_a_week{
    .id = "h2.heavy-legs-a-week",
    .requirement = "H2",
    .cites = {"E15", "E103"},
    .mode = RuleMode::Hard,
    .weight = 500,
    .may_be_off = true,
    .says = "At most three sessions of heavy legs a week.",
    .why = "Strength has its plateau at a few leg sets a week; soreness has none.",
    .clash = "too many leg days in the week",
    .shape = WeekTally{count_heavy_legs, [](const Context&) { return 3; }},
};

}  // namespace tandem::rules
