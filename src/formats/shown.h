// SPDX-License-Identifier: Apache-2.0
// Foreign text inside a message: short, and never cut within a UTF-8 letter.
#pragma once

#include <string>
#include <string_view>

namespace tandem::formats {

inline std::string shown(std::string_view text, std::size_t most = 60) {
    if (text.size() <= most) return std::string(text);
    std::size_t end = most;
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80)
        --end;
    return std::string(text.substr(0, end)) + "...";
}

}  // namespace tandem::formats
