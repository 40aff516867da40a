// SPDX-License-Identifier: Apache-2.0
// MISSION P10: the planner makes each of the articles' weeks, or a better one: from their sessions,
// and from profiles of the three levels.
#include <algorithm>
#include <catch2/catch.hpp>
#include <map>

#include "app/check_plan.h"
#include "app/load_plan.h"
#include "app/load_profile.h"
#include "formats/week_drawing.h"
#include "make/golden.h"
#include "planning/arrange.h"
#include "planning/make_plan.h"
#include "rules/readiness.h"

using namespace tandem;
using std::chrono::days;

namespace {

constexpr Date monday{formats::undated_monday};
const std::string folder = TANDEM_SOURCE_DIR "/tests/golden/";
constexpr Date today{days{20780}};  // 2026-11-23, a Monday

// Every morning at seven and every evening at six, as in the articles; long enough for each
// session, and on Saturday morning for the long run.
std::vector<Window> half_days() {
    std::vector<Window> windows;
    for (int day = 0; day < 7; ++day) {
        const Moment midnight{monday + days{day}};
        const Minutes morning{day == 5 ? 130 : 75};
        const Minutes evening{55};
        windows.push_back(
            {midnight + Minutes{7 * 60}, midnight + Minutes{7 * 60} + morning, morning});
        windows.push_back(
            {midnight + Minutes{18 * 60}, midnight + Minutes{18 * 60} + evening, evening});
    }
    return windows;
}

// What Sunday night's fatigue costs when the next week is like the article's.
condition::Fatigue price_after(const formats::WrittenWeek& week, const rules::Context& context) {
    condition::Fatigue price{};
    for (const formats::WrittenSession& session : week.sessions) {
        const auto rest = session.placed.start - Moment{monday};
        const condition::Decay decay{static_cast<double>(rest.count()) / 60.0, context.constants};
        price = condition::sum(price, decay.price_of(rules::readiness_price(
                                          session.placed.session.kind, context.goal)));
    }
    return price;
}

rules::Context context_of(std::string_view week) {
    Athlete athlete;
    athlete.goal = Goal::Running;
    athlete.two_a_days = TwoADays::Like;
    athlete.running = athlete.lifting = week == "beginner"   ? Level::Beginner
                                        : week == "advanced" ? Level::Advanced
                                                             : Level::Intermediate;
    auto context = rules::context_of(athlete);
    REQUIRE(context);
    context->longest_run = Minutes{0};  // of the week only its order is asked
    context->weekly_running = Minutes{0};
    context->windows = half_days();
    return *context;
}

struct Better {
    rules::Judgement article;
    rules::Judgement ours;
    planning::Arrangement arrangement;
};

Better arrange_better(const formats::WrittenWeek& written) {
    const rules::Context context = context_of(written.name);
    planning::Wanted wanted;
    wanted.first = monday;
    wanted.weeks.emplace_back();
    wanted.terminal_price = price_after(written, context);
    planning::Arrangement theirs;
    for (const formats::WrittenSession& session : written.sessions) {
        wanted.weeks[0].sessions.push_back(session.placed.session);
        theirs.sessions.push_back(session.placed);
    }
    Better better;
    better.arrangement = planning::arrange(wanted, context);
    better.article = rules::judge(planning::as_case(wanted, theirs), context);
    better.ours = rules::judge(planning::as_case(wanted, better.arrangement), context);
    return better;
}

formats::WrittenPlan article_weeks() {
    const auto plan = app::load_plan(folder + "article_weeks.csv", today, "UTC");
    REQUIRE(plan);
    return *plan;
}

struct Season {
    Athlete athlete;
    Plan plan;
};

// Planned once: both promises below ask the same seasons.
const Season& season_of(std::string_view level) {
    static std::map<std::string, Season, std::less<>> seasons;
    if (const auto found = seasons.find(level); found != seasons.end()) return found->second;
    const auto athlete = app::load_profile(folder + "level_" + std::string(level) + ".toml", today);
    REQUIRE(athlete);
    const auto plan = planning::make_plan(*athlete, today, {.weeks = 8});
    REQUIRE(plan);
    return seasons.emplace(std::string(level), Season{*athlete, *plan}).first->second;
}

bool is_ordinary(const PlannedWeek& week) {
    return !week.deload && (week.phase == Phase::Base || week.phase == Phase::Build);
}

int count(const PlannedWeek& week, bool KindTraits::* trait) {
    return static_cast<int>(
        std::ranges::count_if(week.sessions, [trait](const PlannedSession& session) {
            return traits(session.placed.session.kind).*trait;
        }));
}

struct Expected {
    std::string_view level;
    int least_runs, most_runs, least_lifts, most_lifts;
};
constexpr std::array levels{Expected{"beginner", 3, 4, 2, 2}, Expected{"intermediate", 5, 5, 2, 2},
                            Expected{"advanced", 6, 7, 2, 3}};

}  // namespace

