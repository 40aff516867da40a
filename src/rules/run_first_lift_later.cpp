// SPDX-License-Identifier: Apache-2.0
// MISSION P4; EVIDENCE E18.
#include "rules/catalogue.h"
#include "rules/day.h"

namespace tandem::rules {

constinit const Rule run_first_lift_later{
    .id = "p4.run-first-lift-later",
    .requirement = "P4",
    .cites = {"E18", "article-e"},
    .mode = RuleMode::Soft,
    .weight = 150,
    .may_be_off = true,
    .says = "On a two-a-day the run comes in the morning and the lift later.",
    .why = "Lifting before running cost the next day's run more than the other order.",
    .clash = "the lift would come before the run",
    .shape = Day{[](std::span<const Placed> day, const Context&) {
        return count_pairs(day, [](const Placed& earlier, const Placed& later) {
            return is_run_and_lift(earlier, later) && !in_one_visit(earlier, later) &&
                   traits(earlier.session.kind).lift;
        });
    }},
};

}  // namespace tandem::rules
