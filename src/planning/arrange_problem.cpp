// SPDX-License-Identifier: Apache-2.0
#include "planning/arrange_problem.h"

#include <algorithm>

#include "planning/day_patterns.h"
#include "rules/readiness.h"

namespace tandem::planning {
namespace {

using std::chrono::days;

static_assert(solver::state_size == condition::parts);

class Builder {
  public:
    Builder(const Wanted& wanted, const rules::Context& context, const WaysToFill& ways)
        : wanted_(wanted), context_(context), ways_(ways) {
        last_ = monday_of(wanted.first) + days{7 * static_cast<int>(wanted.weeks.size())};
        fixed_ = wanted.past;
        fixed_.insert(fixed_.end(), wanted.future.begin(), wanted.future.end());
        for (const WantedWeek& week : wanted.weeks) {
            fixed_.insert(fixed_.end(), week.fixed.begin(), week.fixed.end());
        }
    }

    ArrangeProblem build() {
        make_items();
        make_tallies();
        const Separations separations{sorts_, fixed_, context_};
        DayPatterns patterns{wanted_, context_, separations, ways_};
        const auto windows = without(context_.windows.value_or(std::vector<Window>{}), fixed_);
        for (Date date = wanted_.first; date < last_; date += days{1}) {
            const std::size_t week = week_of(date);
            DayInput input{.date = date,
                           .windows = {},
                           .fixed = fixed_on(date),
                           .items = &out_.items[week],
                           .sorts = &sort_of_item_[week],
                           .counts = &count_of_item_[week]};
            for (const Window& window : windows) {
                if (date_of(window.earliest) == date) input.windows.push_back(window);
            }
            auto [of_day, choices, all] = patterns.enumerate(input);
            out_.all &= all;
            out_.problem.days.push_back({std::move(of_day), week});
            out_.choices.push_back(std::move(choices));
        }
        out_.problem.columns = separations.columns();
        make_state();
        out_.constant =
            separations.hundredths_among_fixed(Moment{wanted_.first}, Moment{last_}) / 100.0;
        return std::move(out_);
    }

  private:
    std::size_t week_of(Date date) const {
        return static_cast<std::size_t>((date - monday_of(wanted_.first)).count() / 7);
    }

    std::vector<Placed> fixed_on(Date date) const {
        std::vector<Placed> on_date;
        for (const Placed& placed : fixed_) {
            if (placed.date() == date) on_date.push_back(placed);
        }
        std::ranges::stable_sort(on_date, {}, &Placed::start);
        return on_date;
    }

    // Equal sessions of a week are one item, so that the order in which they were listed cannot
    // matter; more than the search can count become a second item.
    void make_items() {
        for (const WantedWeek& week : wanted_.weeks) {
            std::vector<Session> sessions = week.sessions;
            std::ranges::sort(sessions, {}, [](const Session& s) {
                return std::tuple{s.kind,           s.minutes,       s.importance,
                                  s.first_exposure, s.race_distance, s.dose};
            });
            std::vector<Session> items;
            std::vector<int> counts;
            std::vector<solver::Item> priced;
            int nth = 0;
            for (const Session& session : sessions) {
                const bool same = !items.empty() && items.back() == session;
                nth = same ? nth + 1 : 0;
                if (!same || counts.back() == solver::most_of_an_item) {
                    items.push_back(session);
                    counts.push_back(0);
                    priced.emplace_back();
                }
                ++counts.back();
                ++priced.back().count;
                priced.back().left_out.push_back(left_out_price(session, context_.goal, nth));
            }
            solver::hold_within(solver::most_items, items.size(), "different sessions a week");
            sort_of_item_.emplace_back();
            for (const Session& item : items)
                sort_of_item_.back().push_back(sort_number(item));
            out_.items.push_back(std::move(items));
            count_of_item_.push_back(std::move(counts));
            out_.problem.weeks.push_back(std::move(priced));
        }
    }

    std::size_t sort_number(const Session& session) {
        const auto found = std::ranges::find(sorts_, session);
        const auto number = static_cast<std::size_t>(found - sorts_.begin());
        if (found == sorts_.end()) sorts_.push_back(session);
        return number;
    }

