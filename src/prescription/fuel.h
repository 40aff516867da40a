// SPDX-License-Identifier: Apache-2.0
// What to eat and drink around a session and on the days of a week (MISSION R3-R5; EVIDENCE §5).
// Help with planning meals, no medical advice: whoever has a condition asks a professional.
#pragma once

#include <optional>
#include <vector>

#include "model/athlete.h"
#include "model/session.h"
#include "model/workout.h"
#include "prescription/week_facts.h"

namespace tandem::prescription {

struct FuelRequest {
    const Athlete& athlete;
    Placed session;
    std::optional<Placed> before;      // the session of the same day that comes before it
    std::optional<Placed> next;        // and the one that follows it
    const Workout* workout = nullptr;  // its time is better than the session's minutes
    std::optional<Metres> race;        // that the week trains for
};

// In order: before, during, between, after; what needs nothing is not said.
std::vector<Fuel> fuel_of(const FuelRequest& request);

struct FuelWeekRequest {
    const Athlete& athlete;
    WeekFacts week;
    std::vector<Placed> sessions;           // of the week, in order of start
    std::vector<Metres> distances = {};     // of the runs as prescribed, as many as sessions
    std::vector<Placed> monday_after = {};  // Sunday's food and sleep look ahead to them
};

// Monday to Sunday. Without body mass there are no amounts, only words.
std::vector<PlannedDay> fuel_week(const FuelWeekRequest& request);

}  // namespace tandem::prescription
