// SPDX-License-Identifier: Apache-2.0
#include "planning/macro.h"

#include <algorithm>
#include <cstdint>

#include "planning/macro_tables.h"

namespace tandem::planning {
namespace {

// Equal up to this much is equal; the earlier choice, that of less, stays.
constexpr double same_value = 1e-9;
constexpr std::int32_t nobody = -1;

struct Node {
    MacroState state;
    double value = 0;
    std::int32_t parent = nobody;  // in the week before
    MacroChoice by;
};

// One number for each state, so that a week's best way to it is found without searching.
class Places {
  public:
    explicit Places(const MacroProblem& problem)
        : rungs_(problem.ladder.rungs()),
          nodes_(static_cast<std::size_t>(problem.grid.levels() * rungs_ * ages * long_ages),
                 nobody) {}

    std::int32_t& operator[](const MacroState& state) {
        const int place =
            ((state.reference * rungs_ + state.longest) * ages + state.age) * long_ages +
            state.long_age;
        return nodes_[static_cast<std::size_t>(place)];
    }

  private:
    static constexpr int ages = weeks_of_reference + 1;
    static constexpr int long_ages = weeks_within_30_days + 1;
    int rungs_;
    std::vector<std::int32_t> nodes_;
};

std::vector<Node> next_week(const MacroProblem& problem, std::size_t week,
                            const std::vector<Node>& before, Places& places) {
    std::vector<Node> after;
    std::vector<MacroChoice> choices;
    for (std::size_t parent = 0; parent < before.size(); ++parent) {
        choices_of(problem, week, before[parent].state, choices);
        for (const MacroChoice& choice : choices) {
            const double value = before[parent].value + choice.value;
            std::int32_t& place = places[choice.next];
            if (place == nobody) {
                place = static_cast<std::int32_t>(after.size());
                after.push_back({choice.next, value, static_cast<std::int32_t>(parent), choice});
                continue;
            }
            Node& node = after[static_cast<std::size_t>(place)];
            if (value <= node.value + same_value) continue;
            node.value = value;
            node.parent = static_cast<std::int32_t>(parent);
            node.by = choice;
        }
    }
    for (const Node& node : after)
        places[node.state] = nobody;
    return after;
}

}  // namespace

MacroPlan best_amounts(const MacroProblem& problem) {
    std::vector<std::vector<Node>> layers{{{start_of(problem), 0, nobody, {}}}};
    Places places{problem};
    for (std::size_t week = 0; week < problem.weeks.size(); ++week)
        layers.push_back(next_week(problem, week, layers.back(), places));

    MacroPlan plan;
    const Node* node = &layers.back().front();
    for (const Node& other : layers.back())
        if (other.value > node->value + same_value) node = &other;
    plan.value = node->value;
    for (std::size_t week = problem.weeks.size(); week-- > 0;) {
        plan.weeks.push_back(node->by);
        node = &layers[week][static_cast<std::size_t>(node->parent)];
        plan.states.push_back(node->state);
    }
    std::ranges::reverse(plan.weeks);
    std::ranges::reverse(plan.states);
    return plan;
}

}  // namespace tandem::planning
