// SPDX-License-Identifier: Apache-2.0
#include "planning/season_cuts.h"

#include <algorithm>
#include <map>
#include <set>
#include <span>

#include "planning/limits.h"
#include "planning/shorter_runs.h"
#include "planning/week_returns.h"

namespace tandem::planning {
namespace {

// Each round of cuts plans and places the whole season; more than a few hardly ever find anything.
constexpr int most_rounds = 6;
// The same of returns.
constexpr int most_returns = 3;

struct Held {
    double worth = 0;
    Minutes running{0};
};

Held held(const ArrangedSeason& season, std::size_t week, const std::vector<Placed>& all) {
    std::vector<Session> sessions;
    Held held;
    for (const Placed& placed : all) {
        const bool here = monday_of(placed.date()) == season.season.weeks[week].monday;
        if (placed.fixed || !here) continue;
        sessions.push_back(placed.session);
        if (traits(placed.session.kind).run) held.running += placed.session.minutes;
    }
    held.worth = left_out_price(sessions, season.context.goal);
    return held;
}

// Whether the week (from 0) holds less, by price or by minutes of running, than `before` held of
// it.
bool less_stands(const ArrangedSeason& season, std::size_t week,
                 const std::vector<Placed>& before) {
    const Held then = held(season, week, before);
    const Held now = held(season, week, season.arrangement.sessions);
    // A few minutes less are no loss.
    return now.worth < then.worth - one_point || now.running * 10 < then.running * 9;
}

// Points for all that stands, less what it costs: seasons that ask for different sessions compare.
// A minute of running is worth one, about as much as in the easy run that a week misses least.
double worth(const ArrangedSeason& season) {
    double worth = -season.arrangement.cost;
    for (std::size_t week = 0; week < season.season.weeks.size(); ++week) {
        const Held stands = held(season, week, season.arrangement.sessions);
        worth += stands.worth + static_cast<double>(stands.running.count());
    }
    for (const Missing& missing : season.arrangement.left_out)
        worth += missing.price;
    return worth;
}

// Of an easy run: the most minutes, in fives from 30 on, with which it would have a place while all
// other weeks stay as they are. Nothing for other sessions, and where no such length has one.
std::optional<Minutes> longest_that_fits(const ArrangedSeason& season, const Missing& missing) {
    if (missing.session.kind != SessionKind::EasyRun) return {};
    Wanted wanted = week_in_hand(season, missing.week);
    auto& sessions = wanted.weeks.front().sessions;
    const auto session = std::ranges::find(sessions, missing.session);
    const auto too_many = of_week(season.arrangement.left_out, missing.week).size();
    for (const Minutes shorter : shorter_than(missing.session.minutes)) {
        *session = lasting(missing.session, shorter);
        const auto plan = arrange(wanted, season.context, {.most_labels = labels_for_a_cut});
        if (plan.left_out.size() < too_many) return shorter;
    }
    return {};
}

class SeasonCutter {
  public:
    SeasonCutter(ArrangedSeason& season, const SeasonRequest& request,
                 const std::function<void()>& place)
        : season_(season), request_(request), place_(place) {}

    void run() {
        for (int round = 0; round < most_rounds && !stopped(); ++round) {
            const std::vector<Placed> before = season_.arrangement.sessions;
            const std::size_t known = cuts_.size();
            if (!cut_left_out()) break;
            place_();
            if (take_back_what_lost(before, known)) place_();
        }
        give_back();
    }

  private:
    bool stopped() const { return request_.stop != nullptr && request_.stop->load(); }

    // By the week now, and cut from it before.
    std::vector<Session> asked_of(std::size_t week) const {
        return week_asked_for(season_, week).weeks.front().sessions;
    }

    // Plans the season again without what was left out of it; false when nothing was. An easy run
    // that is only too long is asked for shorter.
    bool cut_left_out() {
        const auto& left_out = season_.arrangement.left_out;
        const std::size_t known = cuts_.size();
        for (const Missing& missing : left_out)
            tried_[missing.week] = asked_of(missing.week);
        for (std::size_t i = 0; i < left_out.size(); ++i) {
            const Missing& missing = left_out[i];
            if (taken_back_.contains(missing.week)) continue;
            if (const auto shorter = longest_that_fits(season_, missing)) {
                const int number = season_.season.weeks[missing.week].number;
                cuts_.push_back({number, missing.session.kind, 0, shorter});
            } else {
                cuts_.push_back(cut_of(missing, std::span{left_out}.first(i + 1)));
                season_.cut.push_back(missing);
            }
        }
        return cuts_.size() > known && plan_again();
    }

    bool plan_again() {
        auto season =
            plan_season(season_.athlete, season_.today, request_.weeks, request_.done, cuts_);
        if (!season) return false;
        season_.season = *std::move(season);
        return true;
    }

