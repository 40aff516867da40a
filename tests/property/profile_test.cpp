// SPDX-License-Identifier: Apache-2.0
#include <rapidcheck.h>

#include <catch2/catch.hpp>

#include "formats/profile_toml.h"
#include "formats/quantity.h"
#include "make/athlete.h"

using namespace tandem;

TEST_CASE("a written profile reads back to the same athlete", "[formats]") {
    const Date today = *parse_date("2026-11-22");
    CHECK(rc::check("write then read", [&](std::uint64_t seed) {
        std::mt19937_64 random(seed);
        Athlete athlete = random_athlete(random, today);
        add_random_body(random, athlete);
        const std::string text = formats::write_profile(athlete);
        const auto back = formats::read_profile(text, "random.toml", today);
        if (!back) RC_FAIL(to_text(back.error().front()) + "\n" + text);
        RC_ASSERT(back->athlete == athlete);
        RC_ASSERT(formats::write_profile(back->athlete) == text);
    }));
}

TEST_CASE("every quantity reads back as it was written, in both units", "[formats]") {
    CHECK(rc::check("distances", [] {
        const Metres metres{*rc::gen::inRange(0, 500'000)};
        for (auto unit : {DistanceUnit::Kilometres, DistanceUnit::Miles}) {
            RC_ASSERT(formats::read_distance(formats::write_distance(metres, unit)) == metres);
        }
    }));
    CHECK(rc::check("masses", [] {
        const Grams grams{*rc::gen::inRange(0, 700'000)};
        for (auto unit : {MassUnit::Kilograms, MassUnit::Pounds}) {
            RC_ASSERT(formats::read_mass(formats::write_mass(grams, unit)) == grams);
        }
    }));
    CHECK(rc::check("paces", [] {
        const SecondsPerKilometre pace{*rc::gen::inRange(120, 1201)};
        for (auto unit : {DistanceUnit::Kilometres, DistanceUnit::Miles}) {
            RC_ASSERT(formats::read_pace(formats::write_pace(pace, unit)) == pace);
        }
    }));
    CHECK(rc::check("times", [] {
        const Minutes minutes{*rc::gen::inRange(0, 10'000)};
        RC_ASSERT(formats::read_duration(formats::write_duration(minutes)) == minutes);
        const std::chrono::seconds time{*rc::gen::inRange(0, 400'000)};
        RC_ASSERT(formats::read_race_time(formats::write_race_time(time)) == time);
    }));
}
