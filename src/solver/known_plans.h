// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "solver/walk.h"

namespace tandem::solver {

// The cheapest plans that a search has come to so far, as many as are asked for.
class KnownPlans {
  public:
    KnownPlans(const Problem& problem, std::size_t most) : problem_(problem), most_(most) {}

    // What the walk came to on the last morning. False when that holds nothing better.
    bool add(const Walk& walk);

    bool any() const { return !plans_.empty(); }
    bool enough() const { return plans_.size() >= most_; }
    // Cheapest first, none twice.
    const std::vector<Plan>& plans() const { return plans_; }

  private:
    Plan trace(const Walk& walk, const Label& last) const;
    State price_after_first_week(const std::vector<std::size_t>& pattern_of_day) const;

    const Problem& problem_;
    std::size_t most_;
    std::vector<Plan> plans_;
};

}  // namespace tandem::solver
