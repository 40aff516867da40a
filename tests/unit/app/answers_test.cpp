// SPDX-License-Identifier: Apache-2.0
#include "app/answers.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <fstream>
#include <set>

#include "app/read_change.h"
#include "make/asked.h"
#include "make/json_schema.h"
#include "planning/strategies.h"

using namespace tandem;
using Json = nlohmann::json;
using make::about;
using make::busy;
using make::Words;

namespace {

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
        // Of a week all of these are; the schema cannot say it, because `ask` is of none.
        for (const char* key : {"week", "proven", "points"})
            CHECK(json.contains(key));
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
        const auto found = app::read_session(busy(), asked, words);
        REQUIRE(found);
        CHECK(found->session.kind == SessionKind::LongRun);
    }
    for (const Words& words : {Words{"intervals"}, Words{"interval"}, Words{"quality"}}) {
        const auto found = app::read_session(busy(), asked, words);
        REQUIRE(found);
        CHECK(found->session.kind == SessionKind::IntervalRun);
    }
    const auto legs = app::read_session(busy(), asked, {"legs", "Thu"});
    REQUIRE(legs);
    CHECK(legs->session.kind == SessionKind::FullStrength);
    const auto several = app::read_session(busy(), asked, {"legs"});
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
    says(refusal(app::answer_why(busy(), about("6", {"Thu", "tempo"}))), "\"tempo\" on Thu");
    says(refusal(app::answer_why(busy(), about("5", {"2026-12-29"}))),
         "2026-12-29 is not in the week of 2026-12-21");
    says(refusal(app::answer_why_not(busy(), about("6", {"intervals", "2027-01-05"}))),
         "2027-01-05 is not in the week of 2026-12-28");
    says(refusal(app::answer_why_not(busy(), about("6", {"intervals", "Fri", "25:00"}))),
         "\"25:00\" is no time of day");
    app::Question matrix = about("6", {"intervals", "Thu"});
    matrix.matrix = true;
    says(refusal(app::answer_why_not(busy(), matrix)), "--matrix");
    matrix.words = {"2027-01-02"};
    matrix.week.clear();
    CHECK(app::answer_why_not(busy(), matrix));
    says(refusal(app::answer_why_not(busy(), about("6", {"swim", "Sat"}))), "Sat Long run 95 min");
    says(refusal(app::answer_why_not(busy(), about("", {"long"}))), "which session and which day");
    says(refusal(app::answer_what_if(busy(), about("", {"sing", "Sat"}))), "skip DAY");
    says(refusal(app::answer_what_if(busy(), about("", {"time", "Sat", "late", "60"}))), "no time");
    says(refusal(app::answer_what_if(busy(), about("", {"time", "Sat", "18:00", "5"}))),
         "15 to 600");
    says(refusal(app::answer_what_if(busy(), about("", {"skip", "Fri"}))), "no session to skip");
    says(refusal(app::answer_what_if(busy(), about("2", {"move", "long", "Sat", "2027-01-01"}))),
         "2027-01-01 is not in the week of 2026-11-30");
    app::Question many = about("", {});
    many.count = 40;
    says(refusal(app::answer_alternatives(busy(), many)), "1 to 6");
    many.best = true;
    CHECK(app::answer_alternatives(busy(), many));
    many.count = 51;
    says(refusal(app::answer_alternatives(busy(), many)), "1 to 50");
}

