// SPDX-License-Identifier: Apache-2.0
// Two weeks or less: a complete anytime beam (SOLVER §2). Each pass keeps the most promising labels
// of every morning; the first pass that had to drop none proves its plan best. Longer problems are
// settled week by week: a beam looks two weeks ahead, the labels it comes to show which prices of
// fatigue matter at the end of the first week and what a plan may cost there, and all labels that
// may still be part of a best plan go on to the next week.
#include <algorithm>
#include <cassert>
#include <limits>

#include "solver/charger.h"
#include "solver/known_plans.h"
#include "solver/problem.h"
#include "solver/references.h"
#include "solver/walk.h"

namespace tandem::solver {
namespace {

constexpr std::size_t first_beam = 64;
constexpr std::size_t beam_growth = 4;
constexpr std::size_t beam_ahead = 24;
constexpr std::size_t wide_beam = 64;
constexpr int trials_of_a_week = 3;
constexpr int trials_of_all = 8;
constexpr int trials_of_rest = 8;
constexpr double little_room = 1.0 / 3;  // of the least price of anything left out
constexpr std::size_t beam_aimed = 16;
constexpr std::size_t labels_without_limit = 16;
constexpr std::size_t no_beam = std::numeric_limits<std::size_t>::max() / 8;
constexpr int most_steps = 9;
constexpr double step_growth = 1.5;
// Charges are raised until the bound is as near to the limit as this share of what the days cost.
constexpr double worth_it = 0.02;

class Search {
  public:
    Search(const Problem& problem, const Options& options)
        : problem_(problem),
          options_(options),
          days_(problem.days.size()),
          tables_(problem),
          walk_(problem, tables_, options.best),
          known_plans_(problem, options.best),
          references_(tables_, walk_),
          boxes_(price_boxes(problem)) {
        for (const Day& day : problem.days)
            solution_.effort.patterns += day.patterns.size();
        for (const auto& week : problem.weeks) {
            for (const Item& item : week) {
                if (item.count > 0) least_price_ = std::min(least_price_, item.left_out.front());
            }
        }
    }

    Solution run() {
        walk_.layer(0).assign(1, root());
        bound_the_weeks();
        solution_.proven = true;
        // References speak of the best plan alone.
        const std::size_t from = options_.best > 1 ? 0 : settle_weeks();
        over_ ? hurry(from) : settle_the_end(from);
        solution_.effort.labels_made = walk_.labels_made();
        solution_.effort.labels_kept = walk_.labels_kept();
        solution_.proven &= !will_do();
        if (solution_.proven && found()) solution_.lower_bound = solution_.cost;
        return std::move(solution_);
    }

  private:
    bool found() const { return known_plans_.any(); }

    std::size_t end_of_week(std::size_t day) const {
        while (day < days_ && !tables_.day(day).ends_week)
            ++day;
        return std::min(day + 1, days_);
    }

    // At most two weeks are left.
    bool last_weeks(std::size_t from) const { return end_of_week(end_of_week(from)) == days_; }

    Label root() const {
        Label label;
        label.state = problem_.start;
        label.remainder = static_cast<std::uint32_t>(tables_.week(problem_.days[0].week).full);
        label.held = label.counted = Memory::start;
        return label;
    }

    // Endings that nothing is known of; exact at the end of the problem.
    std::vector<Ending> open_endings(std::size_t morning) const {
        const Ending ending{
            .cost = 0, .anchor = {}, .low = boxes_[morning].low, .high = boxes_[morning].high};
        return std::vector<Ending>(tables_.morning(morning).signatures.size(), ending);
    }

    std::vector<Start> starts(std::size_t morning) const {
        std::vector<Start> starts;
        for (const Label& label : walk_.layer(morning))
            starts.push_back({label.signature, label.state, label.cost});
        return starts;
    }

    double least_cost(std::size_t morning) const {
        const auto& layer = walk_.layer(morning);
        return std::ranges::min_element(layer, {}, &Label::cost)->cost;
    }

