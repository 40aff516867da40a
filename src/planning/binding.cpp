// SPDX-License-Identifier: Apache-2.0
#include "planning/binding.h"

#include <algorithm>
#include <cmath>

#include "planning/macro_tables.h"
#include "planning/tables.h"
#include "planning/wishes.h"

namespace tandem::planning {
namespace {

constexpr double near = 0.5;  // minutes: less is no other amount

// Of a week that eases whatever it could run.
Limit easing_of(const MacroWeek& week, const CalendarWeek& calendar) {
    if (calendar.phase == Phase::Recovery) return Limit::Recovery;
    if (eases(calendar.phase)) return Limit::Taper;
    if (calendar.deload) return Limit::Deload;
    if (!calendar.races.empty()) return Limit::Race;
    if (calendar.phase == Phase::Adaptation) return Limit::Adaptation;
    return week.begun ? Limit::Begun : Limit::None;
}

Limit growth_of(const MacroProblem& problem, std::size_t week, const MacroState& state) {
    if (state.age >= weeks_of_reference) return Limit::Return;
    if (problem.weeks[week].growth <= 1) return Limit::Peak;
    const double usual = problem.grid.minutes(state.reference) * problem.weeks[week].growth;
    return most_by_growth(problem, week, state) < usual - near ? Limit::Novice : Limit::Growth;
}

Limit of_running(const MacroProblem& problem, const CalendarWeek& calendar, std::size_t week,
                 const MacroPlan& plan) {
    const MacroWeek& of = problem.weeks[week];
    const MacroChoice& choice = plan.weeks[week];
    const auto rung = static_cast<std::size_t>(choice.rung);
    if (choice.running >= of.free_minutes - near) return Limit::FreeTime;
    const Limit easing = easing_of(of, calendar);
    if (easing != Limit::None) return easing;
    const double more = choice.running * std::pow(weekly_growth, 1.0 / levels_of_growth);
    if (more > of.capacity[rung] + near) return Limit::RunLengths;
    if (choice.running >= of.ceiling - near) return Limit::Ceiling;
    if (more > most_by_growth(problem, week, plan.states[week]) + near)
        return growth_of(problem, week, plan.states[week]);
    return more > of.free_minutes ? Limit::FreeTime : Limit::None;
}

Limit of_long_run(const MacroProblem& problem, const CalendarWeek& calendar, std::size_t week,
                  const MacroPlan& plan) {
    const MacroWeek& of = problem.weeks[week];
    const MacroChoice& choice = plan.weeks[week];
    if (choice.rung == 0 || choice.rung + 1 >= problem.ladder.rungs()) return Limit::None;
    const Minutes more = problem.ladder.minutes(choice.rung + 1);
    const auto level = static_cast<std::size_t>(problem.grid.floor(choice.running));
    if (static_cast<double>(more.count()) > of.long_at[level]) return Limit::Share;
    const Limit easing = easing_of(of, calendar);
    if (easing != Limit::None) return easing;
    if (more > of.long_most) return of.long_window < more ? Limit::FreeTime : Limit::Ceiling;
    if (more > longest_by_growth(problem, week, plan.states[week])) return Limit::LongestRun;
    return Limit::None;
}

}  // namespace

Binding binding_of(const MacroProblem& problem, const CalendarWeek& calendar, std::size_t week,
                   const MacroPlan& plan) {
    return {of_running(problem, calendar, week, plan), of_long_run(problem, calendar, week, plan)};
}

double wanted_without_limits_of_time(const MacroProblem& problem, std::size_t week,
                                     const MacroPlan& plan) {
    const MacroState& state = plan.states[week];
    const MacroWeek& of = problem.weeks[week];
    const double reference = problem.grid.minutes(state.reference);
    if (of.way != MacroWeek::Way::Train) {
        const double share = reference * of.usual_share;
        return std::max(share - of.race_minutes, share / 2);
    }
    const double grown = most_by_growth(problem, week, state);
    return std::min(grown, std::max(of.ceiling, reference));
}

}  // namespace tandem::planning
