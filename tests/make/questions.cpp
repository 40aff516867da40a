// SPDX-License-Identifier: Apache-2.0
#include "make/questions.h"

#include <algorithm>

namespace tandem::make {

using std::chrono::days;

planning::ArrangedSeason season_of(RandomWeek made, planning::Arrangement placed) {
    planning::ArrangedSeason season;
    season.today = made.wanted.first;
    for (std::size_t week = 0; week < made.wanted.weeks.size(); ++week) {
        season.season.weeks.emplace_back();
        season.season.weeks.back().monday = season.today + days{7 * static_cast<int>(week)};
    }
    season.wanted = std::move(made.wanted);
    season.context = std::move(made.context);
    season.arrangement = std::move(placed);
    return season;
}

std::size_t middle_week(const planning::ArrangedSeason& season) {
    return season.season.weeks.size() / 2;
}

std::vector<rules::Context> edits(const planning::ArrangedSeason& season) {
    const Date monday = season.season.weeks[middle_week(season)].monday;
    std::vector<rules::Context> edits;
    for (const Window& gone : *season.context.windows) {
        if (monday_of(date_of(gone.earliest)) != monday) continue;
        const bool used =
            std::ranges::any_of(season.arrangement.sessions, [&](const Placed& placed) {
                return gone.earliest <= placed.start && placed.start < gone.latest;
            });
        if (!used) continue;
        edits.push_back(season.context);
        std::erase(*edits.back().windows, gone);
    }
    return edits;
}

std::vector<std::pair<Session, Date>> why_nots(const planning::AskedWeek& asked) {
    std::vector<std::pair<Session, Date>> questions;
    for (const Placed& placed : asked.sessions()) {
        for (Date date = asked.first(); date < asked.end(); date += days{1}) {
            if (!placed.fixed && date != placed.date())
                questions.emplace_back(placed.session, date);
        }
    }
    return questions;
}

std::optional<std::size_t> week_that_lacks(const planning::ArrangedSeason& season) {
    for (std::size_t week = middle_week(season); week < season.season.weeks.size(); ++week) {
        if (!planning::left_out_of(season, week).empty()) return week;
    }
    return {};
}

}  // namespace tandem::make
