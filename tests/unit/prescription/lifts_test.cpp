// SPDX-License-Identifier: Apache-2.0
#include "prescription/lifts.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <map>
#include <set>

#include "knowledge/citations.h"
#include "knowledge/exercises.h"

using namespace tandem;
using namespace tandem::prescription;
using knowledge::Muscle;

namespace {

Athlete athlete(Goal goal, Level lifting, std::vector<std::string> equipment) {
    Athlete someone;
    someone.goal = goal;
    someone.lifting = lifting;
    someone.equipment = std::move(equipment);
    return someone;
}

WeekFacts week_of(int strength_weeks, Phase phase = Phase::Build) {
    WeekFacts week;
    week.phase = phase;
    week.strength_weeks = strength_weeks;
    return week;
}

struct Lift {
    SessionKind kind = SessionKind::FullStrength;
    int minutes = 45;
};

std::vector<Workout> lift_week(const Athlete& someone, const WeekFacts& week,
                               const std::vector<Lift>& lifts) {
    std::vector<Workout> workouts;
    std::map<bool, int> so_far;  // of legs, and others
    for (const Lift& lift : lifts) {
        const int nth = so_far[traits(lift.kind).loads_legs]++;
        const LiftRequest request{
            someone, week, {lift.kind, Minutes{lift.minutes}}, nth, static_cast<int>(lifts.size())};
        workouts.push_back(prescribe_lift(request, false));
    }
    return workouts;
}

double weekly_sets(const std::vector<Workout>& workouts, Muscle muscle) {
    double sum = 0;
    for (const Workout& workout : workouts) {
        for (const ExerciseSets& sets : workout.lift) {
            const auto& exercise = *knowledge::find_exercise(sets.exercise);
            if (exercise.pattern == knowledge::Pattern::Plyo) continue;
            sum += sets.sets * knowledge::share_of(exercise, muscle) / 2.0;
        }
    }
    return sum;
}

bool has(const Workout& workout, auto&& wanted) {
    return std::ranges::any_of(workout.lift, [&](const ExerciseSets& sets) {
        return wanted(*knowledge::find_exercise(sets.exercise));
    });
}

bool covers_everything(const Workout& workout) {
    using knowledge::Exercise;
    using knowledge::Pattern;
    return has(workout, [](const Exercise& e) { return knowledge::trains_legs(e); }) &&
           has(workout, [](const Exercise& e) { return e.pattern == Pattern::Core; }) &&
           has(workout, [](const Exercise& e) {
               return e.pattern == Pattern::Push || e.pattern == Pattern::Pull;
           });
}

constexpr auto full_lift = SessionKind::FullStrength;
constexpr auto leg_lift = SessionKind::LegStrength;
constexpr auto upper_lift = SessionKind::UpperStrength;
constexpr auto light_lift = SessionKind::LightStrength;

}  // namespace

TEST_CASE("a runner's week trains each leg muscle four to eight sets once learnt", "[lifts]") {
    for (const Level level : {Level::Beginner, Level::Intermediate, Level::Advanced}) {
        for (const int weeks : {5, 9, 20}) {
            const auto week =
                lift_week(athlete(Goal::Running, level, {"gym"}), week_of(weeks), {{}, {}});
            for (const Muscle muscle : {Muscle::Quads, Muscle::Hamstrings, Muscle::Glutes}) {
                INFO("level " << static_cast<int>(level) << " week " << weeks << " muscle "
                              << static_cast<int>(muscle));
                CHECK(weekly_sets(week, muscle) >= 4);
                CHECK(weekly_sets(week, muscle) <= 8);
            }
        }
    }
}

TEST_CASE("a lifter's week gives each muscle ten to twenty sets", "[lifts]") {
    const Athlete lifter = athlete(Goal::Strength, Level::Intermediate, {"gym"});
    const std::vector<std::vector<Lift>> weeks{
        {{full_lift, 60}, {full_lift, 60}, {upper_lift, 50}},
        {{leg_lift, 60}, {upper_lift, 50}, {leg_lift, 60}, {upper_lift, 50}}};
    for (const auto& lifts : weeks) {
        const auto week = lift_week(lifter, week_of(9), lifts);
        for (const Muscle muscle :
             {Muscle::Chest, Muscle::Back, Muscle::Quads, Muscle::Hamstrings, Muscle::Glutes,
              Muscle::Shoulders, Muscle::Biceps, Muscle::Triceps}) {
            INFO(lifts.size() << " lifts, muscle " << static_cast<int>(muscle));
            CHECK(weekly_sets(week, muscle) >= 10);
            CHECK(weekly_sets(week, muscle) <= 20);
        }
    }
}

