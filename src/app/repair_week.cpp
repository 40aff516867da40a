// SPDX-License-Identifier: Apache-2.0
#include "app/repair_week.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "app/settle.h"
#include "planning/arrange.h"
#include "rules/readiness.h"

namespace tandem::app {
namespace {

using std::chrono::days;

// Positions of the sessions that change, in rising order.
using Group = std::vector<std::size_t>;

// Bounds of the work, equal on every machine. Weeks of people stay far below them.
constexpr std::size_t most_pairs_judged = 10'000'000;
constexpr std::size_t most_groups_placed = 48;
constexpr std::size_t most_sessions_placed = 9;
constexpr int price_of_being_alone = 100'000;  // hundredths: above what leaving out costs

// What fatigue costs that is left on Sunday night when the next week is like this one.
condition::Fatigue price_of_next_week(const WeekInView& week, const rules::Context& context) {
    condition::Fatigue price{};
    for (const Placed& placed : week.sessions) {
        const auto rest = placed.start - Moment{week.monday};
        const condition::Decay decay{static_cast<double>(rest.count()) / 60.0, context.constants};
        const auto priced = rules::readiness_price(placed.session.kind, context.goal);
        price = condition::sum(price, decay.price_of(priced));
    }
    return price;
}

// The day of the one long run; a repair better leaves it there.
std::optional<int> long_run_day_of(const std::vector<Placed>& sessions) {
    std::optional<int> day;
    for (const Placed& placed : sessions) {
        if (placed.session.kind != SessionKind::LongRun) continue;
        if (day) return {};
        day = day_index(placed.date());
    }
    return day;
}

struct Breaches {
    int of_days = 0;
    int alone = 0;  // those of days that company would mend: heavy legs without a hard run
    int of_amounts = 0;
    std::map<std::size_t, int> named;  // who can help against those of days, and how often
};

struct Trial {
    std::vector<Placed> sessions;
    int of_days = 0;
    int of_amounts = 0;  // more than before
    double points = 0;

    bool better_than(const Trial& other) const {
        return std::tuple(of_days + of_amounts, points) <
               std::tuple(other.of_days + other.of_amounts, other.points);
    }
};

const rules::Day* as_day(const rules::Shape& shape) {
    return std::get_if<rules::Day>(&shape);
}

// The search takes what stays as it is, alone or not. A price tells it to bring company.
void price_loneliness(rules::Context& context) {
    for (std::size_t r = 0; r < rules::catalogue().size(); ++r) {
        rules::Setting& setting = context.settings[r];
        const rules::Day* day = as_day(rules::catalogue()[r]->shape);
        if (day == nullptr || day->grows || setting.mode != RuleMode::Hard) continue;
        setting = {RuleMode::Soft, price_of_being_alone};
    }
}

// A moved session breaks no less than one that is left out, unless it is company for another. So
// the fewest changes are the fewest sessions without which the rest of the week breaks nothing, and
// what these cost is seen by placing them anew around the rest.
class Repairer {
  public:
    Repairer(const WeekInView& week, const rules::Context& context)
        : week_(week), context_(context), free_(context) {
        if (!free_.windows) free_.windows = windows_around(week);
        if (!free_.long_run_day) free_.long_run_day = long_run_day_of(week.sessions);
        if (!week.dated) terminal_price_ = price_of_next_week(week, context);
        price_loneliness(free_);
        before_ = breaches_without({});
        forced_ = breaches_without(all_movable()).of_days;
    }

    std::vector<Placed> repair() {
        std::optional<Trial> best;
        std::set<Group> groups{{}};
        while (!groups.empty() && before_.of_days > forced_) {
            Level level = look_at(groups);
            if (level.mending.empty() && judged_ > most_pairs_judged) {
                level = {{without_most_named()}, {}, {}};
            }
            try_all(level.mending, best);
            try_all(level.hopeful, best);
            if (best && best->of_days <= forced_) break;
            groups = std::move(level.larger);
        }
        return best ? best->sessions : week_.sessions;
    }

  private:
    bool movable(std::size_t position) const { return !week_.sessions[position].fixed; }

    Group all_movable() const {
        Group group;
        for (std::size_t i = 0; i < week_.sessions.size(); ++i) {
            if (movable(i)) group.push_back(i);
        }
        return group;
    }

    std::vector<Placed> rest_without(const Group& group) const {
        std::vector<Placed> rest;
        for (std::size_t i = 0; i < week_.sessions.size(); ++i) {
            if (!std::ranges::binary_search(group, i)) rest.push_back(week_.sessions[i]);
        }
        return rest;
    }

    Breaches breaches_of(const std::vector<Placed>& sessions) const {
        Breaches found;
        const WeekInView view{week_.monday, week_.dated, sessions, week_.neighbours};
        const rules::Judgement judgement = rules::judge(case_of(view), context_);
        for (const rules::Finding& finding : judgement.findings) {
            if (!finding.never) continue;
            const rules::Shape& shape = rules::catalogue()[finding.rule]->shape;
            if (std::holds_alternative<rules::Amount>(shape)) {
                found.of_amounts += finding.times;
                continue;
            }
            const rules::Day* day = as_day(shape);
            found.of_days += finding.times;
            if (day != nullptr && !day->grows) found.alone += finding.times;
            for (const std::size_t session : finding.sessions)
                name(judgement.sessions[session], day != nullptr, found);
        }
        return found;
    }

    // A breach of a day shows the sessions that show it best; any other of that day may be its
    // mend.
    void name(const Placed& session, bool whole_day, Breaches& found) const {
        for (std::size_t i = 0; i < week_.sessions.size(); ++i) {
            const Placed& other = week_.sessions[i];
            const bool meant = whole_day ? other.date() == session.date() : other == session;
            if (movable(i) && meant) ++found.named[i];
        }
    }

