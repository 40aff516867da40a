// SPDX-License-Identifier: Apache-2.0
// One or two sentences about an athlete's own plan, by the name under which answers want them.
#pragma once

#include <optional>
#include <span>
#include <string_view>

#include "planning/arrange_season.h"

namespace tandem::app {

// All names, for tests of data/answers.
std::span<const std::string_view> plan_fact_names();

// Nothing when the plan has nothing to say about it, or there is no such name.
std::optional<Reason> plan_fact(std::string_view name, const planning::ArrangedSeason& season);

}  // namespace tandem::app
