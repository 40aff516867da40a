// SPDX-License-Identifier: Apache-2.0
#include "planning/limits.h"

#include <algorithm>

namespace tandem::planning {
namespace {

using std::chrono::days;

constexpr Minutes shortest_run_worth_it{20};

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
    for (const Placed& race : week.fixed)
        sum += race.session.minutes;
    return sum;
}

}  // namespace

void hold_to_limits(WeekDemand& week, const std::vector<Placed>& placed,
                    const rules::Context& context) {
    const int percent = context.novice_runner ? 110 : 130;
    const Minutes longest = longest_before(week, placed, context);
    if (longest == Minutes{0} && context.longest_run == Minutes{0}) return;
    for (std::size_t i = 0; i < week.sessions.size();) {
        Session& session = week.sessions[i];
        if (is_run(session)) session.minutes = std::min(session.minutes, longest * percent / 100);
        const bool too_short = is_run(session) && session.minutes < Minutes{10};
        if (!too_short) {
            ++i;
            continue;
        }
        week.sessions.erase(week.sessions.begin() + static_cast<std::ptrdiff_t>(i));
        week.session_why.erase(week.session_why.begin() + static_cast<std::ptrdiff_t>(i));
    }
    if (!context.novice_runner || context.weekly_running == Minutes{0}) return;
    const Minutes most = greatest_week_before(week, placed, context) * 130 / 100;
    for (std::size_t i = week.sessions.size(); i-- > 0 && running_of(week) > most;) {
        Session& session = week.sessions[i];
        if (!is_run(session)) continue;
        const Minutes over = running_of(week) - most;
        if (session.minutes - over >= shortest_run_worth_it) {
            session.minutes -= over;
            continue;
        }
        week.sessions.erase(week.sessions.begin() + static_cast<std::ptrdiff_t>(i));
        week.session_why.erase(week.session_why.begin() + static_cast<std::ptrdiff_t>(i));
    }
    week.running = running_of(week);
}

}  // namespace tandem::planning
