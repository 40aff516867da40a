// SPDX-License-Identifier: Apache-2.0
#include "rules/judge.h"

#include <algorithm>
#include <tuple>

#include "rules/readiness.h"

namespace tandem::rules {
namespace {

using std::chrono::days;

template <class... Visitors>
struct Overloaded : Visitors... {
    using Visitors::operator()...;
};

struct DayRange {
    std::size_t first, size;
};

// The one order in which sessions are looked at, whatever order they were listed in.
void sort_sessions(std::vector<Placed>& sessions) {
    std::ranges::sort(sessions, [](const Placed& a, const Placed& b) {
        const auto key = [](const Placed& p) {
            return std::tuple{p.start,
                              p.session.minutes,
                              p.session.kind,
                              p.session.importance,
                              p.session.first_exposure,
                              p.fixed,
                              p.session.race_distance,
                              p.session.dose};
        };
        return key(a) < key(b);
    });
}

class Judge {
  public:
    Judge(const Case& judged, const Context& context) : case_(judged), context_(context) {
        result_.sessions = judged.sessions;
        sort_sessions(result_.sessions);
        for (std::size_t i = 0; i < result_.sessions.size(); ++i) {
            const bool same_day =
                i > 0 && result_.sessions[i].date() == result_.sessions[i - 1].date();
            if (!same_day) days_.push_back({i, 0});
            ++days_.back().size;
        }
    }

    Judgement run() {
        const auto all = catalogue();
        for (rule_ = 0; rule_ < all.size(); ++rule_) {
            if (context_.settings[rule_].mode == RuleMode::Off) continue;
            std::visit(Overloaded{[this](const Each& each) { apply(each); },
                                  [this](const Day& day) { apply(day); },
                                  [this](const Apart& apart) { apply(apart); },
                                  [this](const WeekTally& tally) { apply(tally); },
                                  [this](const Streak& streak) { apply(streak); },
                                  [this](const Amount& amount) { apply(amount); }},
                       all[rule_]->shape);
        }
        for (const PairCost& pair : pair_table(case_, context_)) {
            result_.score.readiness += pair.points;
        }
        result_.score.readiness += case_.left_out + terminal_cost();
        return std::move(result_);
    }

  private:
    bool counts(std::size_t position) const {
        const Moment start = result_.sessions[position].start;
        return case_.from <= start && start < case_.to;
    }
    std::span<const Placed> sessions_of(const DayRange& day) const {
        return std::span{result_.sessions}.subspan(day.first, day.size);
    }
    Date date_of_day(const DayRange& day) const { return result_.sessions[day.first].date(); }

    void add(Finding finding) {
        const bool inside = std::ranges::any_of(
            finding.sessions, [this](std::size_t position) { return counts(position); });
        if (!inside || finding.times <= 0) return;
        const Setting& setting = context_.settings[rule_];
        finding.rule = rule_;
        finding.never = setting.mode == RuleMode::Hard;
        if (finding.never) {
            result_.score.never += finding.times;
        } else {
            finding.hundredths = finding.times * setting.weight;
            result_.score.hundredths += finding.hundredths;
        }
        result_.findings.push_back(std::move(finding));
    }

    // The sessions that make a day count, as many as it counts: those that count alone, else the
    // first of the day.
    void name_counted(const DayRange& day, int count, Finding& finding, const auto& counts_alone) {
        const std::size_t before = finding.sessions.size();
        const std::size_t most = before + static_cast<std::size_t>(std::max(0, count));
        for (std::size_t i = day.first; i < day.first + day.size; ++i) {
            if (finding.sessions.size() == most) return;
            const auto alone = std::span<const Placed>{result_.sessions}.subspan(i, 1);
            if (counts_alone(alone)) finding.sessions.push_back(i);
        }
        if (finding.sessions.size() == before && most > before) {
            finding.sessions.push_back(day.first);
        }
    }

    void apply(const Each& each) {
        for (std::size_t i = 0; i < result_.sessions.size(); ++i) {
            add({.sessions = {i}, .times = each.times(result_.sessions[i], context_)});
        }
    }

    void apply(const Day& rule) {
        for (const DayRange& day : days_) {
            const DayFault fault = rule.fault(sessions_of(day), context_);
            add({.sessions = {day.first + fault.first, day.first + fault.second},
                 .times = fault.times});
        }
    }

