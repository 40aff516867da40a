// SPDX-License-Identifier: Apache-2.0
#include <fmt/core.h>

#include <algorithm>

#include "app/answers.h"
#include "formats/plan_words.h"
#include "planning/strategies.h"

namespace tandem::app {

using planning::StrategyTrial;

Result<Reply> answer_strategies(const planning::ArrangedSeason& season, const Question& question) {
    const std::string word = question.words.empty() ? question.week : question.words.front();
    const auto week = read_week(season, word);
    if (!week) return tl::unexpected(week.error());
    std::vector<StrategyTrial> trials = planning::try_strategies(season, *week);
    std::ranges::stable_sort(trials, {}, [](const StrategyTrial& trial) {
        return trial.points + trial.left_out_points;
    });
    const double best = trials.front().points;
    Reply reply("strategies", season, *week);
    reply.data["offers"] = Json::array();
    reply.say(0, fmt::format("The week of {} under each strategy, best first:",
                             full_date(season.season.weeks[*week].monday)));
    for (const StrategyTrial& trial : trials) {
        const planning::StrategyText text = planning::text_of(trial.strategy);
        const std::string_view id =
            formats::words::of(formats::words::strategies, trial.strategy).id;
        const auto cites = planning::cites_of(trial.strategy);
        std::string line = fmt::format("{}{}: {} points", text.name,
                                       trial.present ? " (yours)" : "", amount(trial.points));
        if (&trial == &trials.front()) {
            line += ", the best";
        } else if (trial.points > best + 0.05) {
            line += fmt::format(" ({} more)", amount(trial.points - best));
        }
        if (!trial.left_out.empty()) line += "; leaves out " + join(trial.left_out);
        reply.gap();
        reply.say(0, line);
        reply.say(2, fmt::format("For it: {}. Against it: {}. {}", text.benefit, text.drawback,
                                 reply.cite(cites)));
        Json json{{"strategy", id},           {"points", rounded(trial.points)},
                  {"present", trial.present}, {"left_out", Json::array()},
                  {"benefit", text.benefit},  {"drawback", text.drawback},
                  {"cites", cites},           {"sessions", Json::array()}};
        for (const Session& session : trial.left_out)
            json["left_out"].push_back(json_of(session));
        for (const Placed& placed : trial.sessions)
            json["sessions"].push_back(json_of(placed));
        reply.data["offers"].push_back(std::move(json));
    }
    return reply;
}

}  // namespace tandem::app
