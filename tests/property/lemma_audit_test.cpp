// SPDX-License-Identifier: Apache-2.0
// Every claim that the search makes on its way, held against every plan of a small problem: a fault
// in a bound or in the dominance decides few plans, but makes many false claims (SOLVER §7.4).
#include <algorithm>
#include <array>
#include <catch2/catch.hpp>
#include <cstdlib>
#include <numeric>
#include <optional>
#include <set>

#include "make/random_week.h"
#include "oracle/every_plan.h"
#include "planning/arrange_problem.h"
#include "solver/witness.h"

using namespace tandem;
using oracle::EveryPlan;
using solver::Label;

namespace {

constexpr double rounding = 1e-6;
// A plan has as many beginnings as there are ways to come to any of its mornings.
constexpr std::size_t most_beginnings = 400'000;

enum Claim { Bounded, Refused, Dominated, Boxed, Settled, Reached, Complete, claims };
constexpr std::array<const char*, claims> claim_names{
    "bounds",        "refusals",        "dominances",     "price boxes",
    "settled weeks", "costs of coming", "complete passes"};

struct Counts {
    std::array<long, claims> made{};
    std::array<long, claims> before_a_border{};  // of plans that go on into another week
    std::array<long, claims> wrong{};

    // Of the lemmas alone.
    static long sum(const std::array<long, claims>& of) {
        return std::accumulate(of.begin(), of.begin() + Reached, 0L);
    }
};

class Audit : public solver::Witness {
  public:
    Audit(const solver::Problem& problem, const EveryPlan& truth, Counts& counts)
        : problem_(problem), truth_(truth), counts_(counts) {}

    void begins(const solver::Tables& tables, std::size_t, std::optional<double> limit) override {
        tables_ = &tables;
        settling_ = !limit;
        limit_ = limit.value_or(truth_.node(EveryPlan::root).best + rounding);
        layers_.resize(problem_.days.size() + 1);
        all_accounted_for_ = true;
        begun_ = false;
    }

    void made(std::size_t morning, const std::vector<Label>& labels) override {
        std::set<std::uint32_t> here;
        for (const Label& label : labels) {
            const std::uint32_t at = where(morning, label);
            const bool allowed = at != EveryPlan::none;
            claim(Reached, morning,
                  allowed && std::abs(label.cost - truth_.node(at).cost) <= rounding);
            if (!allowed) continue;
            here.insert(at);
            const EveryPlan::Node& node = truth_.node(at);
            if (of_interest(node) && !settling_)
                claim(Bounded, morning, label.bound <= node.best + rounding);
        }
        for (const std::uint32_t from : layers_[morning - 1]) {
            for (std::size_t p = 0; p < problem_.days[morning - 1].patterns.size(); ++p) {
                const std::uint32_t at = truth_.child(from, p);
                if (at == EveryPlan::none || here.contains(at)) continue;
                if (!settling_) claim(Refused, morning, truth_.node(at).best > limit_ - rounding);
            }
        }
        unaccounted_ = labels.size();
    }

    void dominated(std::size_t morning, const Label& by, const Label& label) override {
        --unaccounted_;
        const std::uint32_t winner = where(morning, by);
        const std::uint32_t loser = where(morning, label);
        if (winner == EveryPlan::none || loser == EveryPlan::none) return;  // counted already
        if (!of_interest(truth_.node(loser))) return;
        claim(Dominated, morning, truth_.node(winner).best <= truth_.node(loser).best + rounding);
    }

    void kept(std::size_t morning, const std::vector<Label>& labels) override {
        if (!begun_) {
            begin_with(morning, labels);
            return;
        }
        all_accounted_for_ &= unaccounted_ == labels.size();
        layers_[morning].clear();
        for (const Label& label : labels) {
            const std::uint32_t at = where(morning, label);
            if (at != EveryPlan::none) check_box(morning, label, truth_.node(at));
            layers_[morning].push_back(at);
        }
        // Nothing can be said of what follows what must not be.
        std::erase(layers_[morning], EveryPlan::none);
    }

    void ends(std::size_t morning, bool complete) override {
        if (!complete) return;
        claim(Complete, 0, all_accounted_for_);
        if (!settling_) return;
        const auto& last = layers_[morning];
        claim(Settled, morning, std::ranges::any_of(last, [this](std::uint32_t at) {
                  return of_interest(truth_.node(at));
              }));
    }

  private:
    // The labels that a pass goes on from are those kept by the last pass that ended there.
    void begin_with(std::size_t morning, const std::vector<Label>& labels) {
        begun_ = true;
        if (morning == 0) layers_[0] = {EveryPlan::root};
        claim(Complete, morning, layers_[morning].size() == labels.size());
    }

