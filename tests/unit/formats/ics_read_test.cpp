// SPDX-License-Identifier: Apache-2.0
#include "formats/ics_read.h"

#include <catch2/catch.hpp>

using namespace tandem;
using namespace tandem::formats;

namespace {

const Date from = *parse_date("2026-11-22");
const Date to = *parse_date("2027-12-05");

std::string calendar(const std::string& inner) {
    return "BEGIN:VCALENDAR\r\nVERSION:2.0\r\n" + inner + "END:VCALENDAR\r\n";
}

std::string event(const std::string& lines) {
    return "BEGIN:VEVENT\r\nUID:one\r\n" + lines + "\r\nEND:VEVENT\r\n";
}

std::vector<CalendarEvent> events_of(const std::string& inner, std::string_view zone,
                                     Date last = to) {
    const auto read = read_calendar(calendar(inner), zone, from, last);
    if (!read) FAIL(to_text(read.error()));
    return *read;
}

std::vector<std::string> starts_of(const std::string& inner, Date last = to) {
    std::vector<std::string> starts;
    for (const auto& one : events_of(inner, "Europe/Berlin", last)) {
        starts.push_back(format_moment(one.start));
    }
    return starts;
}

using Starts = std::vector<std::string>;

}  // namespace

TEST_CASE("an event reads with its texts, unfolded and unescaped", "[formats]") {
    const auto events = events_of(
        event("SUMMARY:A call\\, with the o\r\n ther\\noffice\r\nDESCRIPTION:x\r\nSEQUENCE:3\r\n"
              "CATEGORIES:WORK,CALL\r\nDTSTART:20261201T180000\r\nDURATION:PT1H30M"),
        "Europe/Berlin");
    REQUIRE(events.size() == 1);
    CHECK(events[0].summary == "A call, with the other\noffice");
    CHECK(events[0].categories == std::vector<std::string>{"WORK", "CALL"});
    CHECK(events[0].sequence == 3);
    CHECK(format_moment(events[0].start) == "2026-12-01T18:00");
    CHECK(format_moment(events[0].end) == "2026-12-01T19:30");
}

TEST_CASE("times of any zone become the athlete's wall clock", "[formats]") {
    CHECK(starts_of(event("DTSTART:20261201T180000Z")) == Starts{"2026-12-01T19:00"});
    CHECK(starts_of(event("DTSTART:20270701T180000Z")) == Starts{"2027-07-01T20:00"});
    CHECK(starts_of(event("DTSTART;TZID=America/New_York:20261201T120000")) ==
          Starts{"2026-12-01T18:00"});
    CHECK(starts_of(event("DTSTART;TZID=\"/citadel.org/1/Asia/Kolkata\":20261201T120000")) ==
          Starts{"2026-12-01T07:30"});
    CHECK(starts_of(event("DTSTART;TZID=Europe/Berlin:20261201T120000")) ==
          Starts{"2026-12-01T12:00"});
}

TEST_CASE("a zone of the file's own is followed through summer and winter", "[formats]") {
    const std::string zone =
        "BEGIN:VTIMEZONE\r\nTZID:Office Time\r\n"
        "BEGIN:STANDARD\r\nDTSTART:19701101T020000\r\nRRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=1SU\r\n"
        "TZOFFSETFROM:-0400\r\nTZOFFSETTO:-0500\r\nEND:STANDARD\r\n"
        "BEGIN:DAYLIGHT\r\nDTSTART:19700308T020000\r\nRRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=2SU\r\n"
        "TZOFFSETFROM:-0500\r\nTZOFFSETTO:-0400\r\nEND:DAYLIGHT\r\nEND:VTIMEZONE\r\n";
    CHECK(starts_of(zone + event("DTSTART;TZID=Office Time:20261201T120000")) ==
          Starts{"2026-12-01T18:00"});
    // America is in summer time two weeks before Europe.
    CHECK(starts_of(zone + event("DTSTART;TZID=Office Time:20270320T120000")) ==
          Starts{"2027-03-20T17:00"});
    const auto unknown = read_calendar(calendar(event("DTSTART;TZID=Nowhere:20261201T120000")),
                                       "Europe/Berlin", from, to);
    REQUIRE_FALSE(unknown);
    CHECK(unknown.error().code == ErrorCode::BadSyntax);
    CHECK(read_calendar(calendar(""), "Mars/Olympus", from, to).error().code ==
          ErrorCode::NotFound);
}

TEST_CASE("recurrences keep the clock of their own zone", "[formats]") {
    // 09:00 in New York over the change of both zones; in between the clocks are an hour closer.
    CHECK(starts_of(event("DTSTART;TZID=America/New_York:20270307T090000\r\n"
                          "RRULE:FREQ=WEEKLY;COUNT=5")) ==
          Starts{"2027-03-07T15:00", "2027-03-14T14:00", "2027-03-21T14:00", "2027-03-28T15:00",
                 "2027-04-04T15:00"});
}

