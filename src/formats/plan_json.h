// SPDX-License-Identifier: Apache-2.0
// A plan as JSON, for other programs, for `check` and for planning on from an earlier plan; its
// form is docs/plan.schema.json.
#pragma once

#include <string>
#include <string_view>

#include "base/result.h"
#include "model/plan.h"

namespace tandem::formats {

constexpr std::string_view plan_format = "tandem.plan.v1";
constexpr std::size_t largest_plan_bytes = 20'000'000;
constexpr int deepest_plan_nesting = 64;

// Keys in a fixed order; equal plans make equal bytes.
std::string write_plan_json(const Plan& plan);

// Strict: every key known and present. Fails at the first fault with its JSON pointer in `where`;
// bytes that are no JSON give the line and column in the file.
Result<Plan> read_plan_json(std::string_view text, std::string_view file_name);

}  // namespace tandem::formats
