// SPDX-License-Identifier: Apache-2.0
// Asks libical for the offset every six hours and writes down each change to the minute; exact for
// any zone whose changes are further apart than that.
#include "formats/ics_zone.h"

#include <fmt/core.h>
#include <libical/ical.h>

#include <cstdlib>

namespace tandem::formats {
namespace {

constexpr Minutes step{6 * 60};

struct Offset {
    int seconds = 0;
    bool daylight = false;
    bool operator==(const Offset&) const = default;
};

Offset offset_at(icaltimezone* zone, Moment utc) {
    const std::chrono::year_month_day ymd{date_of(utc)};
    const auto time = time_of_day(utc).count();
    icaltimetype moment = icaltime_null_time();
    moment.year = static_cast<int>(ymd.year());
    moment.month = static_cast<int>(static_cast<unsigned>(ymd.month()));
    moment.day = static_cast<int>(static_cast<unsigned>(ymd.day()));
    moment.hour = static_cast<int>(time / 60);
    moment.minute = static_cast<int>(time % 60);
    int daylight = 0;
    const int seconds = icaltimezone_get_utc_offset_of_utc_time(zone, &moment, &daylight);
    return {seconds, daylight != 0};
}

std::string offset_text(int seconds) {
    const int magnitude = std::abs(seconds);
    return fmt::format("{}{:02}{:02}", seconds < 0 ? '-' : '+', magnitude / 3600,
                       magnitude / 60 % 60);
}

// An observance begins at the local time that clocks showed just before.
std::string observance(Moment utc, Offset from, Offset to) {
    const Moment local = utc + Minutes{from.seconds / 60};
    std::string begin = format_moment(local);
    std::erase_if(begin, [](char c) { return c == '-' || c == ':'; });
    const char* name = to.daylight ? "DAYLIGHT" : "STANDARD";
    return fmt::format(
        "BEGIN:{0}\r\nDTSTART:{1}00\r\nTZOFFSETFROM:{2}\r\nTZOFFSETTO:{3}\r\nEND:{0}\r\n", name,
        begin, offset_text(from.seconds), offset_text(to.seconds));
}

// The minute of the change that lies in (before, after].
Moment change_between(icaltimezone* zone, Moment before, Moment after) {
    const Offset old = offset_at(zone, before);
    while (after - before > Minutes{1}) {
        const Moment middle = before + (after - before) / 2;
        (offset_at(zone, middle) == old ? before : after) = middle;
    }
    return after;
}

}  // namespace

bool is_utc(std::string_view zone) {
    return zone == "UTC" || zone == "Etc/UTC" || zone == "Z" || zone == "GMT" || zone == "Etc/GMT";
}

std::optional<std::string> vtimezone(const std::string& zone, Date first, Date last) {
    icaltimezone* known = icaltimezone_get_builtin_timezone(zone.c_str());
    if (known == nullptr) return {};
    Moment utc = Moment{first - std::chrono::days{2}};
    Offset now = offset_at(known, utc);
    std::string text =
        fmt::format("BEGIN:VTIMEZONE\r\nTZID:{}\r\n", zone) + observance(utc, now, now);
    for (; utc < Moment{last + std::chrono::days{2}}; utc += step) {
        const Offset next = offset_at(known, utc + step);
        if (next == now) continue;
        text += observance(change_between(known, utc, utc + step), now, next);
        now = next;
    }
    return text + "END:VTIMEZONE\r\n";
}

}  // namespace tandem::formats
