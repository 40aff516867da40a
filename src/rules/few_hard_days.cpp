// SPDX-License-Identifier: Apache-2.0
// EVIDENCE soft cost P5: stack, so that easy days are easy.
#include "rules/catalogue.h"
#include "rules/day.h"

namespace tandem::rules {

constinit const Rule few_hard_days{
    .id = "p9.few-hard-days",
    .requirement = "P9",
    .cites = {"E65", "article-c", "article-e"},
    .mode = RuleMode::Soft,
    .weight = 100,
    .may_be_off = true,
    .says = "Hard stress better stands on three days than on four.",
    .why = "A hard run and a lift on one day leave the next one free for recovery.",
    .clash = "one hard day more",
    .shape = WeekTally{count_hard_day,
                       [](const Context& context) { return context.novice_runner ? 7 : 3; }},
};

}  // namespace tandem::rules
