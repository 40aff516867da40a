// SPDX-License-Identifier: Apache-2.0
// The seasons of examples/, of which questions are asked; each is placed once a run.
#pragma once

#include <array>
#include <string>

#include "planning/arrange_season.h"

namespace tandem::make {

inline constexpr std::array<std::string_view, 3> example_names{
    "busy-runner", "balanced-shift-worker", "lifter-who-runs"};

// From Monday, 23 November 2026.
const planning::ArrangedSeason& example_season(std::string_view name);

}  // namespace tandem::make