    // Limits are raised to what fixed sessions already take: that cannot be helped any more.
    void make_tallies() {
        const auto all = rules::catalogue();
        for (std::size_t r = 0; r < all.size(); ++r) {
            const rules::Setting& setting = context_.settings[r];
            if (setting.mode == RuleMode::Off) continue;
            solver::Tally tally;
            tally.hard = setting.mode == RuleMode::Hard;
            tally.weight = setting.weight / 100.0;
            if (const auto* week = std::get_if<rules::WeekTally>(&all[r]->shape)) {
                fill(*week, tally);
            } else if (const auto* streak = std::get_if<rules::Streak>(&all[r]->shape)) {
                fill(*streak, tally);
            } else {
                continue;
            }
            out_.problem.tallies.push_back(std::move(tally));
        }
        for (const Likeness& likeness : wanted_.likenesses) {
            solver::Tally tally;
            tally.most.assign(wanted_.weeks.size(), 0);
            tally.most.front() = likeness.most;
            out_.problem.tallies.push_back(std::move(tally));
        }
        solver::hold_within(solver::most_tallies, out_.problem.tallies.size(), "counts of a week");
    }

    void fill(const rules::WeekTally& rule, solver::Tally& tally) const {
        const int most = rule.most(context_);
        for (Date date = monday_of(wanted_.first); date < wanted_.first; date += days{1}) {
            tally.start += rule.of_day(fixed_on(date), context_);
        }
        for (std::size_t week = 0; week < wanted_.weeks.size(); ++week) {
            int taken = week == 0 ? tally.start : 0;
            for (Date date = std::max(wanted_.first,
                                      monday_of(wanted_.first) + days{7 * static_cast<int>(week)});
                 date < last_ && week_of(date) == week; date += days{1}) {
                taken += rule.of_day(fixed_on(date), context_);
            }
            tally.most.push_back(tally.hard ? std::max(most, taken) : most);
        }
    }

    void fill(const rules::Streak& rule, solver::Tally& tally) const {
        tally.over = solver::Tally::Over::Streak;
        tally.longest = rule.most(context_);
        int length = 0;
        for (Date date = wanted_.first - days{tally.longest + 1}; date < last_; date += days{1}) {
            length = rule.counts(fixed_on(date), context_) ? length + 1 : 0;
            if (date < wanted_.first) {
                tally.start = std::min(length, tally.longest);
            } else {
                tally.excused_days.push_back(length > tally.longest);
            }
        }
    }

    void make_state() {
        solver::Problem& problem = out_.problem;
        const condition::Decay overnight{24, context_.constants};
        for (const Placed& placed : wanted_.past) {
            const Minutes rest = Moment{wanted_.first} - placed.end();
            const condition::Decay decay{static_cast<double>(rest.count()) / 60.0,
                                         context_.constants};
            problem.start =
                condition::sum(problem.start, decay.of(condition::impulse(placed.session)));
        }
        problem.terminal_price = wanted_.terminal_price;
        problem.fade.from = condition::DamageStock;
        problem.fade.to = condition::DamageFelt;
        for (std::size_t part = 0; part < condition::parts; ++part) {
            condition::Fatigue unit{};
            unit[part] = 1;
            problem.fade.keep[part] = overnight.of(unit)[part];
            if (part == problem.fade.from) problem.fade.feed = overnight.of(unit)[problem.fade.to];
        }
    }

    const Wanted& wanted_;
    const rules::Context& context_;
    WaysToFill ways_;
    Date last_;  // the day after the horizon
    std::vector<Placed> fixed_;
    std::vector<Session> sorts_;
    std::vector<std::vector<std::size_t>> sort_of_item_;
    std::vector<std::vector<int>> count_of_item_;
    ArrangeProblem out_;
};

}  // namespace

ArrangeProblem make_problem(const Wanted& wanted, const rules::Context& context,
                            const WaysToFill& ways) {
    return Builder{wanted, context, ways}.build();
}

}  // namespace tandem::planning
