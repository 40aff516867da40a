// SPDX-License-Identifier: Apache-2.0
#include "planning/limits.h"

#include <catch2/catch.hpp>

using namespace tandem;
using namespace tandem::planning;
using std::chrono::days;

namespace {

const Date monday = *parse_date("2026-11-23");

Session run(int minutes, SessionKind kind = SessionKind::EasyRun) {
    Session session;
    session.kind = kind;
    session.minutes = Minutes{minutes};
    return session;
}

WeekDemand week_of(const std::vector<int>& runs) {
    WeekDemand week;
    week.monday = monday + days{14};
    for (const int minutes : runs) {
        week.sessions.push_back(run(minutes));
        week.session_why.emplace_back();
        week.running += Minutes{minutes};
    }
    return week;
}

// Two weeks of one run each, and a runner who has never run longer.
rules::Context runner(bool novice) {
    rules::Context context;
    context.novice_runner = novice;
    context.longest_run = Minutes{60};
    context.weekly_running = Minutes{100};
    return context;
}
const std::vector<Placed> before{{run(50), Moment{monday} + Minutes{420}, false},
                                 {run(50), Moment{monday + days{7}} + Minutes{420}, false}};

}  // namespace

TEST_CASE("a week within the limits stays as it is, and says nothing", "[planning][h5]") {
    WeekDemand week = week_of({60, 30});
    hold_to_limits(week, before, runner(false));
    CHECK(week.running == Minutes{90});
    CHECK(week.why.empty());
}

TEST_CASE("runs are cut to the growth of the longest, and the week's minutes say so",
          "[planning][h5]") {
    WeekDemand week = week_of({100, 30});
    hold_to_limits(week, before, runner(false));
    CHECK(week.sessions[0].minutes == Minutes{78});  // 130 % of 60
    CHECK(week.running == Minutes{108});
    REQUIRE(week.why.size() == 1);
    CHECK(week.why[0].says.find("108 min") != std::string::npos);
}

TEST_CASE("a novice's week is cut to the growth of the week, a race counted as running",
          "[planning][h6]") {
    WeekDemand week = week_of({60, 60, 30});
    week.fixed.push_back({run(25, SessionKind::Race), Moment{week.monday} + Minutes{600}, true});
    hold_to_limits(week, before, runner(true));
    CHECK(week.running == Minutes{105});  // 130 % of 100, less the race of 25
    REQUIRE(week.sessions.size() == 2);   // the last run would be too short to be worth it
    CHECK(week.sessions[1].minutes == Minutes{45});
    CHECK(week.session_why.size() == 2);
}

TEST_CASE("when hardly anything was run before, no run is planned and the week says why",
          "[planning][h5]") {
    WeekDemand week = week_of({22, 21, 21});
    rules::Context context = runner(true);
    context.longest_run = Minutes{7};
    context.weekly_running = Minutes{10};
    hold_to_limits(week, {}, context);
    CHECK(week.running == Minutes{0});
    CHECK(week.sessions.empty());
    REQUIRE(week.why.size() == 1);
    CHECK(week.why[0].says.find("No running") == 0);
}
