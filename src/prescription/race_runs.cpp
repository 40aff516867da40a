// SPDX-License-Identifier: Apache-2.0
// Races, time trials, and the pace of a race in training (E58-E61).
#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

#include "condition/predict.h"
#include "prescription/run_library.h"

namespace tandem::prescription {
namespace {

using std::chrono::days;

constexpr Seconds shortest_with_long_trial = Minutes{45};
constexpr Seconds shortest_with_trial = Minutes{30};
constexpr Seconds long_trial = Minutes{20};
constexpr Seconds short_trial = Minutes{12};
constexpr int trial_every = 6;             // loading weeks (house)
constexpr int before_first_trial = 2;      // hard runs of its kind, for beginners (house, P14)
constexpr days race_instead_of_trial{28};  // a race that near is the better test
constexpr int hardest = 10;
constexpr double even = 0.01;  // either side of an even pace

// A race that is slower than easy running is none: up to the half marathon faster than all of it,
// beyond that no slower than its middle. What a profile tells may contradict itself, and in an
// ultra there is no pace to hold.
bool is_race_pace(double pace, Metres distance, const condition::TrainingPaces& paces) {
    const PaceRange& easy = paces[static_cast<std::size_t>(condition::Intensity::Long)];
    const bool shorter = length_of_race(distance) <= RaceLength::Half;
    return pace <= (shorter ? easy.fast.value : (easy.fast.value + easy.slow.value) / 2.0);
}

std::optional<double> race_pace(const RunSetting& setting, Metres distance) {
    const condition::RunningFitness& before = setting.request.fitness;
    const auto predictions = condition::predict(setting.request.athlete, before, distance);
    if (predictions.empty()) return {};
    double pace = static_cast<double>(predictions.front().time.count()) * 1000.0 / distance.value;
    if (before.paces && setting.now.paces) {
        const auto at = static_cast<std::size_t>(condition::Intensity::Threshold);
        pace *= static_cast<double>((*setting.now.paces)[at].fast.value) /
                (*before.paces)[at].fast.value;
    }
    if (setting.now.paces && !is_race_pace(pace, distance, *setting.now.paces)) return {};
    return pace;
}

PaceRange around(double pace) {
    return {{static_cast<std::int32_t>(std::lround(pace * (1 - even)))},
            {static_cast<std::int32_t>(std::lround(pace * (1 + even)))}};
}

// Percent of the race, how much harder than on the whole it feels, and what to think of there.
struct Part {
    const char* name;
    int percent;
    int harder;
    const char* feel;
};
constexpr std::array<Part, 3> parts{
    {{"First part", 25, -1, "held back: it should feel too easy"},
     {"Middle part", 45, 0, ""},
     {"Last part", 30, 1, "whatever is left, form tall and relaxed"}}};

std::vector<RunBlock> race_steps(const RunSetting& setting, const std::optional<double>& pace) {
    const Metres distance = setting.request.session.race_distance;
    std::vector<RunBlock> blocks;
    const int round = distance.value < 10'000 ? 500 : 1000;
    int left = distance.value;
    for (const Part& part : parts) {
        const bool last = &part == &parts.back();
        const int metres = last ? left : distance.value * part.percent / 100 / round * round;
        left -= metres;
        if (metres == 0) continue;
        RunStep step;
        step.name = part.name;
        step.distance = Metres{metres};
        step.target = race_target(distance, setting.now);
        for (int* effort : {&step.target.effort.least, &step.target.effort.most})
            *effort = std::min(*effort + part.harder, hardest);
        if (pace) step.target.pace = around(*pace);
        if (part.feel[0] != '\0') step.target.feel = part.feel;
        blocks.push_back({1, {std::move(step)}});
    }
    return blocks;
}

// The kind of quality run that has the first place in this week, as the season chooses it.
SessionKind leading_kind(const RunSetting& setting) {
    const WeekFacts& week = setting.request.week;
    const Athlete& athlete = setting.request.athlete;
    if (athlete.running == Level::Beginner && athlete.goal != Goal::Running)
        return SessionKind::IntervalRun;
    if (week.phase == Phase::Base) return SessionKind::TempoRun;
    const bool odd = week.number % 2 == 1;
    if (week.race && length_of_race(*week.race) <= RaceLength::Ten)
        return odd ? SessionKind::IntervalRun : SessionKind::TempoRun;
    if (week.race && length_of_race(*week.race) >= RaceLength::Marathon)
        return SessionKind::TempoRun;
    return odd ? SessionKind::TempoRun : SessionKind::IntervalRun;
}

}  // namespace

std::optional<PaceRange> slowest_race(const RunSetting& setting) {
    std::vector<Metres> distances;
    for (const RaceEntry& race : setting.request.athlete.races)
        distances.push_back(race.distance);
    distances.push_back(setting.request.session.race_distance);
    distances.push_back(setting.request.week.race.value_or(Metres{0}));
    std::optional<double> slowest;
    for (const Metres distance : distances) {
        if (distance.value <= 0 || length_of_race(distance) == RaceLength::Ultra) continue;
        slowest = std::max(slowest, race_pace(setting, distance));
    }
    if (!slowest) return {};
    return around(*slowest);
}

Target race_pace_target(const RunSetting& setting, Metres distance) {
    Target target = race_effort_target(distance, setting.now);
    const auto pace = race_pace(setting, distance);
    if (!pace || !setting.now.paces) return target;
    target.pace = around(*pace);
    const auto range = [&](Effort effort) { return *target_of(effort, setting.now).pace; };
    // What is no faster than steady running feels no harder; it is its length that makes the race.
    if (target.pace->fast > range(Effort::Steady).slow)
        target.effort = target_of(Effort::Steady, setting.now).effort;
    // The walking of a race longer than a marathon is not trained here.
    if (target.pace->slow > range(Effort::Long).fast) target.pace = range(Effort::Long);
    return target;
}

bool is_trial_due(const RunSetting& setting) {
    const WeekFacts& week = setting.request.week;
    const bool phase = week.phase == Phase::Base || week.phase == Phase::Build;
    if (!phase || setting.eased || setting.minutes() < shortest_with_trial) return false;
    if (week.next_a_race && *week.next_a_race - week.monday < race_instead_of_trial) return false;
    if (setting.level() == Level::Beginner && setting.nth() < before_first_trial) return false;
    if (week.loading_weeks % trial_every != trial_every - 1) return false;
    const SessionKind kind = setting.request.session.kind;
    return kind == SessionKind::QualityRun || kind == leading_kind(setting);
}

Workout time_trial(const RunSetting& setting) {
    const bool longer =
        setting.level() != Level::Beginner && setting.minutes() >= shortest_with_long_trial;
    const Seconds time = longer ? long_trial : short_trial;
    Middle middle;
    middle.id = "run.time-trial";
    middle.title = "Time trial of " + spell(time);
    middle.blocks.push_back(
        {1, {timed(StepKind::Work, "Time trial", time, target_of(Effort::Trial, setting.now))}});
    middle.why.push_back(
        {"One hard run on flat ground shows how far training has come, and gives honest paces for "
         "what follows.",
         {"E58", "E61"}});
    middle.how_to_go_on.push_back(
        {"Note the distance you covered and write it into your profile as a test: the paces of the "
         "next weeks then follow from it.",
         {"E58"}});
    return assemble(setting, std::move(middle), quality_frame(setting.minutes(), true));
}

Workout race(const RunSetting& setting) {
    const Session& session = setting.request.session;
    Workout workout;
    workout.id = "run.race";
    workout.title = "Race";
    workout.in_short = "Even effort: hold back at first, give what is left at the end";
    workout.why.push_back(
        {"An even pace is the fastest: what is gained early is lost twice late.", {"house"}});
    workout.time = session.minutes;
    if (session.race_distance.value > 0) {
        const auto pace = race_pace(setting, session.race_distance);
        workout.run = race_steps(setting, pace);
        workout.distance = session.race_distance;
        if (pace) {
            workout.time = std::min<Seconds>(length(workout.run), session.minutes);
            workout.why.push_back(
                {"The pace is a prediction from what you ran so far and what training should have "
                 "added; on the day your breath decides.",
                 {"E59", "E58", "house"}});
        } else if (setting.now.paces) {
            workout.why.push_back(
                {"What you ran so far tells no pace for this race that is faster than your easy "
                 "running, so none is given: go by effort and breath.",
                 {"E59", "house"}});
        }
    } else {
        workout.run.push_back({1,
                               {timed(StepKind::Work, "Race", session.minutes,
                                      target_of(Effort::Steady, setting.now))}});
    }
    // Shorter races start fast, so their warm-up is longer; a marathon warms itself up (E95).
    const bool fast_start = length_of_race(session.race_distance) <= RaceLength::Half;
    workout.warm_up.push_back({"Easy jog before the start", Minutes{fast_start ? 12 : 5}, ""});
    workout.warm_up.push_back({"Leg swings and skips", Minutes{2}, "10 a side, light"});
    if (fast_start) workout.warm_up.push_back({"Strides", Minutes{4}, "4 of them, walk between"});
    workout.cool_down.push_back(
        {"Walk or jog after the finish", Minutes{8}, "as you like, and change into dry clothes"});
    workout.how_to_go_on.push_back(
        {"Write the result into your profile: it is the best measure of your fitness, and the "
         "paces of what follows come from it.",
         {"E58"}});
    return workout;
}

}  // namespace tandem::prescription
