// SPDX-License-Identifier: Apache-2.0
#include "app/known_names.h"

#include <fmt/core.h>
#include <fmt/ranges.h>

#include "formats/plan_words.h"
#include "formats/profile_words.h"
#include "knowledge/exercises.h"
#include "rules/catalogue.h"

namespace tandem::app {
namespace {

using formats::did_you_mean;
using formats::words::clipped;

std::string small(std::string_view text) {
    std::string letters;
    for (const char c : text)
        letters += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    return letters;
}

// Of the whole name, else of one of its words: "resistence bands" has "bands" in it.
std::string nearest_equipment(const std::string& name) {
    const auto known = knowledge::equipment_words();
    std::string mend = did_you_mean(name, known);
    for (std::size_t from = 0; mend.empty() && from < name.size();) {
        const std::size_t end = std::min(name.find(' ', from), name.size());
        mend = did_you_mean(name.substr(from, end - from), known);
        from = end + 1;
    }
    return mend;
}

std::optional<std::string> equipment_fault(std::string_view name) {
    if (knowledge::equipment_word(name)) return {};
    const std::string mend = nearest_equipment(small(name));
    return fmt::format(
        "\"{}\" is nothing to lift with that is known here{}", clipped(name),
        mend.empty() ? fmt::format("; known are {}", fmt::join(knowledge::equipment_words(), ", "))
                     : mend);
}

std::optional<std::string> exercise_fault(std::string_view name) {
    if (knowledge::find_exercise_by_name(name)) return {};
    std::vector<std::string> names;
    for (const knowledge::Exercise& exercise : knowledge::exercises()) {
        names.push_back(small(exercise.name));
        for (const std::string& other : exercise.other_names)
            names.push_back(small(other));
    }
    const std::vector<std::string_view> candidates(names.begin(), names.end());
    const std::string mend = did_you_mean(small(name), candidates);
    if (mend.empty()) return {};
    return fmt::format("\"{}\" is no exercise that is known here{}", clipped(name), mend);
}

}  // namespace

formats::ProfileChecks profile_checks() {
    return {
        .rules = rules::check_settings, .equipment = equipment_fault, .exercise = exercise_fault};
}

}  // namespace tandem::app
