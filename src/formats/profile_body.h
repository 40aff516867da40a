// SPDX-License-Identifier: Apache-2.0
// The parts of a profile that prescriptions live on: heart rates, weights to lift, food, and where
// to be careful.
#pragma once

#include <string>

#include "formats/toml_table.h"
#include "model/athlete.h"

namespace tandem::formats {

// Heart rates that contradict each other are no mistake here: a plan says so and does without.
void read_body(TableReader& profile, Athlete& athlete);
// The keys of read_body, those that are stated: plain keys, and tables that stand after them.
std::string write_body(const Athlete& athlete);
std::string write_body_tables(const Athlete& athlete);

}  // namespace tandem::formats
