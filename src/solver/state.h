// SPDX-License-Identifier: Apache-2.0
// Sums and overnight changes of a state, and of the price of one.
#pragma once

#include <algorithm>
#include <functional>

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

template <class Combine>
constexpr State by_parts(const State& a, const State& b, Combine combine) {
    State out;
    for (std::size_t i = 0; i < state_size; ++i)
        out[i] = combine(a[i], b[i]);
    return out;
}

inline State plus(const State& a, const State& b) {
    return by_parts(a, b, std::plus{});
}

inline State minus(const State& a, const State& b) {
    return by_parts(a, b, std::minus{});
}

inline State least(const State& a, const State& b) {
    return by_parts(a, b, [](double x, double y) { return std::min(x, y); });
}

inline State most(const State& a, const State& b) {
    return by_parts(a, b, [](double x, double y) { return std::max(x, y); });
}

inline State faded(const Fade& fade, const State& state) {
    State out = by_parts(state, fade.keep, std::multiplies{});
    out[fade.to] += state[fade.from] * fade.feed;
    return out;
}

// The price on the morning of a price on the next one.
inline State price_before(const Fade& fade, const State& price_after) {
    State out = by_parts(price_after, fade.keep, std::multiplies{});
    out[fade.from] += price_after[fade.to] * fade.feed;
    return out;
}

}  // namespace tandem::solver
