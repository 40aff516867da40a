// SPDX-License-Identifier: Apache-2.0
// A season planned again with what the week level found no room for.
#include <algorithm>
#include <catch2/catch.hpp>

#include "make/runner.h"
#include "planning/arrange_season.h"

using namespace tandem;
using namespace tandem::planning;

namespace {

const Date monday = *parse_date("2026-11-23");

Season season_with(const std::vector<SeasonCut>& cuts) {
    Athlete athlete = make::runner();
    athlete.lifting = Level::Intermediate;
    athlete.races = {{"Race", monday + std::chrono::days{16 * 7 + 6}, {}, Metres{21'098}, {}}};
    const auto season = plan_season(athlete, monday, {}, {}, cuts);
    REQUIRE(season);
    return *season;
}

long count(const WeekDemand& week, SessionKind kind) {
    return std::ranges::count(week.sessions, kind, &Session::kind);
}

Minutes longest(const WeekDemand& week) {
    Minutes most{0};
    for (const Session& session : week.sessions)
        if (traits(session.kind).run) most = std::max(most, session.minutes);
    return most;
}

// Runs and lifts in windows of 45 to 70 minutes, and a long one on Saturday.
Athlete with_short_mornings(int runs) {
    Athlete athlete = make::runner();
    athlete.running = Level::Intermediate;
    athlete.lifting = Level::Intermediate;
    athlete.goal = Goal::Running;
    athlete.runs_per_week = runs;
    athlete.lifts_per_week = 2;
    athlete.long_run_day = 5;
    athlete.two_a_days = TwoADays::Accept;
    athlete.recent = {Minutes{212}, {}, Minutes{87}, {}};
    athlete.races = {{"Race", monday + std::chrono::days{14 * 7 + 6}, {}, Metres{21'098}, {}}};
    auto& weekly = athlete.availability.weekly;
    weekly.clear();
    const auto free = [&weekly](int day, int from, int to, int minutes) {
        weekly.push_back({day, Minutes{from}, Minutes{to}, Minutes{minutes}});
    };
    free(0, 370, 440, 55);
    free(1, 720, 780, 45);
    free(2, 370, 440, 55);
    free(3, 1215, 1290, 70);
    free(4, 350, 400, 45);
    free(5, 780, 930, 130);
    free(6, 420, 490, 60);
    return athlete;
}

// What the week holds, races aside.
std::vector<Session> standing(const ArrangedSeason& season, std::size_t week) {
    std::vector<Session> sessions;
    for (const Placed& placed : season.arrangement.sessions) {
        const bool here = monday_of(placed.date()) == season.season.weeks[week].monday;
        if (here && !placed.fixed) sessions.push_back(placed.session);
    }
    return sessions;
}

}  // namespace

TEST_CASE("no cuts change nothing, and cuts of other weeks neither", "[planning][cuts]") {
    const Season plain = season_with({});
    const Season other = season_with({{99, SessionKind::LongRun, 0, {}}});
    REQUIRE(plain.weeks.size() == other.weeks.size());
    for (std::size_t w = 0; w < plain.weeks.size(); ++w)
        CHECK(plain.weeks[w].sessions == other.weeks[w].sessions);
}

TEST_CASE("every kind that a week asks for can be cut, to none or to one", "[planning][cuts]") {
    const Season plain = season_with({});
    for (const int number : {2, 6, 10}) {
        const WeekDemand& before = plain.weeks[static_cast<std::size_t>(number - 1)];
        for (const Session& session : before.sessions) {
            for (const int most : {0, 1}) {
                const Season cut = season_with({{number, session.kind, most, {}}});
                const WeekDemand& after = cut.weeks[static_cast<std::size_t>(number - 1)];
                INFO(traits(session.kind).id << " in week " << number);
                CHECK(count(after, session.kind) <= most);
                CHECK(after.sessions.size() <= before.sessions.size());
                CHECK(after.session_why.size() == after.sessions.size());
            }
        }
    }
}

TEST_CASE("a cut long run leaves the next one within 110 % of what was run (H5)",
          "[planning][cuts]") {
    const Season cut =
        season_with({{5, SessionKind::LongRun, 0, {}}, {6, SessionKind::LongRun, 0, {}}});
    CHECK(count(cut.weeks[4], SessionKind::LongRun) == 0);
    CHECK(count(cut.weeks[5], SessionKind::LongRun) == 0);
    Minutes before{0};
    for (std::size_t w = 3; w < 6; ++w)
        before = std::max(before, longest(cut.weeks[w]));
    CHECK(longest(cut.weeks[6]).count() * 10 <= before.count() * 11);
    CHECK(count(cut.weeks[6], SessionKind::LongRun) == 1);
}

TEST_CASE("no run is longer than a cut allows, and the least of several holds",
          "[planning][cuts]") {
    const Season cut =
        season_with({{6, {}, 0, Minutes{70}}, {6, {}, 0, Minutes{60}}, {6, {}, 0, Minutes{90}}});
    CHECK(longest(cut.weeks[5]) <= Minutes{60});
    CHECK(longest(cut.weeks[4]) > Minutes{60});
}

TEST_CASE("when intervals find no place the week keeps its tempo run", "[planning][cuts]") {
    const Season plain = season_with({});
    for (const WeekDemand& week : plain.weeks) {
        if (count(week, SessionKind::IntervalRun) == 0 || count(week, SessionKind::TempoRun) == 0)
            continue;
        const Season cut = season_with({{week.number, SessionKind::IntervalRun, 0, {}}});
        const WeekDemand& after = cut.weeks[static_cast<std::size_t>(week.number - 1)];
        CHECK(count(after, SessionKind::IntervalRun) == 0);
        CHECK(count(after, SessionKind::TempoRun) == 1);
    }
}

// Its first weeks once fell to a single run: without the easy run that was too long for every free
// window, the long run was too great a part of the week, and went as well.
TEST_CASE("a session that finds no place does not take its week with it", "[planning][cuts]") {
    const auto season = arrange_season(with_short_mornings(3), monday, {});
    REQUIRE(season);
    for (std::size_t w = 0; w < 3; ++w) {
        Minutes running{0};
        for (const Session& session : standing(*season, w)) {
            if (traits(session.kind).run) running += session.minutes;
        }
        INFO("week " << w + 1);
        CHECK(running >= Minutes{180});
    }
}

// Two weeks once lost a lift for good: it was cut where two easy runs were a little too long for
// most windows, and then they grew into its time.
TEST_CASE("a lift that was cut comes back where shorter easy runs make room", "[planning][cuts]") {
    const auto season = arrange_season(with_short_mornings(4), monday, {});
    REQUIRE(season);
    CHECK(season->cut.empty());
    CHECK(season->arrangement.left_out.empty());
    for (std::size_t w = 0; w < season->season.weeks.size(); ++w) {
        const WeekDemand& week = season->season.weeks[w];
        if (week.phase != Phase::Build || week.deload) continue;
        INFO("week " << w + 1);
        CHECK(std::ranges::count(standing(*season, w), SessionKind::FullStrength, &Session::kind) ==
              2);
        CHECK(longest(week) >= Minutes{95});
    }
}
