// SPDX-License-Identifier: Apache-2.0
// What every season promises, over a thousand made-up athletes (MISSION H5-H8, H11, R1).
#include "planning/season.h"

#include <algorithm>
#include <catch2/catch.hpp>

#include "condition/assess.h"
#include "knowledge/citations.h"
#include "make/season_athlete.h"

using namespace tandem;
using namespace tandem::planning;
using std::chrono::days;

namespace {

constexpr unsigned athletes = 1000;

struct Case {
    unsigned seed = 0;
    Date today;
    Athlete athlete;
    condition::Condition condition;
    Season season;
};

const std::vector<Case>& cases() {
    static const std::vector<Case> all = [] {
        std::vector<Case> made;
        for (unsigned seed = 1; seed <= athletes; ++seed) {
            const Date today = *parse_date("2026-11-23") + days{static_cast<int>(seed % 7)};
            const Athlete athlete = make::season_athlete(seed, today);
            std::optional<int> weeks;
            if (seed % 3 == 0) weeks = static_cast<int>(seed % 52) + 1;
            auto season = plan_season(athlete, today, weeks);
            if (!season) FAIL("seed " << seed << ": " << season.error().message);
            made.push_back({seed, today, athlete, condition::assess(athlete), *season});
        }
        return made;
    }();
    return all;
}

bool is_run(const Session& session) {
    return traits(session.kind).run;
}

Minutes longest_of(const WeekDemand& week) {
    Minutes longest{0};
    for (const Session& session : week.sessions) {
        if (is_run(session)) longest = std::max(longest, session.minutes);
    }
    for (const Placed& race : week.fixed)
        longest = std::max(longest, race.session.minutes);
    return longest;
}

bool partial(const Case& one, const WeekDemand& week) {
    return week.monday < one.today;
}

bool eases(Phase phase) {
    return phase == Phase::Taper || phase == Phase::RaceWeek || phase == Phase::Recovery;
}

bool full(const Case& one, const WeekDemand& week) {
    return !week.deload && !eases(week.phase) && week.fixed.empty() && !partial(one, week);
}

// Where the athlete starts: too little to plan from becomes the entry of 40 or 60 minutes.
Minutes start_of(const Case& one) {
    const Minutes weekly = one.condition.weekly_running;
    return weekly < Minutes{20} ? Minutes{60} : std::max(weekly, Minutes{40});
}

Minutes running_of(const Case& one, std::size_t w) {
    const WeekDemand& week = one.season.weeks[w];
    return partial(one, week) ? std::max(week.running, start_of(one)) : week.running;
}

// The most of the `count` weeks before `w`, the athlete's own running standing before the first.
Minutes most_before(const Case& one, std::size_t w, std::size_t count) {
    Minutes most = w < count ? start_of(one) : Minutes{0};
    for (std::size_t i = w - std::min(w, count); i < w; ++i) {
        most = std::max(most, running_of(one, i));
    }
    return most;
}

Minutes last_full_before(const Case& one, std::size_t w) {
    for (std::size_t i = w; i-- > 0;) {
        if (full(one, one.season.weeks[i])) return one.season.weeks[i].running;
    }
    return start_of(one);
}

// What windows of a week hold does not change, and no race or deload stands beside it.
bool comes_after_the_like(const Case& one, std::size_t w) {
    return w > 0 && one.athlete.availability.exceptions.empty() && full(one, one.season.weeks[w]) &&
           full(one, one.season.weeks[w - 1]);
}

}  // namespace

TEST_CASE("no run is longer than 110 % of the longest that is surely within 30 days (H5)",
          "[season][thousand]") {
    for (const Case& one : cases()) {
        for (std::size_t w = 0; w < one.season.weeks.size(); ++w) {
            Minutes longest = w < 3 ? std::max(one.condition.longest_run, Minutes{20}) : Minutes{0};
            for (std::size_t i = w - std::min<std::size_t>(w, 3); i < w; ++i) {
                longest = std::max(longest, longest_of(one.season.weeks[i]));
            }
            // After three weeks of nothing a short run is the way back.
            if (longest == Minutes{0}) longest = Minutes{28};
            for (const Session& run : one.season.weeks[w].sessions) {
                if (!is_run(run)) continue;
                INFO("seed " << one.seed << " week " << w + 1);
                REQUIRE(run.minutes.count() * 10 <= longest.count() * 11);
            }
        }
    }
}

