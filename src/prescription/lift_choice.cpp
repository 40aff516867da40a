// SPDX-License-Identifier: Apache-2.0
#include "prescription/lift_choice.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "prescription/lift_load.h"

namespace tandem::prescription {
namespace {

using knowledge::Exercise;
using Pair = std::array<std::string_view, days_of_pair>;

// What a slot is filled with where everything is there (S2, E101; the pairs are house).
struct Row {
    Role role;
    Pair novice;   // running and balanced goals, new to lifting
    Pair trained;  // the same, with some years
    Pair lifter;   // strength goal
};
constexpr std::array<Row, 17> table{{
    {Role::Jump, {"pogo-hop", "box-jump"}, {"pogo-hop", "box-jump"}, {"pogo-hop", "box-jump"}},
    {Role::Squat,
     {"goblet-squat", "goblet-squat"},
     {"back-squat", "front-squat"},
     {"back-squat", "front-squat"}},
    {Role::Hinge,
     {"dumbbell-romanian-deadlift", "dumbbell-romanian-deadlift"},
     {"romanian-deadlift", "deadlift"},
     {"romanian-deadlift", "deadlift"}},
    {Role::SingleLeg,
     {"dumbbell-reverse-lunge", "dumbbell-step-up"},
     {"bulgarian-split-squat", "dumbbell-step-up"},
     {"bulgarian-split-squat", "lunge"}},
    {Role::Hip,
     {"glute-bridge", "single-leg-glute-bridge"},
     {"hip-thrust", "hip-thrust"},
     {"hip-thrust", "hip-thrust"}},
    {Role::Push,
     {"incline-push-up", "dumbbell-overhead-press"},
     {"push-up", "overhead-press"},
     {"bench-press", "dumbbell-bench-press"}},
    {Role::Pull,
     {"dumbbell-row", "lat-pulldown"},
     {"dumbbell-row", "pull-up"},
     {"barbell-row", "seated-cable-row"}},
    {Role::OtherPush,
     {"dumbbell-overhead-press", "incline-push-up"},
     {"overhead-press", "push-up"},
     {"overhead-press", "dumbbell-overhead-press"}},
    {Role::OtherPull,
     {"lat-pulldown", "dumbbell-row"},
     {"pull-up", "dumbbell-row"},
     {"pull-up", "lat-pulldown"}},
    {Role::LegCurl, {"leg-curl", "leg-curl"}, {"leg-curl", "leg-curl"}, {"leg-curl", "leg-curl"}},
    {Role::SideRaise,
     {"lateral-raise", "lateral-raise"},
     {"lateral-raise", "lateral-raise"},
     {"lateral-raise", "lateral-raise"}},
    {Role::RearShoulder,
     {"face-pull", "face-pull"},
     {"face-pull", "face-pull"},
     {"face-pull", "reverse-fly"}},
    {Role::Curl,
     {"dumbbell-curl", "dumbbell-curl"},
     {"dumbbell-curl", "dumbbell-curl"},
     {"dumbbell-curl", "barbell-curl"}},
    {Role::Triceps,
     {"dumbbell-triceps-extension", "dumbbell-triceps-extension"},
     {"triceps-pushdown", "triceps-pushdown"},
     {"triceps-pushdown", "dumbbell-triceps-extension"}},
    {Role::Calf,
     {"calf-raise", "bent-knee-calf-raise"},
     {"dumbbell-calf-raise", "seated-calf-raise"},
     {"machine-calf-raise", "seated-calf-raise"}},
    {Role::Core, {"plank", "dead-bug"}, {"dead-bug", "pallof-press"}, {"dead-bug", "pallof-press"}},
    {Role::OtherCore,
     {"side-plank", "bird-dog"},
     {"side-plank", "plank"},
     {"side-plank", "copenhagen-plank"}},
}};

struct Search {
    const Athlete& athlete;
    const std::vector<const Exercise*>& taken;
    bool weights_only = false;

