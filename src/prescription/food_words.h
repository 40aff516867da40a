// SPDX-License-Identifier: Apache-2.0
// Foods and amounts as they stand in sentences.
#pragma once

#include <string>
#include <vector>

#include "knowledge/foods.h"

namespace tandem::prescription {

// "bananas, oats or dates": up to `most` that suit the diet.
std::string name_foods(knowledge::FoodUse use, const std::vector<Diet>& diet, std::size_t most);
// "lentils or tofu": those with much protein (or with much carbohydrate) in a portion.
std::string name_protein(const std::vector<Diet>& diet);
std::string name_carbohydrate(const std::vector<Diet>& diet);
// To 5 g.
int rounded_grams(double grams);
// "60 to 75 g", "about 60 g" where both are the same.
std::string gram_range(double least, double most);

}  // namespace tandem::prescription
