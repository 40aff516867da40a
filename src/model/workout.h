// SPDX-License-Identifier: Apache-2.0
// What is inside a session: the steps of a run, the sets of a lift, warm-up, kit and fuel
// (MISSION S1-S8, R5). Amounts are for this athlete; how they are shown is the formats' part.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <vector>

#include "base/calendar.h"
#include "base/units.h"

namespace tandem {

using Seconds = std::chrono::seconds;

// One reason: a sentence, and the evidence it rests on (ids of data/citations.csv; may be empty).
struct Reason {
    std::string says;
    std::vector<std::string> cites;

    bool operator==(const Reason&) const = default;
};

// From the faster to the slower end; fast.value <= slow.value.
struct PaceRange {
    SecondsPerKilometre fast;
    SecondsPerKilometre slow;

    bool operator==(const PaceRange&) const = default;
};

struct Whole {  // a range of whole numbers, both ends included
    int least = 0;
    int most = 0;

    bool operator==(const Whole&) const = default;
};

// How hard a step is. Effort and feel always hold; pace and heart rate stand where they are known.
struct Target {
    Whole effort;  // RPE on the scale of 0 to 10
    std::string feel;
    std::optional<PaceRange> pace;
    std::optional<Whole> heart_rate;  // beats a minute

    bool operator==(const Target&) const = default;
};

enum class StepKind { WarmUp, Work, Recovery, CoolDown };

// Ends after `time` or after `distance`: exactly one of them is stated.
struct RunStep {
    StepKind kind = StepKind::Work;
    std::string name;  // "Easy jog", "Interval"
    std::optional<Seconds> time;
    std::optional<Metres> distance;
    Target target;

    bool operator==(const RunStep&) const = default;
};

struct RunBlock {
    int times = 1;
    std::vector<RunStep> steps;

    bool operator==(const RunBlock&) const = default;
};

// One part of a warm-up, a cool-down or a mobility session.
struct Movement {
    std::string name;
    Seconds time{0};  // everything included
    std::string how;  // "10 a side, slowly"; may be empty

    bool operator==(const Movement&) const = default;
};

enum class LoadKind {
    BodyWeight,  // nothing in the hands
    Barbell,     // `load` is bar and plates together
    EachHand,    // `load` is one of two dumbbells
    OneWeight,   // one dumbbell, kettlebell or ball
    Machine,     // the stack or plates of a machine or cable
    Band,
};

struct WarmUpSet {
    std::optional<Grams> load;  // as `ExerciseSets::load`; none: body weight
    int repetitions = 0;

    bool operator==(const WarmUpSet&) const = default;
};

// The hard sets of one exercise. Repetitions are seconds where `timed`, and count for each side
// where `each_side`.
struct ExerciseSets {
    std::string exercise;  // id in data/exercises.csv: "back-squat"
    std::string name;      // "Back squat"
    int sets = 0;
    Whole repetitions;
    bool timed = false;
    bool each_side = false;
    LoadKind load_kind = LoadKind::BodyWeight;
    std::optional<Grams> load;   // none: body weight, a band, or by feel
    std::vector<Grams> plates;   // on each end of the bar, heaviest first
    std::optional<int> percent;  // of the expected one-repetition maximum
    Whole in_reserve;            // RIR
    std::string tempo;           // "3-1-1": seconds down, held, up
    Seconds rest{0};             // after each set
    int superset = 0;            // exercises with the same number above 0 alternate
    std::vector<WarmUpSet> warm_up;
    std::vector<std::string> notes;

    bool operator==(const ExerciseSets&) const = default;
};

// A load that is to be found by what is left in reserve.
inline bool is_by_feel(const ExerciseSets& sets) {
    return !sets.load && sets.load_kind != LoadKind::BodyWeight && sets.load_kind != LoadKind::Band;
}

// What to eat or drink and when, in words and grams.
struct Fuel {
    enum class When { Before, During, Between, After };
    When when = When::Before;
    Reason reason;

    bool operator==(const Fuel&) const = default;
};

struct Workout {
    std::string id;                 // of the kind of content: "run.vo2", "lift.full"
    std::string title;              // "5 × 3 min hard"
    std::string in_short;           // one line with paces or loads: what a calendar shows
    std::vector<Reason> why;        // what it is for, and why it is so much
    std::vector<Movement> warm_up;  // beside the jogging of a run and the sets of a lift
    std::vector<RunBlock> run;
    std::vector<ExerciseSets> lift;
    std::vector<Movement> movements;  // of mobility
    std::vector<Movement> cool_down;
    std::vector<Reason> how_to_go_on;  // what makes the next one harder or easier
    std::vector<std::string> kit;      // shoes first (S8)
    std::vector<Fuel> fuel;
    Seconds time{0};     // all of it, expected; never more than the session's minutes
    Metres distance{0};  // of a run, expected

    bool operator==(const Workout&) const = default;
};

// A meal that the plan needs at its time, such as the one between two sessions.
struct Meal {
    Moment at;
    Reason reason;

    bool operator==(const Meal&) const = default;
};

// What a day asks to be eaten, drunk and slept, and what a rest day may hold. Amounts are absent
// where body mass is unknown.
struct PlannedDay {
    Date date;
    std::optional<int> energy;          // kcal
    std::optional<int> training;        // kcal of `energy` that training uses
    std::optional<Whole> carbohydrate;  // g
    std::optional<Whole> protein;       // g
    std::optional<int> fat;             // g
    std::optional<int> drink;           // ml
    std::vector<Meal> meals;
    std::vector<Movement> options;  // of a rest day: each on its own, none of it training
    std::vector<Reason> advice;
    std::vector<Reason> warnings;

    bool operator==(const PlannedDay&) const = default;
};

}  // namespace tandem