TEST_CASE("running grows at most ten percent over the last full week", "[season][thousand]") {
    for (const Case& one : cases()) {
        for (std::size_t w = 0; w < one.season.weeks.size(); ++w) {
            const Minutes reference =
                std::max({most_before(one, w, 4), last_full_before(one, w), Minutes{40}});
            Minutes highest{0};
            for (std::size_t i = 0; i < w; ++i)
                highest = std::max(highest, running_of(one, i));
            // After a long easing training returns at 70 % of what it was.
            const auto back = std::max(highest, start_of(one)).count() * 7;
            INFO("seed " << one.seed << " week " << w + 1);
            REQUIRE(one.season.weeks[w].running.count() * 10 <=
                    std::max(reference.count() * 11, back));
        }
    }
}

TEST_CASE("a novice never grows more than 30 % over two weeks (H6)", "[season][thousand]") {
    for (const Case& one : cases()) {
        if (!one.condition.novice_runner) continue;
        for (std::size_t w = 0; w < one.season.weeks.size(); ++w) {
            const auto before = std::max(most_before(one, w, 2).count() * 13, 400L);
            INFO("seed " << one.seed << " week " << w + 1);
            REQUIRE(one.season.weeks[w].running.count() * 10 <= before);
        }
    }
}

TEST_CASE("a race week of an A race runs 41 to 60 % less than before the taper (H11)",
          "[season][thousand]") {
    int checked = 0;
    for (const Case& one : cases()) {
        const auto& weeks = one.season.weeks;
        for (std::size_t w = 0; w < weeks.size(); ++w) {
            if (weeks[w].phase != Phase::RaceWeek) continue;
            std::size_t start = w;
            while (start > 0 && eases(weeks[start - 1].phase))
                --start;
            INFO("seed " << one.seed << " week " << w + 1);
            REQUIRE(weeks[w].running.count() * 100 <= most_before(one, start, 4).count() * 59);
            ++checked;
        }
    }
    CHECK(checked > 300);
}

TEST_CASE("an adaptation week runs no more than the weeks before it (R1)", "[season][thousand]") {
    int held = 0;
    for (const Case& one : cases()) {
        for (std::size_t w = 0; w < one.season.weeks.size(); ++w) {
            const WeekDemand& week = one.season.weeks[w];
            if (week.phase != Phase::Adaptation) continue;
            ++held;
            REQUIRE(week.running <= most_before(one, w, 4));
            for (const Session& session : week.sessions) {
                REQUIRE_FALSE(traits(session.kind).quality);
            }
        }
    }
    CHECK(held > 300);
}

TEST_CASE("counts, minutes and shares stay inside the tables", "[season][thousand]") {
    for (const Case& one : cases()) {
        for (const WeekDemand& week : one.season.weeks) {
            INFO("seed " << one.seed << " week " << week.number);
            Minutes running{0}, hard{0}, longest{0};
            int runs = 0, lifts = 0, heavy = 0;
            for (const Session& session : week.sessions) {
                const KindTraits& kind = traits(session.kind);
                REQUIRE(session.minutes >= Minutes{15});
                REQUIRE(session.minutes <= Minutes{180});
                if (kind.run) ++runs, running += session.minutes;
                if (kind.quality) hard += session.minutes;
                if (session.kind == SessionKind::LongRun) longest = session.minutes;
                if (kind.lift) ++lifts;
                if (kind.heavy_legs) ++heavy;
            }
            REQUIRE(week.running == running);
            REQUIRE(runs <= 14);
            REQUIRE(lifts <= (one.athlete.goal == Goal::Strength ? 5 : 3));
            REQUIRE(heavy <= 3);
            const bool novice = one.condition.novice_runner;
            REQUIRE(hard.count() * 100 <= running.count() * (novice ? 30 : 40));
            // One that no window holds is measured by the week that would be wanted.
            const bool no_window = std::ranges::any_of(week.why, [](const Reason& reason) {
                return reason.says.find("asked for in full") != std::string::npos;
            });
            if (no_window) continue;
            REQUIRE(longest.count() * 100 <= running.count() * (runs >= 4 ? 40 : 50));
        }
    }
}

