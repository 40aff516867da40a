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
        "A race comes at least 72 hours after heavy legs, a half marathon 5 days, a marathon 7 "
        "days.",
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
