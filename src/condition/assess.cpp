// SPDX-License-Identifier: Apache-2.0
#include "condition/assess.h"

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>

#include "condition/predict.h"
#include "condition/running_fitness.h"
#include "condition/vdot.h"

namespace tandem::condition {
namespace {

// What a level usually runs when nothing else is known: an organising choice (house).
struct LevelRow {
    const char* name;
    Minutes weekly_running;
    std::int32_t easy_seconds;
};
constexpr std::array<LevelRow, 3> by_level{{
    {"beginner", Minutes{60}, 7 * 60},
    {"intermediate", Minutes{180}, 6 * 60 + 15},
    {"advanced", Minutes{300}, 5 * 60 + 15},
}};

constexpr double longest_share = 0.35;   // of the week; the long run of a usual week (house)
constexpr Minutes shortest_run{20};      // the entry for those who do not run yet (house)
constexpr Minutes most_in_a_week{1500};  // 25 h: beyond it a profile is a slip of the pen

const LevelRow& row_of(Level level) {
    return by_level[static_cast<std::size_t>(level)];
}

Minutes minutes_of(Metres distance, SecondsPerKilometre pace) {
    const double minutes = distance.value / 1000.0 * pace.value / 60.0;
    return std::min(Minutes{std::lround(minutes)}, most_in_a_week);
}

std::optional<Minutes> stated(const std::optional<Minutes>& minutes,
                              const std::optional<Metres>& distance, SecondsPerKilometre pace) {
    if (minutes) return std::clamp(*minutes, Minutes{0}, most_in_a_week);
    if (distance) return std::max(minutes_of(*distance, pace), Minutes{0});
    return {};
}

// The pace that easy runs are given, so that kilometres, minutes and energy tell the same; a stated
// pace that contradicts a race or a test is not.
std::optional<SecondsPerKilometre> known_easy_pace(const Athlete& athlete) {
    const RunningFitness fitness = running_fitness(athlete);
    if (!fitness.vdot || !fitness.paces) return {};
    const PaceRange& easy = (*fitness.paces)[static_cast<std::size_t>(Intensity::Easy)];
    const bool stated_fits =
        athlete.easy_pace && *athlete.easy_pace >= easy.fast && *athlete.easy_pace <= easy.slow;
    if (stated_fits) return athlete.easy_pace;
    return std::clamp(easy_pace_from(*fitness.vdot), easy.fast, easy.slow);
}

void assess_running(const Athlete& athlete, Condition& condition) {
    const LevelRow& row = row_of(athlete.running);
    const auto& recent = athlete.recent;
    const auto weekly = stated(recent.weekly_minutes, recent.weekly_distance, condition.easy_pace);
    const auto longest =
        stated(recent.longest_minutes, recent.longest_distance, condition.easy_pace);
    condition.weekly_was_assumed = !weekly;
    condition.longest_was_assumed = !longest;
    condition.weekly_running =
        std::max(weekly.value_or(row.weekly_running), longest.value_or(Minutes{0}));
    const auto usual =
        Minutes{std::lround(static_cast<double>(condition.weekly_running.count()) * longest_share)};
    condition.longest_run = longest.value_or(std::max(usual, shortest_run));
    if (!weekly) {
        condition.notes.push_back(fmt::format(
            "Your weekly running is not stated; {} min a week are assumed for level {}.",
            condition.weekly_running.count(), row.name));
    }
    if (!longest) {
        condition.notes.push_back(
            fmt::format("Your longest run of the last 30 days is not stated; {} min are assumed.",
                        condition.longest_run.count()));
    }
}

// Race pace as a share of easy pace when no race is known (house).
double share_of_easy(int metres) {
    if (metres <= 7'500) return 0.80;
    if (metres <= 15'000) return 0.84;
    return metres <= longest_half_marathon.value ? 0.90 : 0.97;
}

}  // namespace

Condition assess(const Athlete& athlete) {
    Condition condition;
    condition.novice_runner = athlete.running == Level::Beginner;
    condition.novice_lifter = athlete.lifting == Level::Beginner || athlete.new_to_strength;
    const LevelRow& row = row_of(athlete.running);
    const auto pace = known_easy_pace(athlete);
    condition.pace_was_assumed = !pace;
    condition.easy_pace = pace.value_or(SecondsPerKilometre{row.easy_seconds});
    assess_running(athlete, condition);
    return condition;
}

Minutes expected_time(const Athlete& athlete, const Condition& condition, Metres distance) {
    double minutes =
        distance.value / 1000.0 * condition.easy_pace.value / 60.0 * share_of_easy(distance.value);
    // What a pace alone would predict supposes training for the distance; a race or a test does
    // not.
    const auto predictions = predict(athlete, running_fitness(athlete), distance);
    if (!predictions.empty() && predictions.front().method == PredictionMethod::Riegel)
        minutes = static_cast<double>(predictions.front().time.count()) / 60.0;
    return Minutes{std::lround(std::clamp(minutes, 1.0, 1440.0))};
}

}  // namespace tandem::condition
