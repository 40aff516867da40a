// SPDX-License-Identifier: Apache-2.0
// What must hold for the lift of anybody in any week.
#include <rapidcheck.h>

#include <algorithm>
#include <array>
#include <catch2/catch.hpp>
#include <random>

#include "knowledge/exercises.h"
#include "prescription/gym.h"
#include "prescription/lift_load.h"
#include "prescription/lift_protocol.h"
#include "prescription/lifts.h"

using namespace tandem;
using namespace tandem::prescription;
using knowledge::Exercise;

namespace {

class Dice {
  public:
    explicit Dice(std::uint64_t seed) : engine_(seed) {}

    int between(int least, int most) {
        const auto sides = static_cast<std::uint64_t>(most - least + 1);
        return least + static_cast<int>(engine_() % sides);
    }
    bool one_in(int sides) { return between(1, sides) == 1; }
    template <class Enum>
    Enum pick(int count) {
        return static_cast<Enum>(between(0, count - 1));
    }

  private:
    std::mt19937_64 engine_;
};

Gym some_gym(Dice& dice) {
    Gym gym;
    gym.pounds = dice.one_in(3);
    if (dice.one_in(4)) gym.bar = Grams{dice.between(5'000, 30'000)};
    if (dice.one_in(4)) {
        gym.plates.emplace();
        for (int i = dice.between(0, 6); i > 0; --i)
            gym.plates->push_back({{dice.between(500, 25'000)}, dice.between(0, 6)});
    }
    if (dice.one_in(4)) {
        gym.dumbbells.emplace();
        for (int i = dice.between(0, 6); i > 0; --i)
            gym.dumbbells->push_back({dice.between(0, 40'000)});
    }
    if (dice.one_in(4)) gym.kettlebells = std::vector<Grams>{{12'000}, {20'000}};
    return gym;
}

Athlete someone(Dice& dice) {
    Athlete athlete;
    athlete.goal = dice.pick<Goal>(3);
    athlete.running = dice.pick<Level>(3);
    athlete.lifting = dice.pick<Level>(3);
    athlete.new_to_strength = dice.one_in(4);
    athlete.progression = dice.pick<Progression>(5);
    if (dice.one_in(4)) athlete.lifts_per_week = dice.between(1, 5);
    athlete.gym = some_gym(dice);
    for (const auto word : knowledge::equipment_words()) {
        if (dice.one_in(word == "gym" ? 5 : 2)) athlete.equipment.emplace_back(word);
    }
    for (int i = 0; i < 6; ++i) {
        if (dice.one_in(6)) athlete.careful_with.push_back(static_cast<Region>(i));
    }
    constexpr std::array names{"back squat", "Goblet squat", "deadlift",   "bench press",
                               "OHP",        "row",          "pull-up",    "dumbbell curl",
                               "leg press",  "hip thrust",   "no such one"};
    for (const char* name : names) {
        if (dice.one_in(3))
            athlete.lifts.push_back({name, {dice.between(0, 200'000)}, dice.between(0, 20)});
    }
    return athlete;
}

WeekFacts some_week(Dice& dice) {
    WeekFacts week;
    week.phase = dice.pick<Phase>(7);
    week.deload = dice.one_in(4);
    week.phase_weeks = dice.between(1, 8);
    week.in_phase = dice.between(0, week.phase_weeks - 1);
    week.loading_weeks = dice.between(0, 40);
    week.strength_weeks = dice.between(0, 40);
    if (dice.one_in(2)) week.next_a_race = Date{} + std::chrono::days{dice.between(0, 100)};
    return week;
}

struct Asked {
    Athlete athlete;
    WeekFacts week;
    Session session;
    int lifts_of_week = 1;

    LiftRequest request(int of_week) const {
        return {athlete, week, session, of_week, lifts_of_week};
    }
};

Asked asked(std::uint64_t seed) {
    Dice dice(seed);
    Asked asked{someone(dice), some_week(dice), {}, dice.between(1, 5)};
    asked.session.kind =
        static_cast<SessionKind>(static_cast<int>(SessionKind::FullStrength) + dice.between(0, 3));
    asked.session.minutes = Minutes{dice.between(15, 120)};
    asked.session.first_exposure = dice.one_in(6);
    return asked;
}

void check_load(const Asked& asked, const ExerciseSets& sets) {
    const Exercise& exercise = *knowledge::find_exercise(sets.exercise);
    const Gym& gym = asked.athlete.gym;
    const auto maximum = expected_max(asked.athlete, exercise, asked.week.loading_weeks);
    RC_ASSERT(maximum.has_value());
    RC_ASSERT(sets.load->value <= maximum->grams * 0.9 + 20);
    if (sets.percent)
        RC_ASSERT(sets.load->value <= maximum->grams * (*sets.percent + 1) / 100.0 + 20);
    std::int32_t sum = 0;
    if (sets.load_kind == LoadKind::Barbell) {
        sum = bar_of(gym).value;
        for (const Grams plate : sets.plates)
            sum += 2 * plate.value;
        for (const Grams plate : sets.plates) {
            int have = 0;
            for (const Weights& weights : plates_of(gym))
                if (weights.each == plate) have += weights.count;
            RC_ASSERT(2 * std::ranges::count(sets.plates, plate) <= have);
        }
        RC_ASSERT(std::ranges::is_sorted(sets.plates, std::ranges::greater{}));
        RC_ASSERT(sum == sets.load->value);
    } else {
        RC_ASSERT(sets.plates.empty());
        RC_ASSERT(loadable(gym, exercise, *sets.load)->load == *sets.load);
    }
    for (const WarmUpSet& ramp : sets.warm_up)
        RC_ASSERT(*ramp.load < *sets.load);
}

// The limits of each goal, whatever the week (S1, E100, H10).
void check_sets(const Asked& asked, const ExerciseSets& sets) {
    const Exercise& exercise = *knowledge::find_exercise(sets.exercise);
    const auto& has = asked.athlete.equipment;
    const bool everything = std::ranges::count(has, "gym") > 0;
    for (const std::string& needed : exercise.equipment)
        RC_ASSERT(everything || std::ranges::count(has, needed) > 0);
    RC_ASSERT(exercise.level <= asked.athlete.lifting);
    for (const Region region : exercise.regions)
        RC_ASSERT(std::ranges::count(asked.athlete.careful_with, region) == 0);
    RC_ASSERT(sets.sets >= 1);
    RC_ASSERT(sets.sets <= (asked.athlete.goal == Goal::Strength ? 5 : 3));
    RC_ASSERT(sets.repetitions.least <= sets.repetitions.most);
    if (!sets.timed) {
        RC_ASSERT(sets.repetitions.least >= 3);
        RC_ASSERT(sets.repetitions.most <= 12);
    }
    RC_ASSERT(sets.in_reserve.least <= sets.in_reserve.most);
    if (knowledge::trains_legs(exercise)) RC_ASSERT(sets.in_reserve.least >= 2);
    if (sets.load) check_load(asked, sets);
}

// Counted from what is written down alone: work, changes, rests; ramps come on top.
Seconds least_time(const Workout& workout) {
    Seconds sum{0};
    for (const Movement& movement : workout.warm_up)
        sum += movement.time;
    for (const Movement& movement : workout.cool_down)
        sum += movement.time;
    for (const ExerciseSets& sets : workout.lift) {
        const int once = sets.repetitions.most * (sets.timed ? 1 : 4) * (sets.each_side ? 2 : 1);
        sum += Seconds{60 + once * sets.sets};
        if (sets.superset == 0) sum += (sets.sets - 1) * sets.rest;
    }
    for (int pair = 1; pair <= 9; ++pair) {
        Seconds rest{0};  // the longer of the two, after each round but the last
        int rounds = 1;
        for (const ExerciseSets& sets : workout.lift) {
            if (sets.superset != pair) continue;
            rest = std::max(rest, sets.rest);
            rounds = std::max(rounds, sets.sets);
        }
        sum += (rounds - 1) * rest;
    }
    return sum;
}

int muscle_halves(const Workout& workout, knowledge::Muscle muscle) {
    int sum = 0;
    for (const ExerciseSets& sets : workout.lift) {
        const Exercise& exercise = *knowledge::find_exercise(sets.exercise);
        if (exercise.pattern == knowledge::Pattern::Plyo) continue;
        sum += sets.sets * knowledge::share_of(exercise, muscle);
    }
    return sum;
}

Dose recounted(const Workout& workout, SessionKind kind) {
    int legs = 0;
    int others = 0;
    for (const ExerciseSets& sets : workout.lift) {
        const bool leg = knowledge::trains_legs(*knowledge::find_exercise(sets.exercise));
        (leg ? legs : others) += sets.sets * reserve_tenths(sets.in_reserve);
    }
    return {legs * 100 / (kind == SessionKind::LightStrength ? 5 : 14), others * 100 / 12};
}

}  // namespace

TEST_CASE("the lift of anybody can be done with what is there, in the time there is", "[lifts]") {
    CHECK(rc::check("loads, equipment, sets, time", [](std::uint64_t seed) {
        for (std::uint64_t i = 0; i < 15; ++i) {
            const Asked one = asked(seed * 15 + i);
            for (int of_week = 0; of_week < one.lifts_of_week; ++of_week) {
                for (const bool after_run : {false, true}) {
                    const Workout workout = prescribe_lift(one.request(of_week), after_run);
                    RC_ASSERT(!workout.lift.empty());
                    RC_ASSERT(workout.time <= one.session.minutes);
                    const Seconds least = least_time(workout);
                    RC_ASSERT(workout.time >= least);
                    RC_ASSERT(workout.time <= least + Seconds{240});  // four ramps at most
                    for (const ExerciseSets& sets : workout.lift)
                        check_sets(one, sets);
                    const int most = lift_protocol(one.athlete, one.week, one.session).most_weekly;
                    for (const auto muscle :
                         {knowledge::Muscle::Quads, knowledge::Muscle::Hamstrings,
                          knowledge::Muscle::Glutes, knowledge::Muscle::Calves})
                        RC_ASSERT(muscle_halves(workout, muscle) <= 2 * most);
                }
            }
        }
    }));
}

TEST_CASE("what a lift asks is the same for each of the week and is what it holds", "[lifts]") {
    CHECK(rc::check("amounts", [](std::uint64_t seed) {
        for (std::uint64_t i = 0; i < 15; ++i) {
            const Asked one = asked(seed * 15 + i);
            const LiftAmount amount = lift_amount(one.request(0));
            RC_ASSERT(amount.minutes <= one.session.minutes);
            for (int of_week = 0; of_week < one.lifts_of_week; ++of_week) {
                RC_ASSERT(lift_amount(one.request(of_week)) == amount);
                const Workout workout = prescribe_lift(one.request(of_week), false);
                RC_ASSERT(recounted(workout, one.session.kind) == amount.dose);
                RC_ASSERT(workout.time <= amount.minutes);
                Asked shorter = one;  // a planner gives just the minutes that were asked for
                shorter.session.minutes = amount.minutes;
                RC_ASSERT(lift_amount(shorter.request(of_week)) == amount);
            }
        }
    }));
}

TEST_CASE("a week of lifts stays within the sets of its goal", "[lifts]") {
    using enum SessionKind;
    using knowledge::Muscle;
    CHECK(rc::check("weekly sets", [](std::uint64_t seed) {
        Asked one = asked(seed);
        // As planning/week_sessions deals them out.
        const bool halves = one.lifts_of_week >= 4;
        std::array<int, knowledge::muscle_count> sums{};
        for (int i = 0; i < one.lifts_of_week; ++i) {
            const bool upper = halves ? i % 2 == 1 : i == 2;
            one.session.kind = upper ? UpperStrength : halves ? LegStrength : FullStrength;
            const Workout workout = prescribe_lift(one.request(i), false);
            for (std::size_t m = 0; m < sums.size(); ++m)
                sums[m] += muscle_halves(workout, static_cast<Muscle>(m));
        }
        const int most = 2 * lift_protocol(one.athlete, one.week, one.session).most_weekly;
        for (const Muscle leg : {Muscle::Quads, Muscle::Hamstrings, Muscle::Glutes, Muscle::Calves})
            RC_ASSERT(sums[static_cast<std::size_t>(leg)] <= most);
        if (one.athlete.goal != Goal::Strength) return;
        for (const Muscle muscle :
             {Muscle::Chest, Muscle::Shoulders, Muscle::Biceps, Muscle::Triceps})
            RC_ASSERT(sums[static_cast<std::size_t>(muscle)] <= most);
    }));
}

TEST_CASE("units that a person likes to read never change a lift", "[lifts]") {
    CHECK(rc::check("units", [](std::uint64_t seed) {
        const Asked one = asked(seed);
        Asked other = one;
        other.athlete.mass_unit = MassUnit::Pounds;
        other.athlete.distance_unit = DistanceUnit::Miles;
        RC_ASSERT(prescribe_lift(one.request(0), false) == prescribe_lift(other.request(0), false));
        RC_ASSERT(lift_amount(one.request(0)) == lift_amount(other.request(0)));
    }));
}

TEST_CASE("the exercises of a lift stay through a season", "[lifts]") {
    CHECK(rc::check("stable", [](std::uint64_t seed) {
        Asked one = asked(seed);
        one.session.minutes = Minutes{120};
        one.session.first_exposure = false;
        one.athlete.new_to_strength = false;
        one.week.deload = false;
        one.week.phase = Phase::Build;
        Asked later = one;
        later.week.strength_weeks += 1;
        later.week.loading_weeks += 1;
        const Workout now = prescribe_lift(one.request(0), false);
        const Workout then = prescribe_lift(later.request(0), true);
        for (const ExerciseSets& sets : then.lift) {
            const Exercise& exercise = *knowledge::find_exercise(sets.exercise);
            if (exercise.pattern == knowledge::Pattern::Plyo) continue;
            const auto same_pattern = [&](const ExerciseSets& before) {
                return knowledge::find_exercise(before.exercise)->pattern == exercise.pattern;
            };
            if (std::ranges::none_of(now.lift, same_pattern)) continue;
            RC_ASSERT(std::ranges::count(now.lift, sets.exercise, &ExerciseSets::exercise) == 1);
        }
    }));
}
