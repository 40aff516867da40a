// SPDX-License-Identifier: Apache-2.0
// The questions that an athlete asks of a season, each answered in words and numbers (decision 13).
// Errors: words that mean no week, day or session of the season; what can be asked is in them.
#pragma once

#include "app/ask.h"
#include "app/reply.h"

namespace tandem::app {

// Why each session of a week or day, or one session, stands where it stands, and what it pays.
Result<Reply> answer_why(const planning::ArrangedSeason& season, const Question& question);
// What is inside the sessions of a week or day, or in one session, and what the days ask to be
// eaten.
Result<Reply> answer_workout(const planning::ArrangedSeason& season, const Question& question);
// What it costs to have a session on another day, or what forbids it; or all of that as a table.
Result<Reply> answer_why_not(const planning::ArrangedSeason& season, const Question& question);
// Really different weeks, best first; or the best weeks, however alike.
Result<Reply> answer_alternatives(const planning::ArrangedSeason& season, const Question& question);
// The named strategies on one week, best first.
Result<Reply> answer_strategies(const planning::ArrangedSeason& season, const Question& question);
// "skip Tue", "skip tempo Tue", "move legs Mon Wed", "no-time Tue", "time Tue 18:00 60", "rest
// Tue".
Result<Reply> answer_what_if(const planning::ArrangedSeason& season, const Question& question);
// Why sessions are left out, and what would give them a place.
Result<Reply> answer_conflicts(const planning::ArrangedSeason& season, const Question& question);

}  // namespace tandem::app
