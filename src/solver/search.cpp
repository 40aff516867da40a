// SPDX-License-Identifier: Apache-2.0
// Label search over the days: a complete anytime beam. Each pass keeps the most promising labels of
// every morning; the first pass that had to drop none proves its plan best (SOLVER §2).
#include <algorithm>
#include <cassert>

#include "solver/charger.h"
#include "solver/problem.h"
#include "solver/tables.h"
#include "solver/witness.h"

namespace tandem::solver {
namespace {

constexpr double tolerance = 1e-9;
constexpr std::size_t first_beam = 64;
constexpr std::size_t beam_growth = 4;

class Search {
  public:
    Search(const Problem& problem, const Options& options)
        : problem_(problem), options_(options), witness_(options.witness), tables_(problem) {
        const std::size_t days = problem.days.size();
        columns_ = problem.columns.size();
        tallies_ = problem.tallies.size();
        layers_.resize(days + 1);
        most_starts_.resize(days);
        most_tally_.resize(days);
        for (std::size_t d = 0; d < days; ++d) {
            solution_.effort.patterns += problem.days[d].patterns.size();
            for (const Pattern& pattern : problem.days[d].patterns) {
                for (std::size_t c = 0; c < columns_; ++c) {
                    const int starts =
                        (pattern.first[c] != no_start) + (pattern.second[c] != no_start);
                    most_starts_[d][c] = std::max(most_starts_[d][c], starts);
                }
                for (std::size_t t = 0; t < tallies_; ++t) {
                    most_tally_[d][t] = std::max(most_tally_[d][t], pattern.tally[t]);
                }
            }
        }
    }

    // Most weeks leave out no more than they must, so plans that leave out more are only looked at
    // when none of the others is to be had: each step lets twice as much more be left out.
    Solution run() {
        double step = least_price();
        double cutoff = tables_.least_left_out() + step;
        for (int steps = 0; !found() && !over_; ++steps) {
            solution_.lower_bound = steps == 0 ? tables_.least_left_out() : cutoff;
            if (steps > 0) cutoff += step *= 2;
            if (steps == most_steps) cutoff = unreachable;
            search_below(cutoff);
            if (steps == most_steps) break;
        }
        if (!found() && over_) any_plan();
        return std::move(solution_);
    }

  private:
    static constexpr int most_steps = 6;

    bool found() const { return !solution_.pattern_of_day.empty(); }

    // The price of the cheapest thing that can be left out.
    double least_price() const {
        double least = unreachable;
        for (const auto& week : problem_.weeks) {
            for (const Item& item : week) {
                if (item.count > 0) least = std::min(least, item.left_out.front());
            }
        }
        return least;
    }

    // Passes with a growing beam over the plans that cost at most `cutoff`; the first that dropped
    // nothing has proved the best of them, or that there is none. Between passes the bounds rise.
    void search_below(double cutoff) {
        solution_.cost = cutoff;
        tables_.tighten(cutoff);
        solution_.proven = tables_.root_bound() >= unreachable;
        Charger charger{problem_, tables_};
        for (std::size_t beam = first_beam; tables_.root_bound() < unreachable;
             beam *= beam_growth) {
            solution_.lower_bound = std::max(solution_.lower_bound, tables_.root_bound());
            const bool complete = pass(beam);
            solution_.proven = complete;
            over_ = !complete && (stopped() || solution_.effort.labels_made > options_.most_labels);
            if (options_.progress)
                options_.progress({found(), solution_.cost, solution_.lower_bound});
            if (complete || over_) break;
            if (found()) tables_.tighten(solution_.cost);
            charger.raise_bound(solution_.cost);
        }
        if (solution_.proven && found()) solution_.lower_bound = solution_.cost;
    }

    bool stopped() const {
        return options_.stop != nullptr && options_.stop->load(std::memory_order_relaxed);
    }

    // Over before any plan was seen: one narrow pass without a cutoff ends in one, unless whatever
    // it keeps must break a rule.
    void any_plan() {
        solution_.cost = unreachable;
        solution_.proven = false;
        tables_.tighten(unreachable);
        finish_ = true;
        pass(first_beam);
    }

