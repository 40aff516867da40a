// SPDX-License-Identifier: Apache-2.0
// EVIDENCE H9.
#include "rules/catalogue.h"
#include "rules/day.h"

namespace tandem::rules {

constinit const Rule rest_after_marathon{
    .id = "h9.rest-after-marathon",
    .requirement = "H9",
    .cites = {"E35"},
    .mode = RuleMode::Hard,
    .weight = 500,
    .may_be_off = true,
    .says = "After a marathon no run and no leg lifting for 48 hours.",
    .why = "Easy running does no harm from the second day on; before it the legs only lose.",
    .clash = "too soon after the marathon",
    .shape = Apart{[](const Session& race, const Session& later,
                      const Context&) -> std::optional<Separation> {
        const bool marathon = race.kind == SessionKind::Race && race.race_distance.value > 30'000;
        if (!marathon || !(traits(later.kind).run || traits(later.kind).loads_legs)) return {};
        return Separation{.from_start = hours(48)};
    }},
};

}  // namespace tandem::rules
