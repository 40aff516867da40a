// SPDX-License-Identifier: Apache-2.0
// What the library of runs promises, by examples (MISSION S5, S6, P9, P14; E71, E95).
#include "prescription/runs.h"

#include <algorithm>
#include <catch2/catch.hpp>

#include "make/run_case.h"

using namespace tandem;
using namespace tandem::make;
using namespace tandem::prescription;

namespace {

int hardest(const Workout& workout) {
    int most = 0;
    for (const RunBlock& block : workout.run) {
        for (const RunStep& step : block.steps)
            most = std::max(most, step.target.effort.most);
    }
    return most;
}

bool says(const std::vector<Reason>& reasons, const std::string& words) {
    return std::ranges::any_of(
        reasons, [&](const Reason& one) { return one.says.find(words) != std::string::npos; });
}

}  // namespace

TEST_CASE("an easy hour is an hour and easy all the way", "[runs]") {
    const Workout workout = prescribe(build_week(SessionKind::EasyRun, 60));
    CHECK(workout.time == Minutes{60});
    CHECK(workout.run.front().steps.front().kind == StepKind::WarmUp);
    CHECK(workout.run.back().steps.back().kind == StepKind::CoolDown);
    CHECK(hardest(workout) <= 3);
    CHECK(time_of(workout, [](const RunStep& step) { return step.kind == StepKind::Work; }) >=
          Minutes{45});
    CHECK(workout.distance.value > 8'000);
    CHECK(workout.distance.value < 12'000);
}

TEST_CASE("work grows at the same effort", "[runs]") {
    for (const SessionKind kind : {SessionKind::TempoRun, SessionKind::IntervalRun}) {
        for (const Level level : {Level::Intermediate, Level::Advanced}) {
            RunCase one = build_week(kind, 70, level);
            const Workout first = prescribe(one);
            Seconds before = hard_time(first);
            for (one.nth = 6; one.nth <= 24; one.nth += 6) {
                const Workout later = prescribe(one);
                CHECK(later.id == first.id);
                CHECK(hard_step(later).target == hard_step(first).target);
                CHECK(hard_time(later) >= before);
                before = hard_time(later);
            }
            CHECK(before > hard_time(first));
        }
    }
}

TEST_CASE("a short session keeps as much of the work as fits", "[runs]") {
    RunCase one = build_week(SessionKind::IntervalRun, 25);
    one.nth = 4;
    CHECK(hard_time(prescribe(one)) >= Minutes{9});
    one.session.minutes = Minutes{10};
    CHECK(hard_time(prescribe(one)) >= Minutes{2});
    one.session.kind = SessionKind::TempoRun;
    CHECK(hard_time(prescribe(one)) >= Minutes{4});
}

TEST_CASE("an easier week and a taper keep the effort and halve the work", "[runs]") {
    for (const SessionKind kind :
         {SessionKind::TempoRun, SessionKind::IntervalRun, SessionKind::HillRun}) {
        for (const int nth : {1, 3, 7, 12}) {
            RunCase one = build_week(kind, 60);
            one.nth = nth;
            const Workout usual = prescribe(one);
            RunCase easier = one;
            easier.week.deload = true;
            RunCase taper = one;
            taper.week.phase = Phase::Taper;
            for (const Workout& less : {prescribe(easier), prescribe(taper)}) {
                INFO(usual.title << " and " << less.title);
                const double share = static_cast<double>(hard_time(less).count()) /
                                     static_cast<double>(hard_time(usual).count());
                CHECK(share >= 0.35);
                CHECK(share <= 0.65);
                CHECK(hard_step(less).target == hard_step(usual).target);
            }
            CHECK(says(prescribe(easier).why, "easier week"));
            CHECK(says(prescribe(taper).why, "Before the race"));
        }
    }
}

TEST_CASE("while the body adapts every run is easy", "[runs]") {
    for (const SessionKind kind : {SessionKind::TempoRun, SessionKind::IntervalRun,
                                   SessionKind::HillRun, SessionKind::QualityRun}) {
        for (const Phase phase : {Phase::Adaptation, Phase::Recovery}) {
            RunCase one = build_week(kind, 45);
            one.week.phase = phase;
            CHECK(hardest(prescribe(one)) <= 4);
            // The load of hills is small as it is; what they cost the legs it does not show.
            if (kind != SessionKind::HillRun) CHECK(dose(one) < dose(build_week(kind, 45)));
        }
    }
}

TEST_CASE("a beginner who cannot run long runs and walks, with longer running by the week",
          "[runs]") {
    RunCase one = build_week(SessionKind::EasyRun, 30, Level::Beginner);
    one.athlete.recent = {Minutes{40}, {}, Minutes{15}, {}};
    one.athlete.performance = {};
    one.week.phase = Phase::Base;
    Seconds before{0};
    for (one.week.loading_weeks = 0; one.week.loading_weeks < 6; ++one.week.loading_weeks) {
        const Workout workout = prescribe(one);
        CHECK(workout.id == "run.walk");
        const Seconds running =
            time_of(workout, [](const RunStep& step) { return step.kind == StepKind::Work; });
        CHECK(running > before);
        before = running;
    }
    CHECK(prescribe(one).id == "run.easy");
    one.week.loading_weeks = 0;
    one.session.kind = SessionKind::LongRun;
    CHECK(prescribe(one).id == "run.walk");
    one.athlete.recent.longest_minutes = Minutes{45};
    CHECK(prescribe(one).id == "run.long");
}

TEST_CASE("whoever raced for half an hour within the year runs without walking", "[runs]") {
    RunCase one = build_week(SessionKind::EasyRun, 20, Level::Beginner);
    one.athlete.recent = {Minutes{40}, {}, Minutes{15}, {}};
    one.week.loading_weeks = 0;
    const auto id_after = [&](const Performance& race) {
        one.athlete.performance = race;
        return prescribe(one).id;
    };
    CHECK(id_after({{10'000}, Minutes{62}, {}}) == "run.easy");
    CHECK(id_after({{10'000}, Minutes{62}, one.week.monday - std::chrono::days{100}}) ==
          "run.easy");
    CHECK(id_after({{10'000}, Minutes{62}, one.week.monday - std::chrono::days{500}}) ==
          "run.walk");
    CHECK(id_after({{3'000}, Minutes{17}, {}}) == "run.walk");
}

TEST_CASE("a beginner comes to intervals through faster minutes", "[runs]") {
    RunCase one = build_week(SessionKind::IntervalRun, 25, Level::Beginner);
    one.athlete.goal = Goal::Strength;
    for (one.nth = 0; one.nth < 4; ++one.nth) {
        const Workout workout = prescribe(one);
        CHECK(workout.id == "run.pickups");
        CHECK(hardest(workout) <= 7);
    }
    CHECK(prescribe(one).id == "run.vo2");
}

TEST_CASE("close to a race its own effort is trained", "[runs]") {
    const auto peak = [](SessionKind kind, int metres) {
        RunCase one = build_week(kind, kind == SessionKind::LongRun ? 120 : 60);
        one.week.phase = Phase::Peak;
        one.week.race = Metres{metres};
        return prescribe(one);
    };
    CHECK(peak(SessionKind::IntervalRun, 5'000).id == "run.race-intervals");
    CHECK(peak(SessionKind::IntervalRun, 10'000).id == "run.race-intervals");
    CHECK(peak(SessionKind::TempoRun, 21'097).id == "run.race-tempo");
    CHECK(peak(SessionKind::LongRun, 42'195).id == "run.long-race-effort");
    CHECK(peak(SessionKind::LongRun, 5'000).id == "run.long");
    // The pace is that of the race: slower for a marathon than for a half.
    const auto half = hard_step(peak(SessionKind::TempoRun, 21'097)).target.pace;
    const auto ten = hard_step(peak(SessionKind::IntervalRun, 10'000)).target.pace;
    REQUIRE(half);
    REQUIRE(ten);
    CHECK(ten->slow < half->fast);
}

TEST_CASE("a race is never paced slower than easy running", "[runs]") {
    RunCase one = build_week(SessionKind::Race, 600);
    const auto pace_of = [&](int metres, int weekly) {
        one.session.race_distance = Metres{metres};
        one.athlete.recent.weekly_distance = Metres{weekly};
        const Workout workout = prescribe(one);
        const auto pace = workout.run.front().steps.front().target.pace;
        CHECK(says(workout.why, "none is given") == !pace);
        if (!pace) CHECK(workout.time == Minutes{600});
        return pace;
    };
    const auto easy = condition::running_fitness(one.athlete)
                          .paces->at(static_cast<std::size_t>(condition::Intensity::Easy));
    for (const int metres : {5'000, 10'000, 21'097}) {
        const auto pace = pace_of(metres, 20'000);
        REQUIRE(pace);
        CHECK(pace->slow < easy.fast);
    }
    REQUIRE(pace_of(42'195, 60'000));
    CHECK(pace_of(42'195, 60'000)->slow.value < (easy.fast.value + easy.slow.value) / 2);
    CHECK_FALSE(pace_of(42'195, 20'000));  // 1.15: a marathon at jogging pace
    CHECK_FALSE(pace_of(100'000, 60'000));
}

TEST_CASE("who runs a marathon no faster than easily runs easily slower than that", "[runs]") {
    RunCase one = build_week(SessionKind::EasyRun, 60, Level::Beginner);
    one.athlete.performance = Performance{{10'000}, Minutes{62}, {}};
    one.athlete.recent = {{}, Metres{40'000}, Minutes{60}, {}};
    const auto easy = [&one] { return *prescribe(one).run[1].steps.front().target.pace; };
    const PaceRange usual = easy();
    CHECK_FALSE(says(prescribe(one).how_to_go_on, "longest race"));
    one.athlete.races = {{"Marathon", one.week.monday, {}, Metres{42'195}, RacePriority::A}};
    CHECK(easy().fast > usual.fast);
    CHECK(says(prescribe(one).how_to_go_on, "longest race"));
    RunCase race = one;
    race.session.kind = SessionKind::Race;
    race.session.race_distance = Metres{42'195};
    CHECK(prescribe(race).run.front().steps.front().target.pace->slow <= easy().fast);
    one.athlete.races.front().distance = Metres{10'000};
    CHECK(easy() == usual);
}

TEST_CASE("a taper keeps the effort of the race", "[runs]") {
    RunCase one = build_week(SessionKind::IntervalRun, 60);
    one.week.race = Metres{5'000};
    one.week.phase = Phase::Peak;
    const Workout peak = prescribe(one);
    one.week.phase = Phase::Taper;
    const Workout taper = prescribe(one);
    CHECK(taper.id == "run.race-intervals");
    CHECK(hard_step(taper).target == hard_step(peak).target);
    CHECK(hard_time(taper) < hard_time(peak));
}

TEST_CASE("a sore place is not run over", "[runs]") {
    RunCase one = build_week(SessionKind::HillRun, 50);
    CHECK_FALSE(says(prescribe(one).how_to_go_on, "professional"));
    one.athlete.careful_with = {Region::Knee};
    CHECK(says(prescribe(one).how_to_go_on, "professional"));
    one.athlete.careful_with = {Region::Wrist};
    CHECK_FALSE(says(prescribe(one).how_to_go_on, "professional"));
}

TEST_CASE("every sixth loading week of base and build measures progress", "[runs]") {
    RunCase one = build_week(SessionKind::TempoRun, 50);
    one.week.phase = Phase::Base;
    int trials = 0;
    for (one.week.loading_weeks = 0; one.week.loading_weeks < 12; ++one.week.loading_weeks)
        trials += prescribe(one).id == "run.time-trial" ? 1 : 0;
    CHECK(trials == 2);
    one.week.loading_weeks = 5;
    REQUIRE(prescribe(one).id == "run.time-trial");
    one.week.next_a_race = one.week.monday + std::chrono::days{20};
    CHECK(prescribe(one).id != "run.time-trial");
    one.week.next_a_race = {};
    one.week.deload = true;
    CHECK(prescribe(one).id != "run.time-trial");
}

TEST_CASE("a beginner has run hard before the first time trial", "[runs]") {
    RunCase one = build_week(SessionKind::TempoRun, 50, Level::Beginner);
    one.week.loading_weeks = 5;
    CHECK(prescribe(one).id != "run.time-trial");
    one.nth = 2;
    CHECK(prescribe(one).id == "run.time-trial");
}

TEST_CASE("without a known pace effort and breath guide alone", "[runs]") {
    RunCase one = build_week(SessionKind::TempoRun, 50);
    one.athlete.performance = {};
    const Workout workout = prescribe(one);
    for (const RunBlock& block : workout.run) {
        for (const RunStep& step : block.steps) {
            CHECK_FALSE(step.target.pace);
            CHECK_FALSE(step.target.feel.empty());
        }
    }
    CHECK(workout.distance.value == 0);
    CHECK(says(workout.how_to_go_on, "effort and breath"));
}

TEST_CASE("heart rates stand beside the paces where they are known", "[runs]") {
    RunCase one = build_week(SessionKind::TempoRun, 50);
    CHECK_FALSE(hard_step(prescribe(one)).target.heart_rate);
    one.athlete.heart = {190, 50, 172};
    CHECK(hard_step(prescribe(one)).target.heart_rate == Whole{163, 174});
}

TEST_CASE("paces expect a little progress, and the workout says so", "[runs]") {
    RunCase one = build_week(SessionKind::TempoRun, 50);
    one.week.loading_weeks = 0;
    const Workout first = prescribe(one);
    CHECK_FALSE(says(first.how_to_go_on, "expect"));
    one.week.loading_weeks = 8;
    const Workout later = prescribe(one);
    CHECK(hard_step(later).target.pace->fast < hard_step(first).target.pace->fast);
    CHECK(says(later.how_to_go_on, "expect"));
}

TEST_CASE("miles and kilometres train the same", "[runs]") {
    for (const KindTraits& kind : all_kinds()) {
        if (!kind.run) continue;
        RunCase one = build_week(kind.kind, 60);
        one.session.race_distance = Metres{kind.kind == SessionKind::Race ? 10'000 : 0};
        const Workout metric = prescribe(one);
        one.athlete.distance_unit = DistanceUnit::Miles;
        CHECK(prescribe(one) == metric);
    }
}

TEST_CASE("the middle workout of a kind's usual length is about one dose", "[runs]") {
    struct Row {
        SessionKind kind;
        int minutes;
    };
    for (const Row& row : {Row{SessionKind::Run, 40}, Row{SessionKind::EasyRun, 40},
                           Row{SessionKind::RecoveryRun, 25}, Row{SessionKind::LongRun, 100},
                           Row{SessionKind::TempoRun, 50}, Row{SessionKind::IntervalRun, 50},
                           Row{SessionKind::HillRun, 50}, Row{SessionKind::QualityRun, 50}}) {
        int sum = 0;
        constexpr int workouts = 12;
        for (int nth = 0; nth < workouts; ++nth) {
            RunCase one = build_week(row.kind, row.minutes);
            one.nth = nth;
            sum += dose(one);
        }
        INFO(traits(row.kind).id);
        CHECK(sum / workouts == Approx(1000).margin(70));
    }
}

TEST_CASE("more minutes and more work are a bigger dose", "[runs]") {
    CHECK(dose(build_week(SessionKind::EasyRun, 80)) >
          dose(build_week(SessionKind::EasyRun, 40)) * 19 / 10);
    RunCase hard = build_week(SessionKind::IntervalRun, 60, Level::Advanced);
    hard.nth = 12;
    CHECK(dose(hard) > dose(build_week(SessionKind::IntervalRun, 60)));
}

TEST_CASE("a race is run evenly over its distance, with the warm-up before it", "[runs]") {
    RunCase one = build_week(SessionKind::Race, 98);
    one.session.race_distance = Metres{21'097};
    const Workout workout = prescribe(one);
    int metres = 0;
    for (const RunBlock& block : workout.run) {
        for (const RunStep& step : block.steps) {
            REQUIRE(step.distance);
            metres += step.distance->value;
            CHECK(step.target.pace == workout.run.front().steps.front().target.pace);
        }
    }
    CHECK(metres == 21'097);
    CHECK(workout.run.front().steps.front().target.effort.least <
          workout.run.back().steps.back().target.effort.least);
    CHECK(workout.distance == Metres{21'097});
    CHECK(workout.time <= Minutes{98});
    CHECK(workout.time >= Minutes{90});
    CHECK_FALSE(workout.warm_up.empty());
    CHECK(dose(one) == 1000);
}
