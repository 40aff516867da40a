// SPDX-License-Identifier: Apache-2.0
#include "rules/rule.h"

#include <algorithm>

namespace tandem::rules {

Moment earliest_start(const Placed& earlier, const Separation& separation) {
    const Moment by_hours = earlier.start + separation.from_start;
    const Moment by_days = Moment{earlier.date() + std::chrono::days{separation.whole_days}};
    return std::max(by_hours, by_days);
}

bool keeps(const Placed& earlier, const Placed& later, const Separation& separation) {
    if (separation.same_day_is_fine && earlier.date() == later.date()) return true;
    return later.start >= earliest_start(earlier, separation);
}

}  // namespace tandem::rules
