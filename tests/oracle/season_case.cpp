// SPDX-License-Identifier: Apache-2.0
#include "oracle/season_case.h"

#include <fmt/core.h>

#include "make/season_athlete.h"
#include "planning/macro_problem.h"
#include "planning/volume.h"

namespace tandem::oracle {
namespace {

using namespace planning;

class Hash {
  public:
    void add(double value) {
        for (const char c : fmt::format("{:.6g};", value)) {
            hash_ = (hash_ ^ static_cast<unsigned char>(c)) * 1099511628211ULL;
        }
    }
    void add(const std::vector<double>& values) {
        for (const double value : values)
            add(value);
    }
    std::string text() const { return fmt::format("{:016x}", hash_); }

  private:
    std::uint64_t hash_ = 14695981039346656037ULL;
};

}  // namespace

MacroProblem season_problem(const Athlete& athlete, Date today, int weeks) {
    const condition::Condition condition = condition::assess(athlete);
    const History history = history_of(condition);
    const auto calendar = calendar_of(athlete, today, weeks);
    std::vector<Supply> supply;
    for (const CalendarWeek& week : calendar)
        supply.push_back(supply_of(athlete, week, today));
    return macro_problem_of(
        {athlete, condition, calendar, supply, {}, history.start_running, history.start_longest});
}

MacroProblem season_case(unsigned seed) {
    const Date today = *parse_date("2026-11-23") + std::chrono::days{static_cast<int>(seed % 7)};
    return season_problem(make::season_athlete(seed, today), today,
                          4 + static_cast<int>(seed * 7 % 37));
}

std::string fingerprint(const MacroProblem& problem) {
    Hash hash;
    for (int level = 0; level < problem.grid.levels(); ++level)
        hash.add(problem.grid.minutes(level));
    hash.add(problem.response(100));
    hash.add(problem.start_rung + (problem.novice ? 1000 : 0));
    for (const MacroWeek& week : problem.weeks) {
        hash.add(static_cast<double>(week.way) * 10 + static_cast<double>(week.long_run));
        for (const double value :
             {week.worth, week.growth, week.usual_share, week.race_minutes, week.ceiling,
              week.free_minutes, week.long_share, static_cast<double>(week.long_most.count())})
            hash.add(value);
        hash.add(week.shares);
        hash.add(week.quality);
        hash.add(week.long_at);
        hash.add(week.capacity);
    }
    return hash.text();
}

}  // namespace tandem::oracle
