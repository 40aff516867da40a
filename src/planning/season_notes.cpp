// SPDX-License-Identifier: Apache-2.0
#include "planning/season_notes.h"

#include <fmt/core.h>

#include <algorithm>

#include "planning/limit_words.h"
#include "planning/phases.h"
#include "planning/worth.h"

namespace tandem::planning {
namespace {

constexpr int marathon_floor_kilometres = 30;  // E70

using Notes = std::vector<Reason>;

void note_assumptions(const SeasonSetting& setting, Notes& notes) {
    for (const std::string& note : setting.condition.notes)
        notes.push_back({note, {"house"}});
    if (setting.condition.weekly_running == Minutes{0}) {
        notes.push_back(
            {fmt::format(
                 "You do not run yet: the season starts with {} min a week of run and walk.",
                 from_nothing.count()),
             {"E69", "house"}});
    }
}

void note_close_races(const SeasonSetting& setting, Notes& notes) {
    const RaceEntry* last = nullptr;
    for (const RaceEntry& race : setting.athlete.races) {
        if (race.priority != RacePriority::A) continue;
        const int between = last ? week_number(last->date, race.date) : close_races_weeks;
        if (last && between < close_races_weeks) {
            notes.push_back(
                {fmt::format(
                     "{} and {} are {} weeks apart: {} keeps its taper, and the building "
                     "between them is cut short, so it will hardly be faster. Maybe make one "
                     "of them a B race.",
                     last->name, race.name, between, race.name),
                 {"E71", "house"}});
        }
        last = &race;
    }
}

void note_soon_races(const SeasonSetting& setting, Notes& notes) {
    for (const RaceEntry& race : setting.athlete.races) {
        if (race.priority != RacePriority::A) continue;
        const RaceRow& row = row_of(class_of(race.distance));
        const int ahead = week_number(setting.today, race.date);
        if (ahead < row.healthy_weeks) {
            notes.push_back(
                {fmt::format("{} comes in {} weeks; a healthy build for a {} takes about "
                             "{}. The plan goes as far as the limits of growth allow.",
                             race.name, ahead, row.name, row.healthy_weeks),
                 {"E68", "house"}});
        }
        break;  // the later ones have the earlier ones as their build
    }
}

void note_marathon(const SeasonSetting& setting, const std::vector<WeekDemand>& weeks,
                   Notes& notes) {
    const auto marathon = std::ranges::find_if(setting.athlete.races, [](const RaceEntry& race) {
        return race.priority == RacePriority::A && class_of(race.distance) == RaceClass::Marathon;
    });
    if (marathon == setting.athlete.races.end()) return;
    notes.push_back(
        {"A marathon season keeps muscle rather than building it: one lift a week is "
         "enough to keep it, shorter races and the off-season build.",
         {"article-e", "E49"}});
    Minutes most{0};
    for (const WeekDemand& week : weeks) {
        if (week.monday <= marathon->date) most = std::max(most, week.running);
    }
    const auto kilometres = most.count() * 60 / setting.condition.easy_pace.value;
    if (kilometres < marathon_floor_kilometres) {
        notes.push_back(
            {fmt::format("The biggest week before {} has about {} km; marathoners under {} "
                         "km a week had twice the injuries. Maybe choose a shorter race "
                         "or a later one.",
                         marathon->name, kilometres, marathon_floor_kilometres),
             {"E70"}});
    }
}

void note_races_beyond(const SeasonSetting& setting, const std::vector<WeekDemand>& weeks,
                       Notes& notes) {
    for (const RaceEntry& race : setting.athlete.races) {
        const int ahead = week_number(setting.today, race.date);
        if (ahead < static_cast<int>(weeks.size())) continue;
        notes.push_back({fmt::format("{} on {} comes after the {} weeks planned here; they lead "
                                     "towards it.",
                                     race.name, full_date(race.date), weeks.size()),
                         {"house"}});
    }
}

void note_free_time(const SeasonSetting& setting, const std::vector<WeekDemand>& weeks,
                    Notes& notes) {
    const int limited = setting.weeks_limited_by_time;
    if (limited * 2 < static_cast<int>(weeks.size())) return;
    notes.push_back({fmt::format("In {} of {} weeks free time, not fitness, limits running. Maybe "
                                 "one longer window makes the most of it.",
                                 limited, weeks.size()),
                     {"article-a"}});
}

}  // namespace

std::vector<Reason> notes_of(const SeasonSetting& setting, const std::vector<WeekDemand>& weeks) {
    Notes notes;
    note_assumptions(setting, notes);
    note_soon_races(setting, notes);
    note_close_races(setting, notes);
    note_marathon(setting, weeks, notes);
    note_races_beyond(setting, weeks, notes);
    note_free_time(setting, weeks, notes);
    if (leads_to_race(setting.today, setting.athlete.races)) notes.push_back(of_the_model());
    return notes;
}

}  // namespace tandem::planning
