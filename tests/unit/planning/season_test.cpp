// SPDX-License-Identifier: Apache-2.0
#include "planning/season.h"

#include <fmt/core.h>

#include <algorithm>
#include <catch2/catch.hpp>
#include <map>

#include "make/runner.h"

using namespace tandem;
using namespace tandem::planning;
using std::chrono::days;

namespace {

const Date monday = *parse_date("2026-11-23");

Athlete runner() {
    Athlete athlete = make::runner();
    for (int day = 0; day < 7; ++day)
        athlete.availability.weekly.push_back({day, Minutes{1050}, Minutes{1200}, Minutes{75}});
    athlete.lifting = Level::Intermediate;
    return athlete;
}

RaceEntry race_in(int weeks, int metres, RacePriority priority = RacePriority::A) {
    const int distance_days = weeks * 7 + 6;  // a Sunday
    return {"Race", monday + days{distance_days}, {}, Metres{metres}, priority};
}

std::string phases_of(const Season& season) {
    std::string letters;
    for (const WeekDemand& week : season.weeks) {
        letters += std::string("ABUPTRV")[static_cast<std::size_t>(week.phase)];
    }
    return letters;
}

long count_kind(const WeekDemand& week, bool (*is)(SessionKind)) {
    return std::ranges::count_if(week.sessions,
                                 [&](const Session& session) { return is(session.kind); });
}

bool quality(SessionKind kind) {
    return traits(kind).quality;
}
bool lift(SessionKind kind) {
    return traits(kind).lift;
}
bool heavy(SessionKind kind) {
    return traits(kind).heavy_legs;
}

bool says(const std::vector<Reason>& reasons, const std::string& part) {
    return std::ranges::any_of(
        reasons, [&](const Reason& reason) { return reason.says.find(part) != std::string::npos; });
}

}  // namespace

