// SPDX-License-Identifier: Apache-2.0
#include "make/runner.h"

namespace tandem::make {

Athlete runner() {
    Athlete athlete;
    for (int day = 0; day < 7; ++day)
        athlete.availability.weekly.push_back({day, Minutes{360}, Minutes{600}, Minutes{180}});
    athlete.recent = {Minutes{240}, {}, Minutes{80}, {}};
    return athlete;
}

}  // namespace tandem::make
