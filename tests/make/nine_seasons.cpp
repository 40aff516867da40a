// SPDX-License-Identifier: Apache-2.0
#include "make/nine_seasons.h"

#include <catch2/catch.hpp>

#include "knowledge/exercises.h"
#include "make/nine_athletes.h"
#include "planning/make_plan.h"

namespace tandem::make {

const std::map<std::string, Plan>& nine_seasons() {
    static const std::map<std::string, Plan> seasons = [] {
        std::map<std::string, Plan> all;
        for (const NamedAthlete& one : nine_athletes()) {
            auto plan = planning::make_plan(one.athlete, nine_begin, {.weeks = nine_weeks});
            INFO(one.name);
            REQUIRE(plan);
            all.emplace(one.name, *std::move(plan));
        }
        return all;
    }();
    return seasons;
}

std::map<std::string, int> sets_by_muscle(const PlannedWeek& week) {
    std::map<std::string, int> halves;
    for (const PlannedSession& session : week.sessions) {
        if (!session.workout) continue;
        for (const ExerciseSets& sets : session.workout->lift) {
            const knowledge::Exercise* exercise = knowledge::find_exercise(sets.exercise);
            REQUIRE(exercise != nullptr);
            for (const knowledge::MuscleShare& share : exercise->muscles)
                halves[std::string(knowledge::muscle_word(share.muscle))] +=
                    share.halves * sets.sets;
        }
    }
    return halves;
}

}  // namespace tandem::make
