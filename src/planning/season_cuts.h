// SPDX-License-Identifier: Apache-2.0
// What to do with a session that its week leaves out: ask for less of it, or for none; and whether
// that was a good idea.
#pragma once

#include "planning/arrange_season.h"

namespace tandem::planning {

// Of an easy run: the most minutes, in fives from 30 on, with which it would have a place while all
// other weeks stay as they are. Nothing for other sessions, and where no such length has one.
std::optional<Minutes> longest_that_fits(const ArrangedSeason& season, const Missing& missing);

// Whether the week (from 0) holds less, by price or by minutes of running, than `before` held of
// it.
bool less_stands(const ArrangedSeason& season, std::size_t week, const std::vector<Placed>& before);

}  // namespace tandem::planning
