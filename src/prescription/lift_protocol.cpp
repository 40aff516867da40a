// SPDX-License-Identifier: Apache-2.0
#include "prescription/lift_protocol.h"

#include <algorithm>
#include <array>

namespace tandem::prescription {
namespace {

constexpr int learn_weeks = 4;       // E100
constexpr int heavy_from = 8;        // E100
constexpr int block_weeks = 4;       // of a strength goal (house)
constexpr int jumps_more_from = 12;  // E100: contacts grow over weeks
constexpr int learning_reserve = 4;  // E100, H7
constexpr int most_reserve = 5;
constexpr int deload_percent_less = 3;                     // E107: the load is kept or little less
constexpr int learning_percent_less = 5;                   // what one more in reserve takes (E81)
constexpr std::array<int, 3> most_weekly_sets{8, 20, 10};  // by goal: C6, E102, in between

constexpr std::array<int, 4> learn_percent{60, 62, 64, 66};
constexpr std::array<int, 4> build_percent{75, 75, 76, 77};
constexpr std::array<int, 4> heavy_percent{82, 84, 86, 86};  // two weeks each
constexpr std::array<int, 4> size_percent{70, 72, 74, 75};
constexpr std::array<int, 4> strength_percent{82, 84, 86, 88};
constexpr int novice_heavy_percent = 80;  // C5
constexpr int novice_heavy_most = 82;
constexpr int least_heavy_percent = 80;  // E44, E100

template <class Table>
auto at(const Table& table, int index) {
    const int last = static_cast<int>(table.size()) - 1;
    return table[static_cast<std::size_t>(std::clamp(index, 0, last))];
}

struct Setting {
    const Athlete& athlete;
    const WeekFacts& week;
    int weeks = 0;  // of lifting, as the load is concerned

