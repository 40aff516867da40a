// SPDX-License-Identifier: Apache-2.0
// What research says, each finding with its source and its grade, from data/citations.csv.
#pragma once

#include <span>
#include <string>
#include <string_view>

namespace tandem::knowledge {

struct Citation {
    std::string id;       // "E18", "article-e"
    std::string grade;    // "strong", "trials", "single trial", "expert practice", "derived here"
    std::string source;   // authors, year, journal, DOI where known
    std::string finding;  // one sentence of ours
};

// All citations, in the order of the file.
std::span<const Citation> citations();
// Null when there is no such id.
const Citation* find_citation(std::string_view id);

}  // namespace tandem::knowledge
