// SPDX-License-Identifier: Apache-2.0
#include "planning/worth.h"

#include <algorithm>
#include <cmath>

#include "planning/macro_tables.h"

namespace tandem::planning {
namespace {

// The mean over the seven days of what load brings to the race; days behind the race bring nothing.
double worth_for(const RaceEntry& race, Date monday) {
    double sum = 0;
    for (int day = 0; day < 7; ++day) {
        const auto ahead = (race.date - monday).count() - day;
        if (ahead >= 0) sum += impulse_worth(static_cast<double>(ahead));
    }
    return sum / 7 * race_weights[static_cast<std::size_t>(race.priority)];
}

}  // namespace

double impulse_worth(double days) {
    return fitness_gain * std::exp(-days / fitness_days) -
           fatigue_gain * std::exp(-days / fatigue_days);
}

double last_useful_day() {
    return fitness_days * fatigue_days / (fitness_days - fatigue_days) *
           std::log(fatigue_gain / fitness_gain);
}

bool leads_to_race(Date monday, const std::vector<RaceEntry>& races) {
    return std::ranges::any_of(races, [&](const RaceEntry& race) {
        return race.priority != RacePriority::C && race.date >= monday;
    });
}

std::vector<double> worth_of_weeks(const std::vector<CalendarWeek>& weeks,
                                   const std::vector<RaceEntry>& races) {
    std::vector<double> worth(weeks.size(), 0.0);
    double best = 0;
    double worst = 0;
    for (std::size_t w = 0; w < weeks.size(); ++w) {
        if (!leads_to_race(weeks[w].monday, races)) continue;
        for (const RaceEntry& race : races)
            worth[w] += worth_for(race, weeks[w].monday);
        best = std::max(best, worth[w]);
        worst = std::min(worst, worth[w]);
    }
    // A race so close that no week helps it: its harm alone is the scale.
    const double scale = best > 0 ? best : -worst;
    for (std::size_t w = 0; w < weeks.size(); ++w)
        worth[w] = leads_to_race(weeks[w].monday, races) ? worth[w] / scale : steady_worth;
    return worth;
}

Response::Response(double most_minutes)
    : scale_(most_minutes * saturation_share), overload_(most_minutes * overload_share) {}

double Response::operator()(double load) const {
    const double over = std::max(load - overload_, 0.0);
    return scale_ * (1 - std::exp(-load / scale_)) - over * over / scale_;
}

double Response::slope(double load) const {
    const double over = std::max(load - overload_, 0.0);
    return std::exp(-load / scale_) - 2 * over / scale_;
}

}  // namespace tandem::planning
