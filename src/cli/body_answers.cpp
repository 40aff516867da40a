// SPDX-License-Identifier: Apache-2.0
#include "cli/body_answers.h"

#include <fmt/core.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <functional>
#include <vector>

#include "app/known_names.h"
#include "formats/profile_words.h"
#include "formats/quantity.h"
#include "knowledge/exercises.h"

namespace tandem::cli {
namespace {

using namespace formats;

using Texts = std::vector<std::string>;

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

// What stands between commas or the word "and", without outer blanks.
Texts parts_of(const std::string& answer) {
    Texts parts;
    std::string left = answer;
    for (std::size_t at = left.find(" and "); at != std::string::npos; at = left.find(" and "))
        left.replace(at, 5, ", ");
    for (std::size_t from = 0; from < left.size();) {
        const std::size_t end = std::min(left.find(',', from), left.size());
        if (std::string part = trimmed(left.substr(from, end - from)); !part.empty())
            parts.push_back(std::move(part));
        from = end + 1;
    }
    return parts;
}

Texts words_in(const std::string& text) {
    Texts words;
    for (std::size_t from = 0; from < text.size();) {
        const std::size_t end = std::min(text.find_first_of(" \t", from), text.size());
        if (end > from) words.push_back(text.substr(from, end - from));
        from = end + 1;
    }
    return words;
}

// Parts that are names, else words that are: "pull-up bar, bands" and "dumbbells bands".
Texts named_in(const std::string& answer, const std::function<bool(const std::string&)>& is_name) {
    Texts names;
    for (const std::string& part : parts_of(answer)) {
        const Texts words = words_in(part);
        if (!is_name(part) && std::ranges::all_of(words, is_name)) {
            names.insert(names.end(), words.begin(), words.end());
        } else {
            names.push_back(part);
        }
    }
    return names;
}

// As a word of a profile: "Lower back" is "lower_back".
std::string as_word(const std::string& text) {
    std::string word;
    for (const char c : text) {
        const bool gap = c == ' ' || c == '-';
        word += gap ? '_' : c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    }
    return word;
}

template <class Words, class Value>
Objection set_words(const Words& words, std::vector<Value>& values, const std::string& answer) {
    values.clear();
    const auto known = [&words](const std::string& text) {
        return value_of(words, as_word(text)).has_value();
    };
    for (const std::string& name : named_in(answer, known)) {
        const auto value = value_of(words, as_word(name));
        if (!value) {
            const std::string mend = did_you_mean(as_word(name), texts_of(words));
            return fmt::format("\"{}\" means nothing here{} It may be {}.", name,
                               mend.empty() ? "." : mend, choices(words));
        }
        if (std::ranges::find(values, *value) == values.end()) values.push_back(*value);
    }
    return {};
}

// A number without a unit is in the athlete's own.
Result<Grams> mass_of(const Athlete& athlete, std::string text) {
    const bool bare = !text.empty() && is_digit(text.back());
    if (bare) text += athlete.mass_unit == MassUnit::Pounds ? " lb" : " kg";
    return read_mass(text);
}

// "5 kg 7.5 kg", "5, 7.5, 10": a word that begins with no digit is the unit of the one before it.
Texts masses_in(const std::string& answer) {
    Texts masses;
    for (const std::string& part : parts_of(answer)) {
        for (const std::string& word : words_in(part)) {
            if (masses.empty() || is_digit(word.front())) {
                masses.push_back(word);
            } else {
                masses.back() += " " + word;
            }
        }
    }
    return masses;
}

Objection set_masses(const Athlete& athlete, std::optional<std::vector<Grams>>& field,
                     const std::string& answer) {
    std::vector<Grams> masses;
    for (const std::string& text : masses_in(answer)) {
        const auto mass = mass_of(athlete, text);
        if (!mass) return mass.error().message;
        masses.push_back(*mass);
    }
    field = std::move(masses);
    return {};
}

}  // namespace

Objection set_equipment(Athlete& athlete, const std::string& answer) {
    const auto check = app::profile_checks().equipment;
    const auto known = [](const std::string& text) {
        return knowledge::equipment_word(text).has_value();
    };
    athlete.equipment.clear();
    for (const std::string& name : named_in(answer, known)) {
        const auto word = knowledge::equipment_word(name);
        if (!word) return check(name);
        if (*word != "none" && !has_equipment(athlete, *word))
            athlete.equipment.emplace_back(*word);
    }
    return {};
}

bool has_equipment(const Athlete& athlete, std::string_view word) {
    return std::ranges::find(athlete.equipment, word) != athlete.equipment.end();
}

Objection set_dumbbells(Athlete& athlete, const std::string& answer) {
    return set_masses(athlete, athlete.gym.dumbbells, answer);
}

Objection set_kettlebells(Athlete& athlete, const std::string& answer) {
    return set_masses(athlete, athlete.gym.kettlebells, answer);
}

Objection set_bar(Athlete& athlete, const std::string& answer) {
    const auto mass = mass_of(athlete, answer);
    if (!mass) return mass.error().message;
    athlete.gym.bar = *mass;
    return {};
}

Objection set_plates(Athlete& athlete, const std::string& answer) {
    std::vector<Weights> plates;
    for (const std::string& part : parts_of(answer)) {
        const std::size_t cross = part.find('x');
        const auto count = cross == std::string::npos
                               ? std::nullopt
                               : small_number(trimmed(part.substr(0, cross)));
        if (!count) return "Please write how many and which, like 4 x 20 kg, 2 x 5 kg.";
        const auto mass = mass_of(athlete, trimmed(part.substr(cross + 1)));
        if (!mass) return mass.error().message;
        plates.push_back({*mass, *count});
    }
    athlete.gym.plates = std::move(plates);
    return {};
}

Objection set_heart_rates(Athlete& athlete, const std::string& answer) {
    struct Rate {
        std::string_view word;
        std::optional<int> HeartRates::* field;
    };
    constexpr std::array<Rate, 4> rates{{{"highest", &HeartRates::most},
                                         {"most", &HeartRates::most},
                                         {"resting", &HeartRates::resting},
                                         {"threshold", &HeartRates::threshold}}};
    std::optional<int> HeartRates::* asked = nullptr;
    for (const std::string& part : parts_of(answer)) {
        for (const std::string& word : words_in(part)) {
            const auto* const named = std::ranges::find_if(
                rates, [&word](const Rate& rate) { return same_word(rate.word, word); });
            if (named != rates.end()) {
                asked = named->field;
                continue;
            }
            const auto beats = small_number(word);
            if (asked == nullptr || !beats)
                return "Please write them like highest 188, resting 52, threshold 168.";
            athlete.heart.*asked = beats;
            asked = nullptr;
        }
    }
    return {};
}

Objection set_diet(Athlete& athlete, const std::string& answer) {
    return set_words(diet_words, athlete.diet, answer);
}

Objection set_careful_with(Athlete& athlete, const std::string& answer) {
    return set_words(region_words, athlete.careful_with, answer);
}

}  // namespace tandem::cli
