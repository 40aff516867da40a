// SPDX-License-Identifier: Apache-2.0
// Places the wanted sessions of one or several weeks in free time: the least costly arrangement in
// which no hard rule is broken. "Left out" is an answer with a price, so there always is one.
#pragma once

#include <optional>
#include <vector>

#include "model/session.h"
#include "rules/judge.h"
#include "solver/problem.h"

namespace tandem::planning {

struct WantedWeek {
    std::vector<Session> sessions;
    std::vector<Placed> fixed;
};

// Something that must or must not be, as a question asks it: of the sessions equal to this one, one
// (for each equal pin) stands on the date, or none does. With a start it is about that start alone.
struct Pin {
    Session session;
    Date date;
    std::optional<Moment> start;
    bool stands = true;

    bool operator==(const Pin&) const = default;
};

// How like a given plan the first week may or must be: at most `most` of the plan's sessions stand
// on their date again (alike), or do not (not alike). Left out is not on its date. Who asks for
// another week means kinds: two easy runs that change their days make none. Who keeps a plan means
// sessions that look alike.
struct Likeness {
    std::vector<Placed> plan;
    bool alike = true;
    int most = 0;
};
// As many fit beside the tallies of the rules.
constexpr std::size_t most_likenesses = 6;

struct Wanted {
    Date first;                     // first day to plan, any weekday
    std::vector<WantedWeek> weeks;  // the week of `first`, and the calendar weeks after it
    std::vector<Placed> past;       // what stands before `first`
    std::vector<Placed> future;     // fixed sessions after the last week
    condition::Fatigue terminal_price{};
    std::vector<Pin> pins;
    std::vector<Likeness> likenesses;
};

struct Missing {
    std::size_t week = 0;  // position in Wanted::weeks
    Session session;
    double price = 0;
};

struct Arrangement {
    std::vector<Placed> sessions;  // of all weeks, fixed ones included, in order of start
    std::vector<Missing> left_out;
    double cost = 0;  // points: rules, readiness, left out, terminal price
    double lower_bound = 0;
    bool proven = false;  // best as a whole; where none was found, that there is none
    bool found = true;    // false: under its pins and likenesses no plan came out; all is left out
    condition::Fatigue price_after_first_week{};
    std::size_t labels_made = 0;

    // No plan keeps the hard rules, pins and likenesses. Never without proof: a search that came to
    // the end of its work may have found none although there is one.
    bool impossible() const { return proven && !found; }
};

// The context's windows are the free time; fixed sessions are cut out of it here.
Arrangement arrange(const Wanted& wanted, const rules::Context& context,
                    const solver::Options& options = {});

// The cheapest of all arrangements that break no hard rule, cheapest first and no two with equal
// sessions in the same places. Days on which one soft separation holds back three sessions or more,
// or is asked for by three, are beyond what the search can count, and not among them.
struct BestPlans {
    std::vector<Arrangement> plans;
    bool proven = false;  // no other is cheaper than any of these, and fewer than asked for are all
    std::size_t labels_made = 0;
};
// As many as `options.best` says.
BestPlans best_plans(const Wanted& wanted, const rules::Context& context,
                     const solver::Options& options);

// Points for leaving out the `nth` (from 0) of several equal sessions.
double left_out_price(const Session& session, Goal goal, int nth);
// The same for a whole list of sessions left out of one week.
double left_out_price(std::vector<Session> sessions, Goal goal);

// Whether all that is wanted has a place at once, whatever it costs; nothing when the search came
// to the end of its work before it knew.
std::optional<bool> all_fit(const Wanted& wanted, const rules::Context& context,
                            const solver::Options& options);

// When a visit of these minutes may start in the window: as early as can be, and as late as can be
// when that differs by two hours or more.
std::vector<Moment> start_choices(const Window& window, Minutes minutes);

// When one more session of these minutes may start in the window beside the others of its day: a
// window holds one visit, so where sessions stand in it already, right before or right after them.
// Where that is too long for the window, it meets them wherever it starts.
std::vector<Moment> start_choices_beside(const std::vector<Placed>& others, const Window& window,
                                         Minutes minutes);

// Free windows without the time that fixed sessions take.
std::vector<Window> without(std::vector<Window> windows, const std::vector<Placed>& fixed);

// [from, to) of what was wanted, as the judge needs it.
rules::Case as_case(const Wanted& wanted, const Arrangement& arrangement);

}  // namespace tandem::planning
