// SPDX-License-Identifier: Apache-2.0
#include "prescription/lift_load.h"

#include <algorithm>
#include <catch2/catch.hpp>

#include "condition/one_rep_max.h"
#include "prescription/lift_choice.h"

using namespace tandem;
using namespace tandem::prescription;

namespace {

const knowledge::Exercise& exercise(const char* id) {
    return *knowledge::find_exercise(id);
}

Athlete lifter(std::vector<KnownLift> lifts) {
    Athlete someone;
    someone.lifting = Level::Intermediate;
    someone.equipment = {"gym"};
    someone.lifts = std::move(lifts);
    return someone;
}

}  // namespace

TEST_CASE("a known lift tells its own load and, more carefully, that of its kin", "[lift_load]") {
    const Athlete someone = lifter({{"Back squat", {100'000}, 1}});
    const auto squat = expected_max(someone, exercise("back-squat"), 0);
    const auto front = expected_max(someone, exercise("front-squat"), 0);
    const auto romanian = expected_max(someone, exercise("romanian-deadlift"), 0);
    REQUIRE((squat && front && romanian));
    CHECK(squat->grams == Approx(100'000));
    CHECK(squat->caution == 1);
    CHECK(squat->from.empty());
    CHECK(front->grams == Approx(82'000));
    CHECK(front->caution < squat->caution);
    CHECK(front->from == "Back squat");
    CHECK(romanian->caution < front->caution);
    CHECK(romanian->give_or_take > front->give_or_take);
    CHECK_FALSE(expected_max(someone, exercise("bench-press"), 0));
    CHECK_FALSE(expected_max(someone, exercise("push-up"), 0));
}

TEST_CASE("the surest known lift is the one that counts", "[lift_load]") {
    const Athlete someone = lifter({{"back squat", {80'000}, 12}, {"back squat", {90'000}, 3}});
    CHECK(expected_max(someone, exercise("back-squat"), 0)->grams < 100'000);
    CHECK_FALSE(expected_max(someone, exercise("back-squat"), 0)->weak);
    const Athlete vague = lifter({{"back squat", {80'000}, 12}});
    CHECK(expected_max(vague, exercise("back-squat"), 0)->caution < 1);
    CHECK(load_for(vague, exercise("back-squat"), {80, 2, 0, false}).notes.size() == 1);
}

TEST_CASE("growth is small, and it ends", "[lift_load]") {
    const Athlete someone = lifter({{"back squat", {100'000}, 1}});
    const auto after = [&](int weeks) {
        return expected_max(someone, exercise("back-squat"), weeks)->grams;
    };
    CHECK(after(4) == Approx(102'000));
    CHECK(after(16) == Approx(108'000));
    CHECK(after(60) == Approx(108'000));
}

TEST_CASE("without a known lift the load is found by feel", "[lift_load]") {
    const SetLoad set = load_for(lifter({}), exercise("back-squat"), {80, 2, 0, false});
    CHECK_FALSE(set.load);
    CHECK_FALSE(set.percent);
    CHECK(set.notes.empty());
}

TEST_CASE("the lift itself tells more than any other, however weakly it is known", "[lift_load]") {
    const Athlete someone =
        lifter({{"deadlift", {140'000}, 1}, {"romanian deadlift", {60'000}, 15}});
    const auto own = expected_max(someone, exercise("romanian-deadlift"), 0);
    REQUIRE(own);
    CHECK(own->from.empty());
    CHECK(own->grams < 100'000);
}

TEST_CASE("the order of known lifts decides nothing", "[lift_load]") {
    const KnownLift squat{"back squat", {100'000}, 5};
    const KnownLift deadlift{"deadlift", {110'000}, 5};
    for (const knowledge::Exercise& one : knowledge::exercises()) {
        const auto there = expected_max(lifter({squat, deadlift}), one, 3);
        const auto back = expected_max(lifter({deadlift, squat}), one, 3);
        INFO(one.id);
        REQUIRE(there.has_value() == back.has_value());
        if (there) CHECK((there->grams == back->grams && there->from == back->from));
    }
}

TEST_CASE("right after a run the load is a little less", "[lift_load]") {
    const Athlete someone = lifter({{"back squat", {100'000}, 1}});
    const SetLoad fresh = load_for(someone, exercise("back-squat"), {80, 2, 0, false});
    const SetLoad tired = load_for(someone, exercise("back-squat"), {80, 2, 0, true});
    CHECK(fresh.load == Grams{80'000});
    CHECK(tired.load == Grams{75'000});  // 76 kg
    CHECK(tired.percent == 76);
    CHECK(tired.notes.size() == fresh.notes.size() + 1);
}

TEST_CASE("weights that are too few are said to be so and lose their percent", "[lift_load]") {
    Athlete someone = lifter({{"goblet squat", {40'000}, 8}});
    someone.gym.dumbbells = std::vector<Grams>{{10'000}, {20'000}};
    const SetLoad set = load_for(someone, exercise("goblet-squat"), {80, 3, 0, false});
    CHECK(set.load == Grams{20'000});
    CHECK_FALSE(set.percent);
    REQUIRE(set.notes.size() == 1);
    CHECK(set.notes[0].find("more repetitions") != std::string::npos);
}

TEST_CASE("where the next weight up is too far away, repetitions take the place of load",
          "[lift_load]") {
    Athlete someone = lifter({{"goblet squat", {40'000}, 1}});
    someone.gym.dumbbells = std::vector<Grams>{{10'000}, {26'000}, {45'000}};
    const auto repetitions = [&](int percent) {
        return repetitions_for(someone, exercise("goblet-squat"), {percent, 3, 0, false}, {6, 8});
    };
    CHECK(repetitions(65) == Whole{6, 8});  // 26 kg of 40 are there
    CHECK(repetitions(72) == Whole{6, 8});  // and near enough
    CHECK(repetitions(80).most > 8);        // but not here: 26 kg can be lifted more often
    CHECK(repetitions(80).most <= 12);
    CHECK(condition::share_of_max(repetitions(80).most, 3) * 40'000 >= 26'000);
    CHECK(repetitions(55) == Whole{10, 12});  // only 10 kg: as many as a runner has use for
    someone.gym.dumbbells->pop_back();
    CHECK(repetitions(72).most > 8);  // nothing heavier will ever come
}

TEST_CASE("a bar heavier than every load gives way to something lighter", "[lift_load]") {
    const Athlete light = lifter({{"back squat", {30'000}, 1}});
    CHECK(is_too_heavy(light, exercise("back-squat")));
    const Choice choice = choose(light, Role::Squat, 0, {});
    REQUIRE(choice.exercise != nullptr);
    CHECK(choice.exercise->load_kind != LoadKind::Barbell);
    CHECK(choice.too_heavy == &exercise("back-squat"));
    CHECK_FALSE(is_too_heavy(lifter({{"back squat", {60'000}, 1}}), exercise("back-squat")));
    CHECK_FALSE(is_too_heavy(lifter({}), exercise("back-squat")));
    Athlete without = lifter({});
    without.gym.dumbbells.emplace();
    CHECK(is_too_heavy(without, exercise("dumbbell-row")));
}

TEST_CASE("a heavy bar is not offered for a lift that nobody knows", "[lift_load]") {
    Athlete unknown = lifter({});
    unknown.gym.bar = Grams{60'000};
    CHECK(is_too_heavy(unknown, exercise("back-squat")));
    unknown.lifts = {{"back squat", {150'000}, 1}};
    CHECK_FALSE(is_too_heavy(unknown, exercise("back-squat")));
}

TEST_CASE("a known lift that cannot be used is told and changes nothing", "[lift_load]") {
    const Athlete someone = lifter({{"flying carpet", {50'000}, 5},
                                    {"back squat", {0}, 5},
                                    {"push-up", {10'000}, 5},
                                    {"bench press", {60'000}, 5}});
    const auto notes = known_lift_notes(someone);
    REQUIRE(notes.size() == 3);
    const auto says = [&](const std::string& text) {
        return std::ranges::any_of(
            notes, [&](const Reason& note) { return note.says.find(text) != std::string::npos; });
    };
    CHECK(says("flying carpet"));
    CHECK(says("no load"));
    CHECK(says("Push-up"));
    Athlete other_order = someone;
    std::ranges::reverse(other_order.lifts);
    CHECK(known_lift_notes(other_order) == notes);
    CHECK_FALSE(expected_max(someone, exercise("back-squat"), 0));
    CHECK(expected_max(someone, exercise("bench-press"), 0));
}
