// SPDX-License-Identifier: Apache-2.0
#include <fmt/core.h>

#include <algorithm>

#include "app/check_plan.h"
#include "app/load_plan.h"
#include "app/load_profile.h"
#include "cli/commands.h"
#include "formats/week_drawing.h"
#include "rules/explain.h"

namespace tandem::cli {
namespace {

std::string evidence(const Reason& reason) {
    std::string text;
    for (const std::string& id : reason.cites)
        text += (text.empty() ? "" : ", ") + id;
    return text.empty() ? "" : " [" + text + "]";
}

std::string drawing_of(const app::CheckedWeek& week) {
    formats::WrittenPlan plan;
    plan.weeks.push_back({.name = week.name,
                          .dated = week.dated,
                          .monday = week.monday,
                          .sessions = {},
                          .expectations = {}});
    for (const Placed& placed : week.repaired) {
        plan.weeks[0].sessions.push_back({.placed = placed,
                                          .assumed_time = false,
                                          .assumed_minutes = false,
                                          .optional = placed.session.importance == Importance::May,
                                          .where = {}});
    }
    return formats::write_week_drawing(plan);
}

std::string day_names(const std::vector<int>& days) {
    std::string text;
    for (const int day : days) {
        text += (text.empty() ? "" : ", ") + std::string(weekday_name(day));
    }
    return text.empty() ? "no day" : text;
}

void print_week(const app::CheckedWeek& week) {
    const std::string name = week.dated ? format_date(week.monday) : "";
    fmt::print("Week {}\n",
               week.name.empty() ? name : week.name + (name.empty() ? "" : " " + name));
    if (week.breaches.empty()) fmt::print("  no hard rule is broken\n");
    for (const Reason& breach : week.breaches) {
        fmt::print("  BREAKS {}{}\n", breach.says, evidence(breach));
    }
    for (const Reason& wish : week.wishes) {
        fmt::print("  costs  {}{}\n", wish.says, evidence(wish));
    }
    if (week.has_open_runs) {
        fmt::print(
            "  note   a quality run would fit on {}, the other runs are too close to heavy "
            "legs [E18, E21]\n",
            day_names(week.key_run_days));
    }
    if (week.breaches.empty()) {
        fmt::print("\n");
        return;
    }
    fmt::print("  Repaired with the fewest changes ({}){}:\n", week.changes.size(),
               week.breaches_left > 0
                   ? fmt::format(", {} left between fixed sessions", week.breaches_left)
                   : "");
    for (const app::Change& change : week.changes)
        fmt::print("    {}\n", app::describe(change));
    fmt::print("\n{}\n", drawing_of(week));
}

Result<rules::Context> context_for(const CheckOptions& options, std::string& time_zone) {
    if (options.profile.empty()) return rules::context_of(Athlete{});
    auto athlete = app::load_profile(options.profile, options.today);
    if (!athlete) {
        for (std::size_t i = 1; i < athlete.error().size(); ++i) {
            fmt::print(stderr, "tandem: {}\n", to_text(athlete.error()[i]));
        }
        return tl::unexpected(athlete.error().front());
    }
    time_zone = athlete->time_zone;
    return rules::context_of(*athlete);
}

}  // namespace

int run_check(const CheckOptions& options) {
    const auto fail = [](const Error& error) {
        fmt::print(stderr, "tandem: {}\n", to_text(error));
        return WrongInput;
    };
    std::string time_zone = "UTC";
    auto context = context_for(options, time_zone);
    if (!context) return fail(context.error());
    if (options.profile.empty()) {
        context->novice_lifter = false;  // nobody in particular
        context->longest_run = Minutes{0};
        context->weekly_running = Minutes{0};
    }
    auto plan = app::load_plan(options.file, options.today, time_zone);
    if (!plan) return fail(plan.error());
    if (!options.week.empty()) {
        std::erase_if(plan->weeks, [&](const auto& week) {
            return week.name != options.week && format_date(week.monday) != options.week;
        });
    }
    if (plan->weeks.empty()) {
        return fail({ErrorCode::NotFound,
                     options.week.empty() ? "there is no session in this file"
                                          : fmt::format("there is no week \"{}\"", options.week),
                     options.file});
    }
    const app::CheckedPlan checked = app::check_plan(*plan, *context);
    for (const app::CheckedWeek& week : checked.weeks)
        print_week(week);
    fmt::print("{} week{} checked, {} breach{} of hard rules\n", checked.weeks.size(),
               checked.weeks.size() == 1 ? "" : "s", checked.breaches,
               checked.breaches == 1 ? "" : "es");
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
