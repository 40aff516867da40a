// SPDX-License-Identifier: Apache-2.0
// The statement of a week as a cost network for toulbar2 (.wcsp): a variable for each session,
// whose values are its places, and a few for days and visits. Costs are millionths of a point.
#pragma once

#include <iosfwd>
#include <vector>

#include "oracle/week_model.h"

namespace tandem::oracle {

struct Table {
    std::vector<std::size_t> variables;
    std::vector<std::vector<std::size_t>> tuples;
    std::vector<std::int64_t> costs;  // by tuple; all others cost nothing
};

struct CostNetwork {
    static constexpr std::int64_t top = 20'000'000'000;  // forbidden
    std::vector<std::size_t> domains;
    std::vector<Table> tables;
    std::vector<std::size_t> plan;  // the value of each variable in a given arrangement
};

CostNetwork cost_network(const WeekModel& model, const planning::Arrangement& arrangement);

void write_wcsp(std::ostream& out, const CostNetwork& network);

}  // namespace tandem::oracle
