// SPDX-License-Identifier: Apache-2.0
#include "prescription/lift_protocol.h"

#include <catch2/catch.hpp>

using namespace tandem;
using namespace tandem::prescription;

namespace {

Athlete athlete(Goal goal, Level lifting) {
    Athlete someone;
    someone.goal = goal;
    someone.lifting = lifting;
    return someone;
}

WeekFacts week_of(int strength_weeks, Phase phase = Phase::Build) {
    WeekFacts week;
    week.phase = phase;
    week.strength_weeks = strength_weeks;
    return week;
}

LiftProtocol full(const Athlete& someone, const WeekFacts& week) {
    return lift_protocol(someone, week, {SessionKind::FullStrength, Minutes{45}});
}

}  // namespace

TEST_CASE("runners learn, build and then lift heavy", "[lift_protocol]") {
    const Athlete runner = athlete(Goal::Running, Level::Intermediate);
    for (int week = 0; week < 30; ++week) {
        INFO("week " << week);
        const SetScheme legs = full(runner, week_of(week)).legs;
        if (week < 4) {
            CHECK(legs.sets == 2);
            CHECK(legs.percent >= 60);
            CHECK(legs.percent <= 70);
            CHECK(legs.in_reserve == Whole{4, 4});
            CHECK(legs.repetitions == Whole{8, 12});
        } else if (week < 8) {
            CHECK(legs.sets == 3);
            CHECK(legs.percent >= 75);
            CHECK(legs.percent <= 80);
            CHECK(legs.in_reserve == Whole{3, 3});
            CHECK(legs.repetitions == Whole{6, 8});
        } else {
            CHECK(legs.sets == 3);
            CHECK(legs.percent >= 82);
            CHECK(legs.percent <= 90);
            CHECK(legs.in_reserve == Whole{2, 2});
            CHECK(legs.repetitions.least >= 3);
            CHECK(legs.repetitions.most <= 5);
        }
    }
}

TEST_CASE("a beginner's heavy sets keep five repetitions and one more in reserve",
          "[lift_protocol]") {
    const LiftProtocol heavy = full(athlete(Goal::Running, Level::Beginner), week_of(10));
    CHECK(heavy.legs.repetitions == Whole{5, 5});
    CHECK(heavy.legs.in_reserve == Whole{3, 3});
    CHECK(heavy.legs.percent >= 80);
    CHECK(heavy.legs.percent <= 82);
    CHECK(heavy.plyo_sets == 0);
    CHECK(full(athlete(Goal::Running, Level::Intermediate), week_of(10)).plyo_sets > 0);
    CHECK(full(athlete(Goal::Balanced, Level::Advanced), week_of(10)).plyo_sets == 0);
}

TEST_CASE("near a race the load stays while the repetitions get few", "[lift_protocol]") {
    const Athlete runner = athlete(Goal::Running, Level::Advanced);
    const int before = full(runner, week_of(12)).legs.percent;
    const WeekFacts taper = week_of(12, Phase::Taper);
    const LiftProtocol kept = full(runner, taper);
    CHECK(kept.keep);
    CHECK(kept.legs.percent == before);
    CHECK(kept.legs.repetitions.most <= 5);
    CHECK(kept.plyo_sets == 0);
    WeekFacts peak = week_of(12, Phase::Peak);
    peak.phase_weeks = 3;
    peak.next_a_race = Date{};
    CHECK_FALSE(full(runner, peak).keep);
    peak.in_phase = 2;
    CHECK(full(runner, peak).keep);
}

TEST_CASE("before a race beginners keep five repetitions, and nobody gets heavy who was not",
          "[lift_protocol]") {
    const Athlete beginner = athlete(Goal::Running, Level::Beginner);
    CHECK(full(beginner, week_of(10, Phase::Taper)).legs.repetitions == Whole{5, 5});
    const SetScheme building = full(beginner, week_of(5)).legs;
    const SetScheme kept = full(beginner, week_of(5, Phase::Taper)).legs;
    CHECK(kept.repetitions == building.repetitions);
    CHECK(kept.percent == building.percent);
}

TEST_CASE("light sessions of a deload and before a race keep the load", "[lift_protocol]") {
    const Session light{SessionKind::LightStrength, Minutes{30}};
    for (const Goal goal : {Goal::Running, Goal::Strength, Goal::Balanced}) {
        const Athlete someone = athlete(goal, Level::Advanced);
        const int before = full(someone, week_of(11)).legs.percent;
        WeekFacts deload = week_of(12);  // where another block would begin
        deload.deload = true;
        const int eased = lift_protocol(someone, deload, light).legs.percent;
        CHECK(eased >= before - 3);
        CHECK(eased <= before);
        CHECK(lift_protocol(someone, week_of(11, Phase::Taper), light).legs.percent == before);
    }
}