    // One walk over all days; true when no label had to be dropped for room.
    bool pass(std::size_t beam) {
        bool complete = true;
        if (witness_ != nullptr) witness_->begins(tables_, solution_.cost);
        layers_[0].assign(1, root());
        if (witness_ != nullptr) witness_->kept(0, layers_[0]);
        for (std::size_t d = 0; d < problem_.days.size(); ++d) {
            if (stopped() && !finish_) return false;
            extend_layer(d);
            if (witness_ != nullptr) witness_->made(d + 1, made_);
            complete &= keep_the_best(d + 1, beam);
            if (witness_ != nullptr) witness_->kept(d + 1, layers_[d + 1]);
        }
        if (witness_ != nullptr) witness_->ends(complete);
        ++solution_.effort.passes;
        const auto& last = layers_.back();
        const auto best = std::ranges::min_element(last, {}, &Label::cost);
        if (best != last.end() && best->cost < solution_.cost) take(*best);
        return complete;
    }

    Label root() const {
        Label label;
        label.state = problem_.start;
        label.remainder = static_cast<std::uint32_t>(tables_.week(problem_.days[0].week).full);
        for (std::size_t t = 0; t < tallies_; ++t) {
            label.tally[t] = static_cast<std::uint8_t>(problem_.tallies[t].start);
        }
        label.allowance = tables_.allowance(0, label.tally);
        return label;
    }

    void extend_layer(std::size_t d) {
        made_.clear();
        const auto& labels = layers_[d];
        std::vector<const Group*> fitting;
        for (std::size_t from = 0; from < labels.size();) {
            const std::uint32_t remainder = labels[from].remainder;
            const std::uint64_t counts = tables_.week(problem_.days[d].week).nibbles[remainder];
            fitting.clear();
            for (const Group& group : tables_.day(d).groups) {
                if (holds(counts, group.use)) fitting.push_back(&group);
            }
            for (; from < labels.size() && labels[from].remainder == remainder; ++from) {
                for (const Group* group : fitting)
                    extend(d, from, *group);
            }
        }
        solution_.effort.labels_made += made_.size();
    }

    void extend(std::size_t d, std::size_t from, const Group& group) {
        const Label& label = layers_[d][from];
        if ((group.follows >> label.signature & 1U) == 0) return;
        const Morning& next = tables_.morning(d + 1);
        const auto [remainder, left_out] = tables_.step(d, label.remainder, group.code);
        const Key* key = next.key(remainder, group.signature);
        if (key == nullptr) return;
        const State overnight = faded(problem_.fade, label.state);
        const State& price = key->least_price;
        const double to_go = key->to_go + dot(price, minus(overnight, key->least_state));
        const double base = label.cost + left_out + to_go - label.allowance;
        const double least_step =
            group.least_cost + dot(group.least_price, label.state) + dot(group.least_gain, price);
        if (base + least_step > solution_.cost + tolerance) return;
        for (std::size_t at = group.begin; at < group.end; ++at) {
            const std::size_t p = tables_.day(d).order[at];
            const Pattern& pattern = problem_.days[d].patterns[p];
            if ((tables_.day(d).follows[p] >> label.signature & 1U) == 0) continue;
            const double tired = dot(pattern.price, label.state);
            const double gained = dot(pattern.gain, price);
            const double bound = base + tables_.day(d).cost[p] + tired + gained;
            if (bound > solution_.cost + tolerance || !allowed(d, label, pattern)) continue;
            Label made;
            made.cost = label.cost + left_out + pattern.cost + tired;
            made.state = plus(overnight, pattern.gain);
            made.remainder = static_cast<std::uint32_t>(remainder);
            made.signature = static_cast<std::uint32_t>(group.signature);
            made.parent = static_cast<std::uint32_t>(from);
            made.pattern = static_cast<std::uint32_t>(p);
            made.cost +=
                carry_columns(d, label, pattern, made) + carry_tallies(d, label, pattern, made);
            made.allowance = tables_.allowance(d + 1, made.tally);
            made.bound = made.cost + to_go + gained - made.allowance;
            if (d + 1 == problem_.days.size()) {
                made.cost += dot(problem_.terminal_price, made.state);
                made.bound = made.cost;
            }
            if (made.bound <= solution_.cost + tolerance) made_.push_back(made);
        }
    }

