// SPDX-License-Identifier: Apache-2.0
#include "planning/what_if.h"

#include <algorithm>
#include <map>

namespace tandem::planning {
namespace {

using std::chrono::days;

// What one more moved session has to gain at least: half of the moves go for 2 % of the cost.
constexpr double points_for_a_move = 0.15;
constexpr std::size_t most_weeks_anew = 24;
constexpr std::size_t labels_for_a_season = 2'000'000;

// The windows with one more; where they meet they become one, with the minutes of both.
std::vector<Window> with(const std::vector<Window>& windows, Window added) {
    std::vector<Window> all;
    for (const Window& window : windows) {
        if (window.latest < added.earliest || added.latest < window.earliest) {
            all.push_back(window);
            continue;
        }
        added.earliest = std::min(added.earliest, window.earliest);
        added.latest = std::max(added.latest, window.latest);
        added.minutes =
            std::min(Minutes{added.latest - added.earliest}, added.minutes + window.minutes);
    }
    all.push_back(added);
    std::ranges::sort(all, {}, &Window::earliest);
    return all;
}

void remove_one(std::vector<Session>& sessions, const Session& session) {
    const auto found = std::ranges::find(sessions, session);
    if (found != sessions.end()) sessions.erase(found);
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
                    context_.windows = with(*context_.windows, *change.window);
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
            result_.differences = differences(asked_, asked_.now, result_.answer.plan);
            count_load();
            plan_weeks_anew();
        }
        return std::move(result_);
    }

  private:
    bool is_skipped(const Placed& placed) const {
        if (placed.fixed || placed.date() != change_.date) return false;
        return change_.kind == WhatIf::Kind::SkipDay || placed.session == change_.session;
    }

    void skip() {
        Wanted elsewhere = asked_.wanted;
        for (const Placed& placed : asked_.sessions()) {
            if (!is_skipped(placed)) continue;
            remove_one(wanted_.weeks.front().sessions, placed.session);
            elsewhere.pins.push_back({placed.session, change_.date, {}, false});
            std::erase(kept_, placed);
            if (change_.kind == WhatIf::Kind::SkipSession) break;
        }
        if (change_.kind == WhatIf::Kind::SkipDay) take_time();
        elsewhere.likenesses.push_back({kept_, false, 1});
        Answer instead = weigh(asked_, elsewhere, context_);
        if (instead.found) result_.instead = std::move(instead);
    }

    void move() {
        if (!change_.session) return;
        wanted_.pins.push_back({*change_.session, change_.to, {}, true});
        if (change_.date != change_.to)
            wanted_.pins.push_back({*change_.session, change_.date, {}, false});
    }

    void take_time() {
        if (!context_.windows) return;
        std::erase_if(*context_.windows, [this](const Window& window) {
            return date_of(window.earliest) == change_.date;
        });
    }

    void rest() {
        for (const Session& session : asked_.wanted.weeks.front().sessions) {
            const Pin pin{session, change_.date, {}, false};
            const bool known = std::ranges::find(wanted_.pins, pin) != wanted_.pins.end();
            if (is_training(session.kind) && !known) wanted_.pins.push_back(pin);
        }
    }

    // With 0, 1, 2 … sessions on another day than planned, as long as one more makes it cheaper.
    void find_trade_offs() {
        best_ = weigh(asked_, wanted_, context_);
        const Answer& best = best_;
        if (!best.found) {
            result_.answer = best;
            return;
        }
        for (int most = 0; most <= static_cast<int>(kept_.size()); ++most) {
            Wanted alike = wanted_;
            alike.likenesses.push_back({kept_, false, most});
            Answer answer = weigh(asked_, alike, context_);
            const auto& known = result_.trade_offs;
            const bool gains =
                known.empty() || answer.price() < known.back().answer.price() - points_for_a_move;
            if (!answer.found || !gains) continue;
            const double price = answer.price();
            const Likeness kept{kept_, false, 0};
            const auto moved =
                static_cast<std::size_t>(likeness_of(kept, asked_.first(), answer.plan.sessions));
            result_.trade_offs.push_back({moved, std::move(answer)});
            if (price <= best.price() + 0.005) break;
        }
    }

    // Whoever skips something wants the rest left alone.
    void choose() {
        const bool skips =
            change_.kind == WhatIf::Kind::SkipDay || change_.kind == WhatIf::Kind::SkipSession;
        if (skips && !result_.trade_offs.empty()) {
            result_.answer = result_.trade_offs.front().answer;
            return;
        }
        double least = 0;
        bool any = false;
        for (const TradeOff& offer : result_.trade_offs) {
            const double price =
                offer.answer.price() + points_for_a_move * static_cast<double>(offer.moved);
            if (any && price >= least) continue;
            any = true;
            least = price;
            result_.answer = offer.answer;
        }
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
        const Arrangement anew = arrange(wanted, context_, {.most_labels = labels_for_a_season});
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
