// SPDX-License-Identifier: Apache-2.0
#include "planning/limits.h"

#include <fmt/core.h>

#include <algorithm>

namespace tandem::planning {
namespace {

using std::chrono::days;

constexpr Minutes shortest_run_worth_it{20};  // when one is cut so that the week fits
constexpr Minutes shortest_run_left{10};      // when a single run is too long

bool is_run(const Session& session) {
    return traits(session.kind).run;
}

// The longest run that counts on every day of this week: of the 30 days before its Sunday.
Minutes longest_before(const WeekDemand& week, const std::vector<Placed>& placed,
                       const rules::Context& context) {
    const Date since = week.monday + days{6 - 30};
    const bool near_the_start =
        placed.empty() || week.monday + days{6} - placed.front().date() < days{30};
    Minutes longest = near_the_start ? context.longest_run : Minutes{0};
    for (const Placed& before : placed) {
        if (before.date() >= since && is_run(before.session)) {
            longest = std::max(longest, before.session.minutes);
        }
    }
    // As the rule has it: after a month without a run, half of what was once run.
    return longest == Minutes{0} ? context.longest_run / 2 : longest;
}

// The greatest week up to two weeks before, the present one included.
Minutes greatest_week_before(const WeekDemand& week, const std::vector<Placed>& placed,
                             const rules::Context& context) {
    Minutes greatest = context.weekly_running;
    if (placed.empty()) return greatest;
    for (Date monday = monday_of(placed.front().date()); monday + days{7} < week.monday;
         monday += days{7}) {
        Minutes sum{0};
        for (const Placed& before : placed) {
            if (monday_of(before.date()) == monday && is_run(before.session)) {
                sum += before.session.minutes;
            }
        }
        greatest = std::max(greatest, sum);
    }
    return greatest;
}

Minutes running_of(const WeekDemand& week) {
    Minutes sum{0};
    for (const Session& session : week.sessions)
        sum += is_run(session) ? session.minutes : Minutes{0};
    return sum;
}

void take_out(WeekDemand& week, std::size_t session) {
    const auto at = static_cast<std::ptrdiff_t>(session);
    week.sessions.erase(week.sessions.begin() + at);
    week.session_why.erase(week.session_why.begin() + at);
}

void hold_each_run(WeekDemand& week, Minutes most) {
    for (std::size_t i = week.sessions.size(); i-- > 0;) {
        Session& session = week.sessions[i];
        if (!is_run(session)) continue;
        session = lasting(session, std::min(session.minutes, most));
        if (session.minutes < shortest_run_left) take_out(week, i);
    }
}

void hold_the_week(WeekDemand& week, Minutes most) {
    for (const Placed& race : week.fixed)
        most -= race.session.minutes;
    for (std::size_t i = week.sessions.size(); i-- > 0 && running_of(week) > most;) {
        Session& session = week.sessions[i];
        if (!is_run(session)) continue;
        const Minutes over = running_of(week) - most;
        if (session.minutes - over >= shortest_run_worth_it) {
            session = lasting(session, session.minutes - over);
        } else {
            take_out(week, i);
        }
    }
}

}  // namespace

void hold_to_limits(WeekDemand& week, const std::vector<Placed>& placed,
                    const rules::Context& context) {
    const Minutes longest = longest_before(week, placed, context);
    if (longest == Minutes{0} && context.longest_run == Minutes{0}) return;
    hold_each_run(week, longest * (context.novice_runner ? 110 : 130) / 100);
    if (context.novice_runner && context.weekly_running > Minutes{0}) {
        hold_the_week(week, greatest_week_before(week, placed, context) * 130 / 100);
    }
    const Minutes held = running_of(week);
    if (held == week.running) return;
    week.running = held;
    if (week.held) week.why.pop_back();
    week.held = true;
    week.why.push_back(
        {held == Minutes{0}
             ? std::string(
                   "No running: what was run before leaves no run of a useful length within "
                   "the limits of growth. Maybe run and walk 20 min a few times first, and "
                   "state that.")
             : fmt::format("Held to {} min of running: growth counts from what was really run or "
                           "planned before.",
                           held.count()),
         {"E68", "E69"}});
}

}  // namespace tandem::planning
