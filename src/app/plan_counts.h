// SPDX-License-Identifier: Apache-2.0
// What is counted in a plan to answer questions about it; the facts about its runs and its food.
#pragma once

#include <optional>
#include <vector>

#include "planning/arrange_season.h"

namespace tandem::app {

// A day with a run and a lift.
struct SharedDay {
    Date date;
    bool run_first = false;
    bool one_visit = false;
    Minutes gap{0};
};
std::vector<SharedDay> shared_days(const planning::ArrangedSeason& season);

// The lifts of one week (from 0).
std::vector<Placed> lifts_of(const planning::ArrangedSeason& season, std::size_t week);

// Facts as app/plan_facts names them; nothing where the plan has nothing to say.
std::optional<Reason> long_run_eve_fact(const planning::ArrangedSeason& season);
std::optional<Reason> hard_runs_after_legs_fact(const planning::ArrangedSeason& season);
std::optional<Reason> heavy_legs_apart_fact(const planning::ArrangedSeason& season);
std::optional<Reason> quality_runs_fact(const planning::ArrangedSeason& season);
std::optional<Reason> long_runs_fact(const planning::ArrangedSeason& season);
std::optional<Reason> longest_run_fact(const planning::ArrangedSeason& season);
std::optional<Reason> easy_share_fact(const planning::ArrangedSeason& season);
std::optional<Reason> protein_fact(const planning::ArrangedSeason& season);
std::optional<Reason> energy_fact(const planning::ArrangedSeason& season);
std::optional<Reason> weight_wish_fact(const planning::ArrangedSeason& season);
std::optional<Reason> goal_fact(const planning::ArrangedSeason& season);

}  // namespace tandem::app
