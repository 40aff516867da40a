// SPDX-License-Identifier: Apache-2.0
// Sees everything that a search claims on its way, so that a test can hold each claim against the
// truth: end costs alone miss faults that only now and then decide a plan (SOLVER §7).
#pragma once

#include <optional>
#include <vector>

#include "solver/label.h"

namespace tandem::solver {

class Witness {
  public:
    virtual ~Witness() = default;
    // A pass begins on this morning, with the labels that the last pass kept there: plans that cost
    // more than `limit` are of no interest to it. Without a limit, plans that are beaten by some
    // plan that it does not know yet.
    virtual void begins(const Tables& tables, std::size_t morning, std::optional<double> limit) = 0;
    // Of the labels kept on the morning before, all that may be gone on to. Claim: any other
    // pattern there leads to no plan within the limit.
    virtual void made(std::size_t morning, const std::vector<Label>& labels) = 0;
    // Claim: whatever `label` leads to within the limit, `by` leads to for no more.
    virtual void dominated(std::size_t morning, const Label& by, const Label& label) = 0;
    virtual void kept(std::size_t morning, const std::vector<Label>& labels) = 0;
    // Claim, when complete: every label made and not kept was dominated; and without a limit, some
    // label kept on this last morning leads to a best plan.
    virtual void ends(std::size_t morning, bool complete) = 0;

  protected:
    Witness() = default;
    Witness(const Witness&) = default;
    Witness& operator=(const Witness&) = default;
};

}  // namespace tandem::solver
