// SPDX-License-Identifier: Apache-2.0
#include <fmt/core.h>
#include <unistd.h>

#include <cstdio>
#include <cstdlib>

#include "app/load_plan.h"
#include "app/load_profile.h"
#include "app/read_file.h"
#include "app/render_plan.h"
#include "cli/commands.h"
#include "cli/interrupt.h"
#include "cli/terminal.h"
#include "planning/make_plan.h"

namespace tandem::cli {
int run_plan(const PlanOptions& options) {
    const auto format = app::plan_format_by_name(options.format);
    if (!format) {
        return refuse(
            {{ErrorCode::UnknownKey,
              fmt::format("there is no format \"{}\". Maybe one of text, week, json, csv, ics, "
                          "html.",
                          options.format),
              "--format"}});
    }
    const auto athlete = app::load_profile(options.profile, options.today);
    if (!athlete) return refuse(athlete.error());
    app::Rendering rendering{.format = *format, .text = {}, .previous = {}, .stamp = options.stamp};
    if (!options.previous.empty()) {
        auto events = app::load_calendar(options.previous, options.today, athlete->time_zone);
        if (!events) return refuse({events.error()});
        rendering.previous = *std::move(events);
    }
    const auto plan =
        planning::make_plan(*athlete, options.today,
                            {.weeks = options.weeks,
                             .done = app::done_before(options.today, rendering.previous),
                             .progress = progress_line(),
                             .stop = &interrupted()});
    end_progress_line();
    if (!plan) return refuse(plan.error());

    const bool to_terminal = options.out.empty() && isatty(STDOUT_FILENO) != 0;
    rendering.text.width = options.width.value_or(options.out.empty() ? output_width() : 100);
    rendering.text.colour = to_terminal && !options.plain && std::getenv("NO_COLOR") == nullptr;
    rendering.text.why = !options.brief;
    rendering.text.workouts = options.workouts;
    const std::string bytes = app::render_plan(*plan, rendering);
    if (options.out.empty()) {
        const bool written = std::fwrite(bytes.data(), 1, bytes.size(), stdout) == bytes.size() &&
                             std::fflush(stdout) == 0;
        if (!written) return refuse({{ErrorCode::NotWritable, "the output broke off", "stdout"}});
    } else if (auto written = app::write_file(options.out, bytes); !written) {
        return refuse({written.error()});
    }
    if (!leaves_out_a_must(*plan)) return Well;
    fmt::print(stderr,
               "tandem: sessions that must be in this plan found no place; they are listed as left "
               "out. `tandem conflicts` says what would make room.\n");
    return LeftOutMust;
}

}  // namespace tandem::cli
