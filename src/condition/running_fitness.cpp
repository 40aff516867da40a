// SPDX-License-Identifier: Apache-2.0
#include "condition/running_fitness.h"

#include <algorithm>
#include <cmath>
#include <set>

#include "condition/vdot.h"

namespace tandem::condition {
namespace {

constexpr double threshold_share = 0.88;  // a stated threshold pace is the fast end (E58)
constexpr double moving_share = 0.85;     // where a change of VDOT is turned into speed (house)

// E61 is drawn through efforts of these lengths; what lies outside bends the line.
constexpr Seconds shortest_effort{120};
constexpr Seconds longest_effort{1800};
constexpr double most_reserve = 1000;  // metres (house)

// What fitness is expected to grow by: VDOT in a loading week, and at most (house).
struct GrowthRow {
    double a_week;
    double most;
};
constexpr std::array<GrowthRow, 3> growth_by_level{{{0.25, 3.0}, {0.15, 2.0}, {0.08, 1.2}}};

std::optional<double> believable(double fitness) {
    if (is_believable(fitness)) return fitness;
    return {};
}

bool complete(const Performance& one) {
    return one.distance.value > 0 && one.time.count() > 0;
}

double metres_a_minute(SecondsPerKilometre pace) {
    return 60'000.0 / std::max(pace.value, 1);
}

std::optional<double> vdot_from(const std::optional<SecondsPerKilometre>& pace, double share) {
    if (!pace || pace->value <= 0) return {};
    return believable(oxygen_at(metres_a_minute(*pace)) / share);
}

SecondsPerKilometre pace_at(double oxygen) {
    return {static_cast<std::int32_t>(std::lround(60'000.0 / speed_at(oxygen)))};
}

PaceRange range_at(Intensity intensity, double vdot) {
    const Share share = row_of(intensity).vdot;
    return {pace_at(vdot * share.most / 1000.0), pace_at(vdot * share.least / 1000.0)};
}

PaceRange& at(TrainingPaces& paces, Intensity intensity) {
    return paces[static_cast<std::size_t>(intensity)];
}

void set_vdot(const Athlete& athlete, RunningFitness& fitness) {
    const auto take = [&fitness](std::optional<double> vdot, Sureness sureness, const char* from) {
        if (!vdot || fitness.vdot) return;
        fitness.vdot = vdot;
        fitness.sureness = sureness;
        fitness.from = from;
    };
    if (athlete.performance && complete(*athlete.performance)) {
        const auto measured = believable(vdot(*athlete.performance));
        if (!measured) {
            fitness.notes.emplace_back(
                "Your race time does not fit its distance; please check both. It is not used.");
        }
        take(measured, Sureness::Measured, "your race");
    }
    std::optional<double> best;
    for (const Performance& test : athlete.tests) {
        if (!complete(test)) continue;
        const auto measured = believable(vdot(test));
        if (!measured) {
            fitness.notes.emplace_back(
                "The time of one of your tests does not fit its distance; it is not used.");
        } else if (!best || *measured > *best) {
            best = measured;
        }
    }
    take(best, Sureness::Measured, "your best test");
    take(vdot_from(athlete.threshold_pace, threshold_share), Sureness::Stated,
         "your threshold pace");
    take(vdot_from(athlete.easy_pace, easy_share), Sureness::Derived, "your easy pace");
    if (!fitness.vdot && (athlete.threshold_pace || athlete.easy_pace)) {
        fitness.notes.emplace_back(
            "The pace in your profile cannot be right; please check it. Until then the plan goes "
            "by effort and breath.");
    }
}

// The threshold that the athlete states holds unless what was run says otherwise.
void take_threshold(const Athlete& athlete, TrainingPaces& paces, RunningFitness& fitness) {
    if (!athlete.threshold_pace) return;
    const auto stated = vdot_from(athlete.threshold_pace, threshold_share);
    const bool fits = stated && *athlete.threshold_pace >= at(paces, Intensity::Interval).slow &&
                      *athlete.threshold_pace < at(paces, Intensity::Easy).fast;
    if (!fits) {
        fitness.notes.push_back("Your threshold pace does not fit " + fitness.from +
                                "; it is not used. Please check both.");
        return;
    }
    at(paces, Intensity::Threshold) = range_at(Intensity::Threshold, *stated);
}

void take_easy(const Athlete& athlete, TrainingPaces& paces, RunningFitness& fitness) {
    if (!athlete.easy_pace) return;
    const auto stated = vdot_from(athlete.easy_pace, easy_share);
    if (!stated || *athlete.easy_pace <= at(paces, Intensity::Threshold).slow) {
        fitness.notes.emplace_back(
            "Your easy pace is not slower than your threshold; easy runs go by the slower pace "
            "that the rest of your profile tells. Please check it.");
        return;
    }
    for (const Intensity easy : {Intensity::Recovery, Intensity::Easy, Intensity::Long})
        at(paces, easy) = range_at(easy, *stated);
}

// Statements from different sources must still rise from easy to hard.
void put_in_order(TrainingPaces& paces) {
    const PaceRange threshold = at(paces, Intensity::Threshold);
    for (const Intensity easy : {Intensity::Long, Intensity::Easy, Intensity::Recovery}) {
        PaceRange& range = at(paces, easy);
        range.fast = std::max(range.fast, threshold.slow);
        range.slow = std::max(range.slow, range.fast);
    }
    const PaceRange easy = at(paces, Intensity::Long);
    PaceRange& marathon = at(paces, Intensity::Marathon);
    marathon.fast = std::clamp(marathon.fast, threshold.fast, easy.fast);
    marathon.slow = std::clamp(marathon.slow, std::max(threshold.slow, marathon.fast), easy.slow);
}

void set_critical_speed(const Athlete& athlete, RunningFitness& fitness) {
    std::vector<Performance> efforts;
    std::set<Metres> distances;
    const auto add = [&](const Performance& one) {
        if (!complete(one) || !believable(vdot(one))) return;
        if (one.time < shortest_effort || one.time > longest_effort) return;
        efforts.push_back(one);
        distances.insert(one.distance);
    };
    if (athlete.performance) add(*athlete.performance);
    for (const Performance& test : athlete.tests)
        add(test);
    if (distances.size() < 2) return;
    double mean_time = 0;
    double mean_distance = 0;
    const auto count = static_cast<double>(efforts.size());
    for (const Performance& one : efforts) {
        mean_time += static_cast<double>(one.time.count()) / count;
        mean_distance += one.distance.value / count;
    }
    double with_distance = 0;
    double with_time = 0;
    for (const Performance& one : efforts) {
        const double time = static_cast<double>(one.time.count()) - mean_time;
        with_distance += time * (one.distance.value - mean_distance);
        with_time += time * time;
    }
    const double speed = with_time > 0 ? with_distance / with_time : 0;
    const double reserve = mean_distance - speed * mean_time;
    if (speed > 0 && reserve >= 0 && reserve <= most_reserve) {
        fitness.critical_speed = CriticalSpeed{speed, reserve};
    } else {
        fitness.notes.emplace_back(
            "Your short and long tests do not fit together, so no critical speed is drawn from "
            "them; test again when fresh.");
    }
}

}  // namespace

RunningFitness running_fitness(const Athlete& athlete) {
    RunningFitness fitness;
    set_vdot(athlete, fitness);
    if (fitness.vdot) {
        TrainingPaces paces;
        for (const IntensityRow& row : intensity_table)
            at(paces, row.intensity) = range_at(row.intensity, *fitness.vdot);
        take_threshold(athlete, paces, fitness);
        take_easy(athlete, paces, fitness);
        put_in_order(paces);
        fitness.paces = paces;
    }
    set_critical_speed(athlete, fitness);
    fitness.heart = heart_zones(athlete);
    fitness.notes.insert(fitness.notes.end(), fitness.heart.notes.begin(),
                         fitness.heart.notes.end());
    return fitness;
}

double expected_vdot(const RunningFitness& fitness, Level level, int loading_weeks) {
    if (!fitness.vdot) return 0;
    const GrowthRow& row = growth_by_level[static_cast<std::size_t>(level)];
    return *fitness.vdot + std::clamp(loading_weeks * row.a_week, 0.0, row.most);
}

RunningFitness moved_to(const RunningFitness& fitness, double vdot) {
    RunningFitness moved = fitness;
    if (!fitness.vdot || !moved.paces || vdot <= 0) return moved;
    const double factor = speed_at(moving_share * *fitness.vdot) / speed_at(moving_share * vdot);
    const auto move = [factor](SecondsPerKilometre& pace) {
        pace.value = static_cast<std::int32_t>(std::lround(pace.value * factor));
    };
    for (PaceRange& range : *moved.paces) {
        move(range.fast);
        move(range.slow);
    }
    moved.vdot = vdot;
    return moved;
}

RunningFitness held_behind(const RunningFitness& fitness, const PaceRange& race) {
    RunningFitness held = fitness;
    if (!held.paces) return held;
    for (const Intensity easy : {Intensity::Recovery, Intensity::Easy, Intensity::Long}) {
        PaceRange& range = at(*held.paces, easy);
        const int width = range.slow.value - range.fast.value;
        range.fast = std::max(range.fast, race.slow);
        range.slow = std::max(range.slow, {range.fast.value + width / 2});
    }
    return held;
}

}  // namespace tandem::condition
