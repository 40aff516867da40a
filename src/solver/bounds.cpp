// SPDX-License-Identifier: Apache-2.0
// The bounds of the search: forward, what a key can be reached with at the least; backward, what
// going on from it costs at the least, and the box in which the price of its state lies.
#include "solver/tables.h"

namespace tandem::solver {
namespace {

// A plan that costs exactly the limit is of interest; one that costs more by rounding alone is too.
constexpr double tolerance = 1e-6;

}  // namespace

// The keys of one morning, and the least state and cost with which each is reached.
struct Tables::Reached {
    std::vector<std::size_t> remainders;
    std::vector<State> state;
    std::vector<double> cost;

    explicit Reached(std::size_t keys) : state(keys, all(unreachable)), cost(keys, unreachable) {}
};

void Tables::tighten(double limit) {
    // Bounds for a lower limit say nothing of plans above it.
    if (limit > limit_) {
        for (Morning& morning : mornings_)
            morning.to_go.clear();
    }
    limit_ = limit;
    spread_forward();
    bound_backward();
}

void Tables::spread_forward() {
    const auto keys = [this](std::size_t d) {
        const bool end = d == days_.size();
        return mornings_[d].signatures * (end ? 1 : weeks_[mornings_[d].week].nibbles.size());
    };
    Reached here{keys(0)};
    const std::size_t full = weeks_[mornings_[0].week].full;
    here.remainders = {full};
    here.state[full] = problem_.start;
    here.cost[full] = 0;
    for (std::size_t d = 0; d <= days_.size(); ++d) {
        Reached next{d < days_.size() ? keys(d + 1) : 0};
        Morning& morning = mornings_[d];
        std::ranges::sort(here.remainders);
        const auto twice = std::ranges::unique(here.remainders);
        here.remainders.erase(twice.begin(), twice.end());
        morning.reachable = std::move(here.remainders);
        morning.least_state = std::move(here.state);
        morning.least_cost = std::move(here.cost);
        for (const std::size_t remainder : morning.reachable) {
            for (std::size_t s = 0; d < days_.size() && s < morning.signatures; ++s) {
                spread_key(d, remainder, s, next);
            }
        }
        here = std::move(next);
    }
}

// The bounds of the next morning are still those of the time before, if there was one.
void Tables::spread_key(std::size_t d, std::size_t remainder, std::size_t signature,
                        Reached& reached) const {
    const Morning& morning = mornings_[d];
    const Morning& next = mornings_[d + 1];
    const std::size_t key = remainder * morning.signatures + signature;
    const double cost = morning.least_cost[key];
    if (cost >= unreachable) return;
    const State& state = morning.least_state[key];
    const State overnight = faded(problem_.fade, state);
    const std::uint64_t counts = weeks_[morning.week].nibbles[remainder];
    for (const Group& group : days_[d].groups) {
        if (!holds(counts, group.use) || (group.follows >> signature & 1U) == 0) continue;
        const Step to = step(d, remainder, group.code);
        const std::size_t next_key = to.remainder * next.signatures + group.signature;
        const double there = cost + to.left_out + group.least_cost + dot(group.least_price, state);
        const State with = plus(overnight, group.least_gain);
        double bound = there + next.must_leave_out[to.remainder];
        if (!next.to_go.empty()) {
            bound = there + next.to_go[next_key];
            for (std::size_t i = 0; i < state_size; ++i) {
                const double more = with[i] - next.least_state[next_key][i];
                bound += next.least_price[next_key][i] * std::max(0.0, more);
            }
        }
        if (bound > limit_ + tolerance) continue;
        double& least_cost = reached.cost[next_key];
        if (least_cost >= unreachable) reached.remainders.push_back(to.remainder);
        least_cost = std::min(least_cost, there);
        reached.state[next_key] = least(reached.state[next_key], with);
    }
}

void Tables::bound_backward() {
    for (std::size_t d = days_.size() + 1; d-- > 0;) {
        Morning& morning = mornings_[d];
        const std::size_t keys = morning.least_state.size();
        morning.to_go.assign(keys, unreachable);
        morning.least_price.assign(keys, State{});
        morning.most_price.assign(keys, State{});
        for (const std::size_t remainder : morning.reachable) {
            for (std::size_t s = 0; s < morning.signatures; ++s) {
                const std::size_t key = remainder * morning.signatures + s;
                if (morning.least_cost[key] >= unreachable) continue;
                if (d < days_.size()) {
                    bound_key(d, remainder, s);
                    continue;
                }
                morning.least_price[key] = morning.most_price[key] = problem_.terminal_price;
                morning.to_go[key] = dot(problem_.terminal_price, morning.least_state[key]);
            }
        }
    }
}

void Tables::bound_key(std::size_t d, std::size_t remainder, std::size_t signature) {
    Morning& morning = mornings_[d];
    const Morning& next = mornings_[d + 1];
    const std::size_t key = remainder * morning.signatures + signature;
    const State& state = morning.least_state[key];
    const State overnight = faded(problem_.fade, state);
    const double room = limit_ + tolerance - morning.least_cost[key];
    const std::uint64_t counts = weeks_[morning.week].nibbles[remainder];
    State low = all(unreachable);
    State high{};
    double best_of_all = unreachable;
    for (const Group& group : days_[d].groups) {
        if (!holds(counts, group.use) || (group.follows >> signature & 1U) == 0) continue;
        const Step to = step(d, remainder, group.code);
        const std::size_t next_key = to.remainder * next.signatures + group.signature;
        if (next.to_go[next_key] >= unreachable) continue;
        const State& price = next.least_price[next_key];
        const State& anchor = next.least_state[next_key];
        double base = next.to_go[next_key] + to.left_out;
        for (std::size_t i = 0; i < state_size; ++i)
            base += price[i] * (overnight[i] - anchor[i]);
        const double at_least =
            base + group.least_cost + dot(group.least_price, state) + dot(group.least_gain, price);
        if (at_least > room) continue;
        State group_low = all(unreachable);
        State group_high{};
        for (std::size_t at = group.begin; at < group.end; ++at) {
            const std::size_t p = days_[d].order[at];
            if ((days_[d].follows[p] >> signature & 1U) == 0) continue;
            const Pattern& pattern = problem_.days[d].patterns[p];
            const double cost =
                base + pattern.cost + dot(pattern.price, state) + dot(pattern.gain, price);
            if (cost > room) continue;
            best_of_all = std::min(best_of_all, cost);
            group_low = least(group_low, pattern.price);
            group_high = most(group_high, pattern.price);
        }
        if (group_low[0] >= unreachable) continue;
        low = least(low, plus(group_low, price_before(problem_.fade, price)));
        high = most(high, plus(group_high, price_before(problem_.fade, next.most_price[next_key])));
    }
    if (best_of_all >= unreachable) return;
    morning.to_go[key] = best_of_all;
    morning.least_price[key] = low;
    morning.most_price[key] = high;
}

double Tables::root_bound() const {
    return mornings_[0].to_go[weeks_[mornings_[0].week].full];
}

}  // namespace tandem::solver
