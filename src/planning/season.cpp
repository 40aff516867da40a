// SPDX-License-Identifier: Apache-2.0
#include "planning/season.h"

#include <fmt/core.h>

#include <algorithm>
#include <map>

#include "condition/assess.h"
#include "condition/running_fitness.h"
#include "planning/binding.h"
#include "planning/macro_problem.h"
#include "planning/macro_tables.h"
#include "planning/prescribed.h"
#include "planning/races.h"
#include "planning/season_notes.h"
#include "planning/volume.h"
#include "planning/week_facts.h"
#include "planning/week_sessions.h"
#include "planning/wishes.h"
#include "planning/words.h"

namespace tandem::planning {
namespace {

struct Builder {
    const Athlete& athlete;
    condition::Condition condition;
    Date today;
    History history;
    condition::RunningFitness fitness;
    std::vector<CalendarWeek> calendar;
    SeasonFacts facts;
    std::vector<Supply> supply{};
    std::vector<SeasonCut> cuts{};
    int leg_sessions = 0;
    int limited_weeks = 0;
};

SeasonInput input_of(const Builder& builder) {
    return {builder.athlete,
            builder.condition,
            builder.calendar,
            builder.supply,
            builder.cuts,
            builder.history.start_running,
            builder.history.start_longest};
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

void add_sessions(const Builder& builder, const WeekSetting& setting,
                  const std::vector<Session>& sessions, WeekDemand& demand) {
    Standing standing;
    standing.lifts = static_cast<int>(sessions.size());
    for (const Session& session : sessions) {
        // The same for all of a kind: what reads the same has to be the same to the search.
        standing.nth = builder.facts.count_of(session.kind);
        demand.sessions.push_back(
            with_amounts(builder.athlete, builder.fitness, demand.facts, session, standing));
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

// A long run that windows would cut by a third or more is asked for as the athlete runs it now, so
// that the plan says what found no place and what would make room (P1).
void ask_in_full(const WeekSetting& setting, const RunWish& wish, RunMinutes& minutes,
                 Amounts& amounts) {
    const bool trains = !eases(setting.week.phase) && !setting.week.deload;
    if (!trains || minutes.long_run == Minutes{0}) return;
    const Minutes others = minutes.sum() - minutes.long_run;
    const Minutes full = std::min(
        {wish.long_run, wish.longest_allowed, amounts.wanted * 4 / 10, amounts.wanted - others});
    if (!needs_a_window(setting.supply, full)) return;
    minutes.long_run = full;
    amounts.long_run_needs_window = true;
}

// What the season chose for the week, held to what the weeks before it have really asked for.
Amounts chosen_amounts(const Builder& builder, const MacroProblem& problem, const MacroPlan& plan,
                       std::size_t w) {
    const CalendarWeek& week = builder.calendar[w];
    const MacroChoice& choice = plan.weeks[w];
    Amounts amounts;
    const Minutes allowed =
        part_of_week(running_allowed(builder.athlete, week, builder.history), builder.supply[w]);
    const auto whole = [](double minutes) { return Minutes{static_cast<long>(minutes + 1e-6)}; };
    amounts.wanted = std::min(whole(wanted_without_limits_of_time(problem, w, plan)), allowed);
    amounts.binding = binding_of(problem, week, w, plan);
    // Where lengths of runs bind, asking for more than they hold loses nothing to rounding.
    amounts.chosen = amounts.binding.running == Limit::RunLengths
                         ? amounts.wanted
                         : std::min(whole(choice.running), allowed);
    // Two days that are left of a week are worth one short run.
    if (problem.weeks[w].begun && builder.supply[w].days_left >= 2)
        amounts.chosen = std::max(amounts.chosen, std::min(shortest_run, allowed));
    amounts.reference =
        most_of_last(builder.history.running, weeks_of_reference, builder.history.start_running);
    amounts.long_chosen =
        std::min(problem.ladder.minutes(choice.rung), longest_allowed(builder.history));
    amounts.long_wanted =
        std::min({longest_by_growth(problem, w, plan.states[w]),
                  longest_long_run(builder.athlete, week), longest_allowed(builder.history)});
    amounts.worth = problem.weeks[w].worth;
    amounts.leads_to_race = leads_to_race(week.monday, builder.athlete.races);
    return amounts;
}

RunMinutes fit_week(const Builder& builder, const WeekSetting& setting, Counts& counts,
                    Amounts& amounts) {
    RunWish wish =
        wish_of(setting, counts, longest_allowed(builder.history), builder.history.start_longest);
    wish.total = std::min(amounts.chosen, free_for_running(setting, counts));
    wish.long_run = counts.long_run ? amounts.long_chosen : Minutes{0};
    RunMinutes minutes = fit_runs(wish, setting.supply);
    ask_in_full(setting, wish, minutes, amounts);
    amounts.long_run = minutes.longest();
    amounts.runs_left_out = counts.runs - minutes.count();
    counts.quality = static_cast<int>(minutes.quality.size());
    counts.long_run = minutes.long_run > Minutes{0};
    settle_heavy(setting, counts);
    const Minutes window = setting.supply.most_for(0);
    amounts.window_caps_long_run = minutes.long_run > Minutes{0} && window < amounts.long_wanted &&
                                   minutes.long_run <= window &&
                                   window - minutes.long_run < Minutes{5};
    return minutes;
}

WeekDemand demand_of(Builder& builder, const MacroProblem& problem, const MacroPlan& plan,
                     std::size_t w) {
    const CalendarWeek& week = builder.calendar[w];
    const Supply& supply = builder.supply[w];
    note_taper(builder.history, week);
    Amounts amounts = chosen_amounts(builder, problem, plan, w);
    const WeekSetting setting = setting_of(input_of(builder), w, amounts.long_chosen);
    Counts counts = counts_of(setting, amounts.chosen);
    const Minutes free = free_for_running(setting, counts);
    amounts.limited_by_time =
        !supply.none() && (amounts.binding.running == Limit::FreeTime || free < amounts.chosen);
    if (amounts.limited_by_time) ++builder.limited_weeks;
    const RunMinutes minutes = fit_week(builder, setting, counts, amounts);

    WeekDemand demand;
    demand.monday = week.monday;
    demand.number = setting.number;
    demand.phase = week.phase;
    demand.deload = week.deload;
    demand.worth_of_load = amounts.worth;
    demand.running_limit = amounts.binding.running;
    demand.long_run_limit = amounts.binding.long_run;
    demand.focus = focus_of(setting);
    demand.facts = builder.facts.facts();
    add_sessions(builder, setting, runs_of_week(setting, minutes), demand);
    add_sessions(builder, setting, lifts_of_week(setting, counts, builder.leg_sessions), demand);
    amounts.running = demand.running;
    demand.why = reasons_of(setting, counts, amounts);
    add_races(builder, week, demand);
    remember(builder, demand, supply);
    builder.facts.tell(demand.sessions);
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
                           const std::vector<Placed>& done, const std::vector<SeasonCut>& cuts) {
    const auto count = checked_weeks(athlete, today, weeks);
    if (!count) return tl::unexpected(count.error());
    const auto condition = condition::assess(athlete);
    const std::vector<CalendarWeek> calendar = calendar_of(athlete, today, *count);
    Builder builder{athlete,
                    condition,
                    today,
                    history_of(condition),
                    condition::running_fitness(athlete),
                    calendar,
                    SeasonFacts{athlete, calendar, done}};
    go_on_from(done, builder);
    for (const CalendarWeek& week : builder.calendar)
        builder.supply.push_back(supply_of(athlete, week, today));
    builder.cuts = cuts;
    const MacroProblem problem = macro_problem_of(input_of(builder));
    const MacroPlan plan = best_amounts(problem);
    Season season;
    for (std::size_t w = 0; w < builder.calendar.size(); ++w)
        season.weeks.push_back(demand_of(builder, problem, plan, w));
    const SeasonSetting setting{athlete, builder.condition, today, builder.limited_weeks};
    season.notes = notes_of(setting, season.weeks);
    return season;
}

}  // namespace tandem::planning
