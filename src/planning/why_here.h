// SPDX-License-Identifier: Apache-2.0
// Why a session stands on its day: the same week is judged with the session on every other day, and
// the difference is the answer.
#pragma once

#include "model/plan.h"
#include "rules/judge.h"

namespace tandem::planning {

// `week` counts its sessions in [from, to) and holds the neighbours before and after as well;
// `position` is the session in week.sessions. Uses the context's windows for where else it could
// be.
Reason why_here(const rules::Case& week, std::size_t position, const rules::Context& context);

}  // namespace tandem::planning
