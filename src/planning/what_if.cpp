// SPDX-License-Identifier: Apache-2.0
#include "planning/what_if.h"

#include <algorithm>
#include <map>

#include "planning/more_time.h"
#include "planning/shorter_runs.h"

namespace tandem::planning {
namespace {

using std::chrono::days;

// What one more moved session has to gain at least: half of the moves go for 2 % of the cost.
constexpr double points_for_a_move = 0.15;
constexpr double points_to_see = 0.05;  // less is not shown
constexpr double points_alike = 0.005;
constexpr std::size_t most_weeks_anew = 24;
constexpr std::size_t labels_for_a_season = 2'000'000;

// Of the sessions that look like this one only so many stay: the most important ones, and first
// exposures before others.
void keep_alike(std::vector<Session>& sessions, const Session& session, std::size_t most) {
    const auto rank = [](const Session& one) {
        return std::pair{one.importance, one.first_exposure};
    };
    for (std::size_t count = count_alike(sessions, session); count > most; --count) {
        auto least = sessions.end();
        for (auto one = sessions.begin(); one != sessions.end(); ++one) {
            if (!look_alike(*one, session)) continue;
            if (least == sessions.end() || rank(*one) < rank(*least)) least = one;
        }
        sessions.erase(least);
    }
}

class Asker {
  public:
    Asker(const ArrangedSeason& season, const AskedWeek& asked, const WhatIf& change)
        : season_(season), asked_(asked), change_(change), context_(asked.context) {
        wanted_ = asked.wanted;
        kept_ = asked.sessions();
        switch (change.kind) {
            case WhatIf::Kind::SkipDay:
            case WhatIf::Kind::SkipSession:
                skip();
                break;
            case WhatIf::Kind::Move:
                move();
                break;
            case WhatIf::Kind::NoTime:
                take_time();
                break;
            case WhatIf::Kind::MoreTime:
                if (change.window && context_.windows)
                    context_.windows = with_window(*context_.windows, *change.window);
                break;
            case WhatIf::Kind::Rest:
                rest();
                break;
        }
    }

    WhatIfAnswer run() {
        find_trade_offs();
        choose();
        if (result_.answer.found) {
            result_.differences = differences(asked_, result_.answer);
            find_shorter();
            count_load();
            plan_weeks_anew();
        }
        return std::move(result_);
    }

  private:
    bool is_skipped(const Placed& placed) const {
        if (placed.fixed || placed.date() != change_.date) return false;
        return change_.kind == WhatIf::Kind::SkipDay ||
               (change_.session && look_alike(placed.session, *change_.session));
    }

    // Neither the session nor one that looks like it stands on the day; one that the week leaves
    // out does not come in for it either.
    void skip() {
        Wanted elsewhere = asked_.wanted;
        std::erase_if(kept_, [this](const Placed& placed) { return is_skipped(placed); });
        std::vector<Session> stay;
        for (const Placed& placed : kept_) {
            if (!placed.fixed) stay.push_back(placed.session);
        }
        for (const Placed& placed : asked_.sessions()) {
            if (!is_skipped(placed)) continue;
            keep_alike(wanted_.weeks.front().sessions, placed.session,
                       count_alike(stay, placed.session));
            keep_off(wanted_, placed.session);
            keep_off(elsewhere, placed.session);
        }
        if (change_.kind == WhatIf::Kind::SkipDay) take_time();
        elsewhere.likenesses.push_back({kept_, false, 1});
        Answer instead = weigh(asked_, elsewhere, context_);
        if (instead.found) result_.instead = std::move(instead);
    }

    // Nothing that looks like the session stands on the day of the change.
    void keep_off(Wanted& wanted, const Session& session) const {
        for (const Session& one : asked_.wanted.weeks.front().sessions) {
            const Pin pin{one, change_.date, {}, false};
            const bool known = std::ranges::find(wanted.pins, pin) != wanted.pins.end();
            if (look_alike(one, session) && !known) wanted.pins.push_back(pin);
        }
    }

    void move() {
        if (!change_.session) return;
        wanted_.pins.push_back({*change_.session, change_.to, {}, true});
        if (change_.date != change_.to) keep_off(wanted_, *change_.session);
    }

    void take_time() {
        if (!context_.windows) return;
        std::erase_if(*context_.windows, [this](const Window& window) {
            return date_of(window.earliest) == change_.date;
        });
    }

    void rest() {
        for (const Session& session : asked_.wanted.weeks.front().sessions) {
            if (is_training(session.kind)) keep_off(wanted_, session);
        }
    }

