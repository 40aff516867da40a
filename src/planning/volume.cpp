// SPDX-License-Identifier: Apache-2.0
#include "planning/volume.h"

#include <algorithm>

namespace tandem::planning {
namespace {

constexpr std::size_t weeks_within_30_days = 3;
constexpr std::size_t weeks_of_reference = 4;  // holds a full week whatever deload lies between
constexpr double deload_long_share = 0.75;

Minutes share_of(Minutes minutes, double share) {
    return Minutes{static_cast<long>(static_cast<double>(minutes.count()) * share + 1e-9)};
}

Minutes percent_of(Minutes minutes, int percent) {
    return Minutes{minutes.count() * percent / 100};
}

// Ten percent more in steps of 5 minutes, unless the step would swallow the growth.
Minutes step_up(Minutes longest) {
    const auto most =
        static_cast<long>(static_cast<double>(longest.count()) * longest_run_growth + 1e-9);
    const long round = most / 5 * 5;
    return Minutes{round > longest.count() ? round : most};
}

int recovery_share(const CalendarWeek& week) {
    const auto last = static_cast<int>(recovery_percent.size()) - 1;
    return recovery_percent[static_cast<std::size_t>(std::min(week.in_phase, last))];
}

Minutes most_running(const Athlete& athlete, const CalendarWeek& week) {
    const GoalRow& goal = row_of(athlete.goal);
    const Minutes table{
        row_of(week.target).most_minutes[static_cast<std::size_t>(athlete.running)]};
    const bool race = week.target != RaceClass::None;
    const Minutes most =
        percent_of(table, race ? goal.percent_with_race : goal.percent_without_race);
    return week.phase == Phase::Base ? share_of(most, base_share) : most;
}

Minutes usual_running(const History& history) {
    const Minutes recent = most_of_last(history.running, weeks_of_reference, history.start_running);
    return std::max(recent, entry_minutes);
}

// Nobody is made to run less than now; who stands below the ceiling grows towards it.
Minutes grown(const Athlete& athlete, const CalendarWeek& week, Minutes usual) {
    const Minutes ceiling = most_running(athlete, week);
    if (usual >= ceiling) return usual;
    const double growth = week.phase == Phase::Peak ? peak_growth : weekly_growth;
    return std::min(ceiling, share_of(usual, growth));
}

Minutes race_minutes(const CalendarWeek& week, const Athlete& athlete) {
    const auto now = condition::assess(athlete);
    Minutes sum{0};
    for (const RaceEntry& race : week.races) {
        sum += condition::expected_time(athlete, now, race.distance);
    }
    return sum;
}

Minutes training_week(const Athlete& athlete, const CalendarWeek& week, const History& history) {
    const Minutes usual = usual_running(history);
    // After a recovery training goes on from a part of what it was, not from the recovery.
    const Minutes kept = share_of(history.before_taper, return_share);
    Minutes wanted = usual;
    if (week.deload) {
        wanted = share_of(usual, deload_share);
    } else if (week.mini_taper) {
        wanted = share_of(usual, b_race_share);
    } else if (week.phase != Phase::Adaptation) {
        wanted = std::max(grown(athlete, week, usual), kept);
    }
    if (week.races.empty()) return wanted;
    // The race is part of the week's load; half of the week stays training.
    return std::max(wanted - race_minutes(week, athlete), wanted / 2);
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

Minutes running_wanted(const Athlete& athlete, const CalendarWeek& week, const History& history) {
    const Minutes before = history.before_taper;
    Minutes wanted{0};
    switch (week.phase) {
        case Phase::Taper:
        case Phase::RaceWeek:
            wanted = percent_of(before, week.taper_percent);
            break;
        case Phase::Recovery:
            wanted = percent_of(before, recovery_share(week));
            break;
        case Phase::Adaptation:
        case Phase::Base:
        case Phase::Build:
        case Phase::Peak:
            wanted = training_week(athlete, week, history);
            break;
    }
    if (athlete.running == Level::Beginner) wanted = std::min(wanted, novice_most(history));
    return wanted;
}

Minutes long_run_wanted(const Athlete& athlete, const CalendarWeek& week, const History& history) {
    const Minutes trained =
        most_of_last(history.longest, weeks_within_30_days, history.start_longest);
    const Minutes kept = share_of(history.long_before_taper, return_share);
    const Minutes next =
        std::max({std::min(step_up(trained), trained + long_run_step), kept, shortest_run});
    Minutes wanted = next;
    if (week.phase == Phase::Taper) {
        wanted = percent_of(history.long_before_taper, week.taper_percent);
    } else if (week.phase == Phase::Adaptation) {
        wanted = trained;
    } else if (week.deload) {
        wanted = share_of(trained, deload_long_share);
    }
    const Minutes most =
        std::min(row_of(week.target).longest_long_run, row_of(athlete.goal).longest_long_run);
    return std::min({wanted, most, longest_allowed(history)});
}

void note_taper(History& history, const CalendarWeek& week) {
    const bool eases = week.phase == Phase::Taper || week.phase == Phase::RaceWeek ||
                       week.phase == Phase::Recovery;
    // A season may begin in any phase; then the athlete's own running is what it starts from.
    if (history.running.empty() || (eases && !history.easing)) {
        history.before_taper =
            most_of_last(history.running, weeks_of_reference, history.start_running);
        history.long_before_taper =
            most_of_last(history.longest, weeks_within_30_days, history.start_longest);
    }
    history.easing = eases;
}

}  // namespace tandem::planning
