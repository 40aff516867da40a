// SPDX-License-Identifier: Apache-2.0
// The labels of each morning, and the step from one morning to the next: every label goes on with
// every pattern that fits; of what comes of it, the best undominated labels stay.
#pragma once

#include <optional>

#include "solver/witness.h"

namespace tandem::solver {

// How many labels stay on a morning.
struct Beam {
    std::size_t width = 0;
    // And the best one of every remainder: what is far from the best today may be the only way to
    // a good end of the week.
    bool each_remainder = false;
};

class Walk {
  public:
    // For the `best` cheapest plans.
    Walk(const Problem& problem, const Tables& tables, std::size_t best);

    std::vector<Label>& layer(std::size_t morning) { return layers_[morning]; }
    const std::vector<Label>& layer(std::size_t morning) const { return layers_[morning]; }

    // To be called before the first step in new tables.
    void begin(std::size_t morning);

    // Makes the layer after this day, of plans that cost at most `limit` by the tables' bounds.
    // False when labels had to be dropped for room.
    bool step(std::size_t day, double limit, const Beam& beam);

    // Whatever can come of these labels on this day, at any price: with any pattern, or with those
    // alone that use nothing.
    std::vector<Label> any_step(std::size_t day, const std::vector<Label>& labels, bool anything);

    // Who sees what is claimed from now on; nobody when null.
    void show(Witness* witness) { witness_ = witness; }

    // What a label may cost more than another because it is held back longer or has counted more,
    // whatever follows; unreachable when something may follow the other that may not follow it.
    double disadvantage(std::size_t morning, const Label& a, const Label& b) const;
    // The same against the least that any label of a signature remembers.
    double disadvantage(std::size_t morning, const Label& a, const Signature& b) const;

    // The last step broke off: it would have needed too much memory.
    bool crowded() const { return crowded_; }
    std::size_t labels_made() const { return labels_made_; }
    std::size_t labels_kept() const { return labels_kept_; }

  private:
    void find_most_starts();
    void extend(std::size_t day, std::size_t from, const Use& use);
    void extend(std::size_t day, std::size_t from, const Group& group, const Tables::Step& to);
    // What comes of the label; what is left out is not counted yet. Nothing when hard columns or
    // tallies forbid the pattern.
    std::optional<Label> go_on(std::size_t day, const Label& label, std::size_t pattern);
    double later(std::size_t morning, const Releases& a, const Releases& b) const;
    double more(const Tallies& a, const Tallies& b) const;
    int starts_before(std::size_t morning, std::size_t column, Minute release) const;
    bool dominates(std::size_t morning, const Label& a, const Label& b) const;
    bool keep_the_best(std::size_t morning, const Beam& beam);
    void keep_the_cheapest();

    const Problem& problem_;
    const Tables& tables_;
    std::size_t best_;
    Witness* witness_ = nullptr;
    Memory memory_;
    std::vector<std::array<std::uint8_t, most_columns>> most_starts_;  // by day and column
    std::vector<std::vector<Label>> layers_;                           // by morning
    std::vector<Label> made_;
    // What is sorted in place of the labels themselves, which are large.
    struct Rank {
        double bound;
        std::uint32_t remainder, at, pattern;
    };
    std::vector<Rank> order_;
    double limit_ = 0;
    bool crowded_ = false;
    std::size_t labels_made_ = 0;
    std::size_t labels_kept_ = 0;
};

}  // namespace tandem::solver
