// SPDX-License-Identifier: Apache-2.0
// All weeks of a season placed at once: what a session costs the next week counts as much as what
// it costs tomorrow (SOLVER §4.4). A season that the week level cannot hold is cut and solved
// again.
#pragma once

#include <atomic>
#include <functional>

#include "planning/arrange.h"
#include "planning/season.h"

namespace tandem::planning {

// How far the work is: the weeks in hand, from 1, of how many, and the search over them.
struct SeasonStanding {
    int first_week = 1;
    int last_week = 1;
    int weeks = 1;
    solver::Standing search;
};

struct SeasonRequest {
    std::optional<int> weeks = {};  // as in plan_season
    // What was trained before today, in order of start: rules, fatigue and growth reach back to it.
    std::vector<Placed> done = {};
    std::function<void(const SeasonStanding&)> progress = {};
    const std::atomic<bool>* stop = nullptr;  // set from outside: the best plan so far will do
};

// A season and where everything in it stands: what questions are asked of.
struct ArrangedSeason {
    Athlete athlete;
    Date today;
    Season season;            // as it was cut in the end
    rules::Context context;   // windows of the whole season included
    Wanted wanted;            // all of it
    Arrangement arrangement;  // of all weeks; the cost counts each pair of sessions once
    // What the season first asked for and no week could hold: it was planned again without.
    std::vector<Missing> cut;
    // So many weeks in a row are proven best together: all of them, or as many as are placed at
    // once in a longer season, which then is not proven best as a whole; 0 without any proof.
    std::size_t proven_weeks = 0;
};

// Errors: those of plan_season and of the athlete's rule settings. A week that cannot hold what it
// should is no error: it leaves something out.
Checked<ArrangedSeason> arrange_season(const Athlete& athlete, Date today,
                                       const SeasonRequest& request);

// One week (from 0) to be placed anew while all others stay as they are. Weeks behind it stand in
// full as far as any rule reaches, and as a price of fatigue after that.
Wanted week_in_hand(const ArrangedSeason& season, std::size_t week);

// The same with what was cut from it.
Wanted week_asked_for(const ArrangedSeason& season, std::size_t week);

// What the week lacks, cut or left out; as of a problem whose first week it is.
std::vector<Missing> left_out_of(const ArrangedSeason& season, std::size_t week);
std::vector<Missing> of_week(const std::vector<Missing>& all, std::size_t week);

// What one unit of fatigue on the morning of this day costs all that stands from then on.
condition::Fatigue price_of_fatigue(const ArrangedSeason& season, Date date);

}  // namespace tandem::planning
