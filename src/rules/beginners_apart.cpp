// SPDX-License-Identifier: Apache-2.0
// EVIDENCE C3, soft cost P4: beginners gain more on alternate days.
#include "rules/catalogue.h"
#include "rules/day.h"

namespace tandem::rules {

constinit const Rule beginners_apart{
    .id = "p5.beginners-on-separate-days",
    .requirement = "P5",
    .cites = {"E8", "E12"},
    .mode = RuleMode::Soft,
    .weight = 150,
    .may_be_off = true,
    .says = "Beginners in running train run and lift on different days.",
    .why = "In beginners endurance rose far more on alternate days than with both on one day.",
    .clash = "run and lift on one day",
    .shape = Day{[](std::span<const Placed> day, const Context& context) {
        if (!context.novice_runner) return DayFault{};
        return count_pairs(day, is_run_and_lift);
    }},
};

}  // namespace tandem::rules
