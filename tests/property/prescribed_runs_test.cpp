// SPDX-License-Identifier: Apache-2.0
// What every prescribed run promises, over many athletes, weeks and lengths (MISSION S5, S6).
#include <algorithm>
#include <array>
#include <catch2/catch.hpp>
#include <random>

#include "knowledge/citations.h"
#include "make/athlete.h"
#include "make/run_case.h"
#include "prescription/runs.h"

using namespace tandem;
using namespace tandem::prescription;
using make::time_of;

namespace {

constexpr int requests = 20'000;

struct Asked {
    Athlete athlete;
    WeekFacts week;
    Session session;
    int nth = 0;
};

int between(std::mt19937_64& random, int low, int high) {
    return low + static_cast<int>(random() % static_cast<std::uint64_t>(high - low + 1));
}

SessionKind random_run(std::mt19937_64& random) {
    std::vector<SessionKind> runs;
    for (const KindTraits& kind : all_kinds()) {
        if (kind.run) runs.push_back(kind.kind);
    }
    return runs[static_cast<std::size_t>(between(random, 0, static_cast<int>(runs.size()) - 1))];
}

Asked random_request(std::mt19937_64& random) {
    constexpr std::array races{5'000, 10'000, 16'093, 21'097, 42'195, 80'000};
    Asked asked;
    asked.week.monday = *parse_date("2026-11-23");
    asked.athlete = random_athlete(random, asked.week.monday);
    if (between(random, 0, 2) == 0) asked.athlete.heart.most = between(random, 150, 205);
    asked.week.number = between(random, 1, 52);
    asked.week.phase = static_cast<Phase>(between(random, 0, 6));
    asked.week.deload = between(random, 0, 3) == 0;
    asked.week.in_phase = between(random, 0, 5);
    asked.week.loading_weeks = between(random, 0, 30);
    const auto race = static_cast<std::size_t>(between(random, 0, 5));
    if (between(random, 0, 1) == 0) asked.week.race = Metres{races[race]};
    asked.session.kind = random_run(random);
    asked.session.minutes = Minutes{between(random, 10, 240)};
    if (asked.session.kind == SessionKind::Race) asked.session.race_distance = Metres{races[race]};
    asked.nth = between(random, 0, 40);
    return asked;
}

Workout prescribe(const Asked& asked) {
    const auto fitness = condition::running_fitness(asked.athlete);
    return prescribe_run({asked.athlete, fitness, asked.week, asked.session, asked.nth});
}

template <class Check>
void for_each_request(Check check) {
    std::mt19937_64 random(20'261'122);
    for (int i = 0; i < requests; ++i) {
        const Asked asked = random_request(random);
        const Workout workout = prescribe(asked);
        INFO("request " << i << ": " << traits(asked.session.kind).id << " of "
                        << asked.session.minutes.count() << " min, " << workout.title << ", "
                        << workout.in_short);
        check(asked, workout);
    }
}

std::optional<RunStep> step_named(const std::string& name, const Workout& workout) {
    for (const RunBlock& block : workout.run) {
        for (const RunStep& step : block.steps) {
            if (step.name == name) return step;
        }
    }
    return {};
}

bool has_digit(const std::string& text) {
    return std::ranges::any_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

}  // namespace

TEST_CASE("a run takes its minutes and never more", "[runs]") {
    for_each_request([](const Asked& asked, const Workout& workout) {
        REQUIRE(workout.time <= asked.session.minutes);
        if (asked.session.kind == SessionKind::Race) return;
        REQUIRE(workout.time == asked.session.minutes);
        Seconds sum = time_of(workout, [](const RunStep&) { return true; });
        for (const auto* movements : {&workout.warm_up, &workout.cool_down}) {
            for (const Movement& movement : *movements)
                sum += movement.time;
        }
        REQUIRE(sum == workout.time);
    });
}

TEST_CASE("every run has a beginning, a middle and an end, and each step says how it feels",
          "[runs]") {
    for_each_request([](const Asked& asked, const Workout& workout) {
        REQUIRE_FALSE(workout.id.empty());
        REQUIRE_FALSE(workout.title.empty());
        REQUIRE_FALSE(workout.why.empty());
        REQUIRE_FALSE(workout.how_to_go_on.empty());
        for (const RunBlock& block : workout.run) {
            REQUIRE(block.times >= 1);
            for (const RunStep& step : block.steps) {
                REQUIRE_FALSE(step.name.empty());
                REQUIRE_FALSE(step.target.feel.empty());
                REQUIRE(step.target.effort.least <= step.target.effort.most);
                REQUIRE(step.time.has_value() != step.distance.has_value());
                if (step.time) REQUIRE(*step.time > Seconds{0});
                if (step.target.pace) REQUIRE(step.target.pace->fast <= step.target.pace->slow);
            }
        }
        if (asked.session.kind == SessionKind::Race) return;
        const auto is_work = [](const RunStep& step) { return step.kind == StepKind::Work; };
        REQUIRE(time_of(workout, is_work) > Seconds{0});
        REQUIRE(workout.run.front().steps.front().kind == StepKind::WarmUp);
        if (asked.session.minutes < Minutes{20}) return;
        REQUIRE(workout.run.back().steps.back().kind == StepKind::CoolDown);
    });
}

TEST_CASE("hard work stays within what coaches give", "[runs]") {
    for_each_request([](const Asked& asked, const Workout& workout) {
        const Seconds hard = time_of(workout, [](const RunStep& step) {
            return step.kind == StepKind::Work && step.target.effort.least >= 6;
        });
        const Seconds hardest = time_of(workout, [](const RunStep& step) {
            return step.kind == StepKind::Work && step.target.effort.least >= 8;
        });
        if (asked.session.kind == SessionKind::Race) return;
        if (!traits(asked.session.kind).quality && asked.session.kind != SessionKind::LongRun) {
            REQUIRE(hard == Seconds{0});
            return;
        }
        REQUIRE(hard <= Minutes{asked.session.kind == SessionKind::LongRun ? 60 : 40});
        REQUIRE(hardest <= Minutes{25});
        if (asked.session.kind == SessionKind::HillRun) REQUIRE(hard <= Minutes{15});
        const Phase phase = asked.week.phase;
        if (phase == Phase::Adaptation || phase == Phase::Recovery) REQUIRE(hard == Seconds{0});
    });
}

TEST_CASE("texts of runs name no unit and rest on known evidence", "[runs]") {
    for_each_request([](const Asked&, const Workout& workout) {
        for (const auto* reasons : {&workout.why, &workout.how_to_go_on}) {
            for (const Reason& reason : *reasons) {
                INFO(reason.says);
                REQUIRE_FALSE(has_digit(reason.says));
                REQUIRE(reason.says.back() == '.');
                REQUIRE_FALSE(reason.cites.empty());
                for (const std::string& id : reason.cites)
                    REQUIRE(knowledge::find_citation(id) != nullptr);
            }
        }
        for (const std::string* line : {&workout.title, &workout.in_short}) {
            for (const char* unit : {"km", "mile", "metre", "/mi", "kg"})
                REQUIRE(line->find(unit) == std::string::npos);
        }
    });
}

TEST_CASE("whoever walks or comes down a hill has no running pace and no heart rate to hold",
          "[runs]") {
    int walks = 0;
    for_each_request([&](const Asked&, const Workout& workout) {
        for (const RunBlock& block : workout.run) {
            for (const RunStep& step : block.steps) {
                const bool walk = step.name.find("alk") != std::string::npos;
                if (!walk && !step.name.ends_with(" down")) continue;
                ++walks;
                REQUIRE_FALSE(step.target.pace);
                REQUIRE_FALSE(step.target.heart_rate);
                REQUIRE(step.target.effort.most <= (walk ? 1 : 2));
            }
        }
    });
    CHECK(walks > 1000);
}

TEST_CASE("the effort of a race is never slower than easy running, nor easier", "[runs]") {
    int compared = 0;
    for_each_request([&](const Asked& asked, const Workout& workout) {
        const bool race = asked.session.kind == SessionKind::Race;
        const Metres distance =
            race ? asked.session.race_distance : asked.week.race.value_or(Metres{0});
        if (race && distance > Metres{45'000}) return;  // nobody runs all of it
        Asked easy = asked;
        easy.athlete.races.push_back({"", asked.week.monday, {}, distance, RacePriority::C});
        easy.session = {SessionKind::LongRun, Minutes{50}, Importance::Should, false, {}};
        easy.week.phase = Phase::Base;
        easy.week.deload = true;
        const std::optional<RunStep> slow = step_named("Easy running", prescribe(easy));
        if (!slow) return;
        for (const RunBlock& block : workout.run) {
            for (const RunStep& step : block.steps) {
                if (!race && step.name != "Race effort") continue;
                REQUIRE(step.target.effort.least >= slow->target.effort.least);
                REQUIRE(step.target.effort.most > slow->target.effort.most);
                if (!step.target.pace || !slow->target.pace) continue;
                ++compared;
                // A race longer than a marathon is trained at the pace of long runs.
                const bool ultra = distance > Metres{45'000};
                REQUIRE(step.target.pace->fast <= slow->target.pace->fast);
                REQUIRE((ultra || step.target.pace->slow <= slow->target.pace->fast));
            }
        }
    });
    CHECK(compared > 1000);
}

TEST_CASE("nobody warms up or cools down for seconds", "[runs]") {
    for_each_request([](const Asked& asked, const Workout& workout) {
        if (asked.session.minutes < Minutes{15}) return;
        for (const RunBlock& block : workout.run) {
            const RunStep& step = block.steps.front();
            const bool frame = step.kind == StepKind::WarmUp || step.kind == StepKind::CoolDown;
            if (block.times == 1 && frame) REQUIRE(*step.time >= Minutes{1});
        }
    });
}

TEST_CASE("the dose of a run is in keeping with its minutes", "[runs]") {
    std::mt19937_64 random(20'261'123);
    for (int i = 0; i < requests / 4; ++i) {
        const Asked asked = random_request(random);
        const auto fitness = condition::running_fitness(asked.athlete);
        const Dose dose = run_dose({asked.athlete, fitness, asked.week, asked.session, asked.nth});
        INFO("request " << i << ": " << traits(asked.session.kind).id << " of "
                        << asked.session.minutes.count() << " min");
        REQUIRE(dose.upper == 0);
        if (asked.session.kind == SessionKind::Race) {
            REQUIRE(dose.main == 1000);
            continue;
        }
        const auto minutes = static_cast<int>(asked.session.minutes.count());
        REQUIRE(dose.main > 3 * minutes);
        REQUIRE(dose.main < 60 * minutes);
    }
}
