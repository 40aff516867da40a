// SPDX-License-Identifier: Apache-2.0
#include "condition/fatigue.h"

#include <catch2/catch.hpp>

using namespace tandem;
using namespace tandem::condition;

namespace {

Session lift(SessionKind kind, Dose dose) {
    return {.kind = kind, .minutes = Minutes{45}, .dose = dose};
}

}  // namespace

TEST_CASE("a lift of the reference dose tires legs as EVIDENCE says", "[condition]") {
    const Fatigue legs = impulse(lift(SessionKind::LegStrength, {1000, 0}));
    CHECK(legs[Force] == Approx(1.0));
    CHECK(legs[DamageStock] == Approx(0.35));
    CHECK(legs[Systemic] == Approx(1.2));
    // Four fifths of a leg day and two fifths of an upper one are what a full session was without.
    const Fatigue full = impulse(lift(SessionKind::FullStrength, {800, 400}));
    const Fatigue usual = impulse({.kind = SessionKind::FullStrength, .minutes = Minutes{45}});
    for (const Part part : {Force, DamageStock, Systemic, UpperBody})
        CHECK(full[part] == Approx(usual[part]).margin(0.011));
}

TEST_CASE("half the sets tire half as much, and no sets not at all", "[condition]") {
    const Fatigue whole = impulse(lift(SessionKind::LegStrength, {1000, 0}));
    const Fatigue half = impulse(lift(SessionKind::LegStrength, {500, 0}));
    for (const Part part : {Force, DamageStock, Systemic, Glycogen})
        CHECK(half[part] == Approx(whole[part] / 2));
    CHECK(impulse(lift(SessionKind::LegStrength, {0, 0})) == Fatigue{});
    // A dose beyond what was ever measured counts no more than that (EVIDENCE §9).
    CHECK(impulse(lift(SessionKind::LegStrength, {9000, 0}))[Force] == Approx(2.5));
}

TEST_CASE("a prescribed run tires by its dose and not by its minutes", "[condition]") {
    Session tempo{.kind = SessionKind::TempoRun, .minutes = Minutes{70}};
    tempo.dose = Dose{1000, 0};
    CHECK(impulse(tempo)[Systemic] == Approx(1.6));
    tempo.dose.reset();
    CHECK(impulse(tempo)[Systemic] == Approx(1.6 * 70 / 50));
}
