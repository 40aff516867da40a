// SPDX-License-Identifier: Apache-2.0
// A plan: dated weeks of placed sessions, each with its reasons. Immutable once made.
#pragma once

#include <set>
#include <string>
#include <vector>

#include "model/athlete.h"
#include "model/session.h"
#include "model/workout.h"

namespace tandem {

enum class Phase { Adaptation, Base, Build, Peak, Taper, RaceWeek, Recovery };  // P11

std::string_view phase_name(Phase phase);

// What stands behind a citation, so that a plan carries its own evidence wherever it goes.
struct Evidence {
    std::string id;
    std::string grade;
    std::string source;
    std::string finding;
};

struct PlannedSession {
    std::string id;  // stable over re-planning: "2026-W48-long_run-1"
    Placed placed;
    std::string title;               // "Long run", or the name of a race
    std::vector<Reason> why;         // never empty: what it is for, then why it stands here
    std::optional<Workout> workout;  // absent in plans that other people wrote
};

// A wanted session that found no place: what leaving it out costs, and why it did not fit.
struct LeftOut {
    Session session;
    double price = 0;  // points
    std::string why;
};

struct PlannedWeek {
    Date monday;
    int number = 1;  // from 1
    Phase phase = Phase::Base;
    bool deload = false;
    std::string focus;                     // one sentence
    std::vector<Reason> why;               // of the week's amounts
    Minutes running{0};                    // planned, races not counted
    std::vector<PlannedSession> sessions;  // in order of start
    std::vector<LeftOut> left_out;
    double cost = 0;               // points of this week under its stated costs
    std::vector<PlannedDay> days;  // Monday first; empty in plans that other people wrote
};

// What would let a left-out session in, with what it needs; from really planning it again.
struct Room {
    std::string says;
};

struct Plan {
    std::string athlete;
    std::string time_zone = "UTC";
    DistanceUnit distance_unit = DistanceUnit::Kilometres;
    MassUnit mass_unit = MassUnit::Kilograms;
    Goal goal = Goal::Running;
    Date made_on;
    Strategy strategy = Strategy::Automatic;
    std::vector<PlannedWeek> weeks;
    // So many weeks in a row are proven best together under their costs. Fewer than there are: each
    // part of so many is, after what stands before it, but not the whole. 0: nothing is proven.
    int proven_weeks = 0;
    std::vector<Reason> notes;       // of the whole season
    std::vector<Evidence> evidence;  // of everything cited, in the order of data/citations.csv
    std::vector<Room> make_room;     // when a must session was left out
};

// The ids that any reason of the plan rests on.
std::set<std::string> cited_in(const Plan& plan);

// True when a session of importance Must was left out of any week.
bool leaves_out_a_must(const Plan& plan);

}  // namespace tandem
