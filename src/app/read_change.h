// SPDX-License-Identifier: Apache-2.0
// "skip legs Thu", "time Sat 16:00 180": what people say may happen, and of which week.
#pragma once

#include "app/ask.h"
#include "app/reply.h"
#include "planning/what_if.h"

namespace tandem::app {

struct AskedChange {
    planning::AskedWeek week;  // as it was first asked for: what had no room may come in
    planning::WhatIf change;
    std::string says;  // "No time on Tue 24 Nov"
};

// Errors say what can be asked, and which days and sessions there are.
Result<AskedChange> read_change(const planning::ArrangedSeason& season, const Question& question);

// The answer to a change that was read.
Reply say_what_if(const planning::ArrangedSeason& season, const AskedChange& asked);

}  // namespace tandem::app
