// SPDX-License-Identifier: Apache-2.0
// What the words of a question mean: lower case, without endings, one word for all that mean the
// same, without those that every question has.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tandem::knowledge {

// "Should I do weights after jogging?" → lift, after, run. In their order; may repeat.
std::vector<std::string> meanings(std::string_view question);

// Shorter words are too much alike to be mended.
constexpr std::size_t long_word = 5;

// What is meant by a word that is one slip apart from a known one of some length.
std::optional<std::string> mended_meaning(std::string_view word);

// Whether one letter too many, too few, wrong, or two swapped make the one of the other.
bool one_slip_apart(std::string_view a, std::string_view b);

}  // namespace tandem::knowledge
