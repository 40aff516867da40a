// SPDX-License-Identifier: Apache-2.0
// MISSION P3 and its table of conflicts; EVIDENCE C1.
#include "rules/catalogue.h"
#include "rules/day.h"

namespace tandem::rules {

namespace {

bool lift_comes_first(const Placed& run, const Context& context) {
    if (context.goal == Goal::Balanced) return !traits(run.session.kind).hard_run;
    return context.goal == Goal::Strength;
}

DayFault against_order(std::span<const Placed> day, const Context& context) {
    return count_pairs(day, [&](const Placed& earlier, const Placed& later) {
        if (!is_run_and_lift(earlier, later) || !in_one_visit(earlier, later)) return false;
        const bool lift_first = traits(earlier.session.kind).lift;
        return lift_first != lift_comes_first(lift_first ? later : earlier, context);
    });
}

}  // namespace

constinit const Rule order_in_one_visit{
    .id = "p3.order-in-one-visit",
    .requirement = "P3, H4",
    .cites = {"E10", "E17", "E18", "article-a", "article-c"},
    .mode = RuleMode::Hard,
    .weight = 300,
    .may_be_off = true,
    .says =
        "In one visit the side of the goal comes first; a balanced athlete lifts first when the "
        "run is easy and runs first otherwise.",
    .why =
        "The second of two sessions back to back is done tired: lifting first adds leg strength, "
        "running first keeps the run.",
    .clash = "wrong order in one visit",
    .shape = Day{against_order},
};

}  // namespace tandem::rules
