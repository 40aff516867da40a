// SPDX-License-Identifier: Apache-2.0
// An answer in words and in numbers, and the small phrases that all answers share.
#pragma once

#include <nlohmann/json.hpp>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "planning/asked_week.h"

namespace tandem::app {

using Json = nlohmann::ordered_json;

// What a command answers: lines for people, and the same as data.
class Reply {
  public:
    // `question` is the command; `data` stands under its name in the JSON.
    Reply(std::string question, const planning::ArrangedSeason& season, std::size_t week);
    // An answer that is of no week and counts no points.
    explicit Reply(std::string question);

    void say(std::size_t indent, const std::string& text);  // wrapped to the width asked for
    void row(const std::string& text);                      // as it is: a line of a table
    void gap();
    // "[E18, E21]" after a sentence; they are spelled out at the end.
    std::string cite(const std::vector<std::string>& ids);

    struct Style {
        std::size_t width = 100;
        bool evidence = false;  // the cited findings in full
    };
    std::string text(const Style& style) const;
    std::string json() const;

    Json data = Json::object();

  private:
    struct Line {
        std::size_t indent = 0;
        std::string text;
        bool wraps = true;
    };
    struct OfWeek {
        Date monday;
        int number = 1;
        bool proven = true;  // the season
    };
    std::string question_;
    std::optional<OfWeek> of_week_;
    std::vector<Line> lines_;
    std::set<std::string> cited_;
};

// "Easy run (40 min)".
std::string named(const Session& session);
// For a question about a session that has no place.
Error left_out_error(const Session& session);
// "Tue 24 Nov".
std::string day_of(Date date);
// "Tue 05:45".
std::string day_time(Moment moment);
// "Easy run (40 min): Tue 05:45 → Thu 05:45".
std::string describe(const planning::Move& move);
// What is said to cost nothing, to be the same or as good.
bool is_nothing(double points);
// "0.4"; never "-0.0".
std::string amount(double points);
// "0.4 points more", "0.4 points less", "no points more".
std::string more_points(double points);
// "It costs 0.4 points.", "It makes the week 0.4 points easier."
std::string cost_of(double points);
// Without its capital letter: "long run".
std::string in_a_sentence(std::string_view text);
// "more tired at tempo run (+0.6)".
std::string describe(const planning::Difference& difference);
// "better: …; worse: …" of the greatest ones; empty when there are none.
std::string better_and_worse(const std::vector<planning::Difference>& differences);
// "Tempo run (50 min) and Easy run (40 min)".
std::string join(const std::vector<std::string>& parts);
std::string join(const std::vector<Session>& sessions);

double rounded(double points);  // to thousandths, for JSON
// "possible": false only with proof, null when it is open.
Json json_of_possible(bool found, bool proven);
Json json_of(const Session& session);
Json json_of(const Placed& placed);
Json json_of(const planning::Move& move);
Json json_of(const planning::Answer& answer);
Json json_of(const std::vector<planning::Difference>& differences);
Json json_of(const std::vector<rules::Finding>& findings, const rules::Judgement& judgement);

// What is said where no plan was found, and none proven impossible.
constexpr std::string_view left_open =
    "That stays open: within the work that an answer may take, no such plan was found, nor a proof "
    "that there is none.";
// "best first", of what is proven and of what is not.
std::string_view best_first(bool proven);
// What is said of a plan that is the best found, and not proven the best.
constexpr std::string_view only_found =
    "It is the best that was found within the work that an answer may take, and not proven the "
    "best.";
// "180 min instead of 60 from Sat 16:00", "60 min of free time from Tue 18:00".
std::string free_time(const Window& window, Minutes added);
// What a move asks for to a day on which another one that reads the same stands.
std::string only_leaves(Date from);
// Moves, one a line, and what is left out or comes in.
void say_changes(Reply& reply, std::size_t indent, const planning::Answer& answer);
// Hard rules broken, one a line, with the sessions and the evidence.
void say_findings(Reply& reply, std::size_t indent, const std::vector<rules::Finding>& findings,
                  const rules::Judgement& judgement);

}  // namespace tandem::app
