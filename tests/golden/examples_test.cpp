// SPDX-License-Identifier: Apache-2.0
// The profiles in examples/ are what people begin with: their plans keep every promise.
#include <algorithm>
#include <catch2/catch.hpp>
#include <filesystem>

#include "app/check_plan.h"
#include "app/load_profile.h"
#include "formats/week_drawing.h"
#include "knowledge/citations.h"
#include "planning/make_plan.h"
#include "rules/explain.h"

using namespace tandem;
using std::chrono::days;

namespace {

struct Example {
    std::string name;
    Athlete athlete;
    rules::Context context;
    Plan plan;
};

constexpr std::array todays{Date{days{20779}}, Date{days{20780}}};  // 2026-11-22, a Sunday, and 23

std::vector<Example> examples(Date today) {
    std::vector<Example> all;
    for (const auto& entry : std::filesystem::directory_iterator(TANDEM_SOURCE_DIR "/examples")) {
        if (entry.path().extension() != ".toml") continue;
        INFO(entry.path().filename().string());
        const auto athlete = app::load_profile(entry.path(), today);
        REQUIRE(athlete);
        const auto context = rules::context_of(*athlete);
        REQUIRE(context);
        const auto plan = planning::make_plan(*athlete, today, {});
        REQUIRE(plan);
        all.push_back({entry.path().filename().string(), *athlete, *context, *plan});
    }
    CHECK(all.size() >= 3);
    return all;
}

// Exceptions (nights, travel) may leave a week without the room for all of it.
bool is_cut(const PlannedWeek& week, const Athlete& athlete) {
    return std::ranges::any_of(athlete.availability.exceptions, [&week](const Exception& one) {
        return one.first < week.monday + days{7} && week.monday <= one.last;
    });
}

bool leaves_out_a_must(const PlannedWeek& week) {
    return std::ranges::any_of(week.left_out, [](const LeftOut& left) {
        return left.session.importance == Importance::Must;
    });
}

bool leaves_out_a_run(const PlannedWeek& week) {
    return std::ranges::any_of(week.left_out,
                               [](const LeftOut& left) { return traits(left.session.kind).run; });
}

bool is_held_back(const PlannedWeek& week) {
    return std::ranges::any_of(
        week.why, [](const Reason& reason) { return reason.says.starts_with("Held to"); });
}

// The whole season at once, in the athlete's free time.
rules::Judgement judge_season(const Example& example) {
    const Date first = example.plan.weeks.front().monday;
    const Date end = example.plan.weeks.back().monday + days{7};
    rules::Case season;
    season.from = Moment{first};
    season.to = Moment{end};
    for (const PlannedWeek& week : example.plan.weeks) {
        for (const PlannedSession& session : week.sessions)
            season.sessions.push_back(session.placed);
    }
    rules::Context context = example.context;
    context.windows = windows_between(example.athlete.availability, first, end);
    return rules::judge(season, context);
}

bool cites_evidence(const PlannedSession& session) {
    return std::ranges::any_of(session.why, [](const Reason& reason) {
        return std::ranges::any_of(reason.cites, [](const std::string& id) {
            return knowledge::find_citation(id) != nullptr;
        });
    });
}

}  // namespace

TEST_CASE(
    "each example gets a season without a broken hard rule, and only weeks that an exception cuts "
    "miss a key session",
    "[golden][examples]") {
    for (const Date today : todays) {
        for (const Example& example : examples(today)) {
            INFO(example.name << " from " << format_date(today));
            for (const PlannedWeek& week : example.plan.weeks) {
                INFO("week " << week.number);
                CHECK((!leaves_out_a_must(week) || is_cut(week, example.athlete)));
            }
            CHECK(leaves_out_a_must(example.plan) != example.plan.make_room.empty());
            const rules::Judgement judgement = judge_season(example);
            CHECK(judgement.sessions.size() > 4 * example.plan.weeks.size());
            for (const rules::Finding& finding : judgement.findings) {
                INFO(rules::explain(finding, judgement).says << " " << finding.rule);
                CHECK_FALSE(finding.never);
            }
        }
    }
}

TEST_CASE("each session of the examples says why, with evidence that exists",
          "[golden][examples]") {
    for (const Example& example : examples(todays[1])) {
        for (const PlannedWeek& week : example.plan.weeks) {
            for (const PlannedSession& session : week.sessions) {
                INFO(example.name << ", " << session.id);
                CHECK(cites_evidence(session));
                for (const Reason& reason : session.why) {
                    for (const std::string& id : reason.cites) {
                        INFO(id);
                        CHECK(knowledge::find_citation(id) != nullptr);
                    }
                }
            }
        }
    }
}

TEST_CASE("the examples' plans, drawn and read back, are checked without a breach",
          "[golden][examples]") {
    for (const Example& example : examples(todays[1])) {
        const std::string drawing = formats::write_week_drawing(formats::written(example.plan));
        const auto back = formats::read_week_drawing(drawing, "plan.week");
        REQUIRE(back);
        for (const app::CheckedWeek& week : app::check_plan(*back, example.context).weeks) {
            INFO(example.name << ", week of " << format_date(week.monday));
            for (const rules::Finding& finding : week.breaches) {
                FAIL_CHECK(rules::explain(finding, week.judgement).says);
            }
        }
    }
}

TEST_CASE("no week is held to less running while every run before it found its place", "[golden]") {
    for (const Date today : todays) {
        for (const Example& example : examples(today)) {
            INFO(example.name);
            for (const PlannedWeek& week : example.plan.weeks) {
                if (leaves_out_a_run(week)) break;
                INFO(format_date(week.monday));
                CHECK_FALSE(is_held_back(week));
            }
        }
    }
}

TEST_CASE("a week's running minutes are those of the runs that found a place", "[golden]") {
    for (const Example& example : examples(todays[1])) {
        for (const PlannedWeek& week : example.plan.weeks) {
            INFO(example.name << " " << format_date(week.monday));
            Minutes placed{0};
            for (const PlannedSession& session : week.sessions) {
                const Session& inner = session.placed.session;
                const bool race = inner.kind == SessionKind::Race;
                if (traits(inner.kind).run && !race) placed += inner.minutes;
            }
            CHECK(week.running == placed);
        }
    }
}