    // What each week costs at the least, whatever was before it and comes behind it. Its charges
    // begin with those that show what has to be left out for its tallies.
    void bound_the_weeks() {
        rest_bound_.assign(problem_.weeks.size() + 1, 0);
        std::vector<double> least(problem_.weeks.size(), 0);
        for (std::size_t from = 0; from < days_;) {
            const std::size_t to = end_of_week(from);
            tables_.open({from, to, {Start{}}, open_endings(to)});
            Charger{problem_, tables_}.raise_least_rest(least_price_, trials_of_rest);
            if (!last_weeks(0)) {
                const double cutoff = tables_.least_rest() + least_price_;
                tables_.tighten(cutoff);
                least[problem_.days[from].week] = std::min(cutoff, tables_.root_bound());
            }
            from = to;
        }
        for (std::size_t w = least.size(); w-- > 0;)
            rest_bound_[w] = rest_bound_[w + 1] + least[w];
        solution_.lower_bound = rest_bound_[0];
    }

    // Most weeks leave out no more than they must, so plans that leave out more are only looked at
    // when none of the others is to be had: each step lets half as much more again be left out.
    // False when there is no plan at all.
    template <class Attempt>
    bool step_by_step(std::size_t from, Attempt attempt) {
        double step = least_price_;
        double cutoff = least_cost(from) + tables_.least_rest() + step;
        for (int steps = 0; steps < most_steps && cutoff < last_cutoff(); ++steps) {
            if (attempt(cutoff)) return true;
            cutoff += step *= step_growth;
        }
        return attempt(last_cutoff());
    }

    double last_cutoff() const { return options_.any_below.value_or(unreachable); }

    // Some good labels at the end of these days, not all of them.
    bool glance(std::size_t from, std::size_t to) {
        tables_.open({from, to, starts(from), open_endings(to)});
        return step_by_step(from, [&](double cutoff) {
            limit_ = cutoff;
            tables_.tighten(limit_);
            if (tables_.root_bound() >= unreachable) return false;
            walk(from, to, {beam_ahead, true});
            return !walk_.layer(to).empty();
        });
    }

    bool look_ahead(std::size_t from, std::size_t to) {
        if (!glance(from, to)) return false;
        known_ = std::move(ahead_);
        ahead_ = {to, walk_.layer(to)};
        complete_references(from);
        aim_at_signatures(from);
        return true;
    }

    // Out of labels or stopped: any good plan will do.
    void hurry(std::size_t from) {
        solution_.proven = false;
        while (from < days_ && glance(from, end_of_week(from)))
            from = end_of_week(from);
        if (from == days_) take_the_best();
    }

    // Every signature of the last morning ought to have a reference, at whatever price: what
    // leaves out the last days of the week has one.
    void complete_references(std::size_t from) {
        const std::size_t to = ahead_.morning;
        const std::vector<PriceBox> boxes(tables_.morning(to).signatures.size(), boxes_[to]);
        const std::size_t first = std::max(from, to - std::min<std::size_t>(to, 3));
        for (std::size_t day = to; day-- > first;) {
            if (references_.against(ahead_, boxes).complete) return;
            std::vector<Label> labels = walk_.layer(day);
            std::ranges::sort(labels, {}, &Label::bound);
            labels.resize(std::min(labels.size(), labels_without_limit));
            for (std::size_t d = day; d < to; ++d)
                labels = walk_.any_step(d, labels, d == day);
            references_.add(labels, boxes, ahead_);
        }
    }

