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

Reason compare_strategies(const ArrangedSeason& season, std::size_t number) {
    // What stands in the weeks behind it would not stand so under another strategy.
    Wanted week = week_in_hand(season, number);
    week.weeks.resize(1);
    week.terminal_price = price_of_fatigue(season, monday_of(week.first) + std::chrono::days{7});
    std::string costs;
    for (const Strategy strategy :
         {Strategy::Automatic, Strategy::HardHard, Strategy::StrengthOnEasyDays,
          Strategy::SeparateDays, Strategy::AlternateDays}) {
        rules::Context under = season.context;
        under.strategy = strategy;
        const Arrangement arrangement = arrange(week, under);
        double points = arrangement.cost;
        for (const Missing& missing : arrangement.left_out)
            points -= missing.price;
        const StrategyText text = text_of(strategy);
        if (!costs.empty()) costs += "; ";
        costs += fmt::format("{} {:.1f} points", text.name, points);
        if (!arrangement.left_out.empty()) {
            costs += fmt::format(" but {} left out", arrangement.left_out.size());
        }
        costs += fmt::format(" ({}; {})", text.benefit, text.drawback);
    }
    return {fmt::format("Strategies compared on the week of {}: {}.",
                        full_date(monday_of(week.first)), costs),
            {"article-b", "article-c", "article-e"}};
}

}  // namespace tandem::planning
