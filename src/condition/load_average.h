// SPDX-License-Identifier: Apache-2.0
// Fading average of daily load: a convention for showing, not a fitted model (E64).
#pragma once

#include <span>

namespace tandem::condition {

constexpr double fitness_days = 42;  // "CTL"
constexpr double fatigue_days = 7;   // "ATL"

// From 0, after these days of load, each day's share fading with `days`, which are above 0.
double load_average(std::span<const double> daily, double days);

}  // namespace tandem::condition