TEST_CASE("a session called by its day is that very one, not an equal one", "[app][questions]") {
    const auto& lifter = make::example_season("lifter-who-runs");
    const planning::AskedWeek asked = planning::ask_about(lifter, 2);
    std::vector<Placed> legs;
    for (const Placed& placed : asked.sessions()) {
        if (placed.session.kind == SessionKind::LegStrength) legs.push_back(placed);
    }
    REQUIRE(legs.size() == 2);
    REQUIRE(legs[0].session == legs[1].session);
    for (const std::size_t own : {0U, 1U}) {
        const std::string day{weekday_name(day_index(legs[own].date()))};
        const auto reply = app::answer_why_not(lifter, about("3", {"legs " + day, "Fri"}));
        const Json json = json_of(reply);
        CHECK(json["why_not"]["stands"] == format_moment(legs[own].start));
        const Json& answer = json["why_not"]["answer"];
        if (answer["possible"] != true) continue;
        for (const Json& move : answer["moves"]) {
            if (move["kind"] != "leg_strength") continue;
            CHECK_FALSE(move.value("to", "").starts_with(format_date(legs[own].date())));
        }
    }
    const std::string first{weekday_name(day_index(legs[0].date()))};
    const std::string second{weekday_name(day_index(legs[1].date()))};
    const std::string taken =
        text_of(app::answer_why_not(lifter, about("3", {"legs " + first, second})));
    CHECK(taken.find("It stands there already") == std::string::npos);
    CHECK(taken.find("One equal to it stands there already") != std::string::npos);
    const std::string same =
        text_of(app::answer_why_not(lifter, about("3", {"legs " + first, first})));
    CHECK(same.find("It stands there already") != std::string::npos);
    const Json any = json_of(app::answer_why_not(lifter, about("3", {"legs", "Fri"})));
    for (const Json& move : any["why_not"]["answer"]["moves"]) {
        if (move["kind"] == "leg_strength") CHECK(move["from"] == any["why_not"]["stands"]);
    }
}

TEST_CASE("no answer places training before a race on its day", "[app][questions]") {
    const auto& season = make::example_season("balanced-shift-worker");
    const Json json = json_of(app::answer_why_not(season, about("22", {"easy run Tue", "Sun"})));
    CHECK(json["why_not"]["answer"]["possible"] == false);
}

TEST_CASE("points too few to be said are none in every answer", "[app][questions]") {
    CHECK(app::is_nothing(0.049));
    CHECK_FALSE(app::is_nothing(0.05));
    CHECK_FALSE(app::is_nothing(-0.05));
    app::Question matrix = about("6", {});
    matrix.matrix = true;
    const auto reply = app::answer_why_not(busy(), matrix);
    REQUIRE(reply);
    const std::string text = reply->text({.width = 100});
    const Json json = Json::parse(reply->json());
    std::size_t same = 0;
    for (const Json& row : json["why_not"]["matrix"]) {
        for (const Json& cell : row["days"]) {
            const bool counts = cell["possible"] == true && cell["left_out"] == 0;
            if (counts && cell["here"] == false && cell["points"] < 0.05) ++same;
        }
    }
    std::size_t said = 0;
    for (std::size_t at = text.find("  same"); at != std::string::npos; ++said)
        at = text.find("  same", at + 1);
    CHECK(same > 0);
    CHECK(said == same);
}

TEST_CASE("the present strategy has the points that why says, and leaves out the same",
          "[app][questions]") {
    for (const std::string_view name : make::example_names) {
        const auto& season = make::example_season(name);
        for (const std::string week : {"3", "6", "9"}) {
            INFO(name << ", week " << week);
            const Json why = json_of(app::answer_why(season, about(week, {})));
            const Json offers = json_of(app::answer_strategies(season, about(week, {})));
            for (const Json& offer : offers["strategies"]["offers"]) {
                if (!offer["present"].get<bool>()) continue;
                const double total = why["why"]["total"].get<double>();
                const double left_out = why["why"]["left_out"].get<double>();
                CHECK(offer["points"].get<double>() == Approx(total - left_out).margin(0.002));
                const auto number = static_cast<std::size_t>(std::stoi(week) - 1);
                CHECK(offer["left_out"].size() == planning::left_out_of(season, number).size());
            }
        }
    }
}

TEST_CASE("strategies that cost the same are all the best, or all the same", "[app][questions]") {
    const auto times = [](const std::string& text, const std::string& words) {
        std::ptrdiff_t count = 0;
        for (std::size_t at = text.find(words); at != std::string::npos; ++count)
            at = text.find(words, at + 1);
        return count;
    };
    std::set<std::ptrdiff_t> seen;
    for (const std::size_t week : {1U, 5U, 6U, 15U}) {
        const auto trials = planning::try_strategies(busy(), week);
        const double least = std::ranges::min(trials, {}, &planning::StrategyTrial::price).price();
        const auto best = std::ranges::count_if(
            trials, [least](const auto& trial) { return app::is_nothing(trial.price() - least); });
        const std::string text =
            text_of(app::answer_strategies(busy(), about(std::to_string(week + 1), {})));
        INFO(text);
        const bool all = best == std::ssize(trials);
        CHECK(times(text, ", the best") == (all ? 0 : best));
        CHECK(times(text, "under each strategy, all the same:") == (all ? 1 : 0));
        CHECK(times(text, "under each strategy, best first:") == (all ? 0 : 1));
        if (all) CHECK(times(text, " more)\n") + times(text, " more);") == 0);
        seen.insert(best);
    }
    // One alone, some, and all of them.
    CHECK(seen.contains(1));
    CHECK(seen.contains(5));
    CHECK(seen.size() > 2);
}