    // Hard columns and tallies.
    bool allowed(std::size_t d, const Label& label, const Pattern& pattern) const {
        for (std::size_t c = 0; c < columns_; ++c) {
            if (problem_.columns[c].hard && pattern.first[c] < label.release[c]) return false;
        }
        for (std::size_t t = 0; t < tallies_; ++t) {
            const Tally& tally = problem_.tallies[t];
            if (!tally.hard || pattern.tally[t] == 0) continue;
            const int value = label.tally[t] + pattern.tally[t];
            if (tally.over == Tally::Over::Week) {
                if (value > tally.most[problem_.days[d].week]) return false;
            } else if (value > tally.longest && !tally.excused_days[d]) {
                return false;
            }
        }
        return true;
    }

    // Releases for the next morning; returns the price of soft columns that are broken.
    double carry_columns(std::size_t d, const Label& label, const Pattern& pattern,
                         Label& made) const {
        double price = 0;
        const auto& earliest = tables_.morning(d + 1).earliest;
        for (std::size_t c = 0; c < columns_; ++c) {
            if (!problem_.columns[c].hard) {
                const int broken =
                    (pattern.first[c] < label.release[c]) + (pattern.second[c] < label.release[c]);
                price += problem_.columns[c].weight * broken;
            }
            const int release = std::max(label.release[c], pattern.release[c]) - 1440;
            // A release that no start of tomorrow can meet holds nothing back, then or later.
            const bool holds_back = earliest[c] != no_start ? release > earliest[c] : release > 0;
            made.release[c] = holds_back ? static_cast<Minute>(release) : Minute{0};
        }
        return price;
    }

    double carry_tallies(std::size_t d, const Label& label, const Pattern& pattern,
                         Label& made) const {
        double price = 0;
        for (std::size_t t = 0; t < tallies_; ++t) {
            const Tally& tally = problem_.tallies[t];
            const int before = label.tally[t];
            int value = before + pattern.tally[t];
            if (tally.over == Tally::Over::Week) {
                const int most = tally.most[problem_.days[d].week];
                if (!tally.hard) {
                    price +=
                        tally.weight * (std::max(0, value - most) - std::max(0, before - most));
                }
                // Room that the rest of the week cannot use is no difference.
                value = tables_.day(d).ends_week ? 0 : std::max(value, most - still_possible(d, t));
            } else {
                if (pattern.tally[t] == 0) value = 0;
                if (!tally.hard && value > tally.longest) price += tally.weight;
                value = std::min(value, tally.longest);
            }
            made.tally[t] = static_cast<std::uint8_t>(std::max(0, value));
        }
        return price;
    }

    int still_possible(std::size_t d, std::size_t t) const {
        int possible = 0;
        for (std::size_t e = d + 1; e < problem_.days.size(); ++e) {
            if (problem_.days[e].week != problem_.days[d].week) break;
            possible += most_tally_[e][t];
        }
        return possible;
    }

    // Whatever can follow `b` can follow `a`, and never ends dearer.
    bool dominates(std::size_t morning, const Label& a, const Label& b) const {
        const Key& key = *tables_.morning(morning).key(b.remainder, b.signature);
        const State& low = key.least_price;
        const State& high = key.most_price;
        double excess = a.cost - b.cost;
        for (std::size_t i = 0; i < state_size; ++i) {
            const double more = a.state[i] - b.state[i];
            excess += std::max(more * low[i], more * high[i]);  // low is never above high
        }
        if (excess > 1e-12) return false;
        for (std::size_t c = 0; c < columns_; ++c) {
            if (a.release[c] <= b.release[c]) continue;
            if (problem_.columns[c].hard) return false;
            excess += problem_.columns[c].weight * starts_before(morning, c, a.release[c]);
        }
        for (std::size_t t = 0; t < tallies_; ++t) {
            if (a.tally[t] <= b.tally[t]) continue;
            if (problem_.tallies[t].hard) return false;
            excess += problem_.tallies[t].weight * (a.tally[t] - b.tally[t]);
        }
        if (excess > 1e-12) return false;
        if (witness_ != nullptr) witness_->dominated(morning, a, b);
        return true;
    }

