// SPDX-License-Identifier: Apache-2.0
// Single answers on the seasons of examples/; what all answers promise is in tests/property.
#include <algorithm>
#include <catch2/catch.hpp>

#include "make/example_season.h"
#include "planning/alternatives.h"
#include "planning/conflicts.h"
#include "planning/ledger.h"
#include "planning/what_if.h"
#include "planning/why_not.h"

using namespace tandem;
using namespace tandem::planning;
using std::chrono::days;

namespace {

constexpr Date monday{days{20780}};  // 2026-11-23

// Week 6: both key sessions of the legs, intervals and a long run.
AskedWeek full_week() {
    return ask_about(make::example_season("busy-runner"), 5);
}

Placed placed_kind(const AskedWeek& asked, SessionKind kind) {
    const auto sessions = asked.sessions();
    const auto found =
        std::ranges::find(sessions, kind, [](const Placed& one) { return one.session.kind; });
    REQUIRE(found != sessions.end());
    return *found;
}

// The full week, and a session of it to ask about.
struct InHand {
    explicit InHand(SessionKind kind) : run(placed_kind(asked, kind)) {}

    WhatIfAnswer what_if(WhatIf::Kind kind, Date to = {}) const {
        return planning::what_if(make::example_season("busy-runner"), asked,
                                 {kind, run.date(), run.session, to, {}});
    }

    AskedWeek asked = full_week();
    Placed run;
};

Placed at(SessionKind kind, int day, int minute) {
    return {{kind, Minutes{40}}, Moment{monday + days{day}} + Minutes{minute}, false};
}

}  // namespace

TEST_CASE("equal sessions on one date belong together, and a race never moves", "[questions]") {
    const Placed mon = at(SessionKind::EasyRun, 0, 360);
    const Placed tue = at(SessionKind::EasyRun, 1, 360);
    const Placed late = at(SessionKind::EasyRun, 1, 1140);
    Placed race = at(SessionKind::Race, 2, 600);
    race.fixed = true;
    CHECK(moves_between({mon, tue, race}, {mon, tue}).empty());
    const auto later = moves_between({mon, tue}, {mon, late});
    REQUIRE(later.size() == 1);
    CHECK_FALSE(later.front().of_day());
    const auto moved = moves_between({mon}, {late});
    REQUIRE(moved.size() == 1);
    CHECK(moved.front().of_day());
    const auto gone = moves_between({mon, tue}, {tue});
    REQUIRE(gone.size() == 1);
    CHECK_FALSE(gone.front().to);
    CHECK(gone.front().from == mon.start);
}

TEST_CASE("sessions that read the same are one, however important", "[questions]") {
    const Placed mon = at(SessionKind::EasyRun, 0, 360);
    Placed tue = at(SessionKind::EasyRun, 1, 360);
    tue.session.importance = Importance::Must;
    Placed must_on_mon = mon;
    must_on_mon.session.importance = Importance::Must;
    Placed should_on_tue = tue;
    should_on_tue.session.importance = Importance::Should;
    CHECK(moves_between({mon, tue}, {must_on_mon, should_on_tue}).empty());
    CHECK(likeness_of({{mon, tue}, false, 0}, monday, {must_on_mon, should_on_tue}) == 0);
    // One of the two is gone: that it is the less important one is no other change.
    const auto gone = moves_between({mon, tue}, {must_on_mon});
    REQUIRE(gone.size() == 1);
    CHECK(gone.front().from == tue.start);
    CHECK_FALSE(gone.front().to);
    CHECK(count_alike({mon.session, tue.session}, mon.session) == 2);
    CHECK(without_alike({mon.session, mon.session}, {tue.session}).size() == 1);
}

TEST_CASE("a likeness counts what stands, or what does not", "[questions]") {
    const Placed mon = at(SessionKind::EasyRun, 0, 360);
    const Placed tue = at(SessionKind::TempoRun, 1, 360);
    Placed longer = mon;
    longer.session.minutes = Minutes{60};
    const std::vector<Placed> plan{mon, tue};
    CHECK(likeness_of({plan, true, 0}, monday, plan) == 2);
    CHECK(likeness_of({plan, false, 0}, monday, plan) == 0);
    CHECK(likeness_of({plan, false, 0}, monday, {tue}) == 1);
    // Of another length: the same week for who asks for another, not for who keeps the plan.
    CHECK(likeness_of({plan, true, 0}, monday, {longer, tue}) == 2);
    CHECK(likeness_of({plan, false, 0}, monday, {longer, tue}) == 1);
}