    // With 0, 1, 2 … sessions on another day than planned, as long as one more makes it cheaper;
    // the least price of all comes last, however little it gains.
    void find_trade_offs() {
        best_ = weigh(asked_, wanted_, context_);
        if (!best_.found) {
            result_.answer = best_;
            return;
        }
        const double least = best_.price() + points_alike;
        for (int most = 0; most <= static_cast<int>(kept_.size()); ++most) {
            Wanted alike = wanted_;
            alike.likenesses.push_back({kept_, false, most});
            offer(weigh(asked_, alike, context_), least);
            const auto& known = result_.trade_offs;
            if (!known.empty() && known.back().answer.price() <= least) return;
        }
        offer(best_, least);
    }

    void offer(Answer answer, double least) {
        auto& known = result_.trade_offs;
        if (!answer.found) return;
        const double price = answer.price();
        const double gain = known.empty() ? 0 : known.back().answer.price() - price;
        const bool gains = gain > points_for_a_move || (price <= least && gain > points_to_see);
        if (!known.empty() && !gains) return;
        name_the_skipped(answer);
        const Likeness kept{kept_, false, 0};
        const int moved = likeness_of(kept, asked_.first(), answer.plan.sessions);
        known.push_back({static_cast<std::size_t>(moved), std::move(answer)});
    }

    // Of sessions that look alike it is the skipped one that is gone, and another one that moves.
    void name_the_skipped(Answer& answer) const {
        if (!skips()) return;
        std::vector<Placed> after = answer.plan.sessions;
        std::erase_if(after, [this](const Placed& placed) {
            return placed.date() < asked_.first() || placed.date() >= asked_.end();
        });
        answer.moves = moves_between(kept_, after);
        for (const Placed& placed : asked_.sessions()) {
            if (is_skipped(placed)) answer.moves.push_back({placed.session, placed.start, {}});
        }
        std::ranges::stable_sort(answer.moves, {}, [](const Move& move) {
            return move.from.value_or(move.to.value_or(Moment{}));
        });
    }

    bool skips() const {
        return change_.kind == WhatIf::Kind::SkipDay || change_.kind == WhatIf::Kind::SkipSession;
    }

    // Whoever skips something wants the rest left alone.
    void choose() {
        const auto& offers = result_.trade_offs;
        if (offers.empty()) return;
        const auto chosen = skips() ? offers.begin()
                                    : std::ranges::min_element(offers, {}, [](const TradeOff& one) {
                                          return one.answer.price() +
                                                 points_for_a_move * static_cast<double>(one.moved);
                                      });
        result_.answer = chosen->answer;
        result_.is_least = std::next(chosen) == offers.end();
        // It may be proven the best of those with so few moves, and not the best of all.
        if (result_.is_least) result_.answer.proven = best_.proven;
    }

    void find_shorter() {
        const Answer& answer = result_.answer;
        const auto lost = std::ranges::find(answer.left_out, SessionKind::EasyRun, &Session::kind);
        if (lost == answer.left_out.end()) return;
        Wanted wanted = wanted_;
        const int moved = likeness_of({kept_, false, 0}, asked_.first(), answer.plan.sessions);
        wanted.likenesses.push_back({kept_, false, moved});
        auto& sessions = wanted.weeks.front().sessions;
        const auto run = std::ranges::find(sessions, *lost);
        if (run == sessions.end()) return;
        for (const Minutes minutes : shorter_than(lost->minutes)) {
            *run = lasting(*lost, minutes);
            // As long as the one that is to move it would be taken for it.
            const bool moves = change_.kind == WhatIf::Kind::Move && change_.session;
            if (moves && look_alike(*run, *change_.session)) continue;
            wanted.pins = pins_also_for(*lost, *run);
            Answer kept = weigh(asked_, wanted, context_);
            if (!kept.found || kept.left_out.size() >= answer.left_out.size()) continue;
            result_.shorter = Shorter{*lost, minutes, std::move(kept)};
            return;
        }
    }

    // Where the session may not stand, the shorter one may not either.
    std::vector<Pin> pins_also_for(const Session& session, const Session& shorter) const {
        std::vector<Pin> pins = wanted_.pins;
        for (const Pin& pin : wanted_.pins) {
            if (pin.stands || pin.session != session) continue;
            pins.push_back(pin);
            pins.back().session = shorter;
        }
        return pins;
    }

    Date race_day() {
        const Date season_ends = season_.season.weeks.back().monday + days{7};
        for (const WeekDemand& week : season_.season.weeks) {
            for (std::size_t i = 0; i < week.fixed.size(); ++i) {
                const Placed& race = week.fixed[i];
                const bool leads =
                    std::ranges::any_of(season_.athlete.races, [&race](const RaceEntry& entry) {
                        return entry.date == race.date() && entry.priority == RacePriority::A;
                    });
                if (!leads || race.date() < change_.date) continue;
                result_.race = race;
                result_.race_name = week.fixed_names[i];
                return race.date();
            }
        }
        return season_ends;
    }

