// SPDX-License-Identifier: Apache-2.0
#include "model/plan.h"

#include <algorithm>

namespace tandem {

std::string_view phase_name(Phase phase) {
    switch (phase) {
        case Phase::Adaptation:
            return "adaptation";
        case Phase::Base:
            return "base";
        case Phase::Build:
            return "build";
        case Phase::Peak:
            return "peak";
        case Phase::Taper:
            return "taper";
        case Phase::RaceWeek:
            return "race week";
        case Phase::Recovery:
            return "recovery";
    }
    return "";
}

bool leaves_out_a_must(const Plan& plan) {
    return std::ranges::any_of(plan.weeks, [](const PlannedWeek& week) {
        return std::ranges::any_of(week.left_out, [](const LeftOut& left) {
            return left.session.importance == Importance::Must;
        });
    });
}

}  // namespace tandem
