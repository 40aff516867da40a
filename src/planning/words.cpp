// SPDX-License-Identifier: Apache-2.0
#include "planning/words.h"

#include <fmt/core.h>

#include <utility>

#include "planning/limit_words.h"

namespace tandem::planning {
namespace {

using enum SessionKind;

long count(Minutes minutes) {
    return minutes.count();
}

long percent_of(Minutes part, Minutes whole) {
    return whole > Minutes{0} ? (part.count() * 100 + whole.count() / 2) / whole.count() : 0;
}

Reason of_volume(const WeekSetting& setting, const Amounts& amounts) {
    const CalendarWeek& week = setting.week;
    const auto running = count(amounts.running);
    if (week.phase == Phase::Adaptation) {
        return {
            fmt::format("{} min of running, no more than before, while strength is new.", running),
            {"E20", "article-e"}};
    }
    if (week.phase == Phase::Taper || week.phase == Phase::RaceWeek) {
        return {fmt::format("{} min of running: less volume, the same intensity, so that freshness "
                            "comes and fitness stays.",
                            running),
                {"E71", "E72"}};
    }
    if (week.phase == Phase::Recovery) {
        return {
            fmt::format("{} min of easy running, at most half of usual, after the race.", running),
            {"E34", "E35"}};
    }
    if (week.deload) {
        return {
            fmt::format("A deload: {} min of running, {} % of the most before, because easing off "
                        "every few weeks beats stopping.",
                        running, percent_of(amounts.running, amounts.reference)),
            {"E107", "E108"}};
    }
    if (week.mini_taper) {
        return {
            fmt::format("{} min of running beside the race, so that the week weighs at most 75 % "
                        "of usual.",
                        running),
            {"E71", "house"}};
    }
    return of_training_volume(amounts);
}

Reason of_lifts(const WeekSetting& setting, const Counts& counts) {
    const CalendarWeek& week = setting.week;
    if (week.phase == Phase::Taper || week.phase == Phase::RaceWeek) {
        return {"Strength eases with running: fewer sets at the same load, none in the last days.",
                {"E50", "E51"}};
    }
    if (week.phase == Phase::Peak) {
        return {counts.lifts == 1
                    ? "One maintenance lift keeps strength; nothing new is added."
                    : fmt::format("{} maintenance lifts keep strength; nothing new is added.",
                                  counts.lifts),
                {"E49", "E50", "article-c"}};
    }
    if (counts.lifts >= 4) {
        return {
            fmt::format("{} lifts as legs and upper body in turn, with {} heavy for the legs, so "
                        "that a region has a day between.",
                        counts.lifts, counts.heavy),
            {"E15", "E25"}};
    }
    if (counts.lifts == 1) {
        return {"One lift: once a week is enough to keep strength.", {"E49", "article-e"}};
    }
    return {fmt::format("{} lifts, never more than three of the full body, with a day between.",
                        counts.lifts),
            {"E43", "article-b", "article-c"}};
}

Reason of_easy_run(const WeekSetting& setting) {
    if (setting.week.phase == Phase::RaceWeek) {
        return {"Easy with a few short strides: keeps the legs awake and costs nothing.", {"E71"}};
    }
    if (setting.week.phase == Phase::Recovery) {
        return {"Easy only: blood flow and habit while the legs repair.", {"E34", "E35"}};
    }
    return {"Easy minutes are most of the week; they build endurance and let hard days be hard.",
            {"E74", "E65"}};
}

Reason of_long_session(const WeekSetting& setting) {
    switch (setting.week.phase) {
        case Phase::Taper:
            return {"A shorter long run: enough to keep the habit, little enough to freshen up.",
                    {"E71"}};
        case Phase::Peak:
            return {"The long run nearest to the demand of the race.", {"E68", "article-c"}};
        default:
            return {"Endurance for the distance, a step at a time.", {"E68", "article-c"}};
    }
}

Reason of_quality_run(const WeekSetting& setting, SessionKind kind) {
    const Phase phase = setting.week.phase;
    if (phase == Phase::Taper || phase == Phase::RaceWeek) {
        return {"Short and quick: the taper keeps intensity while minutes fall.", {"E71"}};
    }
    if (kind == HillRun) {
        return {"Hills for leg strength and speed; they count as leg stress too.",
                {"E37", "article-e"}};
    }
    if (kind == IntervalRun && setting.athlete.goal != Goal::Running) {
        return {"Short intervals: much aerobic gain in little time, close to what lifters know.",
                {"E75", "article-e"}};
    }
    if (kind == IntervalRun) {
        return {"Intervals raise the ceiling of oxygen uptake; about half of the minutes are hard.",
                {"E73", "E36"}};
    }
    return {
        "Tempo raises the pace that can be held; a little of it suits runners with little time.",
        {"E74", "E75"}};
}

Reason of_lift(const WeekSetting& setting, const Session& session) {
    if (session.first_exposure) {
        return {
            "One of the first leg sessions: half the sets and four repetitions in reserve, "
            "because new work makes sore.",
            {"E20", "E30"}};
    }
    if (session.kind == UpperStrength) {
        return {"Upper body and core: posture and balance without tired legs.",
                {"E101", "article-c"}};
    }
    if (session.kind == LightStrength) {
        return {"Fewer sets at the same load: enough to keep strength.", {"E49", "E50"}};
    }
    if (setting.athlete.goal == Goal::Strength) {
        return {
            "The main work of a strength goal: enough sets to grow, heavy enough to get strong.",
            {"E102", "E103"}};
    }
    return {"Heavy compound lifts improve running economy and keep muscle.", {"E42", "E44"}};
}

std::string focus_while_training(const WeekSetting& setting) {
    const Goal goal = setting.athlete.goal;
    switch (setting.week.phase) {
        case Phase::Base:
            if (goal == Goal::Running) return "Build strength and easy endurance.";
            return goal == Goal::Strength ? "Build strength, with running as support."
                                          : "Lay a base on both sides.";
        case Phase::Build:
            if (goal == Goal::Running) return "Running grows, strength goes on.";
            return goal == Goal::Strength ? "Lift more, run enough to stay fit."
                                          : "Both sides grow, the more important one first.";
        default:
            return "Sharpen for the race; strength is kept, not built.";
    }
}

// What kept the runs of the week from being as wished.
void add_limits(const WeekSetting& setting, const Counts& counts, const Amounts& amounts,
                std::vector<Reason>& reasons) {
    if (amounts.limited_by_time) {
        reasons.push_back(
            {fmt::format("Free time sets the limit: {} min of running would be wanted.",
                         count(amounts.wanted)),
             {"article-a"}});
    }
    if (!setting.cuts.none()) {
        reasons.push_back(
            {"Some of what this week could use finds no place in its days, so the season asks for "
             "it "
             "elsewhere.",
             {"article-a"}});
    }
    if (amounts.long_run > Minutes{0}) reasons.push_back(of_longest_run(amounts));
    if (amounts.window_caps_long_run) {
        reasons.push_back(
            {fmt::format("The longest free window caps the long run, which could be {} min.",
                         count(amounts.long_wanted)),
             {"article-a"}});
    }
    if (amounts.long_run_needs_window) {
        reasons.push_back(
            {"The long run is asked for in full although no free window holds it: cut "
             "to the window it would be just another easy run.",
             {"house"}});
    }
    if (amounts.runs_left_out > 0) {
        reasons.push_back(
            {fmt::format("{} of {} runs {} not asked for: the minutes reach only for "
                         "runs of {} min or more.",
                         amounts.runs_left_out, counts.runs,
                         amounts.runs_left_out == 1 ? "is" : "are", shortest_run.count()),
             {"house"}});
    }
}

}  // namespace

std::string focus_of(const WeekSetting& setting) {
    const CalendarWeek& week = setting.week;
    if (setting.supply.none()) return "No free time is left this week: rest.";
    switch (week.phase) {
        case Phase::Adaptation:
            return "Get used to strength training; running stays easy and does not grow.";
        case Phase::Taper:
            return "Freshen up: less of everything, nothing new.";
        case Phase::RaceWeek:
            return "Arrive fresh and race.";
        case Phase::Recovery:
            return "Recover: easy running, light strength.";
        default:
            break;
    }
    if (week.deload) return "Ease off and let the work of the last weeks sink in.";
    if (week.mini_taper) return "Ease off for a race on the way.";
    return focus_while_training(setting);
}

std::vector<Reason> reasons_of(const WeekSetting& setting, const Counts& counts,
                               const Amounts& amounts) {
    if (setting.supply.none()) {
        return {
            {"The availability leaves no window in the days of this week, so nothing is asked "
             "for.",
             {"article-a"}}};
    }
    std::vector<Reason> reasons{of_volume(setting, amounts)};
    for (Reason& reason : of_worth(amounts))
        reasons.push_back(std::move(reason));
    add_limits(setting, counts, amounts, reasons);
    if (counts.lifts > 0) reasons.push_back(of_lifts(setting, counts));
    const int most = row_of(setting.athlete.goal).most_lifts;
    const int wished = setting.athlete.lifts_per_week.value_or(0);
    if (wished > most) {
        reasons.push_back(
            {fmt::format("{} lifts a week are wished; the most for this goal is {}.", wished, most),
             {"E25", "article-b"}});
    }
    const Phase phase = setting.week.phase;
    if ((phase == Phase::Base || phase == Phase::Build) && counts.quality > 0 && counts.lifts > 0) {
        reasons.push_back({"As one side gets better, the intensity of the other rises slowly.",
                           {"article-a", "E16"}});
    }
    if (setting.supply.days_left < 7) {
        reasons.push_back(
            {fmt::format("The week asks for the part of it that is left: {} of 7 days.",
                         setting.supply.days_left),
             {"house"}});
    }
    return reasons;
}

Reason reason_of(const WeekSetting& setting, const Session& session) {
    const KindTraits& kind = traits(session.kind);
    if (kind.lift) return of_lift(setting, session);
    if (session.kind == LongRun) return of_long_session(setting);
    if (kind.quality) return of_quality_run(setting, session.kind);
    if (session.kind == RecoveryRun) {
        return {"Short and very easy: movement on a day of rest.", {"E38", "E65"}};
    }
    return of_easy_run(setting);
}

}  // namespace tandem::planning
