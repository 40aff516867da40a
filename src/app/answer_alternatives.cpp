// SPDX-License-Identifier: Apache-2.0
#include <fmt/core.h>

#include "app/answers.h"
#include "planning/alternatives.h"

namespace tandem::app {
namespace {

void say_one(Reply& reply, std::size_t number, const planning::Alternative& one) {
    const planning::Answer& answer = one.answer;
    std::string head = fmt::format("{}. {}, {} sessions on another day", number,
                                   answer.points < 0.05 ? "As good" : more_points(answer.points),
                                   answer.days_changed());
    reply.gap();
    reply.say(0, head);
    for (const planning::Move& move : answer.moves) {
        if (move.of_day()) reply.say(3, "- " + describe(move));
    }
    const std::size_t times = answer.moves.size() - answer.days_changed();
    if (times > 0) {
        reply.say(3, fmt::format("- and {} {} another time of the same day", times,
                                 times == 1 ? "session takes" : "sessions take"));
    }
    const std::string why = better_and_worse(one.differences);
    if (!why.empty()) reply.say(3, why);
}

}  // namespace

Result<Reply> answer_alternatives(const planning::ArrangedSeason& season,
                                  const Question& question) {
    const std::string word = question.words.empty() ? question.week : question.words.front();
    const auto week = read_week(season, word);
    if (!week) return tl::unexpected(week.error());
    if (question.count < 1 || question.count > planning::most_alternatives) {
        return tl::unexpected(Error{ErrorCode::OutOfRange,
                                    fmt::format("{} alternatives cannot be asked for. Maybe 1 to "
                                                "{}.",
                                                question.count, planning::most_alternatives),
                                    "--count"});
    }
    const planning::AskedWeek asked = planning::ask_about(season, *week);
    const auto found = planning::alternatives(asked, question.count);
    Reply reply("alternatives", season, *week);
    reply.data["weeks"] = Json::array();
    reply.say(0, fmt::format("Other ways to do the week of {}, best first; in each at least two "
                             "sessions stand on another day than in the plan and in those above.",
                             full_date(asked.monday())));
    for (std::size_t i = 0; i < found.size(); ++i) {
        say_one(reply, i + 1, found[i]);
        Json json = json_of(found[i].answer);
        json["differences"] = json_of(found[i].differences);
        json["sessions"] = Json::array();
        for (const Placed& placed : found[i].answer.plan.sessions) {
            if (placed.date() < asked.end()) json["sessions"].push_back(json_of(placed));
        }
        reply.data["weeks"].push_back(std::move(json));
    }
    if (found.size() < question.count) {
        reply.gap();
        reply.say(0, fmt::format("There is no {} that keeps the hard rules and all sessions.",
                                 found.empty() ? "other" : "further one"));
    }
    return reply;
}

}  // namespace tandem::app
