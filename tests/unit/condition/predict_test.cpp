// SPDX-License-Identifier: Apache-2.0
#include "condition/predict.h"

#include <algorithm>
#include <catch2/catch.hpp>

#include "condition/vdot.h"

using namespace tandem;
using namespace tandem::condition;

namespace {

constexpr Metres marathon{42'195};

std::vector<Prediction> predicted(const Athlete& athlete, Metres distance) {
    return predict(athlete, running_fitness(athlete), distance);
}

const Prediction* by(const std::vector<Prediction>& all, PredictionMethod method) {
    const auto found = std::ranges::find(all, method, &Prediction::method);
    return found == all.end() ? nullptr : &*found;
}

}  // namespace

TEST_CASE("nothing is predicted from nothing", "[condition][predict]") {
    CHECK(predicted({}, {10'000}).empty());
}

TEST_CASE("the half follows from ten kilometres by the power of 1.06", "[condition][predict]") {
    Athlete athlete;
    athlete.performance = Performance{{10'000}, Seconds{2400}, {}};
    const auto all = predicted(athlete, {21'097});
    REQUIRE_FALSE(all.empty());
    CHECK(all.front().method == PredictionMethod::Riegel);
    CHECK(all.front().time.count() == Approx(5295).margin(2));
    CHECK(all.front().cites == "E59");
}

TEST_CASE("of two tests over one distance the better predicts, whichever stands first",
          "[condition][predict]") {
    const Performance better{{5'000}, Seconds{1200}, {}};
    const Performance worse{{5'000}, Seconds{1300}, {}};
    Athlete athlete;
    athlete.tests = {better, worse};
    const auto first = predicted(athlete, {10'000});
    athlete.tests = {worse, better};
    CHECK(predicted(athlete, {10'000}) == first);
    athlete.tests = {better};
    CHECK(predicted(athlete, {10'000}).front() == first.front());
}

TEST_CASE("a marathon on few kilometres is expected to be slower", "[condition][predict]") {
    CHECK(riegel_power({21'097}, Metres{10'000}) == 1.06);
    CHECK(riegel_power(marathon, {}) == 1.12);
    CHECK(riegel_power(marathon, Metres{10'000}) == Approx(1.15));
    CHECK(riegel_power(marathon, Metres{60'000}) == Approx(1.10));
    CHECK(riegel_power(marathon, Metres{150'000}) == Approx(1.06));
    CHECK(riegel_power(marathon, Metres{40'000}) > riegel_power(marathon, Metres{50'000}));
}

TEST_CASE("Tanda speaks only where he holds", "[condition][predict]") {
    Athlete athlete;
    athlete.recent.weekly_distance = Metres{60'000};
    athlete.easy_pace = SecondsPerKilometre{330};
    const auto all = predicted(athlete, marathon);
    REQUIRE(by(all, PredictionMethod::Tanda));
    CHECK(by(all, PredictionMethod::Tanda)->time.count() == Approx(12'678).margin(2));
    CHECK_FALSE(by(predicted(athlete, {21'097}), PredictionMethod::Tanda));
    athlete.easy_pace = SecondsPerKilometre{420};
    CHECK_FALSE(by(predicted(athlete, marathon), PredictionMethod::Tanda));
    CHECK_FALSE(tanda_pace(160, 200));
}

TEST_CASE("critical speed gives a second opinion on the marathon", "[condition][predict]") {
    Athlete athlete;
    athlete.tests = {{{1'200}, Seconds{250}, {}}, {{3'600}, Seconds{850}, {}}};
    const auto all = predicted(athlete, marathon);
    REQUIRE(by(all, PredictionMethod::CriticalSpeed));
    CHECK(by(all, PredictionMethod::CriticalSpeed)->time.count() ==
          Approx(42'195 / (.848 * 4)).margin(1));
}

TEST_CASE("VDOT predicts its own race, and more for more", "[condition][predict]") {
    Athlete athlete;
    athlete.performance = Performance{{10'000}, Seconds{2400}, {}};
    const auto all = predicted(athlete, {10'000});
    CHECK(by(all, PredictionMethod::Vdot)->time.count() == Approx(2400).margin(1));
    CHECK(by(predicted(athlete, {5'000}), PredictionMethod::Vdot)->time.count() < 1200);
}
