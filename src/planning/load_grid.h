// SPDX-License-Identifier: Apache-2.0
// The amounts among which a season is chosen: weekly running on a geometric grid, so that the
// growth of a week is a whole number of levels and compounds without rounding, and long runs on a
// ladder of the steps that H5 allows.
#pragma once

#include <vector>

#include "base/units.h"

namespace tandem::planning {

// Ten percent more in steps of 5 minutes, unless the step would swallow the growth (H5, E68).
Minutes step_up(Minutes longest);

class LoadGrid {
  public:
    // `start` minutes (1 or more) are exactly one of the levels; the grid reaches from a short run
    // to the first level that is neither below `most` nor below `start`.
    LoadGrid(double start, double most);

    int levels() const { return static_cast<int>(minutes_.size()); }
    int start() const { return start_; }
    double minutes(int level) const { return minutes_[static_cast<std::size_t>(level)]; }
    // The highest level of at most so many minutes; the lowest one when there is none.
    int floor(double minutes) const;

  private:
    std::vector<double> minutes_;
    int start_ = 0;
};

class LongRunLadder {
  public:
    // Rung 0 is a week without a long run; `start` is a rung.
    LongRunLadder(Minutes start, Minutes most);

    int rungs() const { return static_cast<int>(minutes_.size()); }
    Minutes minutes(int rung) const { return minutes_[static_cast<std::size_t>(rung)]; }
    // The highest rung of at most so many minutes.
    int floor(Minutes minutes) const;

  private:
    std::vector<Minutes> minutes_;
};

}  // namespace tandem::planning
