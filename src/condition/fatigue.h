// SPDX-License-Identifier: Apache-2.0
// Residual fatigue as a small state that decays (EVIDENCE §9): calibrated priors, not measured
// truth. Everything is linear in the state, which is what lets the search be exact (SOLVER §0).
#pragma once

#include <array>

#include "model/session.h"

namespace tandem::condition {

// The parts of the state: force of the legs, muscle damage (a stock that feeds what is felt, so
// that soreness peaks a day later), autonomic load, glycogen, upper body.
enum Part : std::size_t { Force, DamageStock, DamageFelt, Systemic, Glycogen, UpperBody };
constexpr std::size_t parts = 6;

using Fatigue = std::array<double, parts>;

// Hours for each channel to fall to 37 %; for damage, hours to its peak.
struct TimeConstants {
    double force = 16;
    double damage = 22;
    double systemic = 18;
    double glycogen = 12;
    double upper_body = 16;
};

// Beginners recover more slowly, and so do people of 50 and more (E22, E29, E34, E38, E39).
TimeConstants time_constants(bool novice_lifter, bool novice_runner, std::optional<int> age);

// What the session adds to the state when it ends: its prescribed dose, else one by its minutes,
// between 0.3 and 2.5 of the reference (EVIDENCE §9).
Fatigue impulse(const Session& session);

// How much one unit of each part takes from the readiness for a session of this kind.
Fatigue sensitivity(SessionKind kind);

// The factors of `hours` of rest, worked out once and used on many states.
class Decay {
  public:
    Decay(double hours, const TimeConstants& constants);
    // The state after the hours.
    Fatigue of(const Fatigue& now) const;
    // The price now of a price per unit then: price_of(p)·F = p·of(F).
    Fatigue price_of(const Fatigue& price_then) const;

  private:
    Fatigue keep_{};   // what each part keeps of itself
    double feed_ = 0;  // what the felt damage gets from each unit of the stock
};

double dot(const Fatigue& a, const Fatigue& b);
Fatigue sum(const Fatigue& a, const Fatigue& b);

}  // namespace tandem::condition
