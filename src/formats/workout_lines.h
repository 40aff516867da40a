// SPDX-License-Identifier: Apache-2.0
// A workout and a day's fuel in words, in the units of their reader: what terminal, calendar and
// page show alike.
#pragma once

#include <string>
#include <vector>

#include "model/plan.h"

namespace tandem::formats {

struct ShownIn {
    DistanceUnit distance = DistanceUnit::Kilometres;
    MassUnit mass = MassUnit::Kilograms;
};

inline ShownIn units_of(const Plan& plan) {
    return {plan.distance_unit, plan.mass_unit};
}

// One heading of a workout: "Run", "Fuel". Lines are whole; reasons carry their evidence.
struct WorkoutPart {
    std::string name;
    std::vector<std::string> lines;
    std::vector<Reason> reasons;
};

// In the order in which they are needed; parts that have nothing to say are left out.
std::vector<WorkoutPart> workout_parts(const Workout& workout, ShownIn in);

// "5 × 3 min hard · 4:30–4:38 /km", "Whole body · back squat 3 × 5, 62.5 kg": one line.
std::string workout_line(const Workout& workout, ShownIn in);

// "2650 kcal, 720 of them for training · carbohydrate 310–430 g · …"; empty when nothing is known.
std::string day_amounts(const PlannedDay& day);
// Warnings of the day, then meals, advice and what a rest day may hold.
std::vector<Reason> day_reasons(const PlannedDay& day);

// "62.5 kg", "137.8 lb".
std::string shown_mass(Grams mass, MassUnit unit);
// "4:30–4:38 /km".
std::string shown_pace(const PaceRange& pace, DistanceUnit unit);

}  // namespace tandem::formats
