// SPDX-License-Identifier: Apache-2.0
// What is known of who looks: columns, and whether anybody waits.
#pragma once

#include <functional>

#include "planning/arrange_season.h"

namespace tandem::cli {

// Columns of the terminal; of text that goes elsewhere, those of a page.
int output_width();

// Long work says how far it is, where somebody is looking.
std::function<void(const planning::SeasonStanding&)> progress_line();
// Takes the line away.
void end_progress_line();

}  // namespace tandem::cli
