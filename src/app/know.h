// SPDX-License-Identifier: Apache-2.0
// Answers to what users ask most, each with what this athlete's own plan says to it (MISSION K1,
// K2).
#pragma once

#include "app/reply.h"
#include "knowledge/answers.h"

namespace tandem::app {

// `season` may be null: then the answer is the same for everybody.
Reply answer_question(const knowledge::Answer& answer, const planning::ArrangedSeason* season);
// The answer to a question in anybody's words; where there is none, the nearest questions.
Reply answer_words(const std::string& question, const planning::ArrangedSeason* season);
// All questions that have an answer.
Reply list_questions();

}  // namespace tandem::app