    std::uint32_t where(std::size_t morning, const Label& label) const {
        const auto& before = layers_[morning - 1];
        if (label.parent >= before.size()) return EveryPlan::none;
        return truth_.child(before[label.parent], label.pattern);
    }

    // A search says nothing about plans beyond its limit.
    bool of_interest(const EveryPlan::Node& node) const { return node.best <= limit_; }

    void check_box(std::size_t morning, const Label& label, const EveryPlan::Node& node) {
        if (!of_interest(node)) return;
        const solver::Key* key = tables_->morning(morning).key(label.remainder, label.signature);
        bool inside = key != nullptr;
        for (std::size_t i = 0; inside && i < solver::state_size; ++i) {
            inside = key->least_price[i] <= node.price[i] + rounding &&
                     node.price[i] <= key->most_price[i] + rounding;
        }
        claim(Boxed, morning, inside);
    }

    void claim(Claim kind, std::size_t morning, bool holds) {
        ++counts_.made[kind];
        const std::size_t week = morning == 0 ? 0 : problem_.days[morning - 1].week;
        if (week < problem_.days.back().week) ++counts_.before_a_border[kind];
        if (!holds) ++counts_.wrong[kind];
    }

    const solver::Problem& problem_;
    const EveryPlan& truth_;
    Counts& counts_;
    const solver::Tables* tables_ = nullptr;
    double limit_ = 0;
    bool settling_ = false;
    bool begun_ = false;
    std::vector<std::vector<std::uint32_t>> layers_;  // by morning, of each label kept
    std::size_t unaccounted_ = 0;                     // labels made and not dominated so far
    bool all_accounted_for_ = true;
};

constexpr std::array<make::Size, 7> sizes{{{.weeks = 1, .days = 5, .windows = 2, .sessions = 5},
                                           {.weeks = 2, .days = 4, .windows = 2, .sessions = 3},
                                           {.weeks = 2, .days = 3, .windows = 2, .sessions = 4},
                                           {.weeks = 3, .days = 3, .windows = 1, .sessions = 2},
                                           {.weeks = 2, .days = 6, .windows = 1, .sessions = 3},
                                           {.weeks = 3, .days = 3, .windows = 2, .sessions = 2},
                                           {.weeks = 4, .days = 2, .windows = 2, .sessions = 2}}};

}  // namespace

TEST_CASE("no claim of the search is false", "[property][solver][audit]") {
    // As many claims as wished: TANDEM_CLAIMS=1000000 build/dev/tests/property_tests "[audit]"
    const char* wished = std::getenv("TANDEM_CLAIMS");
    const long least = wished == nullptr ? 200'000 : std::strtol(wished, nullptr, 10);
    const char* seed = std::getenv("TANDEM_SEED");
    std::mt19937_64 random{seed == nullptr ? 20261122 : std::strtoull(seed, nullptr, 10)};
    Counts counts;
    int audited = 0;
    int too_large = 0;
    std::size_t passes = 0;
    for (std::size_t i = 0; Counts::sum(counts.made) < least; ++i) {
        const make::RandomWeek week = make::random_week(random, sizes[i % sizes.size()]);
        const planning::ArrangeProblem built = planning::make_problem(week.wanted, week.context);
        const EveryPlan truth{built.problem, most_beginnings};
        if (!truth.complete()) {
            ++too_large;
            continue;
        }
        ++audited;
        Audit audit{built.problem, truth, counts};
        const solver::Solution best = solver::solve(built.problem, {.witness = &audit});
        passes += best.effort.passes;
        CHECK(best.proven);
        CHECK(best.cost == Approx(truth.node(EveryPlan::root).best).margin(rounding));
    }
    std::string figures;
    for (std::size_t kind = 0; kind < claims; ++kind) {
        figures += "\n  " + std::to_string(counts.made[kind]) + " " + claim_names[kind] + ", " +
                   std::to_string(counts.before_a_border[kind]) + " before a border, " +
                   std::to_string(counts.wrong[kind]) + " false";
    }
    WARN(audited << " problems in " << passes << " passes, " << too_large << " too large"
                 << figures);
    CHECK(std::ranges::count(counts.wrong, 0) == claims);
    CHECK(Counts::sum(counts.before_a_border) > least / 4);
    for (const Claim kind : {Bounded, Refused, Dominated, Boxed})
        CHECK(counts.before_a_border[kind] > least / 100);
}
