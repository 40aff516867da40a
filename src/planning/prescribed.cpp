// SPDX-License-Identifier: Apache-2.0
#include "planning/prescribed.h"

#include <algorithm>
#include <map>
#include <set>

#include "prescription/fuel.h"
#include "prescription/kit.h"
#include "prescription/lift_load.h"
#include "prescription/lifts.h"
#include "prescription/mobility.h"
#include "prescription/runs.h"

namespace tandem::planning {
namespace {

class Prescriber {
  public:
    Prescriber(const ArrangedSeason& season, Plan& plan)
        : season_(season), plan_(plan), fitness_(condition::running_fitness(season.athlete)) {
        leg_sessions_ = std::ranges::count_if(season.wanted.past, [](const Placed& placed) {
            return traits(placed.session.kind).loads_legs;
        });
    }

    void run() {
        for (const std::string& note : fitness_.notes)
            plan_.notes.push_back({note, {}});
        const std::vector<Reason> lifts = prescription::known_lift_notes(season_.athlete);
        plan_.notes.insert(plan_.notes.end(), lifts.begin(), lifts.end());
        for (std::size_t w = 0; w < plan_.weeks.size(); ++w)
            week(season_.season.weeks[w], plan_.weeks[w]);
        // Once all sessions are known: the food of a Sunday is also that of Monday's race.
        for (std::size_t w = 0; w < plan_.weeks.size(); ++w)
            fuel(w);
    }

  private:
    const Athlete& athlete() const { return season_.athlete; }

    void week(const WeekDemand& demand, PlannedWeek& planned) {
        const int lifts = static_cast<int>(std::ranges::count_if(
            demand.sessions, [](const Session& session) { return traits(session.kind).lift; }));
        std::map<SessionKind, int> numbers;
        std::map<bool, int> lifts_so_far;  // of legs, and others
        const bool first_legs = athlete().new_to_strength && leg_sessions_ < first_leg_sessions;
        for (std::size_t i = 0; i < planned.sessions.size(); ++i) {
            PlannedSession& session = planned.sessions[i];
            Session inner = session.placed.session;
            const KindTraits& kind = traits(inner.kind);
            // Those that found no place do not count: they are still to come (H7).
            if (first_legs && kind.loads_legs) inner.first_exposure = true;
            leg_sessions_ += kind.loads_legs ? 1 : 0;
            Workout workout;
            if (kind.run) {
                const int nth = asked_before_[inner.kind] + numbers[inner.kind]++;
                workout =
                    prescription::prescribe_run({athlete(), fitness_, demand.facts, inner, nth});
            } else if (kind.lift) {
                const Date date = session.placed.date();
                const auto known = known_before_race(demand.facts.next_a_race, date);
                const int nth = lifts_so_far[kind.loads_legs]++;
                workout = prescription::prescribe_lift(
                    {athlete(), demand.facts, inner, nth, lifts, known ? &*known : nullptr},
                    follows_a_run(planned, i));
                for (const ExerciseSets& sets : workout.lift)
                    first_done_.try_emplace(sets.exercise, date);
            } else {
                workout = prescription::prescribe_mobility(inner);
            }
            add_kit_and_fuel(planned, i, demand.facts.race, workout);
            session.workout = std::move(workout);
        }
        for (const Session& session : demand.sessions)
            ++asked_before_[session.kind];
    }

    // What was done before the last fortnight ahead of a race, for a session within it; nothing for
    // others, or where the plan has had no lift by then.
    std::optional<std::set<std::string>> known_before_race(std::optional<Date> race,
                                                           Date date) const {
        const std::chrono::days fortnight{no_new_exercise_days};
        if (!race || *race - date > fortnight) return {};
        std::set<std::string> known;
        for (const auto& [exercise, first] : first_done_)
            if (*race - first > fortnight) known.insert(exercise);
        if (known.empty()) return {};
        return known;
    }

    void fuel(std::size_t w) {
        PlannedWeek& planned = plan_.weeks[w];
        std::vector<Placed> monday_after;
        if (w + 1 < plan_.weeks.size()) {
            monday_after = placed_in(plan_.weeks[w + 1]);
            std::erase_if(monday_after,
                          [](const Placed& placed) { return day_index(placed.date()) != 0; });
        }
        planned.days =
            prescription::fuel_week({athlete(), season_.season.weeks[w].facts, placed_in(planned),
                                     distances_of(planned), std::move(monday_after)});
        for (PlannedDay& day : planned.days)
            add_recovery(planned, day);
    }

    static bool follows_a_run(const PlannedWeek& week, std::size_t i) {
        if (i == 0) return false;
        const Placed& before = week.sessions[i - 1].placed;
        return traits(before.session.kind).run && in_one_visit(before, week.sessions[i].placed);
    }

    static std::vector<Placed> placed_in(const PlannedWeek& week) {
        std::vector<Placed> placed;
        for (const PlannedSession& session : week.sessions)
            placed.push_back(session.placed);
        return placed;
    }

    static std::vector<Metres> distances_of(const PlannedWeek& week) {
        std::vector<Metres> distances;
        for (const PlannedSession& session : week.sessions)
            distances.push_back(session.workout ? session.workout->distance : Metres{0});
        return distances;
    }

    // Of the same day; sessions stand in order of start.
    static std::optional<Placed> beside(const PlannedWeek& week, std::size_t i, int step) {
        const std::size_t other = i + static_cast<std::size_t>(step);
        if (other >= week.sessions.size()) return {};
        const Placed& placed = week.sessions[other].placed;
        if (placed.date() != week.sessions[i].placed.date()) return {};
        return placed;
    }

    void add_kit_and_fuel(const PlannedWeek& week, std::size_t i, std::optional<Metres> race,
                          Workout& workout) const {
        const Placed& placed = week.sessions[i].placed;
        const auto before = beside(week, i, -1);
        const auto next = beside(week, i, 1);
        const bool shared =
            (before && in_one_visit(*before, placed)) || (next && in_one_visit(placed, *next));
        workout.kit = prescription::kit_of(placed.session, &workout, shared);
        workout.fuel = prescription::fuel_of({athlete(), placed, before, next, &workout, race});
    }

    // Rest days may hold what is no training.
    static void add_recovery(const PlannedWeek& week, PlannedDay& day) {
        const bool trains = std::ranges::any_of(week.sessions, [&](const PlannedSession& session) {
            return session.placed.date() == day.date && is_training(session.placed.session.kind);
        });
        if (!trains) prescription::add_rest_day_options(week.number, day);
    }

    const ArrangedSeason& season_;
    Plan& plan_;
    condition::RunningFitness fitness_;
    std::map<SessionKind, int> asked_before_;
    std::ptrdiff_t leg_sessions_ = 0;
    std::map<std::string, Date> first_done_;  // of each exercise
};

}  // namespace

Session with_amounts(const Athlete& athlete, const condition::RunningFitness& fitness,
                     const prescription::WeekFacts& week, const Session& session,
                     Standing standing) {
    const KindTraits& kind = traits(session.kind);
    Session amounts = session;
    if (session.kind == SessionKind::Race) return amounts;
    if (kind.run) {
        amounts.dose = prescription::run_dose({athlete, fitness, week, session, standing.nth});
    } else if (kind.lift) {
        const auto lift = prescription::lift_amount({athlete, week, session, 0, standing.lifts});
        amounts.minutes = lift.minutes;
        amounts.dose = lift.dose;
    }
    return amounts;
}

void prescribe(const ArrangedSeason& season, Plan& plan) {
    Prescriber{season, plan}.run();
}

}  // namespace tandem::planning