TEST_CASE("full and light lifts cover legs, core and upper body even in little time", "[lifts]") {
    for (const int minutes : {15, 20, 30, 45}) {
        for (const std::vector<std::string>& equipment :
             {std::vector<std::string>{}, std::vector<std::string>{"gym"}}) {
            for (const SessionKind kind : {full_lift, light_lift}) {
                INFO(minutes << " minutes");
                const Athlete someone = athlete(Goal::Running, Level::Intermediate, equipment);
                const auto week =
                    lift_week(someone, week_of(9), {{kind, minutes}, {kind, minutes}});
                CHECK(covers_everything(week[0]));
                CHECK(covers_everything(week[1]));
                CHECK(week[0].time <= Minutes{minutes});
            }
        }
    }
}

TEST_CASE("the upper lift of a race week spares the legs", "[lifts]") {
    const Athlete runner = athlete(Goal::Running, Level::Advanced, {"gym"});
    const Workout workout = lift_week(runner, week_of(14, Phase::RaceWeek), {{upper_lift, 30}})[0];
    CHECK_FALSE(has(workout, [](const auto& e) { return knowledge::trains_legs(e); }));
    CHECK(has(workout, [](const auto& e) { return e.pattern == knowledge::Pattern::Core; }));
}

TEST_CASE("taper and deload do about half the sets", "[lifts]") {
    const Athlete runner = athlete(Goal::Running, Level::Advanced, {"gym"});
    const auto sets_in = [&](const WeekFacts& week) {
        int sets = 0;
        const auto workouts = lift_week(runner, week, {{}, {}});
        for (const auto& lift : workouts[0].lift)
            sets += lift.sets;
        return sets;
    };
    const int usual = sets_in(week_of(12));
    CHECK(sets_in(week_of(12, Phase::Taper)) * 10 <= usual * 6);
    WeekFacts deload = week_of(12);
    deload.deload = true;
    CHECK(sets_in(deload) * 10 <= usual * 6);
    CHECK(sets_in(deload) * 10 >= usual * 4);
}

TEST_CASE("first exposures halve the leg sets", "[lifts]") {
    Athlete runner = athlete(Goal::Running, Level::Beginner, {"dumbbells"});
    runner.new_to_strength = true;
    const WeekFacts week = week_of(0, Phase::Adaptation);
    Session first{full_lift, Minutes{40}};
    const auto usual = lift_amount({runner, week, first, 0, 2});
    first.first_exposure = true;
    const auto eased = lift_amount({runner, week, first, 0, 2});
    CHECK(eased.dose.main * 2 <= usual.dose.main);
    CHECK(eased.dose.upper == usual.dose.upper);
}

TEST_CASE("both days of a pair ask the same and hold different lifts", "[lifts]") {
    const Athlete runner = athlete(Goal::Running, Level::Advanced, {"gym"});
    const WeekFacts week = week_of(9);
    const Session session{full_lift, Minutes{45}};
    CHECK(lift_amount({runner, week, session, 0, 2}) == lift_amount({runner, week, session, 1, 2}));
    const auto both = lift_week(runner, week, {{}, {}});
    CHECK(both[0].lift != both[1].lift);
    // With halves in turn the two leg days are the pair, not a leg day and an upper one.
    const auto halves =
        lift_week(athlete(Goal::Strength, Level::Advanced, {"gym"}), week,
                  {{leg_lift, 60}, {upper_lift, 50}, {leg_lift, 60}, {upper_lift, 50}});
    CHECK(halves[0].lift[0].exercise != halves[2].lift[0].exercise);
}

TEST_CASE("near a race only what is known is done, if need be from the other day of the pair",
          "[lifts]") {
    const Athlete runner = athlete(Goal::Running, Level::Advanced, {"gym"});
    const Session session{full_lift, Minutes{45}};
    LiftRequest first{runner, week_of(9), session, 0, 2};
    LiftRequest second{runner, week_of(9), session, 1, 2};
    std::set<std::string> known;
    for (const ExerciseSets& sets : prescribe_lift(first, false).lift)
        known.insert(sets.exercise);
    known.erase("box-jump");
    known.erase("pogo-hop");
    second.known = &known;
    const Workout kept = prescribe_lift(second, false);
    REQUIRE(kept.lift.size() > 3);
    for (const ExerciseSets& sets : kept.lift)
        CHECK(known.contains(sets.exercise));
    CHECK(kept.time <= session.minutes);
    const std::set<std::string> others{"leg-extension"};  // nothing of it is asked for
    second.known = &others;
    CHECK_FALSE(prescribe_lift(second, false).lift.empty());
}

TEST_CASE("no exercise is new in the last fortnight before a race", "[lifts]") {
    const Athlete runner = athlete(Goal::Running, Level::Advanced, {"gym"});
    std::set<std::string> known;
    for (int week = 6; week < 12; ++week) {
        for (const Workout& workout : lift_week(runner, week_of(week), {{}, {}}))
            for (const ExerciseSets& sets : workout.lift)
                known.insert(sets.exercise);
    }
    const auto check_week = [&](const WeekFacts& week, const std::vector<Lift>& lifts) {
        for (const Workout& workout : lift_week(runner, week, lifts)) {
            for (const ExerciseSets& sets : workout.lift) {
                INFO(sets.exercise);
                CHECK((known.contains(sets.exercise) || sets.exercise == "side-plank"));
            }
        }
    };
    check_week(week_of(12, Phase::Taper), {{full_lift, 45}});
    check_week(week_of(13, Phase::RaceWeek), {{upper_lift, 30}});
}

