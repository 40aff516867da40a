// SPDX-License-Identifier: Apache-2.0
// "Why not Tuesday?": the session is forced there, everything else of the week is placed anew, and
// the difference is the answer.
#pragma once

#include "planning/asked_week.h"

namespace tandem::planning {

struct WhyNot {
    Placed session;  // as it stands now, or where it should stand when it is left out
    bool is_left_out = false;
    std::vector<Placed> equals;  // the sessions of the week that read the same, itself not counted
    Date date;
    std::optional<Minutes> time;  // of day
    Answer answer;                // when found: what it costs and what moves
    // Hard rules that the session breaks there against what cannot move, when it is impossible;
    // in `alone` it stands among the fixed sessions only.
    std::vector<rules::Finding> forbids;
    rules::Judgement alone;
    // Hard rules that the simple move breaks: the session goes there and all else stays.
    std::vector<rules::Finding> simple_move_breaks;
    rules::Judgement simple_move;
    // The least that would let it in, when it is impossible.
    struct Help {
        std::optional<std::size_t> rule;  // to be made soft; else more free time
        Window window{};                  // as it would be
        Minutes added{0};                 // of its minutes
        Answer answer;
    };
    std::optional<Help> help;
};

// Which of several sessions that read the same is meant: the one that stands there, which leaves
// its day, or one that the week leaves out; else whichever.
struct Meant {
    std::optional<Placed> very = {};
    bool left_out = false;
};

// `session` is one of the week's, placed or left out; the date is in the week and not past. A time
// cuts the free time of that day, so that a visit begins then.
WhyNot why_not(const AskedWeek& asked, const Session& session, Date date,
               std::optional<Minutes> time = {}, const Meant& meant = {});

// Every session of the week on every day of it.
struct WhyNotMatrix {
    struct Cell {
        bool here = false;
        bool found = true;
        bool proven = true;               // as in Answer
        double points = 0;                // as Answer::points
        std::size_t left_out = 0;         // sessions that would lose their place
        std::optional<std::size_t> rule;  // a hard rule that forbids it
    };
    struct Row {
        Session session;
        std::vector<Date> stands;  // of all equal sessions; empty when left out
        std::vector<Cell> cells;   // one a date
    };
    std::vector<Date> dates;
    std::vector<Row> rows;
};
WhyNotMatrix why_not_matrix(const AskedWeek& asked);

}  // namespace tandem::planning
