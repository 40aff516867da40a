// SPDX-License-Identifier: Apache-2.0
#include "app/answers.h"

#include <catch2/catch.hpp>
#include <fstream>

#include "make/example_season.h"
#include "make/json_schema.h"

using namespace tandem;
using Json = nlohmann::json;
using Words = std::vector<std::string>;

namespace {

const planning::ArrangedSeason& busy() {
    return make::example_season("busy-runner");
}

app::Question about(std::string week, Words words) {
    app::Question question;
    question.week = std::move(week);
    question.words = std::move(words);
    return question;
}

Json json_of(const Result<app::Reply>& reply) {
    REQUIRE(reply);
    return Json::parse(reply->json());
}

std::string text_of(const Result<app::Reply>& reply) {
    REQUIRE(reply);
    std::string text = reply->text({.width = 400});
    return text;
}

Error refusal(const Result<app::Reply>& reply) {
    REQUIRE_FALSE(reply);
    return reply.error();
}

}  // namespace

TEST_CASE("every answer keeps to docs/answers.schema.json", "[app][questions]") {
    std::ifstream file(TANDEM_SOURCE_DIR "/docs/answers.schema.json");
    make::Validator validator(nlohmann::json::parse(file));
    const auto check = [&validator](const Result<app::Reply>& reply) {
        REQUIRE(reply);
        const auto json = nlohmann::json::parse(reply->json());
        for (const std::string& fault : validator.faults(json))
            FAIL_CHECK(json.at("question") << fault);
    };
    for (const std::string_view name : make::example_names) {
        INFO(name);
        const auto& season = make::example_season(name);
        for (const std::string week : {"2", "6", "9"}) {
            check(app::answer_why(season, about(week, {})));
            check(app::answer_why(season, about(week, {"Sat"})));
            check(app::answer_alternatives(season, about("", {week})));
            app::Question best = about("", {week});
            best.best = true;
            check(app::answer_alternatives(season, best));
            check(app::answer_strategies(season, about("", {week})));
            check(app::answer_conflicts(season, about("", {week})));
            check(app::answer_what_if(season, about(week, {"no-time", "Tue"})));
            check(app::answer_what_if(season, about(week, {"time", "Sun", "18:00", "60"})));
            check(app::answer_what_if(season, about(week, {"rest", "Thu"})));
            app::Question matrix = about(week, {});
            matrix.matrix = true;
            check(app::answer_why_not(season, matrix));
        }
    }
    check(app::answer_why_not(busy(), about("6", {"long", "Sun"})));
    check(app::answer_why_not(busy(), about("6", {"long", "Sat", "08:00"})));
    check(app::answer_what_if(busy(), about("6", {"skip", "Sat"})));
    check(app::answer_what_if(busy(), about("6", {"move", "long", "Sat", "Sun"})));
    auto broken = nlohmann::json::parse(json_of(app::answer_why(busy(), about("6", {}))).dump());
    broken["why"]["sum"] = 3;
    CHECK(validator.faults(broken).size() == 1);
}

TEST_CASE("an answer in JSON says what the text says", "[app][questions]") {
    const auto reply = app::answer_why_not(busy(), about("6", {"long_run", "Sun"}));
    const Json json = json_of(reply);
    CHECK(json["week"]["monday"] == "2026-12-28");
    CHECK(json["why_not"]["session"]["kind"] == "long_run");
    CHECK(json["why_not"]["date"] == "2027-01-03");
    CHECK(json["why_not"]["stands"] == "2027-01-02T07:30");
    CHECK(json["why_not"]["answer"]["possible"] == false);
    CHECK(json["why_not"]["forbidden_by"][0]["rule"] == "p1.free-time");
    const std::string text = text_of(reply);
    for (const auto& line : json["says"])
        CHECK(text.find(line.get<std::string>()) != std::string::npos);
}

