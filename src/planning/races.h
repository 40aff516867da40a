// SPDX-License-Identifier: Apache-2.0
// The races of a profile as fixed sessions: where planning puts them and where a check expects
// them.
#pragma once

#include <string>
#include <vector>

#include "condition/assess.h"
#include "model/athlete.h"
#include "model/session.h"

namespace tandem::planning {

struct NamedRace {
    Placed placed;  // fixed; 09:00 where the profile gives no start
    std::string name;
};

NamedRace race_session(const Athlete& athlete, const condition::Condition& condition,
                       const RaceEntry& race);

// All races of the profile, in its order.
std::vector<NamedRace> race_sessions(const Athlete& athlete);

}  // namespace tandem::planning
