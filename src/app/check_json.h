// SPDX-License-Identifier: Apache-2.0
// A checked plan as JSON, for other programs; its form is docs/check.schema.json.
#pragma once

#include <string>

#include "app/check_plan.h"

namespace tandem::app {

// Keys in a fixed order; undated weeks have no dates, only days.
std::string checked_json(const CheckedPlan& plan);

}  // namespace tandem::app
