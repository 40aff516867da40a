// SPDX-License-Identifier: Apache-2.0
#include "solver/charger.h"

#include <algorithm>
#include <numeric>

namespace tandem::solver {
namespace {

// The square of its length.
double square(const Charges& slope) {
    double sum = 0;
    for (const auto& week : slope)
        sum += std::inner_product(week.begin(), week.end(), week.begin(), 0.0);
    return sum;
}

}  // namespace

void Charger::raise_bound(double limit, double enough, int trials) {
    double best = tables_.root_bound();
    if (best >= unreachable || limit >= unreachable) return;
    Charges best_charges = tables_.charges();
    Charges best_slope = slope();
    bool at_the_best = true;
    for (int trial = 0; trial < trials; ++trial) {
        const double length = square(best_slope);
        if (length == 0 || limit - best <= enough) break;
        reach_ = std::min(reach_, limit - best);
        tables_.charge(moved(best_charges, best_slope, reach_ / length));
        tables_.tighten(limit);
        const double bound = tables_.root_bound();
        if (bound >= unreachable) return;
        at_the_best = bound > best;
        reach_ *= at_the_best ? 2 : 0.5;
        if (!at_the_best) continue;
        best = bound;
        best_charges = tables_.charges();
        best_slope = slope();
    }
    if (at_the_best) return;
    tables_.charge(best_charges);
    tables_.tighten(limit);
}

Charges Charger::slope() const {
    const auto counts = tables_.counts_of_the_cheapest();
    Charges slope(problem_.weeks.size());
    for (std::size_t w = tables_.first_week(); w <= tables_.last_week(); ++w) {
        for (std::size_t t = 0; t < problem_.tallies.size(); ++t) {
            const Tally& tally = problem_.tallies[t];
            if (tally.over != Tally::Over::Week) continue;
            const int start = w == 0 ? std::min(tally.start, tally.most[w]) : 0;
            const double charge = tables_.charges()[w][t];
            const double over = start + counts[w][t] - tally.most[w];
            const bool at_its_end = over > 0 ? !tally.hard && charge >= tally.weight : charge <= 0;
            if (!at_its_end) slope[w][t] = over;
        }
    }
    return slope;
}

Charges Charger::moved(Charges charges, const Charges& slope, double step) const {
    for (std::size_t w = 0; w < charges.size(); ++w) {
        for (std::size_t t = 0; t < problem_.tallies.size(); ++t) {
            const Tally& tally = problem_.tallies[t];
            const double most = tally.hard ? unreachable : tally.weight;
            charges[w][t] = std::clamp(charges[w][t] + step * slope[w][t], 0.0, most);
        }
    }
    return charges;
}

}  // namespace tandem::solver
