// SPDX-License-Identifier: Apache-2.0
// A run of a week of build, and what the library prescribes for it.
#pragma once

#include <catch2/catch.hpp>
#include <string>

#include "prescription/runs.h"

namespace tandem::make {

using prescription::WeekFacts;

struct RunCase {
    Athlete athlete;
    WeekFacts week;
    Session session;
    int nth = 0;
};

inline RunCase build_week(SessionKind kind, int minutes, Level level = Level::Intermediate) {
    RunCase one;
    one.athlete.running = level;
    one.athlete.performance = Performance{{10'000}, Seconds{2700}, {}};
    one.athlete.recent = {Minutes{200}, {}, Minutes{80}, {}};
    one.week.phase = Phase::Build;
    one.week.loading_weeks = 7;
    one.week.number = 9;
    one.session.kind = kind;
    one.session.minutes = Minutes{minutes};
    return one;
}

inline Workout prescribe(const RunCase& one) {
    const auto fitness = condition::running_fitness(one.athlete);
    return prescription::prescribe_run({one.athlete, fitness, one.week, one.session, one.nth});
}

inline int dose(const RunCase& one) {
    const auto fitness = condition::running_fitness(one.athlete);
    return prescription::run_dose({one.athlete, fitness, one.week, one.session, one.nth}).main;
}

template <class Takes>
Seconds time_of(const Workout& workout, Takes takes) {
    Seconds total{0};
    for (const RunBlock& block : workout.run) {
        for (const RunStep& step : block.steps) {
            if (step.time && takes(step)) total += block.times * *step.time;
        }
    }
    return total;
}

inline bool is_hard(const RunStep& step) {
    return step.kind == StepKind::Work && step.target.effort.least >= 6;
}

inline Seconds hard_time(const Workout& workout) {
    return time_of(workout, is_hard);
}

inline RunStep hard_step(const Workout& workout) {
    for (const RunBlock& block : workout.run) {
        for (const RunStep& step : block.steps) {
            if (is_hard(step)) return step;
        }
    }
    FAIL("no hard step in " << workout.title);
    return {};
}

}  // namespace tandem::make
