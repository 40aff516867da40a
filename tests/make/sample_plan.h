// SPDX-License-Identifier: Apache-2.0
// Plans for tests of the formats: one that has everything in it, and arbitrary ones.
#pragma once

#include <cstdint>

#include "formats/written_plan.h"
#include "model/plan.h"

namespace tandem::make {

// Five weeks from Monday 2026-11-23 in Europe/Berlin for an athlete whose name wants escaping: a
// deload, a race, an empty week, sessions left out, every sort of text.
Plan sample_plan();

// A week with one session at each start, in order; equal seeds make equal plans.
Plan arbitrary_plan(std::uint32_t seed);
formats::WrittenPlan arbitrary_written(std::uint32_t seed);

// Equal in all that a drawing holds: not the places in a file, nor what was only assumed.
bool same_weeks(const formats::WrittenPlan& a, const formats::WrittenPlan& b);

}  // namespace tandem::make
