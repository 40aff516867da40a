// SPDX-License-Identifier: Apache-2.0
// The catalogue of exercises, from data/exercises.csv: what each trains, what it needs, whom it
// suits and what may stand in for it (MISSION S2, E101).
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "model/athlete.h"
#include "model/workout.h"

namespace tandem::knowledge {

enum class Pattern { Squat, Hinge, SingleLeg, Hip, Calf, Core, Push, Pull, Accessory, Plyo };

enum class Muscle {
    Quads,
    Hamstrings,
    Glutes,
    Calves,
    Adductors,
    Shins,
    LowerBack,
    Core,
    Chest,
    Back,
    Shoulders,
    Biceps,
    Triceps,
    Forearms
};
constexpr int muscle_count = 14;

// So much of a set counts for a muscle, in halves (E103): 2 is a whole set, 1 is half of one.
struct MuscleShare {
    Muscle muscle = Muscle::Quads;
    int halves = 0;
};

struct Exercise {
    std::string id;                        // "back-squat"
    std::string name;                      // "Back squat"
    std::vector<std::string> other_names;  // as people write them
    Pattern pattern = Pattern::Squat;
    std::vector<MuscleShare> muscles;    // the one trained most comes first
    std::vector<std::string> equipment;  // all of it is needed; none: body weight
    LoadKind load_kind = LoadKind::BodyWeight;
    bool each_side = false;
    int eccentric = 0;              // how sore it leaves: 0 not, 3 very
    int skill = 1;                  // 1 anyone, 2 takes practice, 3 takes a teacher
    bool timed = false;             // held for seconds
    std::vector<Region> regions;    // that it loads heavily
    std::string anchor;             // exercise whose maximum tells this one's; may be empty
    int ratio = 0;                  // percent of the anchor's maximum (house)
    Level level = Level::Beginner;  // the lowest that it suits
    std::vector<std::string> substitutions;  // ids, the nearest first
};

// All exercises, in the order of the file.
std::span<const Exercise> exercises();
// Null when there is none.
const Exercise* find_exercise(std::string_view id);
// By id, name or other name, in any case; hyphens and spaces are alike. Null when there is none.
const Exercise* find_exercise_by_name(std::string_view name);

// "lower-back", as the file writes it.
std::string_view muscle_word(Muscle muscle);

// Squat, hinge, single-leg, hip, calf and plyo.
bool trains_legs(const Exercise& exercise);
// In halves of a set.
int share_of(const Exercise& exercise, Muscle muscle);

// The words that a profile's equipment may use; "gym" means all the others.
std::span<const std::string_view> equipment_words();
// The catalogue's word for what a person wrote ("Dumbbell" is "dumbbells"); none: unknown.
std::optional<std::string_view> equipment_word(std::string_view written);
// Those of `written` that mean nothing here.
std::vector<std::string> unknown_equipment(std::span<const std::string> written);
// True when all that the exercise needs is among what the athlete has.
bool is_equipped(const Exercise& exercise, std::span<const std::string> has);

}  // namespace tandem::knowledge
