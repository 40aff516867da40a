// SPDX-License-Identifier: Apache-2.0
// Shares a week's running minutes out to its runs so that every share and cap of the tables holds
// (H5, E74; long run at most 40 % of the week, hard running at most 20 %).
#pragma once

#include <vector>

#include "planning/supply.h"

namespace tandem::planning {

struct RunWish {
    Minutes total{0};            // never exceeded
    Minutes longest_allowed{0};  // of any run (H5)
    Minutes long_run{0};         // 0 for a week without
    int runs = 0;
    int quality = 0;
    Minutes quality_least{0};
    Minutes quality_most{0};
    Minutes easy_most{0};
    double hard_share = 0.2;
    bool long_run_first = true;  // where the shares hold either it or quality
};

struct RunMinutes {
    Minutes long_run{0};  // 0 when there is none
    std::vector<Minutes> quality;
    std::vector<Minutes> easy;  // longest first

    Minutes sum() const;
    Minutes longest() const;
    int count() const;
};

// Fewer runs than wished when the minutes do not reach for runs of 20 minutes.
RunMinutes fit_runs(const RunWish& wish, const Supply& supply);

}  // namespace tandem::planning
