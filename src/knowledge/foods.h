// SPDX-License-Identifier: Apache-2.0
// Foods that an advice may name, from data/foods.csv: those of the articles and what replaces them
// (MISSION R4, R5). Amounts are rounded public facts of USDA FoodData Central.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/units.h"
#include "model/athlete.h"

namespace tandem::knowledge {

// `Day`: for the meals of a day, whatever is trained.
enum class FoodUse { Before, During, Between, After, Day };

struct Food {
    std::string id;       // "sweet-potatoes"
    std::string name;     // as in a sentence
    std::string portion;  // "1 medium"
    Grams mass;           // of the portion; what follows is in it
    Grams carbohydrate;
    Grams protein;
    Grams fat;
    std::vector<Diet> suits;  // which diets may have it
    std::vector<FoodUse> uses;
    std::string instead_of;  // id of a food it replaces for those who may not have that one
};

// All foods, in the order of the file.
std::span<const Food> foods();
// Null when there is no such id.
const Food* find_food(std::string_view id);
// Whether somebody who keeps all of these diets may have it.
bool suits(const Food& food, const std::vector<Diet>& diet);
// For this use and diet, in the order of the file; what replaces a food only where that one does
// not suit.
std::vector<const Food*> foods_for(FoodUse use, const std::vector<Diet>& diet);

}  // namespace tandem::knowledge
