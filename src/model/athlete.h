// SPDX-License-Identifier: Apache-2.0
// The athlete as a profile states it: goal, levels, free time, recent training, races, wishes.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/calendar.h"
#include "base/units.h"

namespace tandem {

enum class Goal { Running, Strength, Balanced };  // P2
enum class Level { Beginner, Intermediate, Advanced };
enum class Sex { Female, Male, Unstated };
enum class Strategy { Automatic, HardHard, StrengthOnEasyDays, SeparateDays, AlternateDays };  // P5
enum class TwoADays { Like, Accept, Never };
enum class RacePriority { A, B, C };

// Free time on one weekday: a visit (one session, or a run and a lift back to back) of at most
// `minutes` fits between `earliest` and `latest` (times of day). Windows of a day do not overlap.
struct WeeklyWindow {
    int day = 0;  // 0 = Monday
    Minutes earliest{0};
    Minutes latest{0};
    Minutes minutes{0};

    bool operator==(const WeeklyWindow&) const = default;
};

// From `first` to `last` the weekly windows are replaced by these; none means no training at all.
struct Exception {
    Date first;
    Date last;
    std::string reason;
    std::vector<WeeklyWindow> windows;  // `day` is ignored: they hold on every day of the exception

    bool operator==(const Exception&) const = default;
};

// Taken time, for instance from a calendar file.
struct BusyTime {
    Moment from;
    Moment to;
    std::string what;

    bool operator==(const BusyTime&) const = default;
};

// One dated piece of free time; what the weekly windows become.
struct Window {
    Moment earliest;
    Moment latest;
    Minutes minutes{0};
    std::optional<Moment> opens{};  // before `earliest`, where a question uses only the later part

    bool operator==(const Window&) const = default;
};

struct Availability {
    std::vector<WeeklyWindow> weekly;
    std::vector<Exception> exceptions;
    std::vector<BusyTime> busy;

    bool operator==(const Availability&) const = default;
};

// Free time dated, exceptions applied and busy time cut out, in order of time. Pieces shorter than
// 15 minutes are dropped; a cut window keeps at most the minutes it had, in its longest pieces.
std::vector<Window> windows_between(const Availability& availability, Date first, Date last);

// The last 30 days of running: by time or by distance, as the athlete knows it.
struct RecentRunning {
    std::optional<Minutes> weekly_minutes;
    std::optional<Metres> weekly_distance;
    std::optional<Minutes> longest_minutes;
    std::optional<Metres> longest_distance;

    bool operator==(const RecentRunning&) const = default;
};

// A race or a test: the measure of present running fitness.
struct Performance {
    Metres distance{0};
    std::chrono::seconds time{0};
    std::optional<Date> date;

    bool operator==(const Performance&) const = default;
};

struct KnownLift {
    std::string exercise;
    Grams load{0};
    int repetitions = 1;

    bool operator==(const KnownLift&) const = default;
};

struct RaceEntry {
    std::string name;
    Date date;
    std::optional<Minutes> start;  // time of day; 09:00 when unstated
    Metres distance{0};
    RacePriority priority = RacePriority::A;

    bool operator==(const RaceEntry&) const = default;
};

enum class Diet { Vegetarian, Vegan, LactoseFree, GlutenFree };
enum class WeightWish { Keep, Lose, Gain };
// How loads grow; Automatic chooses by lifting level (E105, E106).
enum class Progression { Automatic, Linear, Double, Apre, Effort };
// Where it hurts or has hurt: exercises that load it heavily give way to gentler ones.
enum class Region { Knee, Hip, LowerBack, Shoulder, Wrist, Ankle };

// Weights that come in a certain number: two of a plate make one pair for a bar.
struct Weights {
    Grams each{0};
    int count = 0;

    bool operator==(const Weights&) const = default;
};

// What can be loaded. Absent lists are what is usual (prescription/gym.h), by `pounds`.
struct Gym {
    bool pounds = false;  // unstated weights are those of a gym that counts in pounds
    std::optional<Grams> bar;
    std::optional<std::vector<Weights>> plates;
    std::optional<std::vector<Grams>> dumbbells;  // each pair
    std::optional<std::vector<Grams>> kettlebells;

    bool operator==(const Gym&) const = default;
};

// Beats a minute.
struct HeartRates {
    std::optional<int> most;
    std::optional<int> resting;
    std::optional<int> threshold;

    bool operator==(const HeartRates&) const = default;
};

enum class RuleMode { Hard, Soft, Off };

// An athlete's word on one rule: its mode, and its weight in points where it is soft.
struct RuleSetting {
    std::string rule_id;
    std::optional<RuleMode> mode;
    std::optional<double> weight;

    bool operator==(const RuleSetting&) const = default;
};

struct Athlete {
    std::string name;
    Goal goal = Goal::Running;
    Level running = Level::Intermediate;
    Level lifting = Level::Beginner;
    std::optional<int> age;
    Sex sex = Sex::Unstated;
    std::optional<Grams> body_mass;
    std::string time_zone = "UTC";  // IANA name
    DistanceUnit distance_unit = DistanceUnit::Kilometres;
    MassUnit mass_unit = MassUnit::Kilograms;

    Availability availability;
    std::vector<std::string> equipment;
    Gym gym;
    std::vector<Region> careful_with;
    Progression progression = Progression::Automatic;
    std::vector<Diet> diet;
    WeightWish weight_wish = WeightWish::Keep;
    std::optional<int> energy_intake;  // kcal a day, as usually eaten
    std::optional<double> body_fat;    // percent of body mass

    RecentRunning recent;
    std::optional<Performance> performance;
    std::vector<Performance> tests;  // more races and time trials, for critical speed
    HeartRates heart;
    std::optional<SecondsPerKilometre> threshold_pace;
    std::optional<SecondsPerKilometre> easy_pace;
    std::vector<KnownLift> lifts;
    bool new_to_strength = false;  // no regular lifting in the last eight weeks (R1, H7)

    std::vector<RaceEntry> races;  // in order of date
    std::optional<int> runs_per_week;
    std::optional<int> lifts_per_week;
    std::optional<int> long_run_day;  // 0 = Monday
    TwoADays two_a_days = TwoADays::Accept;
    Strategy strategy = Strategy::Automatic;
    int rest_days = 1;  // full rest days a week
    std::vector<RuleSetting> rules;

    bool operator==(const Athlete&) const = default;
};

}  // namespace tandem
