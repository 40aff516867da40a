// SPDX-License-Identifier: Apache-2.0
#include "planning/week_facts.h"

#include <catch2/catch.hpp>

using namespace tandem;
using namespace tandem::planning;

TEST_CASE("through a taper the load stays that of the last week of lifting before it (H11)",
          "[week_facts]") {
    constexpr Date begin{std::chrono::days{20780}};  // 2026-11-23
    const std::vector<Phase> phases{Phase::Build, Phase::Build, Phase::Build,
                                    Phase::Peak,  Phase::Taper, Phase::RaceWeek};
    std::vector<CalendarWeek> calendar(phases.size());
    for (std::size_t w = 0; w < phases.size(); ++w) {
        calendar[w].monday = begin + std::chrono::days{7 * static_cast<int>(w)};
        calendar[w].phase = phases[w];
    }
    const Athlete athlete;
    SeasonFacts facts{athlete, calendar, {}};
    const std::vector<Session> lift{{SessionKind::FullStrength, Minutes{45}}};
    std::vector<int> weeks;
    for (const Phase phase : phases) {
        weeks.push_back(facts.facts().strength_weeks);
        facts.tell(phase == Phase::Peak ? std::vector<Session>{} : lift);  // one week without
    }
    CHECK(weeks == std::vector<int>{0, 1, 2, 3, 2, 2});
}
