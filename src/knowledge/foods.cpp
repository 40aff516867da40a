// SPDX-License-Identifier: Apache-2.0
#include "knowledge/foods.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <utility>

#include "knowledge/csv_row.h"
#include "knowledge_data/foods_csv.h"

namespace tandem::knowledge {
namespace {

constexpr std::array<std::pair<std::string_view, Diet>, 4> diet_words{
    {{"vegetarian", Diet::Vegetarian},
     {"vegan", Diet::Vegan},
     {"lactose_free", Diet::LactoseFree},
     {"gluten_free", Diet::GlutenFree}}};
constexpr std::array<std::pair<std::string_view, FoodUse>, 5> use_words{
    {{"before", FoodUse::Before},
     {"during", FoodUse::During},
     {"between", FoodUse::Between},
     {"after", FoodUse::After},
     {"day", FoodUse::Day}}};

template <class T, std::size_t size>
std::vector<T> read_list(const std::array<std::pair<std::string_view, T>, size>& known,
                         const std::string& text) {
    std::vector<T> list;
    for (const std::string& word : split_words(text)) {
        for (const auto& [name, value] : known) {
            if (name == word) list.push_back(value);
        }
    }
    return list;
}

Grams grams(const std::string& text) {
    return Grams{std::stoi(text)};
}

std::vector<Food> read_all() {
    std::vector<Food> all;
    for (const auto& row : read_rows(foods_csv)) {
        assert(row.size() == 10);
        all.push_back({.id = row[0],
                       .name = row[1],
                       .portion = row[2],
                       .mass = grams(row[3]),
                       .carbohydrate = grams(row[4]),
                       .protein = grams(row[5]),
                       .fat = grams(row[6]),
                       .suits = read_list(diet_words, row[7]),
                       .uses = read_list(use_words, row[8]),
                       .instead_of = row[9]});
    }
    return all;
}

}  // namespace

std::span<const Food> foods() {
    static const std::vector<Food> all = read_all();
    return all;
}

const Food* find_food(std::string_view id) {
    const auto all = foods();
    const auto found = std::ranges::find(all, id, &Food::id);
    return found == all.end() ? nullptr : &*found;
}

bool suits(const Food& food, const std::vector<Diet>& diet) {
    return std::ranges::all_of(
        diet, [&food](Diet one) { return std::ranges::count(food.suits, one) > 0; });
}

std::vector<const Food*> foods_for(FoodUse use, const std::vector<Diet>& diet) {
    std::vector<const Food*> list;
    for (const Food& food : foods()) {
        const bool useful = std::ranges::count(food.uses, use) > 0;
        const Food* usual = find_food(food.instead_of);
        const bool needed = !usual || !suits(*usual, diet);
        if (useful && needed && suits(food, diet)) list.push_back(&food);
    }
    return list;
}

}  // namespace tandem::knowledge
