// SPDX-License-Identifier: Apache-2.0
#include "prescription/lift_plan.h"

#include <algorithm>

#include "prescription/lift_load.h"
#include "prescription/lift_wants.h"

namespace tandem::prescription {
namespace {

using knowledge::Exercise;
using knowledge::Muscle;

// The time model (house).
constexpr Seconds a_repetition{4};
constexpr Seconds a_transition{60};  // to the next exercise
constexpr Seconds a_ramp{60};
constexpr Seconds long_warm_up{300};  // E95
constexpr Seconds short_warm_up{180};
constexpr Minutes short_session{25};
constexpr Seconds cool_down{120};
constexpr Seconds longest_bare_rest{75};  // without a load to recover from
constexpr std::array<int, days_of_pair> both_days{0, 1};

constexpr int jumps_low = 10;  // small hops in a set, and
constexpr int jumps_high = 5;  // jumps onto something (E100: 30 to 60 contacts a week)

// What deadlifts of leg days bring the back in a week of four lifts or more, in halves of a set.
constexpr int back_on_leg_days = 4;

// Muscles that the weekly limit of sets holds for.
constexpr std::array leg_muscles{Muscle::Quads, Muscle::Hamstrings, Muscle::Glutes, Muscle::Calves};
constexpr std::array upper_muscles{Muscle::Chest, Muscle::Back, Muscle::Shoulders, Muscle::Biceps,
                                   Muscle::Triceps};

bool takes_load(const Exercise& exercise) {
    return exercise.load_kind != LoadKind::BodyWeight && exercise.load_kind != LoadKind::Band;
}

Whole repetitions_of(const LiftRequest& request, const LiftProtocol& protocol, const Slot& slot,
                     const Exercise& exercise) {
    if (slot.role == Role::Jump) {
        const bool low = exercise.muscles.front().muscle == Muscle::Calves;
        return low ? Whole{jumps_low, jumps_low} : Whole{jumps_high, jumps_high};
    }
    if (exercise.timed) return protocol.hold;
    if (takes_load(exercise)) {
        return repetitions_for(request.athlete, exercise,
                               load_wish(slot.scheme, request.week, false),
                               slot.scheme.repetitions);
    }
    // Hanging from a bar few can do many.
    return exercise.pattern == knowledge::Pattern::Pull && exercise.skill >= 2 ? Whole{4, 8}
                                                                               : protocol.unloaded;
}

std::vector<Slot> fill_slots(const LiftRequest& request, const LiftProtocol& protocol) {
    std::vector<Slot> slots;
    std::array<std::vector<const Exercise*>, days_of_pair> taken;
    for (const Want& want : wanted(request, protocol)) {
        Slot slot{want.role, want.sets, scheme_of(protocol, want.role), {}, {}, 0, 0};
        bool whole = true;
        for (int day = 0; day < days_of_pair; ++day) {
            const auto index = static_cast<std::size_t>(day);
            slot.choices[index] = choose(request.athlete, want.role, day, taken[index]);
            whole = whole && slot.choices[index].exercise != nullptr;
        }
        if (!whole) continue;
        for (std::size_t day = 0; day < taken.size(); ++day)
            taken[day].push_back(slot.choices[day].exercise);
        // Jumps are crisp and never tiring; no leg set goes to failure (H10).
        if (want.role == Role::Jump) slot.scheme.in_reserve = {4, 4};
        if (want.role == Role::LegCurl) slot.scheme.in_reserve = protocol.legs.in_reserve;
        const bool bare = std::ranges::none_of(
            slot.choices, [](const Choice& choice) { return takes_load(*choice.exercise); });
        if (bare) slot.scheme.rest = std::min(slot.scheme.rest, longest_bare_rest);
        for (std::size_t day = 0; day < taken.size(); ++day)
            slot.repetitions[day] =
                repetitions_of(request, protocol, slot, *slot.choices[day].exercise);
        slots.push_back(slot);
    }
    return slots;
}

// Into how many parts the sets of a week fall. Four or more lifts take turns with the halves; of
// three the last is upper body and carries half of a lifter's sets, or what the others leave
// (planning/week_sessions).
int leg_parts(int lifts) {
    return lifts >= 4 ? (lifts + 1) / 2 : std::clamp(lifts, 1, 2);
}

int upper_parts(const LiftRequest& request) {
    const int lifts = request.lifts_of_week;
    if (lifts != 3) return lifts >= 4 ? lifts / 2 : std::max(1, lifts);
    const bool full = request.session.kind != SessionKind::UpperStrength;
    return full && request.athlete.goal == Goal::Strength ? 4 : 2;
}

// In halves of a set; jumps are no stimulus for size.
int halves_on(const std::vector<Slot>& slots, Muscle muscle, int day) {
    int sum = 0;
    for (const Slot& slot : slots) {
        const Choice& choice = slot.choices[static_cast<std::size_t>(day)];
        if (slot.role != Role::Jump)
            sum += slot.sets * knowledge::share_of(*choice.exercise, muscle);
    }
    return sum;
}

// On the fuller of both days.
int halves(const std::vector<Slot>& slots, Muscle muscle) {
    return std::max(halves_on(slots, muscle, 0), halves_on(slots, muscle, 1));
}

void take_one(std::vector<Slot>& slots, auto&& wanted_slot) {
    Slot* least = nullptr;
    for (Slot& slot : slots) {
        if (slot.sets == 0 || !wanted_slot(slot)) continue;
        if (least == nullptr || rank(slot.role) < rank(least->role)) least = &slot;
    }
    if (least != nullptr) --least->sets;
}

std::vector<Slot> held_slots(const LiftRequest& request);

// Sets of the legs give way for leg muscles, those of upper body and core for others.
void hold_to_volume(std::vector<Slot>& slots, Muscle muscle, int most_halves) {
    const bool of_legs = std::ranges::count(leg_muscles, muscle) > 0;
    const auto trains = [&](const Slot& slot) {
        return is_leg_slot(slot.role) == of_legs && slot.role != Role::Jump &&
               std::ranges::any_of(slot.choices, [&](const Choice& choice) {
                   return knowledge::share_of(*choice.exercise, muscle) > 0;
               });
    };
    while (halves(slots, muscle) > most_halves && std::ranges::any_of(slots, [&](const Slot& slot) {
               return slot.sets > 0 && trains(slot);
           }))
        take_one(slots, trains);
}

// What the other lifts of the week bring an upper-body muscle beside a session for the upper body:
// the two full ones of a week of three, else deadlifts of the leg days.
int brought_by_others(const LiftRequest& request, Muscle muscle) {
    if (request.session.kind != SessionKind::UpperStrength) return 0;
    if (request.lifts_of_week >= 4) return muscle == Muscle::Back ? back_on_leg_days : 0;
    if (request.lifts_of_week < 3) return 0;
    LiftRequest full = request;
    full.session.kind = SessionKind::FullStrength;
    const std::vector<Slot> slots = held_slots(full);
    return halves_on(slots, muscle, 0) + halves_on(slots, muscle, 1);
}

// Held to the sets that a muscle may have in a week (C6, E102, E103).
std::vector<Slot> held_slots(const LiftRequest& request) {
    const LiftProtocol protocol = lift_protocol(request.athlete, request.week, request.session);
    std::vector<Slot> slots = fill_slots(request, protocol);
    const int most = 2 * protocol.most_weekly;
    for (const Muscle muscle : leg_muscles)
        hold_to_volume(slots, muscle, most / leg_parts(request.lifts_of_week));
    const int parts = upper_parts(request);
    const int sessions = request.lifts_of_week >= 4 ? parts : 1;
    for (const Muscle muscle : upper_muscles) {
        const int left = (most - brought_by_others(request, muscle)) / sessions;
        hold_to_volume(slots, muscle, std::min(most / parts, left));
    }
    return slots;
}

// Near a race only what the athlete has done before (H10): the exercise of the pair's other day
// where that one is known, else nothing. Where nothing at all is known there is nothing to keep to.
void keep_to_known(const LiftRequest& request, std::vector<Slot>& slots) {
    const auto day = static_cast<std::size_t>(day_of(request));
    const auto is_known = [&](const Exercise* exercise) {
        return request.known->contains(exercise->id);
    };
    std::vector<Slot> kept = slots;
    for (Slot& slot : kept) {
        if (is_known(slot.choices[day].exercise)) continue;
        const Choice other = slot.choices[1 - day];
        const bool free = std::ranges::none_of(
            kept, [&](const Slot& one) { return one.choices[day].exercise == other.exercise; });
        if (is_known(other.exercise) && free) {
            slot.choices[day] = other;
            slot.repetitions[day] = slot.repetitions[1 - day];
        } else {
            slot.sets = 0;
        }
    }
    if (std::ranges::any_of(kept, [](const Slot& slot) { return slot.sets > 0; }))
        slots = std::move(kept);
}

// Lighter sets before the first two heavy lifts.
void add_ramps(LiftPlan& plan) {
    int heavy = 0;
    for (Slot& slot : plan.slots) {
        slot.ramps = 0;
        if (!is_main(slot.role) || slot.sets == 0 || heavy == 2) continue;
        slot.ramps = heavy++ == 0 ? (slot.scheme.percent >= 80 ? 3 : 2) : 1;
    }
}

// One bar at home cannot hold two loads in turn.
bool need_two_bars(const Slot& first, const Slot& second) {
    const auto is_bar = [](const Choice& choice) {
        return choice.exercise->load_kind == LoadKind::Barbell;
    };
    for (std::size_t day = 0; day < first.choices.size(); ++day)
        if (is_bar(first.choices[day]) && is_bar(second.choices[day])) return true;
    return false;
}

void pair_up(LiftPlan& plan, bool many_bars) {
    using enum Role;
    constexpr std::array<std::array<Role, 2>, 6> pairs{{{Push, Pull},
                                                        {OtherPush, OtherPull},
                                                        {SideRaise, RearShoulder},
                                                        {Curl, Triceps},
                                                        {Calf, Core},
                                                        {Core, OtherCore}}};
    for (Slot& slot : plan.slots)
        slot.superset = 0;
    int number = 0;
    for (const auto& pair : pairs) {
        const auto free = [&](Role role) {
            const auto slot = std::ranges::find(plan.slots, role, &Slot::role);
            return slot != plan.slots.end() && slot->superset == 0 ? &*slot : nullptr;
        };
        Slot* first = free(pair[0]);
        Slot* second = free(pair[1]);
        if (first == nullptr || second == nullptr) continue;
        if (!many_bars && need_two_bars(*first, *second)) continue;
        first->superset = second->superset = ++number;
    }
}

void settle(LiftPlan& plan, const Athlete& athlete) {
    std::erase_if(plan.slots, [](const Slot& slot) { return slot.sets == 0; });
    pair_up(plan, std::ranges::count(athlete.equipment, "gym") > 0);
    add_ramps(plan);
}

// One step less, the least missed first; false when nothing is left.
bool shrink(LiftPlan& plan) {
    auto& slots = plan.slots;
    if (slots.empty()) return false;
    const auto before = [](const Slot& a, const Slot& b) { return rank(a.role) < rank(b.role); };
    std::vector<Slot*> order;
    for (Slot& slot : slots)
        order.push_back(&slot);
    std::ranges::sort(order, [&](const Slot* a, const Slot* b) { return before(*a, *b); });
    for (Slot* slot : order) {
        if (rank(slot->role) >= first_of_the_core || slot->sets <= 2) continue;
        --slot->sets;
        return true;
    }
    for (Slot* slot : order) {
        if (rank(slot->role) >= first_of_the_core) continue;
        slot->sets = 0;
        return true;
    }
    for (Slot* slot : order) {
        if (slot->sets <= 1) continue;
        --slot->sets;
        return true;
    }
    order.front()->sets = 0;
    return true;
}

}  // namespace

int day_of(const LiftRequest& request) {
    if (request.athlete.lifts_per_week == 1)
        return 0;  // else each day of the pair comes too seldom
    return request.of_week % days_of_pair;
}

Seconds time_of(const LiftPlan& plan, std::span<const int> days) {
    const auto work = [&](const Slot& slot) {
        Seconds longest{0};
        for (const int day : days) {
            const auto index = static_cast<std::size_t>(day);
            const Exercise& exercise = *slot.choices[index].exercise;
            const int most = slot.repetitions[index].most;
            const Seconds once = exercise.timed ? Seconds{most} : most * a_repetition;
            const Seconds ramps = takes_load(exercise) ? slot.ramps * a_ramp : Seconds{0};
            longest = std::max(longest, slot.sets * once * (exercise.each_side ? 2 : 1) + ramps);
        }
        return longest;
    };
    Seconds sum = plan.warm_up + plan.cool_down;
    for (const Slot& slot : plan.slots) {
        sum += a_transition + work(slot);
        const auto partner = std::ranges::find_if(plan.slots, [&](const Slot& other) {
            return &other != &slot && slot.superset != 0 && other.superset == slot.superset;
        });
        if (partner == plan.slots.end()) {
            sum += (slot.sets - 1) * slot.scheme.rest;
        } else if (&*partner > &slot) {  // a pair rests once, after its second
            sum += (std::max(slot.sets, partner->sets) - 1) *
                   std::max(slot.scheme.rest, partner->scheme.rest);
        }
    }
    return sum;
}

LiftPlan plan_lift(const LiftRequest& request) {
    LiftPlan plan;
    plan.protocol = lift_protocol(request.athlete, request.week, request.session);
    plan.slots = held_slots(request);
    if (request.known != nullptr) keep_to_known(request, plan.slots);
    const Minutes minutes = request.session.minutes;
    plan.warm_up = minutes < short_session ? short_warm_up : long_warm_up;
    settle(plan, request.athlete);
    while (time_of(plan, both_days) > minutes && shrink(plan)) {
        plan.shortened = true;
        settle(plan, request.athlete);
    }
    // A small lift warms up briefly however much time there is, so that a session cut to what it
    // needs stays the same lift.
    if (time_of(plan, both_days) < short_session) plan.warm_up = short_warm_up;
    if (plan.slots.empty()) plan.warm_up = std::min(plan.warm_up, Seconds{minutes});
    if (time_of(plan, both_days) + cool_down <= minutes) plan.cool_down = cool_down;
    return plan;
}

}  // namespace tandem::prescription
