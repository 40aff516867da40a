// SPDX-License-Identifier: Apache-2.0
#include <fmt/core.h>

#include <algorithm>

#include "app/check_json.h"
#include "app/check_text.h"
#include "app/load_plan.h"
#include "app/load_profile.h"
#include "cli/commands.h"
#include "rules/explain.h"

namespace tandem::cli {
namespace {

Checked<rules::Context> context_for(const CheckOptions& options, std::string& time_zone,
                                    app::Surroundings& around) {
    if (options.profile.empty()) return app::context_of_nobody();
    auto athlete = app::load_profile(options.profile, options.today);
    if (!athlete) return tl::unexpected(std::move(athlete.error()));
    time_zone = athlete->time_zone;
    around = {athlete->availability, planning::race_sessions(*athlete), athlete->distance_unit};
    return rules::context_of(*athlete);
}

}  // namespace

int run_check(const CheckOptions& options) {
    std::string time_zone = "UTC";
    app::Surroundings around;
    auto context = context_for(options, time_zone, around);
    if (!context) return refuse(context.error());
    auto plan = app::load_plan(options.file, options.today, time_zone);
    if (!plan) return refuse({plan.error()});
    if (!options.week.empty()) {
        std::erase_if(plan->weeks, [&](const auto& week) {
            return week.name != options.week && format_date(week.monday) != options.week;
        });
    }
    if (plan->weeks.empty()) {
        return refuse({{ErrorCode::NotFound,
                        options.week.empty() ? "there is no session in this file"
                                             : fmt::format("there is no week \"{}\"", options.week),
                        options.file}});
    }
    const app::CheckedPlan checked = app::check_plan(*plan, *context, around);
    fmt::print("{}",
               options.format == "json"
                   ? app::checked_json(checked)
                   : app::checked_text(checked, {.width = 100, .evidence = options.evidence}));
    return checked.breaches == 0 ? Well : Broken;
}

int run_rules(const std::string& format) {
    if (format == "markdown") {
        fmt::print("{}", rules::rules_page());
        return Well;
    }
    for (const rules::Rule* rule : rules::catalogue()) {
        fmt::print("{:34} {}\n", rule->id, rule->says);
    }
    return Well;
}

}  // namespace tandem::cli
