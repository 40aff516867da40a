// SPDX-License-Identifier: Apache-2.0
// Questions in words, as people ask them of the busy runner's season.
#pragma once

#include "app/ask.h"
#include "make/example_season.h"

namespace tandem::make {

using Words = std::vector<std::string>;

inline const planning::ArrangedSeason& busy() {
    return example_season("busy-runner");
}

inline app::Question about(std::string week, Words words) {
    app::Question question;
    question.week = std::move(week);
    question.words = std::move(words);
    return question;
}

}  // namespace tandem::make
