// SPDX-License-Identifier: Apache-2.0
// Dates and times of the athlete's own wall clock. Planning never needs an instant of the world:
// zones matter only where a file meets other people's calendars (formats/ics).
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

#include "base/units.h"

namespace tandem {

using Date = std::chrono::local_days;
using Moment = std::chrono::local_time<std::chrono::minutes>;

// Monday of the week that holds `date`.
Date monday_of(Date date);
// 0 = Monday … 6 = Sunday.
int day_index(Date date);
Date date_of(Moment moment);
// Minutes since the midnight that began the moment's day.
Minutes time_of_day(Moment moment);

// "2026-11-23"; only a date that exists reads back.
std::string format_date(Date date);
std::optional<Date> parse_date(std::string_view text);
// "14 Dec", and "14 Dec 2026", for sentences.
std::string short_date(Date date);
std::string full_date(Date date);
// "06:30", 00:00 to 24:00.
std::string format_time(Minutes time_of_day);
std::optional<Minutes> parse_time(std::string_view text);
// "2026-11-23T06:30".
std::string format_moment(Moment moment);
// "Mon" … "Sun"; reading also takes "monday" and any case.
std::string_view weekday_name(int day_index);
std::optional<int> parse_weekday(std::string_view text);
// "2026-W48", the ISO 8601 week that holds the date.
std::string iso_week(Date date);

}  // namespace tandem
