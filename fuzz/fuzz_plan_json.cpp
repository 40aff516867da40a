// SPDX-License-Identifier: Apache-2.0
// Any JSON plan that reads is written to the same bytes again and again, and every other output
// takes it.
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "formats/plan_csv.h"
#include "formats/plan_html.h"
#include "formats/plan_ics.h"
#include "formats/plan_json.h"
#include "formats/plan_text.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    using namespace tandem::formats;
    const auto plan = read_plan_json({reinterpret_cast<const char*>(bytes), size}, "p");
    if (!plan) return 0;
    const std::string text = write_plan_json(*plan);
    const auto back = read_plan_json(text, "p");
    if (!back || write_plan_json(*back) != text) std::abort();
    const auto csv = read_plan_csv(write_plan_csv(*plan), "t");
    if (!csv && !plan->weeks.empty()) std::abort();
    if (write_plan_html(*plan).empty() || write_plan_text(*plan, {.width = 40}).empty() ||
        write_plan_text(*plan, {.width = 120, .why = false}).empty()) {
        std::abort();
    }
    if (write_plan_ics(*plan, {}, "20261122T050000Z").empty()) std::abort();
    return 0;
}
