// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "solver/tables.h"

namespace tandem::solver {

// Finds charges of the tallies with which the bound at the root comes near to the cost of a plan,
// by steps along the subgradient: by how much the cheapest plan of the bounds counts too much.
class Charger {
  public:
    Charger(const Problem& problem, Tables& tables) : problem_(problem), tables_(tables) {}

    // At most so many trials, of which the best stays, until no more than `enough` is between the
    // bound and the limit. The tables have been tightened to `limit`: what the best plan known
    // costs, or may cost.
    void raise_bound(double limit, double enough, int trials);

  private:
    // How the bound changes with each charge; nothing where a charge is at its end already.
    Charges slope() const;
    Charges moved(Charges charges, const Charges& slope, double step) const;

    const Problem& problem_;
    Tables& tables_;
    double reach_ = unreachable;  // how far the next step hopes to raise the bound
};

}  // namespace tandem::solver
