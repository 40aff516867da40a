// SPDX-License-Identifier: Apache-2.0
// What a format writes it reads back to the same.
#include <rapidcheck/catch.h>

#include "formats/plan_csv.h"
#include "formats/plan_json.h"
#include "formats/week_drawing.h"
#include "make/sample_plan.h"

using namespace tandem;
using namespace tandem::formats;

TEST_CASE("formats read back what they write", "[property][formats]") {
    rc::prop("a drawing", [](std::uint32_t seed) {
        const WrittenPlan plan = make::arbitrary_written(seed);
        const auto back = read_week_drawing(write_week_drawing(plan), "w");
        RC_ASSERT(back.has_value());
        RC_ASSERT(make::same_weeks(plan, *back));
    });
    rc::prop("a table of sessions", [](std::uint32_t seed) {
        const Plan plan = make::arbitrary_plan(seed);
        const auto back = read_plan_csv(write_plan_csv(plan), "t.csv");
        RC_ASSERT(back.has_value());
        RC_ASSERT(make::same_weeks(written(plan), *back));
    });
    rc::prop("JSON", [](std::uint32_t seed) {
        const std::string text = write_plan_json(make::arbitrary_plan(seed));
        const auto back = read_plan_json(text, "p.json");
        RC_ASSERT(back.has_value());
        RC_ASSERT(write_plan_json(*back) == text);
    });
}
