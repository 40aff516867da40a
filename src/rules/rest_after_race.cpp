// SPDX-License-Identifier: Apache-2.0
// EVIDENCE H9.
#include "rules/catalogue.h"
#include "rules/day.h"

namespace tandem::rules {

constinit const Rule rest_after_race{
    .id = "h9.rest-after-race",
    .requirement = "H9",
    .cites = {"E35"},
    .mode = RuleMode::Hard,
    .weight = 500,
    .may_be_off = true,
    .says =
        "After a race no other run or leg lifting on that day, and none for 48 hours after a "
        "marathon.",
    .why = "Easy running does no harm from the second day on; before it the legs only lose.",
    .clash = "too soon after the race",
    .shape = Apart{[](const Session& race, const Session& later,
                      const Context&) -> std::optional<Separation> {
        if (race.kind != SessionKind::Race) return {};
        if (!traits(later.kind).run && !traits(later.kind).loads_legs) return {};
        const bool marathon = race.race_distance.value > 30'000;
        return Separation{.from_start = hours(marathon ? 48 : 0), .whole_days = 1};
    }},
};

}  // namespace tandem::rules
