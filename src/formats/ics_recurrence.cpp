// SPDX-License-Identifier: Apache-2.0
#include "formats/ics_recurrence.h"

#include <fmt/core.h>
#include <libical/ical.h>

#include <algorithm>
#include <memory>

namespace tandem::formats {
namespace {

using std::chrono::local_seconds;

constexpr std::size_t longest_rule = 2'000;
constexpr int cost_of_rule = 20;
// libical searches for the next date that matches all BY parts until the year 2582, day by day for
// some rules; what it searched is charged afterwards, this many days to a step.
constexpr std::int64_t days_a_step = 4;
constexpr std::int64_t days_a_step_of_long_periods = 200;
constexpr std::chrono::local_days end_of_search{std::chrono::year{2582} / 1 / 1};
// More times of day in one rule than this are no appointment, and each may have to be searched.
constexpr int most_times_of_day = 24;

icaltimetype ical_time(local_seconds time, bool date_only) {
    const auto day = std::chrono::floor<std::chrono::days>(time);
    const std::chrono::year_month_day ymd{day};
    const std::chrono::hh_mm_ss clock{time - day};
    icaltimetype result = icaltime_null_time();
    result.year = static_cast<int>(ymd.year());
    result.month = static_cast<int>(static_cast<unsigned>(ymd.month()));
    result.day = static_cast<int>(static_cast<unsigned>(ymd.day()));
    result.is_date = date_only ? 1 : 0;
    if (!date_only) {
        result.hour = static_cast<int>(clock.hours().count());
        result.minute = static_cast<int>(clock.minutes().count());
        result.second = static_cast<int>(clock.seconds().count());
    }
    return result;
}

local_seconds local_time(const icaltimetype& time) {
    using namespace std::chrono;
    const year_month_day ymd{year{time.year}, month{static_cast<unsigned>(time.month)},
                             day{static_cast<unsigned>(time.day)}};
    return local_seconds{local_days{ymd}} + hours{time.hour} + minutes{time.minute} +
           seconds{time.second};
}

// libical would also take rules in other calendars (RSCALE) and rules without FREQ.
bool is_plain_rule(std::string_view text) {
    return text.size() <= longest_rule && text.find("FREQ=") != std::string_view::npos &&
           text.find("RSCALE") == std::string_view::npos;
}

bool has_filter(const icalrecurrencetype& rule) {
    const auto set = [](short first) { return first != ICAL_RECURRENCE_ARRAY_MAX; };
    return set(rule.by_second[0]) || set(rule.by_minute[0]) || set(rule.by_hour[0]) ||
           set(rule.by_day[0]) || set(rule.by_month_day[0]) || set(rule.by_year_day[0]) ||
           set(rule.by_week_no[0]) || set(rule.by_month[0]) || set(rule.by_set_pos[0]);
}

template <std::size_t size>
int filled(const short (&list)[size]) {
    const auto end = std::ranges::find(list, static_cast<short>(ICAL_RECURRENCE_ARRAY_MAX));
    return std::max(1, static_cast<int>(end - std::begin(list)));
}

// Rules whose search goes through hours, minutes or seconds could keep libical busy for minutes.
bool too_fine(const icalrecurrencetype& rule) {
    if (rule.freq < ICAL_DAILY_RECURRENCE) return has_filter(rule);
    const bool chosen = rule.by_set_pos[0] != ICAL_RECURRENCE_ARRAY_MAX;
    return filled(rule.by_hour) * filled(rule.by_minute) * filled(rule.by_second) >
           (chosen ? 1 : most_times_of_day);
}

int cost_of_search(const icalrecurrencetype& rule, local_seconds from, local_seconds to) {
    const auto searched = std::chrono::floor<std::chrono::days>(to - from).count();
    const bool by_day =
        rule.freq <= ICAL_DAILY_RECURRENCE || rule.by_set_pos[0] != ICAL_RECURRENCE_ARRAY_MAX;
    const auto steps =
        searched / (by_day ? days_a_step * rule.interval : days_a_step_of_long_periods);
    return static_cast<int>(std::clamp<std::int64_t>(steps, 0, 1'000'000));
}

struct IteratorFree {
    void operator()(icalrecur_iterator* iterator) const { icalrecur_iterator_free(iterator); }
};

}  // namespace

Result<std::vector<local_seconds>> recurrences(const IcsLine& line, const IcsTime& first,
                                               local_seconds last, RecurrenceBudget& budget) {
    std::string text = line.value;
    std::ranges::transform(text, text.begin(), [](char c) {
        return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
    });
    const auto fault = [&](ErrorCode code, std::string_view what) {
        return tl::unexpected(
            ics_error(code, fmt::format("RRULE {} {}", text.substr(0, 80), what), line.number));
    };
    if (!is_plain_rule(text)) return fault(ErrorCode::BadSyntax, "cannot be read");
    icalerror_set_errors_are_fatal(0);
    icalrecurrencetype rule = icalrecurrencetype_from_string(text.c_str());
    const std::unique_ptr<char, decltype(&icalmemory_free_buffer)> scale{rule.rscale,
                                                                         icalmemory_free_buffer};
    if (rule.freq == ICAL_NO_RECURRENCE || rule.interval < 1) {
        return fault(ErrorCode::BadSyntax, "cannot be read");
    }
    if (too_fine(rule)) return fault(ErrorCode::TooLarge, "recurs too often within a day");
    budget.steps -= cost_of_rule;
    // UNTIL in UTC is compared on the event's own clock: it may take one event of the last day more
    // or less for events near midnight, as most calendars do.
    const std::unique_ptr<icalrecur_iterator, IteratorFree> iterator{
        icalrecur_iterator_new(rule, ical_time(first.time, first.date_only))};
    if (!iterator) return fault(ErrorCode::BadSyntax, "cannot be followed");
    std::vector<local_seconds> starts;
    while (true) {
        if (--budget.steps < 0) {
            return fault(ErrorCode::TooLarge, "recurs too often for a calendar of people");
        }
        const icaltimetype next = icalrecur_iterator_next(iterator.get());
        const bool ended = icaltime_is_null_time(next) != 0;
        if (ended && !starts.empty()) break;  // by COUNT or UNTIL
        const local_seconds start = ended ? local_seconds{end_of_search} : local_time(next);
        budget.steps -= cost_of_search(rule, starts.empty() ? first.time : starts.back(), start);
        if (ended) break;
        if (start > last) break;
        starts.push_back(start);
    }
    // DTSTART is the first instance even when it does not match its own rule (§3.8.5.3).
    if (first.time <= last && (starts.empty() || starts.front() != first.time)) {
        starts.insert(starts.begin(), first.time);
    }
    return starts;
}

}  // namespace tandem::formats
