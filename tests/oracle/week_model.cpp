// SPDX-License-Identifier: Apache-2.0
#include "oracle/week_model.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <set>
#include <stdexcept>

namespace tandem::oracle {
namespace {

using std::chrono::days;

class Stater {
  public:
    explicit Stater(const make::RandomWeek& week)
        : week_(week), whole_(week.context), pairwise_(week.context) {
        const planning::Wanted& wanted = week.wanted;
        require(wanted.first == monday_of(wanted.first), "full weeks");
        for (const planning::WantedWeek& each : wanted.weeks)
            require(each.fixed.empty(), "no fixed sessions");
        out_.first = wanted.first;
        out_.days = days_a_week * wanted.weeks.size();
        out_.windows = *week.context.windows;
    }

    WeekModel state() {
        set_aside_wide_rules();
        nothing_ = judged({});
        out_.constant = nothing_.points();
        make_classes();
        require_two_a_window();
        make_wide_rules();
        make_placements();
        make_pairs();
        return std::move(out_);
    }

  private:
    static void require(bool kept, const char* what) {
        if (!kept) throw std::invalid_argument(std::string("only weeks with ") + what);
    }

    // Rules that are more than a sum over pairs are stated by hand, so the judge leaves them alone.
    void set_aside_wide_rules() {
        const auto all = rules::catalogue();
        for (std::size_t r = 0; r < all.size(); ++r) {
            const auto& shape = all[r]->shape;
            const auto* day = std::get_if<rules::Day>(&shape);
            const bool wide = std::holds_alternative<rules::WeekTally>(shape) ||
                              std::holds_alternative<rules::Streak>(shape) ||
                              std::holds_alternative<rules::Amount>(shape) ||
                              (day != nullptr && !day->grows);
            if (wide) pairwise_.settings[r].mode = RuleMode::Off;
        }
    }

    enum class Beside { PastAndFuture, Nothing };

    rules::Score judged(std::vector<Placed> sessions, Beside beside = Beside::PastAndFuture) const {
        const Date end = week_.wanted.first + days{out_.days};
        rules::Case judged{
            .sessions = std::move(sessions),
            .from = Moment{week_.wanted.first},
            .to = Moment{end},
            .terminal = rules::TerminalPrice{Moment{end}, week_.wanted.terminal_price},
            .left_out = 0};
        if (beside == Beside::Nothing) return rules::judge(judged, pairwise_).score;
        for (const auto* others : {&week_.wanted.past, &week_.wanted.future}) {
            judged.sessions.insert(judged.sessions.end(), others->begin(), others->end());
        }
        return rules::judge(judged, pairwise_).score;
    }

    void make_classes() {
        for (std::size_t week = 0; week < week_.wanted.weeks.size(); ++week) {
            for (const Session& session : week_.wanted.weeks[week].sessions) {
                const auto same = [&](const SessionClass& known) {
                    return known.week == week && known.session == session;
                };
                auto known = std::ranges::find_if(out_.classes, same);
                if (known == out_.classes.end()) {
                    out_.classes.push_back({week, session, 0, {}, {}});
                    known = out_.classes.end() - 1;
                }
                known->left_out.push_back(
                    planning::left_out_price(session, whole_.goal, known->count++));
            }
        }
    }

    bool hard(const rules::Rule& rule) const {
        const auto number = rules::find_rule(rule.id);
        return number && whole_.settings[*number].mode == RuleMode::Hard;
    }

    // Three in one visit would be two sessions and mobility: mobility stands last, and once.
    void require_two_a_window() {
        Minutes shortest_training{1440};
        for (const SessionClass& of_class : out_.classes) {
            const Session& session = of_class.session;
            shortest_ = std::min(shortest_, session.minutes);
            if (session.kind == SessionKind::Mobility) {
                require(hard(rules::one_visit), "mobility last");
            } else {
                shortest_training = std::min(shortest_training, session.minutes);
            }
        }
        std::vector<int> of_day(out_.days);
        for (const Window& window : out_.windows) {
            require(2 * shortest_training + shortest_ > window.minutes, "two sessions a window");
            const auto day =
                static_cast<std::size_t>((date_of(window.earliest) - out_.first).count());
            require(++of_day[day] <= 2, "two windows a day");
        }
    }

    Placed on_first_day(const SessionClass& of_class) const {
        return {of_class.session, Moment{week_.wanted.first}, false};
    }

    template <class Counts>
    std::vector<bool> counted_classes(const Counts& counts) const {
        std::vector<bool> counted;
        for (const SessionClass& of_class : out_.classes) {
            const std::array day{on_first_day(of_class)};
            counted.push_back(static_cast<bool>(counts(day, whole_)));
        }
        return counted;
    }

