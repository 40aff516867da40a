// SPDX-License-Identifier: Apache-2.0
#include "prescription/gym.h"

#include <catch2/catch.hpp>

using namespace tandem;
using namespace tandem::prescription;

namespace {

const knowledge::Exercise& exercise(const char* id) {
    return *knowledge::find_exercise(id);
}

std::vector<Grams> weights(std::initializer_list<int> grams) {
    std::vector<Grams> all;
    for (const int value : grams)
        all.push_back({value});
    return all;
}

}  // namespace

TEST_CASE("a bar is loaded with the fewest plates and never above what was wanted", "[gym]") {
    const auto squat = loadable({}, exercise("back-squat"), {83'000});
    REQUIRE(squat.has_value());
    CHECK(squat->load == Grams{82'500});
    CHECK(squat->plates == weights({25'000, 5'000, 1'250}));
    CHECK(loadable({}, exercise("back-squat"), {20'000})->plates.empty());
    CHECK_FALSE(loadable({}, exercise("back-squat"), {19'980}).has_value());
}

TEST_CASE("a gym in pounds loads pounds", "[gym]") {
    Gym gym;
    gym.pounds = true;
    const auto squat = loadable(gym, exercise("back-squat"), {102'058});  // 225 lb
    REQUIRE(squat.has_value());
    CHECK(squat->plates == weights({20'412, 20'412}));
    CHECK(squat->load.value / grams_per_pound == Approx(225).margin(0.05));
    CHECK(loadable(gym, exercise("goblet-squat"), {23'000})->load.value / grams_per_pound ==
          Approx(50).margin(0.01));
}

TEST_CASE("only plates that come in pairs go on a bar", "[gym]") {
    Gym gym;
    gym.bar = Grams{15'000};
    gym.plates = std::vector<Weights>{{{10'000}, 3}, {{7'500}, 4}, {{1'000}, 1}};
    // A greedy hand would take the ten and stop at 35 kg.
    const auto squat = loadable(gym, exercise("back-squat"), {46'000});
    REQUIRE(squat.has_value());
    CHECK(squat->load == Grams{45'000});
    CHECK(squat->plates == weights({7'500, 7'500}));
}

TEST_CASE("an odd gym with many plates is answered too", "[gym]") {
    Gym gym;
    gym.plates.emplace();
    for (int i = 0; i < 40; ++i)
        gym.plates->push_back({{1'003 + 37 * i}, 20});
    const auto squat = loadable(gym, exercise("back-squat"), {151'000});
    REQUIRE(squat.has_value());
    CHECK(squat->load.value <= 151'010);
    CHECK(squat->load.value > 150'900);
}

TEST_CASE("dumbbells and kettlebells are taken as they stand in the rack", "[gym]") {
    CHECK(loadable({}, exercise("dumbbell-row"), {14'900})->load == Grams{12'500});
    CHECK(loadable({}, exercise("kettlebell-row"), {14'900})->load == Grams{12'000});
    CHECK_FALSE(loadable({}, exercise("kettlebell-row"), {7'900}).has_value());
    Gym gym;
    gym.dumbbells = weights({12'000, 6'000, 0});
    CHECK(loadable(gym, exercise("dumbbell-row"), {11'000})->load == Grams{6'000});
    CHECK(lightest(gym, exercise("dumbbell-row"))->load == Grams{6'000});
    gym.dumbbells->clear();
    CHECK_FALSE(lightest(gym, exercise("dumbbell-row")).has_value());
}

TEST_CASE("body weight and bands have no load", "[gym]") {
    CHECK_FALSE(loadable({}, exercise("push-up"), {50'000}).has_value());
    CHECK_FALSE(loadable({}, exercise("band-row"), {50'000}).has_value());
    CHECK(loadable({}, exercise("leg-curl"), {31'000})->load == Grams{30'000});
}