TEST_CASE("extra, left out and moved instances are honoured", "[formats]") {
    const std::string weekly = event(
        "DTSTART;TZID=Europe/Berlin:20261104T190000\r\nDTEND;TZID=Europe/Berlin:20261104T203000\r\n"
        "RRULE:FREQ=WEEKLY;BYDAY=WE\r\nEXDATE;TZID=Europe/Berlin:20261202T190000\r\n"
        "RDATE;TZID=Europe/Berlin:20261203T190000");
    const std::string moved = event(
        "RECURRENCE-ID:20261209T180000Z\r\nDTSTART;TZID=Europe/Berlin:20261208T170000\r\n"
        "DURATION:PT30M");
    CHECK(starts_of(weekly + moved, *parse_date("2026-12-17")) ==
          Starts{"2026-11-25T19:00", "2026-12-03T19:00", "2026-12-08T17:00", "2026-12-16T19:00"});
}

TEST_CASE("only events that touch the days asked for are given, in order", "[formats]") {
    const auto at = [](const char* start, const char* end) {
        return event(std::string("DTSTART:") + start + "\r\nDTEND:" + end);
    };
    CHECK(starts_of(at("20261121T220000", "20261122T010000") +
                    at("20261121T100000", "20261121T110000") +
                    at("20261121T230000", "20261122T000000")) == Starts{"2026-11-21T22:00"});
    CHECK(starts_of(at("20271206T000000", "20271206T010000")).empty());
    CHECK(starts_of(at("20261205T230000", "20261205T233000") +
                    at("20261201T230000", "20261201T233000")) ==
          Starts{"2026-12-01T23:00", "2026-12-05T23:00"});
}

TEST_CASE("busy time leaves out what takes none", "[formats]") {
    const auto events = events_of(
        event("DTSTART;VALUE=DATE:20261203\r\nDTEND;VALUE=DATE:20261205\r\nSUMMARY:Trip") +
            event("DTSTART:20261201T180000\r\nDURATION:PT1H\r\nSTATUS:CANCELLED") +
            event("DTSTART:20261201T180000\r\nDURATION:PT1H\r\nTRANSP:TRANSPARENT") +
            event("DTSTART:20261201T180000"),
        "Europe/Berlin");
    CHECK(events.size() == 4);
    const auto busy = busy_times(events);
    REQUIRE(busy.size() == 1);
    CHECK(busy[0].what == "Trip");
    CHECK(format_moment(busy[0].from) == "2026-12-03T00:00");
    CHECK(format_moment(busy[0].to) == "2026-12-05T00:00");
}

TEST_CASE("a calendar that recurs without end or is too large stops at the limit", "[formats]") {
    for (const char* rule :
         {"FREQ=SECONDLY", "FREQ=MINUTELY", "FREQ=SECONDLY;BYMONTH=2;BYMONTHDAY=30",
          "FREQ=SECONDLY;COUNT=100000000"}) {
        INFO(rule);
        const auto read =
            read_calendar(calendar(event("DTSTART:20001201T180000\r\nRRULE:" + std::string(rule))),
                          "UTC", from, to);
        REQUIRE_FALSE(read);
        CHECK(read.error().code == ErrorCode::TooLarge);
        CHECK(read.error().where == "line 6");
    }
    std::string many;
    for (int i = 0; i < 20'001; ++i)
        many += event("DTSTART:20261201T180000");
    CHECK(read_calendar(calendar(many), "UTC", from, to).error().code == ErrorCode::TooLarge);
    CHECK(read_calendar(std::string(10'000'001, 'x'), "UTC", from, to).error().code ==
          ErrorCode::TooLarge);
}

TEST_CASE("malformed calendars are refused with the line", "[formats]") {
    const auto where = [](const std::string& text) {
        const auto read = read_calendar(text, "UTC", from, to);
        if (read) return std::string("read");
        CHECK(read.error().code == ErrorCode::BadSyntax);
        return read.error().where;
    };
    CHECK(where("") == "line 1");
    CHECK(where("hello") == "line 1");
    CHECK(where("BEGIN:VCALENDAR\nVERSION:2.0\n") == "line 1");
    CHECK(where("BEGIN:VCALENDAR\nEND:VEVENT\n") == "line 2");
    CHECK(where(calendar("BEGIN:VEVENT\r\nEND:VEVENT\r\n")) == "line 3");
    CHECK(where(calendar(event("DTSTART:20260230T180000"))) == "line 5");
    CHECK(where(calendar(event("DTSTART:20261201T250000"))) == "line 5");
    CHECK(where(calendar(event("DTSTART:20261201T180000\r\nDTEND:20261201T170000"))) == "line 6");
    CHECK(where(calendar(event("DTSTART:20261201T180000\r\nDURATION:1 hour"))) == "line 6");
    CHECK(where(calendar(event("DTSTART:20261201T180000\r\nRRULE:FREQ=SOMETIMES"))) == "line 6");
    CHECK(where(calendar(event("SUMMARY:\xff\r\nDTSTART:20261201T180000"))) == "line 5");
    CHECK(where(calendar(event("nonsense"))) == "line 5");
}
