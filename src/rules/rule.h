// SPDX-License-Identifier: Apache-2.0
// A scheduling rule is stated once, as an About and one function whose shape tells how much of the
// plan it sees. Search tables, judging, explanations, docs/rules.md and the test drawings all come
// from it. A new shape does not compile until every one of them can carry it (std::visit).
#pragma once

#include <array>
#include <optional>
#include <span>
#include <string_view>
#include <variant>
#include <vector>

#include "condition/fatigue.h"
#include "model/athlete.h"
#include "model/session.h"

namespace tandem::rules {

// How one rule holds for one athlete. `weight` is in hundredths of a point, for soft rules.
struct Setting {
    RuleMode mode = RuleMode::Hard;
    int weight = 0;
};

// What rules may know of the athlete.
struct Context {
    Goal goal = Goal::Running;
    Strategy strategy = Strategy::Automatic;
    TwoADays two_a_days = TwoADays::Accept;
    int rest_days = 1;
    std::optional<int> long_run_day;
    bool novice_runner = false;
    bool novice_lifter = false;
    condition::TimeConstants constants;
    Minutes longest_run{0};                      // of the last 30 days; 0 = unknown
    Minutes weekly_running{0};                   // of a present week; 0 = unknown
    std::optional<std::vector<Window>> windows;  // in order; absent = any time is free
    std::vector<Setting> settings;               // one for each rule of the catalogue
};

// A breach on one day: how often (0 = kept) and the two sessions that show it best, as positions in
// the day's list (the same twice when one alone breaks it).
struct DayFault {
    int times = 0;
    std::size_t first = 0;
    std::size_t second = 0;
};

// How far a later session must stay from an earlier one, counted from start to start.
struct Separation {
    Minutes from_start{0};
    int whole_days = 0;  // 2 = not on the same or the next date
    bool same_day_is_fine = false;

    bool operator==(const Separation&) const = default;
};

// The first moment at which the later session may start.
Moment earliest_start(const Placed& earlier, const Separation& separation);
bool keeps(const Placed& earlier, const Placed& later, const Separation& separation);

struct Each {  // one session in its place: how often it breaks the rule
    int (*times)(const Placed&, const Context&);
};
struct Day {  // all sessions of one date, in order of start
    DayFault (*fault)(std::span<const Placed>, const Context&);
    // More sessions never break it less, so half a day that breaks it can be given up.
    bool grows = true;
};
struct Apart {  // two sessions, whatever lies between; absent = they may stand as they like
    std::optional<Separation> (*separation)(const Session& earlier, const Session& later,
                                            const Context&);
};
struct WeekTally {  // days of a Monday-to-Sunday week add up to at most `most`
    int (*of_day)(std::span<const Placed>, const Context&);
    int (*most)(const Context&);
};
struct Streak {  // at most `most` days in a row count, over week borders too
    bool (*counts)(std::span<const Placed>, const Context&);
    int (*most)(const Context&);
};
// Too many minutes: of one run, or of the week whose last run it is.
struct Excess {
    std::size_t position = 0;
    Minutes minutes{0};
    Minutes most{0};
    Minutes before{0};  // what `most` follows from
};
// Amounts over weeks: independent of the day a session stands on, so the season's demand keeps it
// and the search has nothing to carry. Returns what breaks it, in order of start.
struct Amount {
    std::vector<Excess> (*breaking)(std::span<const Placed>, const Context&);
    bool of_week;             // the minutes are those of a week
    std::string_view before;  // what the limit follows from: "a longest run"
};

using Shape = std::variant<Each, Day, Apart, WeekTally, Streak, Amount>;

struct Rule {
    std::string_view id;                    // "p7.no-hard-lift-after-hard-run"
    std::string_view requirement;           // of the mission or of the evidence: "P7, H3"
    std::array<std::string_view, 5> cites;  // ids of data/citations.csv
    RuleMode mode;                          // unless the athlete says otherwise
    int weight;                             // hundredths of a point, where it is soft
    bool may_be_off;                        // false: a safety reason
    std::string_view says;                  // one sentence
    std::string_view why;                   // one sentence
    std::string_view clash;                 // the breach in a few words, after "Tue:"
    Shape shape;
};

// Minutes as Separation hours.
constexpr Minutes hours(int count) {
    return Minutes{count * 60};
}

}  // namespace tandem::rules
