// SPDX-License-Identifier: Apache-2.0
// What the week level found no room for: a season planned again with its cuts asks for less where
// it was too much, and the weeks around it make the best of that.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <vector>

#include "model/session.h"

namespace tandem::planning {

// Of one week: at most so many sessions of a kind; or no run, or no easy run, longer than so
// many minutes.
struct SeasonCut {
    int week = 1;  // as WeekDemand::number, from 1; others are ignored
    std::optional<SessionKind>
        kind;      // of a length: EasyRun, or absent for all runs; races are never cut
    int most = 0;  // of `kind`, 0 or more; ignored beside a length
    std::optional<Minutes> longest_run;

    bool operator==(const SeasonCut&) const = default;
};

// All cuts of one week; where several speak of the same, the least holds.
class WeekCuts {
  public:
    WeekCuts() = default;
    WeekCuts(const std::vector<SeasonCut>& cuts, int week);

    bool none() const { return count_ == 0; }
    int most(SessionKind kind) const;
    Minutes longest_run() const { return longest_run_; }
    Minutes longest_easy_run() const { return std::min(longest_run_, longest_easy_run_); }

  private:
    static constexpr std::size_t kinds = 14;
    std::array<std::optional<int>, kinds> most_{};
    Minutes longest_run_ = Minutes::max();
    Minutes longest_easy_run_ = Minutes::max();
    int count_ = 0;
};

}  // namespace tandem::planning
