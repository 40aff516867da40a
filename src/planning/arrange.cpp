// SPDX-License-Identifier: Apache-2.0
#include "planning/arrange.h"

#include <algorithm>
#include <set>

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

std::vector<Moment> start_choices_beside(const std::vector<Placed>& others, const Window& window,
                                         Minutes minutes) {
    std::vector<Moment> starts;
    bool taken = false;
    for (const Placed& other : others) {
        if (other.start < window.earliest || window.latest < other.end()) continue;
        taken = taken || !other.fixed;
        for (const Moment start : {other.end(), other.start - minutes}) {
            const bool inside = window.earliest <= start && start + minutes <= window.latest;
            if (inside) starts.push_back(start);
        }
    }
    if (taken && !starts.empty()) return starts;
    const std::vector<Moment> free = start_choices(window, minutes);
    starts.insert(starts.begin(), free.begin(), free.end());
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

namespace {

Arrangement arrangement_of(const Wanted& wanted, const rules::Context& context,
                           const ArrangeProblem& built, const solver::Plan& plan) {
    Arrangement arrangement;
    arrangement.found = !plan.pattern_of_day.empty();
    arrangement.cost = plan.cost + built.constant;
    arrangement.price_after_first_week = plan.price_after_first_week;

    std::vector<std::vector<Session>> unplaced;
    for (const WantedWeek& week : wanted.weeks) {
        unplaced.push_back(week.sessions);
        arrangement.sessions.insert(arrangement.sessions.end(), week.fixed.begin(),
                                    week.fixed.end());
    }
    for (std::size_t d = 0; d < plan.pattern_of_day.size(); ++d) {
        const solver::Day& day = built.problem.days[d];
        const auto payload = static_cast<std::size_t>(day.patterns[plan.pattern_of_day[d]].payload);
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

// Any order will do.
bool comes_before(const std::vector<Placed>& a, const std::vector<Placed>& b) {
    const auto key = [](const Placed& placed) {
        const Session& session = placed.session;
        return std::tuple{
            placed.start,           session.kind,          session.minutes, session.importance,
            session.first_exposure, session.race_distance, session.dose,    placed.fixed};
    };
    return std::ranges::lexicographical_compare(a, b, {}, key, key);
}

}  // namespace

Arrangement arrange(const Wanted& wanted, const rules::Context& context,
                    const solver::Options& options) {
    const ArrangeProblem built = make_problem(wanted, context);
    const solver::Solution solution = solver::solve(built.problem, options);
    Arrangement arrangement = arrangement_of(wanted, context, built, solution);
    arrangement.lower_bound = solution.lower_bound + built.constant;
    arrangement.proven = built.all && solution.proven;
    arrangement.labels_made = solution.effort.labels_made;
    return arrangement;
}

BestPlans best_plans(const Wanted& wanted, const rules::Context& context,
                     const solver::Options& options) {
    solver::Options more = options;
    for (BestPlans best;; more.best *= 2) {
        const ArrangeProblem built = make_problem(wanted, context, {.best = more.best});
        const solver::Solution solution = solver::solve(built.problem, more);
        best.proven = built.all && solution.proven;
        best.labels_made += solution.effort.labels_made;
        best.plans.clear();
        std::set<std::vector<Placed>, decltype(&comes_before)> seen{&comes_before};
        for (const solver::Plan& plan : solution.plans) {
            Arrangement arrangement = arrangement_of(wanted, context, built, plan);
            arrangement.lower_bound = solution.lower_bound + built.constant;
            arrangement.proven = best.proven;
            if (seen.insert(arrangement.sessions).second)
                best.plans.push_back(std::move(arrangement));
        }
        // Where a session is wanted more often than an item can count, the search tells apart what
        // is one plan.
        const bool all = solution.plans.size() < more.best || !solution.proven;
        if (best.plans.size() < options.best && !all) continue;
        best.plans.resize(std::min(best.plans.size(), options.best));
        return best;
    }
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

namespace {

std::optional<bool> all_fit_together(const Wanted& wanted, const rules::Context& context,
                                     const solver::Options& options, const WaysToFill& ways) {
    // More points than any plan that leaves nothing out, and than any price.
    constexpr double never = 1e9;
    ArrangeProblem built = make_problem(wanted, context, ways);
    for (auto& week : built.problem.weeks) {
        for (solver::Item& item : week)
            std::ranges::fill(item.left_out, never);
    }
    solver::Options any = options;
    any.any_below = never / 2;
    const solver::Solution solution = solver::solve(built.problem, any);
    if (!solution.pattern_of_day.empty()) return true;
    if (built.all && solution.proven) return false;
    return {};
}

}  // namespace

std::optional<bool> all_fit(const Wanted& wanted, const rules::Context& context,
                            const solver::Options& options) {
    // Days of many sessions can be filled in very many ways, and are seldom needed.
    if (all_fit_together(wanted, context, options, {.most_a_day = 2}) == true) return true;
    return all_fit_together(wanted, context, options, {});
}

}  // namespace tandem::planning
