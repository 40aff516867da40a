// SPDX-License-Identifier: Apache-2.0
#include "condition/fatigue.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace tandem::condition {
namespace {

// One row of EVIDENCE §9: impulses at the reference dose.
struct ReferenceDose {
    double force, damage, systemic, glycogen, upper_body;
    double reference_minutes;
};

constexpr ReferenceDose race_dose(Metres distance) {
    if (distance.value <= 7'000) return {0.8, 0.18, 2.4, 0.35, 0, 0};   // 5 km (E31)
    if (distance.value <= 15'000) return {1.0, 0.38, 3.0, 0.5, 0, 0};   // 10 km (E32)
    if (distance.value <= 30'000) return {1.1, 0.42, 3.6, 0.85, 0, 0};  // half marathon (E33)
    return {2.0, 1.8, 7.0, 1.0, 0, 0};                                  // marathon (E34, E35)
}

// A leg session whose dose is prescribed; upper body stands in a row of its own.
constexpr ReferenceDose heavy_legs{1.0, 0.35, 1.2, 0.20, 0.1, 45};        // E18, E26-E28
constexpr ReferenceDose first_heavy_legs{1.3, 0.90, 1.5, 0.20, 0.1, 45};  // E20, E29
constexpr ReferenceDose light_legs{0.50, 0.15, 0.60, 0.10, 0.05, 40};     // E22
constexpr ReferenceDose upper_body{0.05, 0, 0.70, 0.10, 1.0, 40};

ReferenceDose reference_dose(const Session& session) {
    using enum SessionKind;
    switch (session.kind) {
        case Run:
        case EasyRun:
            return {0.15, 0.05, 0.45, 0.20, 0, 40};  // E36
        case RecoveryRun:
            return {0.08, 0.02, 0.25, 0.10, 0, 25};
        case LongRun:
            return {0.40, 0.20, 1.2, 0.65, 0, 100};  // E36
        case TempoRun:
            return {0.50, 0.12, 1.6, 0.45, 0, 50};  // E36, E38
        case QualityRun:
        case IntervalRun:
            return {0.70, 0.20, 2.4, 0.50, 0, 50};  // E36-E38
        case HillRun:
            return {1.0, 0.35, 1.4, 0.25, 0, 50};  // E25, E37
        case Race:
            return race_dose(session.race_distance);
        case LegStrength:
            return session.first_exposure ? first_heavy_legs : heavy_legs;
        case FullStrength:
            // Four fifths of a leg day and two fifths of an upper one (derived here).
            if (session.first_exposure) return {1.06, 0.72, 1.48, 0.20, 0.48, 45};
            return {0.82, 0.28, 1.24, 0.20, 0.48, 45};
        case LightStrength:
            return {0.50, 0.15, 0.60, 0.10, 0.30, 40};  // E22
        case UpperStrength:
            return upper_body;
        case Mobility:
            return {0, 0, 0, 0, 0, 20};  // no credit either (E97)
    }
    return {};
}

// Beyond these a session is not thought to tire in proportion (EVIDENCE §9).
constexpr double least_dose = 0.3;
constexpr double most_dose = 2.5;

double share_of(int thousandths) {
    return std::clamp(thousandths / 1000.0, least_dose, most_dose);
}

Fatigue scaled(const ReferenceDose& row, double scale) {
    return {row.force * scale,    row.damage * scale,   0,
            row.systemic * scale, row.glycogen * scale, row.upper_body * scale};
}

// Legs and upper body each by their own sets; a part that is not trained adds nothing.
Fatigue impulse_of_lift(const Session& session, const Dose& dose) {
    Fatigue impulse{};
    if (dose.main > 0) {
        const ReferenceDose& legs = session.kind == SessionKind::LightStrength ? light_legs
                                    : session.first_exposure                   ? first_heavy_legs
                                                                               : heavy_legs;
        impulse = sum(impulse, scaled(legs, share_of(dose.main)));
    }
    if (dose.upper > 0) impulse = sum(impulse, scaled(upper_body, share_of(dose.upper)));
    return impulse;
}

}  // namespace

TimeConstants time_constants(bool novice_lifter, bool novice_runner, std::optional<int> age) {
    TimeConstants constants;
    if (novice_lifter) {
        constants.force = 24;
        constants.damage = 29;
        constants.upper_body = 24;
    }
    if (novice_runner) {
        constants.systemic = 24;
        constants.glycogen = 14;
    }
    if (age && *age >= 50) {
        for (double* hours : {&constants.force, &constants.damage, &constants.systemic,
                              &constants.glycogen, &constants.upper_body}) {
            *hours *= 1.25;
        }
    }
    return constants;
}

Fatigue impulse(const Session& session) {
    const KindTraits& kind = traits(session.kind);
    if (session.dose && kind.lift) return impulse_of_lift(session, *session.dose);
    const ReferenceDose row = reference_dose(session);
    double scale = 1;
    if (session.dose && session.kind != SessionKind::Race) {
        scale = share_of(session.dose->main);
    } else if (row.reference_minutes > 0) {
        scale = std::clamp(static_cast<double>(session.minutes.count()) / row.reference_minutes,
                           least_dose, most_dose);
    }
    return scaled(row, scale);
}

Fatigue sensitivity(SessionKind kind) {
    using enum SessionKind;
    // Force, damage, systemic, glycogen, upper body (EVIDENCE §9, row "Sensitivity").
    const auto weights = [](double force, double damage, double systemic, double glycogen,
                            double upper) {
        return Fatigue{force, 0, damage, systemic, glycogen, upper};
    };
    switch (kind) {
        case Run:
        case EasyRun:
        case RecoveryRun:
            return weights(.15, .25, .10, .10, 0);
        case LongRun:
            return weights(.25, .35, .20, .35, 0);
        case TempoRun:
            return weights(.30, .25, .30, .30, 0);
        case QualityRun:
        case IntervalRun:
            return weights(.40, .30, .35, .25, 0);
        case HillRun:
            return weights(.55, .45, .20, .10, 0);
        case Race:
            return weights(.50, .40, .40, .40, 0);
        case LegStrength:
            return weights(.50, .40, .20, .20, .1);
        case FullStrength:
            return weights(.40, .32, .20, .15, .35);
        case LightStrength:
            return weights(.25, .20, .15, .10, .25);
        case UpperStrength:
            return weights(.05, 0, .15, .05, .70);
        case Mobility:
            return weights(0, 0, 0, 0, 0);
    }
    return {};
}

Decay::Decay(double hours, const TimeConstants& constants) {
    const auto keep = [hours](double constant) { return std::exp(-hours / constant); };
    keep_ = {keep(constants.force),    keep(constants.damage),   keep(constants.damage),
             keep(constants.systemic), keep(constants.glycogen), keep(constants.upper_body)};
    // Stock x' = -x/τ feeds felt damage y' = (e·x - y)/τ: one unit of x is felt as (t/τ)e^(1-t/τ).
    feed_ = std::numbers::e * hours / constants.damage * keep(constants.damage);
}

Fatigue Decay::of(const Fatigue& now) const {
    Fatigue then;
    for (std::size_t part = 0; part < parts; ++part)
        then[part] = now[part] * keep_[part];
    then[DamageFelt] += now[DamageStock] * feed_;
    return then;
}

Fatigue Decay::price_of(const Fatigue& price_then) const {
    Fatigue now;
    for (std::size_t part = 0; part < parts; ++part)
        now[part] = price_then[part] * keep_[part];
    now[DamageStock] += price_then[DamageFelt] * feed_;
    return now;
}

double dot(const Fatigue& a, const Fatigue& b) {
    double total = 0;
    for (std::size_t part = 0; part < parts; ++part)
        total += a[part] * b[part];
    return total;
}

Fatigue sum(const Fatigue& a, const Fatigue& b) {
    Fatigue total;
    for (std::size_t part = 0; part < parts; ++part)
        total[part] = a[part] + b[part];
    return total;
}

}  // namespace tandem::condition
