// SPDX-License-Identifier: Apache-2.0
// Sums and overnight changes of a state, and of the price of one.
#pragma once

#include <cstring>
#include <functional>

#include "solver/problem.h"

namespace tandem::solver {

constexpr State all(double value) {
    State out{};
    for (double& part : out)
        part = value;
    return out;
}

// Two parts side by side, on which a processor works at once. Left to themselves, compilers take
// the parts of a minimum one by one.
using Pair = double __attribute__((vector_size(16)));
static_assert(state_size % 2 == 0);

inline Pair pair(const State& state, std::size_t at) {
    Pair out;
    std::memcpy(&out, &state[at], sizeof out);
    return out;
}

inline double dot(const State& a, const State& b) {
    Pair sum{};
    for (std::size_t i = 0; i < state_size; i += 2)
        sum += pair(a, i) * pair(b, i);
    return sum[0] + sum[1];
}

template <class Combine>
State by_parts(const State& a, const State& b, Combine combine) {
    State out;
    for (std::size_t i = 0; i < state_size; i += 2) {
        const Pair both = combine(pair(a, i), pair(b, i));
        std::memcpy(&out[i], &both, sizeof both);
    }
    return out;
}

inline State plus(const State& a, const State& b) {
    return by_parts(a, b, std::plus{});
}

inline State minus(const State& a, const State& b) {
    return by_parts(a, b, std::minus{});
}

inline State least(const State& a, const State& b) {
    return by_parts(a, b, [](Pair x, Pair y) { return y < x ? y : x; });
}

inline State most(const State& a, const State& b) {
    return by_parts(a, b, [](Pair x, Pair y) { return x < y ? y : x; });
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
