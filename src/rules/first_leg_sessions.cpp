// SPDX-License-Identifier: Apache-2.0
// MISSION R1; EVIDENCE H7.
#include "rules/catalogue.h"
#include "rules/day.h"

namespace tandem::rules {

constinit const Rule first_leg_sessions{
    .id = "h7.first-leg-sessions",
    .requirement = "R1, H7",
    .cites = {"E20", "E29", "E30"},
    .mode = RuleMode::Hard,
    .weight = 500,
    .may_be_off = false,
    .says =
        "After each of the first three leg sessions: only easy running for 24 hours, no quality or "
        "race for 48.",
    .why =
        "Unaccustomed lifting leaves legs weak and sore for up to two days; the third time is much "
        "milder.",
    .clash = "too soon after a first leg session",
    .shape = Apart{[](const Session& lift, const Session& run,
                      const Context&) -> std::optional<Separation> {
        if (!lift.first_exposure || !traits(run.kind).hard_run) return {};
        const bool long_run = run.kind == SessionKind::LongRun;
        return Separation{.from_start = long_run ? hours(24) : hours(48)};
    }},
};

}  // namespace tandem::rules
