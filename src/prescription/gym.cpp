// SPDX-License-Identifier: Apache-2.0
#include "prescription/gym.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>

namespace tandem::prescription {
namespace {

using knowledge::Exercise;

struct Pile {
    double each;
    int count;
};
// What a usual gym has (house): enough for most, in pairs.
constexpr std::array<Pile, 7> plates_in_kilograms{
    {{25, 6}, {20, 2}, {15, 2}, {10, 2}, {5, 2}, {2.5, 2}, {1.25, 2}}};
constexpr std::array<Pile, 6> plates_in_pounds{
    {{45, 8}, {35, 2}, {25, 2}, {10, 4}, {5, 2}, {2.5, 2}}};
constexpr double bar_in_kilograms = 20;
constexpr double bar_in_pounds = 45;
constexpr std::int32_t finest = 10;         // grams; sums nearer than this are one
constexpr std::int32_t rounding = 10;       // grams that pounds written as grams may add up to
constexpr std::int32_t heaviest = 500'000;  // grams; no search beyond

Grams grams(double amount, bool pounds) {
    return {static_cast<std::int32_t>(std::lround(amount * (pounds ? grams_per_pound : 1000.0)))};
}

std::vector<Grams> ladder(double first, double last, double step, bool pounds) {
    std::vector<Grams> loads;
    for (double load = first; load <= last; load += step)
        loads.push_back(grams(load, pounds));
    return loads;
}

std::vector<Grams> in_order(std::vector<Grams> loads) {
    std::erase_if(loads, [](Grams load) { return load.value <= 0; });
    std::ranges::sort(loads);
    return loads;
}

std::optional<Loadable> heaviest_up_to(const std::vector<Grams>& loads, Grams wanted) {
    const auto above = std::ranges::upper_bound(loads, wanted);
    if (above == loads.begin()) return std::nullopt;
    return Loadable{*std::prev(above), {}};
}

struct End {
    std::int32_t sum = 0;
    std::vector<Grams> plates;  // heaviest first
};

bool is_better(const End& a, const End& b) {
    if (a.sum != b.sum) return a.sum > b.sum;
    if (a.plates.size() != b.plates.size()) return a.plates.size() < b.plates.size();
    return a.plates > b.plates;
}

// The plates for one end with the greatest sum not above `most`. Every sum that can be had, rounded
// down to `finest`, keeps its heaviest and then fewest plates: the sums stay few for any gym.
std::vector<Grams> plates_up_to(std::vector<Weights> plates, std::int32_t most) {
    std::ranges::sort(plates, std::ranges::greater{}, &Weights::each);
    std::map<std::int32_t, End> sums;
    sums[0] = {};
    for (const Weights& plate : plates) {
        if (plate.each.value < finest) continue;
        std::vector<End> grown;
        for (const auto& [key, end] : sums) {
            End next = end;
            for (int pair = 1; pair <= plate.count / 2; ++pair) {
                if (plate.each.value > most - next.sum) break;
                next.sum += plate.each.value;
                next.plates.push_back(plate.each);
                grown.push_back(next);
            }
        }
        for (End& next : grown) {
            const auto [kept, is_new] = sums.try_emplace(next.sum / finest, next);
            if (!is_new && is_better(next, kept->second)) kept->second = std::move(next);
        }
    }
    return std::prev(sums.end())->second.plates;
}

std::optional<Loadable> bar_up_to(const Gym& gym, Grams wanted) {
    const Grams bar = bar_of(gym);
    const std::int32_t most = std::min(wanted.value, heaviest) + rounding;
    if (bar.value > most) return std::nullopt;
    const std::int32_t each_end = (most - bar.value) / 2;
    Loadable result{bar, plates_up_to(plates_of(gym), each_end)};
    for (const Grams plate : result.plates)
        result.load.value += 2 * plate.value;
    return result;
}

std::optional<Loadable> stack_up_to(const Gym& gym, Grams wanted) {
    // Steps of 2.5 kg or 5 lb (house).
    const double step = gym.pounds ? 5 * grams_per_pound : 2500.0;
    const int steps = static_cast<int>((wanted.value + 0.5) / step);
    if (steps < 1) return std::nullopt;
    const auto load = static_cast<std::int32_t>(std::lround(steps * step));
    return Loadable{{std::min(load, wanted.value)}, {}};
}

// One weight is a kettlebell where the exercise asks for one, else a dumbbell.
std::vector<Grams> hand_weights(const Gym& gym, const Exercise& exercise) {
    const bool kettlebell = std::ranges::count(exercise.equipment, "kettlebell") > 0;
    return kettlebell ? kettlebells_of(gym) : dumbbells_of(gym);
}

}  // namespace

Grams bar_of(const Gym& gym) {
    return gym.bar.value_or(grams(gym.pounds ? bar_in_pounds : bar_in_kilograms, gym.pounds));
}

std::vector<Weights> plates_of(const Gym& gym) {
    if (gym.plates) return *gym.plates;
    std::vector<Weights> plates;
    const auto add = [&](const Pile& pile) {
        plates.push_back({grams(pile.each, gym.pounds), pile.count});
    };
    if (gym.pounds) {
        std::ranges::for_each(plates_in_pounds, add);
    } else {
        std::ranges::for_each(plates_in_kilograms, add);
    }
    std::ranges::sort(plates, {}, &Weights::each);
    return plates;
}

std::vector<Grams> dumbbells_of(const Gym& gym) {
    if (gym.dumbbells) return in_order(*gym.dumbbells);
    return gym.pounds ? ladder(5, 90, 5, true) : ladder(2.5, 40, 2.5, false);
}

std::vector<Grams> kettlebells_of(const Gym& gym) {
    if (gym.kettlebells) return in_order(*gym.kettlebells);
    return gym.pounds ? ladder(15, 75, 10, true) : ladder(8, 32, 4, false);
}

std::optional<Loadable> loadable(const Gym& gym, const Exercise& exercise, Grams wanted) {
    switch (exercise.load_kind) {
        case LoadKind::Barbell:
            return bar_up_to(gym, wanted);
        case LoadKind::EachHand:
        case LoadKind::OneWeight:
            return heaviest_up_to(hand_weights(gym, exercise), wanted);
        case LoadKind::Machine:
            return stack_up_to(gym, wanted);
        case LoadKind::BodyWeight:
        case LoadKind::Band:
            return std::nullopt;
    }
    return std::nullopt;
}

std::optional<Loadable> lightest(const Gym& gym, const Exercise& exercise) {
    if (exercise.load_kind == LoadKind::Barbell) return Loadable{bar_of(gym), {}};
    if (exercise.load_kind == LoadKind::Machine) {
        return stack_up_to(gym, grams(gym.pounds ? 5 : 2.5, gym.pounds));
    }
    if (exercise.load_kind != LoadKind::EachHand && exercise.load_kind != LoadKind::OneWeight) {
        return std::nullopt;
    }
    const auto weights = hand_weights(gym, exercise);
    if (weights.empty()) return std::nullopt;
    return Loadable{weights.front(), {}};
}

}  // namespace tandem::prescription
