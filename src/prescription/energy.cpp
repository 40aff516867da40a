// SPDX-License-Identifier: Apache-2.0
#include "prescription/energy.h"

#include <algorithm>
#include <cassert>

namespace tandem::prescription {
namespace {

constexpr double kcal_per_kilogram_and_kilometre = 1.0;  // E88, above rest

// Of those who do not know their body fat (house).
double body_fat_percent(const Athlete& athlete) {
    if (athlete.body_fat) return std::clamp(*athlete.body_fat, 3.0, 60.0);
    if (athlete.sex == Sex::Male) return 15;
    return athlete.sex == Sex::Female ? 25 : 20;
}

// Times the energy of rest, rest included (E89); mobility is an easy thing (house).
double times_rest(SessionKind kind) {
    switch (kind) {
        case SessionKind::FullStrength:
        case SessionKind::LegStrength:
            return 5.0;
        case SessionKind::UpperStrength:
        case SessionKind::LightStrength:
            return 3.5;
        default:
            return 2.5;
    }
}

double kilometres(const Session& session, SecondsPerKilometre easy_pace, Metres expected) {
    if (expected.value > 0) return expected.value / 1000.0;
    if (session.race_distance.value > 0) return session.race_distance.value / 1000.0;
    return static_cast<double>(session.minutes.count()) * 60.0 / easy_pace.value;
}

}  // namespace

double body_kilograms(const Athlete& athlete) {
    assert(athlete.body_mass);
    return athlete.body_mass->value / 1000.0;
}

double fat_free_kilograms(const Athlete& athlete) {
    return body_kilograms(athlete) * (1 - body_fat_percent(athlete) / 100);
}

double training_energy(const Athlete& athlete, const condition::Condition& condition,
                       const Session& session, Metres expected) {
    if (!athlete.body_mass) return 0;
    const double mass = body_kilograms(athlete);
    if (traits(session.kind).run) {
        return kcal_per_kilogram_and_kilometre * mass *
               kilometres(session, condition.easy_pace, expected);
    }
    // One of the METs is rest, which the rest of the day counts already.
    const auto minutes = static_cast<double>(session.minutes.count());
    return (times_rest(session.kind) - 1) * 3.5 * mass / 200 * minutes;
}

}  // namespace tandem::prescription
