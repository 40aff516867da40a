// SPDX-License-Identifier: Apache-2.0
#include "planning/asked_week.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <tuple>

namespace tandem::planning {

namespace {

using std::chrono::days;

double points_of_left_out(const Arrangement& plan) {
    double points = 0;
    for (const Missing& missing : plan.left_out)
        points += missing.price;
    return points;
}

std::vector<Session> left_out_of(const Arrangement& plan) {
    std::vector<Session> sessions;
    for (const Missing& missing : plan.left_out)
        sessions.push_back(missing.session);
    return sessions;
}

std::vector<Placed> between(const std::vector<Placed>& sessions, Date first, Date end) {
    std::vector<Placed> of_week;
    for (const Placed& placed : sessions) {
        if (first <= placed.date() && placed.date() < end) of_week.push_back(placed);
    }
    return of_week;
}

// By rule, by kind, and whether the sessions stand in one of two plans only.
using Parts =
    std::map<std::tuple<std::optional<std::size_t>, std::optional<SessionKind>, bool>, double>;

Parts parts_of(const AskedWeek& asked, const Arrangement& plan, const std::vector<Placed>& only) {
    const rules::Case judged = as_case(asked.wanted, plan);
    const rules::Judgement judgement = rules::judge(judged, asked.context);
    Parts parts;
    for (const rules::Finding& finding : judgement.findings)
        parts[{finding.rule, {}, false}] += finding.hundredths / 100.0;
    double of_kinds = 0;
    const Moment end{asked.end()};
    for (const rules::PairCost& pair : rules::pair_table(judged, asked.context)) {
        const Placed& later = judgement.sessions[pair.later];
        if (later.start >= end) continue;
        const bool of_itself = std::ranges::find(only, later) != only.end();
        parts[{{}, later.session.kind, of_itself}] += pair.points;
        of_kinds += pair.points;
    }
    parts[{{}, {}, false}] = judgement.score.readiness - judged.left_out - of_kinds;
    return parts;
}

}  // namespace

std::vector<Placed> AskedWeek::sessions() const {
    return between(now.sessions, first(), end());
}

std::size_t Answer::days_changed() const {
    return static_cast<std::size_t>(std::ranges::count_if(moves, &Move::of_day));
}

namespace {

AskedWeek asked_with(const ArrangedSeason& season, std::size_t week, Wanted wanted,
                     std::vector<Missing> left_out) {
    AskedWeek asked{week, std::move(wanted), season.context, {}, labels_for_an_answer};
    asked.now.sessions = between(season.arrangement.sessions, asked.first(), asked.end());
    for (std::size_t later = 1; later < asked.wanted.weeks.size(); ++later) {
        const auto& fixed = asked.wanted.weeks[later].fixed;
        asked.now.sessions.insert(asked.now.sessions.end(), fixed.begin(), fixed.end());
    }
    asked.now.left_out = std::move(left_out);
    asked.now.cost = rules::judge(as_case(asked.wanted, asked.now), asked.context).score.points();
    asked.now.proven = season.arrangement.proven;
    return asked;
}

}  // namespace

AskedWeek ask_about(const ArrangedSeason& season, std::size_t week) {
    return asked_with(season, week, week_in_hand(season, week),
                      of_week(season.arrangement.left_out, week));
}

AskedWeek ask_in_full(const ArrangedSeason& season, std::size_t week) {
    return asked_with(season, week, week_asked_for(season, week), left_out_of(season, week));
}

Answer weigh(const AskedWeek& asked, const Wanted& wanted, Arrangement plan) {
    Answer answer;
    answer.found = plan.found;
    answer.proven = plan.proven;
    if (!plan.found) return answer;
    answer.left_out = without_alike(left_out_of(plan), left_out_of(asked.now));
    answer.comes_in = without_alike(left_out_of(asked.now), left_out_of(plan));
    // What is not wanted any more is left out as well, whatever it was worth.
    const auto dropped =
        without_alike(asked.wanted.weeks.front().sessions, wanted.weeks.front().sessions);
    answer.comes_in = without_alike(answer.comes_in, dropped);
    answer.left_out_points = points_of_left_out(plan) - points_of_left_out(asked.now);
    answer.points = plan.cost - asked.now.cost - answer.left_out_points;
    answer.moves =
        moves_between(asked.sessions(), between(plan.sessions, asked.first(), asked.end()));
    answer.plan = std::move(plan);
    return answer;
}

Answer weigh(const AskedWeek& asked, const Wanted& wanted, const rules::Context& context) {
    const solver::Options options{.most_labels = asked.most_labels,
                                  .labels_made = asked.labels_made};
    return weigh(asked, wanted, arrange(wanted, context, options));
}

rules::Case case_of_week(const AskedWeek& asked, const Arrangement& plan) {
    rules::Case judged = as_case(asked.wanted, plan);
    judged.to = Moment{asked.end()};
    judged.terminal.reset();
    return judged;
}

std::vector<Difference> differences(const AskedWeek& asked, const Answer& answer) {
    std::vector<Placed> gone;
    std::vector<Placed> came;
    for (const Move& move : answer.moves) {
        if (!move.to && move.from) gone.push_back({move.session, *move.from, false});
        if (!move.from && move.to) came.push_back({move.session, *move.to, false});
    }
    Parts parts = parts_of(asked, answer.plan, came);
    for (const auto& [key, points] : parts_of(asked, asked.now, gone))
        parts[key] -= points;
    std::vector<Difference> list;
    for (const auto& [key, points] : parts) {
        const auto& [rule, kind, of_itself] = key;
        if (std::abs(points) >= 0.005) list.push_back({rule, kind, of_itself, points});
    }
    std::ranges::stable_sort(list, std::greater{},
                             [](const Difference& one) { return std::abs(one.points); });
    return list;
}

}  // namespace tandem::planning
