// SPDX-License-Identifier: Apache-2.0
#include "solver/charger.h"

#include <algorithm>
#include <numeric>

namespace tandem::solver {
namespace {

// A step that hopes to raise the bound by less than this share of what would be enough is not
// worth its tables.
constexpr double hopeless = 0.2;
// After a step that went too far the next goes such a share of it, at the least and at the most.
constexpr double least_turn = 0.05;
constexpr double most_turn = 0.75;

double product(const Charges& a, const Charges& b) {
    double sum = 0;
    for (std::size_t w = 0; w < a.size(); ++w)
        sum += std::inner_product(a[w].begin(), a[w].end(), b[w].begin(), 0.0);
    return sum;
}

}  // namespace

template <class Bound, class Counts, class Take>
void Charger::climb(const Ascent& ascent, Bound bound_now, Counts counts, Take take) {
    const auto [limit, enough, trials] = ascent;
    double best = bound_now();
    if (best >= unreachable) return;
    Charges best_charges = tables_.charges();
    Charges best_slope = slope(counts());
    bool at_the_best = true;
    for (int trial = 0; trial < trials; ++trial) {
        const double length = product(best_slope, best_slope);
        if (length == 0 || limit - best <= enough) break;
        reach_ = std::min(reach_, limit - best);
        if (reach_ < hopeless * enough) break;
        take(moved(best_charges, best_slope, reach_ / length));
        const double bound = bound_now();
        if (bound >= unreachable) return;
        at_the_best = bound > best;
        const Charges slope_here = slope(counts());
        if (at_the_best) {
            reach_ *= 2;
            best = bound;
            best_charges = tables_.charges();
            best_slope = slope_here;
        } else {
            // Too far. The bound lies below its tangent there as well, and the two meet where the
            // next step goes, unless a charge came to its end on the way.
            const double there = product(slope_here, best_slope) / length;
            const double meet = there < 1 ? (bound - best - there * reach_) / (1 - there) : reach_;
            reach_ = std::clamp(meet, least_turn * reach_, most_turn * reach_);
        }
    }
    if (!at_the_best) take(best_charges);
}

void Charger::raise_least_rest(double reach, int trials) {
    reach_ = reach;
    climb(
        {unreachable, 0, trials}, [&] { return tables_.least_rest(); },
        [&] { return tables_.counts_of_the_least_rest(); },
        [&](const Charges& charges) { tables_.charge(charges); });
}

void Charger::raise_bound(double limit, double enough, int trials) {
    if (limit >= unreachable) return;
    climb(
        {limit, enough, trials}, [&] { return tables_.root_bound(); },
        [&] { return tables_.counts_of_the_cheapest(); },
        [&](const Charges& charges) {
            tables_.charge(charges);
            tables_.tighten(limit);
        });
}

Charges Charger::slope(const std::vector<std::array<int, most_tallies>>& counts) const {
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