    // A tally counts either the days or the sessions; which of the two shows on a day with a pair.
    bool counts_days(const rules::WeekTally& tally) const {
        const auto on = [&](std::initializer_list<Placed> day) {
            return tally.of_day(std::span{day.begin(), day.size()}, whole_);
        };
        bool any_twice = false;
        for (const SessionClass& a : out_.classes) {
            for (const SessionClass& b : out_.classes) {
                const int alone = on({on_first_day(a)}) + on({on_first_day(b)});
                const int both = on({on_first_day(a), on_first_day(b)});
                require(both == alone || both == std::min(1, alone), "tallies of days or sessions");
                any_twice |= both > 1;
            }
        }
        return !any_twice;
    }

    void add(const rules::WeekTally& tally, const rules::Setting& setting) {
        const int most = tally.most(whole_);
        const std::vector<bool> counted = counted_classes(tally.of_day);
        const bool of_days = counts_days(tally) || one_lift_a_day(counted);
        for (std::size_t week = 0; week < week_.wanted.weeks.size(); ++week) {
            std::vector<bool> of_week = counted;
            int sum = 0;
            for (std::size_t k = 0; k < counted.size(); ++k) {
                of_week[k] = of_week[k] && out_.classes[k].week == week;
                sum += of_week[k] ? out_.classes[k].count : 0;
            }
            if (sum <= most || most >= static_cast<int>(days_a_week)) continue;
            require(of_days, "as many sessions as they may hold");
            out_.day_limits.push_back(
                {week, of_week, most, setting.mode == RuleMode::Hard, setting.weight / 100.0});
        }
    }

    // Then days with a lift are as many as lifts.
    bool one_lift_a_day(const std::vector<bool>& counted) const {
        for (std::size_t k = 0; k < counted.size(); ++k) {
            if (counted[k] && !traits(out_.classes[k].session.kind).lift) return false;
        }
        return hard(rules::one_lift_a_day);
    }

    void add(const rules::Streak& streak, const rules::Setting& setting) {
        RunOfDays run{counted_classes(streak.counts), streak.most(whole_), 0,
                      setting.mode == RuleMode::Hard, setting.weight / 100.0};
        for (Date date = week_.wanted.first - days{1};; date -= days{1}) {
            std::vector<Placed> day;
            for (const Placed& placed : week_.wanted.past) {
                if (placed.date() == date) day.push_back(placed);
            }
            if (run.before == run.most || !streak.counts(day, whole_)) break;
            ++run.before;
        }
        out_.runs_of_days.push_back(std::move(run));
    }

    // In the hard/hard strategy heavy legs stand on days with a hard run only.
    void add_support(const rules::Setting& setting) {
        if (whole_.strategy != Strategy::HardHard) return;
        require(setting.mode == RuleMode::Hard, "a strategy that is hard");
        for (const SessionClass& of_class : out_.classes) {
            out_.needs_support.push_back(traits(of_class.session.kind).heavy_legs);
            out_.supports.push_back(traits(of_class.session.kind).hard_run);
        }
    }

    void make_wide_rules() {
        const auto all = rules::catalogue();
        for (std::size_t r = 0; r < all.size(); ++r) {
            const rules::Setting& setting = whole_.settings[r];
            if (setting.mode == RuleMode::Off) continue;
            if (const auto* tally = std::get_if<rules::WeekTally>(&all[r]->shape)) {
                add(*tally, setting);
            } else if (const auto* streak = std::get_if<rules::Streak>(&all[r]->shape)) {
                add(*streak, setting);
            } else if (all[r] == &rules::strategy_hard_hard) {
                add_support(setting);
            } else if (all[r] == &rules::one_hard_run_a_day) {
                require(setting.mode == RuleMode::Hard, "at most two sessions a day");
            } else if (const auto* day = std::get_if<rules::Day>(&all[r]->shape)) {
                require(day->grows, "no rule of the day that shrinks");
            }
        }
    }

    void add_placement(std::size_t k, std::size_t window, Role role, Moment start) {
        const Placed placed{out_.classes[k].session, start, false};
        const rules::Score score = judged({placed});
        if (score.never > nothing_.never) return;
        out_.classes[k].placements.push_back(out_.placements.size());
        out_.placements.push_back({k, window, role, start, score.points() - nothing_.points()});
    }

    std::size_t week_of(const Window& window) const {
        const auto day = (date_of(window.earliest) - out_.first).count();
        return static_cast<std::size_t>(day) / days_a_week;
    }

    void make_placements() {
        for (std::size_t k = 0; k < out_.classes.size(); ++k) {
            const Minutes own = out_.classes[k].session.minutes;
            for (std::size_t w = 0; w < out_.windows.size(); ++w) {
                const Window& window = out_.windows[w];
                if (own > window.minutes || week_of(window) != out_.classes[k].week) continue;
                require(planning::start_choices(window, shortest_).size() == 1,
                        "one start a visit");
                add_placement(k, w, Role::First, window.earliest);
                std::set<Moment> seconds;
                for (const SessionClass& other : out_.classes) {
                    if (other.week != out_.classes[k].week) continue;
                    if (own + other.session.minutes <= window.minutes)
                        seconds.insert(window.earliest + other.session.minutes);
                }
                for (const Moment start : seconds)
                    add_placement(k, w, Role::Second, start);
            }
        }
    }

