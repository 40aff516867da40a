// SPDX-License-Identifier: Apache-2.0
// What would let a left-out session in: more free time is tried for real, and only what helps is
// said.
#pragma once

#include "model/plan.h"
#include "planning/arrange.h"

namespace tandem::planning {

// At most three mends for the must sessions that the first week of `wanted` lacks, the smallest
// additions of free time first.
// `left_out` is what that week lacks without them.
std::vector<Room> make_room(const Wanted& wanted, const std::vector<Missing>& left_out,
                            const rules::Context& context);

}  // namespace tandem::planning
