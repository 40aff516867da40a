// SPDX-License-Identifier: Apache-2.0
#include "prescription/run_targets.h"

#include <array>

namespace tandem::prescription {
namespace {

using condition::Intensity;
using condition::RunningFitness;

// Effort on the scale of 0 to 10 and the talk test: coaching practice (house). Pace and heart rate
// follow from `intensity`, where they mean something for a step of that kind.
struct EffortRow {
    Effort effort;
    Whole rpe;
    const char* feel;
    std::optional<Intensity> intensity;
};

const std::array<EffortRow, 17> effort_table{{
    {Effort::Walk, {1, 1}, "walking briskly, breath calm", {}},
    {Effort::Recovery, {1, 2}, "slower than feels natural: you could sing", Intensity::Recovery},
    {Effort::JogDown, {1, 2}, "loose, in short steps: let breath and legs come back", {}},
    {Effort::Easy, {2, 3}, "easy: you can talk in whole sentences", Intensity::Easy},
    {Effort::Held,
     {2, 3},
     "easier than you would like: you can talk in whole sentences",
     Intensity::Easy},
    {Effort::Long, {3, 4}, "easy and patient: you can talk all the way", Intensity::Long},
    {Effort::Quicker, {3, 4}, "still easy, a little quicker: you can talk", Intensity::Long},
    {Effort::Steady, {4, 5}, "steady: short sentences come easily", Intensity::Marathon},
    {Effort::Brisk, {6, 7}, "brisk and in control: a few words at a time", {}},
    {Effort::Surge, {4, 5}, "a little faster for fun, never out of breath", {}},
    {Effort::Stride, {5, 6}, "fast, light and relaxed, not a sprint", {}},
    {Effort::Threshold, {6, 7}, "comfortably hard: a few words at a time", Intensity::Threshold},
    {Effort::Interval, {8, 9}, "hard: single words only", Intensity::Interval},
    {Effort::Short, {8, 8}, "hard and quick, yet each one like the first", {}},
    {Effort::Hill, {8, 9}, "hard uphill: breath deep and fast, steps short", {}},
    {Effort::Sprint, {8, 9}, "nearly all you have, tall and springy", {}},
    {Effort::Trial, {9, 9}, "as fast as you can hold evenly to the end: no talking", {}},
}};

// In the order of RaceLength (house).
struct RaceRow {
    int longest_metres;
    Whole race;
    Whole training;
    const char* feel;
    Intensity heart;  // whose beats fit; Repetition has none
};
constexpr std::array<RaceRow, 5> race_table{{
    {7'500, {9, 10}, {8, 9}, "hard from early on: no talking", Intensity::Repetition},
    {15'000, {8, 9}, {7, 8}, "hard: single words only", Intensity::Repetition},
    {30'000, {7, 8}, {6, 7}, "comfortably hard: a few words at a time", Intensity::Threshold},
    {45'000, {6, 7}, {5, 6}, "steady and patient: short sentences", Intensity::Marathon},
    {2'000'000'000, {5, 6}, {4, 5}, "slow enough to talk and eat", Intensity::Long},
}};

const RaceRow& race_row(Metres distance) {
    return race_table[static_cast<std::size_t>(length_of_race(distance))];
}

SecondsPerKilometre middle(const PaceRange& range) {
    return {(range.fast.value + range.slow.value) / 2};
}

const PaceRange& pace(const condition::TrainingPaces& paces, Intensity intensity) {
    return paces[static_cast<std::size_t>(intensity)];
}

}  // namespace

RaceLength length_of_race(Metres distance) {
    std::size_t at = 0;
    while (at + 1 < race_table.size() && distance.value > race_table[at].longest_metres)
        ++at;
    return static_cast<RaceLength>(at);
}

Target target_of(Effort effort, const RunningFitness& fitness) {
    const EffortRow& row = effort_table[static_cast<std::size_t>(effort)];
    Target target{row.rpe, row.feel, {}, {}};
    if (row.intensity) target.heart_rate = beats_at(fitness.heart, *row.intensity);
    if (!fitness.paces) return target;
    const condition::TrainingPaces& paces = *fitness.paces;
    if (row.intensity) target.pace = pace(paces, *row.intensity);
    const SecondsPerKilometre interval = pace(paces, Intensity::Interval).slow;
    if (effort == Effort::Short) {  // from interval pace to a little faster
        target.pace = PaceRange{pace(paces, Intensity::Repetition).slow, interval};
    }
    if (effort == Effort::Held) target.pace->fast = middle(*target.pace);
    if (effort == Effort::Quicker) target.pace->slow = middle(*target.pace);
    if (effort == Effort::Trial) {  // twenty minutes flat out lie between the two
        target.pace = PaceRange{interval, pace(paces, Intensity::Threshold).fast};
    }
    return target;
}

Target race_target(Metres distance, const RunningFitness& fitness) {
    const RaceRow& row = race_row(distance);
    return {row.race, row.feel, {}, beats_at(fitness.heart, row.heart)};
}

Target race_effort_target(Metres distance, const RunningFitness& fitness) {
    Target target = race_target(distance, fitness);
    target.effort = race_row(distance).training;
    return target;
}

}  // namespace tandem::prescription
