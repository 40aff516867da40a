// SPDX-License-Identifier: Apache-2.0
#include "prescription/food_words.h"

#include <fmt/core.h>

#include <cmath>

namespace tandem::prescription {
namespace {

using knowledge::Food;
using knowledge::FoodUse;

// In one portion (house).
constexpr int much_protein = 12;
constexpr int much_carbohydrate = 38;
constexpr std::size_t most_named = 4;

std::string either(const std::vector<const Food*>& list, std::size_t most) {
    const std::size_t count = std::min(most, list.size());
    std::string text;
    for (std::size_t i = 0; i < count; ++i) {
        if (i > 0) text += i + 1 == count ? " or " : ", ";
        text += list[i]->name;
    }
    return text;
}

}  // namespace

std::string name_foods(FoodUse use, const std::vector<Diet>& diet, std::size_t most) {
    return either(knowledge::foods_for(use, diet), most);
}

std::string name_protein(const std::vector<Diet>& diet) {
    auto list = knowledge::foods_for(FoodUse::After, diet);
    std::erase_if(list, [](const Food* food) { return food->protein.value < much_protein; });
    // A plate of carbohydrate is no answer to who asks for protein.
    std::erase_if(
        list, [](const Food* food) { return food->carbohydrate.value > 3 * food->protein.value; });
    return either(list, most_named);
}

std::string name_carbohydrate(const std::vector<Diet>& diet) {
    auto list = knowledge::foods_for(FoodUse::Day, diet);
    std::erase_if(list,
                  [](const Food* food) { return food->carbohydrate.value < much_carbohydrate; });
    return either(list, most_named);
}

int rounded_grams(double grams) {
    return static_cast<int>(std::lround(grams / 5)) * 5;
}

std::string gram_range(double least, double most) {
    const int from = rounded_grams(least);
    const int to = rounded_grams(most);
    return from == to ? fmt::format("about {} g", from) : fmt::format("{} to {} g", from, to);
}

}  // namespace tandem::prescription