TEST_CASE("what hurts is spared", "[lifts]") {
    Athlete runner = athlete(Goal::Balanced, Level::Advanced, {"gym"});
    for (const Region region : {Region::Knee, Region::Hip, Region::LowerBack, Region::Shoulder,
                                Region::Wrist, Region::Ankle}) {
        runner.careful_with = {region};
        for (const Workout& workout :
             lift_week(runner, week_of(9), {{leg_lift, 60}, {upper_lift, 60}, {full_lift, 60}})) {
            for (const ExerciseSets& sets : workout.lift) {
                INFO(sets.exercise << " loads region " << static_cast<int>(region));
                const auto& regions = knowledge::find_exercise(sets.exercise)->regions;
                CHECK(std::ranges::count(regions, region) == 0);
            }
        }
    }
}

TEST_CASE("known lifts become loads with plates and lighter sets before them", "[lifts]") {
    Athlete runner = athlete(Goal::Running, Level::Advanced, {"gym"});
    runner.lifts = {{"back squat", {100'000}, 1}};
    const Workout workout = lift_week(runner, week_of(9), {{}, {}})[0];
    const auto squat =
        std::ranges::find(workout.lift, std::string{"back-squat"}, &ExerciseSets::exercise);
    REQUIRE(squat != workout.lift.end());
    CHECK(squat->load == Grams{80'000});  // 82 % is 82 kg
    CHECK(squat->plates == std::vector<Grams>{{25'000}, {5'000}});
    CHECK(squat->percent == 82);
    REQUIRE(squat->warm_up.size() == 3);
    CHECK(squat->warm_up.front().load < squat->warm_up.back().load);
    CHECK(squat->warm_up.back().load < squat->load);
    CHECK(workout.in_short.find("kg") == std::string::npos);
}

TEST_CASE("a lift right after a run warms up less and spares the legs a little", "[lifts]") {
    Athlete runner = athlete(Goal::Running, Level::Advanced, {"gym"});
    runner.lifts = {{"back squat", {100'000}, 1}};
    const WeekFacts week = week_of(9);
    const LiftRequest request{runner, week, {full_lift, Minutes{45}}, 0, 2};
    const Workout alone = prescribe_lift(request, false);
    const Workout after = prescribe_lift(request, true);
    CHECK(after.time < alone.time);
    CHECK(after.lift.size() == alone.lift.size());
    const auto squat = [](const Workout& workout) {
        return *std::ranges::find(workout.lift, std::string{"back-squat"}, &ExerciseSets::exercise);
    };
    CHECK(squat(after).load < squat(alone).load);
    CHECK(std::ranges::any_of(after.why, [](const Reason& reason) {
        return std::ranges::count(reason.cites, "E17") > 0;
    }));
}

TEST_CASE("a known lift of nothing is told at its exercise", "[lifts]") {
    Athlete runner = athlete(Goal::Running, Level::Advanced, {"gym"});
    runner.lifts = {{"back squat", {0}, 5}};
    const Workout workout = lift_week(runner, week_of(9), {{}, {}})[0];
    const auto squat =
        std::ranges::find(workout.lift, std::string{"back-squat"}, &ExerciseSets::exercise);
    REQUIRE(squat != workout.lift.end());
    CHECK_FALSE(squat->load);
    CHECK(std::ranges::any_of(squat->notes, [](const std::string& note) {
        return note.find("no load") != std::string::npos;
    }));
}

TEST_CASE("each lift says why and how to go on, with evidence that exists", "[lifts]") {
    for (const Goal goal : {Goal::Running, Goal::Strength, Goal::Balanced}) {
        for (const Phase phase : {Phase::Adaptation, Phase::Base, Phase::Peak, Phase::Taper,
                                  Phase::RaceWeek, Phase::Recovery}) {
            for (const Progression progression :
                 {Progression::Automatic, Progression::Apre, Progression::Effort,
                  Progression::Linear, Progression::Double}) {
                Athlete someone = athlete(goal, Level::Advanced, {"gym"});
                someone.progression = progression;
                for (const Workout& workout :
                     lift_week(someone, week_of(9, phase), {{full_lift, 45}, {light_lift, 30}})) {
                    CHECK(workout.why.size() >= 2);
                    CHECK(workout.how_to_go_on.size() >= 3);
                    CHECK_FALSE(workout.warm_up.empty());
                    CHECK_FALSE(workout.title.empty());
                    for (const auto& list : {workout.why, workout.how_to_go_on}) {
                        for (const Reason& reason : list) {
                            CHECK(reason.says.back() == '.');
                            for (const std::string& id : reason.cites) {
                                INFO(id);
                                CHECK(knowledge::find_citation(id) != nullptr);
                            }
                        }
                    }
                }
            }
        }
    }
}
