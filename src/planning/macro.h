// SPDX-License-Identifier: Apache-2.0
// The amounts of a whole season at once: an exact dynamic programme over its weeks. The corridors
// are the plan; the worth of a week decides inside them (decision 12).
#pragma once

#include <cstddef>
#include <vector>

#include "planning/load_grid.h"
#include "planning/worth.h"

namespace tandem::planning {

// What a week may be, fixed before anything is chosen. Minutes are of running in training.
struct MacroWeek {
    enum class Way {
        Train,  // the reference of the weeks before, or more
        Ease,   // a share of it; what follows goes on from what was before
        Taper,  // the same, in a row of taper, race week and recovery that counts as one easing
    };
    enum class Long { None, Hold, Grow, Share };

    Way way = Way::Train;
    double worth = 0;              // of a unit of load on race day; the best week is 1
    double growth = 1;             // most of the reference, in weeks that train
    std::vector<double> shares{};  // of the reference, in weeks that ease; rising
    double usual_share = 1;
    bool begun = false;          // a first week of which days are gone: it changes no reference
    double race_minutes = 0;     // stand for at most half of a week that eases
    double ceiling = 0;          // grown only up to it; running above it is kept
    double free_minutes = 0;     // never above it
    bool asks_for_room = false;  // the long run finds no window: more is asked for than fits
    Long long_run = Long::None;  //
    double long_share = 1;       // of the longest before, where a share is run
    Minutes long_most{0};        // of the race, the goal, the windows
    Minutes long_window = Minutes::max();  // the part of the windows in it
    Minutes race_longest{0};  // a race of these minutes lets long runs grow from it (H5)
    double runs = 1;          // at most
    double easy_most = 0;     // of an easy run
    // At every level of the grid: minutes of quality, and the most that a long run may have.
    std::vector<double> quality{};
    std::vector<double> long_at{};
    // At every rung of the ladder: what the runs of the week can hold at most.
    std::vector<double> capacity{};
};

struct MacroProblem {
    LoadGrid grid;
    LongRunLadder ladder;
    Response response;
    bool novice = false;             // H6
    int start_rung = 0;              // the longest run before the first week
    std::vector<MacroWeek> weeks{};  // all tables as long as the grid and the ladder
};

// Where a season stands on a Monday: levels and rungs, and how many weeks ago they were run.
struct MacroState {
    int reference = 0;
    int age = 0;  // 0 to weeks_of_reference
    int longest = 0;
    int long_age = 0;  // 0 to weeks_within_30_days

    bool operator==(const MacroState&) const = default;
};

struct MacroChoice {
    double running = 0;  // minutes
    int rung = 0;
    double value = 0;
    MacroState next;
};

MacroState start_of(const MacroProblem& problem);

// Everything that the limits allow in week `week`; never empty.
void choices_of(const MacroProblem& problem, std::size_t week, const MacroState& state,
                std::vector<MacroChoice>& choices);

struct MacroPlan {
    double value = 0;
    std::vector<MacroChoice> weeks;
    std::vector<MacroState> states;  // before each week
};

// The best of all ways through the season.
MacroPlan best_amounts(const MacroProblem& problem);

// The most that a week which trains may run by growth alone (E69, H6), free time and ceiling aside.
double most_by_growth(const MacroProblem& problem, std::size_t week, const MacroState& state);

// The longest run by growth alone (H5).
Minutes longest_by_growth(const MacroProblem& problem, std::size_t week, const MacroState& state);

// Load of a week in minutes of easy running.
double load_of(const MacroProblem& problem, std::size_t week, double running, int rung);

}  // namespace tandem::planning