TEST_CASE("where run and lift are kept apart the hard days fit the week (H8)",
          "[season][thousand]") {
    for (const Case& one : cases()) {
        const Strategy strategy = one.athlete.strategy;
        if (strategy == Strategy::HardHard || strategy == Strategy::Automatic) continue;
        for (const WeekDemand& week : one.season.weeks) {
            if (!week.fixed.empty()) continue;
            const auto hard = std::ranges::count_if(
                week.sessions, [](const Session& session) { return is_hard(session.kind); });
            INFO("seed " << one.seed << " week " << week.number);
            REQUIRE(hard <= (one.condition.novice_runner ? 3 : 4));
        }
    }
}

TEST_CASE("every race within the season stands in its own week", "[season][thousand]") {
    for (const Case& one : cases()) {
        std::size_t found = 0;
        for (const WeekDemand& week : one.season.weeks) {
            REQUIRE(week.fixed.size() == week.fixed_names.size());
            for (const Placed& race : week.fixed) {
                REQUIRE(monday_of(race.date()) == week.monday);
                REQUIRE(race.fixed);
                REQUIRE(race.session.race_distance.value > 0);
                ++found;
            }
        }
        const Date end = one.season.weeks.back().monday + days{6};
        const auto within = std::ranges::count_if(
            one.athlete.races, [&](const RaceEntry& race) { return race.date <= end; });
        REQUIRE(found == static_cast<std::size_t>(within));
        for (const RaceEntry& race : one.athlete.races) {
            if (race.priority != RacePriority::A || race.date > end) continue;
            const auto week = (monday_of(race.date) - one.season.weeks.front().monday).count() / 7;
            REQUIRE(one.season.weeks[static_cast<std::size_t>(week)].phase == Phase::RaceWeek);
        }
    }
}

TEST_CASE("every week and session says why, with evidence that exists", "[season][thousand]") {
    const auto exist = [](const std::vector<Reason>& reasons) {
        for (const Reason& reason : reasons) {
            REQUIRE_FALSE(reason.says.empty());
            REQUIRE_FALSE(reason.cites.empty());
            for (const std::string& id : reason.cites) {
                INFO(id);
                REQUIRE(knowledge::find_citation(id) != nullptr);
            }
        }
    };
    for (const Case& one : cases()) {
        exist(one.season.notes);
        for (const WeekDemand& week : one.season.weeks) {
            REQUIRE(week.session_why.size() == week.sessions.size());
            REQUIRE_FALSE(week.focus.empty());
            REQUIRE_FALSE(week.why.empty());
            exist(week.why);
            exist(week.session_why);
        }
    }
}

TEST_CASE("those new to strength have their first exposures in the weeks of the first three (H7)",
          "[season][thousand]") {
    for (const Case& one : cases()) {
        int leg_sessions = 0;
        for (const WeekDemand& week : one.season.weeks) {
            const bool exposed = one.athlete.new_to_strength && leg_sessions < 3;
            for (const Session& session : week.sessions) {
                const bool legs = traits(session.kind).loads_legs;
                REQUIRE(session.first_exposure == (legs && exposed));
                leg_sessions += legs;
            }
        }
    }
}

TEST_CASE("running hardly ever breaks down from one training week to the next",
          "[season][thousand]") {
    int weeks = 0;
    int broken = 0;
    for (const Case& one : cases()) {
        for (std::size_t w = 1; w < one.season.weeks.size(); ++w) {
            if (!comes_after_the_like(one, w)) continue;
            const Minutes before = one.season.weeks[w - 1].running;
            ++weeks;
            broken += one.season.weeks[w].running.count() * 4 < before.count() * 3 ? 1 : 0;
        }
    }
    CAPTURE(broken, weeks);
    CHECK(weeks > 5000);
    // Those who come with more running than runs of the length they state can hold.
    CHECK(broken * 500 < weeks);
}
