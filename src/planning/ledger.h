// SPDX-License-Identifier: Apache-2.0
// What each session of a week pays, to which other session or rule: the pair table of the judge in
// shares, whose sum is the judged cost of the week.
#pragma once

#include "planning/asked_week.h"

namespace tandem::planning {

// What one session pays for the fatigue that an earlier one left.
struct Share {
    std::size_t earlier = 0;  // positions in Ledger::judgement.sessions
    std::size_t later = 0;
    double points = 0;
    Minutes rest{0};                                // between end and start
    condition::Part most = condition::Part::Force;  // the part of fatigue that weighs most in it
};

struct Ledger {
    rules::Judgement judgement;  // of this week alone, its neighbours in view
    std::vector<Share> shares;   // in order of the later session, dearest first
    double fatigue = 0;          // the sum of the shares
    double rules = 0;            // of the soft rules that the week breaks
    double left_out = 0;

    double total() const { return fatigue + rules + left_out; }
};

Ledger ledger_of(const AskedWeek& asked);

// What a session costs the sessions after it, in this week and the weeks behind it.
std::vector<Share> costs_of(const AskedWeek& asked, const Placed& session);

// "sore muscles"; never empty.
std::string_view words_for(condition::Part part);

}  // namespace tandem::planning
