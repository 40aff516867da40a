// SPDX-License-Identifier: Apache-2.0
// Nine made-up people, three goals by three levels, whose seasons are reviewed line by line.
#pragma once

#include <string>
#include <vector>

#include "model/athlete.h"

namespace tandem::make {

// The Monday on which their seasons begin.
constexpr Date nine_begin{std::chrono::days{20780}};  // 2026-11-23
constexpr int nine_weeks = 16;

struct NamedAthlete {
    std::string name;  // "running_beginner"
    Athlete athlete;
};

// Runners train for a half marathon, the balanced for 10 km, both in week 15; lifters for nothing.
// Beginners own dumbbells and bands, the others a bar; the advanced use a gym.
std::vector<NamedAthlete> nine_athletes();

}  // namespace tandem::make
