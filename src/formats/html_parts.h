// SPDX-License-Identifier: Apache-2.0
// Parts of the printed plan: escaping, the look, the picture of the season.
#pragma once

#include <string>
#include <string_view>

#include "formats/workout_lines.h"
#include "model/plan.h"

namespace tandem::formats::html {

std::string escaped(std::string_view text);

// The style sheet. Text on its background has a contrast of at least 4.5 (WCAG AA).
std::string_view style();

// What a kind looks like: a class of the style sheet and a shape of its own, so that a black and
// white print and eyes that mix colours up lose nothing.
struct Look {
    std::string_view css;
    std::string_view name;   // in the key
    std::string_view shape;  // the inside of a 10 × 10 SVG
};
const Look& look_of(SessionKind kind);
// The shape as an inline SVG, hidden from screen readers: the title beside it says the same.
std::string shape(const Look& look);
// A key of all looks.
std::string key();

// Weekly running minutes as bars by phase with the races above; empty for a plan without weeks.
std::string season_picture(const Plan& plan);

// "<p>…<span>[E12]</span></p>" for each reason.
std::string reasons(const std::vector<Reason>& why);

// The workouts of a week and the fuel of its days; empty when it has neither.
std::string workouts(const PlannedWeek& week, ShownIn in);

}  // namespace tandem::formats::html
