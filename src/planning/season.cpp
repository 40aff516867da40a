// SPDX-License-Identifier: Apache-2.0
#include "planning/season.h"

#include <fmt/core.h>

#include <algorithm>
#include <map>

#include "condition/assess.h"
#include "planning/races.h"
#include "planning/season_notes.h"
#include "planning/volume.h"
#include "planning/week_sessions.h"
#include "planning/words.h"

namespace tandem::planning {
namespace {

constexpr Minutes easy_after_race_first{45};  // recovery (H9)
constexpr Minutes easy_after_race{60};
constexpr Minutes easy_in_race_week{45};
constexpr Minutes quality_while_easing{35};
constexpr Minutes long_run_worth_a_window{75};
constexpr Minutes least_long_run_of_lifters{60};

struct Builder {
    const Athlete& athlete;
    condition::Condition condition;
    Date today;
    History history;
    int leg_sessions = 0;
    int limited_weeks = 0;
};

Minutes most_easy(const CalendarWeek& week) {
    if (week.phase == Phase::RaceWeek) return easy_in_race_week;
    if (week.phase != Phase::Recovery) return longest_easy_run;
    return week.in_phase == 0 ? easy_after_race_first : easy_after_race;
}

RunWish wish_of(const WeekSetting& setting, const Counts& counts, const History& history) {
    const bool novice = setting.athlete.running == Level::Beginner;
    const Phase phase = setting.week.phase;
    RunWish wish;
    wish.longest_allowed = longest_allowed(history);
    wish.runs = counts.runs;
    wish.quality = counts.quality;
    wish.quality_least =
        setting.athlete.goal == Goal::Running && !novice ? shortest_quality : shortest_intervals;
    const bool eases = phase == Phase::Taper || phase == Phase::RaceWeek;
    const bool way_in = novice && setting.athlete.goal != Goal::Running;
    wish.quality_most = eases || way_in
                            ? quality_while_easing
                            : longest_quality[static_cast<std::size_t>(setting.athlete.running)];
    wish.easy_most = most_easy(setting.week);
    wish.hard_share = novice ? hard_share_novice : hard_share;
    if (phase == Phase::Adaptation) {
        wish.longest_allowed =
            std::min(wish.longest_allowed, std::max(history.start_longest, shortest_run));
    }
    return wish;
}

Minutes longest_race(const Builder& builder, const CalendarWeek& week) {
    Minutes longest{0};
    for (const RaceEntry& race : week.races) {
        longest = std::max(
            longest, condition::expected_time(builder.athlete, builder.condition, race.distance));
    }
    return longest;
}

// Days that are gone take their part of the minutes with them; two days leave one short run.
Minutes part_of_week(Minutes running, const Supply& supply) {
    if (supply.days_left >= 7) return running;
    const Minutes part = running * supply.days_left / 7;
    return supply.days_left >= 2 ? std::max(part, std::min(running, shortest_run)) : part;
}

void add_races(const Builder& builder, const CalendarWeek& week, WeekDemand& demand) {
    for (const RaceEntry& race : week.races) {
        NamedRace fixed = race_session(builder.athlete, builder.condition, race);
        demand.fixed.push_back(fixed.placed);
        demand.fixed_names.push_back(std::move(fixed.name));
        if (race.priority == RacePriority::C && week.phase != Phase::RaceWeek) {
            demand.why.push_back(
                {fmt::format("{} is trained through: it stands for a hard run of this "
                             "week.",
                             race.name),
                 {"house"}});
        }
    }
}

void add_sessions(const WeekSetting& setting, const std::vector<Session>& sessions,
                  WeekDemand& demand) {
    for (const Session& session : sessions) {
        demand.sessions.push_back(session);
        demand.session_why.push_back(reason_of(setting, session));
        if (traits(session.kind).run) demand.running += session.minutes;
    }
}

// A first week of which days are gone, or one without any time, is not what the athlete runs now.
void remember(Builder& builder, const WeekDemand& demand, const Supply& supply) {
    History& history = builder.history;
    Minutes longest{0};
    for (const Session& session : demand.sessions) {
        if (traits(session.kind).run) longest = std::max(longest, session.minutes);
        if (traits(session.kind).loads_legs) ++builder.leg_sessions;
    }
    Minutes race{0};
    for (const Placed& placed : demand.fixed)
        race = std::max(race, placed.session.minutes);
    const bool partial = supply.days_left < 7;
    history.running.push_back(partial ? std::max(demand.running, history.start_running)
                                      : demand.running);
    history.longest.push_back(longest);
    history.longest_or_race.push_back(std::max(longest, race));
}

// The greatest week and the longest run of the last 30 days, where they are more than was stated.
void go_on_from(const std::vector<Placed>& done, Builder& builder) {
    std::map<Date, Minutes> weeks;
    History& history = builder.history;
    for (const Placed& placed : done) {
        const KindTraits& kind = traits(placed.session.kind);
        builder.leg_sessions += kind.loads_legs;
        if (!kind.run || builder.today - placed.date() > std::chrono::days{30}) continue;
        history.start_longest = std::max(history.start_longest, placed.session.minutes);
        Minutes& week = weeks[monday_of(placed.date())];
        week += placed.session.minutes;
        history.start_running = std::max(history.start_running, week);
    }
}

// A long run that windows would cut by a third or more is another session. It is asked for as the
// athlete runs it now, so that the plan says what found no place and what would make room (P1).
void ask_in_full(const WeekSetting& setting, const RunWish& wish, RunMinutes& minutes,
                 Amounts& amounts) {
    const Phase phase = setting.week.phase;
    const bool trains = phase == Phase::Base || phase == Phase::Build || phase == Phase::Peak ||
                        phase == Phase::Adaptation;
    const Minutes others = minutes.sum() - minutes.long_run;
    const Minutes full = std::min(
        {wish.long_run, wish.longest_allowed, amounts.wanted * 4 / 10, amounts.wanted - others});
    if (!trains || setting.week.deload || minutes.long_run == Minutes{0}) return;
    if (full < long_run_worth_a_window || setting.supply.most_for(0) > full * 2 / 3) return;
    minutes.long_run = full;
    amounts.long_run_needs_window = true;
}

// From Friday to Monday a race leaves no day for a long run with two days of rest between (P8).
bool race_takes_the_weekend(const CalendarWeek& week) {
    return std::ranges::any_of(week.races, [](const RaceEntry& race) {
        const int day = day_index(race.date);
        return day == 0 || day >= 4;
    });
}

WeekDemand demand_of(Builder& builder, const CalendarWeek& week, int number) {
    const Supply supply = supply_of(builder.athlete, week, builder.today);
    note_taper(builder.history, week);
    Amounts amounts;
    amounts.reference = most_of_last(builder.history.running, 4, builder.history.start_running);
    amounts.long_wanted = long_run_wanted(builder.athlete, week, builder.history);
    const bool long_race =
        longest_race(builder, week) * 10 >= amounts.long_wanted * 6 || race_takes_the_weekend(week);
    // For lifters a run below an hour is no hard day, whatever it is called (H8).
    const bool easy_enough =
        builder.athlete.goal == Goal::Strength && amounts.long_wanted < least_long_run_of_lifters;
    const WeekSetting setting{.athlete = builder.athlete,
                              .week = week,
                              .supply = supply,
                              .number = number,
                              .race_replaces_long = !week.races.empty() && long_race,
                              .long_run_is_easy = easy_enough};
    amounts.wanted = part_of_week(running_wanted(builder.athlete, week, builder.history), supply);
    Counts counts = counts_of(setting, amounts.wanted);
    const Minutes free = free_for_running(setting, counts);
    amounts.limited_by_time = free < amounts.wanted && !supply.none();
    if (amounts.limited_by_time) ++builder.limited_weeks;

    RunWish wish = wish_of(setting, counts, builder.history);
    wish.total = std::min(amounts.wanted, free);
    wish.long_run = counts.long_run ? amounts.long_wanted : Minutes{0};
    RunMinutes minutes = fit_runs(wish, supply);
    ask_in_full(setting, wish, minutes, amounts);
    amounts.long_run = minutes.longest();
    amounts.runs_left_out = counts.runs - minutes.count();
    counts.quality = static_cast<int>(minutes.quality.size());
    counts.long_run = minutes.long_run > Minutes{0};
    settle_heavy(setting, counts);
    amounts.window_caps_long_run = minutes.long_run > Minutes{0} &&
                                   supply.most_for(0) < amounts.long_wanted &&
                                   minutes.long_run == supply.most_for(0);

    WeekDemand demand;
    demand.monday = week.monday;
    demand.number = number;
    demand.phase = week.phase;
    demand.deload = week.deload;
    demand.hold_growth = week.phase == Phase::Adaptation;
    demand.focus = focus_of(setting);
    add_sessions(setting, runs_of_week(setting, minutes), demand);
    add_sessions(setting, lifts_of_week(setting, counts, builder.leg_sessions), demand);
    amounts.running = demand.running;
    demand.why = reasons_of(setting, counts, amounts);
    add_races(builder, week, demand);
    remember(builder, demand, supply);
    return demand;
}

Result<int> checked_weeks(const Athlete& athlete, Date today, std::optional<int> weeks) {
    for (const RaceEntry& race : athlete.races) {
        if (race.date >= today) continue;
        return tl::unexpected(Error{
            ErrorCode::OutOfRange,
            fmt::format("The race {} on {} is before {}. Maybe remove it, or correct its year.",
                        race.name, full_date(race.date), full_date(today)),
            "races"});
    }
    const int wanted = weeks.value_or(usual_weeks(athlete, today));
    if (wanted >= 1 && wanted <= longest_season_weeks) return wanted;
    return tl::unexpected(
        Error{ErrorCode::OutOfRange,
              fmt::format(
                  "A season of {} weeks cannot be planned: it has 1 to {}. Maybe plan {} and plan "
                  "again when they are over.",
                  wanted, longest_season_weeks, wanted < 1 ? 12 : longest_season_weeks),
              "weeks"});
}

}  // namespace

Result<Season> plan_season(const Athlete& athlete, Date today, std::optional<int> weeks,
                           const std::vector<Placed>& done) {
    const auto count = checked_weeks(athlete, today, weeks);
    if (!count) return tl::unexpected(count.error());
    const auto condition = condition::assess(athlete);
    Builder builder{athlete, condition, today, history_of(condition)};
    go_on_from(done, builder);
    Season season;
    int number = 0;
    for (const CalendarWeek& week : calendar_of(athlete, today, *count)) {
        season.weeks.push_back(demand_of(builder, week, ++number));
    }
    const SeasonSetting setting{athlete, builder.condition, today, builder.limited_weeks};
    season.notes = notes_of(setting, season.weeks);
    return season;
}

}  // namespace tandem::planning