TEST_CASE("from an article's sessions comes its week without what it breaks", "[golden][levels]") {
    formats::WrittenPlan drawn;
    for (const formats::WrittenWeek& written : article_weeks().weeks) {
        INFO(written.name);
        const Better better = arrange_better(written);
        CHECK(better.arrangement.proven);
        CHECK(better.arrangement.left_out.empty());
        CHECK(better.arrangement.sessions.size() == written.sessions.size());
        CHECK(better.ours.score.never == 0);
        if (better.article.score.never == 0) {
            CHECK(better.ours.score.points() <= better.article.score.points() + 1e-9);
        } else {
            CHECK(better.ours.score.never < better.article.score.never);
        }
        formats::WrittenWeek week;
        week.name = written.name;
        week.monday = monday;
        for (const Placed& placed : better.arrangement.sessions) {
            week.sessions.push_back({.placed = placed,
                                     .assumed_time = false,
                                     .assumed_minutes = false,
                                     .optional = placed.session.importance == Importance::May,
                                     .where = {}});
        }
        drawn.weeks.push_back(week);
    }
    make::check_golden("levels.txt", formats::write_week_drawing(drawn));
}

TEST_CASE("a profile of each level gets the articles' number of runs and lifts, and nothing broken",
          "[golden][levels]") {
    for (const Expected& expected : levels) {
        const auto& [athlete, plan] = season_of(expected.level);
        int ordinary = 0;
        for (const PlannedWeek& week : plan.weeks) {
            INFO(expected.level << ", week " << week.number);
            CHECK_FALSE(leaves_out_a_must(plan));
            if (!is_ordinary(week)) continue;
            ++ordinary;
            CHECK(count(week, &KindTraits::run) >= expected.least_runs);
            CHECK(count(week, &KindTraits::run) <= expected.most_runs);
            CHECK(count(week, &KindTraits::lift) >= expected.least_lifts);
            CHECK(count(week, &KindTraits::lift) <= expected.most_lifts);
        }
        INFO(expected.level);
        CHECK(ordinary >= 3);
    }
}

TEST_CASE("the plan of each level reads as agreed and breaks nothing when it is read back",
          "[golden][levels]") {
    for (const Expected& expected : levels) {
        INFO(expected.level);
        const auto& [athlete, plan] = season_of(expected.level);
        std::string text = formats::write_week_drawing(formats::written(plan));
        const auto back = formats::read_week_drawing(text, "plan.week");
        REQUIRE(back);
        const auto context = rules::context_of(athlete);
        REQUIRE(context);
        for (const app::CheckedWeek& week : app::check_plan(*back, *context).weeks) {
            INFO(format_date(week.monday));
            CHECK(week.breaches.empty());
        }
        for (const PlannedWeek& week : plan.weeks) {
            for (const LeftOut& left : week.left_out) {
                text += "# left out " + format_date(week.monday) + ": " +
                        std::string(traits(left.session.kind).name) + ", " +
                        std::to_string(left.session.minutes.count()) + " min: " + left.why + "\n";
            }
        }
        make::check_golden("level_" + std::string(expected.level) + ".week", text);
    }
}
