// SPDX-License-Identifier: Apache-2.0
// MISSION P5, strategy alternate days; articles B and D.
#include "rules/catalogue.h"
#include "rules/day.h"

namespace tandem::rules {

constinit const Rule strategy_alternate_days{
    .id = "p5.alternate-days",
    .requirement = "P5",
    .cites = {"article-b", "article-d", "E12"},
    .mode = RuleMode::Hard,
    .weight = 300,
    .may_be_off = true,
    .says = "In the strategy alternate days no two runs stand on days in a row.",
    .why = "Runs and lifts take turns, so that each has a day of rest from itself.",
    .clash = "runs on days in a row",
    .shape = Apart{[](const Session& earlier, const Session& later,
                      const Context& context) -> std::optional<Separation> {
        if (context.strategy != Strategy::AlternateDays) return {};
        if (!traits(earlier.kind).run || !traits(later.kind).run) return {};
        return Separation{.whole_days = 2};
    }},
};

}  // namespace tandem::rules
