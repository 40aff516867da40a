// SPDX-License-Identifier: Apache-2.0
// Any table that reads becomes a plan whose own table reads back to the same sessions.
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "formats/plan_csv.h"
#include "formats/week_drawing.h"

using namespace tandem;
using namespace tandem::formats;

namespace {

Plan plan_of(const WrittenPlan& written) {
    Plan plan;
    for (const WrittenWeek& week : written.weeks) {
        PlannedWeek& one = plan.weeks.emplace_back();
        one.monday = week.monday;
        for (const WrittenSession& session : week.sessions) {
            PlannedSession& planned = one.sessions.emplace_back();
            planned.placed = session.placed;
            planned.title = planned.id = session.where + week.name;
        }
    }
    return plan;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    const auto read = read_plan_csv({reinterpret_cast<const char*>(bytes), size}, "t");
    if (!read) return 0;
    static_cast<void>(write_week_drawing(*read));  // must take whatever a table may hold
    for (const WrittenWeek& week : read->weeks) {
        if (!week.dated) return 0;  // a plan is dated: weeks on one stand-in Monday would join
    }
    const Plan plan = plan_of(*read);
    const auto back = read_plan_csv(write_plan_csv(plan), "t");
    if (!back || back->weeks.size() != plan.weeks.size()) std::abort();
    for (std::size_t i = 0; i < plan.weeks.size(); ++i) {
        const auto& one = plan.weeks[i];
        const auto& other = back->weeks[i];
        if (one.monday != other.monday || one.sessions.size() != other.sessions.size())
            std::abort();
        for (std::size_t s = 0; s < one.sessions.size(); ++s) {
            if (!(one.sessions[s].placed == other.sessions[s].placed)) std::abort();
        }
    }
    return 0;
}
