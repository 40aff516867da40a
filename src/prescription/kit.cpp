// SPDX-License-Identifier: Apache-2.0
#include "prescription/kit.h"

#include <algorithm>

namespace tandem::prescription {
namespace {

constexpr Minutes takes_water{60};  // house; as the drink in prescription/fuel
constexpr Minutes takes_carbohydrate{75};

using Kit = std::vector<std::string>;

Minutes expected_minutes(const Session& session, const Workout* workout) {
    if (workout && workout->time.count() > 0) return std::chrono::ceil<Minutes>(workout->time);
    return session.minutes;
}

bool uses(const Workout* workout, LoadKind kind) {
    return workout && std::ranges::any_of(workout->lift, [kind](const ExerciseSets& sets) {
               return sets.load_kind == kind;
           });
}

void add_run(Kit& kit, const Session& session, Minutes minutes) {
    if (session.kind == SessionKind::Race) {
        kit.emplace_back("The cushioned running shoes you have trained in, no new ones");
    } else {
        kit.emplace_back("Cushioned running shoes");
    }
    if (minutes >= takes_water) kit.emplace_back("Water to carry, or a place to drink on the way");
    if (minutes >= takes_carbohydrate) kit.emplace_back("Gels, dates or a sports drink");
}

void add_lift(Kit& kit, const Workout* workout) {
    kit.emplace_back("Flat, rigid shoes: never lift heavy in running shoes");
    if (uses(workout, LoadKind::Band)) kit.emplace_back("Your resistance band");
    kit.emplace_back("Water");
    kit.emplace_back("A towel");
}

}  // namespace

Kit kit_of(const Session& session, const Workout* workout, bool both_in_one_visit) {
    Kit kit;
    const KindTraits& kind = traits(session.kind);
    if (kind.run) add_run(kit, session, expected_minutes(session, workout));
    if (kind.lift) add_lift(kit, workout);
    if (!kind.run && !kind.lift) kit.emplace_back("Bare feet or socks, and a mat");
    if (both_in_one_visit && kind.run)
        kit.emplace_back("Your flat lifting shoes: change shoes between run and lift");
    if (both_in_one_visit && kind.lift)
        kit.emplace_back("Your running shoes: change shoes between lift and run");
    if (both_in_one_visit) kit.emplace_back("A dry shirt");
    return kit;
}

}  // namespace tandem::prescription