TEST_CASE("each share names who left the fatigue, what of it, and how long ago", "[questions]") {
    const AskedWeek asked = full_week();
    const Ledger ledger = ledger_of(asked);
    const Placed lift = placed_kind(asked, SessionKind::FullStrength);
    const Placed run = placed_kind(asked, SessionKind::LongRun);
    const auto& sessions = ledger.judgement.sessions;
    const auto share = std::ranges::find_if(ledger.shares, [&](const Share& one) {
        return sessions[one.earlier] == lift && sessions[one.later] == run;
    });
    REQUIRE(share != ledger.shares.end());
    CHECK(share->rest == run.start - lift.end());
    CHECK(share->most == condition::Part::DamageFelt);
    CHECK(words_for(share->most) == "sore legs");
    CHECK(share->points > 0.3);
}

TEST_CASE("why not: without room the rule is free time, and the help is more of it",
          "[questions]") {
    const InHand hand{SessionKind::LongRun};
    const WhyNot answer = why_not(hand.asked, hand.run.session, hand.asked.monday() + days{6});
    CHECK(answer.answer.impossible());
    REQUIRE(answer.forbids.size() == 1);
    CHECK(rules::catalogue()[answer.forbids.front().rule]->id == "p1.free-time");
    REQUIRE(answer.help);
    CHECK_FALSE(answer.help->rule);
    CHECK(answer.help->window.minutes == hand.run.session.minutes);
}

TEST_CASE("why not at a time: the visit begins then", "[questions]") {
    const InHand hand{SessionKind::LongRun};
    const Placed& run = hand.run;
    const WhyNot answer = why_not(hand.asked, run.session, run.date(), Minutes{8 * 60 + 15});
    REQUIRE(answer.answer.found);
    const auto& plan = answer.answer.plan.sessions;
    const auto found = std::ranges::find_if(
        plan, [&run](const Placed& one) { return one.session == run.session; });
    REQUIRE(found != plan.end());
    CHECK(time_of_day(found->start) == Minutes{8 * 60 + 15});
}

TEST_CASE("the long run can stand on no other day of a week that has one long window",
          "[questions]") {
    const WhyNotMatrix matrix = why_not_matrix(full_week());
    CHECK(matrix.dates.size() == 7);
    const auto row = std::ranges::find_if(matrix.rows, [](const WhyNotMatrix::Row& one) {
        return one.session.kind == SessionKind::LongRun;
    });
    REQUIRE(row != matrix.rows.end());
    CHECK(std::ranges::count(row->cells, true, &WhyNotMatrix::Cell::found) == 1);
    CHECK(row->cells[5].here);
}

TEST_CASE("what if: a skipped session is lost, or kept for a price", "[questions]") {
    const InHand hand{SessionKind::IntervalRun};
    const WhatIfAnswer answer = hand.what_if(WhatIf::Kind::SkipSession);
    CHECK(answer.answer.points < 0);
    CHECK(answer.race_name == "City half");
    REQUIRE(answer.load.size() == 1);
    CHECK(answer.load.front().kind == SessionKind::IntervalRun);
    CHECK(answer.load.front().lost == hand.run.session.minutes);
    REQUIRE(answer.instead);
    CHECK(answer.instead->left_out.empty());
    CHECK(answer.instead->points > 0);
}

TEST_CASE("what if: a session moves to the day that was asked for", "[questions]") {
    const InHand hand{SessionKind::IntervalRun};
    const Date to = hand.asked.monday() + days{3};
    const WhatIfAnswer answer = hand.what_if(WhatIf::Kind::Move, to);
    REQUIRE(answer.answer.found);
    const WhyNot same = why_not(hand.asked, hand.run.session, to);
    CHECK(answer.trade_offs.back().answer.price() == Approx(same.answer.price()).margin(0.15));
    const auto& plan = answer.answer.plan.sessions;
    CHECK(std::ranges::any_of(plan, [&](const Placed& one) {
        return one.session == hand.run.session && one.date() == to;
    }));
}

TEST_CASE("conflicts: nights leave the long run no window, and hours mend it", "[questions]") {
    const ArrangedSeason& season = make::example_season("balanced-shift-worker");
    const auto found = conflicts(ask_in_full(season, 8), season.athlete);
    const auto run = std::ranges::find_if(
        found, [](const Conflict& one) { return one.session.kind == SessionKind::LongRun; });
    REQUIRE(run != found.end());
    REQUIRE(run->clash);
    CHECK(run->clash->days.size() == 7);
    CHECK(run->clash->rules.empty());
    REQUIRE_FALSE(run->repairs.empty());
    CHECK(std::ranges::all_of(run->repairs,
                              [](const Repair& one) { return one.window.has_value(); }));
    CHECK(conflicts(full_week(), season.athlete).empty());
}
