// SPDX-License-Identifier: Apache-2.0
// MISSION P5, strategies separate days and alternate days; articles B, C, D.
#include "rules/catalogue.h"
#include "rules/day.h"

namespace tandem::rules {

constinit const Rule strategy_separate_days{
    .id = "p5.separate-days",
    .requirement = "P5",
    .cites = {"article-b", "article-c", "E12"},
    .mode = RuleMode::Hard,
    .weight = 300,
    .may_be_off = true,
    .says =
        "In the strategies separate days and alternate days no day holds both a run and a lift.",
    .why = "Each side gets a day of its own; it costs days.",
    .clash = "run and lift on one day",
    .shape = Day{[](std::span<const Placed> day, const Context& context) {
        if (context.strategy != Strategy::SeparateDays &&
            context.strategy != Strategy::AlternateDays) {
            return DayFault{};
        }
        return count_pairs(day, is_run_and_lift);
    }},
};

}  // namespace tandem::rules
