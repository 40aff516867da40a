// SPDX-License-Identifier: Apache-2.0
#include "prescription/kit.h"

#include <catch2/catch.hpp>

using namespace tandem;
using namespace tandem::prescription;

namespace {

std::string kit_for(SessionKind kind, int minutes, bool both = false,
                    const Workout* workout = nullptr) {
    Session session;
    session.kind = kind;
    session.minutes = Minutes{minutes};
    std::string text;
    for (const std::string& one : kit_of(session, workout, both))
        text += one + "\n";
    return text;
}

bool contains(const std::string& text, std::string_view part) {
    return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("shoes come first: cushioned for a run, flat and rigid for a lift", "[kit]") {
    CHECK(kit_for(SessionKind::EasyRun, 40).starts_with("Cushioned running shoes"));
    for (const KindTraits& kind : all_kinds()) {
        INFO(kind.id);
        const std::string kit = kit_for(kind.kind, 40);
        CHECK_FALSE(kit.empty());
        CHECK(contains(kit, "never lift heavy in running shoes") == kind.lift);
        CHECK(contains(kit, "ushioned") == kind.run);
    }
}

TEST_CASE("two sessions in one visit take both pairs of shoes", "[kit]") {
    CHECK(contains(kit_for(SessionKind::EasyRun, 40, true), "flat lifting shoes"));
    CHECK(contains(kit_for(SessionKind::LegStrength, 40, true), "Your running shoes"));
    CHECK_FALSE(contains(kit_for(SessionKind::EasyRun, 40), "change shoes"));
}

TEST_CASE("long runs take water and then food", "[kit]") {
    CHECK_FALSE(contains(kit_for(SessionKind::EasyRun, 59), "Water"));
    CHECK(contains(kit_for(SessionKind::LongRun, 60), "Water"));
    CHECK_FALSE(contains(kit_for(SessionKind::LongRun, 74), "Gels"));
    CHECK(contains(kit_for(SessionKind::LongRun, 75), "Gels"));
    Workout shorter;
    shorter.time = Seconds{50 * 60};
    CHECK_FALSE(contains(kit_for(SessionKind::LongRun, 75, false, &shorter), "Gels"));
}

TEST_CASE("a lift with bands brings the band", "[kit]") {
    Workout workout;
    ExerciseSets pull;
    pull.load_kind = LoadKind::Band;
    workout.lift = {pull};
    CHECK(contains(kit_for(SessionKind::UpperStrength, 30, false, &workout), "resistance band"));
    CHECK_FALSE(contains(kit_for(SessionKind::UpperStrength, 30), "resistance band"));
}

TEST_CASE("a race is no day for new shoes", "[kit]") {
    CHECK(contains(kit_for(SessionKind::Race, 50), "no new ones"));
}
