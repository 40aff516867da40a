// SPDX-License-Identifier: Apache-2.0
// MISSION P8; EVIDENCE C9.
#include "rules/catalogue.h"
#include "rules/day.h"

namespace tandem::rules {

constinit const Rule max_efforts_apart{
    .id = "p8.maximal-efforts-72-hours",
    .requirement = "P8",
    .cites = {"E25", "E37", "article-a"},
    .mode = RuleMode::Hard,
    .weight = 500,
    .may_be_off = true,
    .says = "Two maximal efforts (races, hills and sprints) keep 72 hours from start to start.",
    .why = "Full strength and sprint speed need up to three days after a maximal session.",
    .clash = "two maximal efforts within 72 hours",
    .shape = Apart{[](const Session& earlier, const Session& later,
                      const Context&) -> std::optional<Separation> {
        if (!traits(earlier.kind).max_effort || !traits(later.kind).max_effort) return {};
        return Separation{.from_start = hours(72)};
    }},
};

}  // namespace tandem::rules
