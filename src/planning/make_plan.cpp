// SPDX-License-Identifier: Apache-2.0
#include "planning/make_plan.h"

#include <fmt/core.h>

#include <algorithm>
#include <map>
#include <set>

#include "knowledge/citations.h"
#include "planning/limits.h"
#include "planning/make_room.h"
#include "planning/strategies.h"
#include "planning/why_here.h"
#include "rules/explain.h"

namespace tandem::planning {
namespace {

using std::chrono::days;

// No rule and no fatigue worth a hundredth of a point reaches further back than this.
constexpr days memory{21};
// Neighbours that matter when one day of a week is asked about.
constexpr days neighbourhood{8};
// A price only has to be near; a plan that is not proven best gives one as well.
constexpr std::size_t labels_for_the_price = 300'000;

class Maker {
  public:
    Maker(const Athlete& athlete, Date today, Season season, rules::Context context,
          std::vector<Placed> done)
        : athlete_(athlete),
          today_(today),
          season_(std::move(season)),
          context_(std::move(context)),
          placed_(std::move(done)) {
        const Date end = season_.weeks.back().monday + days{14};
        windows_ = windows_between(athlete.availability, today, end);
        context_.windows = windows_;
    }

    Plan run(const Progress& progress) {
        plan_.athlete = athlete_.name;
        plan_.time_zone = athlete_.time_zone;
        plan_.distance_unit = athlete_.distance_unit;
        plan_.goal = athlete_.goal;
        plan_.strategy = athlete_.strategy;
        plan_.made_on = today_;
        plan_.notes = season_.notes;
        const int count = static_cast<int>(season_.weeks.size());
        for (int week = 0; week < count; ++week) {
            place_week(static_cast<std::size_t>(week));
            if (progress) progress(week + 1, count);
        }
        for (std::size_t week = 0; week < season_.weeks.size(); ++week)
            explain_week(week);
        gather_evidence();
        return std::move(plan_);
    }

  private:
    Date first_day(std::size_t week) const { return std::max(today_, season_.weeks[week].monday); }

    Wanted wanted_from(std::size_t week) {
        Wanted wanted;
        wanted.first = first_day(week);
        // The week in view is held to the limits in its turn, when all before it is placed.
        hold_to_limits(season_.weeks[week], placed_, context_);
        for (std::size_t w = week; w < std::min(week + 2, season_.weeks.size()); ++w)
            wanted.weeks.push_back({season_.weeks[w].sessions, season_.weeks[w].fixed});
        for (const Placed& before : placed_) {
            if (wanted.first - before.date() > memory) continue;
            wanted.past.push_back(before);
            wanted.past.back().fixed = true;
        }
        for (std::size_t w = week + 2; w < std::min(week + 5, season_.weeks.size()); ++w) {
            const auto& races = season_.weeks[w].fixed;
            wanted.future.insert(wanted.future.end(), races.begin(), races.end());
        }
        wanted.terminal_price = price_;
        return wanted;
    }

    // What fatigue costs on a Monday morning is learnt from the week that follows; before the first
    // week there is none yet, so it is planned once without.
    void learn_first_price() {
        Wanted wanted = wanted_from(0);
        if (wanted.weeks.size() == 1) wanted.weeks.push_back({wanted.weeks[0].sessions, {}});
        price_ = arrange(wanted, context_, labels_for_the_price).price_after_first_week;
    }

    void place_week(std::size_t week) {
        if (week == 0) learn_first_price();
        const Wanted wanted = wanted_from(week);
        const Arrangement arrangement = arrange_with_next(wanted);

        const WeekDemand& demand = season_.weeks[week];
        PlannedWeek planned;
        planned.monday = demand.monday;
        planned.number = demand.number;
        planned.phase = demand.phase;
        planned.deload = demand.deload;
        planned.focus = demand.focus;
        planned.why = demand.why;
        planned.exact = arrangement.proven;
        std::vector<bool> used(demand.sessions.size(), false);
        std::map<SessionKind, int> numbers = numbers_done(demand.monday);
        for (const Placed& placed : arrangement.sessions) {
            if (monday_of(placed.date()) != demand.monday) continue;
            const KindTraits& kind = traits(placed.session.kind);
            if (kind.run && kind.kind != SessionKind::Race)
                planned.running += placed.session.minutes;
            planned.sessions.push_back(
                describe(placed, demand, used, ++numbers[placed.session.kind]));
            placed_.push_back(placed);
        }
        Arrangement of_week = arrangement;
        std::erase_if(of_week.left_out, [](const Missing& missing) { return missing.week > 0; });
        for (const Missing& missing : of_week.left_out) {
            planned.left_out.push_back(
                {missing.session, missing.price, why_left_out(missing.session, wanted.first)});
        }
        plan_.weeks.push_back(std::move(planned));
        suggest_room(wanted, of_week);
        note_strategies(week, wanted);
    }

