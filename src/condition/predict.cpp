// SPDX-License-Identifier: Apache-2.0
#include "condition/predict.h"

#include <algorithm>
#include <cassert>
#include <cmath>

#include "condition/vdot.h"

namespace tandem::condition {
namespace {

constexpr int marathon_metres = 42'195;
constexpr double riegel = 1.06;                   // E59, up to the half marathon
constexpr double riegel_marathon_unknown = 1.12;  // E59: 1.06 is too fast for most
// E59: 1.10 to 1.15 for those who run little; the corners of the line in between are house.
constexpr double riegel_little = 1.15;
constexpr double riegel_sixty = 1.10;
constexpr double little = 20'000;  // metres a week
constexpr double sixty = 60'000;
constexpr double much = 100'000;

// Tanda 2011 (E60).
constexpr double tanda_constant = 17.1;
constexpr double tanda_volume = 140;
constexpr double tanda_decay = 0.0053;
constexpr double tanda_speed = 0.55;
constexpr double tanda_fastest = 167 * 60;  // s, 2:47
constexpr double tanda_slowest = 216 * 60;  // s, 3:36

constexpr double marathon_share = 0.848;  // of critical speed (E61)

bool is_marathon(Metres distance) {
    return std::abs(distance.value - marathon_metres) <= 200;
}

double line(double x, double from, double to, double at_from, double at_to) {
    const double part = std::clamp((x - from) / (to - from), 0.0, 1.0);
    return at_from + part * (at_to - at_from);
}

std::optional<Metres> weekly_distance(const Athlete& athlete) {
    const RecentRunning& recent = athlete.recent;
    if (recent.weekly_distance) return recent.weekly_distance;
    if (!recent.weekly_minutes || !athlete.easy_pace || athlete.easy_pace->value <= 0) return {};
    const double metres =
        static_cast<double>(recent.weekly_minutes->count()) * 60'000.0 / athlete.easy_pace->value;
    return Metres{static_cast<std::int32_t>(std::clamp(metres, 0.0, 1e6))};
}

// Mean pace of the week's running in seconds a kilometre; 0 when it is not known.
double training_pace(const Athlete& athlete) {
    const RecentRunning& recent = athlete.recent;
    if (recent.weekly_distance && recent.weekly_minutes && recent.weekly_distance->value > 0) {
        return static_cast<double>(recent.weekly_minutes->count()) * 60'000.0 /
               recent.weekly_distance->value;
    }
    return athlete.easy_pace ? athlete.easy_pace->value : 0;
}

// The time in which `distance` is worth `fitness`: VDOT falls as the time grows.
double seconds_at(double fitness, Metres distance) {
    double fast = distance.value / 12.0;  // s: nobody runs 12 m/s
    double slow = distance.value / 0.5;
    for (int step = 0; step < 60; ++step) {
        const double middle = (fast + slow) / 2;
        if (vdot_of(distance.value, middle) > fitness) {
            fast = middle;
        } else {
            slow = middle;
        }
    }
    return (fast + slow) / 2;
}

Seconds whole(double seconds) {
    return Seconds{std::lround(seconds)};
}

// The known performance whose distance is nearest: the shorter the leap, the better it holds. Of
// two over one distance the better, in whatever order the profile has them.
const Performance* nearest(const Athlete& athlete, Metres distance) {
    const Performance* best = nullptr;
    const auto leap = [distance](const Performance& one) {
        return std::abs(std::log(static_cast<double>(distance.value) / one.distance.value));
    };
    const auto consider = [&](const Performance& one) {
        if (one.distance.value <= 0 || one.time.count() <= 0) return;
        if (!is_believable(vdot(one))) return;
        const bool nearer = best == nullptr || leap(one) < leap(*best);
        if (nearer || (one.distance == best->distance && one.time < best->time)) best = &one;
    };
    if (athlete.performance) consider(*athlete.performance);
    if (best != nullptr) return best;
    for (const Performance& test : athlete.tests)
        consider(test);
    return best;
}

}  // namespace

double riegel_power(Metres distance, std::optional<Metres> weekly) {
    if (distance <= longest_half_marathon) return riegel;
    if (!weekly) return riegel_marathon_unknown;
    if (weekly->value <= sixty)
        return line(weekly->value, little, sixty, riegel_little, riegel_sixty);
    return line(weekly->value, sixty, much, riegel_sixty, riegel);
}

double riegel_seconds(const Performance& known, Metres distance, double power) {
    assert(known.distance.value > 0 && known.time.count() > 0);
    const double ratio = static_cast<double>(distance.value) / known.distance.value;
    return static_cast<double>(known.time.count()) * std::pow(ratio, power);
}

std::optional<double> tanda_pace(double kilometres_a_week, double pace) {
    if (kilometres_a_week <= 0 || pace <= 0) return {};
    const double found = tanda_constant +
                         tanda_volume * std::exp(-tanda_decay * kilometres_a_week) +
                         tanda_speed * pace;
    const double finish = found * marathon_metres / 1000.0;
    if (finish < tanda_fastest || finish > tanda_slowest) return {};
    return found;
}

std::vector<Prediction> predict(const Athlete& athlete, const RunningFitness& fitness,
                                Metres distance) {
    assert(distance.value > 0);
    std::vector<Prediction> found;
    const auto weekly = weekly_distance(athlete);
    if (const Performance* known = nearest(athlete, distance)) {
        found.push_back({PredictionMethod::Riegel,
                         whole(riegel_seconds(*known, distance, riegel_power(distance, weekly))),
                         "E59",
                         "Holds best up to the half marathon and for distances near the known one; "
                         "beyond it the week's running decides."});
    }
    if (fitness.vdot) {
        found.push_back({PredictionMethod::Vdot, whole(seconds_at(*fitness.vdot, distance)), "E58",
                         "Supposes that you have trained for this distance."});
    }
    if (is_marathon(distance)) {
        const double kilometres = weekly ? weekly->value / 1000.0 : 0;
        if (const auto pace = tanda_pace(kilometres, training_pace(athlete))) {
            found.push_back({PredictionMethod::Tanda, whole(*pace * distance.value / 1000.0), "E60",
                             "Holds for finishes of 2:47 to 3:36 and eight weeks like the last."});
        }
        if (fitness.critical_speed) {
            const double speed = marathon_share * fitness.critical_speed->metres_per_second;
            found.push_back({PredictionMethod::CriticalSpeed, whole(distance.value / speed), "E61",
                             "A second opinion, with an error of about 8 %."});
        }
    }
    return found;
}

}  // namespace tandem::condition
