// SPDX-License-Identifier: Apache-2.0
// The sample weeks of the commissioning articles, checked: what they break is known beforehand
// (EVIDENCE §8), and each of them has a repair.
#include <catch2/catch.hpp>
#include <filesystem>
#include <map>
#include <set>

#include "app/check_json.h"
#include "app/check_text.h"
#include "app/load_plan.h"
#include "formats/week_drawing.h"
#include "make/golden.h"

using namespace tandem;

namespace {

const std::filesystem::path ours{TANDEM_SOURCE_DIR "/tests/golden/article_weeks.csv"};
// The commission itself, where the project lies beside it.
const std::filesystem::path theirs{TANDEM_SOURCE_DIR "/../shared/data/seed_schedules/weeks.csv"};

constexpr Date some_day{std::chrono::days{20779}};

app::CheckedPlan checked(const std::filesystem::path& path) {
    const auto plan = app::load_plan(path, some_day, "UTC");
    REQUIRE(plan);
    const auto context = app::context_of_nobody();
    REQUIRE(context);
    return app::check_plan(*plan, *context);
}

std::string_view day_of(const rules::Judgement& judgement, std::size_t session) {
    return weekday_name(day_index(judgement.sessions[session].date()));
}

// "Fri→Sat", of the rules that keep legs fresh for long and quality runs.
std::set<std::string> legs_before_hard_runs(const app::CheckedWeek& week) {
    std::set<std::string> pairs;
    for (const rules::Finding& finding : week.judgement.findings) {
        const std::string_view id = rules::catalogue()[finding.rule]->id;
        if (id != "p7.no-legs-before-long-run" && id != "h3.legs-then-quality") continue;
        REQUIRE(finding.sessions.size() == 2);
        pairs.insert(std::string(day_of(week.judgement, finding.sessions[0])) + "→" +
                     std::string(day_of(week.judgement, finding.sessions[1])));
    }
    return pairs;
}

std::set<std::string> broken_rules(const app::CheckedWeek& week) {
    std::set<std::string> ids;
    for (const rules::Finding& finding : week.breaches)
        ids.emplace(rules::catalogue()[finding.rule]->id);
    return ids;
}

using Pairs = std::set<std::string>;
const std::map<std::string, Pairs> known{{"hard_hard", {}},
                                         {"strength_on_easy_days", {"Wed→Thu", "Fri→Sat"}},
                                         {"separate_days", {"Mon→Tue", "Thu→Fri"}},
                                         {"beginner", {"Fri→Sat"}},
                                         {"intermediate", {"Fri→Sat"}},
                                         {"advanced", {"Mon→Tue"}},
                                         {"alternate_days", {}}};

void check_weeks(const std::filesystem::path& path) {
    const app::CheckedPlan plan = checked(path);
    REQUIRE(plan.weeks.size() == known.size());
    for (const app::CheckedWeek& week : plan.weeks) {
        INFO(week.name);
        REQUIRE(known.contains(week.name));
        CHECK(legs_before_hard_runs(week) == known.at(week.name));
        CHECK(week.breaches.empty() == known.at(week.name).empty());
    }
}

const app::CheckedWeek& week_named(const app::CheckedPlan& plan, std::string_view name) {
    const auto found = std::ranges::find(plan.weeks, name, &app::CheckedWeek::name);
    REQUIRE(found != plan.weeks.end());
    return *found;
}

}  // namespace

TEST_CASE("the articles' weeks lift before hard runs exactly where the evidence says",
          "[golden][articles]") {
    check_weeks(ours);
}

TEST_CASE("the weeks of the commission are the ones that are tested here", "[golden][articles]") {
    if (!std::filesystem::exists(theirs)) {
        SUCCEED("the commission does not lie beside this project");
        return;
    }
    check_weeks(theirs);
    const auto one = app::load_plan(ours, some_day, "UTC");
    const auto other = app::load_plan(theirs, some_day, "UTC");
    REQUIRE(one);
    REQUIRE(other);
    CHECK(formats::write_week_drawing(*one) == formats::write_week_drawing(*other));
}

TEST_CASE("the hard/hard week breaks nothing, hard or soft", "[golden][articles]") {
    const app::CheckedPlan plan = checked(ours);
    const app::CheckedWeek& week = week_named(plan, "hard_hard");
    CHECK(week.judgement.findings.empty());
    CHECK(week.repaired.empty());
}

TEST_CASE("the intermediate week also lifts on the day after its second quality run",
          "[golden][articles]") {
    const app::CheckedPlan plan = checked(ours);
    CHECK(broken_rules(week_named(plan, "intermediate")) ==
          std::set<std::string>{"p7.no-hard-lift-after-hard-run", "p7.no-legs-before-long-run",
                                "h8.no-third-hard-day"});
    CHECK(broken_rules(week_named(plan, "beginner")) ==
          std::set<std::string>{"p7.no-legs-before-long-run"});
    CHECK(broken_rules(week_named(plan, "advanced")) ==
          std::set<std::string>{"h3.legs-then-quality"});
}

TEST_CASE("on alternate days only Monday's run can be a hard one", "[golden][articles]") {
    const app::CheckedPlan plan = checked(ours);
    const app::CheckedWeek& week = week_named(plan, "alternate_days");
    CHECK(week.has_open_runs);
    REQUIRE(week.key_runs.size() == 1);
    const app::KeyRun& key = week.key_runs[0];
    CHECK(day_of(key.trial, key.session) == "Mon");
    // And it has its price: P7 for the lift of the next day.
    REQUIRE(key.breaks.size() == 1);
    CHECK(rules::catalogue()[key.breaks[0].rule]->id == "p7.no-hard-lift-after-hard-run");
    CHECK(day_of(key.trial, key.breaks[0].sessions[1]) == "Tue");
}

TEST_CASE("every broken week of the articles is repaired with few moves and nothing left out",
          "[golden][articles]") {
    const auto context = app::context_of_nobody();
    for (const app::CheckedWeek& week : checked(ours).weeks) {
        INFO(week.name);
        if (week.breaches.empty()) {
            CHECK(week.changes.empty());
            continue;
        }
        CHECK(week.breaches_left == 0);
        CHECK(week.repaired.size() == week.sessions.size());
        CHECK(week.changes.size() <= known.at(week.name).size());
        for (const app::Change& change : week.changes) {
            CHECK(change.from);
            CHECK(change.to);
            CHECK(change.session.kind != SessionKind::LongRun);
        }
        const auto again =
            formats::read_week_drawing(app::drawing_of_repair(week), "repaired.week");
        REQUIRE(again);
        CHECK(app::check_plan(*again, *context).breaches == 0);
    }
}

TEST_CASE("the lift on the eve of the long run is what moves", "[golden][articles]") {
    const app::CheckedPlan plan = checked(ours);
    for (const std::string_view name : {"beginner", "intermediate"}) {
        INFO(name);
        const app::CheckedWeek& week = week_named(plan, name);
        REQUIRE(week.changes.size() == 1);
        CHECK(week.changes[0].session.kind == SessionKind::FullStrength);
        CHECK(weekday_name(day_index(date_of(*week.changes[0].from))) == "Fri");
        // Evening people stay evening people.
        CHECK(time_of_day(*week.changes[0].to) == Minutes{18 * 60});
    }
}

TEST_CASE("checking the articles' weeks reads as agreed", "[golden][articles]") {
    make::check_golden("article_weeks.txt",
                       app::checked_text(checked(ours), {.width = 100, .evidence = true}));
}
