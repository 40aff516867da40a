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

// Past Sunday it goes on with Monday, as in "Sat-Mon".
std::vector<int> days_from_to(int first, int last) {
    std::vector<int> days{first};
    while (days.back() != last)
        days.push_back((days.back() + 1) % 7);
    return days;
}

void replace_all(std::string& text, std::string_view from, std::string_view to) {
    for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at)) {
        text.replace(at, from.size(), to);
    }
}

// Lower case, words with single blanks between, "mon-fri" and "everyday" as one word each.
std::string plain_days(std::string_view text) {
    std::string plain;
    for (char c : text) {
        if (c == ',' || c == '\t') c = ' ';
        if (c == ' ' && (plain.empty() || plain.back() == ' ')) continue;
        plain += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    }
    if (plain.ends_with(' ')) plain.pop_back();
    replace_all(plain, "\u2013", "-");  // the dash that telephones make of it
    replace_all(plain, " -", "-");
    replace_all(plain, "- ", "-");
    replace_all(plain, "every day", "everyday");
    return plain;
}

std::optional<std::vector<int>> days_of_word(std::string_view word) {
    if (word == "everyday") return days_from_to(0, 6);
    if (word == "weekdays") return days_from_to(0, 4);
    if (word == "weekend") return days_from_to(5, 6);
    const std::size_t dash = word.find('-');
    const auto first = parse_weekday(word.substr(0, dash));
    const auto last = dash == std::string_view::npos ? first : parse_weekday(word.substr(dash + 1));
    if (!first || !last) return {};
    return days_from_to(*first, *last);
}

}  // namespace

std::optional<std::vector<int>> parse_days(std::string_view text) {
    const std::string plain = plain_days(text);
    std::string_view rest = plain;
    std::set<int> days;
    while (!rest.empty()) {
        const std::size_t end = std::min(rest.find(' '), rest.size());
        const auto some = days_of_word(rest.substr(0, end));
        if (!some) return {};
        days.insert(some->begin(), some->end());
        rest.remove_prefix(std::min(end + 1, rest.size()));
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

std::string did_you_mean(std::string_view text, std::span<const std::string_view> candidates) {
    const auto nearest = nearest_word(text, candidates);
    return nearest ? ". Did you mean \"" + std::string(*nearest) + "\"?" : "";
}

}  // namespace tandem::formats
