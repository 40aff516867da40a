// SPDX-License-Identifier: Apache-2.0
#include "base/calendar.h"

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <charconv>

namespace tandem {

using std::chrono::days;
using std::chrono::year_month_day;

namespace {

constexpr std::array<std::string_view, 7> long_names{"monday", "tuesday",  "wednesday", "thursday",
                                                     "friday", "saturday", "sunday"};
constexpr std::array<std::string_view, 7> short_names{"Mon", "Tue", "Wed", "Thu",
                                                      "Fri", "Sat", "Sun"};

constexpr std::array<std::string_view, 12> months{"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                                  "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};

std::optional<int> digits(std::string_view text) {
    int value = 0;
    if (text.empty() || text.front() < '0' || text.front() > '9') return {};
    const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (fault != std::errc{} || end != text.data() + text.size()) return {};
    return value;
}

}  // namespace

Date monday_of(Date date) {
    return date - days{day_index(date)};
}

int day_index(Date date) {
    return static_cast<int>(std::chrono::weekday{date}.iso_encoding()) - 1;
}

Date date_of(Moment moment) {
    return std::chrono::floor<days>(moment);
}

Minutes time_of_day(Moment moment) {
    return moment - date_of(moment);
}

std::string format_date(Date date) {
    const year_month_day ymd{date};
    return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(ymd.year()),
                       static_cast<unsigned>(ymd.month()), static_cast<unsigned>(ymd.day()));
}

std::optional<Date> parse_date(std::string_view text) {
    if (text.size() != 10 || text[4] != '-' || text[7] != '-') return {};
    const auto year = digits(text.substr(0, 4));
    const auto month = digits(text.substr(5, 2));
    const auto day = digits(text.substr(8, 2));
    if (!year || !month || !day) return {};
    const year_month_day ymd{std::chrono::year{*year},
                             std::chrono::month{static_cast<unsigned>(*month)},
                             std::chrono::day{static_cast<unsigned>(*day)}};
    if (!ymd.ok()) return {};
    return Date{ymd};
}

std::string short_date(Date date) {
    const std::chrono::year_month_day ymd{date};
    return fmt::format("{} {}", static_cast<unsigned>(ymd.day()),
                       months.at(static_cast<unsigned>(ymd.month()) - 1));
}

std::string full_date(Date date) {
    return fmt::format("{} {}", short_date(date),
                       static_cast<int>(std::chrono::year_month_day{date}.year()));
}

std::string format_time(Minutes time_of_day) {
    return fmt::format("{:02}:{:02}", time_of_day.count() / 60, time_of_day.count() % 60);
}

std::optional<Minutes> parse_time(std::string_view text) {
    if (text.size() != 5 || text[2] != ':') return {};
    const auto hours = digits(text.substr(0, 2));
    const auto minutes = digits(text.substr(3, 2));
    if (!hours || !minutes || *minutes > 59 || *hours > 24) return {};
    if (*hours == 24 && *minutes != 0) return {};
    return Minutes{*hours * 60 + *minutes};
}

std::string format_moment(Moment moment) {
    return format_date(date_of(moment)) + "T" + format_time(time_of_day(moment));
}

std::string_view weekday_name(int day_index) {
    return short_names.at(static_cast<std::size_t>(day_index));
}

std::optional<int> parse_weekday(std::string_view text) {
    std::string lower(text);
    std::ranges::transform(lower, lower.begin(),
                           [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    for (std::size_t day = 0; day < long_names.size(); ++day) {
        if (lower == long_names[day] || lower == long_names[day].substr(0, 3)) {
            return static_cast<int>(day);
        }
    }
    return {};
}

std::string iso_week(Date date) {
    const Date thursday = monday_of(date) + days{3};
    const auto year = year_month_day{thursday}.year();
    const Date january_first{year / std::chrono::January / 1};
    const auto week = (thursday - january_first).count() / 7 + 1;
    return fmt::format("{:04}-W{:02}", static_cast<int>(year), week);
}

}  // namespace tandem
