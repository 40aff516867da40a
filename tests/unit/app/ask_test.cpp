// SPDX-License-Identifier: Apache-2.0
// Which week, day and session the words of a question mean.
#include "app/ask.h"

#include <catch2/catch.hpp>

#include "app/answers.h"
#include "make/example_season.h"

using namespace tandem;
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

void refuses(const Result<app::Reply>& reply, std::initializer_list<std::string_view> words) {
    REQUIRE_FALSE(reply);
    INFO(reply.error().message);
    for (const std::string_view word : words)
        CHECK(reply.error().message.find(word) != std::string::npos);
    CHECK_FALSE(reply.error().where.empty());
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
