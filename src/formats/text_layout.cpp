// SPDX-License-Identifier: Apache-2.0
#include "formats/text_layout.h"

#include <algorithm>

namespace tandem::formats {
namespace {

struct Point {
    char32_t value = 0;
    std::size_t bytes = 1;
};

// The code point at the front; a broken byte counts as itself.
Point front_point(std::string_view text) {
    const auto lead = static_cast<unsigned char>(text.front());
    const std::size_t length = lead < 0xC0 ? 1U : lead < 0xE0 ? 2U : lead < 0xF0 ? 3U : 4U;
    if (length == 1 || length > text.size()) return {lead, 1};
    char32_t value = lead & (0xFFU >> (length + 1));
    for (std::size_t i = 1; i < length; ++i) {
        const auto next = static_cast<unsigned char>(text[i]);
        if ((next & 0xC0U) != 0x80) return {lead, 1};
        value = (value << 6U) | (next & 0x3FU);
    }
    return {value, length};
}

std::size_t columns(char32_t point) {
    const auto in = [point](char32_t first, char32_t last) {
        return point >= first && point <= last;
    };
    if (in(0x300, 0x36F) || in(0x200B, 0x200F) || in(0xFE00, 0xFE0F)) return 0;
    const bool wide = in(0x1100, 0x115F) || in(0x2E80, 0xA4CF) || in(0xAC00, 0xD7A3) ||
                      in(0xF900, 0xFAFF) || in(0xFE30, 0xFE6F) || in(0xFF00, 0xFF60) ||
                      in(0x1F300, 0x1FAFF) || in(0x20000, 0x3FFFD);
    return wide ? 2 : 1;
}

// The longest front of `text` that takes at most `width` columns, at least one code point.
std::string_view front_columns(std::string_view text, std::size_t width) {
    std::size_t used = 0;
    std::size_t at = 0;
    while (at < text.size()) {
        const Point point = front_point(text.substr(at));
        used += columns(point.value);
        if (used > width && at > 0) break;
        at += point.bytes;
    }
    return text.substr(0, at);
}

std::string without_controls(std::string_view text) {
    std::string result(text);
    for (char& c : result) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte < 0x20 || byte == 0x7F) c = ' ';
    }
    return result;
}

}  // namespace

std::size_t visible_width(std::string_view text) {
    std::size_t width = 0;
    while (!text.empty()) {
        if (text.starts_with("\x1b[")) {
            text.remove_prefix(std::min(text.find('m') + 1, text.size()));
            if (text.empty()) break;
            continue;
        }
        const Point point = front_point(text);
        width += columns(point.value);
        text.remove_prefix(point.bytes);
    }
    return width;
}

std::vector<std::string> wrapped(std::string_view text, std::size_t width) {
    const std::string plain = without_controls(text);
    std::vector<std::string> lines{""};
    std::string_view rest = plain;
    while (true) {
        rest.remove_prefix(std::min(rest.find_first_not_of(' '), rest.size()));
        if (rest.empty()) return lines;
        std::string_view word = rest.substr(0, rest.find(' '));
        rest.remove_prefix(word.size());
        while (!word.empty()) {
            std::string& line = lines.back();
            const std::size_t used = visible_width(line);
            const std::size_t blank = used > 0 ? 1U : 0U;
            if (used + blank + visible_width(word) <= width) {
                line += (blank > 0 ? " " : "") + std::string(word);
                break;
            }
            if (used > 0) {
                lines.emplace_back();
                continue;
            }
            const std::string_view piece = front_columns(word, width);
            line = piece;
            word.remove_prefix(piece.size());
        }
    }
}

std::string fitted(std::string_view text, std::size_t width) {
    std::string plain = without_controls(text);
    if (visible_width(plain) > width) {
        plain = std::string(front_columns(plain, width > 0 ? width - 1 : 0)) + "…";
    }
    const std::size_t used = visible_width(plain);
    return plain + std::string(width > used ? width - used : 0, ' ');
}

}  // namespace tandem::formats
