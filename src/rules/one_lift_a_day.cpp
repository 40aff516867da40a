// SPDX-License-Identifier: Apache-2.0
// MISSION P6.
#include "rules/catalogue.h"
#include "rules/day.h"

namespace tandem::rules {

constinit const Rule one_lift_a_day{
    .id = "p6.one-lift-a-day",
    .requirement = "P6",
    .cites = {"house"},
    .mode = RuleMode::Hard,
    .weight = 500,
    .may_be_off = true,
    .says = "At most one lift a day.",
    .why = "What two lifts of a day would train fits better into one or into two days.",
    .clash = "two lifts on one day",
    .shape = Day{[](std::span<const Placed> day, const Context&) {
        return count_pairs(day, [](const Placed& earlier, const Placed& later) {
            return traits(earlier.session.kind).lift && traits(later.session.kind).lift;
        });
    }},
};

}  // namespace tandem::rules
