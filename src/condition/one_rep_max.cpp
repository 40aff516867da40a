// SPDX-License-Identifier: Apache-2.0
#include "condition/one_rep_max.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cassert>
#include <cmath>

namespace tandem::condition {
namespace {

// E81, by repetitions to failure; 11 lies between its neighbours (derived).
constexpr std::array<double, 12> table{1.00, 0.955, 0.92, 0.89, 0.86, 0.84,
                                       0.81, 0.79,  0.76, 0.74, 0.71, 0.68};
constexpr double beyond_table = 0.015;  // less for each repetition more (house)
constexpr double least_share = 0.45;    // (house)
constexpr int sound_repetitions = 10;   // E80
constexpr int most_repetitions = 30;    // (house)
constexpr Grams most_load{500'000};     // no lift of the catalogue has been done with more (house)

// Percent either way: the two formulas and people differ more with every repetition (E81, house).
int give_or_take(int repetitions) {
    return repetitions > sound_repetitions ? 15 : 2 + (repetitions - 1);
}

}  // namespace

double epley_share(int repetitions) {
    assert(repetitions >= 1);
    return repetitions == 1 ? 1.0 : 1.0 / (1.0 + repetitions / 30.0);
}

double brzycki_share(int repetitions) {
    assert(repetitions >= 1 && repetitions < 37);
    return (37.0 - repetitions) / 36.0;
}

double share_of_max(int repetitions, int in_reserve) {
    assert(repetitions >= 1 && in_reserve >= 0);
    const int to_failure = repetitions + in_reserve;
    const int known = static_cast<int>(table.size());
    if (to_failure <= known) return table.at(static_cast<std::size_t>(to_failure) - 1);
    return std::max(least_share, table.back() - beyond_table * (to_failure - known));
}

Result<OneRepMax> one_rep_max(const KnownLift& lift) {
    const auto refuse = [&](std::string_view what) {
        return tl::unexpected(Error{ErrorCode::OutOfRange,
                                    fmt::format("The known lift '{}' has {}, so it is left out and "
                                                "its load is found by what is left in reserve.",
                                                lift.exercise, what),
                                    "lifts"});
    };
    if (lift.load.value <= 0) return refuse("no load");
    if (lift.load > most_load) return refuse("a load that nobody lifts");
    if (lift.repetitions < 1) return refuse("no repetitions");
    if (lift.repetitions > most_repetitions) {
        return refuse("too many repetitions to tell a maximum");
    }
    const int repetitions = lift.repetitions;
    const bool weak = repetitions > sound_repetitions;
    // Far out the two formulas part; the more careful one stays (house).
    const double share = weak ? epley_share(repetitions)
                              : (epley_share(repetitions) + brzycki_share(repetitions)) / 2;
    const double load = lift.load.value / share;
    return OneRepMax{
        {static_cast<std::int32_t>(std::lround(load))}, give_or_take(repetitions), weak};
}

}  // namespace tandem::condition
