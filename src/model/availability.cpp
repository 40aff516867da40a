// SPDX-License-Identifier: Apache-2.0
// Weekly free time, exceptions and busy times become dated windows (P1).
#include <algorithm>

#include "model/athlete.h"

namespace tandem {
namespace {

constexpr Minutes shortest_window{15};

const Exception* exception_on(const Availability& availability, Date date) {
    for (const Exception& exception : availability.exceptions) {
        if (exception.first <= date && date <= exception.last) return &exception;
    }
    return nullptr;
}

// What is left of [from, to) once every busy time is taken out of it.
std::vector<std::pair<Moment, Moment>> free_pieces(Moment from, Moment to,
                                                   const std::vector<BusyTime>& busy) {
    std::vector<std::pair<Moment, Moment>> pieces{{from, to}};
    for (const BusyTime& taken : busy) {
        std::vector<std::pair<Moment, Moment>> rest;
        for (const auto& [start, end] : pieces) {
            if (taken.to <= start || end <= taken.from) {
                rest.emplace_back(start, end);
                continue;
            }
            if (start < taken.from) rest.emplace_back(start, taken.from);
            if (taken.to < end) rest.emplace_back(taken.to, end);
        }
        pieces = std::move(rest);
    }
    return pieces;
}

void add_pieces(std::vector<Window>& windows, Date date, const WeeklyWindow& window,
                const std::vector<BusyTime>& busy) {
    auto pieces = free_pieces(Moment{date} + window.earliest, Moment{date} + window.latest, busy);
    // The longest pieces first, so that the minutes of the window go where they are worth most.
    std::ranges::stable_sort(pieces, std::greater{},
                             [](const auto& piece) { return piece.second - piece.first; });
    Minutes left = window.minutes;
    for (const auto& [start, end] : pieces) {
        const Minutes minutes = std::min(left, Minutes{end - start});
        if (minutes < shortest_window) break;
        windows.push_back({start, end, minutes});
        left -= minutes;
    }
}

}  // namespace

std::vector<Window> windows_between(const Availability& availability, Date first, Date last) {
    std::vector<Window> windows;
    for (Date date = first; date <= last; date += std::chrono::days{1}) {
        const Exception* exception = exception_on(availability, date);
        const auto& of_day = exception ? exception->windows : availability.weekly;
        for (const WeeklyWindow& window : of_day) {
            if (!exception && window.day != day_index(date)) continue;
            add_pieces(windows, date, window, availability.busy);
        }
    }
    std::ranges::sort(windows, {}, &Window::earliest);
    return windows;
}

}  // namespace tandem
