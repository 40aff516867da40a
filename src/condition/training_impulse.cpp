// SPDX-License-Identifier: Apache-2.0
#include "condition/training_impulse.h"

#include <cassert>
#include <cmath>

namespace tandem::condition {
namespace {

// Factor and exponent of E54.
struct ImpulseRow {
    double factor;
    double exponent;
};
constexpr ImpulseRow men{0.64, 1.92};
constexpr ImpulseRow women{0.86, 1.67};

// E88: ml/kg/min a metre per minute, the same uphill, and standing; kcal a litre of oxygen.
constexpr double oxygen_flat = 0.2;
constexpr double oxygen_uphill = 0.9;
constexpr double oxygen_at_rest = 3.5;
constexpr double energy_of_oxygen = 5;

double impulse_by(const ImpulseRow& row, double minutes, double reserve) {
    return minutes * reserve * row.factor * std::exp(row.exponent * reserve);
}

}  // namespace

double training_impulse(double minutes, double reserve, Sex sex) {
    switch (sex) {
        case Sex::Male:
            return impulse_by(men, minutes, reserve);
        case Sex::Female:
            return impulse_by(women, minutes, reserve);
        case Sex::Unstated:
            break;
    }
    return (impulse_by(men, minutes, reserve) + impulse_by(women, minutes, reserve)) / 2;
}

double running_oxygen(double metres_per_minute, double grade) {
    return oxygen_flat * metres_per_minute + oxygen_uphill * metres_per_minute * grade +
           oxygen_at_rest;
}

double running_energy(double metres_per_minute, double grade) {
    assert(metres_per_minute > 0);
    const double minutes = 1000.0 / metres_per_minute;
    return running_oxygen(metres_per_minute, grade) / 1000.0 * energy_of_oxygen * minutes;
}

}  // namespace tandem::condition
