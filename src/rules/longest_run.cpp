// SPDX-License-Identifier: Apache-2.0
// EVIDENCE H5.
#include "rules/catalogue.h"
#include "rules/day.h"

namespace tandem::rules {

namespace {

std::vector<Excess> too_long(std::span<const Placed> placed, const Context& context) {
    std::vector<Excess> breaking;
    if (context.longest_run == Minutes{0}) return breaking;
    for (std::size_t i = 0; i < placed.size(); ++i) {
        const bool run = traits(placed[i].session.kind).run;
        if (!run || placed[i].session.kind == SessionKind::Race) continue;
        // What was run before the plan began counts for its first 30 days.
        const bool near_the_start = placed[i].start - placed.front().start < hours(30 * 24);
        Minutes longest = near_the_start ? context.longest_run : Minutes{0};
        for (std::size_t j = 0; j < i; ++j) {
            const bool recent = placed[i].date() - placed[j].date() <= std::chrono::days{30};
            if (recent && traits(placed[j].session.kind).run) {
                longest = std::max(longest, placed[j].session.minutes);
            }
        }
        // After a month without a run, half of what was once run is where to start again (house).
        if (longest == Minutes{0}) longest = context.longest_run / 2;
        const int percent = context.novice_runner ? 110 : 130;
        // One minute of grace: demands are whole minutes.
        const Minutes most = (longest * percent + Minutes{100}) / 100;
        const Minutes minutes = placed[i].session.minutes;
        if (minutes > most) breaking.push_back({i, minutes, most, longest});
    }
    return breaking;
}

}  // namespace

constinit const Rule longest_run{
    .id = "h5.longest-run",
    .requirement = "H5",
    .cites = {"E68"},
    .mode = RuleMode::Hard,
    .weight = 500,
    .may_be_off = false,
    .says =
        "No run is longer than 1.10 times the longest of the 30 days before it; 1.30 for "
        "experienced runners.",
    .why =
        "A single run far beyond the recent longest is what overuse injuries followed, not the "
        "weekly sum.",
    .clash = "a run too long for the last 30 days",
    .shape = Amount{too_long, false, "a longest run"},
};

}  // namespace tandem::rules
