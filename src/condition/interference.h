// SPDX-License-Identifier: Apache-2.0
// How much of the clash between run and lift is left after a gap (EVIDENCE §9; E5, E11).
#pragma once

namespace tandem::condition {

// 1 without a gap, falling by e in every four hours: 0.22 after six.
double interference_left(double gap_hours);

}  // namespace tandem::condition
