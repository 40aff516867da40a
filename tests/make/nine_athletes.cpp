// SPDX-License-Identifier: Apache-2.0
#include "make/nine_athletes.h"

#include <fmt/core.h>

#include <array>

namespace tandem::make {
namespace {

struct Row {
    const char* name;
    Level level;
    int weekly_kilometres;
    int longest_kilometres;
    int ten_kilometres;  // seconds
    int squat;           // grams for five
    std::vector<std::string> equipment;
};

const std::array<Row, 3>& rows() {
    static const std::array<Row, 3> all{{
        {"beginner", Level::Beginner, 15, 6, 62 * 60, 0, {"dumbbells", "bands"}},
        {"intermediate",
         Level::Intermediate,
         35,
         14,
         50 * 60,
         70'000,
         {"barbell", "rack", "bench", "dumbbells", "pull-up bar"}},
        {"advanced", Level::Advanced, 65, 24, 40 * 60, 100'000, {"gym"}},
    }};
    return all;
}

void add_free_time(Athlete& athlete, Level level) {
    const Minutes more{level == Level::Advanced ? 30 : 0};
    for (int day = 0; day < 5; ++day) {
        athlete.availability.weekly.push_back(
            {day, Minutes{6 * 60}, Minutes{7 * 60 + 30}, Minutes{60} + more});
        athlete.availability.weekly.push_back(
            {day, Minutes{17 * 60 + 30}, Minutes{20 * 60}, Minutes{75}});
    }
    athlete.availability.weekly.push_back(
        {5, Minutes{8 * 60}, Minutes{11 * 60}, Minutes{120} + more});
    athlete.availability.weekly.push_back(
        {6, Minutes{8 * 60}, Minutes{11 * 60}, Minutes{120} + more});
}

void add_lifts(Athlete& athlete, const Row& row) {
    if (row.squat == 0) return;
    athlete.lifts = {{"back squat", {row.squat}, 5},
                     {"deadlift", {row.squat * 6 / 5}, 5},
                     {"bench press", {row.squat * 7 / 10}, 5}};
}

Athlete athlete_of(Goal goal, const Row& row) {
    Athlete athlete;
    athlete.goal = goal;
    athlete.running = athlete.lifting = row.level;
    athlete.new_to_strength = row.level == Level::Beginner;
    athlete.age = 35;
    athlete.sex = row.level == Level::Intermediate ? Sex::Female : Sex::Male;
    athlete.body_mass = Grams{70'000};
    athlete.equipment = row.equipment;
    const int share = goal == Goal::Strength ? 40 : goal == Goal::Balanced ? 70 : 100;
    athlete.recent.weekly_distance = Metres{row.weekly_kilometres * 10 * share};
    athlete.recent.longest_distance = Metres{row.longest_kilometres * 10 * share};
    athlete.performance = Performance{Metres{10'000}, std::chrono::seconds{row.ten_kilometres}, {}};
    add_free_time(athlete, row.level);
    add_lifts(athlete, row);
    const Date race = nine_begin + std::chrono::days{7 * 14 + 6};
    if (goal == Goal::Running)
        athlete.races = {{"Half", race, {}, Metres{21'098}, RacePriority::A}};
    if (goal == Goal::Balanced)
        athlete.races = {{"Ten", race, {}, Metres{10'000}, RacePriority::A}};
    return athlete;
}

}  // namespace

std::vector<NamedAthlete> nine_athletes() {
    constexpr std::array<std::pair<const char*, Goal>, 3> goals{
        {{"running", Goal::Running}, {"strength", Goal::Strength}, {"balanced", Goal::Balanced}}};
    std::vector<NamedAthlete> nine;
    for (const auto& [name, goal] : goals) {
        for (const Row& row : rows())
            nine.push_back({fmt::format("{}_{}", name, row.name), athlete_of(goal, row)});
    }
    return nine;
}

}  // namespace tandem::make
