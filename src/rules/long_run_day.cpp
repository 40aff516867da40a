// SPDX-License-Identifier: Apache-2.0
// MISSION P1: the day an athlete keeps for the long run.
#include "rules/catalogue.h"
#include "rules/day.h"

namespace tandem::rules {

constinit const Rule long_run_day{
    .id = "p1.long-run-day",
    .requirement = "P1",
    .cites = {"house"},
    .mode = RuleMode::Soft,
    .weight = 200,
    .may_be_off = true,
    .says = "The long run stands on the day that the athlete prefers for it.",
    .why = "The long run is what other people in a life must plan around.",
    .clash = "not the preferred day",
    .shape = Each{[](const Placed& placed, const Context& context) {
        const bool elsewhere = placed.session.kind == SessionKind::LongRun &&
                               context.long_run_day &&
                               day_index(placed.date()) != *context.long_run_day;
        return elsewhere ? 1 : 0;
    }},
};

}  // namespace tandem::rules