TEST_CASE("an answer in JSON calls nothing impossible that is only open", "[app][questions]") {
    planning::Answer answer;
    CHECK(app::json_of(answer)["possible"] == true);
    answer.found = false;
    CHECK(app::json_of(answer)["possible"] == false);
    answer.proven = false;
    CHECK(app::json_of(answer)["possible"].is_null());
}

TEST_CASE("sessions are called by id, by name or by a word of it", "[app][questions]") {
    const planning::AskedWeek asked = planning::ask_about(busy(), 5);
    for (const Words& words : {Words{"long_run"}, Words{"long run"}, Words{"Long", "Run"},
                               Words{"long"}, Words{"long run Sat"}, Words{"long", "95"}}) {
        const auto found = app::read_session(asked, words);
        REQUIRE(found);
        CHECK(found->session.kind == SessionKind::LongRun);
    }
    for (const Words& words : {Words{"intervals"}, Words{"interval"}, Words{"quality"}}) {
        const auto found = app::read_session(asked, words);
        REQUIRE(found);
        CHECK(found->session.kind == SessionKind::IntervalRun);
    }
    const auto legs = app::read_session(asked, {"legs", "Thu"});
    REQUIRE(legs);
    CHECK(legs->session.kind == SessionKind::FullStrength);
    const auto several = app::read_session(asked, {"legs"});
    REQUIRE_FALSE(several);
    CHECK(several.error().message.find("legs Thu") != std::string::npos);
}

TEST_CASE("a wrong week, day or session is refused with what is possible", "[app][questions]") {
    const auto says = [](const Error& error, std::string_view words) {
        INFO(error.message);
        CHECK(error.message.find(words) != std::string::npos);
        CHECK_FALSE(error.where.empty());
    };
    says(refusal(app::answer_why(busy(), about("40", {}))), "Maybe 1 to 17");
    says(refusal(app::answer_why(busy(), about("soon", {}))), "is no week");
    says(refusal(app::answer_alternatives(busy(), about("", {"2030-01-01"}))),
         "in no week of this season");
    says(refusal(app::answer_why(busy(), about("", {"Someday"}))), "is no day");
    says(refusal(app::answer_why(busy(), about("", {"2026-11-01"}))), "is past");
    says(refusal(app::answer_why(busy(), about("6", {"Sat", "swim"}))), "Sat Long run 95 min");
    says(refusal(app::answer_why_not(busy(), about("6", {"swim", "Sat"}))), "Sat Long run 95 min");
    says(refusal(app::answer_why_not(busy(), about("", {"long"}))), "which session and which day");
    says(refusal(app::answer_what_if(busy(), about("", {"sing", "Sat"}))), "skip DAY");
    says(refusal(app::answer_what_if(busy(), about("", {"time", "Sat", "late", "60"}))), "no time");
    says(refusal(app::answer_what_if(busy(), about("", {"time", "Sat", "18:00", "5"}))),
         "15 to 600");
    says(refusal(app::answer_what_if(busy(), about("", {"skip", "Fri"}))), "no session to skip");
    says(refusal(app::answer_what_if(busy(), about("2", {"move", "long", "Sat", "2027-01-01"}))),
         "within its week");
    app::Question many = about("", {});
    many.count = 40;
    says(refusal(app::answer_alternatives(busy(), many)), "1 to 6");
    many.best = true;
    CHECK(app::answer_alternatives(busy(), many));
    many.count = 51;
    says(refusal(app::answer_alternatives(busy(), many)), "1 to 50");
}

TEST_CASE("a date in words tells the week by itself", "[app][questions]") {
    const Json json = json_of(app::answer_why(busy(), about("", {"2027-01-02"})));
    CHECK(json["week"]["number"] == 6);
    CHECK(json["why"]["sessions"].size() == 2);
}

TEST_CASE("evidence is named with its grade and spelled out when asked", "[app][questions]") {
    const auto reply = app::answer_strategies(busy(), about("6", {}));
    CHECK(text_of(reply).find("E12 (single trial)") != std::string::npos);
    REQUIRE(reply);
    CHECK(reply->text({.width = 400, .evidence = true}).find("Schumann 2016") != std::string::npos);
}
