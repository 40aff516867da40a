// SPDX-License-Identifier: Apache-2.0
// "What if …?": one change of the athlete's life. The week is answered at once with the rest of the
// season as it is; the season planned anew is offered when it gains.
#pragma once

#include "planning/asked_week.h"

namespace tandem::planning {

struct WhatIf {
    enum class Kind { SkipDay, SkipSession, Move, NoTime, MoreTime, Rest };
    Kind kind = Kind::NoTime;
    Date date;
    std::optional<Session> session;  // SkipSession, Move
    Date to;                         // Move: a date of the same week
    std::optional<Window> window;    // MoreTime
};

// What can be had for each number of sessions on another day than planned.
struct TradeOff {
    std::size_t moved = 0;  // sessions that the change itself displaces are among them
    Answer answer;
};

// Minutes of one kind of session up to the race, or to the end of the season.
struct LoadLost {
    SessionKind kind = SessionKind::Run;
    Minutes planned{0};
    Minutes lost{0};
};

// An easy run that the answer leaves out would have a place with fewer minutes.
struct Shorter {
    Session session;  // as it was wanted
    Minutes minutes{0};
    Answer answer;  // in which no more sessions move than without it
};

struct WhatIfAnswer {
    Answer answer;                  // what to do: few moves and a low price
    bool is_least = true;           // no other answer here has a lower price
    std::optional<Answer> instead;  // of skipping: the session is kept, on another day
    std::optional<Shorter> shorter;
    std::vector<Difference> differences;
    std::vector<TradeOff> trade_offs;  // fewest moves first; each cheaper than the one before
    std::vector<LoadLost> load;        // of kinds that lose or gain something
    double worth_of_load = 0;          // of running in this week on race day; 1 in the best week
    std::optional<Placed> race;        // the next A race that the load is counted to
    std::string race_name;
    // Placing this week and all behind it anew under the same change: points less than the best of
    // this week alone.
    double gain_of_season = 0;
    bool season_proven = true;       // no other way to place them gains more
    std::vector<Move> season_moves;  // of all those weeks against the present plan
    bool grows_too_fast = false;     // what stands behind it is too much after what is lost

    // Enough to be worth changing other weeks.
    bool season_gains() const { return gain_of_season >= 0.25; }
};

// The date lies in the week that is asked about. Asked in full, what is left out may come in.
WhatIfAnswer what_if(const ArrangedSeason& season, const AskedWeek& asked, const WhatIf& change);

}  // namespace tandem::planning
