// SPDX-License-Identifier: Apache-2.0
// MISSION P3: what one visit can hold.
#include "rules/catalogue.h"
#include "rules/day.h"

namespace tandem::rules {

constinit const Rule one_visit{
    .id = "h4.one-visit",
    .requirement = "P3, H4",
    .cites = {"house"},
    .mode = RuleMode::Hard,
    .weight = 500,
    .may_be_off = true,
    .says = "One visit holds at most one run and one lift; mobility comes last.",
    .why = "Two runs without a rest are one run, and mobility before effort is not what it is for.",
    .clash = "too much for one visit",
    .shape = Day{[](std::span<const Placed> day, const Context&) {
        return count_pairs(day, [](const Placed& earlier, const Placed& later) {
            if (!in_one_visit(earlier, later)) return false;
            const KindTraits& first = traits(earlier.session.kind);
            const KindTraits& second = traits(later.session.kind);
            return (first.run && second.run) || (!first.run && !first.lift);
        });
    }},
};

}  // namespace tandem::rules
