// SPDX-License-Identifier: Apache-2.0
#include "planning/week_facts.h"

#include <algorithm>
#include <set>

namespace tandem::planning {
namespace {

// Where lifting stands after the recovery from a race: past learning, before heavy (E100, C15).
constexpr int strength_weeks_after_recovery = 4;

bool loads(const CalendarWeek& week) {
    switch (week.phase) {
        case Phase::Adaptation:
        case Phase::Base:
        case Phase::Build:
        case Phase::Peak:
            return !week.deload;
        case Phase::Taper:
        case Phase::RaceWeek:
        case Phase::Recovery:
            return false;
    }
    return false;
}

// In the last weeks before a race the load stays what it was in the week before them (H11).
bool holds_load(const CalendarWeek& week) {
    return week.phase == Phase::Taper || week.phase == Phase::RaceWeek;
}

}  // namespace

SeasonFacts::SeasonFacts(const Athlete& athlete, const std::vector<CalendarWeek>& calendar,
                         const std::vector<Placed>& done)
    : athlete_(athlete), calendar_(calendar) {
    std::set<Date> weeks;
    for (const Placed& placed : done) {
        if (traits(placed.session.kind).lift) weeks.insert(monday_of(placed.date()));
    }
    strength_weeks_ = load_of_week_ = static_cast<int>(weeks.size());
}

prescription::WeekFacts SeasonFacts::facts() const {
    const CalendarWeek& week = calendar_[week_];
    prescription::WeekFacts facts;
    facts.monday = week.monday;
    facts.number = static_cast<int>(week_) + 1;
    facts.phase = week.phase;
    facts.deload = week.deload;
    facts.in_phase = week.in_phase;
    std::size_t end = week_ + 1;
    while (end < calendar_.size() && calendar_[end].phase == week.phase &&
           calendar_[end].in_phase > 0)
        ++end;
    facts.phase_weeks = week.in_phase + static_cast<int>(end - week_);
    facts.loading_weeks = loading_weeks_;
    facts.strength_weeks = holds_load(week) ? load_of_week_ : strength_weeks_;
    const auto race = std::ranges::find_if(athlete_.races, [&](const RaceEntry& entry) {
        return entry.priority == RacePriority::A && entry.date >= week.monday;
    });
    if (race != athlete_.races.end()) {
        facts.next_a_race = race->date;
        if (week.phase != Phase::Recovery && week.weeks_to_race) facts.race = race->distance;
    }
    return facts;
}

int SeasonFacts::count_of(SessionKind kind) const {
    return static_cast<int>(std::ranges::count(asked_, kind));
}

void SeasonFacts::tell(const std::vector<Session>& sessions) {
    const CalendarWeek& week = calendar_[week_++];
    loading_weeks_ += loads(week);
    const bool lifts = std::ranges::any_of(
        sessions, [](const Session& session) { return traits(session.kind).lift; });
    if (lifts && !holds_load(week)) load_of_week_ = strength_weeks_++;
    const bool recovered = week.phase == Phase::Recovery &&
                           (week_ == calendar_.size() || calendar_[week_].phase != week.phase);
    if (recovered) strength_weeks_ = std::min(strength_weeks_, strength_weeks_after_recovery);
    for (const Session& session : sessions)
        asked_.push_back(session.kind);
}

}  // namespace tandem::planning
