// SPDX-License-Identifier: Apache-2.0
#include "planning/strategies.h"

#include <fmt/core.h>

namespace tandem::planning {

StrategyText text_of(Strategy strategy) {
    switch (strategy) {
        case Strategy::Automatic:
            return {"automatic", "the cheapest mixture for this very week",
                    "the pattern changes from week to week"};
        case Strategy::HardHard:
            return {"hard/hard", "easy days stay easy", "hard days are long and need two visits"};
        case Strategy::StrengthOnEasyDays:
            return {"strength on easy days", "hard runs are done fresh",
                    "few days are really easy"};
        case Strategy::SeparateDays:
            return {"separate days", "each session gets a day of its own",
                    "it needs many days and leaves few to rest"};
        case Strategy::AlternateDays:
            return {"alternate days", "run and lift take turns, simple to keep",
                    "no room for more than three or four runs"};
    }
    return {};
}

std::vector<std::string> cites_of(Strategy strategy) {
    switch (strategy) {
        case Strategy::Automatic:
            return {"derived"};
        case Strategy::HardHard:
            return {"article-c", "article-e", "E18", "E65"};
        case Strategy::StrengthOnEasyDays:
            return {"article-c", "E18", "E21"};
        case Strategy::SeparateDays:
            return {"article-c", "article-d", "E6"};
        case Strategy::AlternateDays:
            return {"article-b", "article-d", "E12"};
    }
    return {};
}

std::vector<StrategyTrial> try_strategies(const ArrangedSeason& season, std::size_t number) {
    // What stands in the weeks behind it would not stand so under another strategy.
    Wanted week = week_in_hand(season, number);
    week.weeks.resize(1);
    const Date end = monday_of(week.first) + std::chrono::days{7};
    week.terminal_price = price_of_fatigue(season, end);
    std::vector<StrategyTrial> trials;
    for (const Strategy strategy :
         {Strategy::Automatic, Strategy::HardHard, Strategy::StrengthOnEasyDays,
          Strategy::SeparateDays, Strategy::AlternateDays}) {
        rules::Context under = season.context;
        under.strategy = strategy;
        const Arrangement arrangement = arrange(week, under);
        StrategyTrial trial;
        trial.strategy = strategy;
        trial.present = strategy == season.context.strategy;
        trial.sessions = arrangement.sessions;
        for (const Missing& missing : arrangement.left_out) {
            trial.left_out.push_back(missing.session);
            trial.left_out_points += missing.price;
        }
        trial.points = arrangement.cost - trial.left_out_points;
        trials.push_back(std::move(trial));
    }
    return trials;
}

Reason compare_strategies(const ArrangedSeason& season, std::size_t number) {
    std::string costs;
    for (const StrategyTrial& trial : try_strategies(season, number)) {
        const StrategyText text = text_of(trial.strategy);
        if (!costs.empty()) costs += "; ";
        costs += fmt::format("{} {:.1f} points", text.name, trial.points);
        if (!trial.left_out.empty()) {
            costs += fmt::format(" but {} left out", trial.left_out.size());
        }
        costs += fmt::format(" ({}; {})", text.benefit, text.drawback);
    }
    return {fmt::format("Strategies compared on the week of {}: {}.",
                        full_date(season.season.weeks[number].monday), costs),
            {"article-b", "article-c", "article-e"}};
}

}  // namespace tandem::planning
