// SPDX-License-Identifier: Apache-2.0
#include <fmt/core.h>

#include <algorithm>

#include "app/answers.h"
#include "formats/plan_words.h"
#include "planning/strategies.h"

namespace tandem::app {

using planning::StrategyTrial;

namespace {

std::vector<Session> all_left_out(const StrategyTrial& trial) {
    std::vector<Session> all = trial.cut;
    all.insert(all.end(), trial.left_out.begin(), trial.left_out.end());
    return all;
}

}  // namespace

Result<Reply> answer_strategies(const planning::ArrangedSeason& season, const Question& question) {
    const auto week = whole_week(season, question);
    if (!week) return tl::unexpected(week.error());
    std::vector<StrategyTrial> trials = planning::try_strategies(season, *week);
    std::ranges::stable_sort(trials, {}, &StrategyTrial::price);
    const StrategyTrial& best = trials.front();
    const bool all_the_same = is_nothing(trials.back().price() - best.price());
    const bool proven = std::ranges::all_of(trials, &StrategyTrial::proven);
    Reply reply("strategies", season, *week);
    reply.data["offers"] = Json::array();
    reply.say(0, fmt::format("The week of {} under each strategy, {}:",
                             full_date(season.season.weeks[*week].monday),
                             all_the_same ? "all the same" : best_first(proven)));
    for (const StrategyTrial& trial : trials) {
        const planning::StrategyText text = planning::text_of(trial.strategy);
        const std::string_view id =
            formats::words::of(formats::words::strategies, trial.strategy).id;
        const auto cites = planning::cites_of(trial.strategy);
        const std::vector<Session> left_out = all_left_out(trial);
        std::string line = fmt::format("{}{}: {} points", text.name,
                                       trial.present ? " (yours)" : "", amount(trial.points));
        if (!is_nothing(trial.after))
            line += fmt::format(", and {} for what the weeks after it feel", amount(trial.after));
        const double more = trial.points + trial.after - best.points - best.after;
        if (!all_the_same && is_nothing(trial.price() - best.price())) {
            line += proven ? ", the best" : ", the best found";
        } else if (!all_the_same && more > 0 && !is_nothing(more)) {
            line += fmt::format(" ({} more)", amount(more));
        }
        if (!left_out.empty()) line += "; leaves out " + join(left_out);
        reply.gap();
        reply.say(0, line);
        reply.say(2, fmt::format("For it: {}. Against it: {}. {}", text.benefit, text.drawback,
                                 reply.cite(cites)));
        Json json{{"strategy", id},
                  {"points", rounded(trial.points)},
                  {"points_after", rounded(trial.after)},
                  {"present", trial.present},
                  {"proven", trial.proven},
                  {"left_out", Json::array()},
                  {"benefit", text.benefit},
                  {"drawback", text.drawback},
                  {"cites", cites},
                  {"sessions", Json::array()}};
        for (const Session& session : left_out)
            json["left_out"].push_back(json_of(session));
        for (const Placed& placed : trial.sessions)
            json["sessions"].push_back(json_of(placed));
        reply.data["offers"].push_back(std::move(json));
    }
    return reply;
}

}  // namespace tandem::app
