// SPDX-License-Identifier: Apache-2.0
// Answers to what users ask most, written by us and resting on citations, from data/answers; and
// which of them a question in anybody's words means (MISSION K1, K2).
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace tandem::knowledge {

struct Answer {
    std::string id;                       // "order"
    std::string question;                 // as it is asked most simply
    std::vector<std::string> wordings;    // other ways to ask it
    std::vector<std::string> keywords;    // that only this question has
    std::vector<std::string> body;        // paragraphs: the short answer, then where sources differ
    std::vector<std::string> cites;       // ids of data/citations.csv
    std::vector<std::string> plan_facts;  // names of what an athlete's own plan adds
};

// All answers, in the order of the files.
std::span<const Answer> answers();
// Null when there is no such id.
const Answer* find_answer(std::string_view id);

struct Match {
    const Answer* answer = nullptr;
    double score = 0;  // 0 to 1
};

// What the question may mean, best first; empty when nothing comes near enough to be an answer.
std::vector<Match> find_answers(std::string_view question);
// The same for what is only faintly near: to be offered, not to be given as an answer.
std::vector<Match> faint_answers(std::string_view question);

}  // namespace tandem::knowledge