    int starts_before(std::size_t morning, std::size_t column, Minute release) const {
        int starts = 0;
        for (std::size_t d = morning; d < problem_.days.size(); ++d) {
            if (static_cast<int>(d - morning) * 1440 >= release) break;
            starts += most_starts_[d][column];
        }
        return starts;
    }

    // From the labels made to the next layer: undominated, and the best `beam` of them. False when
    // some were dropped for room.
    bool keep_the_best(std::size_t morning, std::size_t beam) {
        auto& layer = layers_[morning];
        layer.clear();
        order_.clear();
        for (std::uint32_t at = 0; at < made_.size(); ++at) {
            order_.push_back({made_[at].bound, made_[at].remainder, at});
        }
        const auto by_bound = [](const Rank& a, const Rank& b) {
            return a.bound != b.bound ? a.bound < b.bound : a.at < b.at;
        };
        bool complete = true;
        if (order_.size() > 4 * beam) {
            complete = false;
            std::ranges::nth_element(order_, order_.begin() + static_cast<std::ptrdiff_t>(4 * beam),
                                     by_bound);
            order_.resize(4 * beam);
        }
        std::ranges::sort(order_, [&](const Rank& a, const Rank& b) {
            return a.remainder != b.remainder ? a.remainder < b.remainder : by_bound(a, b);
        });
        std::size_t first = 0;
        for (const Rank& rank : order_) {
            const Label& label = made_[rank.at];
            if (!layer.empty() && layer.back().remainder != label.remainder) first = layer.size();
            const bool dominated =
                std::any_of(layer.begin() + static_cast<std::ptrdiff_t>(first), layer.end(),
                            [&](const Label& kept) { return dominates(morning, kept, label); });
            if (!dominated) layer.push_back(label);
        }
        if (layer.size() > beam) {
            complete = false;
            std::ranges::nth_element(layer, layer.begin() + static_cast<std::ptrdiff_t>(beam), {},
                                     &Label::bound);
            layer.resize(beam);
            std::ranges::sort(layer, [](const Label& a, const Label& b) {
                return a.remainder != b.remainder ? a.remainder < b.remainder : a.bound < b.bound;
            });
        }
        solution_.effort.labels_kept += layer.size();
        return complete;
    }

    void take(const Label& last) {
        const std::size_t days = problem_.days.size();
        solution_.cost = last.cost;
        solution_.pattern_of_day.assign(days, 0);
        const Label* label = &last;
        for (std::size_t d = days; d-- > 0;) {
            solution_.pattern_of_day[d] = label->pattern;
            label = &layers_[d][label->parent];
        }
        State price = problem_.terminal_price;
        std::size_t d = days;
        for (; d > 0 && problem_.days[d - 1].week != problem_.days[0].week; --d) {
            const Pattern& pattern = problem_.days[d - 1].patterns[solution_.pattern_of_day[d - 1]];
            price = plus(price_before(problem_.fade, price), pattern.price);
        }
        solution_.price_after_first_week = price;
    }

    const Problem& problem_;
    const Options& options_;
    Witness* const witness_;
    Tables tables_;
    std::size_t columns_ = 0;
    std::size_t tallies_ = 0;
    std::vector<std::vector<Label>> layers_;
    std::vector<Label> made_;
    // What is sorted in place of the labels themselves, which are large.
    struct Rank {
        double bound;
        std::uint32_t remainder, at;
    };
    std::vector<Rank> order_;
    std::vector<std::array<int, most_columns>> most_starts_;  // by day and column
    std::vector<Tallies> most_tally_;                         // by day and tally
    bool over_ = false;                                       // out of labels, or stopped
    bool finish_ = false;  // whatever happens: any plan is better than none
    Solution solution_;
};

}  // namespace

Solution solve(const Problem& problem, const Options& options) {
    assert(!problem.days.empty());
    return Search{problem, options}.run();
}

}  // namespace tandem::solver