    // A week without its easy run may not have the long run either, for that would be too great a
    // part of it. Where a new cut leaves less than stood there before, the session stays wanted
    // and left out. True when there was such a week.
    bool take_back_what_lost(const std::vector<Placed>& before, std::size_t known) {
        std::set<std::size_t> lost;
        for (std::size_t c = known; c < cuts_.size(); ++c) {
            const auto week = static_cast<std::size_t>(cuts_[c].week - 1);
            if (less_stands(season_, week, before)) lost.insert(week);
        }
        if (lost.empty()) return false;
        const auto of_lost = [&lost](std::size_t week) { return lost.contains(week); };
        std::erase_if(cuts_, [&](const SeasonCut& cut) {
            return of_lost(static_cast<std::size_t>(cut.week - 1));
        });
        std::erase_if(season_.cut, [&](const Missing& missing) { return of_lost(missing.week); });
        taken_back_.merge(lost);
        return plan_again();
    }

    // What the week asks for now of the kind, without the first ones left out.
    SeasonCut cut_of(const Missing& last, std::span<const Missing> left_out) const {
        const SessionKind kind = last.session.kind;
        const WeekDemand& demand = season_.season.weeks[last.week];
        const auto asked = std::ranges::count(demand.sessions, kind, &Session::kind);
        const auto gone = std::ranges::count_if(left_out, [&](const Missing& one) {
            return one.week == last.week && one.session.kind == kind;
        });
        return {.week = demand.number,
                .kind = kind,
                .most = std::max(0, static_cast<int>(asked - gone)),
                .longest_run = {}};
    }

    // A round of cuts does not know what the later ones make room for, nor that easy runs grow into
    // the time of what was cut. All weeks that could have more are asked for it at once; those
    // that come out no better are left as they were.
    void give_back() {
        std::vector<Return> returns;
        for (std::size_t week = 0; week < season_.season.weeks.size() && !stopped(); ++week) {
            if (left_out_of(season_, week).empty()) continue;
            const auto tried = tried_.find(week);
            const bool other = tried != tried_.end() &&
                               !std::ranges::is_permutation(tried->second, asked_of(week));
            if (auto one = find_return(season_, week, other)) returns.push_back(*std::move(one));
        }
        if (returns.empty()) return;
        const ArrangedSeason before = season_;
        const std::vector<SeasonCut> cuts = cuts_;
        for (int round = 0; round < most_returns && !returns.empty() && !stopped(); ++round) {
            for (const Return& one : returns)
                ask_again_for(one);
            if (plan_again()) place_();
            const auto in_vain = std::erase_if(
                returns, [&](const Return& one) { return !more_stands(one.week, before); });
            if (in_vain == 0 && worth(season_) > worth(before) + one_point) return;
            season_ = before;
            cuts_ = cuts;
            if (in_vain == 0) return;
        }
    }

    bool more_stands(std::size_t week, const ArrangedSeason& before) const {
        const Held then = held(season_, week, before.arrangement.sessions);
        const Held now = held(season_, week, season_.arrangement.sessions);
        return now.worth > then.worth + one_point && now.running * 5 >= then.running * 4;
    }

    void ask_again_for(const Return& one) {
        const int number = season_.season.weeks[one.week].number;
        for (const Session& session : one.back) {
            erase_last(cuts_, [&](const SeasonCut& cut) {
                return !cut.longest_run && cut.kind == session.kind && cut.week == number;
            });
            erase_last(season_.cut, [&](const Missing& missing) {
                return missing.week == one.week && missing.session.kind == session.kind;
            });
        }
        if (one.longest_easy_run)
            cuts_.push_back({number, SessionKind::EasyRun, 0, one.longest_easy_run});
    }

    template <class One>
    static void erase_last(std::vector<One>& all, const auto& is_it) {
        const auto last = std::find_if(all.rbegin(), all.rend(), is_it);
        if (last != all.rend()) all.erase(std::next(last).base());
    }

    ArrangedSeason& season_;
    const SeasonRequest& request_;
    const std::function<void()>& place_;
    std::vector<SeasonCut> cuts_;
    std::set<std::size_t> taken_back_;  // weeks that no cut serves
    // What weeks asked for when something was last left out of them.
    std::map<std::size_t, std::vector<Session>> tried_;
};

// What of the week stands, in the minutes that it is held to.
void place_as_held(const ArrangedSeason& season, const WeekDemand& week,
                   std::vector<Placed>& placed) {
    Minutes longest{0};
    for (const Session& session : week.sessions) {
        if (traits(session.kind).run) longest = std::max(longest, session.minutes);
    }
    for (const Placed& one : season.arrangement.sessions) {
        if (monday_of(one.date()) != week.monday) continue;
        placed.push_back(one);
        Session& held = placed.back().session;
        if (traits(one.session.kind).run && !one.fixed)
            held = lasting(held, std::min(held.minutes, longest));
    }
}

}  // namespace

void cut_season(ArrangedSeason& season, const SeasonRequest& request,
                const std::function<void()>& place) {
    SeasonCutter{season, request, place}.run();
}

bool hold_season(ArrangedSeason& season, const std::vector<Placed>& done) {
    std::vector<Placed> placed = done;
    bool changed = false;
    for (WeekDemand& week : season.season.weeks) {
        const std::vector<Session> before = week.sessions;
        hold_to_limits(week, placed, season.context);
        changed |= week.sessions != before;
        place_as_held(season, week, placed);
    }
    return changed;
}

}  // namespace tandem::planning