    // Signatures whose reference is much dearer than the cheapest may have a better one.
    void aim_at_signatures(std::size_t from) {
        const std::size_t to = ahead_.morning;
        const std::vector<PriceBox> boxes(tables_.morning(to).signatures.size(), boxes_[to]);
        const std::vector<Ending> refs = references_.against(ahead_, boxes).endings;
        const double cheapest = -std::ranges::max_element(refs, {}, &Ending::cost)->cost;
        std::vector<double> dear;  // the cost of each such reference; nothing for the others
        for (const Ending& ref : refs)
            dear.push_back(-ref.cost > cheapest + least_price_ / 3 ? -ref.cost : 0);
        double step = least_price_;
        tables_.open({from, to, starts(from), open_endings(to)});
        for (limit_ = least_cost(from) + tables_.least_rest() + step; any_above(dear, limit_);
             limit_ += step *= step_growth) {
            do
                rule_out_all_but(dear);
            while (tables_.root_bound() < unreachable && aim_at(dear) && any_above(dear, limit_));
        }
        walk_.layer(to) = ahead_.labels;
    }

    static bool any_above(const std::vector<double>& costs, double limit) {
        return std::ranges::any_of(costs, [&](double cost) { return cost > limit; });
    }

    void rule_out_all_but(const std::vector<double>& dear) {
        for (std::size_t s = 0; s < dear.size(); ++s) {
            if (dear[s] == 0) tables_.rule_out(s);
        }
        tables_.tighten(limit_);
    }

    // Adds labels of these signatures that are within the limit, and is done with the signatures
    // that it found. False when it found none.
    bool aim_at(std::vector<double>& dear) {
        walk(tables_.window().from, tables_.window().to, {beam_aimed, true});
        const auto& found = walk_.layer(tables_.window().to);
        for (const Label& label : found)
            dear[label.signature] = 0;
        ahead_.labels.insert(ahead_.labels.end(), found.begin(), found.end());
        return !found.empty();
    }

    // All but the last two weeks; returns the first morning that is not settled.
    std::size_t settle_weeks() {
        std::size_t from = 0;
        if (last_weeks(from) || !look_ahead(from, end_of_week(from))) return from;
        while (!last_weeks(from)) {
            const std::size_t keep = end_of_week(from);
            const std::size_t to = end_of_week(keep);
            if (!look_ahead(keep, to) || !settle_week(from, keep, to)) break;
            from = keep;
            report(from);
        }
        return from;
    }

    // All labels at the end of one week that a best plan may pass. False when it got out of labels
    // or was stopped on the way.
    bool settle_week(std::size_t from, std::size_t keep, std::size_t to) {
        auto beyond = references_.against(
            ahead_, std::vector<PriceBox>(tables_.morning(to).signatures.size(), boxes_[to]));
        tables_.open({from, to, starts(from), std::move(beyond.endings)});
        tables_.tighten(beyond.limit);
        const std::vector<PriceBox> boxes = boxes_in_view(keep);
        auto here = references_.against(known_, boxes);
        tables_.open({from, keep, starts(from), std::move(here.endings)});
        limit_ = here.limit;
        tables_.tighten(limit_);
        Charger{problem_, tables_}.raise_bound(limit_, 0, trials_of_a_week);
        if (!walk(from, keep, {wide_beam, false})) {
            const auto& better = walk_.layer(keep);
            known_.labels.insert(known_.labels.end(), better.begin(), better.end());
            auto again = references_.against(known_, boxes);
            tables_.end_with(std::move(again.endings));
            tables_.tighten(limit_);
            over_ = !walk(from, keep, {no_beam, false});
            if (over_) return false;
        }
        raise(least_cost(keep) + rest_bound_[problem_.days[keep].week]);
        return true;
    }

    // What the tables in hand say of this morning, in the midst of their window.
    std::vector<PriceBox> boxes_in_view(std::size_t morning) const {
        const Morning& at = tables_.morning(morning);
        std::vector<PriceBox> boxes;
        for (std::size_t s = 0; s < at.signatures.size(); ++s) {
            const Key* key = at.key(tables_.week(at.week).full, s);
            boxes.push_back(key == nullptr
                                ? PriceBox{boxes_[morning].low, boxes_[morning].high, {}}
                                : PriceBox{key->least_price, key->most_price, key->least_state});
        }
        return boxes;
    }

    void settle_the_end(std::size_t from) {
        tables_.open({from, days_, starts(from), open_endings(days_)});
        step_by_step(from, [&](double cutoff) { return over_ || search_below(cutoff, from); });
        if (!over_) return;
        solution_.proven = false;
        if (!found()) hurry(from);
    }