    Breaches breaches_without(const Group& group) {
        const std::size_t all = week_.sessions.size() + week_.neighbours.size();
        judged_ += all * all;
        return breaches_of(rest_without(group));
    }

    // Groups of one size: those that mend the week, those that do if company comes, and what to
    // look at if neither does. Only a session that a breach names can help against it.
    struct Level {
        std::set<Group> mending;
        std::set<Group> hopeful;
        std::set<Group> larger;
    };

    Level look_at(const std::set<Group>& groups) {
        Level level;
        for (const Group& group : groups) {
            const Breaches left = breaches_without(group);
            if (left.of_days <= forced_) {
                level.mending.insert(group);
            } else if (left.of_days - left.alone <= forced_) {
                level.hopeful.insert(group);
            }
            if (!level.mending.empty()) continue;
            if (judged_ > most_pairs_judged) break;
            for (const auto& [session, times] : left.named) {
                if (!std::ranges::binary_search(group, session))
                    level.larger.insert(with(group, session));
            }
        }
        return level;
    }

    void try_all(const std::set<Group>& groups, std::optional<Trial>& best) const {
        std::size_t placed = 0;
        for (const Group& group : groups) {
            if (++placed > most_groups_placed) break;
            for (Trial& trial : trials_of(group)) {
                if (!best || trial.better_than(*best)) best = std::move(trial);
            }
        }
    }

    static Group with(Group group, std::size_t session) {
        group.insert(std::ranges::lower_bound(group, session), session);
        return group;
    }

    // Too much is broken to weigh every choice: who is named most often goes first, several at once
    // in a week of hundreds.
    Group without_most_named() {
        Group group;
        const std::size_t step = 1 + week_.sessions.size() / 32;
        for (Breaches left = before_; left.of_days > forced_; left = breaches_without(group)) {
            std::vector<std::pair<int, std::size_t>> named;
            for (const auto& [session, times] : left.named) {
                if (!std::ranges::binary_search(group, session))
                    named.emplace_back(-times, session);
            }
            if (named.empty()) break;
            std::ranges::sort(named);
            named.resize(std::min(named.size(), step));
            for (const auto& [times, session] : named)
                group = with(group, session);
        }
        return group;
    }

    // The group left out, and placed anew around the rest: of very many the dearest ones.
    std::vector<Trial> trials_of(const Group& group) const {
        planning::Wanted wanted = wanted_without(group);
        std::vector<Session>& anew = wanted.weeks[0].sessions;
        planning::Arrangement none;
        none.sessions = wanted.weeks[0].fixed;
        std::vector<Trial> trials{trial_of(wanted, none, anew)};
        std::ranges::stable_sort(anew, std::greater{}, [this](const Session& session) {
            return planning::left_out_price(session, context_.goal, 0);
        });
        const std::size_t placed = std::min(anew.size(), most_sessions_placed);
        std::vector<Session> missing(anew.begin() + static_cast<std::ptrdiff_t>(placed),
                                     anew.end());
        anew.resize(placed);
        const planning::Arrangement found = planning::arrange(wanted, free_);
        for (const planning::Missing& one : found.left_out)
            missing.push_back(one.session);
        trials.push_back(trial_of(wanted, found, missing));
        return trials;
    }

    planning::Wanted wanted_without(const Group& group) const {
        planning::Wanted wanted;
        wanted.first = week_.monday;
        wanted.terminal_price = terminal_price_;
        auto& here = wanted.weeks.emplace_back();
        for (const std::size_t session : group)
            here.sessions.push_back(week_.sessions[session].session);
        here.fixed = rest_without(group);
        for (const Placed& neighbour : week_.neighbours) {
            auto& side = neighbour.date() < week_.monday ? wanted.past : wanted.future;
            side.push_back(neighbour);
            side.back().fixed = true;
        }
        return wanted;
    }

    Trial trial_of(const planning::Wanted& wanted, const planning::Arrangement& arrangement,
                   const std::vector<Session>& missing) const {
        const Breaches left = breaches_of(arrangement.sessions);
        rules::Case judged = planning::as_case(wanted, arrangement);
        judged.left_out = planning::left_out_price(missing, context_.goal);
        return {arrangement.sessions, left.of_days,
                std::max(0, left.of_amounts - before_.of_amounts),
                rules::judge(judged, free_).score.points()};
    }

    const WeekInView& week_;
    const rules::Context& context_;
    rules::Context free_;  // with what the writer shows: windows, the day of the long run
    condition::Fatigue terminal_price_{};
    Breaches before_;
    int forced_ = 0;  // breaches of days that stay even if all that can move is gone
    std::size_t judged_ = 0;
};

}  // namespace

rules::Case case_of(const WeekInView& week) {
    rules::Case judged{.sessions = week.sessions,
                       .from = Moment{week.monday},
                       .to = Moment{week.monday + days{7}},
                       .terminal = {},
                       .left_out = 0};
    judged.sessions.insert(judged.sessions.end(), week.neighbours.begin(), week.neighbours.end());
    return judged;
}

int never(const WeekInView& week, const rules::Context& context) {
    return rules::judge(case_of(week), context).score.never;
}

std::vector<Placed> repair_week(const WeekInView& week, const rules::Context& context) {
    WeekInView after = week;
    after.sessions = Repairer{week, context}.repair();
    settle(after, week.sessions, context);
    return after.sessions;
}

}  // namespace tandem::app
