// SPDX-License-Identifier: Apache-2.0
// `tandem init`: a dialogue that ends in a profile file.
#pragma once

#include <filesystem>
#include <istream>
#include <ostream>

#include "base/calendar.h"

namespace tandem::cli {

// Asks on `out`, reads from `in`, and writes the profile to `target` once the athlete agrees.
// Returns 0 when it is written; 1 when the athlete declined, the answers ended early or the file
// could not be written, and then nothing has changed.
int run_init(std::istream& in, std::ostream& out, const std::filesystem::path& target, Date today);

}  // namespace tandem::cli
