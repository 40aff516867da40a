// SPDX-License-Identifier: Apache-2.0
// Answers on the three examples, to be read as an athlete reads them.
#include "app/answers.h"

#include <catch2/catch.hpp>

#include "make/example_season.h"
#include "make/golden.h"

using namespace tandem;

namespace {

using Answer = Result<app::Reply> (*)(const planning::ArrangedSeason&, const app::Question&);

struct Asked {
    std::string command;
    std::vector<std::string> words;
    std::string week;
    std::size_t best = 0;  // so many best weeks
};

Answer function_of(const std::string& command) {
    if (command == "why") return app::answer_why;
    if (command == "why-not") return app::answer_why_not;
    if (command == "alternatives") return app::answer_alternatives;
    if (command == "strategies") return app::answer_strategies;
    if (command == "what-if") return app::answer_what_if;
    return app::answer_conflicts;
}

void check(std::string_view name, const std::vector<Asked>& questions) {
    std::string all;
    for (const Asked& asked : questions) {
        app::Question question;
        question.week = asked.week;
        question.words = asked.words;
        question.best = asked.best > 0;
        if (question.best) question.count = asked.best;
        question.matrix = asked.command == "why-not" && asked.words.empty();
        std::string line = "$ tandem " + asked.command + " " + std::string(name) + ".toml";
        for (const std::string& word : asked.words)
            line += word.find(' ') == std::string::npos ? " " + word : " \"" + word + "\"";
        if (question.matrix) line += " --matrix";
        if (question.best) line += " --best --count " + std::to_string(asked.best);
        if (!asked.week.empty()) line += " --week " + asked.week;
        const auto reply = function_of(asked.command)(make::example_season(name), question);
        REQUIRE(reply);
        all += line + "\n" + reply->text({.width = 80}) + "\n\n";
    }
    all.pop_back();
    make::check_golden("answers_" + std::string(name) + ".txt", all);
}

}  // namespace

TEST_CASE("the busy runner's questions", "[golden][questions]") {
    check("busy-runner", {{"why", {}, "6"},
                          {"why", {"2027-01-02", "long"}, ""},
                          {"why-not", {"long", "Sun"}, "6"},
                          {"why-not", {"intervals", "Thu"}, "6"},
                          {"why-not", {}, "6"},
                          {"alternatives", {"6"}, ""},
                          {"alternatives", {"6"}, "", 10},
                          {"strategies", {"6"}, ""},
                          {"what-if", {"no-time", "Tue"}, "6"},
                          {"what-if", {"skip", "Tue"}, "6"},
                          {"what-if", {"skip", "legs", "Thu"}, "6"},
                          {"what-if", {"rest", "Sat"}, "6"},
                          {"what-if", {"move", "long", "Sat", "Sun"}, "6"},
                          {"conflicts", {"5"}, ""}});
}

TEST_CASE("the shift worker's questions", "[golden][questions]") {
    check("balanced-shift-worker", {{"why", {"Wed"}, "2"},
                                    {"why-not", {"long run", "Sat"}, "3"},
                                    {"why-not", {"upper", "Sun", "16:30"}, "3"},
                                    {"alternatives", {"2"}, ""},
                                    {"alternatives", {"9"}, "", 4},
                                    {"what-if", {"no-time", "Sun"}, "2"},
                                    {"what-if", {"no-time", "Fri"}, "9"},
                                    {"what-if", {"no-time", "Mon"}, "9"},
                                    {"what-if", {"time", "Sat", "16:00", "180"}, "9"},
                                    {"what-if", {"move", "upper", "Fri", "Tue"}, "2"},
                                    {"conflicts", {"9"}, ""}});
}

TEST_CASE("the lifter's questions", "[golden][questions]") {
    check("lifter-who-runs", {{"why", {}, "3"},
                              {"why-not", {}, "3"},
                              {"why-not", {"legs Mon", "Wed"}, "3"},
                              {"strategies", {}, "3"},
                              {"what-if", {"skip", "legs", "Mon"}, "3"},
                              {"what-if", {"skip", "easy run", "Fri"}, "3"},
                              {"what-if", {"time", "Sun", "18:00", "60"}, "2"},
                              {"conflicts", {"6"}, ""}});
}
