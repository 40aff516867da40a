// SPDX-License-Identifier: Apache-2.0
#include "condition/one_rep_max.h"

#include <catch2/catch.hpp>

using namespace tandem;
using namespace tandem::condition;

TEST_CASE("Epley and Brzycki keep to their published shares", "[one_rep_max]") {
    CHECK(epley_share(5) * 100 == Approx(85.7).margin(0.05));
    CHECK(brzycki_share(5) * 100 == Approx(88.9).margin(0.05));
    CHECK(epley_share(8) * 100 == Approx(78.9).margin(0.05));
    CHECK(brzycki_share(8) * 100 == Approx(80.6).margin(0.05));
    CHECK(epley_share(10) == Approx(0.75));
    CHECK(brzycki_share(10) == Approx(0.75));
    CHECK(epley_share(1) == Approx(1.0));
}

TEST_CASE("the share of a set falls with repetitions and with reserve alike", "[one_rep_max]") {
    CHECK(share_of_max(5, 0) == Approx(0.86));
    CHECK(share_of_max(3, 2) == Approx(0.86));
    CHECK(share_of_max(8, 4) == Approx(0.68));
    for (int repetitions = 1; repetitions < 40; ++repetitions)
        CHECK(share_of_max(repetitions + 1, 0) <= share_of_max(repetitions, 0));
    CHECK(share_of_max(100, 0) > 0.4);
}

TEST_CASE("a maximum lies between the two formulas and is surer from fewer repetitions",
          "[one_rep_max]") {
    const auto five = one_rep_max({"back squat", {100'000}, 5});
    REQUIRE(five.has_value());
    CHECK(five->load.value > 112'400);
    CHECK(five->load.value < 116'700);
    CHECK_FALSE(five->weak);
    const auto one = one_rep_max({"back squat", {100'000}, 1});
    CHECK(one->load == Grams{100'000});
    CHECK(one->give_or_take < five->give_or_take);
    const auto many = one_rep_max({"back squat", {100'000}, 15});
    CHECK(many->weak);
    CHECK(many->give_or_take > five->give_or_take);
}

TEST_CASE("a known lift that cannot be is left out with a word on it", "[one_rep_max]") {
    for (const KnownLift& lift :
         {KnownLift{"bench press", {0}, 5}, KnownLift{"bench press", {-5}, 5},
          KnownLift{"bench press", {900'000}, 5}, KnownLift{"bench press", {60'000}, 0},
          KnownLift{"bench press", {60'000}, 31}}) {
        const auto maximum = one_rep_max(lift);
        REQUIRE_FALSE(maximum.has_value());
        CHECK(maximum.error().message.find("bench press") != std::string::npos);
        CHECK(maximum.error().message.find("reserve") != std::string::npos);
    }
}
