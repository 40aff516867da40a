// SPDX-License-Identifier: Apache-2.0
// The anchors of EVIDENCE §11, to the last digit given there; VDOT's are in vdot_test.cpp.
#include <catch2/catch.hpp>
#include <vector>

#include "condition/fatigue.h"
#include "condition/interference.h"
#include "condition/load_average.h"
#include "condition/predict.h"
#include "condition/training_impulse.h"
#include "planning/tables.h"

using namespace tandem;
using namespace tandem::condition;

TEST_CASE("an hour at three quarters of the reserve is the published impulse", "[condition]") {
    CHECK(training_impulse(60, 0.75, Sex::Male) == Approx(121.6).margin(0.05));
    CHECK(training_impulse(60, 0.75, Sex::Female) == Approx(135.4).margin(0.05));
    CHECK(training_impulse(60, 0.75, Sex::Unstated) == Approx(128.5).margin(0.05));
}

TEST_CASE("ten kilometres an hour cost the published oxygen and energy", "[condition]") {
    CHECK(running_oxygen(10'000 / 60.0, 0) == Approx(36.83).margin(0.005));
    CHECK(running_energy(10'000 / 60.0, 0) == Approx(1.105).margin(0.0005));
    CHECK(running_oxygen(100, 0.1) == Approx(20 + 9 + 3.5));
}

TEST_CASE("Tanda's marathon meets its anchor", "[condition]") {
    REQUIRE(tanda_pace(60, 330));
    CHECK(*tanda_pace(60, 330) == Approx(300.5).margin(0.05));
    CHECK(*tanda_pace(60, 330) * 42.195 / 60 == Approx(3 * 60 + 31.3).margin(0.05));
}

TEST_CASE("forty-two days of a hundred give a long load average of 63.2", "[condition]") {
    const std::vector<double> daily(42, 100.0);
    CHECK(load_average(daily, fitness_days) == Approx(63.2).margin(0.05));
    CHECK(load_average(daily, fatigue_days) > 99);
    CHECK(load_average({}, fitness_days) == 0);
}

TEST_CASE("felt damage rises and falls as soreness was measured to", "[condition]") {
    struct Row {
        double constant;
        std::vector<double> felt;  // after 24, 48, 72 and 96 h
    };
    for (const Row& row : {Row{22, {1.00, .67, .34, .15}}, Row{29, {.98, .86, .56, .33}}}) {
        TimeConstants constants;
        constants.damage = row.constant;
        for (std::size_t day = 0; day < row.felt.size(); ++day) {
            Fatigue fresh{};
            fresh[DamageStock] = 1;
            const double hours = 24.0 * static_cast<double>(day + 1);
            const Fatigue then = Decay(hours, constants).of(fresh);
            INFO(row.constant << " h, day " << day + 1);
            CHECK(then[DamageFelt] == Approx(row.felt[day]).margin(0.005));
        }
    }
}

TEST_CASE("after a longest run of fifteen kilometres the next is at most sixteen and a half",
          "[condition]") {
    CHECK(15'000 * planning::longest_run_growth == Approx(16'500));
}

TEST_CASE("after six hours between run and lift a good fifth of the clash is left", "[condition]") {
    CHECK(interference_left(6) == Approx(.22).margin(.005));
    CHECK(interference_left(3) == Approx(.47).margin(.005));
    CHECK(interference_left(0) == 1);
}