TEST_CASE("why tells of all seven days, and that the session is moved alone", "[app][questions]") {
    const auto& season = make::example_season("balanced-shift-worker");
    const Json json = json_of(app::answer_why(season, about("9", {"Mon"})));
    const std::string text = text_of(app::answer_why(season, about("9", {"Mon"})));
    const auto from = text.find("Moved alone: ");
    REQUIRE(from != std::string::npos);
    const std::string sentence = text.substr(from, text.find('\n', from) - from);
    for (const std::string day : {"Tue", "Wed", "Thu", "Fri", "Sat", "Sun"}) {
        INFO(sentence);
        CHECK(sentence.find(day) != std::string::npos);
    }
}

TEST_CASE("a date in words tells the week by itself", "[app][questions]") {
    const Json json = json_of(app::answer_why(busy(), about("", {"2027-01-02"})));
    CHECK(json["week"]["number"] == 6);
    CHECK(json["why"]["sessions"].size() == 2);
}

TEST_CASE("what a skipped session paid itself is part of what skipping it gains",
          "[app][questions]") {
    const auto reply = app::answer_what_if(busy(), about("6", {"skip", "Tue"}));
    CHECK(text_of(reply).find("intervals not done (-0.9)") != std::string::npos);
    const Json json = json_of(reply)["what_if"];
    double sum = 0;
    for (const Json& one : json["differences"])
        sum += one["points"].get<double>();
    CHECK(sum == Approx(json["answer"]["points"].get<double>()).margin(0.02));
    const Json easy = json_of(app::answer_what_if(busy(), about("6", {"skip", "easy", "Sun"})));
    CHECK(std::ranges::any_of(easy["what_if"]["differences"], [](const Json& one) {
        return one["kind"] == "easy_run" && one.value("of_itself", false);
    }));
}

TEST_CASE("only what is proven is called best, and JSON says what is", "[app][questions]") {
    const auto& nights = make::example_season("balanced-shift-worker");
    REQUIRE_FALSE(nights.arrangement.proven);
    const auto strategies = app::answer_strategies(nights, about("3", {}));
    CHECK(text_of(strategies).find("best first") == std::string::npos);
    CHECK(text_of(strategies).find("the best found") != std::string::npos);
    std::size_t open = 0;
    const Json offers = json_of(strategies)["strategies"]["offers"];
    for (const Json& offer : offers)
        open += offer["proven"] == false ? 1U : 0U;
    CHECK(open == 1);

    auto hurried = app::read_change(busy(), about("6", {"no-time", "Tue"}));
    REQUIRE(hurried);
    const auto truth = app::say_what_if(busy(), *hurried);
    CHECK(truth.text({.width = 400}).find("The week is best changed") != std::string::npos);
    CHECK(Json::parse(truth.json())["what_if"]["answer"]["proven"] == true);
    hurried->week.most_labels = 1;
    const auto reply = app::say_what_if(busy(), *hurried);
    CHECK(reply.text({.width = 400}).find("is best changed") == std::string::npos);
    CHECK(Json::parse(reply.json())["what_if"]["answer"]["proven"] == false);
}

TEST_CASE("evidence is named with its grade and spelled out when asked", "[app][questions]") {
    const auto reply = app::answer_strategies(busy(), about("6", {}));
    CHECK(text_of(reply).find("E12 (single trial)") != std::string::npos);
    REQUIRE(reply);
    CHECK(reply->text({.width = 400, .evidence = true}).find("Schumann 2016") != std::string::npos);
}
