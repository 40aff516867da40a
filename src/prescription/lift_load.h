// SPDX-License-Identifier: Apache-2.0
// How much an athlete can probably lift in an exercise: known, borrowed from a kindred lift, or not
// known at all; and the load that follows for a set.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "knowledge/exercises.h"
#include "model/athlete.h"
#include "model/workout.h"
#include "prescription/lift_protocol.h"

namespace tandem::prescription {

struct ExpectedMax {
    double grams = 0;      // for one repetition, with the growth since the season began
    double caution = 1;    // share of it to count on: borrowed and weak evidence is held back
    int give_or_take = 0;  // percent, either way
    std::string from;      // name of the lift it is borrowed from; empty: its own
    bool weak = false;     // from more than ten repetitions
};

// Absent when no known lift tells. `loading_weeks` as in WeekFacts.
std::optional<ExpectedMax> expected_max(const Athlete& athlete, const knowledge::Exercise& exercise,
                                        int loading_weeks);

// True when even the lightest weight there is exceeds every load that a season would ask for, or is
// much for a lift that nobody knows, or there is no weight at all. It depends on the profile alone,
// so that an exercise never changes between two weeks (H10).
bool is_too_heavy(const Athlete& athlete, const knowledge::Exercise& exercise);

// The load of a set: what is wanted, and what can be put together for it.
struct SetLoad {
    std::optional<Grams> load;
    std::vector<Grams> plates;
    std::optional<int> percent;
    std::vector<std::string> notes;
};

struct LoadWish {
    int percent = 0;  // of the maximum
    int in_reserve = 0;
    int loading_weeks = 0;
    bool tired_legs = false;  // right after a run (E17)
    int usual_percent = 0;    // as in SetScheme
};

LoadWish load_wish(const SetScheme& scheme, const WeekFacts& week, bool tired_legs);

// The repetitions that take the place of load where the next weight up is too far away: as many as
// the load at hand allows with the same reserve, up to twelve (S1). Otherwise as they were.
Whole repetitions_for(const Athlete& athlete, const knowledge::Exercise& exercise,
                      const LoadWish& wish, const Whole& repetitions);

SetLoad load_for(const Athlete& athlete, const knowledge::Exercise& exercise, const LoadWish& wish);

// What is said of known lifts that cannot be used: an unknown name, no load, too many repetitions.
std::vector<Reason> known_lift_notes(const Athlete& athlete);

}  // namespace tandem::prescription
