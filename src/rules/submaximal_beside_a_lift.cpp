// SPDX-License-Identifier: Apache-2.0
// MISSION P4: when the muscle goal leads, the run of a two-a-day stays submaximal.
#include "rules/catalogue.h"
#include "rules/day.h"

namespace tandem::rules {

constinit const Rule submaximal_beside_a_lift{
    .id = "p4.submaximal-beside-a-lift",
    .requirement = "P4",
    .cites = {"E9", "E17", "article-e"},
    .mode = RuleMode::Soft,
    .weight = 300,
    .may_be_off = true,
    .says = "With a strength goal no hard run shares a day with a lift.",
    .why = "A hard run takes leg force from the lift that matters more.",
    .clash = "a hard run beside a lift",
    .shape = Day{[](std::span<const Placed> day, const Context& context) {
        if (context.goal != Goal::Strength) return DayFault{};
        return count_pairs(day, [](const Placed& earlier, const Placed& later) {
            return is_run_and_lift(earlier, later) &&
                   (traits(earlier.session.kind).hard_run || traits(later.session.kind).hard_run);
        });
    }},
};

}  // namespace tandem::rules
