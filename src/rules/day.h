// SPDX-License-Identifier: Apache-2.0
// Words that several rules use to speak of one day.
#pragma once

#include <algorithm>
#include <array>
#include <span>

#include "rules/rule.h"

namespace tandem::rules {

// The window that holds the session whole; null when there is none.
inline const Window* window_of(const Placed& placed, const std::vector<Window>& windows) {
    for (const Window& window : windows) {
        if (window.earliest <= placed.start && placed.end() <= window.latest) return &window;
    }
    return nullptr;
}

// Counts the ordered pairs of the day for which `breaks` holds, and keeps the last of them.
template <class Breaks>
DayFault count_pairs(std::span<const Placed> day, const Breaks& breaks) {
    DayFault fault;
    for (std::size_t i = 0; i < day.size(); ++i) {
        for (std::size_t j = i + 1; j < day.size(); ++j) {
            if (breaks(day[i], day[j])) fault = {fault.times + 1, i, j};
        }
    }
    return fault;
}

inline bool is_run_and_lift(const Placed& a, const Placed& b) {
    const KindTraits& first = traits(a.session.kind);
    const KindTraits& second = traits(b.session.kind);
    return (first.run && second.lift) || (first.lift && second.run);
}

// Two sessions that need two trips; mobility at home is none.
inline bool second_visit(const Placed& earlier, const Placed& later) {
    return earlier.session.kind != SessionKind::Mobility &&
           later.session.kind != SessionKind::Mobility && !in_one_visit(earlier, later);
}

inline bool day_has(std::span<const Placed> day, bool KindTraits::* trait) {
    return std::ranges::any_of(
        day, [trait](const Placed& placed) { return traits(placed.session.kind).*trait; });
}

inline int day_count(std::span<const Placed> day, bool KindTraits::* trait) {
    return static_cast<int>(std::ranges::count_if(
        day, [trait](const Placed& placed) { return traits(placed.session.kind).*trait; }));
}

inline int count_lifts(std::span<const Placed> day, const Context&) {
    return day_count(day, &KindTraits::lift);
}

inline int count_heavy_legs(std::span<const Placed> day, const Context&) {
    return day_count(day, &KindTraits::heavy_legs);
}

inline int count_training_day(std::span<const Placed> day, const Context&) {
    const bool any = std::ranges::any_of(
        day, [](const Placed& placed) { return is_training(placed.session.kind); });
    return any ? 1 : 0;
}

inline bool is_hard_day(std::span<const Placed> day, const Context&) {
    return std::ranges::any_of(day,
                               [](const Placed& placed) { return is_hard(placed.session.kind); });
}

inline int count_hard_day(std::span<const Placed> day, const Context& context) {
    return is_hard_day(day, context) ? 1 : 0;
}

// Up to 15 km, up to 30 km, and beyond: the three sizes of race that EVIDENCE tells apart.
inline Minutes by_race_distance(const Session& race, const std::array<Minutes, 3>& rest) {
    if (race.race_distance.value <= 15'000) return rest[0];
    return race.race_distance.value <= 30'000 ? rest[1] : rest[2];
}

}  // namespace tandem::rules
