// SPDX-License-Identifier: Apache-2.0
#include <fmt/core.h>

#include <array>

#include "app/answers.h"
#include "app/load_plan.h"
#include "app/load_profile.h"
#include "cli/commands.h"
#include "cli/interrupt.h"
#include "cli/terminal.h"

namespace tandem::cli {
namespace {

using Answer = Result<app::Reply> (*)(const planning::ArrangedSeason&, const app::Question&);

struct Command {
    std::string_view name;
    Answer answer;
};
constexpr std::array<Command, 7> commands{{{"why", app::answer_why},
                                           {"workout", app::answer_workout},
                                           {"why-not", app::answer_why_not},
                                           {"alternatives", app::answer_alternatives},
                                           {"strategies", app::answer_strategies},
                                           {"what-if", app::answer_what_if},
                                           {"conflicts", app::answer_conflicts}}};

}  // namespace

int run_ask(const AskOptions& options) {
    const auto athlete = app::load_profile(options.profile, options.today);
    if (!athlete) return refuse(athlete.error());
    std::vector<Placed> done;
    if (!options.previous.empty()) {
        const auto events = app::load_calendar(options.previous, options.today, athlete->time_zone);
        if (!events) return refuse({events.error()});
        done = app::done_before(options.today, *events);
    }
    const auto season = planning::arrange_season(*athlete, options.today,
                                                 {.weeks = {},
                                                  .done = std::move(done),
                                                  .progress = progress_line(),
                                                  .stop = &interrupted()});
    if (!season) return refuse(season.error());
    end_progress_line();
    for (const Command& command : commands) {
        if (command.name != options.command) continue;
        const auto reply = command.answer(*season, options.question);
        if (!reply) return refuse({reply.error()});
        const std::size_t width = static_cast<std::size_t>(options.width.value_or(output_width()));
        fmt::print("{}", options.format == "json"
                             ? reply->json()
                             : reply->text({.width = width, .evidence = options.evidence}));
    }
    return Well;
}

}  // namespace tandem::cli
