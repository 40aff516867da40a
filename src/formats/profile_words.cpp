// SPDX-License-Identifier: Apache-2.0
#include "formats/profile_words.h"

#include <numeric>
#include <set>
#include <utility>

namespace tandem::formats {
namespace {

constexpr std::size_t longest_compared = 64;  // no known word is nearly as long

std::size_t differing_letters(std::string_view a, std::string_view b) {
    std::vector<std::size_t> row(b.size() + 1);
    std::iota(row.begin(), row.end(), std::size_t{0});
    for (std::size_t i = 0; i < a.size(); ++i) {
        std::size_t diagonal = std::exchange(row[0], i + 1);
        for (std::size_t j = 0; j < b.size(); ++j) {
            const std::size_t replaced = diagonal + (a[i] == b[j] ? 0 : 1);
            diagonal = row[j + 1];
            row[j + 1] = std::min({replaced, row[j] + 1, row[j + 1] + 1});
        }
    }
    return row.back();
}

std::vector<int> days_from_to(int first, int last) {
    std::vector<int> days(static_cast<std::size_t>(last - first + 1));
    std::iota(days.begin(), days.end(), first);
    return days;
}

}  // namespace

std::optional<std::vector<int>> parse_days(std::string_view text) {
    if (text == "every day") return days_from_to(0, 6);
    if (text == "weekdays") return days_from_to(0, 4);
    if (text == "weekend") return days_from_to(5, 6);
    std::set<int> days;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find_first_of(", "), text.size());
        if (end > 0) {
            const auto day = parse_weekday(text.substr(0, end));
            if (!day) return {};
            days.insert(*day);
        }
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    if (days.empty()) return {};
    return std::vector<int>(days.begin(), days.end());
}

std::optional<std::string_view> nearest_word(std::string_view text,
                                             std::span<const std::string_view> candidates) {
    if (text.size() > longest_compared) return {};
    std::optional<std::string_view> nearest;
    std::size_t fewest = 2 + text.size() / 4;
    for (std::string_view candidate : candidates) {
        const std::size_t differing = differing_letters(text, candidate);
        if (differing < fewest && differing < candidate.size()) {
            fewest = differing;
            nearest = candidate;
        }
    }
    return nearest;
}

}  // namespace tandem::formats
