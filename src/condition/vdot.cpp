// SPDX-License-Identifier: Apache-2.0
#include "condition/vdot.h"

#include <cassert>
#include <cmath>

namespace tandem::condition {
namespace {

// VO2 = constant + linear v + square v² (E58).
constexpr double vo2_constant = -4.60;
constexpr double vo2_linear = 0.182258;
constexpr double vo2_square = 0.000104;

}  // namespace

double oxygen_at(double metres_per_minute) {
    return vo2_constant + vo2_linear * metres_per_minute +
           vo2_square * metres_per_minute * metres_per_minute;
}

double speed_at(double oxygen) {
    const double root =
        std::sqrt(vo2_linear * vo2_linear - 4 * vo2_square * (vo2_constant - oxygen));
    return (root - vo2_linear) / (2 * vo2_square);
}

double vdot(const Performance& performance) {
    assert(performance.distance.value > 0 && performance.time.count() > 0);
    return vdot_of(performance.distance.value, static_cast<double>(performance.time.count()));
}

double vdot_of(double metres, double seconds) {
    const double minutes = seconds / 60.0;
    const double sustained = 0.8 + 0.1894393 * std::exp(-0.012778 * minutes) +
                             0.2989558 * std::exp(-0.1932605 * minutes);
    return oxygen_at(metres / minutes) / sustained;
}

SecondsPerKilometre easy_pace_from(double vdot) {
    const double metres_per_minute = speed_at(easy_share * vdot);
    return {static_cast<std::int32_t>(std::lround(60'000.0 / metres_per_minute))};
}

}  // namespace tandem::condition
