// SPDX-License-Identifier: Apache-2.0
#include "rules/readiness.h"

#include <array>

namespace tandem::rules {
namespace {

// The weight of readiness among the soft costs (EVIDENCE §9, P1).
constexpr double readiness_weight = 5;

struct Worth {
    double running, strength, balanced;
};

constexpr Worth worth(SessionKind kind) {
    using enum SessionKind;
    switch (kind) {
        case Run:
        case EasyRun: return {0.35, 0.20, 0.30};
        case RecoveryRun: return {0.25, 0.15, 0.20};
        case LongRun: return {1.0, 0.50, 0.75};
        case QualityRun:
        case TempoRun:
        case IntervalRun:
        case HillRun: return {1.0, 0.45, 0.75};
        case Race: return {2.0, 2.0, 2.0};
        case LegStrength:
        case FullStrength: return {0.50, 1.0, 0.80};
        case UpperStrength: return {0.30, 0.75, 0.55};
        case LightStrength: return {0.30, 0.50, 0.40};
        case Mobility: return {0.1, 0.1, 0.1};
    }
    return {};
}

}  // namespace

double importance(SessionKind kind, Goal goal) {
    const Worth row = worth(kind);
    switch (goal) {
        case Goal::Running: return row.running;
        case Goal::Strength: return row.strength;
        case Goal::Balanced: return row.balanced;
    }
    return 0;
}

condition::Fatigue readiness_price(SessionKind kind, Goal goal) {
    condition::Fatigue price = condition::sensitivity(kind);
    for (double& part : price) part *= readiness_weight * importance(kind, goal);
    return price;
}

}  // namespace tandem::rules
