// SPDX-License-Identifier: Apache-2.0
// A plan in the form that was asked for.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "formats/ics_read.h"
#include "formats/plan_text.h"
#include "model/plan.h"

namespace tandem::app {

enum class PlanFormat { Text, Week, Json, Csv, Ics, Html };

std::optional<PlanFormat> plan_format_by_name(std::string_view name);

struct Rendering {
    PlanFormat format = PlanFormat::Text;
    formats::TextStyle text;
    std::vector<formats::CalendarEvent> previous;  // of the calendar that this one replaces
    std::string stamp;                             // "20261122T060000Z", for calendars
};

std::string render_plan(const Plan& plan, const Rendering& rendering);

}  // namespace tandem::app
