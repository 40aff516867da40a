// SPDX-License-Identifier: Apache-2.0
#include <fmt/core.h>

#include "app/know.h"
#include "app/load_profile.h"
#include "cli/commands.h"
#include "cli/interrupt.h"
#include "cli/terminal.h"

namespace tandem::cli {
namespace {

void print(const app::Reply& reply, const KnowOptions& options) {
    const std::size_t width = static_cast<std::size_t>(options.width.value_or(output_width()));
    fmt::print("{}", options.format == "json"
                         ? reply.json()
                         : reply.text({.width = width, .evidence = options.evidence}));
}

}  // namespace

int run_know(const KnowOptions& options) {
    std::string question;
    for (const std::string& word : options.words)
        question += (question.empty() ? "" : " ") + word;
    if (question.empty()) {
        print(app::list_questions(), options);
        return Well;
    }
    // Who asks what has no answer does not wait for a plan; a wrong profile is refused all the
    // same.
    if (options.profile.empty()) {
        print(app::answer_words(question, nullptr), options);
        return Well;
    }
    const auto athlete = app::load_profile(options.profile, options.today);
    if (!athlete) return refuse(athlete.error());
    if (knowledge::find_answers(question).empty()) {
        print(app::answer_words(question, nullptr), options);
        return Well;
    }
    const auto season = planning::arrange_season(
        *athlete, options.today,
        {.weeks = {}, .done = {}, .progress = progress_line(), .stop = &interrupted()});
    if (!season) return refuse(season.error());
    end_progress_line();
    print(app::answer_words(question, &*season), options);
    return Well;
}

}  // namespace tandem::cli