    // Passes with a growing beam over the plans that cost at most `cutoff`; the first that dropped
    // nothing has proved the best of them, or that there is none. Between passes the bounds rise.
    // Where they leave little room, a plan is rather to be found at the next cutoff than none
    // proved at this one. False when more plans are wanted than were found.
    bool search_below(double cutoff, std::size_t from) {
        limit_ = cutoff;
        tables_.tighten(limit_);
        Charger charger{problem_, tables_};
        for (std::size_t beam = first_beam; tables_.root_bound() < unreachable;
             beam *= beam_growth) {
            raise(tables_.root_bound());
            const bool complete = walk(from, days_, {beam, false});
            take_the_best();
            report(from);
            over_ |= !complete && spent();
            if (complete || over_ || will_do()) break;
            const double room = cutoff - tables_.root_bound();
            if (!found() && cutoff < last_cutoff() && room < little_room * least_price_)
                return false;
            if (found()) tables_.tighten(limit_);
            charger.raise_bound(limit_, worth_it * (limit_ - least_cost(from)), trials_of_all);
        }
        if (!found() && cutoff < last_cutoff()) raise(cutoff);
        return known_plans_.enough();
    }

    bool will_do() const { return found() && options_.any_below; }

    bool spent() const {
        const bool stopped =
            options_.stop != nullptr && options_.stop->load(std::memory_order_relaxed);
        return stopped || walk_.crowded() || walk_.labels_made() > options_.most_labels;
    }

    void report(std::size_t settled) const {
        if (options_.progress)
            options_.progress({found(), solution_.cost, solution_.lower_bound, settled, days_});
    }

    // Over these days; true when no label had to be dropped for room.
    bool walk(std::size_t from, std::size_t to, const Beam& beam) {
        const bool claims = options_.witness != nullptr && !beam.each_remainder;
        walk_.show(claims ? options_.witness : nullptr);
        if (claims) {
            options_.witness->begins(tables_, from,
                                     to == days_ ? std::optional{limit_} : std::nullopt);
            options_.witness->kept(from, walk_.layer(from));
        }
        const bool complete = walk_days(from, to, beam);
        if (claims) options_.witness->ends(to, complete);
        return complete;
    }

    bool walk_days(std::size_t from, std::size_t to, const Beam& beam) {
        bool complete = true;
        walk_.begin(from);
        for (std::size_t d = from; d < to; ++d) {
            complete &= walk_.step(d, limit_, beam);
            if (!beam.each_remainder && spent()) return false;
        }
        ++solution_.effort.passes;
        return complete;
    }

    void raise(double bound) {
        if (!over_) solution_.lower_bound = std::max(solution_.lower_bound, bound);
    }

    void take_the_best() {
        if (!known_plans_.add(walk_)) return;
        solution_.plans = known_plans_.plans();
        static_cast<Plan&>(solution_) = solution_.plans.front();
        if (known_plans_.enough()) limit_ = solution_.plans.back().cost;
    }

    const Problem& problem_;
    const Options& options_;
    std::size_t days_;
    Tables tables_;
    Walk walk_;
    KnownPlans known_plans_;
    References references_;
    double least_price_ = unreachable;  // of anything that can be left out
    std::vector<double> rest_bound_;    // by week: of it and all later ones
    std::vector<PriceBox> boxes_;       // by morning: of any plan
    // At the end of the week in hand, and of the next.
    Known known_, ahead_;
    double limit_ = 0;
    bool over_ = false;  // out of labels, or stopped: any plan will do
    Solution solution_;
};

}  // namespace

Solution solve(const Problem& problem, const Options& options) {
    assert(!problem.days.empty() && options.best > 0);
    Solution solution = Search{problem, options}.run();
    if (options.labels_made != nullptr) *options.labels_made += solution.effort.labels_made;
    return solution;
}

}  // namespace tandem::solver
