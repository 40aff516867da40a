// SPDX-License-Identifier: Apache-2.0
#include "solver/references.h"

#include <algorithm>

namespace tandem::solver {
namespace {

// Below any cost.
constexpr double whatever = -1e6;

}  // namespace

std::vector<PriceBox> price_boxes(const Problem& problem) {
    const std::size_t days = problem.days.size();
    std::vector<PriceBox> boxes(days + 1,
                                {problem.terminal_price, problem.terminal_price, State{}});
    for (std::size_t d = days; d-- > 0;) {
        State low = all(unreachable);
        State high{};
        for (const Pattern& pattern : problem.days[d].patterns) {
            low = least(low, pattern.price);
            high = most(high, pattern.price);
        }
        boxes[d].low = plus(low, price_before(problem.fade, boxes[d + 1].low));
        boxes[d].high = plus(high, price_before(problem.fade, boxes[d + 1].high));
    }
    return boxes;
}

std::vector<References::Choice> References::choose(const Known& known,
                                                   const std::vector<PriceBox>& boxes) const {
    const auto& signatures = tables_.morning(known.morning).signatures;
    std::vector<Choice> choices;
    for (std::size_t s = 0; s < signatures.size(); ++s) {
        const PriceBox& box = boxes[s];
        Choice best{.ending = {.cost = whatever, .anchor = {}, .low = box.low, .high = box.high}};
        double best_cuts = -unreachable;
        for (std::size_t i = 0; i < known.labels.size(); ++i) {
            const Label& label = known.labels[i];
            Ending ending{
                .cost = -label.cost, .anchor = label.state, .low = box.low, .high = box.high};
            if (ending.at_least(box.least_state) <= best_cuts) continue;
            const double disadvantage = walk_.disadvantage(known.morning, label, signatures[s]);
            ending.cost -= disadvantage;
            const double cuts = ending.at_least(box.least_state);
            if (disadvantage >= unreachable || cuts <= best_cuts) continue;
            best_cuts = cuts;
            best = {i, ending, true};
        }
        choices.push_back(best);
    }
    return choices;
}

References::Against References::against(const Known& known,
                                        const std::vector<PriceBox>& boxes) const {
    Against out;
    for (const Choice& choice : choose(known, boxes)) {
        out.endings.push_back(choice.ending);
        out.complete &= choice.any;
    }
    return out;
}

void References::add(const std::vector<Label>& labels, const std::vector<PriceBox>& boxes,
                     Known& known) const {
    const Known more{known.morning, labels};
    for (const Choice& choice : choose(more, boxes)) {
        if (choice.any) known.labels.push_back(labels[choice.label]);
    }
}

}  // namespace tandem::solver
