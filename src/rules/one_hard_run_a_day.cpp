// SPDX-License-Identifier: Apache-2.0
// MISSION P9.
#include "rules/catalogue.h"
#include "rules/day.h"

namespace tandem::rules {

namespace {

DayFault too_much_for_a_day(std::span<const Placed> day, const Context&) {
    DayFault hard = count_pairs(day, [](const Placed& earlier, const Placed& later) {
        return traits(earlier.session.kind).hard_run && traits(later.session.kind).hard_run;
    });
    std::size_t sessions = 0;
    for (std::size_t i = 0; i < day.size(); ++i) {
        if (day[i].session.kind == SessionKind::Mobility) continue;
        if (++sessions > 2) hard = {hard.times + 1, i, i};
    }
    return hard;
}

}  // namespace

constinit const Rule one_hard_run_a_day{
    .id = "p9.one-hard-run-a-day",
    .requirement = "P9",
    .cites = {"E38", "house"},
    .mode = RuleMode::Hard,
    .weight = 500,
    .may_be_off = true,
    .says = "At most one hard run a day, two runs and two sessions beside mobility.",
    .why = "A second hard run on one day trains tiredness.",
    .clash = "too much for one day",
    .shape = Day{too_much_for_a_day},
};

}  // namespace tandem::rules
