// SPDX-License-Identifier: Apache-2.0
#include "planning/counts.h"

#include <algorithm>
#include <cmath>

#include "planning/week_sessions.h"
#include "planning/wishes.h"

namespace tandem::planning {
namespace {

constexpr int most_runs = 14;

// The part of a count that the days left of a first week deserve.
int part_of_week(int count, const Supply& supply) {
    if (supply.days_left >= 7) return count;
    const int part = static_cast<int>(std::lround(count * supply.days_left / 7.0));
    return count > 0 && supply.days_left >= 2 ? std::max(part, 1) : part;
}

int first_race_day(const CalendarWeek& week) {
    return week.races.empty() ? 7 : day_index(week.races.front().date);
}

int usual_runs(const WeekSetting& setting, Minutes running) {
    const Athlete& athlete = setting.athlete;
    if (athlete.runs_per_week) return std::clamp(*athlete.runs_per_week, 0, most_runs);
    const auto level = static_cast<std::size_t>(athlete.running);
    const Range range = runs_table[static_cast<std::size_t>(athlete.goal)][level];
    const int average = usual_run_minutes[level];
    const int by_minutes = static_cast<int>((running.count() + average - 1) / average);
    int runs = std::clamp(by_minutes, range.least, range.most);
    // The seventh run of the advanced is a recovery run and may stand on a rest day (P9).
    const int days = 7 - athlete.rest_days + (athlete.running == Level::Advanced ? 1 : 0);
    runs = std::min(runs, std::max(days, 1));
    if (setting.supply.unstated) return runs;
    const int places = athlete.two_a_days == TwoADays::Never
                           ? setting.supply.days_with_time
                           : static_cast<int>(setting.supply.windows.size());
    return std::min(runs, places);
}

int runs_of(const WeekSetting& setting, Minutes running) {
    const CalendarWeek& week = setting.week;
    int runs = usual_runs(setting, running);
    if (week.phase == Phase::Recovery) {
        const bool first = week.in_phase == 0 && week.target >= RaceClass::Half;
        runs = std::min(runs, first ? 2 : std::max(runs - 1, 2));
    }
    const int races = static_cast<int>(week.races.size());
    if (races > 0) runs = std::min(runs, std::max(runs - races, 2));
    return part_of_week(runs, setting.supply);
}

int quality_of(const WeekSetting& setting, int runs) {
    const Athlete& athlete = setting.athlete;
    const CalendarWeek& week = setting.week;
    const QualityRow& row = quality_table[static_cast<std::size_t>(week.phase)];
    const bool beginner = athlete.running == Level::Beginner;
    if (beginner && setting.number <= beginner_weeks_without_quality) return 0;
    if (setting.supply.days_left < 4) return 0;
    int quality = beginner ? row.beginner : (runs >= 5 ? row.many_runs : row.usual);
    if (athlete.goal != Goal::Running) quality = std::min(quality, 1);
    if (week.phase == Phase::RaceWeek) {
        // Late enough to leave days between, short enough to race: else strides are all.
        const bool fits = first_race_day(week) >= 4 && week.target < RaceClass::Marathon;
        return fits ? quality : 0;
    }
    if (week.deload || week.mini_taper) --quality;
    if (!week.races.empty() && !setting.race_replaces_long) --quality;
    return std::max(quality, 0);
}

bool wants_long_run(const WeekSetting& setting) {
    const Phase phase = setting.week.phase;
    if (phase == Phase::RaceWeek || phase == Phase::Recovery) return false;
    if (setting.race_replaces_long || setting.long_run_is_easy) return false;
    return !setting.week.mini_taper && setting.supply.days_left >= 3;
}

int table_lifts(const Athlete& athlete, const CalendarWeek& week) {
    const GoalRow& goal = row_of(athlete.goal);
    const auto phase = static_cast<std::size_t>(week.phase);
    const bool beginner = athlete.lifting == Level::Beginner || athlete.new_to_strength;
    return beginner ? goal.lifts_beginner[phase] : goal.lifts_others[phase];
}

int usual_lifts(const WeekSetting& setting) {
    const Athlete& athlete = setting.athlete;
    const CalendarWeek& week = setting.week;
    const int table = table_lifts(athlete, week);
    if (athlete.lifts_per_week) {
        const int wanted = std::clamp(*athlete.lifts_per_week, 0, row_of(athlete.goal).most_lifts);
        return eases(week.phase) ? std::min(wanted, table) : wanted;
    }
    if (setting.supply.unstated) return table;
    int lifts = std::min(table, setting.supply.days_with_time);
    const double share = row_of(athlete.goal).lifting_share_of_time;
    const double most = static_cast<double>(setting.supply.total.count()) * share;
    const auto each = static_cast<double>(lift_minutes(setting, true).count());
    while (lifts > 1 && lifts * each > most)
        --lifts;
    return lifts;
}

int lifts_of(const WeekSetting& setting) {
    const CalendarWeek& week = setting.week;
    const bool before_race =
        week.phase == Phase::Taper || week.phase == Phase::RaceWeek ||
        week.weeks_to_race.value_or(no_new_exercise_days) * 7 <= no_new_exercise_days;
    // What is new would be new within two weeks of the race (H10).
    if (before_race && setting.athlete.new_to_strength &&
        (setting.number - 1) * 7 <= no_new_exercise_days) {
        return 0;
    }
    if (week.phase == Phase::RaceWeek && first_race_day(week) < 5) return 0;
    int lifts = usual_lifts(setting);
    if (week.phase == Phase::Recovery && week.in_phase == 0) lifts = std::min(lifts, 1);
    return part_of_week(lifts, setting.supply);
}

int heavy_of(const WeekSetting& setting, int lifts) {
    const CalendarWeek& week = setting.week;
    if (week.deload || week.mini_taper || eases(week.phase)) return 0;
    if (week.phase == Phase::Peak && setting.athlete.goal == Goal::Running) {
        return std::min(lifts, 1);
    }
    return std::min(lifts, lifts == 5 ? 3 : 2);
}

// One hard session less, the one that this goal misses least; false when none can go.
bool ease(Goal goal, Counts& counts) {
    int* order[4] = {&counts.heavy, &counts.quality, &counts.heavy, &counts.quality};
    if (goal != Goal::Running) std::swap(order[0], order[1]), std::swap(order[2], order[3]);
    const int keep[4] = {1, goal == Goal::Strength ? 0 : 1, 0, 0};
    const int keep_others[4] = {goal == Goal::Strength ? 0 : 1, 1, 0, 0};
    for (std::size_t i = 0; i < 4; ++i) {
        const int least = goal == Goal::Running ? keep[i] : keep_others[i];
        if (*order[i] > least) {
            --*order[i];
            return true;
        }
    }
    return false;
}

void respect_hard_days(const WeekSetting& setting, Counts& counts) {
    const bool novice = setting.athlete.running == Level::Beginner;
    const int limit = novice ? hard_days_novice : hard_days_others;
    const int races = static_cast<int>(setting.week.races.size());
    const bool add_up = hard_days_add_up(setting.athlete);
    const auto hard_days = [&] {
        // Stacked, heavy legs share the day of a quality run; the long run stays alone (P7).
        const int pairs =
            add_up ? counts.quality + counts.heavy : std::max(counts.quality, counts.heavy);
        return races + (counts.long_run ? 1 : 0) + pairs;
    };
    while (hard_days() > limit && ease(setting.athlete.goal, counts)) {
    }
}

// What found no place is not asked for again; the minutes go to the runs that are left.
void respect_cuts(const WeekSetting& setting, Counts& counts) {
    const WeekCuts& cuts = setting.cuts;
    if (cuts.none()) return;
    const int quality = static_cast<int>(quality_kinds(setting, counts.quality).size());
    counts.runs -= counts.quality - quality;
    counts.quality = quality;
    if (counts.long_run && cuts.most(SessionKind::LongRun) < 1) {
        counts.long_run = false;
        --counts.runs;
    }
    if (cuts.most(SessionKind::RecoveryRun) < 1)
        counts.runs = std::min(counts.runs, runs_with_recovery - 1);
    const int others =
        counts.quality + (counts.long_run ? 1 : 0) + (counts.runs >= runs_with_recovery ? 1 : 0);
    const int easy = std::min(cuts.most(SessionKind::EasyRun), most_runs);
    counts.runs = std::min(counts.runs, others + easy);
}

}  // namespace

bool hard_days_add_up(const Athlete& athlete) {
    switch (athlete.strategy) {
        case Strategy::HardHard:
            return false;
        case Strategy::Automatic:
            // Beginners default to separate days (MISSION, conflicts).
            return athlete.running == Level::Beginner || athlete.two_a_days == TwoADays::Never;
        case Strategy::StrengthOnEasyDays:
        case Strategy::SeparateDays:
        case Strategy::AlternateDays:
            return true;
    }
    return true;
}

Minutes lift_minutes(const WeekSetting& setting, bool heavy) {
    const GoalRow& goal = row_of(setting.athlete.goal);
    const auto level = static_cast<std::size_t>(setting.athlete.lifting);
    Minutes minutes = heavy ? goal.lift[level] : goal.lighter[level];
    if (setting.week.phase == Phase::Adaptation) {
        minutes = std::max(minutes - Minutes{10}, std::min(minutes, Minutes{30}));
    }
    const auto& windows = setting.supply.windows;
    if (!windows.empty() && windows.front() >= shortest_lift) {
        minutes = std::min(minutes, windows.front());
    }
    return minutes;
}

Counts counts_of(const WeekSetting& setting, Minutes running) {
    Counts counts;
    if (setting.supply.none()) return counts;
    counts.runs = runs_of(setting, running);
    // A race takes the place of one run and one hard run, not of two.
    const int races = static_cast<int>(setting.week.races.size());
    counts.quality = quality_of(setting, counts.runs + races);
    counts.long_run = wants_long_run(setting) && counts.runs >= 2;
    counts.lifts = lifts_of(setting);
    counts.heavy = heavy_of(setting, counts.lifts);
    respect_hard_days(setting, counts);
    respect_cuts(setting, counts);
    return counts;
}

void settle_heavy(const WeekSetting& setting, Counts& counts) {
    const Counts before = counts;
    counts.heavy = heavy_of(setting, counts.lifts);
    const int quality = counts.quality;
    respect_hard_days(setting, counts);
    // The runs are settled; only the lifts may give way now.
    if (counts.quality < quality) counts = before;
}

Minutes free_for_running(const WeekSetting& setting, const Counts& counts) {
    if (setting.supply.unstated) return Minutes::max();
    const Minutes lifts = counts.heavy * lift_minutes(setting, true) +
                          (counts.lifts - counts.heavy) * lift_minutes(setting, false);
    const Minutes total = setting.supply.total;
    const double share = 1.0 - row_of(setting.athlete.goal).lifting_share_of_time;
    const Minutes least{static_cast<long>(static_cast<double>(total.count()) * share)};
    return std::max(total - lifts, least);
}

}  // namespace tandem::planning
