// SPDX-License-Identifier: Apache-2.0
// Random but repeatable athletes for the season's promises; made up, of no real person.
#pragma once

#include <random>

#include "model/athlete.h"

namespace tandem::make {

// The same seed gives the same athlete on every machine; races lie on or after `today`.
Athlete season_athlete(unsigned seed, Date today);

}  // namespace tandem::make
