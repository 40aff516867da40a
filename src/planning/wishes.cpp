// SPDX-License-Identifier: Apache-2.0
#include "planning/wishes.h"

#include <algorithm>

namespace tandem::planning {
namespace {

constexpr Minutes easy_after_race_first{45};  // recovery (H9)
constexpr Minutes easy_after_race{60};
constexpr Minutes easy_in_race_week{45};
constexpr Minutes quality_while_easing{35};
constexpr Minutes long_run_worth_a_window{75};
constexpr Minutes least_long_run_of_lifters{60};

Minutes most_easy(const CalendarWeek& week) {
    if (week.phase == Phase::RaceWeek) return easy_in_race_week;
    if (week.phase != Phase::Recovery) return longest_easy_run;
    return week.in_phase == 0 ? easy_after_race_first : easy_after_race;
}

// From Friday to Monday a race leaves no day for a long run with two days of rest between (P8).
bool race_takes_the_weekend(const CalendarWeek& week) {
    return std::ranges::any_of(week.races, [](const RaceEntry& race) {
        const int day = day_index(race.date);
        return day == 0 || day >= 4;
    });
}

}  // namespace

RunWish wish_of(const WeekSetting& setting, const Counts& counts, Minutes longest,
                Minutes before_season) {
    const bool novice = setting.athlete.running == Level::Beginner;
    const Phase phase = setting.week.phase;
    RunWish wish;
    wish.longest_allowed = std::min(longest, setting.cuts.longest_run());
    wish.runs = counts.runs;
    wish.quality = counts.quality;
    wish.quality_least =
        setting.athlete.goal == Goal::Running && !novice ? shortest_quality : shortest_intervals;
    const bool shorter = phase == Phase::Taper || phase == Phase::RaceWeek;
    const bool way_in = novice && setting.athlete.goal != Goal::Running;
    wish.quality_most = shorter || way_in
                            ? quality_while_easing
                            : longest_quality[static_cast<std::size_t>(setting.athlete.running)];
    wish.easy_most = std::min(most_easy(setting.week), setting.cuts.longest_easy_run());
    wish.long_run_first = setting.athlete.goal != Goal::Strength;
    wish.hard_share = novice ? hard_share_novice : hard_share;
    if (phase == Phase::Adaptation) {
        wish.longest_allowed =
            std::min(wish.longest_allowed, std::max(before_season, shortest_run));
    }
    return wish;
}

Minutes longest_long_run(const Athlete& athlete, const CalendarWeek& week) {
    return std::min(row_of(week.target).longest_long_run, row_of(athlete.goal).longest_long_run);
}

Minutes most_running(const Athlete& athlete, const CalendarWeek& week) {
    const GoalRow& goal = row_of(athlete.goal);
    const int table = row_of(week.target).most_minutes[static_cast<std::size_t>(athlete.running)];
    const bool race = week.target != RaceClass::None;
    const Minutes most{table * (race ? goal.percent_with_race : goal.percent_without_race) / 100};
    if (week.phase != Phase::Base) return most;
    return Minutes{static_cast<long>(static_cast<double>(most.count()) * base_share + 1e-9)};
}

bool race_replaces(const Athlete& athlete, const condition::Condition& condition,
                   const CalendarWeek& week, Minutes long_run) {
    if (week.races.empty()) return false;
    Minutes longest{0};
    for (const RaceEntry& race : week.races)
        longest = std::max(longest, condition::expected_time(athlete, condition, race.distance));
    return longest * 10 >= long_run * 6 || race_takes_the_weekend(week);
}

bool long_run_is_easy(const Athlete& athlete, Minutes long_run) {
    return athlete.goal == Goal::Strength && long_run < least_long_run_of_lifters;
}

bool needs_a_window(const Supply& supply, Minutes long_run) {
    return long_run >= long_run_worth_a_window && supply.most_for(0) <= long_run * 2 / 3;
}

Minutes part_of_week(Minutes running, const Supply& supply) {
    if (supply.days_left >= 7) return running;
    const Minutes part = running * supply.days_left / 7;
    return supply.days_left >= 2 ? std::max(part, std::min(running, shortest_run)) : part;
}

Minutes race_minutes(const Athlete& athlete, const condition::Condition& condition,
                     const CalendarWeek& week) {
    Minutes sum{0};
    for (const RaceEntry& race : week.races)
        sum += condition::expected_time(athlete, condition, race.distance);
    return sum;
}

bool eases(Phase phase) {
    return phase == Phase::Taper || phase == Phase::RaceWeek || phase == Phase::Recovery;
}

}  // namespace tandem::planning
