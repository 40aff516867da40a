// SPDX-License-Identifier: Apache-2.0
// The words of a profile: one table each for reading, writing, error messages and questions.
#pragma once

#include <algorithm>
#include <array>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "model/athlete.h"

namespace tandem::formats {

template <class Value>
struct Word {
    std::string_view text;
    Value value;
};

inline constexpr std::array goal_words{Word{"running", Goal::Running},
                                       Word{"strength", Goal::Strength},
                                       Word{"balanced", Goal::Balanced}};
inline constexpr std::array level_words{Word{"beginner", Level::Beginner},
                                        Word{"intermediate", Level::Intermediate},
                                        Word{"advanced", Level::Advanced}};
inline constexpr std::array sex_words{Word{"female", Sex::Female}, Word{"male", Sex::Male}};
inline constexpr std::array distance_unit_words{Word{"km", DistanceUnit::Kilometres},
                                                Word{"mi", DistanceUnit::Miles}};
inline constexpr std::array mass_unit_words{Word{"kg", MassUnit::Kilograms},
                                            Word{"lb", MassUnit::Pounds}};
inline constexpr std::array two_a_days_words{
    Word{"like", TwoADays::Like}, Word{"accept", TwoADays::Accept}, Word{"never", TwoADays::Never}};
inline constexpr std::array strategy_words{
    Word{"automatic", Strategy::Automatic}, Word{"hard_hard", Strategy::HardHard},
    Word{"strength_on_easy_days", Strategy::StrengthOnEasyDays},
    Word{"separate_days", Strategy::SeparateDays}, Word{"alternate_days", Strategy::AlternateDays}};
inline constexpr std::array priority_words{Word{"A", RacePriority::A}, Word{"B", RacePriority::B},
                                           Word{"C", RacePriority::C}};
inline constexpr std::array diet_words{
    Word{"vegetarian", Diet::Vegetarian}, Word{"vegan", Diet::Vegan},
    Word{"lactose_free", Diet::LactoseFree}, Word{"gluten_free", Diet::GlutenFree}};
inline constexpr std::array weight_wish_words{
    Word{"keep", WeightWish::Keep}, Word{"lose", WeightWish::Lose}, Word{"gain", WeightWish::Gain}};
inline constexpr std::array progression_words{
    Word{"automatic", Progression::Automatic}, Word{"linear", Progression::Linear},
    Word{"double", Progression::Double}, Word{"apre", Progression::Apre},
    Word{"effort", Progression::Effort}};
inline constexpr std::array region_words{Word{"knee", Region::Knee},
                                         Word{"hip", Region::Hip},
                                         Word{"lower_back", Region::LowerBack},
                                         Word{"shoulder", Region::Shoulder},
                                         Word{"wrist", Region::Wrist},
                                         Word{"ankle", Region::Ankle}};
inline constexpr std::array rule_mode_words{
    Word{"hard", RuleMode::Hard}, Word{"soft", RuleMode::Soft}, Word{"off", RuleMode::Off}};

template <class Words>
auto value_of(const Words& words, std::string_view text)
    -> std::optional<decltype(words.begin()->value)> {
    for (const auto& word : words) {
        if (word.text == text) return word.value;
    }
    return {};
}

template <class Words, class Value>
std::string_view text_of(const Words& words, Value value) {
    for (const auto& word : words) {
        if (word.value == value) return word.text;
    }
    return {};
}

// "running, strength or balanced".
template <class Words>
std::string choices(const Words& words) {
    std::string text;
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (i > 0) text += i + 1 == words.size() ? " or " : ", ";
        text += words[i].text;
    }
    return text;
}

// All texts, to look for the nearest.
template <class Words>
std::vector<std::string_view> texts_of(const Words& words) {
    std::vector<std::string_view> texts;
    for (const auto& word : words)
        texts.push_back(word.text);
    return texts;
}

// "every day", "weekdays", "weekend", or days and ranges of days ("Mon-Fri", "Sat-Mon") with commas
// or blanks between, in any case; in order, each once. Nothing when a word is none of these.
std::optional<std::vector<int>> parse_days(std::string_view text);

// `. Did you mean "gym"?`, to end a sentence about `text`; empty when no candidate is near.
std::string did_you_mean(std::string_view text, std::span<const std::string_view> candidates);

// The candidate with the fewest differing letters, when there are few enough for a slip.
std::optional<std::string_view> nearest_word(std::string_view text,
                                             std::span<const std::string_view> candidates);

}  // namespace tandem::formats
