// SPDX-License-Identifier: Apache-2.0
#include "prescription/day_amounts.h"

#include <algorithm>
#include <cmath>

#include "prescription/energy.h"
#include "prescription/food_words.h"

namespace tandem::prescription {
namespace {

// kcal for each kg of fat-free mass, left after training (E90).
constexpr double plenty = 45;
constexpr double careful_loss = 40;  // house: well above the 30 that count as low
constexpr double for_growth = 50;    // house
constexpr double least_fat = 0.8;    // g per kg (house)
constexpr int kcal_per_gram = 4;     // of carbohydrate and of protein
constexpr int kcal_per_gram_fat = 9;
constexpr double rest_drink = 30;       // ml per kg and day, food not counted (house)
constexpr double training_drink = 600;  // ml an hour, the middle of E87
constexpr int adult = 18;

int rounded_to(double value, int step) {
    return static_cast<int>(std::lround(value / step)) * step;
}

double energy_wanted(const DayNeed& need, const Athlete& athlete, const WeekFacts& week) {
    double left = plenty;
    if (athlete.weight_wish == WeightWish::Gain) left = for_growth;
    if (may_lose_weight(athlete, week) && !need.hard && !need.before_race) left = careful_loss;
    return left * fat_free_kilograms(athlete) + need.energy;
}

}  // namespace

PerKilogram carbohydrate_for(const DayNeed& need) {
    if (need.before_race) return {8, 10};
    // Where "light" and "about an hour" end is ours to say.
    if (need.training <= Minutes{45}) return {3, 5};
    if (need.training <= Minutes{75}) return {5, 7};
    return need.training <= Minutes{240} ? PerKilogram{6, 10} : PerKilogram{8, 12};
}

PerKilogram protein_for(const Athlete& athlete) {
    // E82: the upper end of its range while weight is to be lost; else R4 of the articles.
    if (athlete.weight_wish == WeightWish::Lose) return {1.6, 2.2};
    return {1.4, 1.8};
}

bool may_lose_weight(const Athlete& athlete, const WeekFacts& week) {
    if (athlete.weight_wish != WeightWish::Lose || athlete.goal != Goal::Running) return false;
    if (athlete.age.value_or(adult) < adult) return false;
    return week.phase == Phase::Adaptation || week.phase == Phase::Base ||
           week.phase == Phase::Recovery;
}

void set_amounts(PlannedDay& day, const DayNeed& need, const Athlete& athlete,
                 const WeekFacts& week) {
    const double mass = body_kilograms(athlete);
    const PerKilogram carbohydrate = carbohydrate_for(need);
    const PerKilogram protein = protein_for(athlete);
    day.protein = Whole{rounded_grams(protein.least * mass), rounded_grams(protein.most * mass)};
    const int least = rounded_grams(carbohydrate.least * mass);
    const int most = rounded_grams(carbohydrate.most * mass);
    const int fat = static_cast<int>(std::ceil(least_fat * mass));
    const double for_protein = kcal_per_gram * (day.protein->least + day.protein->most) / 2.0;
    // What is left for carbohydrate once protein and the least fat are eaten.
    const auto room = [&](int energy) {
        return (energy - for_protein - kcal_per_gram_fat * fat) / kcal_per_gram;
    };
    int energy = rounded_to(energy_wanted(need, athlete, week), 50);
    while (room(energy) < least)
        energy += 50;
    const int reachable = static_cast<int>(std::floor(room(energy) / 5)) * 5;
    day.energy = energy;
    day.training = rounded_to(need.energy, 10);
    day.carbohydrate = Whole{least, std::clamp(reachable, least, most)};
    const double middle = (day.carbohydrate->least + day.carbohydrate->most) / 2.0;
    day.fat = static_cast<int>(
        std::lround((energy - for_protein - kcal_per_gram * middle) / kcal_per_gram_fat));
    const double hours = static_cast<double>(need.training.count()) / 60;
    day.drink = rounded_to(rest_drink * mass + training_drink * hours, 100);
}

}  // namespace tandem::prescription
