// SPDX-License-Identifier: Apache-2.0
// What is said of a lift: its title, what it is for, how to warm up and how to go on.
#pragma once

#include <string>
#include <vector>

#include "prescription/lift_plan.h"

namespace tandem::prescription {

// Of the kind of content: "lift.full".
std::string id_of(SessionKind kind);
std::string title_of(const LiftRequest& request, const LiftPlan& plan);
// The exercises in one line, without loads.
std::string in_short(const std::vector<ExerciseSets>& lift);
std::vector<Reason> why_this_lift(const LiftRequest& request, const LiftPlan& plan);
std::vector<Movement> warm_up_movements(const LiftRequest& request, Seconds time);
std::vector<Movement> cool_down_movements(Seconds time);
// How loads are found and grow for this athlete, and what to do when a set is missed.
std::vector<Reason> how_to_go_on(const LiftRequest& request, const LiftPlan& plan,
                                 const std::vector<ExerciseSets>& lift);

}  // namespace tandem::prescription
