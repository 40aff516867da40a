// SPDX-License-Identifier: Apache-2.0
// MISSION P9: an easy day is one easy run.
#include "rules/catalogue.h"
#include "rules/day.h"

namespace tandem::rules {

constinit const Rule one_run_a_day{
    .id = "p9.one-run-a-day",
    .requirement = "P9",
    .cites = {"house"},
    .mode = RuleMode::Soft,
    .weight = 300,
    .may_be_off = true,
    .says = "A day better holds one run than two.",
    .why = "Two short runs take two changes of clothes for what one run gives.",
    .clash = "two runs on one day",
    .shape = Day{[](std::span<const Placed> day, const Context&) {
        return count_pairs(day, [](const Placed& earlier, const Placed& later) {
            return traits(earlier.session.kind).run && traits(later.session.kind).run;
        });
    }},
};

}  // namespace tandem::rules
