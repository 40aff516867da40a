// SPDX-License-Identifier: Apache-2.0
// Planning again in the middle of a week, with the calendar of the first plan at hand.
#include <algorithm>
#include <catch2/catch.hpp>
#include <set>

#include "app/load_plan.h"
#include "app/load_profile.h"
#include "formats/plan_ics.h"
#include "planning/make_plan.h"

using namespace tandem;
using std::chrono::days;

namespace {

const Date monday = *parse_date("2026-11-23");

std::vector<formats::CalendarEvent> calendar_of(const Plan& plan,
                                                std::span<const formats::CalendarEvent> previous) {
    const std::string text = formats::write_plan_ics(plan, previous, "20261123T050000Z");
    const auto events =
        formats::read_calendar(text, plan.time_zone, monday - days{60}, monday + days{400});
    REQUIRE(events);
    return *events;
}

const formats::CalendarEvent* find(const std::vector<formats::CalendarEvent>& calendar,
                                   const std::string& uid) {
    const auto found = std::ranges::find(calendar, uid, &formats::CalendarEvent::uid);
    return found == calendar.end() ? nullptr : &*found;
}

}  // namespace

TEST_CASE("planning again leaves what is done, and keeps rules to it", "[golden]") {
    const auto athlete = app::load_profile(TANDEM_SOURCE_DIR "/examples/busy-runner.toml", monday);
    REQUIRE(athlete);
    const auto first = planning::make_plan(*athlete, monday, {.weeks = 4});
    REQUIRE(first);
    const auto before = calendar_of(*first, {});
    for (const int day : {1, 3, 6, 7, 9}) {
        const Date today = monday + days{day};
        INFO(format_date(today));
        const std::vector<Placed> done = app::done_before(today, before);
        REQUIRE_FALSE(done.empty());
        const auto again = planning::make_plan(*athlete, today, {.weeks = 4, .done = done});
        REQUIRE(again);

        rules::Case season{.sessions = done,
                           .from = Moment{today},
                           .to = Moment{again->weeks.back().monday + days{7}},
                           .terminal = {},
                           .left_out = 0};
        std::set<std::string> names;
        for (const PlannedWeek& week : again->weeks) {
            for (const PlannedSession& session : week.sessions) {
                season.sessions.push_back(session.placed);
                CHECK(names.insert(session.id).second);
            }
        }
        CHECK(rules::judge(season, *rules::context_of(*athlete)).score.never == 0);

        const auto after = calendar_of(*again, before);
        for (const formats::CalendarEvent& event : before) {
            INFO(event.uid);
            const formats::CalendarEvent* now = find(after, event.uid);
            REQUIRE(now != nullptr);
            if (date_of(event.start) >= today) continue;
            CHECK(now->start == event.start);
            CHECK_FALSE(now->cancelled);
            CHECK(now->sequence == event.sequence);
        }
    }
}

TEST_CASE("amounts go on from what was done", "[golden]") {
    Athlete athlete;
    athlete.recent = {Minutes{120}, {}, Minutes{40}, {}};
    for (int day = 0; day < 7; ++day) {
        athlete.availability.weekly.push_back({day, Minutes{360}, Minutes{600}, Minutes{180}});
    }
    std::vector<Placed> done;
    for (int day = -14; day < 0; day += 2) {
        Session run;
        run.kind = SessionKind::EasyRun;
        run.minutes = Minutes{60};
        done.push_back({run, Moment{monday + days{day}} + Minutes{420}, true});
    }
    const auto without = planning::make_plan(athlete, monday, {.weeks = 2});
    const auto with = planning::make_plan(athlete, monday, {.weeks = 2, .done = done});
    REQUIRE(without);
    REQUIRE(with);
    CHECK(without->weeks[0].running < Minutes{140});
    CHECK(with->weeks[0].running > Minutes{200});
}
