// SPDX-License-Identifier: Apache-2.0
// What is to be trained: a session has a kind and minutes, and becomes placed when it has a start.
// The traits of a kind are what scheduling rules speak of (MISSION S1-S7, EVIDENCE §9 and H8).
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "base/calendar.h"
#include "base/units.h"

namespace tandem {

enum class SessionKind : std::uint8_t {
    Run,  // a run that its writer did not specify; treated as easy
    EasyRun,
    RecoveryRun,
    LongRun,
    QualityRun,  // hard, of no stated form
    TempoRun,
    IntervalRun,
    HillRun,  // hills or sprints: also a stress for the legs (E25, E37)
    Race,
    FullStrength,   // whole body, heavy legs included
    LegStrength,    // heavy legs
    UpperStrength,  // upper body and core
    LightStrength,  // maintenance dose: 4-6 leg sets with 3 or more repetitions in reserve
    Mobility,       // yoga, mobility, easy swim: active recovery, never counted as strength (S7)
};

struct KindTraits {
    SessionKind kind;
    std::string_view id;    // in files: "long_run"
    std::string_view name;  // for people: "Long run"
    char code;              // in a week drawing
    bool run;
    bool lift;
    bool hard_run;  // quality, long or race
    bool quality;   // a hard run that is neither long nor a race
    bool heavy_legs;
    bool loads_legs;  // any lift that trains the legs
    bool loads_upper;
    bool max_effort;  // needs up to 72 h before the next one (P8)
};

// All kinds in the order of the enumeration.
std::span<const KindTraits> all_kinds();
const KindTraits& traits(SessionKind kind);
// By id ("long_run"); also takes the words of other people's plans ("strength", "quality_run").
std::optional<SessionKind> kind_by_id(std::string_view id);
std::optional<SessionKind> kind_by_code(char code);

// Training that is neither a recovery run nor mobility; a day without any is a rest day (P9).
bool is_training(SessionKind kind);
// Quality, long run, race or heavy legs (H8).
bool is_hard(SessionKind kind);

// How much the week loses when the session is left out.
enum class Importance : std::uint8_t { May, Should, Must };

// What a session asks of the body, in thousandths of a reference dose (EVIDENCE §9): `main` of its
// kind's, by sRPE load of a run or hard leg sets of a lift; `upper` of an upper-body lift's.
struct Dose {
    int main = 0;
    int upper = 0;

    bool operator==(const Dose&) const = default;
};

struct Session {
    SessionKind kind = SessionKind::EasyRun;
    Minutes minutes{0};
    Importance importance = Importance::Should;
    bool first_exposure = false;  // among the first three leg sessions of an adaptation (H7)
    Metres race_distance{0};      // of a race; 0 otherwise
    std::optional<Dose> dose{};   // as prescribed; without it the kind and the minutes tell

    bool operator==(const Session&) const = default;
};

// The same session in other minutes; a dose grows and shrinks with them.
Session lasting(Session session, Minutes minutes);

// A session with its start on the athlete's clock. `fixed` ones (races, locks, what is past)
// are judged but never moved.
struct Placed {
    Session session;
    Moment start;
    bool fixed = false;

    Moment end() const { return start + session.minutes; }
    Date date() const { return date_of(start); }
    bool operator==(const Placed&) const = default;
};

// Two sessions of one day belong to one visit when no more than this lies between them.
constexpr Minutes longest_break_in_a_visit{15};
bool in_one_visit(const Placed& earlier, const Placed& later);

}  // namespace tandem
