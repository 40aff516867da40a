// SPDX-License-Identifier: Apache-2.0
// MISSION P6; EVIDENCE H2.
#include "rules/catalogue.h"
#include "rules/day.h"

namespace tandem::rules {

constinit const Rule day_between_lifts{
    .id = "p6.day-between-lifts",
    .requirement = "P6, H2",
    .cites = {"article-b", "article-c", "E26"},
    .mode = RuleMode::Hard,
    .weight = 500,
    .may_be_off = true,
    .says = "Between two lifts that load the same region lies at least one day.",
    .why = "The same muscles need about two days; an upper and a lower day may follow each other.",
    .clash = "no day between two lifts",
    .shape = Apart{[](const Session& earlier, const Session& later,
                      const Context&) -> std::optional<Separation> {
        const KindTraits& first = traits(earlier.kind);
        const KindTraits& second = traits(later.kind);
        const bool same_region =
            (first.loads_legs && second.loads_legs) || (first.loads_upper && second.loads_upper);
        if (!same_region) return {};
        return Separation{.whole_days = 2};
    }},
};

}  // namespace tandem::rules
