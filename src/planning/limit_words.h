// SPDX-License-Identifier: Apache-2.0
// What kept a week from more, and what more of it would be worth, in a coach's words.
#pragma once

#include <string>
#include <vector>

#include "model/plan.h"
#include "planning/words.h"

namespace tandem::planning {

// "240 min of running after ...": for a week that trains.
Reason of_training_volume(const Amounts& amounts);
// Only where there is a long run, or one is the longest of the week.
Reason of_longest_run(const Amounts& amounts);
// By the race ahead; nothing when none is.
std::vector<Reason> of_worth(const Amounts& amounts);

// Once for a season: what the amounts rest on and what they do not promise.
Reason of_the_model();

}  // namespace tandem::planning
