// SPDX-License-Identifier: Apache-2.0
// Every Apart rule evaluated once for every two distinct sessions: what the search carries from day
// to day as columns, and what fixed sessions (past, races, locks) forbid or price outright.
#pragma once

#include <vector>

#include "rules/catalogue.h"
#include "solver/problem.h"

namespace tandem::planning {

// One rule's demand between two sessions.
struct Need {
    rules::Separation separation;
    bool hard = true;
    int hundredths = 0;  // price of a soft one
    std::size_t rule = 0;

    bool operator==(const Need&) const = default;
};

class Separations {
  public:
    // `sorts` are the distinct sessions to be placed; their positions are what is asked by.
    Separations(std::vector<Session> sorts, std::vector<Placed> fixed,
                const rules::Context& context);

    const std::vector<Session>& sorts() const { return sorts_; }
    std::size_t sort_of(const Session& session) const;

    const std::vector<Need>& between(std::size_t earlier, std::size_t later) const;

    // Against the fixed sessions, earlier and later ones.
    bool allowed(std::size_t sort, const Placed& placed) const;
    int hundredths(std::size_t sort, const Placed& placed) const;
    // Soft needs broken among the fixed sessions themselves that touch [from, to): a constant.
    int hundredths_among_fixed(Moment from, Moment to) const;

    const std::vector<solver::Column>& columns() const { return columns_; }
    const std::vector<std::size_t>& columns_of(std::size_t sort) const { return columns_of_[sort]; }
    // Earliest start that a placed session of this sort leaves to the column's sessions on later
    // days; the session's own start when it leaves them free.
    Moment release(std::size_t sort, const Placed& placed, std::size_t column) const;

  private:
    struct FixedNeed {
        std::size_t fixed = 0;
        bool fixed_is_earlier = true;
        Need need;
    };
    std::vector<Need> needs(const Session& earlier, const Session& later) const;
    void make_columns();
    bool kept(const FixedNeed& need, const Placed& placed) const;

    std::vector<Session> sorts_;
    std::vector<Placed> fixed_;
    const rules::Context& context_;
    std::vector<std::vector<std::vector<Need>>> between_;
    std::vector<std::vector<FixedNeed>> against_fixed_;  // by sort
    std::vector<solver::Column> columns_;
    std::vector<std::vector<std::size_t>> columns_of_;   // by sort
    // By column and earlier sort: what it asks.
    std::vector<std::vector<std::vector<rules::Separation>>> asks_;
};

}  // namespace tandem::planning
