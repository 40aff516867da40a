// SPDX-License-Identifier: Apache-2.0
#include "condition/vdot.h"

#include <catch2/catch.hpp>

using namespace tandem;
using namespace tandem::condition;

TEST_CASE("VDOT meets the published anchors", "[condition]") {
    CHECK(vdot({{10'000}, std::chrono::seconds{2400}, {}}) == Approx(51.94).margin(0.005));
    CHECK(vdot({{5'000}, std::chrono::seconds{24 * 60 + 34}, {}}) == Approx(39.11).margin(0.005));
}

TEST_CASE("speed and oxygen are each other's inverse", "[condition]") {
    for (const double speed : {120.0, 200.0, 320.0}) {
        CHECK(speed_at(oxygen_at(speed)) == Approx(speed));
    }
}

TEST_CASE("easy pace is slower than race pace and follows fitness", "[condition]") {
    CHECK(easy_pace_from(51.94).value > 240);
    CHECK(easy_pace_from(51.94).value < 330);
    CHECK(easy_pace_from(39.11) > easy_pace_from(51.94));
}
