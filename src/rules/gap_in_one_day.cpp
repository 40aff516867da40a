// SPDX-License-Identifier: Apache-2.0
// MISSION P3; EVIDENCE H4.
#include "rules/catalogue.h"
#include "rules/day.h"

namespace tandem::rules {

constinit const Rule gap_in_one_day{
    .id = "h4.three-hours-between",
    .requirement = "P3, H4",
    .cites = {"E5", "E10", "E11", "article-a"},
    .mode = RuleMode::Hard,
    .weight = 500,
    .may_be_off = true,
    .says = "A run and a lift of one day are one continuous visit or at least three hours apart.",
    .why = "Three hours are what removes the loss of explosive strength.",
    .clash = "less than three hours between run and lift",
    .shape = Day{[](std::span<const Placed> day, const Context&) {
        return count_pairs(day, [](const Placed& earlier, const Placed& later) {
            return is_run_and_lift(earlier, later) && !in_one_visit(earlier, later) &&
                   later.start - earlier.end() < hours(3);
        });
    }},
};

}  // namespace tandem::rules
