// SPDX-License-Identifier: Apache-2.0
#include "condition/heart_zones.h"

#include <catch2/catch.hpp>

using namespace tandem;
using namespace tandem::condition;

namespace {

Athlete with(HeartRates heart) {
    Athlete athlete;
    athlete.heart = heart;
    return athlete;
}

}  // namespace

TEST_CASE("all four kinds of zones are there when all is known", "[condition][heart]") {
    const HeartZones zones = heart_zones(with({190, 50, 170}));
    REQUIRE(zones.schemes.size() == 4);
    CHECK(zones.used == HeartMethod::Threshold);
    CHECK(zones.notes.empty());
    const auto& reserve = zones.schemes[2];
    CHECK(reserve.method == HeartMethod::Reserve);
    CHECK(reserve.zones[0].beats == Whole{120, 134});
    CHECK(zones.schemes[3].zones[4].beats == Whole{171, 190});
    CHECK(zones.schemes[1].zones.size() == 7);
}

TEST_CASE("targets come from threshold, then reserve, then the highest, then age",
          "[condition][heart]") {
    CHECK(heart_zones(with({190, 50, {}})).used == HeartMethod::Reserve);
    CHECK(heart_zones(with({190, {}, {}})).used == HeartMethod::Most);
    CHECK_FALSE(heart_zones(with({})).used);
    CHECK_FALSE(heart_zones(with({{}, 50, {}})).used);
    Athlete athlete;
    athlete.age = 40;
    const HeartZones zones = heart_zones(athlete);
    CHECK(zones.rates.most == 180);
    CHECK(zones.most_was_estimated);
    CHECK(zones.notes.size() == 1);
    // An estimate is too rough to build a reserve on.
    athlete.heart.resting = 50;
    CHECK(heart_zones(athlete).used == HeartMethod::Most);
}

TEST_CASE("heart rates that contradict each other are left out, and said", "[condition][heart]") {
    for (const HeartRates& wrong :
         {HeartRates{170, 50, 170}, HeartRates{190, 100, 95}, HeartRates{300, {}, {}},
          HeartRates{{}, 5, {}}, HeartRates{{}, {}, 30}}) {
        const HeartZones zones = heart_zones(with(wrong));
        CHECK(zones.notes.size() == 1);
        CHECK(zones.schemes.empty());
        CHECK_FALSE(zones.used);
        CHECK_FALSE(beats_at(zones, Intensity::Easy));
    }
}

TEST_CASE("beats rise with intensity and never pass the highest", "[condition][heart]") {
    for (const HeartRates& heart :
         {HeartRates{172, 50, 168}, HeartRates{190, 50, {}}, HeartRates{190, {}, {}}}) {
        const HeartZones zones = heart_zones(with(heart));
        Whole before;
        for (const Intensity intensity :
             {Intensity::Recovery, Intensity::Easy, Intensity::Long, Intensity::Marathon,
              Intensity::Threshold, Intensity::Interval}) {
            const auto beats = beats_at(zones, intensity);
            REQUIRE(beats);
            CHECK(beats->least <= beats->most);
            CHECK(beats->least >= before.least);
            CHECK(beats->most >= before.most);
            CHECK(beats->most <= *heart.most);
            before = *beats;
        }
        CHECK_FALSE(beats_at(zones, Intensity::Repetition));
    }
}
