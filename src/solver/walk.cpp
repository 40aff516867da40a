// SPDX-License-Identifier: Apache-2.0
#include "solver/walk.h"

#include <algorithm>

namespace tandem::solver {
namespace {

constexpr double tolerance = 1e-9;
constexpr int a_day = 1440;
constexpr std::size_t most_made = 250'000;

constexpr auto by_remainder = [](const auto& a, const auto& b) {
    if (a.remainder != b.remainder) return a.remainder < b.remainder;
    return a.bound != b.bound ? a.bound < b.bound : a.pattern < b.pattern;
};

// Leaves those in the beam, in no order.
template <class Ranked>
void drop_the_rest(std::vector<Ranked>& all, std::size_t count, bool each_remainder) {
    const auto end = all.begin() + static_cast<std::ptrdiff_t>(count);
    std::ranges::nth_element(all, end, {}, &Ranked::bound);
    auto rest = end;
    if (each_remainder) {
        std::ranges::sort(end, all.end(), by_remainder);
        rest = std::ranges::unique(end, all.end(), {}, &Ranked::remainder).begin();
    }
    all.erase(rest, all.end());
}

}  // namespace

Walk::Walk(const Problem& problem, const Tables& tables, std::size_t best)
    : problem_(problem),
      tables_(tables),
      best_(best),
      memory_(problem, tables),
      layers_(problem.days.size() + 1) {
    find_most_starts();
}

void Walk::find_most_starts() {
    most_starts_.resize(problem_.days.size());
    for (std::size_t d = 0; d < problem_.days.size(); ++d) {
        for (const Pattern& pattern : problem_.days[d].patterns) {
            for (std::size_t c = 0; c < problem_.columns.size(); ++c) {
                const int starts = (pattern.first[c] != no_start) + (pattern.second[c] != no_start);
                most_starts_[d][c] =
                    std::max(most_starts_[d][c], static_cast<std::uint8_t>(starts));
            }
        }
    }
}

void Walk::begin(std::size_t morning) {
    for (Label& label : layers_[morning])
        label.allowance = tables_.allowance(morning, memory_.tallies(morning, label.counted));
}

bool Walk::step(std::size_t day, double limit, const Beam& beam) {
    limit_ = limit;
    made_.clear();
    const auto& labels = layers_[day];
    std::vector<const Use*> fitting;
    crowded_ = false;
    for (std::size_t from = 0; from < labels.size() && !crowded_;) {
        const std::uint32_t remainder = labels[from].remainder;
        const std::uint64_t counts = tables_.week(problem_.days[day].week).nibbles[remainder];
        fitting.clear();
        for (const Use& use : tables_.day(day).uses) {
            if (holds(counts, use.items)) fitting.push_back(&use);
        }
        for (; from < labels.size() && labels[from].remainder == remainder; ++from) {
            for (const Use* use : fitting)
                extend(day, from, *use);
            crowded_ = made_.size() > most_made;
            if (crowded_) break;
        }
    }
    labels_made_ += made_.size();
    if (witness_ != nullptr) witness_->made(day + 1, made_);
    const bool complete = keep_the_best(day + 1, beam) && !crowded_;
    if (witness_ != nullptr) witness_->kept(day + 1, layers_[day + 1]);
    return complete;
}

void Walk::extend(std::size_t d, std::size_t from, const Use& use) {
    const Label& label = layers_[d][from];
    const Tables::Step to = tables_.step(d, label.remainder, use.code);
    const double paid = label.cost - label.allowance + to.left_out;
    const double rest = tables_.morning(d + 1).least_to_go[to.remainder];
    if (paid + use.least_cost + rest > limit_ + tolerance) return;
    for (std::size_t g = use.begin; g < use.end; ++g)
        extend(d, from, tables_.day(d).groups[g], to);
}

void Walk::extend(std::size_t d, std::size_t from, const Group& group, const Tables::Step& to) {
    const Label& label = layers_[d][from];
    if ((group.follows >> label.signature & 1U) == 0) return;
    const auto [remainder, left_out] = to;
    const Key* key = tables_.morning(d + 1).key(
        remainder, tables_.signature_after(d, group.mark, label.signature));
    if (key == nullptr) return;
    const State overnight = faded(problem_.fade, label.state);
    const State& price = key->least_price;
    const double to_go = key->to_go + dot(price, minus(overnight, key->least_state));
    const double base = label.cost + left_out + to_go - label.allowance;
    const double least_step =
        group.least_cost + dot(group.least_price, label.state) + dot(group.least_gain, price);
    if (base + least_step > limit_ + tolerance) return;
    for (std::size_t at = group.begin; at < group.end; ++at) {
        const std::size_t p = tables_.day(d).order[at];
        const Pattern& pattern = problem_.days[d].patterns[p];
        if ((tables_.day(d).follows[p] >> label.signature & 1U) == 0) continue;
        const double tired = dot(pattern.price, label.state);
        const double gained = dot(pattern.gain, price);
        const double bound = base + tables_.day(d).cost[p] + tired + gained;
        if (bound > limit_ + tolerance) continue;
        std::optional<Label> went_on = go_on(d, label, p);
        if (!went_on) continue;
        Label& made = *went_on;
        made.cost += left_out;
        made.remainder = static_cast<std::uint32_t>(remainder);
        made.parent = static_cast<std::uint32_t>(from);
        made.allowance = tables_.allowance(d + 1, memory_.tallies(d + 1, made.counted));
        made.bound = made.cost + to_go + gained - made.allowance;
        if (d + 1 == problem_.days.size()) {
            made.cost += dot(problem_.terminal_price, made.state);
            made.bound = made.cost;
        }
        if (made.bound <= limit_ + tolerance) made_.push_back(made);
    }
}

std::optional<Label> Walk::go_on(std::size_t d, const Label& label, std::size_t p) {
    const Memory::Next held = memory_.hold(d, label.held, p);
    if (held.after == Memory::Next::forbidden) return {};
    const Memory::Next counted = memory_.count(d, label.counted, p);
    if (counted.after == Memory::Next::forbidden) return {};
    const Pattern& pattern = problem_.days[d].patterns[p];
    Label made;
    made.cost = label.cost + pattern.cost + dot(pattern.price, label.state);
    made.cost += held.price + counted.price;
    made.state = plus(faded(problem_.fade, label.state), pattern.gain);
    made.held = held.after;
    made.counted = counted.after;
    made.signature = static_cast<std::uint32_t>(
        tables_.signature_after(d, tables_.day(d).mark[p], label.signature));
    made.pattern = static_cast<std::uint32_t>(p);
    return made;
}

std::vector<Label> Walk::any_step(std::size_t d, const std::vector<Label>& labels, bool anything) {
    std::vector<Label> made;
    for (const Label& label : labels) {
        const std::uint64_t counts = tables_.week(problem_.days[d].week).nibbles[label.remainder];
        for (const Group& group : tables_.day(d).groups) {
            const bool follows = (group.follows >> label.signature & 1U) != 0;
            if (!follows || !holds(counts, group.use) || (group.use > 0 && !anything)) continue;
            const auto [remainder, left_out] = tables_.step(d, label.remainder, group.code);
            for (std::size_t at = group.begin; at < group.end; ++at) {
                const std::size_t p = tables_.day(d).order[at];
                const std::optional<Label> went_on = go_on(d, label, p);
                if (!went_on) continue;
                made.push_back(*went_on);
                made.back().cost += left_out;
                made.back().remainder = static_cast<std::uint32_t>(remainder);
            }
        }
    }
    return made;
}

double Walk::disadvantage(std::size_t morning, const Label& a, const Label& b) const {
    double price = 0;
    if (a.held != b.held)
        price +=
            later(morning, memory_.releases(morning, a.held), memory_.releases(morning, b.held));
    if (a.counted != b.counted)
        price += more(memory_.tallies(morning, a.counted), memory_.tallies(morning, b.counted));
    return price;
}

double Walk::disadvantage(std::size_t morning, const Label& a, const Signature& b) const {
    return later(morning, memory_.releases(morning, a.held), b.least_release) +
           more(memory_.tallies(morning, a.counted), b.least_tally);
}

// The price of being held back longer.
double Walk::later(std::size_t morning, const Releases& a, const Releases& b) const {
    double price = 0;
    for (std::size_t c = 0; c < problem_.columns.size(); ++c) {
        if (a[c] <= b[c]) continue;
        if (problem_.columns[c].hard) return unreachable;
        price += problem_.columns[c].weight * starts_before(morning, c, a[c]);
    }
    return price;
}

// The price of having counted more.
double Walk::more(const Tallies& a, const Tallies& b) const {
    double price = 0;
    for (std::size_t t = 0; t < problem_.tallies.size(); ++t) {
        if (a[t] <= b[t]) continue;
        if (problem_.tallies[t].hard) return unreachable;
        price += problem_.tallies[t].weight * (a[t] - b[t]);
    }
    return price;
}

int Walk::starts_before(std::size_t morning, std::size_t column, Minute release) const {
    int starts = 0;
    for (std::size_t d = morning; d < problem_.days.size(); ++d) {
        if (static_cast<int>(d - morning) * a_day >= release) break;
        starts += most_starts_[d][column];
    }
    return starts;
}

// Whatever can follow `b` can follow `a`, and never ends dearer.
bool Walk::dominates(std::size_t morning, const Label& a, const Label& b) const {
    const Key& key = *tables_.morning(morning).key(b.remainder, b.signature);
    double excess = a.cost - b.cost;
    for (std::size_t i = 0; i < state_size; ++i) {
        const double more = a.state[i] - b.state[i];
        // The least price is never above the most.
        excess += std::max(more * key.least_price[i], more * key.most_price[i]);
    }
    if (excess > 1e-12) return false;
    excess += disadvantage(morning, a, b);
    if (excess > 1e-12) return false;
    if (witness_ != nullptr) witness_->dominated(morning, a, b);
    return true;
}

// From the labels made to the next layer: all but those that as many others dominate as plans are
// wanted, and the best `beam` of them. False when some were dropped for room.
bool Walk::keep_the_best(std::size_t morning, const Beam& beam) {
    if (best_ > 1 && morning == problem_.days.size()) {
        keep_the_cheapest();
        return true;
    }
    auto& layer = layers_[morning];
    layer.clear();
    order_.clear();
    for (std::uint32_t at = 0; at < made_.size(); ++at)
        order_.push_back({made_[at].bound, made_[at].remainder, at, made_[at].pattern});
    bool complete = true;
    if (order_.size() > 4 * beam.width) {
        complete = false;
        drop_the_rest(order_, 4 * beam.width, beam.each_remainder);
    }
    std::ranges::sort(order_, by_remainder);
    std::size_t first = 0;
    for (const Rank& rank : order_) {
        const Label& label = made_[rank.at];
        if (!layer.empty() && layer.back().remainder != label.remainder) first = layer.size();
        std::size_t short_of = best_;
        const bool dominated =
            layer.size() - first >= best_ &&
            std::any_of(layer.begin() + static_cast<std::ptrdiff_t>(first), layer.end(),
                        [&](const Label& kept) {
                            return dominates(morning, kept, label) && --short_of == 0;
                        });
        if (!dominated) layer.push_back(label);
    }
    if (layer.size() > beam.width) {
        complete = false;
        drop_the_rest(layer, beam.width, beam.each_remainder);
        std::ranges::sort(layer, by_remainder);
    }
    labels_kept_ += layer.size();
    return complete;
}

// On the last morning nothing follows: each label is a plan.
void Walk::keep_the_cheapest() {
    auto& layer = layers_.back();
    std::ranges::stable_sort(made_, {}, &Label::cost);
    layer.assign(made_.begin(),
                 made_.begin() + static_cast<std::ptrdiff_t>(std::min(best_, made_.size())));
    labels_kept_ += layer.size();
}

}  // namespace tandem::solver
