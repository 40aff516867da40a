// SPDX-License-Identifier: Apache-2.0
#include "app/know.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <fstream>
#include <set>

#include "app/plan_facts.h"
#include "knowledge/citations.h"
#include "make/example_season.h"
#include "make/json_schema.h"

using namespace tandem;
using Json = nlohmann::json;

namespace {

std::string text_of(const app::Reply& reply) {
    return reply.text({.width = 400});
}

bool contains(const std::string& text, std::string_view part) {
    return text.find(part) != std::string::npos;
}

planning::ArrangedSeason busy_season() {
    return make::example_season("busy-runner");
}

std::string fact(std::string_view name, const planning::ArrangedSeason& season) {
    const auto said = app::plan_fact(name, season);
    return said ? said->says : "";
}

Placed placed(SessionKind kind, Date date, int hour, int minutes) {
    Placed made;
    made.session.kind = kind;
    made.session.minutes = Minutes{minutes};
    made.start = Moment{date} + Minutes{hour * 60};
    return made;
}

}  // namespace

TEST_CASE("answers to questions keep to docs/answers.schema.json", "[app][know]") {
    std::ifstream file(TANDEM_SOURCE_DIR "/docs/answers.schema.json");
    make::Validator validator(Json::parse(file));
    const auto check = [&validator](const app::Reply& reply) {
        const auto json = Json::parse(reply.json());
        CHECK(json.at("question") == "ask");
        CHECK_FALSE(json.contains("points"));
        for (const std::string& fault : validator.faults(json))
            FAIL_CHECK(fault);
    };
    check(app::list_questions());
    check(app::answer_words("what is the capital of France", nullptr));
    for (const std::string_view name : make::example_names) {
        for (const knowledge::Answer& answer : knowledge::answers())
            check(app::answer_question(answer, &make::example_season(name)));
    }
    Json broken = Json::parse(app::list_questions().json());
    broken["ask"]["answers"][0].erase("id");
    CHECK(validator.faults(broken).size() == 1);
}

TEST_CASE("every fact that an answer wants of a plan is known, and none is unwanted",
          "[app][know]") {
    std::set<std::string_view> wanted;
    for (const knowledge::Answer& answer : knowledge::answers())
        wanted.insert(answer.plan_facts.begin(), answer.plan_facts.end());
    const auto names = app::plan_fact_names();
    CHECK(wanted == std::set<std::string_view>(names.begin(), names.end()));
    CHECK_FALSE(app::plan_fact("no-such", busy_season()));
}

TEST_CASE("facts of the example plans are whole sentences on known findings", "[app][know]") {
    for (const std::string_view name : make::example_names) {
        for (const std::string_view wanted : app::plan_fact_names()) {
            INFO(name << " " << wanted);
            const auto said = app::plan_fact(wanted, make::example_season(name));
            if (!said) continue;
            CHECK(said->says.ends_with('.'));
            for (const std::string& id : said->cites)
                CHECK(knowledge::find_citation(id));
        }
    }
}

TEST_CASE("without a profile an answer says nothing of a plan", "[app][know]") {
    const auto season = busy_season();
    CHECK_FALSE(
        contains(text_of(app::answer_words("lift before or after run?", nullptr)), "In your plan"));
    const std::string with = text_of(app::answer_words("lift before or after run?", &season));
    CHECK(contains(with, "In your plan:"));
    CHECK(contains(with, "Do first what matters most"));
    CHECK(contains(with, "E10 (strong)"));
}

TEST_CASE("only what is nearly as near is offered beside an answer", "[app][know]") {
    CHECK_FALSE(contains(text_of(app::answer_words("do i lift before or after my run", nullptr)),
                         "cool-down"));
    const auto several = app::answer_words("do I have to run easy", nullptr);
    CHECK_FALSE(several.data.at("nearest").empty());
}

TEST_CASE("what has no answer is said, with the way to the list", "[app][know]") {
    const std::string said = text_of(app::answer_words("what is the capital of France", nullptr));
    CHECK(contains(said, "no answer here"));
    CHECK(contains(said, "tandem ask"));
    CHECK_FALSE(contains(said, "nearest"));
    const auto near = app::answer_words("should I use machines or free weights", nullptr);
    CHECK(near.data.at("answers").empty());
}

TEST_CASE("whoever speaks of pain or illness is told what matters then, however they put it",
          "[app][know]") {
    for (const char* question : {"my elbow aches a little after the garden work on Sundays",
                                 "what of a week lost to the FLU, dear program?"}) {
        INFO(question);
        CHECK(contains(text_of(app::answer_words(question, nullptr)), "professional"));
    }
}

