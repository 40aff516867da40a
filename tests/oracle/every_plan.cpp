// SPDX-License-Identifier: Apache-2.0
#include "oracle/every_plan.h"

#include <algorithm>

namespace tandem::oracle {

using solver::Pattern;
using solver::State;
using solver::Tally;

namespace {

constexpr int minutes_a_day = 1440;

double cost_of(const State& price, const State& state) {
    double sum = 0;
    for (std::size_t i = 0; i < solver::state_size; ++i)
        sum += price[i] * state[i];
    return sum;
}

}  // namespace

EveryPlan::EveryPlan(const solver::Problem& problem, std::size_t most_nodes)
    : problem_(problem), most_nodes_(most_nodes) {
    Past past{.left = items_of(problem.days.front().week),
              .release = std::vector<int>(problem.columns.size(), 0),
              .tally = {}};
    for (const Tally& tally : problem.tallies)
        past.tally.push_back(tally.start);
    add(0, 0, problem.start, past);
}

std::vector<int> EveryPlan::items_of(std::size_t week) const {
    std::vector<int> counts;
    for (const solver::Item& item : problem_.weeks[week])
        counts.push_back(item.count);
    return counts;
}

std::uint32_t EveryPlan::add(std::size_t day, double cost, const State& state, const Past& past) {
    const auto at = static_cast<std::uint32_t>(nodes_.size());
    if (nodes_.size() >= most_nodes_) complete_ = false;
    nodes_.push_back({.cost = cost, .best = impossible, .state = state, .price = {}});
    first_child_.push_back(children_.size());
    if (day < problem_.days.size()) {
        if (complete_) go_on(at, day, past);
        return at;
    }
    Node& last = nodes_.back();
    last.cost += cost_of(problem_.terminal_price, state);
    last.best = last.cost;
    last.price = problem_.terminal_price;
    return at;
}

void EveryPlan::go_on(std::uint32_t at, std::size_t day, const Past& past) {
    const auto& patterns = problem_.days[day].patterns;
    const std::size_t first = children_.size();
    children_.resize(first + patterns.size(), none);
    for (std::size_t p = 0; p < patterns.size() && complete_; ++p) {
        const std::uint32_t child = follow(at, day, patterns[p], past);
        children_[first + p] = child;
        if (child == none || nodes_[child].best >= nodes_[at].best) continue;
        nodes_[at].best = nodes_[child].best;
        const State& after = nodes_[child].price;
        State& price = nodes_[at].price;
        for (std::size_t i = 0; i < solver::state_size; ++i)
            price[i] = patterns[p].price[i] + problem_.fade.keep[i] * after[i];
        price[problem_.fade.from] += problem_.fade.feed * after[problem_.fade.to];
    }
}

std::uint32_t EveryPlan::follow(std::uint32_t at, std::size_t day, const Pattern& pattern,
                                Past past) {
    if (!use(pattern, past)) return none;
    const State before = nodes_[at].state;
    const double rules = carry_columns(day, pattern, past) + carry_tallies(day, pattern, past);
    if (rules == impossible) return none;
    State state = pattern.gain;
    for (std::size_t i = 0; i < solver::state_size; ++i)
        state[i] += problem_.fade.keep[i] * before[i];
    state[problem_.fade.to] += problem_.fade.feed * before[problem_.fade.from];
    const double cost = nodes_[at].cost + pattern.cost + cost_of(pattern.price, before) + rules;
    return add(day + 1, cost + end_of_week(day, past), state, past);
}

bool EveryPlan::use(const Pattern& pattern, Past& past) const {
    for (std::size_t i = 0; i < past.left.size(); ++i) {
        past.left[i] -= static_cast<int>(pattern.use >> (4 * i) & 15U);
        if (past.left[i] < 0) return false;
    }
    return true;
}

double EveryPlan::carry_columns(std::size_t day, const Pattern& pattern, Past& past) const {
    const int midnight = static_cast<int>(day) * minutes_a_day;
    double points = 0;
    for (std::size_t c = 0; c < problem_.columns.size(); ++c) {
        for (const solver::Minute start : {pattern.first[c], pattern.second[c]}) {
            if (start == solver::no_start || midnight + start >= past.release[c]) continue;
            points += problem_.columns[c].hard ? impossible : problem_.columns[c].weight;
        }
        if (pattern.release[c] > 0)
            past.release[c] = std::max(past.release[c], midnight + pattern.release[c]);
    }
    return points;
}

double EveryPlan::carry_tallies(std::size_t day, const Pattern& pattern, Past& past) const {
    double points = 0;
    for (std::size_t t = 0; t < problem_.tallies.size(); ++t) {
        const Tally& tally = problem_.tallies[t];
        const int before = past.tally[t];
        const bool streak = tally.over == Tally::Over::Streak;
        past.tally[t] = streak && pattern.tally[t] == 0 ? 0 : before + pattern.tally[t];
        if (pattern.tally[t] == 0) continue;
        const int most = streak ? tally.longest : tally.most[problem_.days[day].week];
        const int over = past.tally[t] - most;
        if (over <= 0) continue;
        if (tally.hard) {
            if (!streak || !tally.excused_days[day]) return impossible;
        } else {
            points += tally.weight * (streak ? 1 : over - std::max(0, before - most));
        }
    }
    return points;
}

double EveryPlan::end_of_week(std::size_t day, Past& past) const {
    const std::size_t week = problem_.days[day].week;
    const bool last = day + 1 == problem_.days.size();
    if (!last && problem_.days[day + 1].week == week) return 0;
    double points = 0;
    for (std::size_t i = 0; i < past.left.size(); ++i) {
        for (int nth = 0; nth < past.left[i]; ++nth)
            points += problem_.weeks[week][i].left_out[static_cast<std::size_t>(nth)];
    }
    for (std::size_t t = 0; t < problem_.tallies.size(); ++t) {
        if (problem_.tallies[t].over == Tally::Over::Week) past.tally[t] = 0;
    }
    past.left = last ? std::vector<int>{} : items_of(problem_.days[day + 1].week);
    return points;
}

}  // namespace tandem::oracle
