// SPDX-License-Identifier: Apache-2.0
// MISSION P1: a late start is kept for when it helps, not for a hundredth of fatigue.
#include "rules/catalogue.h"
#include "rules/day.h"

namespace tandem::rules {

constinit const Rule early_start{
    .id = "p1.early-start",
    .requirement = "P1",
    .cites = {"house"},
    .mode = RuleMode::Soft,
    .weight = 50,
    .may_be_off = true,
    .says = "A session starts within two hours of the opening of its free window.",
    .why = "Who is free from seven expects to train at seven, unless waiting is worth it.",
    .clash = "a late start",
    .shape = Each{[](const Placed& placed, const Context& context) {
        if (!context.windows || placed.fixed) return 0;
        const Window* window = window_of(placed, *context.windows);
        if (window == nullptr) return 0;
        return placed.start - window->opens.value_or(window->earliest) >= hours(2) ? 1 : 0;
    }},
};

}  // namespace tandem::rules
