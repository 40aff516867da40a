// SPDX-License-Identifier: Apache-2.0
// MISSION P1: a plan is something that can be done.
#include "rules/catalogue.h"
#include "rules/day.h"

namespace tandem::rules {

constinit const Rule one_at_a_time{
    .id = "p1.one-at-a-time",
    .requirement = "P1",
    .cites = {"house"},
    .mode = RuleMode::Hard,
    .weight = 500,
    .may_be_off = false,
    .says = "No two sessions overlap.",
    .why = "Nobody is in two places at once.",
    .clash = "another session is there",
    .shape = Day{[](std::span<const Placed> day, const Context&) {
        return count_pairs(day, [](const Placed& earlier, const Placed& later) {
            return later.start < earlier.end();
        });
    }},
};

}  // namespace tandem::rules
