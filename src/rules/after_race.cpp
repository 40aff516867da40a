// SPDX-License-Identifier: Apache-2.0
// EVIDENCE H9.
#include "rules/catalogue.h"
#include "rules/day.h"

namespace tandem::rules {

constinit const Rule after_race{
    .id = "h9.hard-after-race",
    .requirement = "H9",
    .cites = {"E31", "E32", "E33", "E34", "E35"},
    .mode = RuleMode::Hard,
    .weight = 500,
    .may_be_off = true,
    .says =
        "After a race up to 10 km no quality, long run or heavy legs for 48 hours; 72 after a "
        "half, 7 days after a marathon.",
    .why = "Muscles that raced are sore and weak for days, even where the lungs are back.",
    .clash = "too soon after a race",
    .shape = Apart{[](const Session& race, const Session& later,
                      const Context&) -> std::optional<Separation> {
        if (race.kind != SessionKind::Race || !is_hard(later.kind)) return {};
        return Separation{.from_start = by_race_distance(race, {hours(48), hours(72), hours(168)})};
    }},
};

}  // namespace tandem::rules
