// SPDX-License-Identifier: Apache-2.0
#include "planning/races.h"

namespace tandem::planning {
namespace {

constexpr Minutes usual_race_start{9 * 60};

}  // namespace

NamedRace race_session(const Athlete& athlete, const condition::Condition& condition,
                       const RaceEntry& race) {
    const Session session{SessionKind::Race,
                          condition::expected_time(athlete, condition, race.distance),
                          Importance::Must, false, race.distance};
    const Moment start = Moment{race.date} + race.start.value_or(usual_race_start);
    return {{session, start, true}, race.name};
}

std::vector<NamedRace> race_sessions(const Athlete& athlete) {
    const condition::Condition condition = condition::assess(athlete);
    std::vector<NamedRace> races;
    for (const RaceEntry& race : athlete.races)
        races.push_back(race_session(athlete, condition, race));
    return races;
}

}  // namespace tandem::planning
