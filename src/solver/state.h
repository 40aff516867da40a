// SPDX-License-Identifier: Apache-2.0
// Sums and overnight changes of a state, and of the price of one.
#pragma once

#include <algorithm>

#include "solver/problem.h"

namespace tandem::solver {

constexpr State all(double value) {
    State out{};
    for (double& part : out)
        part = value;
    return out;
}

// Two sums side by side, which a processor adds at once.
inline double dot(const State& a, const State& b) {
    static_assert(state_size % 2 == 0);
    double even = 0;
    double odd = 0;
    for (std::size_t i = 0; i < state_size; i += 2) {
        even += a[i] * b[i];
        odd += a[i + 1] * b[i + 1];
    }
    return even + odd;
}

inline State minus(const State& a, const State& b) {
    State out;
    for (std::size_t i = 0; i < state_size; ++i)
        out[i] = a[i] - b[i];
    return out;
}

inline State faded(const Fade& fade, const State& state) {
    State out;
    for (std::size_t i = 0; i < state_size; ++i)
        out[i] = state[i] * fade.keep[i];
    out[fade.to] += state[fade.from] * fade.feed;
    return out;
}

// The price on the morning of a price on the next one.
inline State price_before(const Fade& fade, const State& price_after) {
    State out;
    for (std::size_t i = 0; i < state_size; ++i)
        out[i] = price_after[i] * fade.keep[i];
    out[fade.from] += price_after[fade.to] * fade.feed;
    return out;
}

inline State least(const State& a, const State& b) {
    State out;
    for (std::size_t i = 0; i < state_size; ++i)
        out[i] = std::min(a[i], b[i]);
    return out;
}

inline State most(const State& a, const State& b) {
    State out;
    for (std::size_t i = 0; i < state_size; ++i)
        out[i] = std::max(a[i], b[i]);
    return out;
}

inline State plus(const State& a, const State& b) {
    State out;
    for (std::size_t i = 0; i < state_size; ++i)
        out[i] = a[i] + b[i];
    return out;
}

}  // namespace tandem::solver
