// SPDX-License-Identifier: Apache-2.0
// MISSION P8; EVIDENCE E38: two days after high intensity, before a race as well.
#include "rules/catalogue.h"
#include "rules/day.h"

namespace tandem::rules {

constinit const Rule fresh_for_a_race{
    .id = "p8.fresh-for-a-race",
    .requirement = "P8",
    .cites = {"E36", "E38", "E71"},
    .mode = RuleMode::Hard,
    .weight = 500,
    .may_be_off = true,
    .says = "From a quality or long run to a race: 48 hours.",
    .why = "A race run on tired legs is a hard day without its reward.",
    .clash = "too near before a race",
    .shape = Apart{[](const Session& run, const Session& race,
                      const Context&) -> std::optional<Separation> {
        const bool hard = traits(run.kind).hard_run && run.kind != SessionKind::Race;
        if (!hard || race.kind != SessionKind::Race) return {};
        return Separation{.from_start = hours(48)};
    }},
};

}  // namespace tandem::rules
