// SPDX-License-Identifier: Apache-2.0
#include "prescription/mobility.h"

#include <array>
#include <string_view>

namespace tandem::prescription {
namespace {

struct Exercise {
    std::string_view name;
    int seconds;
    std::string_view how;
};

// One round, from the ground up to standing; each holds for less than a minute a side (E96).
constexpr std::array<Exercise, 9> round{{
    {"Cat and cow", 60, "on hands and knees, with the breath"},
    {"Thread the needle", 90, "a turn of the upper back, 6 a side"},
    {"Hip switches", 90, "sitting, both knees from side to side"},
    {"Half-kneeling hip flexor stretch", 100, "45 s a side, ribs down"},
    {"Lying hamstring stretch", 100, "45 s a side, knee a little bent"},
    {"Ankle rocks", 90, "knee over toes, 10 a side"},
    {"Calf stretch at a wall", 100, "45 s a side, half of it with the knee bent"},
    {"Deep squat hold", 60, "hold on to something, heels down"},
    {"Shoulder circles with a band or towel", 60, "slowly, as far as it is easy"},
}};

Movement movement_of(const Exercise& one) {
    return {std::string(one.name), Seconds{one.seconds}, std::string(one.how)};
}

const Reason no_training{
    "It is recovery, not strength training: it counts for no fitness and no lift, and it takes "
    "nothing away from you either.",
    {"E97", "article-b", "article-c"}};

const Reason feels_good{
    "Foam rolling eases soreness a little and stretching keeps your range; neither prevents "
    "injuries.",
    {"E98", "E96"}};

constexpr std::array<Exercise, 4> options{{
    {"Easy yoga", 1500, "nothing that burns"},
    {"Easy swim", 1500, "any stroke, so easy that you could talk"},
    {"Walk", 1800, "outside, with company if you like"},
    {"Foam rolling", 600, "1 to 2 min a muscle: calves, thighs, hips, back"},
}};
constexpr std::size_t offered = 3;

}  // namespace

Workout prescribe_mobility(const Session& session) {
    Workout workout;
    workout.id = "mobility";
    workout.title = "Mobility for the whole body";
    workout.in_short = "easy, with the breath";
    workout.why = {no_training, feels_good};
    for (std::size_t i = 0;; ++i) {
        const Movement next = movement_of(round.at(i % round.size()));
        if (workout.time + next.time > session.minutes) break;
        workout.time += next.time;
        workout.movements.push_back(next);
    }
    workout.how_to_go_on = {
        {"Where it pinches, make it smaller; pain that stays belongs before a professional.",
         {"house"}}};
    return workout;
}

void add_rest_day_options(int week, PlannedDay& day) {
    for (std::size_t i = 0; i < offered; ++i) {
        const std::size_t turn = (static_cast<std::size_t>(week) + i) % options.size();
        day.options.push_back(movement_of(options.at(turn)));
    }
    day.advice.push_back(
        {"A rest day: rest is what makes the training stick. What is offered is optional and easy.",
         {"article-b", "E97"}});
}

}  // namespace tandem::prescription
