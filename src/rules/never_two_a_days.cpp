// SPDX-License-Identifier: Apache-2.0
// MISSION P1, P4: the athlete's word on two visits a day.
#include "rules/catalogue.h"
#include "rules/day.h"

namespace tandem::rules {

constinit const Rule never_two_a_days{
    .id = "p4.never-two-a-days",
    .requirement = "P4",
    .cites = {"house"},
    .mode = RuleMode::Hard,
    .weight = 300,
    .may_be_off = true,
    .says = "An athlete who never trains twice a day gets one visit a day.",
    .why = "It is the athlete's own life.",
    .clash = "a second visit on one day",
    .shape = Day{[](std::span<const Placed> day, const Context& context) {
        if (context.two_a_days != TwoADays::Never) return DayFault{};
        return count_pairs(day, second_visit);
    }},
};

}  // namespace tandem::rules
