// SPDX-License-Identifier: Apache-2.0
// Quantities with their unit in the type; the smallest sensible whole number inside.
#pragma once

#include <chrono>
#include <compare>
#include <cstdint>

namespace tandem {

using Minutes = std::chrono::minutes;

template <class Tag>
struct Quantity {
    std::int32_t value = 0;
    constexpr auto operator<=>(const Quantity&) const = default;
};

// Distance in metres.
using Metres = Quantity<struct MetresTag>;
// Mass in grams, so that 2.5 kg plates and 0.5 lb steps are whole.
using Grams = Quantity<struct GramsTag>;
// Running pace in seconds per kilometre.
using SecondsPerKilometre = Quantity<struct PaceTag>;

// How a person wants to see distance or mass; each is chosen on its own.
enum class DistanceUnit { Kilometres, Miles };
enum class MassUnit { Kilograms, Pounds };

constexpr double metres_per_mile = 1609.344;
constexpr double grams_per_pound = 453.59237;

}  // namespace tandem
