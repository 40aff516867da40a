// SPDX-License-Identifier: Apache-2.0
#include "formats/ics_read.h"

#include <fmt/core.h>

#include <algorithm>
#include <map>
#include <optional>
#include <set>

#include "formats/ics_lines.h"
#include "formats/ics_recurrence.h"
#include "formats/ics_zones.h"
#include "formats/shown.h"

namespace tandem::formats {
namespace {

using std::chrono::days;
using std::chrono::local_seconds;
using std::chrono::seconds;

constexpr std::size_t longest_text = 4'000;

// A VEVENT as it stands in the file, before its recurrences.
struct RawEvent {
    CalendarEvent event;  // without start and end
    IcsTime start;
    seconds length{0};
    const IcsBlock* block = nullptr;
    std::optional<local_seconds> replaces;  // RECURRENCE-ID on the athlete's clock
};

std::string text_of(const IcsBlock& block, std::string_view name) {
    const IcsLine* line = block.line(name);
    if (line == nullptr) return {};
    std::string text = plain_text(line->value);
    if (text.size() <= longest_text) return text;
    std::size_t end = longest_text;  // moved back to the first byte of a letter
    while ((static_cast<unsigned char>(text[end]) & 0xC0) == 0x80)
        --end;
    return text.substr(0, end);
}

Result<IcsTime> read_time(const IcsLine& line, std::string_view value) {
    auto time = parse_ics_time(value);
    if (!time) {
        return tl::unexpected(ics_error(ErrorCode::BadSyntax,
                                        fmt::format("{} \"{}\" is not a time like 20261122T063000",
                                                    line.name, shown(value, 40)),
                                        line.number));
    }
    if (!time->utc && !time->date_only) time->zone = line.parameter("TZID").value_or("");
    return *time;
}

class CalendarReader {
  public:
    CalendarReader(IcsZones zones, Date from, Date to)
        : zones_(std::move(zones)), from_(from), to_(to + days{1}) {}

    Result<void> read(const IcsBlock& calendar) {
        for (const IcsBlock& part : calendar.parts) {
            if (part.name != "VTIMEZONE") continue;
            if (auto added = zones_.add(part, last_start(), budget_); !added) return added;
        }
        std::vector<RawEvent> raw;
        for (const IcsBlock& part : calendar.parts) {
            if (part.name != "VEVENT") continue;
            auto event = read_event(part);
            if (!event) return tl::unexpected(event.error());
            if (const auto& replaces = event->replaces) {
                replaced_[event->event.uid].insert(*replaces);
            }
            raw.push_back(*std::move(event));
        }
        for (const RawEvent& event : raw) {
            if (auto added = add_occurrences(event); !added) return added;
        }
        return {};
    }

    std::vector<CalendarEvent> take() {
        std::ranges::stable_sort(events_, {}, &CalendarEvent::start);
        return std::move(events_);
    }

  private:
    // A start on any clock of the world that can still touch the last day.
    local_seconds last_start() const { return local_seconds{to_} + days{2}; }

    Result<RawEvent> read_event(const IcsBlock& block) {
        const IcsLine* start = block.line("DTSTART");
        if (start == nullptr) {
            return tl::unexpected(
                ics_error(ErrorCode::BadSyntax, "VEVENT has no DTSTART", block.number));
        }
        RawEvent raw;
        auto time = read_time(*start, start->value);
        if (!time) return tl::unexpected(time.error());
        raw.start = *time;
        raw.block = &block;
        raw.event.uid = text_of(block, "UID");
        raw.event.summary = text_of(block, "SUMMARY");
        raw.event.description = text_of(block, "DESCRIPTION");
        raw.event.cancelled = text_of(block, "STATUS") == "CANCELLED";
        raw.event.transparent = text_of(block, "TRANSP") == "TRANSPARENT";
        raw.event.all_day = raw.start.date_only;
        raw.event.sequence = std::atoi(text_of(block, "SEQUENCE").substr(0, 9).c_str());
        for (const IcsLine& line : block.lines) {
            if (line.name != "CATEGORIES") continue;
            for (const std::string& word : split_list(line.value, ',')) {
                raw.event.categories.push_back(plain_text(word));
            }
        }
        if (const IcsLine* id = block.line("RECURRENCE-ID")) {
            const auto replaced = to_athlete(*id, id->value);
            if (!replaced) return tl::unexpected(replaced.error());
            raw.replaces = *replaced;
        }
        if (auto length = read_length(block, raw.start); length) {
            raw.length = *length;
        } else {
            return tl::unexpected(length.error());
        }
        return raw;
    }

    Result<local_seconds> to_athlete(const IcsLine& line, std::string_view value) {
        const auto time = read_time(line, value);
        if (!time) return tl::unexpected(time.error());
        return zones_.to_athlete(*time, line.number);
    }

    // DTEND or DURATION; a date alone lasts its day, a time alone no time (§3.6.1).
    Result<seconds> read_length(const IcsBlock& block, const IcsTime& start) {
        if (const IcsLine* line = block.line("DTEND")) {
            const auto end = to_athlete(*line, line->value);
            if (!end) return tl::unexpected(end.error());
            const auto begin = zones_.to_athlete(start, line->number);
            if (!begin) return tl::unexpected(begin.error());
            if (*end < *begin) {
                return tl::unexpected(
                    ics_error(ErrorCode::BadSyntax, "DTEND lies before DTSTART", line->number));
            }
            if (start.date_only && *end == *begin) return days{1};  // seen in the wild
            return *end - *begin;
        }
        if (const IcsLine* line = block.line("DURATION")) {
            const auto length = parse_ics_duration(line->value);
            if (length && *length >= seconds{0}) return *length;
            return tl::unexpected(ics_error(
                ErrorCode::BadSyntax,
                fmt::format("DURATION \"{}\" is not one like PT1H30M", shown(line->value, 40)),
                line->number));
        }
        return start.date_only ? seconds{days{1}} : seconds{0};
    }

