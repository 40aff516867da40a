// SPDX-License-Identifier: Apache-2.0
// MISSION P5, strategy hard/hard; article C.
#include "rules/catalogue.h"
#include "rules/day.h"

namespace tandem::rules {

namespace {

// A lift that the athlete has fixed is the athlete's own word against the strategy.
DayFault heavy_legs_alone(std::span<const Placed> day, const Context& context) {
    DayFault fault;
    if (context.strategy != Strategy::HardHard || day_has(day, &KindTraits::hard_run)) return fault;
    for (std::size_t i = 0; i < day.size(); ++i) {
        if (!day[i].fixed && traits(day[i].session.kind).heavy_legs)
            fault = {fault.times + 1, i, i};
    }
    return fault;
}

}  // namespace

constinit const Rule strategy_hard_hard{
    .id = "p5.hard-hard",
    .requirement = "P5",
    .cites = {"article-c", "E18", "E65"},
    .mode = RuleMode::Hard,
    .weight = 300,
    .may_be_off = true,
    .says = "In the hard/hard strategy heavy legs are trained only on days with a hard run.",
    .why = "Hard days are hard so that easy days can be easy.",
    .clash = "heavy legs without a hard run on that day",
    .shape = Day{heavy_legs_alone, false},
};

}  // namespace tandem::rules
