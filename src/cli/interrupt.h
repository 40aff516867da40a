// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <atomic>

namespace tandem::cli {

// Set by the first Ctrl-C from now on: long work then ends with the best it has. The second ends
// the program.
const std::atomic<bool>& interrupted();

}  // namespace tandem::cli
