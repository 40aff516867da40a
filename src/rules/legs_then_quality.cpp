// SPDX-License-Identifier: Apache-2.0
// EVIDENCE H3, C4.
#include "rules/catalogue.h"
#include "rules/day.h"

namespace tandem::rules {

constinit const Rule legs_then_quality{
    .id = "h3.legs-then-quality",
    .requirement = "H3",
    .cites = {"E18", "E20", "E21", "E23"},
    .mode = RuleMode::Hard,
    .weight = 500,
    .may_be_off = true,
    .says = "A quality run comes at least 24 hours after heavy legs, 48 for people new to lifting.",
    .why = "An easy run the next day is fine; at hard effort the legs still fail.",
    .clash = "heavy legs too near before a quality run",
    .shape = Apart{[](const Session& lift, const Session& run,
                      const Context& context) -> std::optional<Separation> {
        if (!traits(lift.kind).heavy_legs || !traits(run.kind).quality) return {};
        return Separation{.from_start = context.novice_lifter ? hours(48) : hours(24)};
    }},
};

}  // namespace tandem::rules
