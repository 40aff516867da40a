// SPDX-License-Identifier: Apache-2.0
#include "planning/volume.h"

#include <algorithm>

#include "planning/load_grid.h"
#include "planning/macro_tables.h"
#include "planning/wishes.h"

namespace tandem::planning {
namespace {

Minutes share_of(Minutes minutes, double share) {
    return Minutes{static_cast<long>(static_cast<double>(minutes.count()) * share + 1e-9)};
}

Minutes usual_running(const History& history) {
    const Minutes recent = most_of_last(history.running, weeks_of_reference, history.start_running);
    return std::max(recent, entry_minutes);
}

Minutes easing_allowed(const CalendarWeek& week, Minutes before) {
    if (week.phase == Phase::Recovery) return before / 2;
    const bool at_the_race =
        week.phase == Phase::RaceWeek || week.taper_percent <= race_week_corridor.most * 100;
    return share_of(before, at_the_race ? race_week_corridor.most : taper_corridor.most);
}

Minutes training_allowed(const CalendarWeek& week, const History& history) {
    const Minutes usual = usual_running(history);
    if (week.deload) return share_of(usual, deload_corridor.most);
    if (week.mini_taper) return share_of(usual, mini_taper_corridor.most);
    if (week.phase == Phase::Adaptation) return usual;
    // After a recovery training goes on from a part of what it was, not from the recovery.
    return std::max(share_of(usual, weekly_growth_allowed),
                    share_of(history.before_taper, return_share));
}

Minutes novice_most(const History& history) {
    const Minutes recent = most_of_last(history.running, 2, history.start_running);
    return std::max(share_of(recent, novice_two_weeks), entry_minutes);
}

}  // namespace

History history_of(const condition::Condition& condition) {
    History history;
    const bool runs = condition.weekly_running >= shortest_run;
    history.start_running = runs ? std::max(condition.weekly_running, entry_minutes) : from_nothing;
    history.start_longest = std::max(condition.longest_run, shortest_run);
    return history;
}

Minutes most_of_last(const std::vector<Minutes>& values, std::size_t count, Minutes start) {
    Minutes most = values.size() < count ? start : Minutes{0};
    const auto first =
        values.size() < count ? values.begin() : values.end() - static_cast<std::ptrdiff_t>(count);
    for (auto value = first; value != values.end(); ++value)
        most = std::max(most, *value);
    return most;
}

Minutes longest_allowed(const History& history) {
    const Minutes longest =
        most_of_last(history.longest_or_race, weeks_within_30_days, history.start_longest);
    if (longest == Minutes{0}) return std::min(return_run, step_up(history.start_longest));
    return std::max(step_up(longest), shortest_run);
}

Minutes running_allowed(const Athlete& athlete, const CalendarWeek& week, const History& history) {
    const Minutes allowed = eases(week.phase) ? easing_allowed(week, history.before_taper)
                                              : training_allowed(week, history);
    if (athlete.running != Level::Beginner) return allowed;
    return std::min(allowed, novice_most(history));
}

void note_taper(History& history, const CalendarWeek& week) {
    const bool easing = eases(week.phase);
    // A season may begin in any phase; then the athlete's own running is what it starts from.
    if (history.running.empty() || (easing && !history.easing)) {
        history.before_taper =
            most_of_last(history.running, weeks_of_reference, history.start_running);
    }
    history.easing = easing;
}

}  // namespace tandem::planning
