// SPDX-License-Identifier: Apache-2.0
#include "planning/more_time.h"

#include <algorithm>

namespace tandem::planning {
namespace {

bool meet(const Window& a, const Window& b) {
    return a.earliest < b.latest && b.earliest < a.latest;
}

}  // namespace

std::vector<MoreTime> ways_to_more_time(const std::vector<Window>& windows, Date date,
                                        Minutes minutes, std::span<const Minutes> starts) {
    std::vector<MoreTime> ways;
    const auto add = [&ways, date](std::vector<Window> others, const Window& window,
                                   Minutes added) {
        if (date_of(window.latest - Minutes{1}) != date) return;
        if (std::ranges::any_of(others, [&](const Window& one) { return meet(one, window); }))
            return;
        others.push_back(window);
        std::ranges::sort(others, {}, &Window::earliest);
        ways.push_back({window, added, std::move(others)});
    };
    for (const Window& window : windows) {
        if (date_of(window.earliest) != date || window.minutes >= minutes) continue;
        Window longer = window;
        longer.minutes = minutes;
        longer.latest = std::max(longer.latest, longer.earliest + minutes);
        std::vector<Window> others = windows;
        std::erase(others, window);
        add(std::move(others), longer, minutes - window.minutes);
    }
    for (const Minutes start : starts) {
        const Moment from = Moment{date} + start;
        add(windows, {from, from + minutes, minutes}, minutes);
    }
    return ways;
}

std::vector<Window> with_window(const std::vector<Window>& windows, Window added) {
    std::vector<Window> all;
    for (const Window& window : windows) {
        if (window.latest < added.earliest || added.latest < window.earliest) {
            all.push_back(window);
            continue;
        }
        added.earliest = std::min(added.earliest, window.earliest);
        added.latest = std::max(added.latest, window.latest);
        added.minutes =
            std::min(Minutes{added.latest - added.earliest}, added.minutes + window.minutes);
    }
    all.push_back(added);
    std::ranges::sort(all, {}, &Window::earliest);
    return all;
}

}  // namespace tandem::planning