TEST_CASE("days with a run and a lift are told by what comes first", "[app][know]") {
    planning::ArrangedSeason season = busy_season();
    const Date monday = season.season.weeks.front().monday;
    season.arrangement.sessions = {placed(SessionKind::EasyRun, monday, 7, 60),
                                   placed(SessionKind::FullStrength, monday, 14, 40)};
    CHECK(fact("order", season) == "Run and lift share 1 day, and the run comes first.");
    CHECK(contains(fact("two_a_days", season), "at least 6 h lie between"));
    season.arrangement.sessions.push_back(
        placed(SessionKind::FullStrength, monday + std::chrono::days{2}, 7, 40));
    season.arrangement.sessions.push_back(
        placed(SessionKind::EasyRun, monday + std::chrono::days{2}, 8, 40));
    CHECK(fact("order", season) ==
          "Run and lift share 2 days: the run comes first once, the lift once.");
    season.arrangement.sessions = {placed(SessionKind::EasyRun, monday, 7, 60)};
    CHECK(fact("order", season) == "Your plan never has a run and a lift on one day.");
    CHECK(fact("two_a_days", season).empty());
}

TEST_CASE("hard and long runs on the day after heavy legs are counted", "[app][know]") {
    planning::ArrangedSeason season = busy_season();
    const Date monday = season.season.weeks.front().monday;
    const auto day = [monday](int number) { return monday + std::chrono::days{number}; };
    season.arrangement.sessions = {placed(SessionKind::TempoRun, day(0), 7, 60),
                                   placed(SessionKind::LegStrength, day(1), 7, 40),
                                   placed(SessionKind::IntervalRun, day(2), 7, 60),
                                   placed(SessionKind::LegStrength, day(3), 18, 40),
                                   placed(SessionKind::LongRun, day(5), 8, 90)};
    CHECK(fact("hard_runs_after_legs", season) ==
          "Of your 2 hard runs, one comes on the day after heavy legs.");
    CHECK(fact("long_run_eve", season) ==
          "Your one long run does not come on the day after heavy legs.");
    CHECK(contains(fact("heavy_legs_apart", season), "nearer than 59 hours"));
    CHECK(fact("long_runs", season) == "Your long runs take 90 minutes.");
    CHECK(contains(fact("easy_share", season), "42 %"));  // 90 of 210 minutes
}

TEST_CASE("protein and energy are of this athlete", "[app][know]") {
    planning::ArrangedSeason season = busy_season();
    season.athlete.body_mass = Grams{60'000};
    CHECK(fact("protein", season) == "For you that is 85 to 110 g of protein a day.");
    season.athlete.body_mass = {};
    CHECK(contains(fact("protein", season), "State your body mass"));
    CHECK(fact("energy", season).empty());
}

TEST_CASE(
    "the time of a race is a range around what the profile tells, wider where it tells little",
    "[app][know]") {
    planning::ArrangedSeason season = busy_season();
    Athlete& athlete = season.athlete;
    RaceEntry race;
    race.name = "City half";
    race.date = season.season.weeks.front().monday + std::chrono::days{60};
    race.distance = Metres{21'098};
    athlete.races = {race};
    athlete.tests = {};
    athlete.threshold_pace = {};
    athlete.performance = Performance{Metres{10'000}, std::chrono::minutes{50}, {}};
    // Riegel says 1:50:19, VDOT nearly the same; 3 % either way.
    CHECK(fact("race_time", season)
              .starts_with("By your race, City half would take you from 1:47:00 to 1:54:00 today"));
    athlete.races.front().distance = Metres{42'195};
    CHECK(contains(fact("race_time", season), "to 4:"));
    athlete.performance = {};
    athlete.easy_pace = SecondsPerKilometre{370};
    CHECK(fact("race_time", season).starts_with("By your easy pace, City half"));
    athlete.easy_pace = {};
    CHECK(contains(fact("race_time", season), "State a recent race"));
    athlete.races.clear();
    CHECK(fact("race_time", season).empty());
}

TEST_CASE("a race ahead is named with its lifts, and one that is over is not", "[app][know]") {
    planning::ArrangedSeason season = busy_season();
    const Date monday = season.season.weeks.front().monday;
    season.today = monday;
    RaceEntry race;
    race.name = "City half";
    race.date = monday + std::chrono::days{13};
    season.athlete.races = {race};
    season.arrangement.sessions = {
        placed(SessionKind::LegStrength, monday + std::chrono::days{3}, 7, 40),
        placed(SessionKind::UpperStrength, monday + std::chrono::days{8}, 7, 40)};
    CHECK(contains(fact("next_race", season), "with 2 lifts before it"));
    CHECK(contains(fact("next_race", season), "heavy legs come last 10 days ahead"));
    RaceEntry sooner = race;
    sooner.name = "Training race";
    sooner.date = monday + std::chrono::days{6};
    sooner.priority = RacePriority::C;
    season.athlete.races = {sooner, race};
    CHECK(fact("next_race", season).starts_with("City half"));
    season.today = monday + std::chrono::days{14};
    CHECK(fact("next_race", season) == "Your profile has no race ahead.");
}
