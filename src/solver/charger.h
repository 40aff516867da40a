// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "solver/tables.h"

namespace tandem::solver {

// Finds charges of the tallies with which the bound at the root comes near to the cost of a plan,
// by steps along the subgradient: by how much the cheapest plan of the bounds counts too much.
class Charger {
  public:
    Charger(const Problem& problem, Tables& tables) : problem_(problem), tables_(tables) {}

    // At most so many trials with the least rest in place of the bound, for which no tables are
    // needed and no limit; the first step hopes for this much.
    void raise_least_rest(double reach, int trials);

    // At most so many trials, of which the best stays, until no more than `enough` is between the
    // bound and the limit. The tables have been tightened to `limit`: what the best plan known
    // costs, or may cost.
    void raise_bound(double limit, double enough, int trials);

  private:
    // Up along the slope of `bound_now`; `take` makes charges those of the tables.
    struct Ascent {
        double limit, enough;
        int trials;
    };
    template <class Bound, class Counts, class Take>
    void climb(const Ascent& ascent, Bound bound_now, Counts counts, Take take);
    // How the bound changes with each charge, by what is counted; nothing where a charge is at its
    // end already.
    Charges slope(const std::vector<std::array<int, most_tallies>>& counts) const;
    Charges moved(Charges charges, const Charges& slope, double step) const;

    const Problem& problem_;
    Tables& tables_;
    double reach_ = unreachable;  // how far the next step hopes to raise the bound
};

}  // namespace tandem::solver
