// SPDX-License-Identifier: Apache-2.0
// The parts of a profile whose entries must agree with each other: free time and races.
#pragma once

#include "formats/toml_table.h"
#include "model/athlete.h"

namespace tandem::formats {

Availability read_availability(TableReader& profile);
std::vector<RaceEntry> read_races(TableReader& profile, Date today);
RecentRunning read_recent(TableReader& recent);
std::optional<Performance> read_performance(TableReader& recent, Date today);
std::vector<Performance> read_tests(TableReader& recent, Date today);

}  // namespace tandem::formats