    void apply(const Apart& apart) {
        const auto& all = result_.sessions;
        for (std::size_t i = 0; i < all.size(); ++i) {
            for (std::size_t j = i + 1; j < all.size(); ++j) {
                if (!counts(i) && !counts(j)) continue;
                const auto needed = apart.separation(all[i].session, all[j].session, context_);
                if (!needed || keeps(all[i], all[j], *needed)) continue;
                const Moment allowed = earliest_start(all[i], *needed);
                add({.sessions = {i, j},
                     .times = 1,
                     .apart = all[j].start - all[i].start,
                     .needed = allowed - all[i].start,
                     .allowed = allowed});
            }
        }
    }

    void apply(const WeekTally& tally) {
        for (std::size_t first = 0; first < days_.size();) {
            const Date monday = monday_of(date_of_day(days_[first]));
            std::size_t last = first;
            int sum = 0;
            int past = 0;  // what was over the limit before this plan is not its fault
            Finding finding;
            for (; last < days_.size() && monday_of(date_of_day(days_[last])) == monday; ++last) {
                const int here = tally.of_day(sessions_of(days_[last]), context_);
                sum += here;
                if (Moment{date_of_day(days_[last])} < case_.from) past += here;
                name_counted(days_[last], here, finding, [&](std::span<const Placed> alone) {
                    return tally.of_day(alone, context_) > 0;
                });
            }
            const int most = tally.most(context_);
            finding.times = std::max(0, sum - most) - std::max(0, past - most);
            add(std::move(finding));
            first = last;
        }
    }

    void apply(const Streak& streak) {
        int length = 0;
        for (std::size_t i = 0; i < days_.size(); ++i) {
            const bool follows =
                i > 0 && date_of_day(days_[i]) - date_of_day(days_[i - 1]) == days{1};
            const bool counted = streak.counts(sessions_of(days_[i]), context_);
            length = counted ? (follows ? length : 0) + 1 : 0;
            if (length <= streak.most(context_)) continue;
            Finding finding;
            for (int back = streak.most(context_); back >= 0; --back) {
                name_counted(
                    days_[i - static_cast<std::size_t>(back)], 1, finding,
                    [&](std::span<const Placed> alone) { return streak.counts(alone, context_); });
            }
            add(std::move(finding));
        }
    }

    void apply(const Amount& amount) {
        for (const Excess& excess : amount.breaking(result_.sessions, context_)) {
            add({.sessions = {excess.position},
                 .times = 1,
                 .minutes = excess.minutes,
                 .most = excess.most,
                 .before = excess.before});
        }
    }

    double terminal_cost() const {
        double points = 0;
        if (!case_.terminal) return points;
        for (const Placed& placed : result_.sessions) {
            if (placed.start >= case_.to) continue;
            const double rest =
                static_cast<double>((case_.terminal->at - placed.end()).count()) / 60.0;
            const auto left =
                condition::Decay{rest, context_.constants}.of(condition::impulse(placed.session));
            points += condition::dot(case_.terminal->price, left);
        }
        return points;
    }

    const Case& case_;
    const Context& context_;
    Judgement result_;
    std::vector<DayRange> days_;
    std::size_t rule_ = 0;
};

}  // namespace

std::vector<PairCost> pair_table(const Case& judged, const Context& context) {
    std::vector<Placed> all = judged.sessions;
    sort_sessions(all);
    std::vector<PairCost> table;
    for (std::size_t j = 0; j < all.size(); ++j) {
        if (all[j].start < judged.from || all[j].start >= judged.to) continue;
        const condition::Fatigue price = readiness_price(all[j].session.kind, context.goal);
        for (std::size_t i = 0; i < j; ++i) {
            const Minutes rest = std::max(Minutes{0}, Minutes{all[j].start - all[i].end()});
            const condition::Decay decay{static_cast<double>(rest.count()) / 60.0,
                                         context.constants};
            const double points =
                condition::dot(price, decay.of(condition::impulse(all[i].session)));
            table.push_back({i, j, points});
        }
    }
    return table;
}

Judgement judge(const Case& judged, const Context& context) {
    return Judge{judged, context}.run();
}

}  // namespace tandem::rules
