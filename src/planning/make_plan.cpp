// SPDX-License-Identifier: Apache-2.0
#include "planning/make_plan.h"

#include <fmt/core.h>

#include <algorithm>
#include <map>
#include <set>

#include "knowledge/citations.h"
#include "planning/make_room.h"
#include "planning/prescribed.h"
#include "planning/strategies.h"
#include "planning/why_here.h"
#include "rules/explain.h"

namespace tandem::planning {
namespace {

using std::chrono::days;

// Neighbours that matter when one day of a week is asked about.
constexpr days neighbourhood{8};

class Maker {
  public:
    explicit Maker(const ArrangedSeason& season)
        : season_(season), everything_(season.wanted.past) {
        const auto& sessions = season.arrangement.sessions;
        everything_.insert(everything_.end(), sessions.begin(), sessions.end());
    }

    Plan run() {
        const Athlete& athlete = season_.athlete;
        plan_.athlete = athlete.name;
        plan_.time_zone = athlete.time_zone;
        plan_.distance_unit = athlete.distance_unit;
        plan_.mass_unit = athlete.mass_unit;
        plan_.goal = athlete.goal;
        plan_.strategy = athlete.strategy;
        plan_.made_on = season_.today;
        plan_.proven_weeks = static_cast<int>(season_.proven_weeks);
        plan_.notes = season_.season.notes;
        note_the_gap();
        for (std::size_t week = 0; week < demands().size(); ++week) {
            write_week(week);
            explain_week(week);
        }
        note_strategies();
        prescribe(season_, plan_);
        gather_evidence();
        return std::move(plan_);
    }

  private:
    const std::vector<WeekDemand>& demands() const { return season_.season.weeks; }

    Date first_day(std::size_t week) const {
        return std::max(season_.today, demands()[week].monday);
    }

    void write_week(std::size_t week) {
        const WeekDemand& demand = demands()[week];
        PlannedWeek planned;
        planned.monday = demand.monday;
        planned.number = demand.number;
        planned.phase = demand.phase;
        planned.deload = demand.deload;
        planned.focus = demand.focus;
        planned.why = demand.why;
        std::vector<bool> used(demand.sessions.size(), false);
        std::map<SessionKind, int> numbers = numbers_done(demand.monday);
        for (const Placed& placed : season_.arrangement.sessions) {
            if (monday_of(placed.date()) != demand.monday) continue;
            const KindTraits& kind = traits(placed.session.kind);
            if (kind.run && kind.kind != SessionKind::Race)
                planned.running += placed.session.minutes;
            planned.sessions.push_back(
                describe(placed, demand, used, ++numbers[placed.session.kind]));
        }
        const std::vector<Missing> left_out = left_out_of(season_, week);
        for (const Missing& missing : left_out) {
            planned.left_out.push_back(
                {missing.session, missing.price, why_left_out(missing.session, first_day(week))});
        }
        plan_.weeks.push_back(std::move(planned));
        suggest_room(week, left_out);
    }

    // Numbers in names go on from what was done in the days of the week that are gone.
    std::map<SessionKind, int> numbers_done(Date monday) const {
        std::map<SessionKind, int> numbers;
        for (const Placed& before : season_.wanted.past) {
            if (monday_of(before.date()) == monday) ++numbers[before.session.kind];
        }
        return numbers;
    }

    // Only the first weeks that lack something are worth their advice; the rest repeats it.
    void suggest_room(std::size_t week, const std::vector<Missing>& left_out) {
        constexpr std::size_t enough = 3;
        const bool must = std::ranges::any_of(left_out, [](const Missing& missing) {
            return missing.session.importance == Importance::Must;
        });
        if (!must || plan_.make_room.size() >= enough) return;
        for (Room& room : make_room(week_asked_for(season_, week), left_out, season_.context))
            plan_.make_room.push_back(std::move(room));
    }

