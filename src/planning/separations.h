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

    // Sessions that the same earlier sessions hold back. Hard rules together need one column, which
    // keeps the latest release. Each breach of a soft rule has its price, so its asks stand in
    // columns of their own: one for each day that the rule can reach over and each ask of a day.
    struct Group {
        bool hard = true;
        std::size_t rule = 0;          // of a soft one
        double weight = 0;             // points
        std::size_t first_column = 0;
        std::size_t days = 1;
        std::vector<std::vector<rules::Separation>> asks;  // by earlier sort

        std::size_t columns() const { return hard ? 1 : days * asks_a_day; }
    };
    static constexpr std::size_t asks_a_day = 2;
    const std::vector<Group>& groups() const { return groups_; }
    const std::vector<std::size_t>& groups_of(std::size_t later_sort) const {
        return groups_of_[later_sort];
    }
    std::vector<solver::Column> columns() const;
    // Earliest start that a placed session of this sort leaves to the group's sessions on later
    // days; absent when it leaves them free.
    std::optional<Moment> release(std::size_t sort, const Placed& placed, const Group& group) const;

  private:
    struct FixedNeed {
        std::size_t fixed = 0;
        bool fixed_is_earlier = true;
        Need need;
    };
    std::vector<Need> needs(const Session& earlier, const Session& later) const;
    void make_groups();
    void add_group(std::size_t sort, Group group);
    bool kept(const FixedNeed& need, const Placed& placed) const;

    std::vector<Session> sorts_;
    std::vector<Placed> fixed_;
    const rules::Context& context_;
    std::vector<std::vector<std::vector<Need>>> between_;
    std::vector<std::vector<FixedNeed>> against_fixed_;  // by sort
    std::vector<Group> groups_;
    std::vector<std::vector<std::size_t>> groups_of_;    // by later sort
};

}  // namespace tandem::planning
