// SPDX-License-Identifier: Apache-2.0
// The drawings of tests/rules: for each rule, weeks that break it and near misses that keep it.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "rules/judge.h"

namespace tandem::make {

// One or several weeks with an expectation. Weeks without one belong to the case that follows them;
// an "athlete:" line holds until the next one.
struct RuleDrawing {
    std::string rule;   // id, from the name of the file
    std::string title;  // of the case: "beginner.week: breaks, a day too early"
    rules::Case judged;
    rules::Context context;
    std::vector<std::string> breaks;  // one line of sessions for each finding; empty: keeps
};

// All files of tests/rules, by name. Throws std::runtime_error with the place of a mistake.
std::vector<RuleDrawing> rule_drawings();

// What an "athlete:" line says, closed words only: goal, running, lifting, strategy, two_a_days,
// long_run_day, rest_days, longest, weekly (minutes), window=Mon:06:00-07:00/60 (several).
rules::Context context_of_line(const std::string& line, Date monday);

// "Tue.AM", "Wed.18:40"; of several weeks "w2.Mon.AM". A session named twice in a finding is shown
// once.
std::string sessions_of(const rules::Finding& finding, const rules::Judgement& judgement,
                        const rules::Case& judged);

}  // namespace tandem::make
