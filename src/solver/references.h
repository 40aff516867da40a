// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "solver/walk.h"

namespace tandem::solver {

// Prices that one unit of state may have, as far as a plan of interest goes on, and the least state
// to come with.
struct PriceBox {
    State low{}, high{};
    State least_state{};
};

// Some labels of a morning.
struct Known {
    std::size_t morning = 0;
    std::vector<Label> labels;
};

// Known labels that others are held against: a plan that comes to their morning dearer than one of
// them, by more than any later price of its state can make good, is of no interest.
class References {
  public:
    References(const Tables& tables, const Walk& walk) : tables_(tables), walk_(walk) {}

    // A window's endings by signature, and what a plan may cost by them.
    struct Against {
        std::vector<Ending> endings;
        double limit = 0;
        bool complete = true;  // there is one for each
    };
    // For each signature the reference that leaves least, among those which hold back no more than
    // every label of that signature must. Without any, nothing that ends so is ever cut.
    Against against(const Known& known, const std::vector<PriceBox>& boxes) const;

    // Of these labels of the same morning, the ones that serve signatures better than those known.
    void add(const std::vector<Label>& labels, const std::vector<PriceBox>& boxes,
             Known& known) const;

  private:
    struct Choice {
        std::size_t label = 0;
        Ending ending;
        bool any = false;
    };
    std::vector<Choice> choose(const Known& known, const std::vector<PriceBox>& boxes) const;
    const Tables& tables_;
    const Walk& walk_;
};

// By morning: the prices of any plan that goes on.
std::vector<PriceBox> price_boxes(const Problem& problem);

}  // namespace tandem::solver
