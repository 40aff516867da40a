// SPDX-License-Identifier: Apache-2.0
// From an athlete to what the rules may know of one; the athlete's own rule settings applied.
#include <fmt/core.h>

#include <algorithm>
#include <cmath>

#include "condition/assess.h"
#include "rules/catalogue.h"

namespace tandem::rules {
namespace {

// The search carries each soft rule that reaches over days in columns of its own; more than this
// would not fit (see planning/separations).
constexpr int most_softened_reaching_rules = 4;

void apply(const RuleSetting& wish, Setting& setting) {
    if (wish.mode) setting.mode = *wish.mode;
    if (wish.weight) setting.weight = static_cast<int>(std::lround(*wish.weight * 100));
}

}  // namespace

Result<void> check_setting(const RuleSetting& wish) {
    const auto refused = [&wish](ErrorCode code, std::string message) {
        return tl::unexpected(Error{code, std::move(message), wish.rule_id});
    };
    const auto number = find_rule(wish.rule_id);
    if (!number) {
        return refused(ErrorCode::UnknownKey,
                       fmt::format("there is no rule \"{}\". Maybe look it up with `tandem rules`.",
                                   wish.rule_id));
    }
    if (wish.mode && *wish.mode != RuleMode::Hard && !catalogue()[*number]->may_be_off) {
        return refused(
            ErrorCode::Conflict,
            fmt::format("rule \"{}\" guards safety or the meaning of a plan and stays hard. Maybe "
                        "remove this setting.",
                        wish.rule_id));
    }
    return {};
}

Checked<Context> context_of(const Athlete& athlete) {
    const condition::Condition condition = condition::assess(athlete);
    Context context;
    context.goal = athlete.goal;
    context.strategy = athlete.strategy;
    context.two_a_days = athlete.two_a_days;
    context.rest_days = athlete.rest_days;
    context.long_run_day = athlete.long_run_day;
    context.novice_runner = condition.novice_runner;
    context.novice_lifter = condition.novice_lifter;
    context.constants =
        condition::time_constants(condition.novice_lifter, condition.novice_runner, athlete.age);
    context.longest_run = condition.longest_run;
    context.weekly_running = condition.weekly_running;
    context.settings = default_settings();
    Errors refusals;
    for (const RuleSetting& wish : athlete.rules) {
        auto checked = check_setting(wish);
        if (checked) {
            apply(wish, context.settings[*find_rule(wish.rule_id)]);
        } else {
            refusals.push_back(std::move(checked.error()));
        }
    }
    int softened = 0;
    for (std::size_t r = 0; r < context.settings.size(); ++r) {
        const Rule& rule = *catalogue()[r];
        const bool reaches = std::holds_alternative<Apart>(rule.shape);
        softened +=
            reaches && rule.mode == RuleMode::Hard && context.settings[r].mode == RuleMode::Soft;
    }
    if (softened > most_softened_reaching_rules) {
        refusals.push_back(
            {ErrorCode::TooLarge,
             fmt::format("{} hard rules between days are made soft; at most {} can be. Maybe "
                         "switch some of them off instead.",
                         softened, most_softened_reaching_rules),
             {}});
    }
    if (!refusals.empty()) return tl::unexpected(std::move(refusals));
    return context;
}

}  // namespace tandem::rules
