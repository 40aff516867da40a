// SPDX-License-Identifier: Apache-2.0
// Which limit keeps a week's amounts from being more.
#pragma once

#include "planning/macro.h"
#include "planning/phases.h"

namespace tandem::planning {

enum class Limit {
    None,        // nothing does: even steps are worth more than reaching the end of them sooner
    Growth,      // of the weekly running (E69)
    Novice,      // 30 % in two weeks (H6)
    Return,      // after weeks of less
    Peak,        // holds what the build reached
    Ceiling,     // of race, goal and level
    FreeTime,    // of the week, or its longest window
    RunLengths,  // so many runs of so many minutes hold no more
    Begun,       // days of the week are gone
    Adaptation,  // R1
    Deload,
    Race,        // of this week, in training
    Taper,       // and race week (H11)
    Recovery,    // H9
    LongestRun,  // 110 % of the longest of 30 days (H5)
    Share,       // the long run's part of the week
};

struct Binding {
    Limit running = Limit::None;
    Limit long_run = Limit::None;
};

// For the choice of week `week` of a plan, made in `state`.
Binding binding_of(const MacroProblem& problem, const CalendarWeek& calendar, std::size_t week,
                   const MacroPlan& plan);

// What limits of growth and the ceiling would let the week run, were there time without end.
double wanted_without_limits_of_time(const MacroProblem& problem, std::size_t week,
                                     const MacroPlan& plan);

}  // namespace tandem::planning
