// SPDX-License-Identifier: Apache-2.0
#include <fmt/core.h>

#include "app/answers.h"
#include "planning/alternatives.h"
#include "planning/best_weeks.h"

namespace tandem::app {
namespace {

void say_one(Reply& reply, std::size_t number, const planning::Alternative& one) {
    const planning::Answer& answer = one.answer;
    std::string head = fmt::format(
        "{}. {}, {} sessions on another day", number,
        is_nothing(answer.points) ? "As good" : more_points(answer.points), answer.days_changed());
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

Json json_of_week(const planning::AskedWeek& asked, const planning::Answer& answer,
                  const std::vector<planning::Difference>& differences) {
    Json json = json_of(answer);
    json["differences"] = json_of(differences);
    json["sessions"] = Json::array();
    for (const Placed& placed : answer.plan.sessions) {
        if (placed.date() < asked.end()) json["sessions"].push_back(json_of(placed));
    }
    return json;
}

// Whether there may be others than those that were said.
void say_the_end(Reply& reply, bool proven, bool fewer, const std::string& no_more) {
    if (proven && !fewer) return;
    reply.gap();
    reply.say(0, proven ? no_more
                        : "There may be better ones: looking at all of them would take too long.");
}

Reply really_different(Reply reply, const planning::AskedWeek& asked, std::size_t count) {
    const auto [weeks, proven] = planning::alternatives(asked, count);
    reply.data["proven"] = proven;
    reply.say(
        0, fmt::format("Other ways to do the week of {}, {}; in each at least two sessions stand "
                       "on another day than in the plan and in those above.",
                       full_date(asked.monday()), best_first(proven)));
    for (std::size_t i = 0; i < weeks.size(); ++i) {
        say_one(reply, i + 1, weeks[i]);
        reply.data["weeks"].push_back(json_of_week(asked, weeks[i].answer, weeks[i].differences));
    }
    say_the_end(reply, proven, weeks.size() < count,
                fmt::format("There is no {} that keeps the hard rules and all sessions.",
                            weeks.empty() ? "other" : "further one"));
    return reply;
}

std::string head_of(const planning::Answer& answer) {
    std::string head = is_nothing(answer.points) ? "As good" : more_points(answer.points);
    if (answer.moves.empty()) head = "The plan as it is";
    if (!answer.left_out.empty()) head += ", leaves out " + join(answer.left_out);
    if (!answer.comes_in.empty()) head += ", has room for " + join(answer.comes_in);
    return head;
}

Reply best_of_all(Reply reply, const planning::AskedWeek& asked, std::size_t count) {
    const planning::BestWeeks found = planning::best_weeks(asked, count);
    reply.data["proven"] = found.proven;
    reply.say(0, fmt::format("The best ways {}to do the week of {}, however alike, best first.",
                             found.proven ? "" : "found ", full_date(asked.monday())));
    reply.gap();
    for (std::size_t i = 0; i < found.weeks.size(); ++i) {
        const planning::Answer& answer = found.weeks[i];
        reply.say(0, fmt::format("{}. {}", i + 1, head_of(answer)));
        say_changes(reply, 3, answer);
        reply.data["weeks"].push_back(
            json_of_week(asked, answer, planning::differences(asked, answer)));
    }
    say_the_end(reply, found.proven, found.weeks.size() < count,
                "There is no further one that keeps the hard rules.");
    return reply;
}

}  // namespace

Result<Reply> answer_alternatives(const planning::ArrangedSeason& season,
                                  const Question& question) {
    const auto week = whole_week(season, question);
    if (!week) return tl::unexpected(week.error());
    const std::size_t most =
        question.best ? planning::most_best_weeks : planning::most_alternatives;
    if (question.count < 1 || question.count > most) {
        return tl::unexpected(
            Error{ErrorCode::OutOfRange,
                  fmt::format("{} alternatives cannot be asked for. Maybe 1 to {}.", question.count,
                              most),
                  "--count"});
    }
    const planning::AskedWeek asked = planning::ask_about(season, *week);
    Reply reply("alternatives", season, *week);
    reply.data["weeks"] = Json::array();
    return question.best ? best_of_all(std::move(reply), asked, question.count)
                         : really_different(std::move(reply), asked, question.count);
}

}  // namespace tandem::app