    // The starts of one event on its own clock: rule, extra dates, in that order.
    Result<std::vector<IcsTime>> starts_of(const RawEvent& raw) {
        std::vector<IcsTime> starts;
        IcsTime time = raw.start;
        const IcsLine* rule = raw.replaces ? nullptr : raw.block->line("RRULE");
        if (rule != nullptr) {
            const auto unrolled = recurrences(*rule, raw.start, last_start(), budget_);
            if (!unrolled) return tl::unexpected(unrolled.error());
            std::optional<local_seconds> until;
            if (const auto utc = until_in_utc(*rule)) {
                const auto last = zones_.to_athlete(*utc, rule->number);
                if (last) until = *last;
            }
            for (const local_seconds start : *unrolled) {
                time.time = start;
                const auto at = zones_.to_athlete(time, rule->number);
                if (!at) return tl::unexpected(at.error());
                if (!until || *at <= *until) starts.push_back(time);
            }
        } else {
            starts.push_back(time);
        }
        for (const IcsLine& line : raw.block->lines) {
            if (line.name != "RDATE" || raw.replaces) continue;
            for (const std::string& value : split_list(line.value, ',')) {
                const auto extra = read_time(line, value.substr(0, value.find('/')));
                if (!extra) return tl::unexpected(extra.error());
                starts.push_back(*extra);
            }
        }
        return starts;
    }

    // Starts on the athlete's clock that do not take place, or take place as another event says.
    Result<std::set<local_seconds>> left_out(const RawEvent& raw) {
        std::set<local_seconds> dates;
        if (raw.replaces) return dates;
        for (const IcsLine& line : raw.block->lines) {
            if (line.name != "EXDATE") continue;
            for (const std::string& value : split_list(line.value, ',')) {
                const auto date = to_athlete(line, value);
                if (!date) return tl::unexpected(date.error());
                dates.insert(*date);
            }
        }
        return dates;
    }

    Result<void> add_occurrences(const RawEvent& raw) {
        const auto starts = starts_of(raw);
        if (!starts) return tl::unexpected(starts.error());
        auto skipped = left_out(raw);
        if (!skipped) return tl::unexpected(skipped.error());
        const auto replaced = replaced_.find(raw.event.uid);
        for (const IcsTime& time : *starts) {
            const auto start = zones_.to_athlete(time, raw.block->number);
            if (!start) return tl::unexpected(start.error());
            const bool overridden =
                !raw.replaces && replaced != replaced_.end() && replaced->second.contains(*start);
            if (overridden || !skipped->insert(*start).second) continue;
            if (auto added = add(raw, *start); !added) return added;
        }
        return {};
    }

    Result<void> add(const RawEvent& raw, local_seconds start) {
        const local_seconds end = start + raw.length;
        const bool before =
            end < local_seconds{from_} || (end == local_seconds{from_} && raw.length > seconds{0});
        if (before || start >= local_seconds{to_}) return {};
        if (events_.size() >= most_calendar_events) {
            return tl::unexpected(ics_error(
                ErrorCode::TooLarge, fmt::format("more than {} events", most_calendar_events),
                raw.block->number));
        }
        CalendarEvent event = raw.event;
        event.start = std::chrono::floor<Minutes>(start);
        event.end = std::chrono::ceil<Minutes>(end);
        events_.push_back(std::move(event));
        return {};
    }

    IcsZones zones_;
    Date from_;
    Date to_;  // exclusive
    RecurrenceBudget budget_;
    std::map<std::string, std::set<local_seconds>> replaced_;
    std::vector<CalendarEvent> events_;
};

}  // namespace

Result<std::vector<CalendarEvent>> read_calendar(std::string_view bytes, std::string_view time_zone,
                                                 Date from, Date to) {
    if (bytes.size() > largest_calendar_bytes) {
        return tl::unexpected(Error{ErrorCode::TooLarge,
                                    fmt::format("the calendar has {} bytes; at most {} are read",
                                                bytes.size(), largest_calendar_bytes),
                                    ""});
    }
    try {
        auto zones = IcsZones::of(std::string(time_zone));
        if (!zones) return tl::unexpected(zones.error());
        const auto blocks = read_ics_blocks(bytes);
        if (!blocks) return tl::unexpected(blocks.error());
        CalendarReader reader(*std::move(zones), from, to);
        bool any = false;
        for (const IcsBlock& block : *blocks) {
            if (block.name != "VCALENDAR") continue;
            any = true;
            if (auto read = reader.read(block); !read) return tl::unexpected(read.error());
        }
        if (!any) {
            return tl::unexpected(ics_error(ErrorCode::BadSyntax, "no BEGIN:VCALENDAR", 1));
        }
        return reader.take();
    } catch (const std::exception& error) {
        return tl::unexpected(Error{ErrorCode::BadSyntax, error.what(), ""});
    }
}

std::vector<BusyTime> busy_times(std::span<const CalendarEvent> events) {
    std::vector<BusyTime> busy;
    for (const CalendarEvent& event : events) {
        if (event.cancelled || event.transparent || event.end <= event.start) continue;
        busy.push_back({event.start, event.end, event.summary});
    }
    return busy;
}

}  // namespace tandem::formats
