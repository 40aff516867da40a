// SPDX-License-Identifier: Apache-2.0
#include "planning/arrange.h"

#include <algorithm>

#include "planning/arrange_problem.h"

namespace tandem::planning {

using rules::hours;
using std::chrono::days;

std::vector<Moment> start_choices(const Window& window, Minutes minutes) {
    std::vector<Moment> starts{window.earliest};
    // People start at full five minutes.
    Moment last = window.latest - minutes;
    last -= Minutes{time_of_day(last).count() % 5};
    if (last - window.earliest >= hours(2)) starts.push_back(last);
    return starts;
}

std::vector<Window> without(std::vector<Window> windows, const std::vector<Placed>& fixed) {
    for (const Placed& placed : fixed) {
        std::vector<Window> rest;
        for (const Window& window : windows) {
            if (placed.end() <= window.earliest || window.latest <= placed.start) {
                rest.push_back(window);
                continue;
            }
            const auto add = [&](Moment from, Moment to) {
                if (to - from >= Minutes{15}) {
                    rest.push_back({from, to, std::min(window.minutes, Minutes{to - from})});
                }
            };
            add(window.earliest, placed.start);
            add(placed.end(), window.latest);
        }
        windows = std::move(rest);
    }
    return windows;
}

Arrangement arrange(const Wanted& wanted, const rules::Context& context,
                    const solver::Options& options) {
    const ArrangeProblem built = make_problem(wanted, context);
    const solver::Solution solution = solver::solve(built.problem, options);
    Arrangement arrangement;
    arrangement.found = !solution.pattern_of_day.empty();
    arrangement.cost = solution.cost + built.constant;
    arrangement.lower_bound = solution.lower_bound + built.constant;
    arrangement.proven = solution.proven;
    arrangement.price_after_first_week = solution.price_after_first_week;
    arrangement.labels_made = solution.effort.labels_made;

    std::vector<std::vector<Session>> unplaced;
    for (const WantedWeek& week : wanted.weeks) {
        unplaced.push_back(week.sessions);
        arrangement.sessions.insert(arrangement.sessions.end(), week.fixed.begin(),
                                    week.fixed.end());
    }
    for (std::size_t d = 0; d < solution.pattern_of_day.size(); ++d) {
        const solver::Day& day = built.problem.days[d];
        const auto payload =
            static_cast<std::size_t>(day.patterns[solution.pattern_of_day[d]].payload);
        for (const Placed& placed : built.choices[d][payload]) {
            arrangement.sessions.push_back(placed);
            auto& rest = unplaced[day.week];
            rest.erase(std::ranges::find(rest, placed.session));
        }
    }
    std::ranges::stable_sort(arrangement.sessions, {}, &Placed::start);
    for (std::size_t week = 0; week < unplaced.size(); ++week) {
        std::vector<Session> seen;
        for (const Session& session : unplaced[week]) {
            const auto nth = std::ranges::count(seen, session);
            arrangement.left_out.push_back(
                {week, session, left_out_price(session, context.goal, static_cast<int>(nth))});
            seen.push_back(session);
        }
    }
    return arrangement;
}

rules::Case as_case(const Wanted& wanted, const Arrangement& arrangement) {
    const Date end = monday_of(wanted.first) + days{7 * static_cast<int>(wanted.weeks.size())};
    rules::Case judged{.sessions = arrangement.sessions,
                       .from = Moment{wanted.first},
                       .to = Moment{end},
                       .terminal = rules::TerminalPrice{Moment{end}, wanted.terminal_price},
                       .left_out = 0};
    judged.sessions.insert(judged.sessions.end(), wanted.past.begin(), wanted.past.end());
    judged.sessions.insert(judged.sessions.end(), wanted.future.begin(), wanted.future.end());
    for (const Missing& missing : arrangement.left_out)
        judged.left_out += missing.price;
    return judged;
}

}  // namespace tandem::planning
