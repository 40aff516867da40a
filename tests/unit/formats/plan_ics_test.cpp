// SPDX-License-Identifier: Apache-2.0
#include "formats/plan_ics.h"

#include <libical/ical.h>

#include <catch2/catch.hpp>

#include "make/sample_plan.h"

using namespace tandem;
using namespace tandem::formats;
using Catch::Matchers::Contains;

namespace {

constexpr std::string_view stamp = "20261122T050000Z";

std::string unfolded(std::string text) {
    for (std::size_t at = 0; (at = text.find("\r\n ", at)) != std::string::npos;)
        text.erase(at, 3);
    return text;
}

// The uid's suffix as the calendar has it.
std::string suffix_of(const std::string& calendar) {
    const std::string text = unfolded(calendar);
    const auto from = text.find(".", text.find("UID:2026-W48"));
    return text.substr(from, text.find("\r\n", from) - from);
}

CalendarEvent event_of(const PlannedSession& session, const std::string& suffix) {
    CalendarEvent event;
    event.uid = session.id + suffix;
    event.summary = session.title;
    event.start = session.placed.start;
    event.end = session.placed.end();
    event.sequence = 4;
    return event;
}

// The lines of the event with this session's id.
std::string block(const std::string& calendar, const std::string& id) {
    const std::string text = unfolded(calendar);
    const auto at = text.find("UID:" + id + ".");
    REQUIRE(at != std::string::npos);
    return text.substr(at, text.find("END:VEVENT", at) - at);
}

bool whole_characters(std::string_view line) {
    return line.empty() || (line.front() & 0xC0) != 0x80;
}

}  // namespace

TEST_CASE("a calendar names its zone and one event a session", "[formats]") {
    const std::string text = write_plan_ics(make::sample_plan(), {}, stamp);
    const std::string race = block(text, "2026-W51-race-2");
    CHECK_THAT(race, Contains("DTSTAMP:20261122T050000Z\r\n"));
    CHECK_THAT(race, Contains("SEQUENCE:0\r\n"));
    CHECK_THAT(race, Contains("DTSTART;TZID=Europe/Berlin:20261220T100000\r\n"));
    CHECK_THAT(race, Contains("DTEND;TZID=Europe/Berlin:20261220T115000\r\n"));
    CHECK_THAT(race, Contains("SUMMARY:Winterlauf 🏃\\; Köln\\, \"Halb\"\\\\Marathon\r\n"));
    CHECK_THAT(race, Contains("DESCRIPTION:110 min\\, 21.1 km\\n110 min Race"));
    CHECK_THAT(race, Contains("CATEGORIES:race,race_week\r\n"));
    CHECK_THAT(race, Contains("STATUS:CONFIRMED\r\nTRANSP:OPAQUE\r\n"));
    CHECK_THAT(text, Contains("TZID:Europe/Berlin\r\n"));
    CHECK_THAT(text, Contains("DTSTART:20270328T020000\r\nTZOFFSETFROM:+0100\r\n"
                              "TZOFFSETTO:+0200\r\n"));
    CHECK_THAT(text, Contains("X-WR-TIMEZONE:Europe/Berlin\r\n"));
}

TEST_CASE("times in UTC end in Z, unknown zones float", "[formats]") {
    Plan plan = make::sample_plan();
    plan.time_zone = "UTC";
    CHECK_THAT(write_plan_ics(plan, {}, stamp), Contains("DTSTART:20261220T100000Z\r\n"));
    plan.time_zone = "Mars/Olympus";
    CHECK_THAT(write_plan_ics(plan, {}, stamp), Contains("DTSTART:20261220T100000\r\n"));
}

TEST_CASE("planning again counts changes up, keeps the rest and cancels what is gone",
          "[formats]") {
    Plan plan = make::sample_plan();
    const std::string suffix = suffix_of(write_plan_ics(plan, {}, stamp));
    std::vector<CalendarEvent> previous;
    for (const auto& session : plan.weeks[0].sessions)
        previous.push_back(event_of(session, suffix));
    CalendarEvent stranger = previous[0];
    stranger.uid = "2026-W48-x.somebody-else@tandem";
    CalendarEvent past = previous[0];
    past.uid = "2026-W47-easy_run-1" + suffix;
    past.start -= std::chrono::days{7};
    past.end -= std::chrono::days{7};
    previous.insert(previous.end(), {stranger, past});
    previous[3].cancelled = true;

    plan.weeks[0].sessions[1].placed.start += Minutes{30};
    plan.weeks[0].sessions[2].title = "Heavy day";
    const std::string gone = plan.weeks[0].sessions.back().id;
    plan.weeks[0].sessions.pop_back();
    const std::string text = write_plan_ics(plan, previous, stamp);
    const auto& sessions = plan.weeks[0].sessions;
    CHECK_THAT(block(text, sessions[0].id), Contains("SEQUENCE:4\r\n"));
    CHECK_THAT(block(text, sessions[1].id), Contains("SEQUENCE:5\r\n"));
    CHECK_THAT(block(text, sessions[2].id), Contains("SEQUENCE:5\r\n"));
    CHECK_THAT(block(text, sessions[3].id), Contains("SEQUENCE:5\r\n"));
    CHECK_THAT(block(text, gone), Contains("SEQUENCE:5\r\n"));
    CHECK_THAT(block(text, gone), Contains("DTSTART;TZID=Europe/Berlin:20261128T090000"));
    CHECK_THAT(block(text, gone), Contains("STATUS:CANCELLED\r\n"));
    CHECK_THAT(text, !Contains("somebody-else"));
    CHECK_THAT(block(text, "2026-W47-easy_run-1"), Contains("STATUS:CONFIRMED\r\n"));
    CHECK_THAT(block(text, "2026-W47-easy_run-1"), Contains("SEQUENCE:4\r\n"));
}

