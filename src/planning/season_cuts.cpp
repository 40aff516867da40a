// SPDX-License-Identifier: Apache-2.0
#include "planning/season_cuts.h"

#include <algorithm>

namespace tandem::planning {
namespace {

constexpr std::size_t most_labels = 100'000;
constexpr Minutes shortest_worth_a_place{30};
constexpr Minutes grain{5};

struct Held {
    double worth = 0;
    Minutes running{0};
};

Held held(const ArrangedSeason& season, std::size_t week, const std::vector<Placed>& all) {
    std::vector<Session> sessions;
    Held held;
    for (const Placed& placed : all) {
        const bool here = monday_of(placed.date()) == season.season.weeks[week].monday;
        if (placed.fixed || !here) continue;
        sessions.push_back(placed.session);
        if (traits(placed.session.kind).run) held.running += placed.session.minutes;
    }
    held.worth = left_out_price(sessions, season.context.goal);
    return held;
}

}  // namespace

std::optional<Minutes> longest_that_fits(const ArrangedSeason& season, const Missing& missing) {
    if (missing.session.kind != SessionKind::EasyRun) return {};
    Wanted wanted = week_in_hand(season, missing.week);
    auto& sessions = wanted.weeks.front().sessions;
    const auto session = std::ranges::find(sessions, missing.session);
    const auto too_many = of_week(season.arrangement.left_out, missing.week).size();
    for (Minutes shorter = missing.session.minutes - grain; shorter >= shortest_worth_a_place;
         shorter -= grain) {
        session->minutes = shorter;
        const auto plan = arrange(wanted, season.context, {.most_labels = most_labels});
        if (plan.left_out.size() < too_many) return shorter;
    }
    return {};
}

bool less_stands(const ArrangedSeason& season, std::size_t week,
                 const std::vector<Placed>& before) {
    const Held then = held(season, week, before);
    const Held now = held(season, week, season.arrangement.sessions);
    // A few minutes less are no loss.
    return now.worth < then.worth - 1 || now.running * 10 < then.running * 9;
}

}  // namespace tandem::planning
