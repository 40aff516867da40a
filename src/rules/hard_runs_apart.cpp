// SPDX-License-Identifier: Apache-2.0
// MISSION P9; EVIDENCE E38.
#include "rules/catalogue.h"
#include "rules/day.h"

namespace tandem::rules {

constinit const Rule hard_runs_apart{
    .id = "p9.hard-runs-apart",
    .requirement = "P9",
    .cites = {"E36", "E38"},
    .mode = RuleMode::Soft,
    .weight = 200,
    .may_be_off = true,
    .says = "Two hard runs better have a day between them.",
    .why = "Autonomic recovery takes two days after high intensity.",
    .clash = "hard runs on days in a row",
    .shape = Apart{[](const Session& earlier, const Session& later,
                      const Context&) -> std::optional<Separation> {
        if (!traits(earlier.kind).hard_run || !traits(later.kind).hard_run) return {};
        return Separation{.whole_days = 2};
    }},
};

}  // namespace tandem::rules
