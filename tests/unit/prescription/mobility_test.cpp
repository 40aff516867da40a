// SPDX-License-Identifier: Apache-2.0
#include "prescription/mobility.h"

#include <catch2/catch.hpp>
#include <numeric>

using namespace tandem;
using namespace tandem::prescription;

TEST_CASE("a mobility session fills its minutes and no more", "[prescription]") {
    for (int minutes = 0; minutes <= 90; ++minutes) {
        const Workout workout =
            prescribe_mobility({.kind = SessionKind::Mobility, .minutes = Minutes{minutes}});
        Seconds sum{0};
        for (const Movement& movement : workout.movements)
            sum += movement.time;
        CHECK(sum == workout.time);
        CHECK(workout.time <= Minutes{minutes});
        CHECK(workout.time > Minutes{minutes} - Seconds{101});
    }
}

TEST_CASE("mobility is recovery: it says that it is no strength training, and counts as none (S7)",
          "[prescription]") {
    const Session session{.kind = SessionKind::Mobility, .minutes = Minutes{20}};
    const Workout workout = prescribe_mobility(session);
    REQUIRE_FALSE(workout.why.empty());
    CHECK(workout.why.front().says.find("not strength training") != std::string::npos);
    CHECK(workout.lift.empty());
    CHECK_FALSE(is_training(session.kind));
    CHECK_FALSE(traits(session.kind).lift);
    CHECK_FALSE(traits(session.kind).loads_legs);
}

TEST_CASE("rest days offer three things, other ones from week to week (S7)", "[prescription]") {
    PlannedDay one;
    PlannedDay other;
    add_rest_day_options(1, one);
    add_rest_day_options(2, other);
    CHECK(one.options.size() == 3);
    CHECK(one.options != other.options);
    CHECK(one.advice.size() == 1);
}
