// SPDX-License-Identifier: Apache-2.0
// MISSION P3: separate sessions are always the best form.
#include "rules/catalogue.h"
#include "rules/day.h"

namespace tandem::rules {

constinit const Rule separate_visits{
    .id = "p3.separate-visits",
    .requirement = "P3",
    .cites = {"E5", "E6", "article-c"},
    .mode = RuleMode::Soft,
    .weight = 75,
    .may_be_off = true,
    .says = "A run and a lift stand in two visits rather than back to back.",
    .why =
        "Back to back, trained people lose some leg and explosive strength; three hours apart they "
        "do not.",
    .clash = "back to back with the other session",
    .shape = Day{[](std::span<const Placed> day, const Context&) {
        return count_pairs(day, [](const Placed& earlier, const Placed& later) {
            return is_run_and_lift(earlier, later) && in_one_visit(earlier, later);
        });
    }},
};

}  // namespace tandem::rules
