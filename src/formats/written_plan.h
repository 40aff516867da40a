// SPDX-License-Identifier: Apache-2.0
// A week or a season that anybody wrote, as read from a drawing, a CSV or a calendar: what
// `tandem check` judges.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "model/session.h"

namespace tandem::formats {

struct WrittenSession {
    Placed placed;
    bool assumed_time = false;     // the writer gave no time of day
    bool assumed_minutes = false;  // the writer gave no duration
    bool optional = false;
    std::string where;  // "weeks.csv:12", "week.txt:4, column 7"
};

struct WrittenWeek {
    std::string name;    // of the week in its file; empty when it has none
    bool dated = false;  // false: its Monday is only a stand-in
    Date monday;
    std::vector<WrittenSession> sessions;  // in order of start
    // What a test drawing expects (lines "breaks:" and "keeps"); empty in plans of people.
    std::vector<std::string> expectations;
};

struct WrittenPlan {
    std::vector<WrittenWeek> weeks;
    DistanceUnit distance_unit = DistanceUnit::Kilometres;  // in which races are drawn
};

// The stand-in Monday of weeks without a date.
constexpr Date undated_monday{std::chrono::days{20822}};  // 2027-01-04, a Monday

}  // namespace tandem::formats
