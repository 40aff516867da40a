// SPDX-License-Identifier: Apache-2.0
#include "condition/interference.h"

#include <cmath>

namespace tandem::condition {
namespace {

constexpr double fading_hours = 4;  // derived: calibrated to E5 and E11

}  // namespace

double interference_left(double gap_hours) {
    return std::exp(-gap_hours / fading_hours);
}

}  // namespace tandem::condition
