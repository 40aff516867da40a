// SPDX-License-Identifier: Apache-2.0
#include "knowledge/foods.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <set>

using namespace tandem;
using namespace tandem::knowledge;

namespace {

std::set<std::string> ids(FoodUse use, const std::vector<Diet>& diet) {
    std::set<std::string> found;
    for (const Food* food : foods_for(use, diet))
        found.insert(food->id);
    return found;
}

}  // namespace

TEST_CASE("the foods that the articles name are there (R5)", "[foods]") {
    for (const char* id : {"banana", "oats", "fish", "chicken", "eggs", "vegetables",
                           "sweet-potatoes", "brown-rice", "whey"})
        CHECK(find_food(id));
    CHECK_FALSE(find_food("creatine"));
}

TEST_CASE("a portion holds no more than it weighs, and every food is good for something",
          "[foods]") {
    std::set<std::string> seen;
    for (const Food& food : foods()) {
        INFO(food.id);
        CHECK(seen.insert(food.id).second);
        CHECK_FALSE(food.portion.empty());
        CHECK_FALSE(food.uses.empty());
        CHECK(food.carbohydrate.value + food.protein.value + food.fat.value <= food.mass.value);
        const bool vegan = suits(food, {Diet::Vegan});
        if (vegan) CHECK(suits(food, {Diet::Vegetarian, Diet::LactoseFree}));
        if (!food.instead_of.empty()) CHECK(find_food(food.instead_of));
    }
}

TEST_CASE("every diet, and all of them at once, has something for every use", "[foods]") {
    const std::vector<std::vector<Diet>> diets{
        {},
        {Diet::Vegetarian},
        {Diet::Vegan},
        {Diet::LactoseFree},
        {Diet::GlutenFree},
        {Diet::Vegetarian, Diet::Vegan, Diet::LactoseFree, Diet::GlutenFree}};
    for (const auto& diet : diets) {
        for (const FoodUse use :
             {FoodUse::Before, FoodUse::During, FoodUse::Between, FoodUse::After, FoodUse::Day})
            CHECK(foods_for(use, diet).size() >= 3);
        const auto after = foods_for(FoodUse::After, diet);
        CHECK(
            std::ranges::any_of(after, [](const Food* food) { return food->protein.value > 20; }));
    }
}

TEST_CASE("what replaces a food is named only to those who need it", "[foods]") {
    CHECK(ids(FoodUse::Before, {}).contains("oats"));
    CHECK_FALSE(ids(FoodUse::Before, {}).contains("gluten-free-oats"));
    CHECK(ids(FoodUse::Before, {Diet::GlutenFree}).contains("gluten-free-oats"));
    CHECK_FALSE(ids(FoodUse::Before, {Diet::GlutenFree}).contains("oats"));
    CHECK(ids(FoodUse::After, {Diet::LactoseFree}).contains("lactose-free-milk"));
    CHECK_FALSE(ids(FoodUse::After, {Diet::LactoseFree}).contains("soy-milk"));
    CHECK(ids(FoodUse::After, {Diet::Vegan}).contains("soy-milk"));
    CHECK_FALSE(ids(FoodUse::After, {Diet::Vegan}).contains("lactose-free-milk"));
}
