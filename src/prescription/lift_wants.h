// SPDX-License-Identifier: Apache-2.0
// Which lifts a session should hold, and how many sets of each, before time and the week's volume
// have had their say (S1, S3, S4, E99-E103, E107).
#pragma once

#include <vector>

#include "prescription/lift_choice.h"
#include "prescription/lift_protocol.h"
#include "prescription/lifts.h"

namespace tandem::prescription {

struct Want {
    Role role = Role::Squat;
    int sets = 0;
};

// In the order of the session.
std::vector<Want> wanted(const LiftRequest& request, const LiftProtocol& protocol);

const SetScheme& scheme_of(const LiftProtocol& protocol, Role role);

// What goes first when time or volume runs out: the smaller, the sooner (house). Squat, pull, core
// and push stay to the end, so that even the shortest lift covers lower body, upper body and core.
int rank(Role role);
constexpr int first_of_the_core = 12;  // rank of Hinge

// Squat, hinge, push and pull.
bool is_main(Role role);
bool is_leg_slot(Role role);

}  // namespace tandem::prescription
