// SPDX-License-Identifier: Apache-2.0
// EVIDENCE C7: the longer, soft target.
#include "rules/catalogue.h"
#include "rules/day.h"

namespace tandem::rules {

constinit const Rule longer_rest_before_race{
    .id = "h3.longer-rest-before-race",
    .requirement = "H3",
    .cites = {"E49", "E50", "E51"},
    .mode = RuleMode::Soft,
    .weight = 100,
    .may_be_off = true,
    .says =
        "Heavy legs better end 5 days before a race up to 10 km, 7 before a half, 10 before a "
        "marathon.",
    .why = "Nothing is lost in that time, and the legs are certain to be fresh.",
    .clash = "heavy legs near a race",
    .shape = Apart{[](const Session& lift, const Session& race,
                      const Context&) -> std::optional<Separation> {
        if (!traits(lift.kind).heavy_legs || race.kind != SessionKind::Race) return {};
        return Separation{.from_start =
                              by_race_distance(race, {hours(120), hours(168), hours(240)})};
    }},
};

}  // namespace tandem::rules
