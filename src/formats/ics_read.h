// SPDX-License-Identifier: Apache-2.0
// Calendar files (RFC 5545) to dated events on the athlete's wall clock, recurrences expanded.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/calendar.h"
#include "base/result.h"
#include "model/athlete.h"

namespace tandem::formats {

struct CalendarEvent {
    std::string uid;
    std::string summary;
    std::string description;
    std::vector<std::string> categories;
    int sequence = 0;
    bool cancelled = false;    // STATUS:CANCELLED
    bool transparent = false;  // TRANSP:TRANSPARENT: does not take time
    bool all_day = false;
    Moment start;
    Moment end;
};

constexpr std::size_t largest_calendar_bytes = 10'000'000;
constexpr std::size_t most_calendar_events = 20'000;

// Events that touch [from, to], in order of start, times turned into `time_zone` (an IANA name).
// Errors: TooLarge, BadSyntax with the line, NotFound for an unknown zone.
Result<std::vector<CalendarEvent>> read_calendar(std::string_view bytes, std::string_view time_zone,
                                                 Date from, Date to);

// The events that take time: not cancelled, not transparent; all-day ones take their whole days.
std::vector<BusyTime> busy_times(std::span<const CalendarEvent> events);

}  // namespace tandem::formats
