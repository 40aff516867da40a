// SPDX-License-Identifier: Apache-2.0
#include "condition/assess.h"

#include <catch2/catch.hpp>

#include "condition/predict.h"

using namespace tandem;
using namespace tandem::condition;

TEST_CASE("stated minutes are taken as they are", "[condition]") {
    Athlete athlete;
    athlete.recent = {Minutes{200}, {}, Minutes{75}, {}};
    const Condition now = assess(athlete);
    CHECK(now.weekly_running == Minutes{200});
    CHECK(now.longest_run == Minutes{75});
    CHECK(now.notes.empty());
}

TEST_CASE("distance becomes minutes by the easy pace", "[condition]") {
    Athlete athlete;
    athlete.easy_pace = SecondsPerKilometre{360};
    athlete.recent.weekly_distance = Metres{30'000};
    athlete.recent.longest_distance = Metres{10'000};
    const Condition now = assess(athlete);
    CHECK(now.weekly_running == Minutes{180});
    CHECK(now.longest_run == Minutes{60});
}

TEST_CASE("easy pace comes from the profile, a race, a test, the threshold, then the level",
          "[condition]") {
    Athlete athlete;
    CHECK(assess(athlete).easy_pace.value == 375);
    CHECK(assess(athlete).pace_was_assumed);
    athlete.threshold_pace = SecondsPerKilometre{300};
    CHECK(assess(athlete).easy_pace.value == 360);
    athlete.tests = {{{5'000}, std::chrono::seconds{1500}, {}}};
    CHECK(assess(athlete).easy_pace.value == Approx(379).margin(2));  // VDOT 38
    athlete.performance = Performance{{10'000}, std::chrono::seconds{2400}, {}};
    CHECK(assess(athlete).easy_pace.value < 330);
    athlete.easy_pace = SecondsPerKilometre{350};
    CHECK(assess(athlete).easy_pace.value == 350);
}

TEST_CASE("an easy pace as fast as a race is not believed", "[condition]") {
    Athlete athlete;
    athlete.performance = Performance{{10'000}, std::chrono::seconds{3000}, {}};
    const auto believed = assess(athlete).easy_pace;
    athlete.easy_pace = SecondsPerKilometre{290};
    CHECK(assess(athlete).easy_pace == believed);
    // The same that easy runs are given, so that kilometres and minutes agree.
    const auto easy = running_fitness(athlete).paces->at(static_cast<std::size_t>(Intensity::Easy));
    CHECK(believed >= easy.fast);
    CHECK(believed <= easy.slow);
}

TEST_CASE("what is not stated is assumed by level, and said", "[condition]") {
    Athlete athlete;
    athlete.running = Level::Beginner;
    const Condition beginner = assess(athlete);
    CHECK(beginner.weekly_running == Minutes{60});
    CHECK(beginner.weekly_was_assumed);
    CHECK(beginner.longest_run >= Minutes{20});
    CHECK(beginner.notes.size() == 2);
    athlete.running = Level::Advanced;
    CHECK(assess(athlete).weekly_running == Minutes{300});
}

TEST_CASE("an absurd profile gives sane numbers", "[condition]") {
    Athlete athlete;
    athlete.easy_pace = SecondsPerKilometre{1};
    athlete.recent.weekly_distance = Metres{2'000'000'000};
    athlete.recent.longest_minutes = Minutes{-5};
    const Condition now = assess(athlete);
    CHECK(now.easy_pace.value == 375);
    CHECK(now.pace_was_assumed);
    CHECK(now.weekly_running <= Minutes{1500});
    CHECK(now.longest_run == Minutes{0});
}

TEST_CASE("a race time scales from a known race", "[condition]") {
    Athlete athlete;
    athlete.performance = Performance{{10'000}, std::chrono::seconds{2400}, {}};
    const Condition now = assess(athlete);
    CHECK(expected_time(athlete, now, {10'000}) == Minutes{40});
    CHECK(expected_time(athlete, now, {21'097}) == Minutes{88});
    CHECK(expected_time(athlete, now, {1}) == Minutes{1});
}

TEST_CASE("a race is given the time that its pace takes", "[condition]") {
    Athlete athlete;
    athlete.tests = {{{5'000}, std::chrono::seconds{1800}, {}}};
    athlete.easy_pace = SecondsPerKilometre{260};  // contradicts the test
    for (const int metres : {5'000, 10'000, 21'097, 42'195, 50'000}) {
        const auto predicted = predict(athlete, running_fitness(athlete), {metres}).front().time;
        const Minutes expected = expected_time(athlete, assess(athlete), {metres});
        CHECK(std::chrono::abs(expected - predicted) <= std::chrono::seconds{30});
    }
}
