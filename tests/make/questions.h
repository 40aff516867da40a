// SPDX-License-Identifier: Apache-2.0
// What people ask about the middle week of a season, every way that it can be asked.
#pragma once

#include <optional>
#include <utility>
#include <vector>

#include "make/random_week.h"
#include "planning/asked_week.h"

namespace tandem::make {

// Random weeks in the clothes of a season.
planning::ArrangedSeason season_of(RandomWeek made, planning::Arrangement placed);

std::size_t middle_week(const planning::ArrangedSeason& season);

// Each window of the middle week in turn is gone when something stands in it; the rest stays.
std::vector<rules::Context> edits(const planning::ArrangedSeason& season);

// Each placed session of the week on each day where it does not stand.
std::vector<std::pair<Session, Date>> why_nots(const planning::AskedWeek& asked);

// The first week, from the middle one on, that was cut or leaves something out.
std::optional<std::size_t> week_that_lacks(const planning::ArrangedSeason& season);

}  // namespace tandem::make
