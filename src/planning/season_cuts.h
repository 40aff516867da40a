// SPDX-License-Identifier: Apache-2.0
// What to do with a session that its week leaves out: ask for less of it, or for none; whether that
// was a good idea; and whether there is room for it after all.
#pragma once

#include "planning/arrange_season.h"

namespace tandem::planning {

// A season whose weeks cannot hold all of it is planned again without what they leave out, so that
// the other weeks know of it; what has room in the season that comes of it is asked for again.
// `place` places the season as it is planned then. Where it is stopped, the season stays as it was
// placed last.
void cut_season(ArrangedSeason& season, const SeasonRequest& request,
                const std::function<void()>& place);

// Holds each week to what was really placed before it, `done` included; true when that changed the
// season, which then has to be placed again.
bool hold_season(ArrangedSeason& season, const std::vector<Placed>& done);

}  // namespace tandem::planning
