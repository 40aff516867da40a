// SPDX-License-Identifier: Apache-2.0
// Text for terminals: how many columns it takes, and how it wraps.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace tandem::formats {

// Columns on a terminal: a code point is one, East Asian wide letters and emoji two, combining
// marks and colour sequences none.
std::size_t visible_width(std::string_view text);

// Lines of at most `width` columns, broken at blanks, or inside a word that alone is too long.
// Control characters become blanks. At least one line.
std::vector<std::string> wrapped(std::string_view text, std::size_t width);

// Filled up with blanks to `width` columns; cut with an ellipsis where it is longer.
std::string fitted(std::string_view text, std::size_t width);

}  // namespace tandem::formats