TEST_CASE("phases lead back from the race and on to recovery", "[planning]") {
    Athlete athlete = runner();
    athlete.races = {race_in(20, 42'195)};
    const auto season = plan_season(athlete, monday, {});
    REQUIRE(season);
    // 7 base, 8 build, 3 peak, 2 taper, race week, 3 recovery.
    CHECK(phases_of(*season) == "BBBBBBBUUUUUUUUPPPTTRVVV");
    CHECK(says(season->notes, "keeps muscle"));
}

TEST_CASE("a race two weeks ahead tapers at once, a race this week is raced", "[planning]") {
    Athlete athlete = runner();
    athlete.races = {race_in(2, 42'195)};
    CHECK(phases_of(*plan_season(athlete, monday, {})) == "TTRVVV");
    athlete.races = {race_in(0, 10'000)};
    const auto season = plan_season(athlete, monday + days{3}, {});
    CHECK(phases_of(*season) == "RV");
    CHECK(season->weeks[0].fixed.size() == 1);
}

TEST_CASE("a race on Monday tapers in the week before", "[planning]") {
    Athlete athlete = runner();
    athlete.races = {race_in(6, 5'000)};
    athlete.races[0].date -= days{6};
    const auto season = plan_season(athlete, monday, {});
    CHECK(season->weeks[5].phase == Phase::Taper);
    CHECK(season->weeks[5].running.count() * 100 <= season->weeks[4].running.count() * 60);
}

TEST_CASE("two close races: the later keeps its taper and the price is said", "[planning]") {
    Athlete athlete = runner();
    athlete.races = {race_in(8, 42'195), race_in(14, 21'097)};
    const auto season = plan_season(athlete, monday, {});
    CHECK(phases_of(*season) == "UUUPPPTTRVVVUTRVV");
    CHECK(says(season->notes, "6 weeks apart"));
}

TEST_CASE("races on consecutive weekends still give a season", "[planning]") {
    Athlete athlete = runner();
    athlete.races = {race_in(4, 10'000), race_in(5, 10'000)};
    CHECK(phases_of(*plan_season(athlete, monday, {})) == "UUPTRRV");
}

TEST_CASE("without a race base and build take turns, with every fourth week easier", "[planning]") {
    const auto season = plan_season(runner(), monday, 16);
    REQUIRE(season);
    CHECK(phases_of(*season) == "BBBBUUUUBBBBUUUU");
    for (const std::size_t deload : {3U, 7U, 11U}) {
        CHECK(season->weeks[deload].deload);
        CHECK(season->weeks[deload].running < season->weeks[deload - 1].running);
        CHECK(count_kind(season->weeks[deload], heavy) == 0);
        CHECK(count_kind(season->weeks[deload], lift) > 0);
    }
    CHECK(plan_season(runner(), monday, {})->weeks.size() == 12);
}

TEST_CASE("a first week of which little is left does not count towards a deload", "[planning]") {
    const auto season = plan_season(runner(), monday + days{5}, 12);
    REQUIRE(season);
    CHECK_FALSE(season->weeks[3].deload);
    CHECK(season->weeks[4].deload);
}

TEST_CASE("an advanced lifter with a strength goal deloads every sixth week", "[planning]") {
    Athlete athlete = runner();
    athlete.goal = Goal::Strength;
    athlete.lifting = Level::Advanced;
    const auto season = plan_season(athlete, monday, 12);
    CHECK_FALSE(season->weeks[3].deload);
    CHECK(season->weeks[5].deload);
    CHECK(count_kind(season->weeks[0], lift) == 4);
    CHECK(count_kind(season->weeks[0], heavy) == 2);
}

TEST_CASE("new strength brings three weeks of adaptation, two when a race is near", "[planning]") {
    Athlete athlete = runner();
    athlete.new_to_strength = true;
    auto season = plan_season(athlete, monday, 8);
    CHECK(phases_of(*season).substr(0, 4) == "AAAB");
    for (std::size_t w = 0; w < 3; ++w) {
        CHECK(season->weeks[w].running <= Minutes{240});
        CHECK(count_kind(season->weeks[w], quality) == 0);
    }
    athlete.races = {race_in(7, 10'000)};
    season = plan_season(athlete, monday, {});
    CHECK(phases_of(*season).substr(0, 3) == "AAU");
}

TEST_CASE("nothing new is lifted in the last two weeks before a race", "[planning]") {
    Athlete athlete = runner();
    athlete.new_to_strength = true;
    athlete.races = {race_in(1, 21'097)};
    const auto season = plan_season(athlete, monday, {});
    CHECK(count_kind(season->weeks[0], lift) == 0);
    CHECK(count_kind(season->weeks[1], lift) == 0);
}

TEST_CASE("with one hard run a week intervals and tempo take turns, until the race is near",
          "[planning]") {
    for (const int metres : {5'000, 10'000, 21'097}) {
        Athlete athlete = runner();
        athlete.goal = Goal::Balanced;
        athlete.races = {race_in(14, metres)};
        const auto season = plan_season(athlete, monday, {});
        REQUIRE(season);
        std::map<SessionKind, int> kinds;
        for (const WeekDemand& week : season->weeks) {
            for (const Session& session : week.sessions) {
                if (!traits(session.kind).quality) continue;
                if (week.phase == Phase::Build) ++kinds[session.kind];
                const bool near = week.phase == Phase::Peak && metres <= 10'000;
                if (near) CHECK(session.kind == SessionKind::IntervalRun);
            }
        }
        INFO(metres << " m");
        CHECK(kinds[SessionKind::IntervalRun] >= 2);
        CHECK(kinds[SessionKind::TempoRun] >= 2);
    }
}

TEST_CASE("a marathon long run climbs to three hours in good time", "[planning]") {
    Athlete athlete = runner();
    athlete.races = {race_in(24, 42'195)};
    const auto season = plan_season(athlete, monday, {});
    Minutes longest{0};
    for (const WeekDemand& week : season->weeks) {
        for (const Session& session : week.sessions)
            longest = std::max(longest, session.minutes);
    }
    CHECK(longest >= Minutes{165});
    CHECK(longest <= Minutes{180});
}

TEST_CASE("a B race eases its week, a C race stands for a hard run", "[planning]") {
    Athlete athlete = runner();
    athlete.races = {race_in(5, 10'000, RacePriority::B)};
    auto season = plan_season(athlete, monday, 8);
    CHECK(season->weeks[5].running.count() * 100 <= season->weeks[4].running.count() * 75);
    CHECK(season->weeks[5].phase != Phase::RaceWeek);
    athlete.races = {race_in(5, 5'000, RacePriority::C)};
    season = plan_season(athlete, monday, 8);
    const auto without = plan_season(runner(), monday, 8);
    const auto hard = [](const Season& one) { return count_kind(one.weeks[5], is_hard); };
    CHECK(hard(*season) + 1 == hard(*without));
    CHECK(says(season->weeks[5].why, "trained through"));
}

TEST_CASE("free time limits running, and says so", "[planning]") {
    Athlete athlete = runner();
    athlete.recent = {Minutes{400}, {}, Minutes{120}, {}};
    athlete.availability.weekly.clear();
    for (int day = 0; day < 5; ++day) {
        athlete.availability.weekly.push_back({day, Minutes{360}, Minutes{450}, Minutes{60}});
    }
    const auto season = plan_season(athlete, monday, 4);
    for (const WeekDemand& week : season->weeks) {
        const Minutes in_windows = week.running - week.sessions.front().minutes;
        CHECK(in_windows <= Minutes{300});
    }
    CHECK(says(season->weeks[0].why, "Free time"));
    CHECK(says(season->notes, "free time"));
}

TEST_CASE("a window that trims the long run caps it, one that halves it does not", "[planning]") {
    Athlete athlete = runner();
    athlete.races = {race_in(16, 21'098)};
    athlete.recent = {Minutes{400}, {}, Minutes{120}, {}};
    athlete.availability.weekly.clear();
    for (int day = 0; day < 7; ++day) {
        athlete.availability.weekly.push_back({day, Minutes{360}, Minutes{460}, Minutes{100}});
    }
    const auto trimmed = plan_season(athlete, monday, 1);
    CHECK(trimmed->weeks[0].sessions.front().minutes == Minutes{100});
    CHECK(says(trimmed->weeks[0].why, "longest free window caps"));
    for (WeeklyWindow& window : athlete.availability.weekly)
        window.minutes = Minutes{60};
    const auto halved = plan_season(athlete, monday, 1);
    CHECK(halved->weeks[0].sessions.front().kind == SessionKind::LongRun);
    CHECK(halved->weeks[0].sessions.front().minutes > Minutes{100});
    CHECK(says(halved->weeks[0].why, "asked for in full"));
}

TEST_CASE("with only short windows the long run is still wanted, for the planner to explain",
          "[planning]") {
    Athlete athlete = runner();
    athlete.availability.weekly.clear();
    for (int day = 0; day < 7; ++day) {
        athlete.availability.weekly.push_back({day, Minutes{360}, Minutes{400}, Minutes{40}});
    }
    const auto season = plan_season(athlete, monday, 2);
    const auto& runs = season->weeks[0].sessions;
    CHECK(runs.front().kind == SessionKind::LongRun);
    CHECK(runs.front().minutes > Minutes{40});
}

TEST_CASE("a week away asks for nothing and says so", "[planning]") {
    Athlete athlete = runner();
    athlete.availability.exceptions.push_back({monday + days{7}, monday + days{13}, "away", {}});
    const auto season = plan_season(athlete, monday, 3);
    CHECK(season->weeks[1].sessions.empty());
    CHECK(says(season->weeks[1].why, "no window"));
    CHECK(season->weeks[2].running > Minutes{0});
}

TEST_CASE("a week that has begun asks for its remaining part", "[planning]") {
    const auto whole = plan_season(runner(), monday, 1);
    const auto part = plan_season(runner(), monday + days{4}, 1);
    CHECK(part->weeks[0].monday == monday);
    CHECK(part->weeks[0].running < whole->weeks[0].running);
    CHECK_FALSE(part->weeks[0].sessions.empty());
    const auto late = plan_season(runner(), monday + days{5}, 1);
    CHECK_FALSE(late->weeks[0].sessions.empty());
}

TEST_CASE("seasons of no or too many weeks, and races gone by, are refused with the reason",
          "[planning]") {
    for (const int weeks : {0, -3, 53, 400}) {
        const auto season = plan_season(runner(), monday, weeks);
        REQUIRE_FALSE(season);
        CHECK(season.error().code == ErrorCode::OutOfRange);
        CHECK(season.error().message.find(std::to_string(weeks)) != std::string::npos);
    }
    Athlete athlete = runner();
    athlete.races = {race_in(-1, 10'000)};
    const auto season = plan_season(athlete, monday, {});
    REQUIRE_FALSE(season);
    CHECK(season.error().message.find("Race") != std::string::npos);
}

TEST_CASE("one run not asked for is told in the singular, more in the plural", "[planning]") {
    Athlete athlete = runner();
    athlete.recent = {Minutes{120}, {}, Minutes{40}, {}};
    bool one = false;
    bool more = false;
    for (int runs = 2; runs <= 10; ++runs) {
        athlete.runs_per_week = runs;
        const auto season = plan_season(athlete, monday, 1);
        REQUIRE(season);
        const auto& why = season->weeks[0].why;
        CHECK_FALSE(says(why, fmt::format("1 of {} runs are", runs)));
        one = one || says(why, fmt::format("1 of {} runs is not asked for", runs));
        more = more || says(why, fmt::format("2 of {} runs are not asked for", runs));
    }
    CHECK(one);
    CHECK(more);
}

TEST_CASE("a race after the season's end gets a note and still shapes it", "[planning]") {
    Athlete athlete = runner();
    athlete.races = {race_in(9, 42'195)};
    const auto season = plan_season(athlete, monday, 8);
    CHECK(phases_of(*season).back() == 'T');
    CHECK(says(season->notes, "comes after the 8 weeks planned here"));
}
