// SPDX-License-Identifier: Apache-2.0
#include "make/season_athlete.h"

#include <algorithm>
#include <array>

namespace tandem::make {
namespace {

using std::chrono::days;

// std::uniform_int_distribution differs between libraries; the engine does not.
class Dice {
  public:
    explicit Dice(unsigned seed) : engine_(seed) {}

    int between(int least, int most) {
        const auto sides = static_cast<unsigned>(most - least + 1);
        return least + static_cast<int>(engine_() % sides);
    }
    bool one_in(int sides) { return between(1, sides) == 1; }
    template <class Enum>
    Enum pick(int count) {
        return static_cast<Enum>(between(0, count - 1));
    }

  private:
    std::mt19937 engine_;
};

Availability availability(Dice& dice, Date today) {
    Availability free;
    if (dice.one_in(20)) return free;
    for (int day = 0; day < 7; ++day) {
        if (!dice.one_in(4)) {
            const int minutes = dice.between(4, 36) * 5;
            free.weekly.push_back(
                {day, Minutes{360}, Minutes{360 + minutes + 30}, Minutes{minutes}});
        }
        if (dice.one_in(2)) {
            const int minutes = dice.between(4, 20) * 5;
            free.weekly.push_back({day, Minutes{1050}, Minutes{1050 + minutes}, Minutes{minutes}});
        }
    }
    if (dice.one_in(3)) {
        const Date first = today + days{dice.between(0, 120)};
        Exception away{first, first + days{dice.between(0, 30)}, "away", {}};
        if (dice.one_in(2)) away.windows.push_back({0, Minutes{420}, Minutes{480}, Minutes{60}});
        free.exceptions.push_back(away);
    }
    return free;
}

void add_races(Dice& dice, Athlete& athlete, Date today) {
    constexpr std::array<int, 6> distances{5'000, 10'000, 16'093, 21'097, 42'195, 100'000};
    const int races = dice.between(0, 4);
    for (int i = 0; i < races; ++i) {
        const int distance = distances[static_cast<std::size_t>(dice.between(0, 5))];
        const int ahead = dice.one_in(4) ? dice.between(0, 20) : dice.between(0, 420);
        athlete.races.push_back({"Race " + std::to_string(i + 1),
                                 today + days{ahead},
                                 {},
                                 Metres{distance},
                                 dice.pick<RacePriority>(3)});
    }
    std::ranges::sort(athlete.races, {}, &RaceEntry::date);
}

}  // namespace

Athlete season_athlete(unsigned seed, Date today) {
    Dice dice(seed);
    Athlete athlete;
    athlete.goal = dice.pick<Goal>(3);
    athlete.running = dice.pick<Level>(3);
    athlete.lifting = dice.pick<Level>(3);
    athlete.strategy = dice.pick<Strategy>(5);
    athlete.two_a_days = dice.pick<TwoADays>(3);
    athlete.new_to_strength = dice.one_in(3);
    athlete.rest_days = dice.between(0, 3);
    if (!dice.one_in(3)) athlete.recent.weekly_minutes = Minutes{dice.between(0, 700)};
    if (!dice.one_in(3)) athlete.recent.longest_minutes = Minutes{dice.between(0, 240)};
    if (dice.one_in(3)) {
        athlete.performance =
            Performance{{10'000}, std::chrono::seconds{dice.between(1700, 5000)}, {}};
    }
    if (dice.one_in(4)) athlete.runs_per_week = dice.between(0, 14);
    if (dice.one_in(4)) athlete.lifts_per_week = dice.between(0, 6);
    athlete.availability = availability(dice, today);
    add_races(dice, athlete, today);
    return athlete;
}

}  // namespace tandem::make
