// SPDX-License-Identifier: Apache-2.0
// The bounds of the search: forward, what a key can be reached with at the least; backward, what
// going on from it costs at the least, and the box in which the price of its state lies.
#include <algorithm>

#include "solver/tables.h"

namespace tandem::solver {
namespace {

// A plan that costs exactly the limit is of interest; one that costs more by rounding alone is too.
constexpr double tolerance = 1e-6;

// A bound on going on from this key with this state.
double bound_from(const Key& key, const State& state) {
    State more = minus(state, key.least_state);
    for (double& part : more)
        part = std::max(0.0, part);
    return key.to_go + dot(key.least_price, more);
}

}  // namespace

// The keys of one morning, as they are found. Few of all numbers are.
struct Tables::Reached {
    struct Arrival {
        State state = all(unreachable);
        double cost = unreachable;
    };
    std::vector<Arrival> arrivals;
    std::vector<std::uint32_t> numbers;  // of the arrivals
    std::vector<std::uint32_t>* slots = nullptr;

    // Begins with slots that hold nothing.
    void begin(Morning& morning, std::size_t count) {
        arrivals.clear();
        numbers.clear();
        slots = &morning.spare_slots;
        slots->resize(count, Morning::none);
    }

    void add(std::size_t number, const State& state, double cost) {
        std::uint32_t& slot = (*slots)[number];
        if (slot == Morning::none) {
            slot = static_cast<std::uint32_t>(arrivals.size());
            arrivals.emplace_back();
            numbers.push_back(static_cast<std::uint32_t>(number));
        }
        Arrival& arrival = arrivals[slot];
        arrival.cost = std::min(arrival.cost, cost);
        arrival.state = least(arrival.state, state);
    }

