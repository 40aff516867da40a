// SPDX-License-Identifier: Apache-2.0
// MISSION P8: the day of a race begins with the race.
#include "rules/catalogue.h"
#include "rules/day.h"

namespace tandem::rules {

constinit const Rule nothing_before_a_race{
    .id = "p8.nothing-before-a-race",
    .requirement = "P8",
    .cites = {"house"},
    .mode = RuleMode::Hard,
    .weight = 500,
    .may_be_off = true,
    .says = "On the day of a race no training comes before it.",
    .why = "Who races at ten has no legs to give away at seven; the warm-up belongs to the race.",
    .clash = "training before a race on its day",
    .shape = Apart{[](const Session& earlier, const Session& race,
                      const Context&) -> std::optional<Separation> {
        const bool training = is_training(earlier.kind) && earlier.kind != SessionKind::Race;
        if (!training || race.kind != SessionKind::Race) return {};
        return Separation{.from_start = hours(0), .whole_days = 1};
    }},
};

}  // namespace tandem::rules
