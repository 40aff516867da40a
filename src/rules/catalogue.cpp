// SPDX-License-Identifier: Apache-2.0
#include "rules/catalogue.h"

#include <array>

namespace tandem::rules {
namespace {

constexpr std::array all{
    &free_time,
    &one_at_a_time,
    &early_start,
    &long_run_day,
    &order_in_one_visit,
    &six_hours_between,
    &separate_visits,
    &gap_in_one_day,
    &one_visit,
    &run_first_lift_later,
    &submaximal_beside_a_lift,
    &never_two_a_days,
    &few_two_a_days,
    &strategy_hard_hard,
    &strategy_easy_days,
    &strategy_separate_days,
    &strategy_alternate_days,
    &beginners_apart,
    &day_between_lifts,
    &one_lift_a_day,
    &lifts_a_week,
    &heavy_legs_a_week,
    &heavy_legs_apart,
    &no_hard_lift_after_hard_run,
    &no_legs_before_long_run,
    &legs_then_quality,
    &legs_before_race,
    &longer_rest_before_race,
    &max_efforts_apart,
    &fresh_for_a_race,
    &nothing_before_a_race,
    &rest_day,
    &hard_days_a_week,
    &few_hard_days,
    &no_third_hard_day,
    &hard_runs_apart,
    &one_hard_run_a_day,
    &one_run_a_day,
    &longest_run,
    &weekly_growth,
    &first_leg_sessions,
    &after_race,
    &rest_after_race,
};

}  // namespace

std::span<const Rule* const> catalogue() {
    return all;
}

std::optional<std::size_t> find_rule(std::string_view id) {
    for (std::size_t i = 0; i < all.size(); ++i) {
        if (all[i]->id == id) return i;
    }
    return {};
}

std::vector<Setting> default_settings() {
    std::vector<Setting> settings;
    settings.reserve(all.size());
    for (const Rule* rule : all)
        settings.push_back({rule->mode, rule->weight});
    return settings;
}

}  // namespace tandem::rules
