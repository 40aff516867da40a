// SPDX-License-Identifier: Apache-2.0
// The commands of `tandem`, each a use case with a terminal around it. All return an exit code.
#pragma once

#include <optional>
#include <string>

#include "app/ask.h"
#include "base/calendar.h"
#include "base/result.h"

namespace tandem::cli {

// 0 all is well · 1 hard rules are broken in a checked plan · 2 wrong input or a file that cannot
// be read or written · 3 a plan was made, but a session that must be in it found no place.
enum ExitCode { Well = 0, Broken = 1, WrongInput = 2, LeftOutMust = 3 };

// Prints every error; returns WrongInput.
int refuse(const Errors& errors);

struct PlanOptions {
    std::string profile;
    std::string format = "text";
    std::string out;       // empty: the terminal
    std::string previous;  // a calendar to replace
    std::optional<int> weeks;
    std::optional<int> width;
    Date today;
    std::string stamp;
    bool brief = false;
    bool workouts = false;  // what is inside the sessions, in full
    bool plain = false;     // no colour
};
int run_plan(const PlanOptions& options);

struct CheckOptions {
    std::string file;
    std::string profile;          // empty: judged for an intermediate runner
    std::string week;             // empty: all
    std::string format = "text";  // or "json"
    bool evidence = false;        // say what is cited, with grade and source
    Date today;
};
int run_check(const CheckOptions& options);

// A question about the season that the profile gives from today on.
struct AskOptions {
    std::string command;  // "why-not"
    std::string profile;
    std::string previous;  // a calendar of what was done before today
    app::Question question;
    std::string format = "text";  // or "json"
    bool evidence = false;
    std::optional<int> width;
    Date today;
};
int run_ask(const AskOptions& options);

// "text" or "markdown".
int run_rules(const std::string& format);

}  // namespace tandem::cli
