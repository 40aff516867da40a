// SPDX-License-Identifier: Apache-2.0
#include "planning/cuts.h"

#include <algorithm>
#include <limits>

namespace tandem::planning {

WeekCuts::WeekCuts(const std::vector<SeasonCut>& cuts, int week) {
    for (const SeasonCut& cut : cuts) {
        if (cut.week != week) continue;
        ++count_;
        if (cut.longest_run) {
            Minutes& longest = cut.kind ? longest_easy_run_ : longest_run_;
            longest = std::min(longest, *cut.longest_run);
            continue;
        }
        if (!cut.kind) continue;
        std::optional<int>& most = most_[static_cast<std::size_t>(*cut.kind)];
        most = std::max(std::min(most.value_or(cut.most), cut.most), 0);
    }
}

int WeekCuts::most(SessionKind kind) const {
    constexpr int no_limit = std::numeric_limits<int>::max();
    return most_[static_cast<std::size_t>(kind)].value_or(no_limit);
}

}  // namespace tandem::planning
