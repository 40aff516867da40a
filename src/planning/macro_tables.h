// SPDX-License-Identifier: Apache-2.0
// The numbers by which the amounts of a season are weighed against each other (SOLVER: Banister's
// impulses and responses, E62; saturation, E63). They order what the corridors of tables.h leave
// open; they forecast nothing. Where no citation stands beside a number it is `house`.
#pragma once

#include <array>

namespace tandem::planning {

// A unit of load lifts race-day performance by fitness_gain e^(-days/fitness_days) and lowers it by
// fatigue_gain e^(-days/fatigue_days). E62: 42 to 50 and 7 to 15 days, fatigue twice the fitness;
// of these ranges the values whose sign changes two weeks before the race, as tapers do (E71).
constexpr double fitness_gain = 1.0;
constexpr double fatigue_gain = 2.0;
constexpr double fitness_days = 45;
constexpr double fatigue_days = 15;

// What a race counts beside an A race: A, B, C.
constexpr std::array<double, 3> race_weights{1.0, 0.3, 0.05};
// Of a week with no A or B race ahead, where 1 is the best week before a race: steady growth.
constexpr double steady_worth = 0.5;

// Load of a week in minutes of easy running: a minute of a quality run counts double, one of the
// long run 1.2 (house, after E36 and E38).
constexpr double quality_extra = 1.0;
constexpr double long_run_extra = 0.2;

// The response to load saturates (E63): at the most minutes of the race's row another minute is
// worth e^-1 of the first. Beyond the overload mark it falls as a square.
constexpr double saturation_share = 1.0;
constexpr double overload_share = 1.5;

// The price of uneven steps, in worth of a minute: (step / minutes)^2 of running, of the long run;
// and of easing more or less than usual.
constexpr double uneven_running = 3.0;
constexpr double uneven_long_run = 0.4;
constexpr double unusual_easing = 10.0;

// The corridors of weeks that ease, as shares of the running before (E107; E71, E72; house).
struct Corridor {
    double least;
    double most;
};
constexpr Corridor deload_corridor{0.50, 0.75};
constexpr Corridor taper_corridor{0.55, 0.80};
constexpr Corridor race_week_corridor{0.45, 0.55};
constexpr Corridor mini_taper_corridor{0.60, 0.75};
constexpr double easing_step = 0.01;  // between the shares that are tried
constexpr double easing_slope = 0.5;  // of the response, where a week eases

// 8 % more a week is exactly so many levels of the grid.
constexpr int levels_of_growth = 8;

// After so many weeks below it, running is no longer what the athlete runs (growth, E69); after so
// many a long run is no longer within 30 days (H5).
constexpr int weeks_of_reference = 4;
constexpr int weeks_within_30_days = 3;

}  // namespace tandem::planning