    bool is_visit(const Placement& first, const Placement& second) const {
        if (first.role != Role::First || second.role != Role::Second) return false;
        const Minutes own = out_.classes[first.of_class].session.minutes;
        const Minutes both = own + out_.classes[second.of_class].session.minutes;
        return second.start == first.start + own && both <= out_.windows[first.window].minutes;
    }

    double cost_together(std::size_t a, std::size_t b) const {
        const Placement& first = out_.placements[a];
        const Placement& second = out_.placements[b];
        if (first.of_class == second.of_class && out_.classes[first.of_class].count == 1) {
            return never;
        }
        if (first.window == second.window && !is_visit(first, second) && !is_visit(second, first)) {
            return never;
        }
        // What stands around is no matter between two, so it is left aside: judging them is most of
        // the work of stating weeks.
        const Placed a_placed{out_.classes[first.of_class].session, first.start, false};
        const Placed b_placed{out_.classes[second.of_class].session, second.start, false};
        const rules::Score both = judged({a_placed, b_placed}, Beside::Nothing);
        if (both.never > 0) return never;
        const double beyond = both.points() - by_itself_[a] - by_itself_[b];
        // What is left of a sum that cancels out.
        return std::abs(beyond) < 1e-9 ? 0 : beyond;
    }

    void make_pairs() {
        const std::size_t count = out_.placements.size();
        for (const Placement& place : out_.placements) {
            const Placed placed{out_.classes[place.of_class].session, place.start, false};
            by_itself_.push_back(judged({placed}, Beside::Nothing).points());
        }
        out_.together.assign(count * count, never);
        for (std::size_t a = 0; a < count; ++a) {
            for (std::size_t b = a + 1; b < count; ++b) {
                const double cost = cost_together(a, b);
                out_.together[a * count + b] = out_.together[b * count + a] = cost;
                if (cost == never || out_.placements[a].window != out_.placements[b].window) {
                    continue;
                }
                const bool in_order = out_.placements[a].role == Role::First;
                out_.visits.push_back(in_order ? Visit{a, b} : Visit{b, a});
            }
        }
    }

    const make::RandomWeek& week_;
    rules::Context whole_;
    rules::Context pairwise_;
    rules::Score nothing_;
    Minutes shortest_{1440};
    std::vector<double> by_itself_;  // points of each placement with nothing around it
    WeekModel out_;
};

class Fingerprint {
  public:
    void add(std::int64_t number) {
        for (int byte = 0; byte < 8; ++byte) {
            value_ ^= static_cast<std::uint64_t>(number) >> (8 * byte) & 255U;
            value_ *= 1099511628211ULL;
        }
    }
    void add(double cost) {
        // A ten-thousandth of a point, off the halves that rounding could tip either way.
        add(cost == never ? std::int64_t{-1}
                          : static_cast<std::int64_t>(std::floor(cost * 1e4 + 0.3217)));
    }
    void add(const std::vector<bool>& flags) {
        for (const bool flag : flags)
            add(std::int64_t{flag ? 1 : 0});
    }
    std::uint64_t value() const { return value_; }

  private:
    std::uint64_t value_ = 14695981039346656037ULL;  // FNV-1a
};

}  // namespace

std::size_t WeekModel::day_of(std::size_t placement) const {
    return static_cast<std::size_t>((date_of(placements[placement].start) - first).count());
}

WeekModel state_weeks(const make::RandomWeek& weeks) {
    return Stater{weeks}.state();
}

std::uint64_t fingerprint(const WeekModel& model) {
    Fingerprint print;
    print.add(model.constant);
    for (const SessionClass& of_class : model.classes) {
        print.add(std::int64_t{of_class.count} + 8 * static_cast<std::int64_t>(of_class.week));
        for (const double price : of_class.left_out)
            print.add(price);
    }
    for (const Placement& placement : model.placements) {
        print.add(static_cast<std::int64_t>(placement.of_class));
        print.add(std::int64_t{placement.start.time_since_epoch().count()});
        print.add(static_cast<std::int64_t>(placement.role));
        print.add(placement.cost);
    }
    for (const double cost : model.together)
        print.add(cost);
    for (const DayLimit& limit : model.day_limits) {
        print.add(limit.counted);
        print.add(std::int64_t{limit.most});
        print.add(static_cast<std::int64_t>(limit.week));
        print.add(limit.hard ? never : limit.weight);
    }
    for (const RunOfDays& run : model.runs_of_days) {
        print.add(run.counted);
        print.add(std::int64_t{run.most * 8 + run.before});
        print.add(run.hard ? never : run.weight);
    }
    print.add(model.needs_support);
    print.add(model.supports);
    return print.value();
}

}  // namespace tandem::oracle
