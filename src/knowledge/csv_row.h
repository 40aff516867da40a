// SPDX-License-Identifier: Apache-2.0
// Lines of our own CSV files, which tests check: no quotes inside quotes, no breaks inside a field.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace tandem::knowledge {

// The fields of every line but the first, which names them; empty lines are none.
std::vector<std::vector<std::string>> read_rows(std::string_view csv);
// Without empty ones: the words between blanks.
std::vector<std::string> split_words(std::string_view text);

}  // namespace tandem::knowledge
