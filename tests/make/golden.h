// SPDX-License-Identifier: Apache-2.0
// Texts that are reviewed by reading them in a diff.
#pragma once

#include <string>
#include <string_view>

namespace tandem::make {

// Holds `text` against tests/golden/`name`. With TANDEM_BLESS=1 in the environment the file is
// rewritten instead (tools/bless does that; CI never).
void check_golden(std::string_view name, const std::string& text);

// The file's bytes; empty when there is none.
std::string file_text(const std::string& path);

}  // namespace tandem::make
