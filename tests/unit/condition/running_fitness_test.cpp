// SPDX-License-Identifier: Apache-2.0
#include "condition/running_fitness.h"

#include <catch2/catch.hpp>
#include <random>

#include "condition/vdot.h"
#include "make/athlete.h"

using namespace tandem;
using namespace tandem::condition;

namespace {

constexpr Performance ten_in_forty{{10'000}, Seconds{2400}, {}};

const PaceRange& pace(const RunningFitness& fitness, Intensity intensity) {
    return fitness.paces->at(static_cast<std::size_t>(intensity));
}

}  // namespace

TEST_CASE("fitness comes from the race, then a test, then threshold, then easy pace",
          "[condition][fitness]") {
    Athlete athlete;
    CHECK(running_fitness(athlete).sureness == Sureness::Felt);
    CHECK_FALSE(running_fitness(athlete).paces);
    athlete.easy_pace = SecondsPerKilometre{360};
    CHECK(running_fitness(athlete).sureness == Sureness::Derived);
    athlete.threshold_pace = SecondsPerKilometre{290};
    CHECK(running_fitness(athlete).sureness == Sureness::Stated);
    athlete.tests = {{{3'000}, Seconds{660}, {}}, {{5'000}, Seconds{1300}, {}}};
    CHECK(running_fitness(athlete).sureness == Sureness::Measured);
    CHECK(*running_fitness(athlete).vdot == Approx(vdot(athlete.tests[0])));
    athlete.performance = ten_in_forty;
    CHECK(*running_fitness(athlete).vdot == Approx(51.94).margin(.005));
}

TEST_CASE("paces of a known race are those of its tables", "[condition][fitness]") {
    Athlete athlete;
    athlete.performance = ten_in_forty;
    const RunningFitness fitness = running_fitness(athlete);
    // Daniels' tables for 52: threshold 4:07, interval 3:48 a kilometre.
    CHECK(pace(fitness, Intensity::Threshold).fast.value == Approx(247).margin(2));
    CHECK(pace(fitness, Intensity::Interval).fast.value == Approx(224).margin(3));
    CHECK(pace(fitness, Intensity::Easy).fast.value > 280);
    CHECK(pace(fitness, Intensity::Easy).slow.value < 335);
}

TEST_CASE("a stated pace holds where it does not contradict the race", "[condition][fitness]") {
    Athlete athlete;
    athlete.performance = ten_in_forty;
    athlete.threshold_pace = SecondsPerKilometre{255};
    athlete.easy_pace = SecondsPerKilometre{340};
    const RunningFitness fitness = running_fitness(athlete);
    CHECK(fitness.notes.empty());
    CHECK(pace(fitness, Intensity::Threshold).fast.value == Approx(255).margin(1));
    CHECK(pace(fitness, Intensity::Easy).fast.value < 340);
    CHECK(pace(fitness, Intensity::Easy).slow.value > 340);
    athlete.threshold_pace = SecondsPerKilometre{200};
    const RunningFitness doubtful = running_fitness(athlete);
    CHECK(doubtful.notes.size() == 1);
    CHECK(pace(doubtful, Intensity::Threshold).fast.value == Approx(247).margin(2));
}

TEST_CASE("an easy pace that is not slower than threshold is left out, and said",
          "[condition][fitness]") {
    Athlete athlete;
    athlete.threshold_pace = SecondsPerKilometre{300};
    athlete.easy_pace = SecondsPerKilometre{300};
    const RunningFitness fitness = running_fitness(athlete);
    CHECK(fitness.notes.size() == 1);
    CHECK(pace(fitness, Intensity::Easy).fast.value > 330);
}

TEST_CASE("a race time that cannot be is left out, and said", "[condition][fitness]") {
    Athlete athlete;
    athlete.performance = Performance{{10'000}, Seconds{600}, {}};
    athlete.tests = {{{10'000}, Seconds{60'000}, {}}};
    const RunningFitness fitness = running_fitness(athlete);
    CHECK_FALSE(fitness.vdot);
    CHECK(fitness.notes.size() == 2);
}

TEST_CASE("a pace that cannot be leaves effort alone, and says so", "[condition][fitness]") {
    for (const int absurd : {-5, 0, 1, 5000}) {
        Athlete athlete;
        athlete.easy_pace = SecondsPerKilometre{absurd};
        const RunningFitness fitness = running_fitness(athlete);
        INFO(absurd);
        CHECK_FALSE(fitness.paces);
        CHECK(fitness.notes.size() == 1);
    }
}

TEST_CASE("critical speed is the line through two hard efforts", "[condition][fitness]") {
    Athlete athlete;
    athlete.tests = {{{1'200}, Seconds{250}, {}}, {{3'600}, Seconds{850}, {}}};
    const RunningFitness fitness = running_fitness(athlete);
    REQUIRE(fitness.critical_speed);
    CHECK(fitness.critical_speed->metres_per_second == Approx(4.0));
    CHECK(fitness.critical_speed->reserve == Approx(200));
    // An hour is too long for the line.
    athlete.tests[1] = {{14'000}, Seconds{3600}, {}};
    CHECK_FALSE(running_fitness(athlete).critical_speed);
    // A longer test at a higher speed: the reserve would be negative.
    athlete.tests = {{{1'200}, Seconds{400}, {}}, {{3'600}, Seconds{850}, {}}};
    CHECK_FALSE(running_fitness(athlete).critical_speed);
    CHECK_FALSE(running_fitness(athlete).notes.empty());
}

TEST_CASE("expected fitness grows a little with loading weeks, less for the trained",
          "[condition][fitness]") {
    Athlete athlete;
    athlete.performance = ten_in_forty;
    const RunningFitness fitness = running_fitness(athlete);
    const double now = *fitness.vdot;
    CHECK(expected_vdot(fitness, Level::Beginner, 4) == Approx(now + 1));
    CHECK(expected_vdot(fitness, Level::Beginner, 40) == Approx(now + 3));
    CHECK(expected_vdot(fitness, Level::Intermediate, 40) == Approx(now + 2));
    CHECK(expected_vdot(fitness, Level::Advanced, 40) == Approx(now + 1.2));
    CHECK(expected_vdot({}, Level::Advanced, 4) == 0);
    const RunningFitness then = moved_to(fitness, now + 1);
    CHECK(pace(then, Intensity::Easy).fast < pace(fitness, Intensity::Easy).fast);
    CHECK(moved_to(fitness, now) == fitness);
}

TEST_CASE("whatever a profile states, a harder intensity is never slower", "[condition][fitness]") {
    std::mt19937_64 random(20'261'122);
    int with_paces = 0;
    for (int i = 0; i < 3000; ++i) {
        Athlete athlete = random_athlete(random, *parse_date("2026-11-23"));
        const RunningFitness fitness = running_fitness(athlete);
        if (!fitness.paces) continue;
        ++with_paces;
        for (std::size_t k = 0; k < intensities; ++k) {
            const PaceRange& range = fitness.paces->at(k);
            REQUIRE(range.fast <= range.slow);
            if (k == 0) continue;
            const PaceRange& easier = fitness.paces->at(k - 1);
            INFO("athlete " << i << ", intensity " << k);
            REQUIRE(range.fast <= easier.fast);
            REQUIRE(range.slow <= easier.slow);
        }
    }
    CHECK(with_paces > 1000);
}
