// SPDX-License-Identifier: Apache-2.0
#include "app/render_plan.h"

#include "formats/plan_csv.h"
#include "formats/plan_html.h"
#include "formats/plan_ics.h"
#include "formats/plan_json.h"
#include "formats/week_drawing.h"

namespace tandem::app {

std::optional<PlanFormat> plan_format_by_name(std::string_view name) {
    if (name == "text") return PlanFormat::Text;
    if (name == "week") return PlanFormat::Week;
    if (name == "json") return PlanFormat::Json;
    if (name == "csv") return PlanFormat::Csv;
    if (name == "ics") return PlanFormat::Ics;
    if (name == "html") return PlanFormat::Html;
    return {};
}

std::string render_plan(const Plan& plan, const Rendering& rendering) {
    switch (rendering.format) {
        case PlanFormat::Text:
            return formats::write_plan_text(plan, rendering.text);
        case PlanFormat::Week:
            return formats::write_week_drawing(formats::written(plan));
        case PlanFormat::Json:
            return formats::write_plan_json(plan);
        case PlanFormat::Csv:
            return formats::write_plan_csv(plan);
        case PlanFormat::Ics:
            return formats::write_plan_ics(plan, rendering.previous, rendering.stamp);
        case PlanFormat::Html:
            return formats::write_plan_html(plan);
    }
    return {};
}

}  // namespace tandem::app
