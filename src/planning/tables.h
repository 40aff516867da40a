// SPDX-License-Identifier: Apache-2.0
// The numbers of a season in one place, for a coach to read (MISSION P6, P11, H5-H8; EVIDENCE §9).
// Where no citation stands beside a row it is `house`: an organising choice of Tandem.
#pragma once

#include <array>
#include <cstddef>
#include <string_view>

#include "base/units.h"
#include "model/athlete.h"
#include "model/plan.h"

namespace tandem::planning {

enum class RaceClass { None, FiveK, TenK, Half, Marathon };

// How a season is built towards a race of this length.
// Taper: E71, E72 (volume −41…60 % by race week). Recovery: E31-E35. Long run: house.
struct RaceRow {
    std::string_view name;
    int longest_metres;                // a race up to this length belongs to the row
    int taper_weeks;                   // before the race week
    int peak_weeks;                    // at most
    int recovery_weeks;                // after it
    int healthy_weeks;                 // sooner is said to be early
    std::array<int, 2> taper_percent;  // of usual running: the last week before, the one before it
    int race_week_percent;
    Minutes longest_long_run;
    std::array<int, 3> most_minutes;  // weekly running by level
};

constexpr std::array<RaceRow, 5> race_table{{
    {"no race", 0, 0, 0, 0, 0, {75, 80}, 55, Minutes{100}, {180, 300, 420}},
    {"5 km", 7'500, 0, 2, 1, 6, {70, 80}, 55, Minutes{80}, {200, 330, 480}},
    {"10 km", 15'000, 1, 2, 1, 8, {75, 80}, 55, Minutes{100}, {240, 360, 540}},
    {"half marathon", 30'000, 1, 3, 2, 10, {65, 80}, 50, Minutes{130}, {270, 420, 600}},
    {"marathon", 2'000'000'000, 2, 3, 3, 16, {60, 80}, 45, Minutes{180}, {330, 480, 660}},
}};

constexpr const RaceRow& row_of(RaceClass race) {
    return race_table[static_cast<std::size_t>(race)];
}

constexpr RaceClass class_of(Metres distance) {
    for (std::size_t i = 1; i + 1 < race_table.size(); ++i) {
        if (distance.value <= race_table[i].longest_metres) return static_cast<RaceClass>(i);
    }
    return RaceClass::Marathon;
}

// What a goal asks for (EVIDENCE §9 presets, P2, P6, E16). Phases in the order of the enumeration:
// adaptation, base, build, peak, taper, race week, recovery.
struct GoalRow {
    int percent_with_race;     // of the running minutes of race_table
    int percent_without_race;  //
    Minutes longest_long_run;  // caps the one of the race
    std::array<int, 7> lifts_beginner;
    std::array<int, 7> lifts_others;
    int most_lifts;                  // H2
    double lifting_share_of_time;    // of little free time
    std::array<Minutes, 3> lift;     // a full or leg session by lifting level (S1, E99)
    std::array<Minutes, 3> lighter;  // upper body, or light
};

constexpr std::array<GoalRow, 3> goal_table{{
    // running: 2 a week, 3 in base for those who know lifting, 1 to 2 in peak (P11, C8, E49)
    {100,
     100,
     Minutes{180},
     {2, 2, 2, 2, 1, 1, 2},
     {2, 3, 2, 2, 1, 1, 2},
     3,
     0.4,
     {Minutes{40}, Minutes{45}, Minutes{45}},
     {Minutes{30}, Minutes{30}, Minutes{30}}},
    // strength: 3, then 4 as upper and lower halves (C8, E15)
    {70,
     60,
     Minutes{90},
     {3, 3, 3, 3, 2, 1, 2},
     {3, 4, 4, 3, 2, 1, 3},
     5,
     0.7,
     {Minutes{60}, Minutes{60}, Minutes{70}},
     {Minutes{45}, Minutes{50}, Minutes{50}}},
    // balanced: 2 to 3
    {80,
     70,
     Minutes{180},
     {2, 2, 2, 2, 1, 1, 2},
     {2, 3, 3, 2, 2, 1, 2},
     3,
     0.5,
     {Minutes{40}, Minutes{45}, Minutes{45}},
     {Minutes{30}, Minutes{35}, Minutes{35}}},
}};

constexpr const GoalRow& row_of(Goal goal) {
    return goal_table[static_cast<std::size_t>(goal)];
}

// Runs a week by goal and level (P6, P10): least and most, in between by the minutes to be run.
struct Range {
    int least;
    int most;
};
constexpr std::array<std::array<Range, 3>, 3> runs_table{{
    {{{3, 4}, {4, 5}, {6, 7}}},  // running: beginner, intermediate, advanced
    {{{2, 3}, {2, 3}, {2, 3}}},  // strength
    {{{3, 4}, {3, 4}, {3, 4}}},  // balanced
}};
constexpr std::array<int, 3> usual_run_minutes{40, 50, 55};  // one more run beyond this average

// Quality runs by phase (P11, SOLVER corridors): beginners, others, others with 5 runs or more.
struct QualityRow {
    int beginner;
    int usual;
    int many_runs;
};
constexpr std::array<QualityRow, 7> quality_table{{
    {0, 0, 0},  // adaptation (R1, H7)
    {1, 1, 1},  // base
    {1, 1, 2},  // build
    {1, 1, 2},  // peak
    {0, 1, 1},  // taper: short, intensity kept (E71)
    {0, 1, 1},  // race week
    {0, 0, 0},  // recovery (H9)
}};
constexpr int beginner_weeks_without_quality = 4;

// Growth. E69: no more than 8 % a week wanted, 10 % allowed; H6 for novices over two weeks.
constexpr double weekly_growth = 1.08;
constexpr double weekly_growth_allowed = 1.10;
constexpr double peak_growth = 1.0;
constexpr double novice_two_weeks = 1.30;
constexpr double longest_run_growth = 1.10;  // H5, E68
constexpr Minutes long_run_step{12};         // the most a long run grows in a week (derived)
constexpr double deload_share = 0.70;        // E107, corridor 50 to 75 %
constexpr double deload_long_share = 0.75;   // of the long run (house)
constexpr double b_race_share = 0.75;        // mini taper
constexpr double base_share = 0.90;          // of the most minutes: base runs less than build (P11)
constexpr double return_share = 0.70;        // where running goes on after recovery (house)
constexpr std::array<int, 3> recovery_percent{40, 50, 50};  // E35, corridor up to 50 %

// Shares of the week's running minutes.
constexpr double long_share_many = 0.40;       // with 4 runs or more
constexpr double long_share_few = 0.50;        // with 3 or fewer
constexpr double hard_share = 0.20;            // E74: 80 % easy
constexpr double hard_share_novice = 0.15;     // P7 of the costs: 85 % easy
constexpr double hard_part_of_quality = 0.50;  // the rest of a quality run is warm-up and jog
constexpr Minutes shortest_run{20};
constexpr Minutes longest_easy_run{75};
constexpr int runs_with_recovery = 6;  // with as many, one is a recovery run
constexpr Minutes longest_recovery_run{30};
constexpr Minutes shortest_quality{35};
constexpr Minutes shortest_intervals{25};  // the way in for lifters (P14)
constexpr Minutes shortest_long_run{25};
constexpr std::array<Minutes, 3> longest_quality{Minutes{45}, Minutes{60}, Minutes{70}};  // level
constexpr Minutes shortest_lift{20};
constexpr Minutes sensible_window{45};  // with none as long as this, windows do not cap a run
constexpr Minutes entry_minutes{40};    // where running little starts: two short runs
constexpr Minutes from_nothing{60};     // where running nothing starts: three (H6)
constexpr Minutes return_run{30};       // the longest after weeks without any run

// Hard days a week (H8).
constexpr int hard_days_novice = 3;
constexpr int hard_days_others = 4;

// Weeks from one deload to the next (E107): novices and running goals, strength, advanced strength.
constexpr int deload_every = 4;
constexpr int deload_every_strength = 5;
constexpr int deload_every_advanced_strength = 6;

constexpr int most_build_weeks = 8;
constexpr int adaptation_weeks = 3;        // R1
constexpr int adaptation_weeks_short = 2;  // a race is nearer than the next line
constexpr int race_is_near_weeks = 8;
constexpr int close_races_weeks = 8;
constexpr int no_new_exercise_days = 14;  // H10
constexpr int first_leg_sessions = 3;     // H7

}  // namespace tandem::planning
