// SPDX-License-Identifier: Apache-2.0
// MISSION P5, strategy strength on easy days; article C.
#include "rules/catalogue.h"
#include "rules/day.h"

namespace tandem::rules {

constinit const Rule strategy_easy_days{
    .id = "p5.strength-on-easy-days",
    .requirement = "P5",
    .cites = {"article-c"},
    .mode = RuleMode::Hard,
    .weight = 300,
    .may_be_off = true,
    .says = "In the strategy strength on easy days no lift stands on a day with a hard run.",
    .why = "Hard runs get the athlete fresh and whole.",
    .clash = "a lift on a hard-run day",
    .shape = Day{[](std::span<const Placed> day, const Context& context) {
        if (context.strategy != Strategy::StrengthOnEasyDays) return DayFault{};
        return count_pairs(day, [](const Placed& earlier, const Placed& later) {
            return is_run_and_lift(earlier, later) &&
                   (traits(earlier.session.kind).hard_run || traits(later.session.kind).hard_run);
        });
    }},
};

}  // namespace tandem::rules
