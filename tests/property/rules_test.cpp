// SPDX-License-Identifier: Apache-2.0
// What the search may rely on in rules: days that only grow worse, and a judge that does not care
// in which order it is told.
#include <algorithm>
#include <catch2/catch.hpp>
#include <map>
#include <random>

#include "make/random_week.h"
#include "rules/judge.h"

using namespace tandem;

namespace {

constexpr Date monday{std::chrono::days{20822}};

class Days {
  public:
    explicit Days(unsigned seed) : random_(seed) {}

    int upto(int most) { return std::uniform_int_distribution<int>{0, most}(random_); }

    Placed session() {
        Session made;
        made.kind = static_cast<SessionKind>(upto(static_cast<int>(SessionKind::Mobility)));
        made.minutes = Minutes{20 + 10 * upto(8)};
        made.first_exposure = upto(4) == 0;
        if (made.kind == SessionKind::Race) made.race_distance = {upto(3) * 14'000 + 5'000};
        return {made, Moment{monday} + Minutes{360 + 20 * upto(42)}, upto(5) == 0};
    }

    std::vector<Placed> day(int most) {
        std::vector<Placed> sessions;
        for (int count = upto(most); count > 0; --count)
            add(sessions, session());
        return sessions;
    }

    // Sessions of a plan stand in order of start; half of them right behind another one.
    void add(std::vector<Placed>& day, Placed placed) {
        if (!day.empty() && upto(1) == 0) {
            placed.start =
                day[static_cast<std::size_t>(upto(static_cast<int>(day.size()) - 1))].end();
        }
        const auto place = std::ranges::upper_bound(day, placed.start, {}, &Placed::start);
        day.insert(place, placed);
    }

    rules::Context context() {
        rules::Context context;
        context.settings = rules::default_settings();
        context.goal = static_cast<Goal>(upto(2));
        context.strategy = static_cast<Strategy>(upto(4));
        context.two_a_days = static_cast<TwoADays>(upto(2));
        context.novice_runner = upto(1) == 0;
        context.novice_lifter = upto(1) == 0;
        if (upto(1) == 0) {
            const Moment from = Moment{monday} + Minutes{360 + 20 * upto(5)};
            context.windows = {{from, from + Minutes{120}, Minutes{90}},
                               {from + Minutes{600}, from + Minutes{720}, Minutes{60}}};
        }
        return context;
    }

    std::mt19937_64& random() { return random_; }

  private:
    std::mt19937_64 random_;
};

}  // namespace

TEST_CASE("one more session never makes a day break fewer rules", "[property][rules]") {
    Days make{20261122};
    std::map<std::string_view, int> broken;
    for (int i = 0; i < 6000; ++i) {
        const rules::Context context = make.context();
        const auto less = make.day(3);
        auto more = less;
        make.add(more, make.session());
        for (const rules::Rule* rule : rules::catalogue()) {
            INFO(rule->id << ", day " << i);
            if (const auto* day = std::get_if<rules::Day>(&rule->shape); day && day->grows) {
                const int times = day->fault(more, context).times;
                REQUIRE(times >= day->fault(less, context).times);
                broken[rule->id] += times > 0 ? 1 : 0;
            } else if (const auto* tally = std::get_if<rules::WeekTally>(&rule->shape)) {
                const int times = tally->of_day(more, context);
                REQUIRE(times >= tally->of_day(less, context));
                REQUIRE(tally->of_day({}, context) == 0);
                broken[rule->id] += times > 0 ? 1 : 0;
            } else if (const auto* streak = std::get_if<rules::Streak>(&rule->shape)) {
                REQUIRE(streak->counts(more, context) >= streak->counts(less, context));
                REQUIRE_FALSE(streak->counts({}, context));
                broken[rule->id] += streak->counts(more, context) ? 1 : 0;
            }
        }
    }
    for (const auto& [id, times] : broken) {
        INFO(id);
        CHECK(times > 100);  // else the days were too tame to prove anything
    }
}

TEST_CASE("a fault of a day names sessions of that day", "[property][rules]") {
    Days make{7};
    for (int i = 0; i < 3000; ++i) {
        const rules::Context context = make.context();
        const auto sessions = make.day(4);
        for (const rules::Rule* rule : rules::catalogue()) {
            const auto* day = std::get_if<rules::Day>(&rule->shape);
            if (day == nullptr) continue;
            const rules::DayFault fault = day->fault(sessions, context);
            INFO(rule->id);
            REQUIRE(fault.times >= 0);
            if (fault.times == 0) continue;
            REQUIRE(fault.first <= fault.second);
            REQUIRE(fault.second < sessions.size());
        }
    }
}

TEST_CASE("the order in which sessions are listed changes no judgement", "[property][rules]") {
    std::mt19937_64 random{42};
    int findings = 0;
    for (int i = 0; i < 400; ++i) {
        const make::RandomWeek week = make::random_week(
            random, {.weeks = 1 + i % 2, .days = 5, .windows = 2, .sessions = 7, .any_mode = true});
        planning::Arrangement plan;
        // Anywhere at all: plans that break rules are what is wanted here.
        for (const auto& wanted : week.wanted.weeks) {
            plan.sessions.insert(plan.sessions.end(), wanted.fixed.begin(), wanted.fixed.end());
            for (const Session& session : wanted.sessions) {
                const auto day =
                    std::chrono::days{std::uniform_int_distribution<int>{0, 6}(random)};
                const Minutes time{std::uniform_int_distribution<int>{20, 80}(random) * 15};
                plan.sessions.push_back({session, Moment{week.wanted.first + day} + time, false});
            }
        }
        rules::Case judged = planning::as_case(week.wanted, plan);
        const rules::Judgement one = rules::judge(judged, week.context);
        std::ranges::shuffle(judged.sessions, random);
        const rules::Judgement other = rules::judge(judged, week.context);
        REQUIRE(one.sessions == other.sessions);
        REQUIRE(one.score.never == other.score.never);
        REQUIRE(one.score.hundredths == other.score.hundredths);
        REQUIRE(one.score.readiness == other.score.readiness);
        REQUIRE(one.findings.size() == other.findings.size());
        for (std::size_t f = 0; f < one.findings.size(); ++f) {
            REQUIRE(one.findings[f].rule == other.findings[f].rule);
            REQUIRE(one.findings[f].sessions == other.findings[f].sessions);
            REQUIRE(one.findings[f].times == other.findings[f].times);
        }
        findings += static_cast<int>(one.findings.size());

        judged.terminal.reset();
        judged.left_out = 0;
        double readiness = 0;
        for (const rules::PairCost& pair : rules::pair_table(judged, week.context)) {
            CHECK(pair.earlier < pair.later);
            CHECK(pair.points >= 0);
            readiness += pair.points;
        }
        CHECK(rules::judge(judged, week.context).score.readiness == Approx(readiness));
    }
    CHECK(findings > 1000);
}