    // In order of remainders.
    void hand_over(Morning& morning) {
        for (const Key& key : morning.keys)
            morning.slots[morning.number(key)] = Morning::none;
        morning.slots.resize(slots->size(), Morning::none);
        std::ranges::sort(numbers);
        morning.keys.resize(numbers.size());
        for (std::size_t at = 0; at < numbers.size(); ++at) {
            std::uint32_t& slot = (*slots)[numbers[at]];
            const Arrival& arrival = arrivals[slot];
            slot = static_cast<std::uint32_t>(at);
            Key& key = morning.keys[at];
            key = Key{};
            key.remainder = static_cast<std::uint32_t>(numbers[at] / morning.signatures.size());
            key.signature = static_cast<std::uint32_t>(numbers[at] % morning.signatures.size());
            key.least_state = arrival.state;
            key.least_cost = arrival.cost;
        }
        std::swap(morning.slots, *slots);
    }
};

// Uses are tested against a remainder once for all its signatures.
template <class Visit>
void Tables::for_each_key(std::size_t day, Visit visit) {
    Morning& morning = mornings_[day];
    std::vector<const Use*> fitting;
    for (std::size_t at = 0; at < morning.keys.size(); ++at) {
        Key& key = morning.keys[at];
        if (at == 0 || morning.keys[at - 1].remainder != key.remainder) {
            const std::uint64_t counts = weeks_[morning.week].nibbles[key.remainder];
            fitting.clear();
            for (const Use& use : days_[day].uses) {
                if (holds(counts, use.items)) fitting.push_back(&use);
            }
        }
        visit(key, fitting);
    }
}

void Tables::tighten(double limit) {
    if (limit > limit_) bounded_ = false;  // bounds for a lower limit say nothing of plans above it
    limit_ = limit;
    charged_limit_ = limit + root_allowance();
    spread_forward();
    bound_backward();
    bounded_ = true;
    charged_anew_ = false;
}

void Tables::spread_forward() {
    const auto count = [this](std::size_t d) {
        const bool end = d == days_.size();
        return mornings_[d].signatures.size() *
               (end ? 1 : weeks_[mornings_[d].week].nibbles.size());
    };
    Reached reached;
    reached.begin(mornings_[window_.from], count(window_.from));
    const std::size_t full = full_on(window_.from) * mornings_[window_.from].signatures.size();
    for (const Start& start : window_.starts)
        reached.add(full + start.signature, start.state, start.cost);
    least_ending_ = least_ending();
    for (std::size_t d = window_.from; d < window_.to; ++d) {
        reached.hand_over(mornings_[d]);
        reached.begin(mornings_[d + 1], count(d + 1));
        rest_behind_ = least_ending_;
        if (d + 1 < window_.to) rest_behind_ += rest_of_weeks(mornings_[d + 1].week + 1);
        for_each_key(d, [&](const Key& key, const std::vector<const Use*>& uses) {
            spread_key(d, key, uses, reached);
        });
    }
    reached.hand_over(mornings_[window_.to]);
}

// Whatever the window ends with. No part of a state is below nothing.
double Tables::least_ending() const {
    double least = unreachable;
    for (const Ending& ending : window_.endings)
        least = std::min(least, ending.at_least({}));
    return least;
}

// The bounds of the next morning are still those of the time before, if there was one; under other
// charges they only say what is ruled out, and the least rest is all that bounds what follows.
void Tables::spread_key(std::size_t d, const Key& key, const std::vector<const Use*>& uses,
                        Reached& reached) const {
    const Morning& next = mornings_[d + 1];
    const bool known = bounded_ && !charged_anew_;
    const State& state = key.least_state;
    const State overnight = faded(problem_.fade, state);
    const double room = charged_limit_ + tolerance - key.least_cost;
    for (const Use* use : uses) {
        const Step to = step(d, key.remainder, use->code);
        const double rest =
            to.left_out + (known ? next.least_to_go[to.remainder]
                                 : rest_behind_ + rest_of_week(d + 1, to.remainder));
        if (use->least_cost + rest > room) continue;
        for (std::size_t g = use->begin; g < use->end; ++g) {
            const Group& group = days_[d].groups[g];
            if ((group.follows >> key.signature & 1U) == 0) continue;
            const double today = group.least_cost + dot(group.least_price, state);
            if (today + rest > room) continue;
            const std::size_t signature = signature_after(d, group.mark, key.signature);
            const Key* old = bounded_ ? next.key(to.remainder, signature) : nullptr;
            if (bounded_ && old == nullptr) continue;
            const State with = plus(overnight, group.least_gain);
            if (known && today + to.left_out + bound_from(*old, with) > room) continue;
            reached.add(to.remainder * next.signatures.size() + signature, with,
                        key.least_cost + to.left_out + today);
        }
    }
}

void Tables::bound_backward() {
    Morning& end = mornings_[window_.to];
    end.least_to_go.assign(full_on(window_.to) + 1, unreachable);
    for (Key& key : end.keys) {
        const Ending& ending = window_.endings[key.signature];
        key.least_price = ending.low;
        key.most_price = ending.high;
        key.to_go = ending.at_least(key.least_state);
        end.least_to_go[key.remainder] = std::min(end.least_to_go[key.remainder], key.to_go);
    }
    for (std::size_t d = window_.to; d-- > window_.from;) {
        Morning& morning = mornings_[d];
        morning.least_to_go.assign(weeks_[morning.week].nibbles.size(), unreachable);
        for_each_key(d, [&](Key& key, const std::vector<const Use*>& uses) {
            bound_key(d, key, uses);
            if (key.to_go >= unreachable) morning.slots[morning.number(key)] = Morning::none;
            double& least = morning.least_to_go[key.remainder];
            least = std::min(least, key.to_go);
        });
    }
}

void Tables::bound_key(std::size_t d, Key& key, const std::vector<const Use*>& uses) {
    const Morning& next = mornings_[d + 1];
    const State& state = key.least_state;
    const State overnight = faded(problem_.fade, state);
    const double room = charged_limit_ + tolerance - key.least_cost;
    State low = all(unreachable);
    State high{};
    for (const Use* use : uses) {
        const Step to = step(d, key.remainder, use->code);
        if (use->least_cost + to.left_out + next.least_to_go[to.remainder] > room) continue;
        for (std::size_t g = use->begin; g < use->end; ++g) {
            const Group& group = days_[d].groups[g];
            if ((group.follows >> key.signature & 1U) == 0) continue;
            const Key* after =
                next.key(to.remainder, signature_after(d, group.mark, key.signature));
            if (after == nullptr) continue;
            if (after->to_go + to.left_out + group.least_cost > room) continue;
            const State& price = after->least_price;
            const double base =
                after->to_go + to.left_out + dot(price, minus(overnight, after->least_state));
            const double at_least = base + group.least_cost + dot(group.least_price, state) +
                                    dot(group.least_gain, price);
            if (at_least > room) continue;
            State group_low = all(unreachable);
            State group_high{};
            for (std::size_t at = group.begin; at < group.end; ++at) {
                const std::size_t p = days_[d].order[at];
                if ((days_[d].follows[p] >> key.signature & 1U) == 0) continue;
                const Pattern& pattern = problem_.days[d].patterns[p];
                const double cost =
                    base + days_[d].cost[p] + dot(pattern.price, state) + dot(pattern.gain, price);
                if (cost > room) continue;
                if (cost < key.to_go) {
                    key.to_go = cost;
                    key.cheapest = static_cast<std::uint32_t>(p);
                }
                group_low = least(group_low, pattern.price);
                group_high = most(group_high, pattern.price);
            }
            if (group_low[0] >= unreachable) continue;
            low = least(low, plus(group_low, price_before(problem_.fade, after->least_price)));
            high = most(high, plus(group_high, price_before(problem_.fade, after->most_price)));
        }
    }
    key.least_price = low;
    key.most_price = high;
}

const Key* Tables::cheapest_start() const {
    const Key* cheapest = nullptr;
    for (const Key& key : mornings_[window_.from].keys) {
        if (key.to_go >= unreachable) continue;
        const bool better = cheapest == nullptr ||
                            key.least_cost + key.to_go < cheapest->least_cost + cheapest->to_go;
        if (better) cheapest = &key;
    }
    return cheapest;
}

double Tables::root_bound() const {
    const Key* start = cheapest_start();
    return start == nullptr ? unreachable : start->least_cost + start->to_go - root_allowance();
}

}  // namespace tandem::solver