TEST_CASE("lines fold at 75 octets and never inside a character", "[formats]") {
    for (std::size_t lead = 60; lead < 80; ++lead) {
        for (const char* letter : {"ü", "🏃", "€"}) {
            std::string line(lead, 'a');
            for (int i = 0; i < 60; ++i)
                line += letter;
            const std::string text = folded(line);
            CHECK(unfolded(text) == line + "\r\n");
            std::string_view rest = text;
            while (!rest.empty()) {
                const auto end = rest.find("\r\n");
                const std::string_view piece = rest.substr(0, end);
                CHECK(piece.size() <= 75);
                CHECK(whole_characters(piece.starts_with(' ') ? piece.substr(1) : piece));
                rest.remove_prefix(end + 2);
            }
        }
    }
    CHECK(folded(std::string(75, 'a')) == std::string(75, 'a') + "\r\n");
    CHECK(unfolded(folded(std::string(200, '\x80'))) == std::string(200, '\x80') + "\r\n");
}

TEST_CASE("libical reads the calendar without a complaint", "[formats]") {
    const Plan plan = make::sample_plan();
    const std::string text = write_plan_ics(plan, {}, stamp);
    icalcomponent* calendar = icalparser_parse_string(text.c_str());
    REQUIRE(calendar != nullptr);
    CHECK(icalcomponent_count_errors(calendar) == 0);
    CHECK(icalcomponent_count_components(calendar, ICAL_VEVENT_COMPONENT) == 22);
    CHECK_THAT(icalcomponent_as_ical_string(calendar), !Contains("X-LIC-ERROR"));
    // 10:00 in Berlin in December is 09:00 UTC, by the VTIMEZONE of the file itself.
    icalcomponent* last = nullptr;
    for (icalcomponent* at = icalcomponent_get_first_component(calendar, ICAL_VEVENT_COMPONENT);
         at != nullptr; at = icalcomponent_get_next_component(calendar, ICAL_VEVENT_COMPONENT)) {
        last = at;
    }
    const icaltimetype start = icalcomponent_get_dtstart(last);
    CHECK(icaltime_as_timet_with_zone(start, start.zone) == 1797757200);
    icalcomponent_free(calendar);
}

TEST_CASE("training is found in a calendar by category or by words", "[formats]") {
    std::vector<CalendarEvent> events;
    const auto add = [&](const char* summary, std::vector<std::string> categories) -> auto& {
        CalendarEvent event;
        event.summary = summary;
        event.categories = std::move(categories);
        event.start = Moment{Date{std::chrono::year{2026} / 11 / 24}} +
                      Minutes{static_cast<int>(events.size()) * 10};
        event.end = event.start + Minutes{45};
        events.push_back(event);
        return events.back();
    };
    add("Anything", {"leg_strength"});
    add("6x800 Intervals", {});
    add("LONG RUN w/ Anna", {});
    add("Easy 5k", {});
    add("Köln Marathon", {});
    add("Gym: squats", {});
    add("Push day", {});
    add("Yoga!", {});
    add("Dentist", {});
    add("Review pull request", {});
    add("Trunk sale", {});
    add("Easy run", {}).cancelled = true;
    auto& all_day = add("Gym", {});
    all_day.all_day = true;
    all_day.start = Moment{Date{std::chrono::year{2026} / 11 / 30}};
    all_day.end = all_day.start + Minutes{1440};
    const WrittenPlan plan = written_from_calendar(events);
    REQUIRE(plan.weeks.size() == 2);
    std::vector<SessionKind> kinds;
    for (const auto& session : plan.weeks[0].sessions) {
        kinds.push_back(session.placed.session.kind);
    }
    using enum SessionKind;
    CHECK(kinds == std::vector{LegStrength, IntervalRun, LongRun, EasyRun, Race, LegStrength,
                               UpperStrength, Mobility});
    CHECK(plan.weeks[0].sessions[0].placed.session.minutes == Minutes{45});
    const WrittenSession& gym = plan.weeks[1].sessions.at(0);
    CHECK(gym.assumed_time);
    CHECK(gym.assumed_minutes);
    CHECK(format_moment(gym.placed.start) == "2026-11-30T18:00");
}
