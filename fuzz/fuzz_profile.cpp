// SPDX-License-Identifier: Apache-2.0
// Profiles of any bytes: what reads, writes, and reads back equal.
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "formats/profile_toml.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    using namespace tandem;
    const std::string_view text(reinterpret_cast<const char*>(bytes), size);
    const Date today{std::chrono::days{20779}};  // 2026-11-22
    const auto profile = formats::read_profile(text, "fuzz.toml", today);
    if (!profile) {
        if (profile.error().empty()) std::abort();
        return 0;
    }
    const auto back =
        formats::read_profile(formats::write_profile(profile->athlete), "again.toml", today);
    if (!back || back->athlete != profile->athlete) std::abort();
    return 0;
}
