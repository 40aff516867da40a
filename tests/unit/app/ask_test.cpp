// SPDX-License-Identifier: Apache-2.0
// Which week, day and session the words of a question mean.
#include "app/ask.h"

#include <catch2/catch.hpp>

#include "app/answers.h"
#include "make/asked.h"

using namespace tandem;
using make::about;
using make::busy;
using make::Words;

namespace {

void refuses(const Result<app::Reply>& reply, std::initializer_list<std::string_view> words) {
    REQUIRE_FALSE(reply);
    INFO(reply.error().message);
    for (const std::string_view word : words)
        CHECK(reply.error().message.find(word) != std::string::npos);
    CHECK_FALSE(reply.error().where.empty());
}

bool said(const Result<app::Reply>& reply, std::string_view words) {
    REQUIRE(reply);
    const std::string text = reply->text({.width = 400});
    UNSCOPED_INFO(text);
    return text.find(words) != std::string::npos;
}

}  // namespace

TEST_CASE("a week said twice is one week, or both are named", "[app][questions]") {
    for (const auto answer :
         {app::answer_alternatives, app::answer_strategies, app::answer_conflicts}) {
        CHECK(answer(busy(), about("6", {"2026-12-30"})));
        refuses(answer(busy(), about("5", {"2026-12-30"})), {"\"2026-12-30\"", "--week 5"});
        refuses(answer(busy(), about("6", {"7"})), {"\"7\"", "--week 6"});
        refuses(answer(busy(), about("", {"6", "7"})), {"\"7\"", "one week"});
    }
    app::Question matrix = about("5", {"2026-12-30"});
    matrix.matrix = true;
    refuses(app::answer_why_not(busy(), matrix), {"2026-12-30", "2026-12-21", "--week"});
    matrix.week = "6";
    CHECK(app::answer_why_not(busy(), matrix));
}

TEST_CASE("a race is called by its name, and stands on the date that the athlete gave it",
          "[app][questions]") {
    const auto says = {std::string_view{"City half"}, std::string_view{"Sun 7 Mar"},
                       std::string_view{"your profile"}};
    for (const Words& words :
         {Words{"City half", "Sat"}, Words{"city", "Sat"}, Words{"race", "Sat"}})
        refuses(app::answer_why_not(busy(), about("15", words)), says);
    // Of a season there is one of the name, whichever week is asked about.
    refuses(app::answer_why_not(busy(), about("6", {"City half", "Sat"})), says);
    refuses(app::answer_what_if(busy(), about("15", {"move", "City half", "Sun", "Sat"})), says);
    refuses(app::answer_what_if(busy(), about("15", {"skip", "City half", "Sun"})), says);
    const auto why = app::answer_why(busy(), about("15", {"Sun", "City half"}));
    REQUIRE(why);
    CHECK(why->text({.width = 400}).find("It is fixed on its date") != std::string::npos);
    refuses(app::answer_why(busy(), about("15", {"Sun", "swim"})), {"Sun City half"});
    refuses(app::answer_why_not(busy(), about("6", {"Country half", "Sat"})), {"no session"});
}

TEST_CASE("of sessions that read the same one may stand on the asked day, and then it is said",
          "[app][questions]") {
    const auto& lifter = make::example_season("lifter-who-runs");
    // Friday's run is optional, Wednesday's is not; to the athlete they are one.
    for (const auto& [week, words] : {std::pair{"5", Words{"easy run Fri", "Wed"}},
                                      std::pair{"6", Words{"light Wed", "Fri"}}}) {
        const auto reply = app::answer_why_not(lifter, about(week, words));
        REQUIRE(reply);
        const std::string text = reply->text({.width = 400});
        INFO(text);
        CHECK(text.find("stands there already") != std::string::npos);
        CHECK(text.find("\n  - ") != std::string::npos);
        CHECK(text.find("another session is there") == std::string::npos);
    }
    for (const auto& [week, words] : {std::pair{"5", Words{"move", "easy run", "Fri", "Wed"}},
                                      std::pair{"4", Words{"move", "easy run", "Fri", "Sat"}}}) {
        const auto reply = app::answer_what_if(lifter, about(week, words));
        REQUIRE(reply);
        const std::string text = reply->text({.width = 400});
        INFO(text);
        CHECK(text.find("stands there already; so all that is asked is that none is left on " +
                        words[2]) != std::string::npos);
    }
}

