// SPDX-License-Identifier: Apache-2.0
#include "planning/strategies.h"

#include <fmt/core.h>

#include "planning/asked_week.h"

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

namespace {

StrategyTrial trial_of(const AskedWeek& asked, const Wanted& week, const rules::Context& under,
                       const Arrangement& plan) {
    StrategyTrial trial;
    trial.strategy = under.strategy;
    trial.proven = plan.proven;
    trial.sessions = plan.sessions;
    for (const Missing& missing : plan.left_out) {
        trial.left_out.push_back(missing.session);
        trial.left_out_points += missing.price;
    }
    AskedWeek alone = asked;
    alone.wanted = week;
    const double by_itself = rules::judge(case_of_week(alone, plan), under).score.points();
    const double with_after = rules::judge(as_case(week, plan), under).score.points();
    trial.points = by_itself - trial.left_out_points;
    trial.after = with_after - by_itself;
    return trial;
}

}  // namespace

std::vector<StrategyTrial> try_strategies(const ArrangedSeason& season, std::size_t number) {
    // What stands in the weeks behind it would not stand so under another strategy.
    const AskedWeek asked = ask_about(season, number);
    Wanted week = asked.wanted;
    week.weeks.resize(1);
    Arrangement present = asked.now;
    present.sessions = asked.sessions();
    const Date end = monday_of(week.first) + std::chrono::days{7};
    week.terminal_price = price_of_fatigue(season, end);
    std::vector<StrategyTrial> trials;
    for (const Strategy strategy :
         {Strategy::Automatic, Strategy::HardHard, Strategy::StrengthOnEasyDays,
          Strategy::SeparateDays, Strategy::AlternateDays}) {
        rules::Context under = season.context;
        under.strategy = strategy;
        const bool is_present = strategy == season.context.strategy;
        StrategyTrial trial =
            trial_of(asked, week, under, is_present ? present : arrange(week, under));
        trial.present = is_present;
        for (const Missing& missing : of_week(season.cut, number))
            trial.cut.push_back(missing.session);
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
        const std::size_t left_out = trial.left_out.size() + trial.cut.size();
        if (left_out > 0) costs += fmt::format(" but {} left out", left_out);
        costs += fmt::format(" ({}; {})", text.benefit, text.drawback);
    }
    return {fmt::format("Strategies compared on the week of {}: {}.",
                        full_date(season.season.weeks[number].monday), costs),
            {"article-b", "article-c", "article-e"}};
}

}  // namespace tandem::planning
