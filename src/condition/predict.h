// SPDX-License-Identifier: Apache-2.0
// What a race may take, by several methods, each with where it holds (E58-E61).
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "condition/running_fitness.h"

namespace tandem::condition {

// Up to here a race is a half marathon, whatever was measured.
constexpr Metres longest_half_marathon{21'500};

enum class PredictionMethod { Riegel, Vdot, Tanda, CriticalSpeed };

struct Prediction {
    PredictionMethod method = PredictionMethod::Riegel;
    Seconds time{0};
    std::string cites;  // id of data/citations.csv
    std::string guard;  // where it holds, in words

    bool operator==(const Prediction&) const = default;
};

// Riegel's power (E59): 1.06 up to the half marathon. Beyond it the fewer metres a week, the
// slower; 1.12 where the week is unknown.
double riegel_power(Metres distance, std::optional<Metres> weekly);

// Seconds for `distance` after a known race or test; its distance and time must be above 0.
double riegel_seconds(const Performance& known, Metres distance, double power);

// Pace of a marathon in seconds a kilometre after Tanda (E60), from the kilometres a week and the
// mean training pace of eight weeks, where it holds: for finishes of 2:47 to 3:36.
std::optional<double> tanda_pace(double kilometres_a_week, double pace);

// The best founded first; empty when nothing is known. `distance` must be above 0.
std::vector<Prediction> predict(const Athlete& athlete, const RunningFitness& fitness,
                                Metres distance);

}  // namespace tandem::condition
