// SPDX-License-Identifier: Apache-2.0
// EVIDENCE H2.
#include "rules/catalogue.h"
#include "rules/day.h"

namespace tandem::rules {

constinit const Rule heavy_legs_apart{
    .id = "h2.heavy-legs-48-hours",
    .requirement = "H2",
    .cites = {"E25", "E26", "E28"},
    .mode = RuleMode::Hard,
    .weight = 500,
    .may_be_off = true,
    .says = "Two sessions of heavy legs keep 48 hours from start to start.",
    .why = "Leg force and soreness come back in about two days when sets stop short of failure.",
    .clash = "less than 48 hours between heavy legs",
    .shape = Apart{[](const Session& earlier, const Session& later,
                      const Context&) -> std::optional<Separation> {
        if (!traits(earlier.kind).heavy_legs || !traits(later.kind).heavy_legs) return {};
        return Separation{.from_start = hours(48)};
    }},
};

}  // namespace tandem::rules
