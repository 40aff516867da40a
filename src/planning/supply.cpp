// SPDX-License-Identifier: Apache-2.0
#include "planning/supply.h"

#include <algorithm>
#include <functional>
#include <set>

namespace tandem::planning {

using std::chrono::days;

Minutes Supply::most_for(std::size_t rank) const {
    // When no window is of use the wish stays sensible, so that its absence can be explained.
    if (windows.empty() || windows.front() < sensible_window || rank >= windows.size()) {
        return Minutes::max();
    }
    return windows[rank];
}

Supply supply_of(const Athlete& athlete, const CalendarWeek& week, Date today) {
    Supply supply;
    supply.unstated = athlete.availability.weekly.empty();
    const Date first = std::max(week.monday, today);
    const Date last = week.monday + days{6};
    supply.days_left = static_cast<int>((last - first).count()) + 1;
    std::set<Date> dates;
    for (const Window& window : windows_between(athlete.availability, first, last)) {
        const Date date = date_of(window.earliest);
        if (std::ranges::find(week.races, date, &RaceEntry::date) != week.races.end()) continue;
        supply.windows.push_back(window.minutes);
        supply.total += window.minutes;
        dates.insert(date);
    }
    supply.days_with_time = static_cast<int>(dates.size());
    std::ranges::sort(supply.windows, std::greater{});
    return supply;
}

}  // namespace tandem::planning