    bool fits(const Exercise& exercise) const {
        const bool bare =
            exercise.load_kind == LoadKind::BodyWeight || exercise.load_kind == LoadKind::Band;
        if (weights_only && bare) return false;
        return std::ranges::count(taken, &exercise) == 0 && suits(athlete, exercise);
    }
};

// The nearest that fits, by substitutions of substitutions.
const Exercise* nearest(std::string_view ideal, const Search& search) {
    std::vector<const Exercise*> reached{knowledge::find_exercise(ideal)};
    for (std::size_t i = 0; i < reached.size(); ++i) {
        if (search.fits(*reached[i])) return reached[i];
        for (const std::string& id : reached[i]->substitutions) {
            const Exercise* next = knowledge::find_exercise(id);
            if (std::ranges::count(reached, next) == 0) reached.push_back(next);
        }
    }
    return nullptr;
}

const Exercise* any_of_pattern(knowledge::Pattern pattern, const Search& search) {
    for (const Exercise& exercise : knowledge::exercises()) {
        if (exercise.pattern == pattern && search.fits(exercise)) return &exercise;
    }
    return nullptr;
}

bool is_new(const Athlete& athlete) {
    return athlete.lifting == Level::Beginner;
}

bool knows(const Athlete& athlete, const Exercise& exercise) {
    return std::ranges::any_of(athlete.lifts, [&](const KnownLift& lift) {
        return knowledge::find_exercise_by_name(lift.exercise) == &exercise;
    });
}

bool has_equipment_and_body_for(const Athlete& athlete, const Exercise& exercise) {
    const auto careful = [&](Region region) {
        return std::ranges::count(athlete.careful_with, region) > 0;
    };
    return knowledge::is_equipped(exercise, athlete.equipment) &&
           std::ranges::none_of(exercise.regions, careful) && exercise.level <= athlete.lifting &&
           (exercise.skill < 3 || !is_new(athlete));
}

const Row& row_of(Role role) {
    return *std::ranges::find(table, role, &Row::role);
}

std::string_view ideal_of(const Athlete& athlete, const Row& row, std::size_t day) {
    if (athlete.goal == Goal::Strength) return row.lifter[day];
    if (!is_new(athlete)) {
        // With both goals alike the bench press keeps its place beside the press overhead.
        const bool bench = athlete.goal == Goal::Balanced && row.trained[day] == "push-up";
        return bench ? "bench-press" : row.trained[day];
    }
    const Exercise& trained = *knowledge::find_exercise(row.trained[day]);
    const bool at_home = knows(athlete, trained) && suits(athlete, trained);
    return at_home ? row.trained[day] : row.novice[day];
}

}  // namespace

bool suits(const Athlete& athlete, const Exercise& exercise) {
    return has_equipment_and_body_for(athlete, exercise) && !is_too_heavy(athlete, exercise);
}

Choice choose(const Athlete& athlete, Role role, int day,
              const std::vector<const Exercise*>& taken) {
    const Row& row = row_of(role);
    const auto index = static_cast<std::size_t>(day);
    const std::string_view ideal = ideal_of(athlete, row, index);
    const Exercise& meant = *knowledge::find_exercise(ideal);
    Choice choice;
    // A weight that is too heavy for now is worth a word; missing equipment is not.
    const auto heavy = [&](const Exercise& exercise) {
        return has_equipment_and_body_for(athlete, exercise) && is_too_heavy(athlete, exercise);
    };
    if (heavy(meant)) choice.too_heavy = &meant;
    const Search all{athlete, taken, false};
    const Search weights{athlete, taken, true};
    if (all.fits(meant)) {
        choice.exercise = &meant;
        return choice;
    }
    // Weights before body weight, as they can grow for years.
    for (const std::string_view start : {ideal, row.trained[index]}) {
        if (choice.exercise == nullptr) choice.exercise = nearest(start, weights);
    }
    if (choice.exercise == nullptr) choice.exercise = nearest(ideal, all);
    if (choice.exercise == nullptr) choice.exercise = any_of_pattern(meant.pattern, all);
    return choice;
}

}  // namespace tandem::prescription
