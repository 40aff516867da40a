// SPDX-License-Identifier: Apache-2.0
// What a week lacks and could have after all: because other weeks, or other sessions of it, were
// cut since, or with easy runs that fit other windows.
#pragma once

#include "planning/arrange_season.h"

namespace tandem::planning {

// One week in hand is searched no longer than this for the sake of a cut.
constexpr std::size_t labels_for_a_cut = 100'000;
// What is less is not worth another plan.
constexpr double one_point = 1;

struct Return {
    std::size_t week = 0;                     // from 0
    std::vector<Session> back;                // of what the week lacks; maybe of other minutes
    std::optional<Minutes> longest_easy_run;  // where that needs shorter ones
};

// The best way to have more of what the week lacks while all other weeks stay as they are; nothing
// where there is none. A minute of running counts a point, about as much as in the easy run that a
// week misses least. Without `as_asked` only shorter easy runs are tried.
std::optional<Return> find_return(const ArrangedSeason& season, std::size_t week, bool as_asked);

}  // namespace tandem::planning
