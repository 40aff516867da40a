// SPDX-License-Identifier: Apache-2.0
#include "prescription/lifts.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "prescription/gym.h"
#include "prescription/lift_load.h"
#include "prescription/lift_plan.h"
#include "prescription/lift_wants.h"
#include "prescription/lift_words.h"

namespace tandem::prescription {
namespace {

using knowledge::Exercise;

constexpr Seconds warm_up_after_run{150};  // E95: two to three minutes
constexpr int step_minutes = 5;
// The reference doses of fatigue (EVIDENCE §9): so many hard sets are 1.
constexpr int leg_sets_heavy = 14;
constexpr int leg_sets_light = 5;
constexpr int upper_sets = 12;

struct Ramp {
    double share;
    int repetitions;
};
constexpr std::array<std::array<Ramp, 3>, 3> ramp_table{{
    {{{0.60, 4}, {0, 0}, {0, 0}}},        // one
    {{{0.50, 5}, {0.75, 3}, {0, 0}}},     // two
    {{{0.50, 5}, {0.70, 3}, {0.85, 2}}},  // three
}};

std::vector<WarmUpSet> ramp_up(const Athlete& athlete, const Exercise& exercise, Grams work,
                               int ramps) {
    std::vector<WarmUpSet> sets;
    const auto& row = ramp_table[static_cast<std::size_t>(std::clamp(ramps, 1, 3) - 1)];
    for (int i = 0; i < ramps; ++i) {
        const Ramp& ramp = row[static_cast<std::size_t>(i)];
        auto load =
            loadable(athlete.gym, exercise, {static_cast<std::int32_t>(work.value * ramp.share)});
        if (!load) load = lightest(athlete.gym, exercise);
        const bool new_load =
            load && load->load < work && (sets.empty() || sets.back().load != load->load);
        if (new_load) sets.push_back({load->load, ramp.repetitions});
    }
    return sets;
}

bool takes_load(const Exercise& exercise) {
    return exercise.load_kind != LoadKind::BodyWeight && exercise.load_kind != LoadKind::Band;
}

// For a bar of unknown weight in unknown hands: what to do when even the bar is too much.
void add_way_out(const Athlete& athlete, const Exercise& exercise, ExerciseSets& sets) {
    const bool strong = athlete.lifting == Level::Advanced;
    if (strong || sets.load || exercise.load_kind != LoadKind::Barbell) return;
    for (const std::string& id : exercise.substitutions) {
        const Exercise* lighter = knowledge::find_exercise(id);
        if (lighter->load_kind == LoadKind::Barbell || !suits(athlete, *lighter)) continue;
        sets.notes.push_back(
            fmt::format("If the empty bar is too heavy, take this instead: {}.", lighter->name));
        return;
    }
}

void add_loads(const LiftRequest& request, const Slot& slot, bool after_run, ExerciseSets& sets) {
    const Exercise& exercise = *knowledge::find_exercise(sets.exercise);
    const bool legs = is_leg_slot(slot.role);
    SetLoad load = load_for(request.athlete, exercise,
                            load_wish(slot.scheme, request.week, after_run && legs));
    sets.load = load.load;
    sets.plates = std::move(load.plates);
    sets.percent = load.percent;
    sets.notes.insert(sets.notes.end(), load.notes.begin(), load.notes.end());
    if (slot.ramps > 0 && takes_load(exercise)) {
        if (sets.load) {
            sets.warm_up = ramp_up(request.athlete, exercise, *sets.load, slot.ramps);
        } else {
            sets.notes.emplace_back("First a lighter set or two.");
        }
    }
    add_way_out(request.athlete, exercise, sets);
}

ExerciseSets sets_of(const LiftRequest& request, const Slot& slot, bool after_run) {
    const Choice& choice = slot.choices[static_cast<std::size_t>(day_of(request))];
    const Exercise& exercise = *choice.exercise;
    ExerciseSets sets;
    sets.exercise = exercise.id;
    sets.name = exercise.name;
    sets.sets = slot.sets;
    sets.repetitions = slot.repetitions[static_cast<std::size_t>(day_of(request))];
    sets.timed = exercise.timed;
    sets.each_side = exercise.each_side;
    sets.load_kind = exercise.load_kind;
    sets.in_reserve = slot.scheme.in_reserve;
    if (!exercise.timed && slot.role != Role::Jump) sets.tempo = slot.scheme.tempo;
    sets.rest = slot.scheme.rest;
    sets.superset = slot.superset;
    if (choice.too_heavy != nullptr && choice.too_heavy != &exercise) {
        sets.notes.push_back(
            fmt::format("{} comes later: the lightest weight you have for it is "
                        "still more than is meant.",
                        choice.too_heavy->name));
    }
    add_loads(request, slot, after_run, sets);
    return sets;
}

// A known lift that cannot be used is told where its exercise stands.
void add_known_lift_notes(const Athlete& athlete, ExerciseSets& sets) {
    if (sets.load) return;
    for (const KnownLift& lift : athlete.lifts) {
        const Exercise* known = knowledge::find_exercise_by_name(lift.exercise);
        if (known == nullptr || known->id != sets.exercise) continue;
        Athlete only;
        only.lifts = {lift};
        for (const Reason& note : known_lift_notes(only))
            sets.notes.push_back(note.says);
    }
}

}  // namespace

LiftAmount lift_amount(const LiftRequest& request) {
    const LiftPlan plan = plan_lift(request);
    constexpr std::array<int, days_of_pair> both_days{0, 1};
    const auto needed = std::chrono::ceil<Minutes>(time_of(plan, both_days)).count();
    const auto rounded = (needed + step_minutes - 1) / step_minutes * step_minutes;
    int legs = 0;  // in tenths of a set
    int others = 0;
    for (const Slot& slot : plan.slots) {
        (is_leg_slot(slot.role) ? legs : others) +=
            slot.sets * reserve_tenths(slot.scheme.in_reserve);
    }
    const bool light = request.session.kind == SessionKind::LightStrength;
    const int reference = light ? leg_sets_light : leg_sets_heavy;
    return {std::min(Minutes{rounded}, request.session.minutes),
            {legs * 100 / reference, others * 100 / upper_sets}};
}

Workout prescribe_lift(const LiftRequest& request, bool right_after_a_run) {
    LiftPlan plan = plan_lift(request);
    if (right_after_a_run) plan.warm_up = std::min(plan.warm_up, warm_up_after_run);
    const SessionKind kind = request.session.kind;
    const std::array day{day_of(request)};
    Workout workout;
    workout.id = id_of(kind);
    workout.title = title_of(request, plan);
    workout.why = why_this_lift(request, plan);
    if (right_after_a_run && traits(kind).loads_legs) {
        workout.why.push_back(
            {"Right after the run the legs give less, so they get a little less "
             "load.",
             {"E17"}});
    }
    workout.warm_up = warm_up_movements(request, plan.warm_up);
    for (const Slot& slot : plan.slots) {
        workout.lift.push_back(sets_of(request, slot, right_after_a_run));
        add_known_lift_notes(request.athlete, workout.lift.back());
    }
    workout.in_short = in_short(workout.lift);
    workout.cool_down = cool_down_movements(plan.cool_down);
    workout.how_to_go_on = how_to_go_on(request, plan, workout.lift);
    workout.time = time_of(plan, day);
    return workout;
}

}  // namespace tandem::prescription
