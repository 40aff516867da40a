// SPDX-License-Identifier: Apache-2.0
// The load that could be lifted once, from a set of more repetitions (E80), and what share of it a
// set of so many repetitions with some in reserve takes (E81).
#pragma once

#include "base/result.h"
#include "base/units.h"
#include "model/athlete.h"

namespace tandem::condition {

// Share of the maximum that can be lifted `repetitions` times, by Epley and by Brzycki (E80).
// Brzycki's ends before 37 repetitions.
double epley_share(int repetitions);
double brzycki_share(int repetitions);
// The same with repetitions left in reserve, from the table of E81.
double share_of_max(int repetitions, int in_reserve);

struct OneRepMax {
    Grams load{0};
    int give_or_take = 0;  // percent of the load, either way
    bool weak = false;     // from more than ten repetitions: barely worth a number (E80)
};

// Fails on a load of nothing, or more than anyone lifts, and on repetitions outside 1 to 30.
Result<OneRepMax> one_rep_max(const KnownLift& lift);

}  // namespace tandem::condition
