// SPDX-License-Identifier: Apache-2.0
#include "app/settle.h"

#include <algorithm>

#include "formats/plan_words.h"

namespace tandem::app {
namespace {

using formats::words::evening;
using formats::words::morning;
using formats::words::noon;
using std::chrono::days;

struct HalfDay {
    Moment from;
    Moment to;
    Minutes usual;
};

bool stands_alone(const Placed& placed, const std::vector<Placed>& all) {
    return std::ranges::none_of(all, [&placed](const Placed& other) {
        return &other != &placed && other.start <= placed.end() + longest_break_in_a_visit &&
               placed.start <= other.end() + longest_break_in_a_visit;
    });
}

}  // namespace

std::vector<Change> changes_between(std::vector<Placed> before, std::vector<Placed> after) {
    std::erase_if(before, [&after](const Placed& placed) {
        const auto same = std::ranges::find(after, placed);
        if (same == after.end()) return false;
        after.erase(same);
        return true;
    });
    std::vector<Change> changes;
    for (const Placed& placed : before) {
        Change change{placed.session, placed.start, {}};
        const auto moved = std::ranges::find(after, placed.session, &Placed::session);
        if (moved != after.end()) {
            change.to = moved->start;
            after.erase(moved);
        }
        changes.push_back(change);
    }
    return changes;
}

std::vector<Window> windows_around(const WeekInView& week) {
    Minutes longest{0};
    for (const Placed& placed : week.sessions)
        longest = std::max(longest, placed.session.minutes);
    std::vector<Window> windows;
    for (int day = 0; day < 7; ++day) {
        const Moment midnight{week.monday + days{day}};
        for (const HalfDay& half : {HalfDay{midnight, midnight + noon, morning},
                                    HalfDay{midnight + noon, midnight + days{1}, evening}}) {
            const std::size_t before = windows.size();
            for (const Placed& placed : week.sessions) {
                if (placed.start < half.from || placed.start >= half.to) continue;
                const bool goes_on =
                    windows.size() > before &&
                    placed.start - windows.back().latest <= longest_break_in_a_visit;
                if (goes_on) {
                    windows.back().latest = std::max(windows.back().latest, placed.end());
                } else {
                    windows.push_back({placed.start, placed.end(), {}});
                }
            }
            if (windows.size() > before) continue;
            const Moment start = midnight + half.usual;
            windows.push_back({start, start + longest, {}});
        }
    }
    std::ranges::sort(windows, {}, &Window::earliest);
    std::vector<Window> apart;
    for (Window& window : windows) {
        if (!apart.empty() && window.earliest < apart.back().latest) continue;
        window.minutes = window.latest - window.earliest;
        apart.push_back(window);
    }
    return apart;
}

void settle(WeekInView& after, const std::vector<Placed>& before, const rules::Context& context) {
    const int broken = never(after, context);
    for (const Change& change : changes_between(before, after.sessions)) {
        if (!change.from || !change.to) continue;
        Placed& placed = *std::ranges::find_if(after.sessions, [&change](const Placed& one) {
            return one.session == change.session && one.start == *change.to;
        });
        const Minutes found = time_of_day(*change.to);
        const Minutes usual = found < noon ? morning : evening;
        for (const Minutes time : {found, usual, time_of_day(*change.from)}) {
            const Moment kept = placed.start;
            placed.start = Moment{placed.date()} + time;
            if (!stands_alone(placed, after.sessions) || never(after, context) > broken) {
                placed.start = kept;
            }
        }
    }
    std::ranges::sort(after.sessions, {}, &Placed::start);
}

}  // namespace tandem::app
