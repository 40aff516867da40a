// SPDX-License-Identifier: Apache-2.0
#include "condition/load_average.h"

#include <cassert>
#include <cmath>

namespace tandem::condition {

double load_average(std::span<const double> daily, double days) {
    assert(days > 0);
    const double keep = std::exp(-1 / days);
    double average = 0;
    for (const double load : daily)
        average = average * keep + load * (1 - keep);
    return average;
}

}  // namespace tandem::condition
