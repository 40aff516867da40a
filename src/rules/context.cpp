// SPDX-License-Identifier: Apache-2.0
// From an athlete to what the rules may know of one; the athlete's own rule settings applied.
#include <fmt/core.h>

#include <cmath>

#include "condition/assess.h"
#include "rules/catalogue.h"

namespace tandem::rules {
namespace {

// The search carries each soft rule that reaches over days in columns of its own; more than this
// would not fit (see planning/separations).
constexpr int most_softened_reaching_rules = 4;

// Nothing when the setting is allowed.
std::optional<Error> refusal(const RuleSetting& wish, const Rule* rule) {
    if (rule == nullptr) {
        return Error{ErrorCode::UnknownKey,
                     fmt::format("there is no rule \"{}\". Maybe look it up with `tandem rules`.",
                                 wish.rule_id),
                     wish.rule_id};
    }
    if (wish.mode && *wish.mode != RuleMode::Hard && !rule->may_be_off) {
        return Error{ErrorCode::Conflict,
                     fmt::format("rule \"{}\" guards safety or the meaning of a plan and stays "
                                 "hard. Maybe remove this setting.",
                                 wish.rule_id),
                     wish.rule_id};
    }
    return {};
}

bool softens_a_reaching_rule(const RuleSetting& wish, const Rule& rule) {
    return std::holds_alternative<Apart>(rule.shape) && rule.mode == RuleMode::Hard &&
           wish.mode == RuleMode::Soft;
}

}  // namespace

Errors check_settings(const std::vector<RuleSetting>& wishes) {
    Errors errors;
    int softened = 0;
    for (const RuleSetting& wish : wishes) {
        const auto number = find_rule(wish.rule_id);
        const Rule* rule = number ? catalogue()[*number] : nullptr;
        if (auto refused = refusal(wish, rule)) {
            errors.push_back(*std::move(refused));
        } else {
            softened += softens_a_reaching_rule(wish, *rule);
        }
    }
    if (softened > most_softened_reaching_rules) {
        errors.push_back(
            {ErrorCode::TooLarge,
             fmt::format("{} hard rules between days are made soft; at most {} can be. Maybe "
                         "switch some of them off instead.",
                         softened, most_softened_reaching_rules),
             {}});
    }
    return errors;
}

Checked<Context> context_of(const Athlete& athlete) {
    if (auto errors = check_settings(athlete.rules); !errors.empty()) {
        return tl::unexpected(std::move(errors));
    }
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
    for (const RuleSetting& wish : athlete.rules) {
        const auto number = find_rule(wish.rule_id);
        if (!number) continue;  // check_settings has refused it
        Setting& setting = context.settings[*number];
        if (wish.mode) setting.mode = *wish.mode;
        if (wish.weight) setting.weight = static_cast<int>(std::lround(*wish.weight * 100));
    }
    return context;
}

}  // namespace tandem::rules
