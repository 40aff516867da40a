// SPDX-License-Identifier: Apache-2.0
// The list of all scheduling rules, in the order of the mission, and how they hold for one athlete.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

#include "base/result.h"
#include "rules/rule.h"

namespace tandem::rules {

extern const Rule free_time;
extern const Rule one_at_a_time;
extern const Rule early_start;
extern const Rule long_run_day;
extern const Rule order_in_one_visit;
extern const Rule six_hours_between;
extern const Rule separate_visits;
extern const Rule gap_in_one_day;
extern const Rule one_visit;
extern const Rule run_first_lift_later;
extern const Rule submaximal_beside_a_lift;
extern const Rule never_two_a_days;
extern const Rule few_two_a_days;
extern const Rule strategy_hard_hard;
extern const Rule strategy_easy_days;
extern const Rule strategy_separate_days;
extern const Rule strategy_alternate_days;
extern const Rule beginners_apart;
extern const Rule day_between_lifts;
extern const Rule one_lift_a_day;
extern const Rule lifts_a_week;
extern const Rule heavy_legs_a_week;
extern const Rule heavy_legs_apart;
extern const Rule no_hard_lift_after_hard_run;
extern const Rule no_legs_before_long_run;
extern const Rule legs_then_quality;
extern const Rule legs_before_race;
extern const Rule longer_rest_before_race;
extern const Rule max_efforts_apart;
extern const Rule fresh_for_a_race;
extern const Rule nothing_before_a_race;
extern const Rule rest_day;
extern const Rule hard_days_a_week;
extern const Rule few_hard_days;
extern const Rule no_third_hard_day;
extern const Rule hard_runs_apart;
extern const Rule one_hard_run_a_day;
extern const Rule one_run_a_day;
extern const Rule longest_run;
extern const Rule weekly_growth;
extern const Rule first_leg_sessions;
extern const Rule after_race;
extern const Rule rest_after_race;

// All rules; positions are what Context::settings and Finding::rule count by.
std::span<const Rule* const> catalogue();
// Position of the rule with this id.
std::optional<std::size_t> find_rule(std::string_view id);
// The settings before an athlete says anything.
std::vector<Setting> default_settings();

// Refuses, with the rule's id as place, an id that does not exist and a rule of safety that is not
// to be hard; without a place, too many rules made soft.
Errors check_settings(const std::vector<RuleSetting>& wishes);

// What the rules may know of this athlete, with the athlete's own rule settings applied. Windows
// are left open: who places sessions knows them. Errors: those of check_settings.
Checked<Context> context_of(const Athlete& athlete);

}  // namespace tandem::rules
