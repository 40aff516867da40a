// SPDX-License-Identifier: Apache-2.0
// The names that a profile may use, held against what the other rooms know: rules, equipment,
// exercises.
#pragma once

#include "formats/profile_toml.h"

namespace tandem::app {

// An exercise that is near no known one is no mistake: the plan says that it does without.
formats::ProfileChecks profile_checks();

}  // namespace tandem::app