    bool novice() const { return athlete.lifting == Level::Beginner; }
    bool is_new() const { return novice() || athlete.new_to_strength; }
};

bool is_race_phase(const WeekFacts& week) {
    if (week.phase == Phase::Taper || week.phase == Phase::RaceWeek) return true;
    const bool late = week.in_phase >= (week.phase_weeks + 1) / 2;
    return week.phase == Phase::Peak && late && week.next_a_race.has_value();
}

// A deload keeps the load of the week before it (E107), even where another block begins.
int weeks_of_load(const WeekFacts& week) {
    return std::max(0, week.strength_weeks - (week.deload ? 1 : 0));
}

// Weeks into the blocks of a strength goal: those new to it come to the first one when they have
// learnt the lifts, and then build size before they lift heavy.
int weeks_in_blocks(const Setting& setting) {
    return setting.is_new() ? setting.weeks - learn_weeks : setting.weeks;
}

Stage stage_of(const Setting& setting) {
    if (setting.week.phase == Phase::Recovery) return Stage::Recover;
    if (setting.athlete.goal == Goal::Strength) {
        const int weeks = weeks_in_blocks(setting);
        if (weeks < 0) return Stage::Learn;
        return weeks / block_weeks % 2 == 0 ? Stage::Size : Stage::Strength;
    }
    const int weeks = setting.weeks;
    if (weeks < learn_weeks) return Stage::Learn;
    return weeks < heavy_from ? Stage::Build : Stage::Heavy;
}

SetScheme heavy_legs(const Setting& setting) {
    const int step = (setting.weeks - heavy_from) / 2;
    if (setting.novice()) {  // C5: no fewer than five repetitions, and one more in reserve
        const int percent = std::min(novice_heavy_most, novice_heavy_percent + step);
        return {3, {5, 5}, percent, {3, 3}, Seconds{150}, "2-0-1"};
    }
    constexpr std::array<Whole, 4> repetitions{{{4, 5}, {3, 5}, {3, 4}, {3, 4}}};
    return {3, at(repetitions, step), at(heavy_percent, step), {2, 2}, Seconds{150}, "2-0-1"};
}

SetScheme strength_legs(const Setting& setting) {
    const int step = weeks_in_blocks(setting) % block_weeks;
    if (setting.novice()) {
        return {4, {5, 6}, novice_heavy_percent, {2, 3}, Seconds{150}, "2-0-1"};
    }
    constexpr std::array<Whole, 4> repetitions{{{4, 6}, {4, 5}, {3, 5}, {3, 4}}};
    return {4, at(repetitions, step), at(strength_percent, step), {2, 2}, Seconds{180}, "2-0-1"};
}

SetScheme leg_scheme(const Setting& setting, Stage stage) {
    const bool strength = setting.athlete.goal == Goal::Strength;
    const int weeks = setting.weeks;
    switch (stage) {
        case Stage::Learn:
            return {strength ? 3 : 2, {8, 12},     at(learn_percent, weeks),
                    {4, 4},           Seconds{90}, "2-1-1"};
        case Stage::Build:
            return {3,      {6, 8},       at(build_percent, weeks - learn_weeks),
                    {3, 3}, Seconds{120}, "2-1-1"};
        case Stage::Heavy:
            return heavy_legs(setting);
        case Stage::Size:
            return {4,      {6, 10},      at(size_percent, weeks_in_blocks(setting) % block_weeks),
                    {2, 3}, Seconds{105}, "3-0-1"};
        case Stage::Strength:
            return strength_legs(setting);
        case Stage::Recover:
            return {2, {8, 10}, 60, {4, 4}, Seconds{90}, "2-1-1"};
    }
    return {};
}

// Of both hands; not heavier than six repetitions allow where running or both lead (S1).
SetScheme upper_scheme(const Setting& setting, Stage stage, const SetScheme& legs) {
    SetScheme upper = legs;
    upper.rest = Seconds{75};
    if (stage == Stage::Heavy) {
        upper.repetitions = {6, 8};
        upper.percent = setting.novice() ? 73 : 76;
    } else if (stage == Stage::Size) {
        upper.repetitions = {6, 12};
        upper.percent = std::min(72, legs.percent);
        upper.in_reserve = {1, 3};
    } else if (stage == Stage::Strength) {
        upper.rest = Seconds{120};
    }
    if (setting.athlete.goal == Goal::Running) upper.sets = 2;
    if (setting.athlete.goal == Goal::Balanced && stage != Stage::Learn) upper.sets = 3;
    return upper;
}

void fill(const Setting& setting, LiftProtocol& protocol) {
    const Stage stage = protocol.stage;
    const bool grows = stage == Stage::Size || stage == Stage::Strength;
    const SetScheme& legs = protocol.legs;
    protocol.upper = upper_scheme(setting, stage, legs);
    protocol.assist = legs;
    protocol.assist.sets = grows ? 3 : 2;
    protocol.assist.rest = std::min(legs.rest, Seconds{90});
    if (stage == Stage::Heavy || stage == Stage::Strength) {
        protocol.assist.repetitions = {6, 8};
        protocol.assist.percent = setting.novice() ? 72 : 75;
    }
    protocol.calves = {3, {8, 12}, 70, legs.in_reserve, Seconds{60}, "2-1-1"};
    protocol.core = {2, {8, 12}, 70, legs.in_reserve, Seconds{45}, "2-1-1"};
    // Close to failure only what is small, and only in hands that know where failure is (E104).
    const Whole close = setting.is_new() ? Whole{1, 3} : Whole{0, 2};
    protocol.accessory = {3, {8, 12}, 68, grows ? close : legs.in_reserve, Seconds{45}, "2-0-1"};
    if (stage == Stage::Learn || stage == Stage::Recover) protocol.calves.sets = 2;
    protocol.hold =
        stage == Stage::Learn || stage == Stage::Recover ? Whole{20, 30} : Whole{30, 45};
    protocol.unloaded = {8, 12};
}

template <class Change>
void change_all(LiftProtocol& protocol, Change change) {
    for (SetScheme* scheme : {&protocol.legs, &protocol.assist, &protocol.calves, &protocol.upper,
                              &protocol.accessory, &protocol.core})
        change(*scheme);
}

void more_reserve(SetScheme& scheme) {
    scheme.in_reserve.least = std::min(most_reserve, scheme.in_reserve.least + 1);
    scheme.in_reserve.most = std::min(most_reserve, scheme.in_reserve.most + 1);
    scheme.usual_percent = scheme.percent;
    scheme.percent -= deload_percent_less;
}

void learning(SetScheme& scheme) {
    if (scheme.in_reserve.least >= learning_reserve) return;
    scheme.in_reserve.least = learning_reserve;
    scheme.in_reserve.most = std::max(learning_reserve, scheme.in_reserve.most);
    scheme.percent = std::max(60, scheme.percent - learning_percent_less);
}

// Before a race: heavy as before, few repetitions, far from tiring. Sets that are not heavy keep
// their repetitions, which belong to their load, and beginners never do fewer than five (C5).
void keep_load(const Setting& setting, LiftProtocol& protocol) {
    const Whole few = setting.novice() ? Whole{5, 5} : Whole{3, 5};
    for (SetScheme* scheme : {&protocol.legs, &protocol.assist, &protocol.upper}) {
        if (scheme->percent < least_heavy_percent) continue;
        scheme->repetitions.most = std::min(few.most, scheme->repetitions.most);
        scheme->repetitions.least = std::min(few.least, scheme->repetitions.least);
    }
    change_all(protocol, [](SetScheme& scheme) {
        scheme.in_reserve.least = std::max(2, scheme.in_reserve.least);
        scheme.in_reserve.most = std::max(2, scheme.in_reserve.most);
    });
}

// A maintenance dose: three or more in reserve (model/session.h, E50).
void lighten(LiftProtocol& protocol) {
    change_all(protocol, [](SetScheme& scheme) {
        if (scheme.in_reserve.least >= 3) return;
        scheme.in_reserve = {3, 3};
        scheme.percent = std::min(scheme.percent, 78);
        scheme.rest = std::min(scheme.rest, Seconds{120});
    });
    const bool heavy = protocol.stage == Stage::Heavy || protocol.stage == Stage::Strength;
    if (heavy) protocol.legs.repetitions = {5, 6};
}

bool has_jumps(const Setting& setting, const LiftProtocol& protocol, SessionKind kind) {
    return setting.athlete.goal == Goal::Running && !setting.novice() &&
           kind == SessionKind::FullStrength && protocol.stage == Stage::Heavy && !protocol.keep &&
           !protocol.eased;
}

}  // namespace

LiftProtocol lift_protocol(const Athlete& athlete, const WeekFacts& week, const Session& session) {
    const Setting setting{athlete, week, weeks_of_load(week)};
    LiftProtocol protocol;
    protocol.stage = stage_of(setting);
    protocol.keep = is_race_phase(week);
    protocol.eased = week.deload && !protocol.keep;
    protocol.few = session.first_exposure;
    protocol.most_weekly = most_weekly_sets[static_cast<std::size_t>(athlete.goal)];
    protocol.legs = leg_scheme(setting, protocol.stage);
    fill(setting, protocol);
    // Before a race and in a deload the load stays whatever the session is called, and only sets
    // go (E50, E107).
    const bool light = session.kind == SessionKind::LightStrength;
    if (light && !protocol.keep && !protocol.eased) lighten(protocol);
    const bool adapting = week.phase == Phase::Adaptation ||
                          (athlete.new_to_strength && week.strength_weeks < learn_weeks);
    if (adapting || session.first_exposure) change_all(protocol, learning);
    if (protocol.keep) keep_load(setting, protocol);
    if (protocol.eased) change_all(protocol, more_reserve);
    if (has_jumps(setting, protocol, session.kind))
        protocol.plyo_sets = week.strength_weeks < jumps_more_from ? 2 : 3;
    return protocol;
}

int reserve_tenths(const Whole& in_reserve) {
    const int middle = (in_reserve.least + in_reserve.most) / 2;
    if (middle >= 4) return 6;
    return middle >= 2 ? 10 : 15;
}

}  // namespace tandem::prescription
