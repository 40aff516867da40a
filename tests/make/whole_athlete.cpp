// SPDX-License-Identifier: Apache-2.0
#include "make/whole_athlete.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <string_view>

#include "make/athlete.h"

namespace tandem {
namespace {

// By the remainder, as in random_athlete.
class Dice {
  public:
    explicit Dice(std::mt19937_64& random) : random_(random) {}

    int between(int low, int high) {
        const auto width = static_cast<std::uint64_t>(high - low + 1);
        return low + static_cast<int>(random_() % width);
    }
    bool percent(int chance) { return between(1, 100) <= chance; }
    template <class Values>
    const auto& one_of(const Values& values) {
        return values[static_cast<std::size_t>(between(0, static_cast<int>(values.size()) - 1))];
    }

  private:
    std::mt19937_64& random_;
};

// A lift of the catalogue and what people of three levels lift of their own mass, in percent.
struct Liftable {
    std::string_view name;
    std::array<int, 3> percent;
};
constexpr std::array<Liftable, 16> liftables{{{"back squat", {60, 110, 160}},
                                              {"Front squat", {45, 90, 130}},
                                              {"deadlift", {75, 130, 190}},
                                              {"RDL", {50, 100, 150}},
                                              {"bench press", {45, 80, 120}},
                                              {"OHP", {25, 50, 75}},
                                              {"Barbell row", {35, 65, 95}},
                                              {"Goblet squat", {20, 35, 50}},
                                              {"dumbbell row", {15, 30, 45}},
                                              {"dumbbell-bench-press", {12, 28, 42}},
                                              {"Bulgarian split squat", {10, 22, 35}},
                                              {"hip thrust", {60, 120, 180}},
                                              {"leg press", {100, 180, 260}},
                                              {"lat pulldown", {40, 65, 90}},
                                              {"leg curl", {25, 40, 60}},
                                              {"dumbbell curl", {8, 14, 22}}}};
constexpr std::array<std::string_view, 3> unusable{"zercher yoke", "plank", "pull-up"};

Grams weight(Dice& dice, bool pounds, int least,
             int most) {  // in kilograms or twice as many pounds
    if (!pounds) return {dice.between(least * 4, most * 4) * 250};
    return {static_cast<std::int32_t>(
        std::lround(dice.between(least * 2, most * 2) * grams_per_pound))};
}

std::vector<Grams> weights(Dice& dice, bool pounds, int count, int most) {
    std::vector<Grams> list;
    for (int i = 0; i < count; ++i)
        list.push_back(weight(dice, pounds, 1, most));
    std::ranges::sort(list);
    list.erase(std::ranges::unique(list).begin(), list.end());
    return list;
}

void add_bar(Dice& dice, Athlete& athlete) {
    athlete.equipment.emplace_back(dice.percent(80) ? "barbell" : "Barbells");
    if (dice.percent(70)) athlete.equipment.emplace_back(dice.percent(70) ? "rack" : "squat rack");
    Gym& gym = athlete.gym;
    if (dice.percent(60)) gym.bar = weight(dice, gym.pounds, 5, dice.percent(12) ? 70 : 22);
    if (!dice.percent(70)) return;
    gym.plates.emplace();
    for (int i = dice.between(0, 6); i > 0; --i) {
        const Grams each = weight(dice, gym.pounds, 1, 25);
        if (std::ranges::count(*gym.plates, each, &Weights::each) == 0)
            gym.plates->push_back({each, dice.between(1, 8)});
    }
    // As the reader lists them.
    std::ranges::sort(*gym.plates, std::greater{}, &Weights::each);
}

void add_small_things(Dice& dice, Athlete& athlete) {
    Gym& gym = athlete.gym;
    if (dice.percent(60)) {
        athlete.equipment.emplace_back(dice.percent(70) ? "dumbbells" : "dumbbell");
        if (dice.percent(60)) gym.dumbbells = weights(dice, gym.pounds, dice.between(0, 9), 35);
    }
    if (dice.percent(40)) {
        athlete.equipment.emplace_back("kettlebell");
        if (dice.percent(60)) gym.kettlebells = weights(dice, gym.pounds, dice.between(0, 4), 32);
    }
    constexpr std::array<std::string_view, 5> rest{"bands", "resistance band", "bench", "box",
                                                   "pull-up bar"};
    for (const std::string_view one : rest) {
        if (dice.percent(35)) athlete.equipment.emplace_back(one);
    }
}

void add_gym(Dice& dice, Athlete& athlete) {
    athlete.equipment.clear();
    athlete.gym = {};
    athlete.gym.pounds = dice.percent(30);
    switch (dice.between(0, 5)) {
        case 0:  // body weight alone
            if (dice.percent(40)) athlete.equipment.emplace_back("none");
            break;
        case 1:  // a corner at home
            add_small_things(dice, athlete);
            break;
        case 2:  // a garage
            add_bar(dice, athlete);
            add_small_things(dice, athlete);
            break;
        case 3:  // machines of a hotel
            for (const char* one : {"machine", "cables", "leg press"})
                if (dice.percent(70)) athlete.equipment.emplace_back(one);
            add_small_things(dice, athlete);
            break;
        case 4:  // a gym whose weights are known
            athlete.equipment.emplace_back("full gym");
            athlete.gym.bar = weight(dice, athlete.gym.pounds, 10, 25);
            athlete.gym.dumbbells = weights(dice, athlete.gym.pounds, 12, 50);
            break;
        default:
            athlete.equipment.emplace_back("gym");
            break;
    }
}

// What is known of two lifts of one person agrees only roughly, as in life.
void add_lifts(Dice& dice, Athlete& athlete) {
    athlete.lifts.clear();
    const Grams body = athlete.body_mass.value_or(Grams{70'000});
    const auto level = static_cast<std::size_t>(athlete.lifting);
    for (int i = dice.between(-2, 7); i > 0; --i) {
        const Liftable& lift = dice.one_of(liftables);
        const double most = body.value / 100.0 * lift.percent[level];
        const int repetitions = dice.percent(85) ? dice.between(1, 10) : dice.between(11, 20);
        const double load = most / (1 + repetitions / 30.0) * dice.between(75, 120) / 100.0;
        athlete.lifts.push_back({std::string(lift.name),
                                 {static_cast<std::int32_t>(std::lround(load / 500) * 500)},
                                 repetitions});
    }
    if (dice.percent(12))
        athlete.lifts.push_back({std::string(dice.one_of(unusable)), {40'000}, 5});
    if (dice.percent(6)) athlete.lifts.push_back({"some odd thing", {30'000}, 5});
}

void add_heart(Dice& dice, Athlete& athlete) {
    if (dice.percent(45)) athlete.heart.most = dice.between(160, 205);
    if (dice.percent(45)) athlete.heart.resting = dice.between(38, 75);
    if (dice.percent(35)) {
        const int most = athlete.heart.most.value_or(185);
        // One in ten above the highest rate there is, which is to be noticed.
        athlete.heart.threshold = most * (dice.percent(90) ? dice.between(82, 98) : 104) / 100;
    }
}

// Tests of one runner, each a little better or worse than the others.
void add_tests(Dice& dice, Athlete& athlete, Date today) {
    athlete.tests.clear();
    const int level = static_cast<int>(athlete.running);
    const int pace = dice.between(200, 360) - 25 * level;  // s a kilometre, over 5 km
    constexpr std::array<int, 5> metres{800, 1500, 3000, 5000, 10'000};
    for (int i = dice.between(-1, 3); i > 0; --i) {
        const int distance = dice.one_of(metres);
        const double slower = std::pow(distance / 5000.0, 0.06) * dice.between(96, 104) / 100.0;
        const auto time = static_cast<int>(pace * slower * distance / 1000.0);
        std::optional<Date> date;
        if (dice.percent(60)) date = today - std::chrono::days{dice.between(0, 300)};
        athlete.tests.push_back({Metres{distance}, std::chrono::seconds{time}, date});
    }
}

template <class Enum>
std::vector<Enum> some(Dice& dice, int count, int percent) {
    std::vector<Enum> chosen;
    for (int i = 0; i < count; ++i) {
        if (dice.percent(percent)) chosen.push_back(static_cast<Enum>(i));
    }
    return chosen;
}

void add_body(Dice& dice, Athlete& athlete) {
    athlete.careful_with.clear();
    if (dice.percent(35)) athlete.careful_with = some<Region>(dice, 6, 30);
    athlete.diet.clear();
    if (dice.percent(50)) athlete.diet = some<Diet>(dice, 4, 40);
    constexpr std::array loading{Progression::Automatic, Progression::Linear, Progression::Double,
                                 Progression::Apre, Progression::Effort};
    athlete.progression = dice.one_of(loading);
    athlete.weight_wish =
        dice.one_of(std::array{WeightWish::Keep, WeightWish::Lose, WeightWish::Gain});
    if (dice.percent(30)) athlete.energy_intake = dice.between(14, 42) * 100;
    if (dice.percent(30)) athlete.body_fat = dice.between(16, 80) / 2.0;
}

}  // namespace

Athlete whole_athlete(std::mt19937_64& random, Date today) {
    Athlete athlete = random_athlete(random, today);
    Dice dice(random);
    // Most people can lift; a plan for one who has no evening holds nothing to judge.
    if (dice.percent(60) && athlete.lifts_per_week) athlete.lifts_per_week = dice.between(1, 5);
    add_body(dice, athlete);
    add_gym(dice, athlete);
    add_lifts(dice, athlete);
    add_heart(dice, athlete);
    add_tests(dice, athlete, today);
    return athlete;
}

}  // namespace tandem
