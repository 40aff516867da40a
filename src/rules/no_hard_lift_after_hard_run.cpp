// SPDX-License-Identifier: Apache-2.0
// MISSION P7; article E.
#include "rules/catalogue.h"
#include "rules/day.h"

namespace tandem::rules {

constinit const Rule no_hard_lift_after_hard_run{
    .id = "p7.no-hard-lift-after-hard-run",
    .requirement = "P7",
    .cites = {"article-e", "E17", "E18"},
    .mode = RuleMode::Hard,
    .weight = 500,
    .may_be_off = true,
    .says = "No heavy legs on the day after a hard run.",
    .why = "Do both on one day and recover on the next.",
    .clash = "heavy legs the day after a hard run",
    .shape = Apart{[](const Session& run, const Session& lift,
                      const Context&) -> std::optional<Separation> {
        if (!traits(run.kind).hard_run || !traits(lift.kind).heavy_legs) return {};
        return Separation{.whole_days = 2, .same_day_is_fine = true};
    }},
};

}  // namespace tandem::rules
