// SPDX-License-Identifier: Apache-2.0
// Why a session finds no place, and the single things that would give it one: a rule made soft,
// more free time, another session less. Rules of safety are named where they clash and never
// offered.
#pragma once

#include "planning/asked_week.h"

namespace tandem::planning {

// One change that lets the session in and loses no other.
struct Repair {
    std::optional<std::size_t> rule;  // made soft
    std::optional<Session> without;   // given up; it looks like no session left out
    std::optional<Window> window;     // free time as it would be
    Minutes added{0};                 // of free time
    Answer answer;                    // points: what the week costs more
};

// What together leaves the session no place; without any one of them it has one.
struct Clash {
    std::vector<std::size_t> rules;   // hard rules that a profile may change
    std::vector<std::size_t> safety;  // those that it may not
    std::vector<Date> days;           // whose free time is too little
    std::vector<Session> sessions;    // of the week, beside the one left out
};

struct Conflict {
    Session session;              // left out
    std::vector<Repair> repairs;  // rules, free time, sessions; of each the cheapest first
    bool proven = true;           // of every change that is none of these: that it does not help
    std::optional<Clash> clash;   // absent when the search could not settle it
};

// One for each distinct session that the week leaves out.
std::vector<Conflict> conflicts(const AskedWeek& asked, const Athlete& athlete);

// Whether the session finds a place in what the clash names alone: in the days beside those it
// names any time is free, other rules are off, other sessions are gone.
std::optional<bool> has_place(const AskedWeek& asked, const Session& session, const Clash& clash);

}  // namespace tandem::planning
