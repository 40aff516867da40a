// SPDX-License-Identifier: Apache-2.0
#include "knowledge/exercises.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <set>

using namespace tandem;
using namespace tandem::knowledge;

TEST_CASE("every exercise is whole and every name in it is known", "[exercises]") {
    std::set<std::string> ids;
    for (const Exercise& exercise : exercises()) {
        INFO(exercise.id);
        CHECK(ids.insert(exercise.id).second);
        CHECK_FALSE(exercise.name.empty());
        REQUIRE_FALSE(exercise.muscles.empty());
        CHECK(exercise.muscles.front().halves == 2);
        CHECK(exercise.eccentric >= 0);
        CHECK(exercise.eccentric <= 3);
        CHECK(exercise.skill >= 1);
        CHECK(exercise.skill <= 3);
        CHECK(unknown_equipment(exercise.equipment).empty());
        CHECK_FALSE(exercise.substitutions.empty());
        for (const std::string& other : exercise.substitutions) {
            INFO(other);
            const Exercise* found = find_exercise(other);
            REQUIRE(found != nullptr);
            CHECK(found != &exercise);
            CHECK(found->pattern == exercise.pattern);
        }
        CHECK(exercise.anchor.empty() == (exercise.ratio == 0));
        if (!exercise.anchor.empty()) {
            REQUIRE(find_exercise(exercise.anchor) != nullptr);
            CHECK(exercise.ratio <= 120);
        }
        const bool bare = exercise.load_kind == LoadKind::BodyWeight;
        CHECK((bare || !exercise.equipment.empty()));
    }
    CHECK(ids.size() >= 70);
}

TEST_CASE("no two exercises answer to one name", "[exercises]") {
    for (const Exercise& exercise : exercises()) {
        INFO(exercise.id);
        CHECK(find_exercise_by_name(exercise.id) == &exercise);
        CHECK(find_exercise_by_name(exercise.name) == &exercise);
        for (const std::string& name : exercise.other_names) {
            INFO(name);
            CHECK(find_exercise_by_name(name) == &exercise);
        }
    }
    CHECK(find_exercise_by_name("BACK  Squat") == find_exercise("back-squat"));
    CHECK(find_exercise_by_name("flying carpet") == nullptr);
    CHECK(find_exercise_by_name("") == nullptr);
}

TEST_CASE("every pattern can be trained with nothing at all (S2)", "[exercises]") {
    for (int i = 0; i <= static_cast<int>(Pattern::Plyo); ++i) {
        const auto pattern = static_cast<Pattern>(i);
        INFO("pattern " << i);
        CHECK(std::ranges::any_of(exercises(), [&](const Exercise& exercise) {
            const bool gentle = exercise.regions.empty() || pattern == Pattern::Plyo;
            return exercise.pattern == pattern && is_equipped(exercise, {}) && gentle;
        }));
    }
}

TEST_CASE("the mission's exercises are all there (S2)", "[exercises]") {
    for (const char* name : {"goblet squat",
                             "back squat",
                             "front squat",
                             "Romanian deadlift",
                             "deadlift",
                             "lunge",
                             "step-up",
                             "Bulgarian split squat",
                             "hip thrust",
                             "calf raise",
                             "bent calf raise",
                             "plank",
                             "dead bug",
                             "Pallof press",
                             "row",
                             "push-up",
                             "pull-up",
                             "overhead press",
                             "bench press",
                             "leg press",
                             "leg curl",
                             "lat pulldown",
                             "glute bridge",
                             "bird dog",
                             "copenhagen plank",
                             "side plank",
                             "back extension",
                             "curl",
                             "triceps extension",
                             "lateral raise",
                             "face pull",
                             "pogo jump",
                             "box jump"}) {
        INFO(name);
        CHECK(find_exercise_by_name(name) != nullptr);
    }
}

TEST_CASE("equipment is read as people write it, and unknown words are told", "[exercises]") {
    CHECK(equipment_word("Dumbbell") == "dumbbells");
    CHECK(equipment_word("pull up bar") == "pull-up bar");
    CHECK(equipment_word("trampoline") == std::nullopt);
    const std::vector<std::string> written{"bands", "trampoline", "Gym"};
    CHECK(unknown_equipment(written) == std::vector<std::string>{"trampoline"});
    const Exercise& squat = *find_exercise("back-squat");
    CHECK_FALSE(is_equipped(squat, std::vector<std::string>{"barbell"}));
    CHECK(is_equipped(squat, std::vector<std::string>{"barbell", "squat rack"}));
    CHECK(is_equipped(squat, std::vector<std::string>{"gym"}));
}

TEST_CASE("nothing stands in for legs that does not train legs", "[exercises]") {
    CHECK(trains_legs(*find_exercise("calf-raise")));
    CHECK_FALSE(trains_legs(*find_exercise("plank")));
    CHECK(share_of(*find_exercise("back-squat"), Muscle::Quads) == 2);
    CHECK(share_of(*find_exercise("back-squat"), Muscle::Glutes) == 1);
    CHECK(share_of(*find_exercise("back-squat"), Muscle::Chest) == 0);
}
