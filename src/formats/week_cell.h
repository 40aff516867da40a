// SPDX-License-Identifier: Apache-2.0
// One cell of a week drawing: "e40+F40", "(e30)", "R@21.1km!", "H*45".
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "model/session.h"

namespace tandem::formats {

struct DrawnSession {
    Session session;
    bool fixed = false;
    bool optional = false;
    bool assumed_minutes = false;
    DistanceUnit unit = DistanceUnit::Kilometres;  // in which the distance of a race is written
    std::size_t at = 0;                            // byte in the cell
};

struct CellFault {
    ErrorCode code;
    std::string message;
    std::size_t at;
};

tl::expected<std::vector<DrawnSession>, CellFault> read_cell(std::string_view cell);

// One session as it stands in a cell, minutes always stated.
std::string write_drawn(const DrawnSession& drawn);

}  // namespace tandem::formats
