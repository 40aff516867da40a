// SPDX-License-Identifier: Apache-2.0
// MISSION P4: accepted is not liked.
#include "rules/catalogue.h"
#include "rules/day.h"

namespace tandem::rules {

constinit const Rule few_two_a_days{
    .id = "p4.few-two-a-days",
    .requirement = "P4",
    .cites = {"house"},
    .mode = RuleMode::Soft,
    .weight = 50,
    .may_be_off = true,
    .says = "An athlete who only accepts two visits a day gets few of them.",
    .why = "Each second visit costs a shower, a change and a piece of the day.",
    .clash = "a second visit on one day",
    .shape = Day{[](std::span<const Placed> day, const Context& context) {
        if (context.two_a_days != TwoADays::Accept) return DayFault{};
        return count_pairs(day, second_visit);
    }},
};

}  // namespace tandem::rules
