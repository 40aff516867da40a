// SPDX-License-Identifier: Apache-2.0
// Any drawing that reads is written to one that reads to the same weeks.
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "formats/week_drawing.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    using namespace tandem::formats;
    const auto plan = read_week_drawing({reinterpret_cast<const char*>(bytes), size}, "w");
    if (!plan) return 0;
    const std::string text = write_week_drawing(*plan);
    const auto back = read_week_drawing(text, "w");
    if (!back || back->weeks.size() != plan->weeks.size()) std::abort();
    for (std::size_t i = 0; i < plan->weeks.size(); ++i) {
        const WrittenWeek& one = plan->weeks[i];
        const WrittenWeek& other = back->weeks[i];
        if (one.name != other.name || one.monday != other.monday ||
            one.expectations != other.expectations ||
            one.sessions.size() != other.sessions.size()) {
            std::abort();
        }
        for (std::size_t s = 0; s < one.sessions.size(); ++s) {
            if (!(one.sessions[s].placed == other.sessions[s].placed)) std::abort();
        }
    }
    if (write_week_drawing(*back) != text) std::abort();
    return 0;
}