    // A plan that is not proven best as a whole says so, and how much better one could be at the
    // most where that is known.
    void note_the_gap() {
        const Arrangement& plan = season_.arrangement;
        if (plan.proven) return;
        if (season_.proven_weeks > 0) {
            plan_.notes.push_back(
                {fmt::format(
                     "Proven best in overlapping parts of at most {} weeks, each after what "
                     "stands before it; not proven best as one whole of {}.",
                     season_.proven_weeks, demands().size()),
                 {"house"}});
            return;
        }
        plan_.notes.push_back(
            {plan.lower_bound > 0
                 ? fmt::format(
                       "A good plan, but not proven best: {:.1f} points, and none costs less "
                       "than {:.1f}.",
                       plan.cost, plan.lower_bound)
                 : std::string("A good plan, but not proven best as a whole."),
             {"house"}});
    }

    // The first ordinary week stands for all of them.
    void note_strategies() {
        for (std::size_t week = 0; week < demands().size(); ++week) {
            const WeekDemand& demand = demands()[week];
            const bool trains = demand.phase == Phase::Base || demand.phase == Phase::Build;
            if (!trains || demand.deload || first_day(week) == season_.today) continue;
            plan_.notes.push_back(compare_strategies(season_, week));
            return;
        }
    }

    PlannedSession describe(const Placed& placed, const WeekDemand& demand, std::vector<bool>& used,
                            int number) const {
        const KindTraits& kind = traits(placed.session.kind);
        PlannedSession session;
        session.placed = placed;
        session.id = fmt::format("{}-{}-{}", iso_week(demand.monday), kind.id, number);
        session.title = kind.name;
        for (std::size_t i = 0; i < demand.fixed.size(); ++i) {
            if (placed.fixed && demand.fixed[i] == placed) {
                session.title = demand.fixed_names[i];
                session.why.push_back(
                    {fmt::format("The race \"{}\" stands on its own date.", session.title),
                     {"house"}});
                return session;
            }
        }
        for (std::size_t i = 0; i < demand.sessions.size(); ++i) {
            if (used[i] || demand.sessions[i] != placed.session) continue;
            used[i] = true;
            session.why.push_back(demand.session_why[i]);
            break;
        }
        return session;
    }

    std::string why_left_out(const Session& session, Date first) const {
        Minutes longest{0};
        const Date end = monday_of(first) + days{7};
        for (const Window& window : season_.context.windows.value_or(std::vector<Window>{})) {
            if (Moment{first} <= window.earliest && window.earliest < Moment{end}) {
                longest = std::max(longest, window.minutes);
            }
        }
        if (session.minutes > longest) {
            return fmt::format("It needs {}, and the longest free window of the week has {}.",
                               rules::describe(session.minutes), rules::describe(longest));
        }
        return "Every free place either belongs to a session that matters more or would break a "
               "hard rule.";
    }

    void explain_week(std::size_t week) {
        PlannedWeek& planned = plan_.weeks[week];
        const Date first = first_day(week);
        rules::Case judged{.sessions = {},
                           .from = Moment{first},
                           .to = Moment{planned.monday + days{7}},
                           .terminal = {},
                           .left_out = 0};
        for (const PlannedSession& session : planned.sessions) {
            judged.sessions.push_back(session.placed);
        }
        for (const Placed& other : everything_) {
            const bool inside = judged.from <= other.start && other.start < judged.to;
            const bool near = Moment{first - neighbourhood} <= other.start &&
                              other.start < judged.to + neighbourhood;
            if (near && !inside) judged.sessions.push_back(other);
        }
        for (const LeftOut& left : planned.left_out)
            judged.left_out += left.price;
        planned.cost = rules::judge(judged, season_.context).score.points();
        for (std::size_t i = 0; i < planned.sessions.size(); ++i) {
            if (planned.sessions[i].placed.fixed) continue;
            planned.sessions[i].why.push_back(why_here(judged, i, season_.context));
        }
    }

    void gather_evidence() {
        const std::set<std::string> cited = cited_in(plan_);
        for (const knowledge::Citation& one : knowledge::citations()) {
            if (!cited.contains(one.id)) continue;
            plan_.evidence.push_back({one.id, one.grade, one.source, one.finding});
        }
    }

    const ArrangedSeason& season_;
    std::vector<Placed> everything_;  // done and planned
    Plan plan_;
};

}  // namespace

Plan plan_of(const ArrangedSeason& season) {
    return Maker{season}.run();
}

Checked<Plan> make_plan(const Athlete& athlete, Date today, const SeasonRequest& request) {
    return arrange_season(athlete, today, request).map(plan_of);
}

}  // namespace tandem::planning
