// SPDX-License-Identifier: Apache-2.0
// Every plan of a small problem of the search, walked straight from its statement, without tables,
// bounds or dominance: what each beginning of a plan costs, and how its best end does.
#pragma once

#include <cstdint>
#include <limits>
#include <vector>

#include "solver/problem.h"

namespace tandem::oracle {

class EveryPlan {
  public:
    static constexpr std::uint32_t none = 0xFFFF'FFFF;
    static constexpr double impossible = std::numeric_limits<double>::infinity();

    // The beginning of a plan up to some morning.
    struct Node {
        double cost = 0;           // of coming here; on the last morning the terminal price too
        double best = impossible;  // of the best whole plan that begins so
        solver::State state{};
        solver::State price{};  // of the state here, when that best plan goes on
    };

    EveryPlan(const solver::Problem& problem, std::size_t most_nodes);

    // False when there are more beginnings than wished: then nothing may be asked.
    bool complete() const { return complete_; }
    std::size_t size() const { return nodes_.size(); }
    const Node& node(std::uint32_t at) const { return nodes_[at]; }
    static constexpr std::uint32_t root = 0;
    // none when the pattern breaks a hard rule there or uses what is used up.
    std::uint32_t child(std::uint32_t at, std::size_t pattern) const {
        return children_[first_child_[at] + pattern];
    }

  private:
    // What has come about by a morning; releases in minutes from the first one, nothing cut short.
    struct Past {
        std::vector<int> left;  // of each item of the present week
        std::vector<int> release;
        std::vector<int> tally;
    };
    std::uint32_t add(std::size_t day, double cost, const solver::State& state, const Past& past);
    void go_on(std::uint32_t at, std::size_t day, const Past& past);
    std::uint32_t follow(std::uint32_t at, std::size_t day, const solver::Pattern& pattern,
                         Past past);
    bool use(const solver::Pattern& pattern, Past& past) const;
    // Points of broken soft columns; impossible when a hard one is.
    double carry_columns(std::size_t day, const solver::Pattern& pattern, Past& past) const;
    double carry_tallies(std::size_t day, const solver::Pattern& pattern, Past& past) const;
    double end_of_week(std::size_t day, Past& past) const;
    std::vector<int> items_of(std::size_t week) const;

    const solver::Problem& problem_;
    std::size_t most_nodes_;
    bool complete_ = true;
    std::vector<Node> nodes_;
    std::vector<std::size_t> first_child_;
    std::vector<std::uint32_t> children_;
};

}  // namespace tandem::oracle