    void count_load() {
        const Date end = race_day();
        result_.worth_of_load = season_.season.weeks[asked_.week].worth_of_load;
        std::map<SessionKind, LoadLost> by_kind;
        const auto count = [&by_kind, end](const Placed& placed) -> LoadLost* {
            if (placed.session.kind == SessionKind::Race || placed.date() >= end) return nullptr;
            LoadLost& load = by_kind[placed.session.kind];
            load.kind = placed.session.kind;
            return &load;
        };
        for (const Placed& placed : season_.arrangement.sessions) {
            if (LoadLost* load = count(placed)) load->planned += placed.session.minutes;
        }
        for (const Placed& placed : asked_.sessions()) {
            if (LoadLost* load = count(placed)) load->lost += placed.session.minutes;
        }
        for (const Placed& placed : result_.answer.plan.sessions) {
            if (placed.date() >= asked_.end() || placed.date() < asked_.first()) continue;
            if (LoadLost* load = count(placed)) load->lost -= placed.session.minutes;
        }
        for (const auto& [kind, load] : by_kind) {
            if (load.lost != Minutes{0}) result_.load.push_back(load);
        }
    }

    // The asked week and those behind it, with what stands before them.
    Wanted weeks_from_here() const {
        Wanted all = wanted_;
        const auto& weeks = season_.wanted.weeks;
        const std::size_t end = std::min(asked_.week + most_weeks_anew, weeks.size());
        all.weeks.resize(1);
        all.future.clear();
        for (std::size_t week = asked_.week + 1; week < end; ++week)
            all.weeks.push_back(weeks[week]);
        const Date last = season_.season.weeks[end - 1].monday + days{7};
        for (std::size_t week = end; week < weeks.size(); ++week)
            all.future.insert(all.future.end(), weeks[week].fixed.begin(), weeks[week].fixed.end());
        all.terminal_price = price_of_fatigue(season_, last);
        return all;
    }

    Arrangement present_from_here(Date last) const {
        Arrangement plan;
        for (const Placed& placed : best_.plan.sessions) {
            if (placed.date() < asked_.end()) plan.sessions.push_back(placed);
        }
        plan.left_out = best_.plan.left_out;
        for (const Placed& placed : season_.arrangement.sessions) {
            if (asked_.end() <= placed.date() && placed.date() < last)
                plan.sessions.push_back(placed);
        }
        for (Missing missing : season_.arrangement.left_out) {
            if (missing.week <= asked_.week) continue;
            missing.week -= asked_.week;
            if (monday_of(asked_.first()) + days{7 * static_cast<int>(missing.week)} < last)
                plan.left_out.push_back(missing);
        }
        return plan;
    }

    void plan_weeks_anew() {
        const Wanted wanted = weeks_from_here();
        const Date last = monday_of(wanted.first) + days{7 * static_cast<int>(wanted.weeks.size())};
        const Arrangement present = present_from_here(last);
        const rules::Judgement judged = rules::judge(as_case(wanted, present), context_);
        result_.grows_too_fast =
            std::ranges::any_of(judged.findings, [](const rules::Finding& finding) {
                const auto& shape = rules::catalogue()[finding.rule]->shape;
                return finding.never && std::holds_alternative<rules::Amount>(shape);
            });
        const solver::Options options{.most_labels = labels_for_a_season,
                                      .labels_made = asked_.labels_made};
        const Arrangement anew = arrange(wanted, context_, options);
        result_.season_proven = anew.proven;
        if (!anew.found) return;
        result_.gain_of_season = judged.score.points() - anew.cost;
        if (!result_.season_gains()) return;
        Arrangement before;
        for (const Placed& placed : season_.arrangement.sessions) {
            if (wanted.first <= placed.date() && placed.date() < last)
                before.sessions.push_back(placed);
        }
        result_.season_moves = moves_between(before.sessions, anew.sessions);
    }

    const ArrangedSeason& season_;
    const AskedWeek& asked_;
    const WhatIf& change_;
    rules::Context context_;
    Wanted wanted_;
    Answer best_;               // however many move
    std::vector<Placed> kept_;  // of the week, what the change does not take out of it
    WhatIfAnswer result_;
};

}  // namespace

WhatIfAnswer what_if(const ArrangedSeason& season, const AskedWeek& asked, const WhatIf& change) {
    return Asker{season, asked, change}.run();
}

}  // namespace tandem::planning
