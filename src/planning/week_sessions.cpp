// SPDX-License-Identifier: Apache-2.0
#include "planning/week_sessions.h"

#include <algorithm>

namespace tandem::planning {
namespace {

using enum SessionKind;

constexpr int most_quality = 2;  // of a week, as in quality_table

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

// A week with one quality run has both kinds in turn; close to a short race its own effort is run.
SessionKind towards_race(RaceClass target, Phase phase, bool odd, bool first) {
    switch (target) {
        case RaceClass::FiveK:
        case RaceClass::TenK:
            if (phase == Phase::Build) return odd == first ? IntervalRun : TempoRun;
            return first ? IntervalRun : TempoRun;
        case RaceClass::Marathon:
            return first ? TempoRun : IntervalRun;
        case RaceClass::Half:
        case RaceClass::None:
            return odd == first ? TempoRun : IntervalRun;
    }
    return TempoRun;
}

// The quality run of this phase and race; `index` 0 is the first of the week.
SessionKind quality_kind(const WeekSetting& setting, int index) {
    const Athlete& athlete = setting.athlete;
    const bool beginner = athlete.running == Level::Beginner;
    const bool odd = setting.number % 2 == 1;
    // Intervals are the way in for those who lift and are new to running (P14).
    if (beginner && athlete.goal != Goal::Running) return IntervalRun;
    if (setting.week.phase == Phase::Base) return odd || beginner ? TempoRun : HillRun;
    return towards_race(setting.week.target, setting.week.phase, odd, index == 0);
}

// Sessions beyond what the cuts allow go, the last ones first.
void hold_to_cuts(const WeekCuts& cuts, std::vector<Session>& sessions) {
    if (cuts.none()) return;
    std::vector<Session> kept;
    for (const Session& session : sessions) {
        const auto same = std::ranges::count(kept, session.kind, &Session::kind);
        if (same < cuts.most(session.kind)) kept.push_back(session);
    }
    sessions = std::move(kept);
}

}  // namespace

std::vector<SessionKind> quality_kinds(const WeekSetting& setting, int count) {
    std::vector<SessionKind> kinds;
    for (int i = 0; i < count; ++i) {
        const SessionKind kind = quality_kind(setting, i);
        if (std::ranges::count(kinds, kind) < setting.cuts.most(kind)) kinds.push_back(kind);
    }
    return kinds;
}

std::vector<Session> runs_of_week(const WeekSetting& setting, const RunMinutes& minutes) {
    const Goal goal = setting.athlete.goal;
    std::vector<Session> runs;
    if (minutes.long_run > Minutes{0}) {
        runs.push_back({LongRun, minutes.long_run, of_long_run(goal), false, {}});
    }
    // A cut may have taken the first kind of the week; then the second is run.
    const auto kinds = quality_kinds(setting, most_quality);
    for (std::size_t i = 0; i < std::min(minutes.quality.size(), kinds.size()); ++i) {
        runs.push_back({kinds[i], minutes.quality[i], of_quality(goal, i), false, {}});
    }
    const bool recovery = !minutes.easy.empty() && minutes.count() >= runs_with_recovery &&
                          minutes.easy.back() <= longest_recovery_run;
    for (std::size_t i = 0; i < minutes.easy.size(); ++i) {
        const bool last = i > 0 && i + 1 == minutes.easy.size();
        Session run{
            EasyRun, minutes.easy[i], last ? Importance::May : Importance::Should, false, {}};
        if (last && recovery) run.kind = RecoveryRun;
        runs.push_back(run);
    }
    // A single run carries the whole goal.
    if (runs.size() == 1 && goal == Goal::Running && loads(setting.week.phase)) {
        runs.front().importance = Importance::Must;
    }
    hold_to_cuts(setting.cuts, runs);
    return runs;
}

std::vector<Session> lifts_of_week(const WeekSetting& setting, const Counts& counts,
                                   int leg_sessions_so_far) {
    std::vector<Session> lifts;
    for (int i = 0; i < counts.lifts; ++i) {
        const SessionKind kind = lift_kind(setting, counts, i);
        lifts.push_back({kind,
                         lift_minutes(setting, traits(kind).heavy_legs),
                         of_lift(setting, i, counts.lifts),
                         false,
                         {}});
    }
    hold_to_cuts(setting.cuts, lifts);
    // A week in which the last of them falls eases all its leg sessions: which one comes first is
    // not known before they are placed.
    for (Session& lift : lifts) {
        lift.first_exposure = setting.athlete.new_to_strength && traits(lift.kind).loads_legs &&
                              leg_sessions_so_far < first_leg_sessions;
    }
    return lifts;
}

}  // namespace tandem::planning
