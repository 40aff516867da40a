// SPDX-License-Identifier: Apache-2.0
#include "make/example_season.h"

#include <catch2/catch.hpp>
#include <map>

#include "app/load_profile.h"

namespace tandem::make {

const planning::ArrangedSeason& example_season(std::string_view name) {
    static std::map<std::string, planning::ArrangedSeason, std::less<>> known;
    const auto found = known.find(name);
    if (found != known.end()) return found->second;
    const Date today{std::chrono::days{20780}};
    const std::string path = TANDEM_SOURCE_DIR "/examples/" + std::string(name) + ".toml";
    const auto athlete = app::load_profile(path, today);
    REQUIRE(athlete);
    auto season = planning::arrange_season(*athlete, today, {});
    REQUIRE(season);
    return known.emplace(name, *std::move(season)).first->second;
}

}  // namespace tandem::make
