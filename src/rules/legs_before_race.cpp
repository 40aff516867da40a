// SPDX-License-Identifier: Apache-2.0
// EVIDENCE H3.
#include "rules/catalogue.h"
#include "rules/day.h"

namespace tandem::rules {

constinit const Rule legs_before_race{
    .id = "h3.legs-before-race",
    .requirement = "H3",
    .cites = {"E25", "E34", "E35", "E51"},
    .mode = RuleMode::Hard,
    .weight = 500,
    .may_be_off = true,
    .says =
        "From heavy legs to a race: 72 hours up to 10 km, 5 days to a half, 7 days to a marathon.",
    .why = "A race is the one day on which nothing of the lift may be left in the legs.",
    .clash = "heavy legs too near before a race",
    .shape = Apart{[](const Session& lift, const Session& race,
                      const Context&) -> std::optional<Separation> {
        if (!traits(lift.kind).heavy_legs || race.kind != SessionKind::Race) return {};
        return Separation{.from_start =
                              by_race_distance(race, {hours(72), hours(120), hours(168)})};
    }},
};

}  // namespace tandem::rules
