// SPDX-License-Identifier: Apache-2.0
#include "prescription/lift_wants.h"

#include <algorithm>
#include <array>

namespace tandem::prescription {

int rank(Role role) {
    using enum Role;
    constexpr std::array order{RearShoulder, SideRaise, OtherCore, Triceps,   Curl,      LegCurl,
                               Hip,          Jump,      Calf,      SingleLeg, OtherPush, OtherPull,
                               Hinge,        Push,      Core,      Pull,      Squat};
    return static_cast<int>(std::ranges::find(order, role) - order.begin());
}

const SetScheme& scheme_of(const LiftProtocol& protocol, Role role) {
    using enum Role;
    switch (role) {
        case Squat:
        case Hinge:
            return protocol.legs;
        case SingleLeg:
        case Hip:
            return protocol.assist;
        case Jump:
        case Calf:
            return protocol.calves;
        case Push:
        case Pull:
        case OtherPush:
        case OtherPull:
            return protocol.upper;
        case LegCurl:
        case SideRaise:
        case RearShoulder:
        case Curl:
        case Triceps:
            return protocol.accessory;
        case Core:
        case OtherCore:
            return protocol.core;
    }
    return protocol.core;
}

bool is_main(Role role) {
    return role == Role::Squat || role == Role::Hinge || role == Role::Push || role == Role::Pull;
}

bool is_leg_slot(Role role) {
    using enum Role;
    return role == Jump || role == Squat || role == Hinge || role == SingleLeg || role == Hip ||
           role == LegCurl || role == Calf;
}

namespace {

std::vector<Want> full(const LiftProtocol& protocol, Goal goal) {
    using enum Role;
    const int upper = protocol.upper.sets;
    if (goal == Goal::Strength) {
        return {{Squat, 3},   {Hinge, 3}, {SingleLeg, 3}, {Push, 3}, {Pull, 3},
                {LegCurl, 2}, {Curl, 2},  {Triceps, 2},   {Calf, 2}, {Core, 2}};
    }
    return {{Jump, protocol.plyo_sets},
            {Squat, protocol.legs.sets},
            {Hinge, protocol.legs.sets},
            {SingleLeg, protocol.assist.sets},
            {Push, upper},
            {Pull, upper},
            {Calf, protocol.calves.sets},
            {Core, protocol.core.sets}};
}

std::vector<Want> legs(const LiftProtocol& protocol, Goal goal) {
    using enum Role;
    const bool lifter = goal == Goal::Strength;
    return {{Squat, protocol.legs.sets},       {Hinge, lifter ? 3 : protocol.legs.sets},
            {SingleLeg, protocol.assist.sets}, {Hip, lifter ? 0 : 2},
            {LegCurl, lifter ? 3 : 0},         {Calf, protocol.calves.sets},
            {Core, protocol.core.sets}};
}

std::vector<Want> upper(const LiftProtocol& protocol, Goal goal) {
    using enum Role;
    const int sets = protocol.upper.sets;
    if (goal == Goal::Running) {
        return {{Push, sets},   {Pull, sets}, {OtherPush, 2},
                {OtherPull, 2}, {Core, 2},    {OtherCore, 2}};
    }
    if (goal == Goal::Balanced) {
        return {{Push, sets}, {Pull, sets}, {OtherPush, 2}, {OtherPull, 2},
                {Curl, 2},    {Triceps, 2}, {Core, 2},      {OtherCore, 2}};
    }
    return {{Push, 5},         {Pull, 4}, {OtherPush, 2}, {OtherPull, 3}, {SideRaise, 3},
            {RearShoulder, 2}, {Curl, 3}, {Triceps, 3},   {Core, 2}};
}

// 4 to 6 leg sets (E99), and a little of everything else; about half of a full lift. Where the
// halves of a lifter's week take turns, it stands for a day of legs and is half of that.
std::vector<Want> light(const LiftProtocol& protocol, const LiftRequest& request) {
    using enum Role;
    if (request.athlete.goal != Goal::Strength) {
        // In a deload often all lifts of the week are light ones, where others have a full one.
        const bool runner = request.athlete.goal == Goal::Running;
        const int hinge = protocol.eased ? 1 : 2;
        const int calf = protocol.eased && !runner ? 0 : 1;
        return {{Squat, 2}, {Hinge, hinge}, {Push, 1}, {Pull, 1}, {Calf, calf}, {Core, 2}};
    }
    if (request.lifts_of_week >= 4) {
        return {{Squat, 2}, {Hinge, 2}, {SingleLeg, 1}, {LegCurl, 2}, {Calf, 1}, {Core, 2}};
    }
    const int upper = (protocol.upper.sets + 1) / 2;
    return {{Squat, 2},   {Hinge, 2}, {Push, upper}, {Pull, upper},
            {LegCurl, 1}, {Calf, 1},  {Core, 2}};
}

// About half of what is wanted, the main lifts rounded up, the others down. Light sessions of a
// deload or before a race stand for full ones and are their half already. Before a race only what
// every lift has is left, so that nothing is new (H10); a deload leaves out the smallest lifts,
// which not every usual week has time for.
void halve(const LiftProtocol& protocol, bool light, std::vector<Want>& wants) {
    for (Want& want : wants) {
        const int least = rank(want.role) >= first_of_the_core ? 1 : 0;
        const int half = (want.sets + (is_main(want.role) ? 1 : 0)) / 2;
        if (!light) want.sets = std::max(least, half);
        if (light && want.role == Role::Core) want.sets = 1;
        const bool small = rank(want.role) <= rank(Role::OtherCore);
        if (protocol.keep ? least == 0 : small) want.sets = 0;
    }
}

}  // namespace

std::vector<Want> wanted(const LiftRequest& request, const LiftProtocol& protocol) {
    const Goal goal = request.athlete.goal;
    std::vector<Want> wants;
    switch (request.session.kind) {
        case SessionKind::LegStrength:
            wants = legs(protocol, goal);
            break;
        case SessionKind::UpperStrength:
            wants = upper(protocol, goal);
            break;
        case SessionKind::LightStrength:
            wants = light(protocol, request);
            break;
        default:
            wants = full(protocol, goal);
            break;
    }
    if (protocol.keep || protocol.eased)
        halve(protocol, request.session.kind == SessionKind::LightStrength, wants);
    for (Want& want : wants) {
        const int least = want.sets > 0 && rank(want.role) >= first_of_the_core ? 1 : 0;
        if (protocol.few && is_leg_slot(want.role)) want.sets = std::max(least, want.sets / 2);
    }
    std::ranges::stable_sort(wants, {}, &Want::role);
    return wants;
}

}  // namespace tandem::prescription
