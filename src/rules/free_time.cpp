// SPDX-License-Identifier: Apache-2.0
// MISSION P1; EVIDENCE H1.
#include "rules/catalogue.h"
#include "rules/day.h"

namespace tandem::rules {

namespace {

DayFault over_free_time(std::span<const Placed> day, const Context& context) {
    DayFault fault;
    if (!context.windows) return fault;
    for (std::size_t i = 0; i < day.size(); ++i) {
        if (day[i].fixed) continue;
        const Window* window = window_of(day[i], *context.windows);
        Minutes used{0};
        for (std::size_t j = 0; window != nullptr && j <= i; ++j) {
            const bool here = !day[j].fixed && window_of(day[j], *context.windows) == window;
            if (here) used += day[j].session.minutes;
        }
        if (window != nullptr && used <= window->minutes) continue;
        fault = {fault.times + 1, i, i};
    }
    return fault;
}

}  // namespace

constinit const Rule free_time{
    .id = "p1.free-time",
    .requirement = "P1, H1",
    .cites = {"article-a", "house"},
    .mode = RuleMode::Hard,
    .weight = 500,
    .may_be_off = false,
    .says =
        "Every session lies inside a free window, and the sessions of a window take no more than "
        "its minutes.",
    .why = "A plan that needs time the athlete does not have is not a plan.",
    .clash = "no free time left there",
    .shape = Day{over_free_time},
};

}  // namespace tandem::rules
