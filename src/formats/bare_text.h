// SPDX-License-Identifier: Apache-2.0
// The commonest slip in a TOML file: a text without quotes. The library tells it as a number gone
// wrong, which helps nobody.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace tandem::formats {

// How to mend the value that a parser failed in, at `line` and `column` from 1, when it is a text
// without quotes; nothing when the mistake is another one.
std::optional<std::string> bare_text_mend(std::string_view bytes, std::uint32_t line,
                                          std::uint32_t column);

}  // namespace tandem::formats
