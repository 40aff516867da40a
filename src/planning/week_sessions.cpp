// SPDX-License-Identifier: Apache-2.0
#include "planning/week_sessions.h"

#include <algorithm>

namespace tandem::planning {
namespace {

using enum SessionKind;

constexpr int exposures = 3;  // H7
constexpr std::size_t runs_with_recovery = 6;
constexpr Minutes recovery_run_most{30};

Importance of_long_run(Goal goal) {
    return goal == Goal::Strength ? Importance::Should : Importance::Must;
}

Importance of_quality(Goal goal, std::size_t index) {
    if (goal == Goal::Strength) return Importance::Should;
    return index == 0 ? Importance::Must : Importance::Should;
}

bool loads(Phase phase) {
    return phase == Phase::Base || phase == Phase::Build || phase == Phase::Peak ||
           phase == Phase::Adaptation;
}

Importance of_lift(const WeekSetting& setting, int index, int count) {
    if (!loads(setting.week.phase)) return index == 0 ? Importance::Should : Importance::May;
    switch (setting.athlete.goal) {
        case Goal::Running:
            return index == 0   ? Importance::Must
                   : index == 1 ? Importance::Should
                                : Importance::May;
        case Goal::Strength:
            return index > 0 && index + 1 == count ? Importance::Should : Importance::Must;
        case Goal::Balanced:
            return index < 2 ? Importance::Must : Importance::Should;
    }
    return Importance::Should;
}

// The kind of lift number `index`; heavy ones come first, the third of three is upper body.
SessionKind lift_kind(const WeekSetting& setting, const Counts& counts, int index) {
    const CalendarWeek& week = setting.week;
    if (week.phase == Phase::RaceWeek) return UpperStrength;
    if (week.phase == Phase::Recovery && week.in_phase == 0) return UpperStrength;
    if (counts.lifts >= 4) {  // halves in turn: legs, upper, legs, upper
        if (index % 2 == 1) return UpperStrength;
        return index / 2 < counts.heavy ? LegStrength : LightStrength;
    }
    if (index == 2) return UpperStrength;
    return index < counts.heavy ? FullStrength : LightStrength;
}

SessionKind towards_race(RaceClass target, bool odd, bool first) {
    switch (target) {
        case RaceClass::FiveK:
        case RaceClass::TenK:
            return first ? IntervalRun : TempoRun;
        case RaceClass::Marathon:
            return first ? TempoRun : IntervalRun;
        case RaceClass::Half:
        case RaceClass::None:
            return odd == first ? TempoRun : IntervalRun;
    }
    return TempoRun;
}

}  // namespace

SessionKind quality_kind(const WeekSetting& setting, int index) {
    const Athlete& athlete = setting.athlete;
    const bool beginner = athlete.running == Level::Beginner;
    const bool odd = setting.number % 2 == 1;
    // Intervals are the way in for those who lift and are new to running (P14).
    if (beginner && athlete.goal != Goal::Running) return IntervalRun;
    if (setting.week.phase == Phase::Base) return odd || beginner ? TempoRun : HillRun;
    return towards_race(setting.week.target, odd, index == 0);
}

std::vector<Session> runs_of_week(const WeekSetting& setting, const RunMinutes& minutes) {
    const Goal goal = setting.athlete.goal;
    std::vector<Session> runs;
    if (minutes.long_run > Minutes{0}) {
        runs.push_back({LongRun, minutes.long_run, of_long_run(goal), false, {}});
    }
    for (std::size_t i = 0; i < minutes.quality.size(); ++i) {
        const SessionKind kind = quality_kind(setting, static_cast<int>(i));
        runs.push_back({kind, minutes.quality[i], of_quality(goal, i), false, {}});
    }
    const bool recovery = static_cast<std::size_t>(minutes.count()) >= runs_with_recovery;
    for (std::size_t i = 0; i < minutes.easy.size(); ++i) {
        const bool last = i > 0 && i + 1 == minutes.easy.size();
        Session run{
            EasyRun, minutes.easy[i], last ? Importance::May : Importance::Should, false, {}};
        if (last && recovery) {
            run.kind = RecoveryRun;
            run.minutes = std::min(run.minutes, recovery_run_most);
        }
        runs.push_back(run);
    }
    // A single run carries the whole goal.
    if (runs.size() == 1 && goal == Goal::Running && loads(setting.week.phase)) {
        runs.front().importance = Importance::Must;
    }
    return runs;
}

std::vector<Session> lifts_of_week(const WeekSetting& setting, const Counts& counts,
                                   int leg_sessions_so_far) {
    std::vector<Session> lifts;
    for (int i = 0; i < counts.lifts; ++i) {
        const SessionKind kind = lift_kind(setting, counts, i);
        Session lift{kind,
                     lift_minutes(setting, traits(kind).heavy_legs),
                     of_lift(setting, i, counts.lifts),
                     false,
                     {}};
        if (setting.athlete.new_to_strength && traits(kind).loads_legs) {
            lift.first_exposure = leg_sessions_so_far++ < exposures;
        }
        lifts.push_back(lift);
    }
    return lifts;
}

}  // namespace tandem::planning
