// SPDX-License-Identifier: Apache-2.0
#include "formats/bare_text.h"

#include <fmt/core.h>

#include <algorithm>
#include <array>

#include "formats/shown.h"

namespace tandem::formats {
namespace {

bool is_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

std::string_view trimmed(std::string_view text) {
    const std::size_t first = text.find_first_not_of(" \t\r");
    if (first == std::string_view::npos) return {};
    return text.substr(first, text.find_last_not_of(" \t\r") - first + 1);
}

std::string_view line_of(std::string_view bytes, std::uint32_t line) {
    for (; line > 1 && !bytes.empty(); --line)
        bytes.remove_prefix(std::min(bytes.find('\n'), bytes.size() - 1) + 1);
    return bytes.substr(0, bytes.find('\n'));
}

// The bare key that ends where `text` ends; empty when something else does.
std::string_view key_at_end(std::string_view text) {
    text = trimmed(text);
    std::size_t begin = text.size();
    while (begin > 0 && (is_letter(text[begin - 1]) || is_digit(text[begin - 1]) ||
                         text[begin - 1] == '_' || text[begin - 1] == '-')) {
        --begin;
    }
    return text.substr(begin);
}

// Begins like a word, or like a quantity or a time of day: "35 km", "6:30". Dates have neither
// letters nor colons, so what is wrong with them is something else.
bool is_bare_text(std::string_view value) {
    constexpr std::array<std::string_view, 4> not_texts{"true", "false", "inf", "nan"};
    if (value.empty() || std::ranges::find(not_texts, value) != not_texts.end()) return false;
    if (is_letter(value.front())) return true;
    return is_digit(value.front()) &&
           std::ranges::any_of(value, [](char c) { return is_letter(c) || c == ':'; });
}

// "True" and "yes" as TOML writes them; in quotes they would be wrong again.
std::optional<std::string_view> flag_meant(std::string_view value) {
    std::string lower(value);
    std::ranges::transform(lower, lower.begin(), [](char c) {
        return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    });
    if (lower == "true" || lower == "yes") return "true";
    if (lower == "false" || lower == "no") return "false";
    return {};
}

// In quotes; what a terminal may not show, or what quotes would not hold, stays out.
std::string quoted(std::string_view value) {
    const bool plain = std::ranges::all_of(
        value, [](char c) { return c >= ' ' && c <= '~' && c != '"' && c != '\\' && c != '='; });
    return fmt::format("\"{}\"", plain ? shown(value) : "...");
}

}  // namespace

std::optional<std::string> bare_text_mend(std::string_view bytes, std::uint32_t line,
                                          std::uint32_t column) {
    const std::string_view text = line_of(bytes, line);
    // Before the place of the mistake, so that the right one of an inline table is found.
    const std::size_t equals = text.rfind('=', column);
    if (equals == std::string_view::npos) return {};
    const std::string_view key = key_at_end(text.substr(0, equals));
    std::string_view value = trimmed(text.substr(equals + 1));
    if (value.starts_with('[')) {
        const std::string_view first = trimmed(value.substr(1, value.find_first_of(",]") - 1));
        if (!is_bare_text(first)) return {};
        return fmt::format("texts stand in quotes, each one of a list: maybe [{}, ...]",
                           quoted(first));
    }
    value = trimmed(value.substr(0, value.find_first_of(",}#")));
    if (key.empty() || !is_bare_text(value)) return {};
    if (const auto flag = flag_meant(value)) {
        return fmt::format("yes and no are true and false here: maybe write {} = {}", shown(key),
                           *flag);
    }
    return fmt::format("texts stand in quotes: maybe write {} = {}", shown(key), quoted(value));
}

}  // namespace tandem::formats