TEST_CASE("a session that the season has cut is asked about as well", "[app][questions]") {
    const auto& nights = make::example_season("balanced-shift-worker");
    const auto thu = app::answer_why_not(nights, about("9", {"full left out", "Thu"}));
    REQUIRE(thu);
    const std::string no = thu->text({.width = 400});
    INFO(no);
    CHECK(no.find("It is left out of this week; one equal to it stands on Thu") !=
          std::string::npos);
    // Its equal stands on that day, and there is no place for both.
    CHECK(no.find("It cannot") != std::string::npos);
    const auto wed = app::answer_why_not(nights, about("9", {"long left out", "Wed"}));
    CHECK(said(wed, "It needs 180 min, and on Wed at most 120 min in a row are free"));
    CHECK(said(wed, "But then Easy run (75 min) would have no place."));
    const auto instead = app::answer_why_not(nights, about("9", {"full left out", "Tue"}));
    CHECK(said(instead, "Only in the place of one equal to it, which stays left out"));
    CHECK(nlohmann::json::parse(instead->json())["why_not"]["answer"]["comes_in"].empty());
}

TEST_CASE("the least that lets a session in may be a window made longer", "[app][questions]") {
    const auto reply = app::answer_why_not(busy(), about("6", {"long", "Sun"}));
    CHECK(said(reply, "The least that would let it in: 95 min instead of 75 from Sun 08:00."));
    const auto help = nlohmann::json::parse(reply->json())["why_not"]["help"];
    CHECK(help["free_from"] == "2027-01-03T08:00");
    CHECK(help["minutes"] == 95);
    CHECK(help["added_minutes"] == 20);
    // At an hour that is not free there is none to make longer.
    CHECK(said(app::answer_why_not(busy(), about("6", {"long", "Sun", "15:00"})),
               "95 min of free time from Sun 15:00"));
}

TEST_CASE("an easy run without a place is offered shorter", "[app][questions]") {
    int offered = 0;
    for (const auto& [week, day] : {std::pair{"5", "Wed"}, std::pair{"8", "Sun"},
                                    std::pair{"9", "Tue"}, std::pair{"12", "Sun"}}) {
        const auto reply = app::answer_what_if(busy(), about(week, {"no-time", day}));
        REQUIRE(reply);
        const auto json = nlohmann::json::parse(reply->json())["what_if"];
        INFO(json.dump());
        REQUIRE(json["answer"]["left_out"].size() == 1);
        if (!json.contains("shorter")) continue;
        ++offered;
        const auto& shorter = json["shorter"];
        CHECK(shorter["answer"]["left_out"].empty());
        CHECK(shorter["minutes"] < shorter["session"]["minutes"]);
        CHECK(said(reply, "A shorter easy run has a place: "));
    }
    CHECK(offered > 0);
}

TEST_CASE("why takes a session by its name, wherever it stands", "[app][questions]") {
    CHECK(said(app::answer_why(busy(), about("6", {"intervals"})), "Intervals (60 min)"));
    CHECK_FALSE(said(app::answer_why(busy(), about("6", {"intervals"})), "Long run (95 min)"));
    refuses(app::answer_why(busy(), about("6", {"swim"})), {"\"swim\"", "or a day like Tue"});
}

TEST_CASE("sessions left out that read the same are asked about as one", "[app][questions]") {
    planning::ArrangedSeason season = busy();
    const Placed run = season.arrangement.sessions.back();
    const std::size_t week = season.season.weeks.size() - 1;
    Session other = run.session;
    const bool may = other.importance == Importance::May;
    other.importance = may ? Importance::Should : Importance::May;
    season.cut = {{week, run.session, 9}, {week, other, 8}};
    const auto asked = planning::ask_in_full(season, week);
    const auto found = app::read_session(season, asked, {"left out"});
    REQUIRE(found);
    CHECK_FALSE(found->placed);
}
