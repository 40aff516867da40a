// SPDX-License-Identifier: Apache-2.0
// MISSION P3; EVIDENCE C2: three hours are the floor, six the aim.
#include "rules/catalogue.h"
#include "rules/day.h"

namespace tandem::rules {

constinit const Rule six_hours_between{
    .id = "p3.six-hours-between",
    .requirement = "P3",
    .cites = {"E11", "article-a"},
    .mode = RuleMode::Soft,
    .weight = 100,
    .may_be_off = true,
    .says = "A run and a lift on one day in two visits keep six hours between them.",
    .why = "Strength gains were lower with no gap than with six hours.",
    .clash = "too near to the other session of the day",
    .shape = Day{[](std::span<const Placed> day, const Context&) {
        return count_pairs(day, [](const Placed& earlier, const Placed& later) {
            return is_run_and_lift(earlier, later) && !in_one_visit(earlier, later) &&
                   later.start - earlier.end() < hours(6);
        });
    }},
};

}  // namespace tandem::rules