    // Numbers in names go on from what was done in the days of the week that are gone.
    std::map<SessionKind, int> numbers_done(Date monday) const {
        std::map<SessionKind, int> numbers;
        for (const Placed& before : placed_) {
            if (monday_of(before.date()) == monday) ++numbers[before.session.kind];
        }
        return numbers;
    }

    // The next week in view, as long as the best of both can be proven; else the week by itself,
    // with the last known price of fatigue after it.
    Arrangement arrange_with_next(const Wanted& wanted) {
        constexpr std::size_t labels_for_two_weeks = 1'000'000;
        if (wanted.weeks.size() > 1) {
            Arrangement both = arrange(wanted, context_, labels_for_two_weeks);
            price_ = both.price_after_first_week;
            if (both.proven) return both;
        }
        Wanted alone = wanted;
        alone.weeks.resize(1);
        if (wanted.weeks.size() > 1) {
            const auto& races = wanted.weeks[1].fixed;
            alone.future.insert(alone.future.end(), races.begin(), races.end());
            alone.terminal_price = price_;
        }
        return arrange(alone, context_);
    }

    // Only the first weeks that lack something are worth their advice; the rest repeats it.
    void suggest_room(const Wanted& wanted, const Arrangement& of_week) {
        constexpr std::size_t enough = 3;
        const bool must = std::ranges::any_of(of_week.left_out, [](const Missing& missing) {
            return missing.session.importance == Importance::Must;
        });
        if (!must || plan_.make_room.size() >= enough) return;
        for (Room& room : make_room(wanted, of_week, context_)) {
            plan_.make_room.push_back(std::move(room));
        }
    }

    // The first ordinary week stands for all of them.
    void note_strategies(std::size_t week, const Wanted& wanted) {
        const Phase phase = season_.weeks[week].phase;
        const bool ordinary = (phase == Phase::Base || phase == Phase::Build) &&
                              !season_.weeks[week].deload && first_day(week) != today_;
        if (!ordinary || strategies_noted_) return;
        strategies_noted_ = true;
        Wanted alone = wanted;
        alone.weeks.resize(1);
        plan_.notes.push_back(compare_strategies(alone, context_));
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
        for (const Window& window : windows_) {
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
        for (const Placed& other : placed_) {
            const bool inside = judged.from <= other.start && other.start < judged.to;
            const bool near = Moment{first - neighbourhood} <= other.start &&
                              other.start < judged.to + neighbourhood;
            if (near && !inside) judged.sessions.push_back(other);
        }
        for (const LeftOut& left : planned.left_out)
            judged.left_out += left.price;
        planned.cost = rules::judge(judged, context_).score.points();
        for (std::size_t i = 0; i < planned.sessions.size(); ++i) {
            if (planned.sessions[i].placed.fixed) continue;
            planned.sessions[i].why.push_back(why_here(judged, i, context_));
        }
    }

    void gather_evidence() {
        std::set<std::string> cited;
        const auto add = [&cited](const std::vector<Reason>& reasons) {
            for (const Reason& reason : reasons) {
                cited.insert(reason.cites.begin(), reason.cites.end());
            }
        };
        add(plan_.notes);
        for (const PlannedWeek& week : plan_.weeks) {
            add(week.why);
            for (const PlannedSession& session : week.sessions)
                add(session.why);
        }
        for (const knowledge::Citation& one : knowledge::citations()) {
            if (!cited.contains(one.id)) continue;
            plan_.evidence.push_back({one.id, one.grade, one.source, one.finding});
        }
    }

    const Athlete& athlete_;
    Date today_;
    Season season_;
    rules::Context context_;
    std::vector<Window> windows_;  // the context's, as they are
    std::vector<Placed> placed_;   // done, and of all weeks so far, in order of start
    condition::Fatigue price_{};   // of fatigue on the Monday after the horizon
    bool strategies_noted_ = false;
    Plan plan_;
};

}  // namespace

Checked<Plan> make_plan(const Athlete& athlete, Date today, std::optional<int> weeks,
                        const Progress& progress, const std::vector<Placed>& done) {
    auto context = rules::context_of(athlete);
    if (!context) return tl::unexpected(std::move(context.error()));
    auto season = plan_season(athlete, today, weeks, done);
    if (!season) return tl::unexpected(Errors{season.error()});
    return Maker{athlete, today, *std::move(season), *std::move(context), done}.run(progress);
}

}  // namespace tandem::planning