TEST_CASE("those new to a strength goal learn, then grow, then lift heavy, away from failure",
          "[lift_protocol]") {
    const Athlete beginner = athlete(Goal::Strength, Level::Beginner);
    CHECK(full(beginner, week_of(3)).stage == Stage::Learn);
    CHECK(full(beginner, week_of(4)).stage == Stage::Size);
    CHECK(full(beginner, week_of(8)).stage == Stage::Strength);
    CHECK(full(beginner, week_of(12)).stage == Stage::Size);
    CHECK(full(beginner, week_of(5)).accessory.in_reserve.least >= 1);
}

TEST_CASE("a deload leaves one more in reserve and keeps most of the load", "[lift_protocol]") {
    const Athlete runner = athlete(Goal::Running, Level::Intermediate);
    WeekFacts week = week_of(10);
    const SetScheme usual = full(runner, week).legs;
    week.deload = true;
    const LiftProtocol eased = full(runner, week);
    CHECK(eased.eased);
    CHECK(eased.legs.in_reserve.least == usual.in_reserve.least + 1);
    CHECK(eased.legs.percent < usual.percent);
    CHECK(eased.legs.percent > usual.percent - 6);
}

TEST_CASE("those who adapt always keep four in reserve", "[lift_protocol]") {
    for (const Goal goal : {Goal::Running, Goal::Strength, Goal::Balanced}) {
        Athlete someone = athlete(goal, Level::Advanced);
        CHECK(full(someone, week_of(6, Phase::Adaptation)).legs.in_reserve.least == 4);
        someone.new_to_strength = true;
        const LiftProtocol first = full(someone, week_of(1));
        for (const SetScheme& scheme : {first.legs, first.upper, first.accessory, first.core})
            CHECK(scheme.in_reserve.least >= 4);
        Session exposure{SessionKind::LegStrength, Minutes{45}};
        exposure.first_exposure = true;
        CHECK(lift_protocol(someone, week_of(9), exposure).legs.in_reserve.least == 4);
    }
}

TEST_CASE("lifters take turns between size and strength and never take legs to failure",
          "[lift_protocol]") {
    const Athlete lifter = athlete(Goal::Strength, Level::Intermediate);
    CHECK(full(lifter, week_of(9)).stage == Stage::Size);
    CHECK(full(lifter, week_of(13)).stage == Stage::Strength);
    CHECK(full(lifter, week_of(17)).stage == Stage::Size);
    for (int week = 0; week < 30; ++week) {
        const LiftProtocol protocol = full(lifter, week_of(week));
        CHECK(protocol.legs.in_reserve.least >= 2);
        CHECK(protocol.legs.percent <= 90);
        CHECK(protocol.most_weekly == 20);
        if (protocol.stage == Stage::Size) {
            CHECK(protocol.accessory.in_reserve == Whole{0, 2});
            CHECK(protocol.upper.repetitions == Whole{6, 12});
        } else {
            CHECK(protocol.legs.repetitions.most <= 6);
            CHECK(protocol.legs.percent >= 80);
        }
    }
}

TEST_CASE("light strength keeps three or more in reserve", "[lift_protocol]") {
    const Session light{SessionKind::LightStrength, Minutes{30}};
    for (int week = 0; week < 20; ++week) {
        for (const Goal goal : {Goal::Running, Goal::Strength, Goal::Balanced})
            CHECK(lift_protocol(athlete(goal, Level::Advanced), week_of(week), light)
                      .legs.in_reserve.least >= 3);
    }
}

TEST_CASE("after a race the lifts come back light", "[lift_protocol]") {
    const LiftProtocol back =
        full(athlete(Goal::Running, Level::Advanced), week_of(20, Phase::Recovery));
    CHECK(back.stage == Stage::Recover);
    CHECK(back.legs.sets == 2);
    CHECK(back.legs.repetitions == Whole{8, 10});
    CHECK(back.legs.in_reserve.least == 4);
}

TEST_CASE("the dose weighs a set by what is left in reserve", "[lift_protocol]") {
    CHECK(reserve_tenths({4, 4}) == 6);
    CHECK(reserve_tenths({5, 5}) == 6);
    CHECK(reserve_tenths({2, 3}) == 10);
    CHECK(reserve_tenths({3, 3}) == 10);
    CHECK(reserve_tenths({0, 2}) == 15);
}
