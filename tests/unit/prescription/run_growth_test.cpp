// SPDX-License-Identifier: Apache-2.0
// How runs grow over a season: each kind on its own ladder, long runs by their faster end.
#include <catch2/catch.hpp>
#include <map>

#include "make/run_case.h"

using namespace tandem;
using namespace tandem::make;

TEST_CASE("each kind of hard run climbs a rung every time until its last", "[runs]") {
    using enum SessionKind;
    for (const SessionKind kind : {TempoRun, IntervalRun, HillRun}) {
        for (const Level level : {Level::Beginner, Level::Intermediate, Level::Advanced}) {
            RunCase one = build_week(kind, 90, level);
            std::map<std::string, std::vector<std::pair<Seconds, std::string>>> runs;
            for (one.nth = 0; one.nth < 36; ++one.nth) {
                const Workout workout = prescribe(one);
                runs[workout.id].emplace_back(hard_time(workout), workout.title);
            }
            for (const auto& [id, times] : runs) {
                INFO(id << " of level " << static_cast<int>(level));
                for (std::size_t i = 1; i < times.size(); ++i) {
                    INFO(times[i - 1].second << ", then " << times[i].second);
                    CHECK(times[i].first >= times[i - 1].first);
                    if (times[i - 1] != times.back()) CHECK(times[i] != times[i - 1]);
                }
            }
        }
    }
}

TEST_CASE("the faster end of a long run grows, and each part of it is faster than the last",
          "[runs]") {
    const auto is_steady = [](const RunStep& step) {
        return step.kind == StepKind::Work && step.target.effort.least >= 4;
    };
    std::map<std::string, Seconds> before;
    int grown = 0;
    for (int nth = 0; nth < 12; ++nth) {
        RunCase one = build_week(SessionKind::LongRun, 120);
        one.nth = nth;
        const Workout workout = prescribe(one);
        const Seconds steady = time_of(workout, is_steady);
        if (steady == Seconds{0}) continue;
        INFO(workout.title << ", number " << nth);
        if (before.contains(workout.id)) {
            CHECK(steady > before[workout.id]);
            ++grown;
        }
        before[workout.id] = steady;
        std::optional<PaceRange> last;
        for (const RunBlock& block : workout.run) {
            const RunStep& step = block.steps.front();
            if (step.kind != StepKind::Work) continue;
            if (last) CHECK(step.target.pace->slow <= last->fast);
            if (workout.id == "run.long-progression") last = step.target.pace;
        }
    }
    CHECK(grown >= 3);
}

TEST_CASE("race effort in long runs grows week by week for beginners too", "[runs]") {
    for (const Level level : {Level::Beginner, Level::Intermediate}) {
        RunCase one = build_week(SessionKind::LongRun, 100, level);
        one.week.phase = Phase::Peak;
        one.week.race = Metres{21'097};
        Seconds before{0};
        for (one.week.in_phase = 0; one.week.in_phase < 3; ++one.week.in_phase) {
            CHECK(hard_time(prescribe(one)) > before);
            before = hard_time(prescribe(one));
        }
    }
}

TEST_CASE("of two easy runs near the race one has strides", "[runs]") {
    for (const Phase phase : {Phase::Taper, Phase::RaceWeek}) {
        for (int nth = 0; nth < 6; ++nth) {
            RunCase one = build_week(SessionKind::EasyRun, 40, Level::Beginner);
            one.week.phase = phase;
            one.nth = nth;
            const bool first = prescribe(one).id == "run.easy-strides";
            ++one.nth;
            CHECK(first != (prescribe(one).id == "run.easy-strides"));
        }
    }
}
