// SPDX-License-Identifier: Apache-2.0
#include "planning/phases.h"

#include <algorithm>
#include <array>
#include <ranges>
#include <utility>

#include "planning/season.h"

namespace tandem::planning {
namespace {

using std::chrono::days;

constexpr int usual_weeks_without_race = 12;
constexpr int farthest_week = 104;  // races behind it do not shape today's weeks
constexpr int cycle_base = 4;       // base weeks, then build weeks, when no race is ahead
constexpr int cycle = 8;

struct Goalpost {
    int week = 0;
    RaceClass race = RaceClass::None;
    int taper = 0;
    bool early = false;  // a race on Monday to Wednesday tapers in the week before
};

// One for each week with an A race; the longest race of a week leads it.
std::vector<Goalpost> goalposts(const Athlete& athlete, Date today) {
    std::vector<Goalpost> posts;
    for (const RaceEntry& race : athlete.races) {
        const int week = week_number(today, race.date);
        if (race.priority != RacePriority::A || week < 0 || week > farthest_week) continue;
        const RaceClass kind = class_of(race.distance);
        const bool early = day_index(race.date) <= 2;
        const int taper = row_of(kind).taper_weeks + (early ? 1 : 0);
        const auto same = std::ranges::find(posts, week, &Goalpost::week);
        if (same == posts.end()) {
            posts.push_back({week, kind, taper, early});
        } else if (kind > same->race) {
            *same = {week, kind, taper, early};
        }
    }
    std::ranges::sort(posts, {}, &Goalpost::week);
    return posts;
}

void set(std::vector<CalendarWeek>& weeks, int from, int to, Phase phase) {
    for (int w = std::max(from, 0); w < std::min(to, static_cast<int>(weeks.size())); ++w) {
        weeks[static_cast<std::size_t>(w)].phase = phase;
    }
}

// The percents of the table from the race week back; an early race moves them a week forward.
void set_taper_percents(std::vector<CalendarWeek>& weeks, int taper, const Goalpost& post) {
    const RaceRow& row = row_of(post.race);
    const std::array<int, 3> percents{row.race_week_percent, row.taper_percent[0],
                                      row.taper_percent[1]};
    const int last = static_cast<int>(percents.size()) - 1;
    for (int back = 0; back <= taper; ++back) {
        const int step = std::clamp(back - (post.early ? 1 : 0), 0, last);
        weeks[static_cast<std::size_t>(post.week - back)].taper_percent =
            percents[static_cast<std::size_t>(step)];
    }
}

void lead_to(std::vector<CalendarWeek>& weeks, int from, const Goalpost& post) {
    const int taper = std::min(post.taper, post.week - from);
    const int training = post.week - from - taper;
    const int peak = std::min(row_of(post.race).peak_weeks, training / 2);
    const int build = std::min(most_build_weeks, training - peak);
    int week = post.week;
    set(weeks, week, week + 1, Phase::RaceWeek);
    set(weeks, week - taper, week, Phase::Taper);
    set_taper_percents(weeks, taper, post);
    week -= taper;
    set(weeks, week - peak, week, Phase::Peak);
    week -= peak;
    set(weeks, week - build, week, Phase::Build);
    set(weeks, from, week - build, Phase::Base);
}

// Recovery gives way to the taper of a close next race, but never its first week.
int recovery_after(const Goalpost& post, const Goalpost* next) {
    const int wanted = row_of(post.race).recovery_weeks;
    if (!next) return wanted;
    const int room = next->week - post.week - 1;
    return std::min(wanted, std::max(std::min(1, room), room - next->taper));
}

void set_phases(std::vector<CalendarWeek>& weeks, const std::vector<Goalpost>& posts) {
    int from = 0;
    for (std::size_t i = 0; i < posts.size(); ++i) {
        lead_to(weeks, from, posts[i]);
        const Goalpost* next = i + 1 < posts.size() ? &posts[i + 1] : nullptr;
        from = posts[i].week + 1 + recovery_after(posts[i], next);
        set(weeks, posts[i].week + 1, from, Phase::Recovery);
        for (int w = posts[i].week + 1; w < std::min(from, static_cast<int>(weeks.size())); ++w) {
            weeks[static_cast<std::size_t>(w)].target = posts[i].race;
        }
    }
    const int size = static_cast<int>(weeks.size());
    for (int w = from; w < size; ++w) {
        const bool base = (w - from) % cycle < cycle_base;
        set(weeks, w, w + 1, base ? Phase::Base : Phase::Build);
    }
}

void set_targets(std::vector<CalendarWeek>& weeks, const std::vector<Goalpost>& posts) {
    for (std::size_t w = 0; w < weeks.size(); ++w) {
        CalendarWeek& week = weeks[w];
        const auto next = std::ranges::find_if(
            posts, [&](const Goalpost& post) { return post.week >= static_cast<int>(w); });
        if (next == posts.end()) continue;
        week.weeks_to_race = next->week - static_cast<int>(w);
        if (week.phase != Phase::Recovery) week.target = next->race;
    }
}

// With no A race ahead, the next B race still says which training is of use.
void aim_at_b_races(std::vector<CalendarWeek>& weeks) {
    RaceClass ahead = RaceClass::None;
    for (CalendarWeek& week : std::views::reverse(weeks)) {
        for (const RaceEntry& race : week.races) {
            if (race.priority == RacePriority::B) ahead = class_of(race.distance);
        }
        if (!week.weeks_to_race && week.phase != Phase::Recovery) week.target = ahead;
    }
}

bool trains(Phase phase) {
    return phase == Phase::Base || phase == Phase::Build || phase == Phase::Peak;
}

bool too_little_is_left_of_the_week(Date today) {
    return day_index(today) >= 4;
}

// The first weeks of new strength (R1); a taper, race or recovery week keeps its own phase.
void set_adaptation(std::vector<CalendarWeek>& weeks, Date today) {
    const auto& ahead = weeks.front().weeks_to_race;
    int length = ahead && *ahead <= race_is_near_weeks ? adaptation_weeks_short : adaptation_weeks;
    if (too_little_is_left_of_the_week(today)) ++length;
    for (auto week = weeks.begin(); week != weeks.end() && length > 0; ++week, --length) {
        if (trains(week->phase)) week->phase = Phase::Adaptation;
    }
}

int deload_cadence(const Athlete& athlete) {
    if (athlete.goal != Goal::Strength || athlete.lifting == Level::Beginner) return deload_every;
    return athlete.lifting == Level::Advanced ? deload_every_advanced_strength
                                              : deload_every_strength;
}

// A deload right before a taper would be two tapers; a B race's week is an easier one already.
void set_deloads(std::vector<CalendarWeek>& weeks, int cadence, Date today) {
    int loaded = too_little_is_left_of_the_week(today) ? -1 : 0;
    for (std::size_t w = 0; w < weeks.size(); ++w) {
        CalendarWeek& week = weeks[w];
        if (!trains(week.phase) || week.mini_taper) {
            loaded = 0;
            continue;
        }
        if (++loaded < cadence) continue;
        const bool eases_next = w + 1 < weeks.size() && !trains(weeks[w + 1].phase);
        week.deload = !eases_next;
        loaded = 0;
    }
}

void count_in_phase(std::vector<CalendarWeek>& weeks) {
    for (std::size_t w = 1; w < weeks.size(); ++w) {
        if (weeks[w].phase == weeks[w - 1].phase) weeks[w].in_phase = weeks[w - 1].in_phase + 1;
    }
}

void set_races(std::vector<CalendarWeek>& weeks, const Athlete& athlete, Date today) {
    for (const RaceEntry& race : athlete.races) {
        const int w = week_number(today, race.date);
        if (w < 0 || w >= static_cast<int>(weeks.size())) continue;
        CalendarWeek& week = weeks[static_cast<std::size_t>(w)];
        week.races.push_back(race);
        if (race.priority == RacePriority::B && trains(week.phase)) week.mini_taper = true;
    }
    for (CalendarWeek& week : weeks)
        std::ranges::sort(week.races, {},
                          [](const RaceEntry& race) { return std::pair(race.date, race.name); });
}

}  // namespace

int week_number(Date today, Date date) {
    return static_cast<int>((monday_of(date) - monday_of(today)).count() / 7);
}

int usual_weeks(const Athlete& athlete, Date today) {
    const auto posts = goalposts(athlete, today);
    if (posts.empty()) return usual_weeks_without_race;
    const int to_the_end = posts.back().week + 1 + row_of(posts.back().race).recovery_weeks;
    return std::min(to_the_end, longest_season_weeks);
}

std::vector<CalendarWeek> calendar_of(const Athlete& athlete, Date today, int weeks) {
    const auto posts = goalposts(athlete, today);
    const int reach = posts.empty() ? weeks : std::max(weeks, posts.back().week + 1);
    std::vector<CalendarWeek> all(static_cast<std::size_t>(reach) + 1);
    Date monday = monday_of(today);
    for (CalendarWeek& week : all) {
        week.monday = monday;
        monday += days{7};
    }
    set_phases(all, posts);
    set_targets(all, posts);
    set_races(all, athlete, today);
    aim_at_b_races(all);
    if (athlete.new_to_strength) set_adaptation(all, today);
    set_deloads(all, deload_cadence(athlete), today);
    count_in_phase(all);
    all.resize(static_cast<std::size_t>(weeks));
    return all;
}

}  // namespace tandem::planning
