// SPDX-License-Identifier: Apache-2.0
// Calendars of any bytes: what reads is in order, within the days asked for and within the limits.
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "formats/ics_read.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    using namespace tandem;
    const std::string_view text(reinterpret_cast<const char*>(bytes), size);
    const Date today{std::chrono::days{20779}};  // 2026-11-22
    const Date last = today + std::chrono::days{378};
    const auto events = formats::read_calendar(text, "Europe/Berlin", today, last);
    if (!events) return 0;
    if (events->size() > formats::most_calendar_events) std::abort();
    Moment before = Moment::min();
    for (const auto& event : *events) {
        if (event.start < before || event.end < event.start) std::abort();
        if (event.end < Moment{today} || date_of(event.start) > last) std::abort();
        before = event.start;
    }
    return 0;
}
