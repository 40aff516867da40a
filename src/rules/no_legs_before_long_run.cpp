// SPDX-License-Identifier: Apache-2.0
// MISSION P7; article E; EVIDENCE H3, C4.
#include "rules/catalogue.h"
#include "rules/day.h"

namespace tandem::rules {

constinit const Rule no_legs_before_long_run{
    .id = "p7.no-legs-before-long-run",
    .requirement = "P7, H3",
    .cites = {"article-e", "E18", "E21", "E22"},
    .mode = RuleMode::Hard,
    .weight = 500,
    .may_be_off = true,
    .says = "No leg lifting on the day before a long run, and at least 36 hours after heavy legs.",
    .why =
        "Legs from a lift are weakest and sorest on the next day, and a long run makes it worse.",
    .clash = "legs too near before a long run",
    .shape = Apart{[](const Session& lift, const Session& run,
                      const Context&) -> std::optional<Separation> {
        if (!traits(lift.kind).loads_legs || run.kind != SessionKind::LongRun) return {};
        return Separation{.from_start = traits(lift.kind).heavy_legs ? hours(36) : hours(0),
                          .whole_days = 2};
    }},
};

}  // namespace tandem::rules
