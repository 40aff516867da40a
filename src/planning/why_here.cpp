// SPDX-License-Identifier: Apache-2.0
#include "planning/why_here.h"

#include <fmt/core.h>

#include <algorithm>
#include <functional>
#include <map>

#include "planning/arrange.h"
#include "rules/explain.h"

namespace tandem::planning {
namespace {

using rules::Judgement;

constexpr std::chrono::days one_day{1};

// The best that another day offers.
struct Elsewhere {
    int day = 0;
    std::optional<Minutes> too_short;  // the longest window of the day, when no one can hold it
    int never = 0;                     // more broken hard rules
    double points = 0;                 // more cost
    std::optional<std::size_t> rule;   // the first hard rule that breaks, by position
    std::optional<std::size_t> wish;   // the soft rule that makes most of the cost; else fatigue
};

std::map<std::size_t, int> breaches(const Judgement& judgement) {
    std::map<std::size_t, int> by_rule;
    for (const rules::Finding& finding : judgement.findings) {
        if (finding.never) by_rule[finding.rule] += finding.times;
    }
    return by_rule;
}

std::map<std::size_t, int> prices(const Judgement& judgement) {
    std::map<std::size_t, int> by_rule;
    for (const rules::Finding& finding : judgement.findings) {
        by_rule[finding.rule] += finding.hundredths;
    }
    return by_rule;
}

class Mover {
  public:
    Mover(const rules::Case& week, std::size_t position, const rules::Context& context)
        : week_(week), moved_(week), position_(position), context_(context) {
        now_ = rules::judge(week, context);
        breaches_now_ = breaches(now_);
        prices_now_ = prices(now_);
    }

    // Every other day of the week that is not past.
    std::vector<Elsewhere> other_days() {
        std::map<int, Elsewhere> best;
        const Placed& here = week_.sessions[position_];
        for (const Window& window : context_.windows.value_or(std::vector<Window>{})) {
            const bool of_week = week_.from <= window.earliest && window.earliest < week_.to;
            const bool same_day = date_of(window.earliest) == here.date();
            if (!of_week || same_day || here.session.minutes > window.minutes) continue;
            const int day = day_index(date_of(window.earliest));
            for (const Moment start :
                 start_choices_beside(week_.sessions, window, here.session.minutes)) {
                const Elsewhere found = judge_at(start, day);
                const auto known = best.find(day);
                if (known == best.end() || better(found, known->second)) best[day] = found;
            }
        }
        std::vector<Elsewhere> days;
        for (Date date = date_of(week_.from); Moment{date} < week_.to; date += one_day) {
            if (date == here.date()) continue;
            const auto known = best.find(day_index(date));
            days.push_back(known != best.end() ? known->second : too_short(date));
        }
        return days;
    }

  private:
    static bool better(const Elsewhere& a, const Elsewhere& b) {
        return a.never != b.never ? a.never < b.never : a.points < b.points;
    }

    Elsewhere too_short(Date date) const {
        Minutes longest{0};
        for (const Window& window : context_.windows.value_or(std::vector<Window>{})) {
            if (date_of(window.earliest) == date) longest = std::max(longest, window.minutes);
        }
        Elsewhere found;
        found.day = day_index(date);
        found.too_short = longest;
        return found;
    }

    Elsewhere judge_at(Moment start, int day) {
        moved_.sessions[position_].start = start;
        const Judgement judged = rules::judge(moved_, context_);
        moved_.sessions[position_].start = week_.sessions[position_].start;
        Elsewhere found{.day = day,
                        .too_short = {},
                        .never = judged.score.never - now_.score.never,
                        .points = judged.score.points() - now_.score.points(),
                        .rule = {},
                        .wish = wish_behind(judged)};
        for (const auto& [rule, times] : breaches(judged)) {
            const auto known = breaches_now_.find(rule);
            const bool more = known == breaches_now_.end() || times > known->second;
            if (more && !found.rule) found.rule = rule;
        }
        return found;
    }

    std::optional<std::size_t> wish_behind(const Judgement& judged) const {
        const double half_of_it = (judged.score.points() - now_.score.points()) * 50;
        for (const auto& [rule, hundredths] : prices(judged)) {
            const auto known = prices_now_.find(rule);
            const int more = hundredths - (known == prices_now_.end() ? 0 : known->second);
            if (more > 0 && more >= half_of_it) return rule;
        }
        return {};
    }

    const rules::Case& week_;
    rules::Case moved_;
    std::size_t position_;
    const rules::Context& context_;
    Judgement now_;
    std::map<std::size_t, int> breaches_now_;
    std::map<std::size_t, int> prices_now_;
};

std::string join(const std::vector<std::string>& parts, std::string_view between) {
    std::string text;
    for (const std::string& part : parts) {
        if (!text.empty()) text += between;
        text += part;
    }
    return text;
}

// Days with the same answer share one phrase: "Tue, Thu: no day between two lifts".
class Answers {
  public:
    void add(const Elsewhere& elsewhere) {
        const std::string day{weekday_name(elsewhere.day)};
        if (elsewhere.too_short) {
            too_short_[*elsewhere.too_short].push_back(day);
        } else if (elsewhere.rule) {
            broken_[*elsewhere.rule].push_back(day);
        } else if (elsewhere.points < rules::least_points_said) {
            as_good_.push_back(day);
        } else {
            const auto priced = fmt::format("{} +{:.1f}", day, elsewhere.points);
            dearer_[elsewhere.wish].push_back(priced);
        }
    }

    Reason reason(const std::string& on) const {
        std::vector<std::string> parts;
        Reason reason;
        for (const auto& [rule, days] : broken_) {
            parts.push_back(join(days, ", ") + ": " + std::string(clash(rule, reason)));
        }
        for (const auto& [wish, days] : dearer_) {
            const std::string_view cause = wish ? clash(*wish, reason) : "more fatigue";
            parts.push_back(fmt::format("{} points: {}", join(days, ", "), cause));
        }
        if (!as_good_.empty()) parts.push_back(join(as_good_, ", ") + " would do as well");
        for (const auto& [minutes, days] : too_short_) {
            parts.push_back(join(days, ", ") +
                            (minutes == Minutes{0}
                                 ? std::string(": no free time")
                                 : fmt::format(": free for {} at most", rules::describe(minutes))));
        }
        reason.says = fmt::format("{}. Moved alone: {}.", on, join(parts, "; "));
        if (reason.cites.empty()) reason.cites = {"derived"};
        return reason;
    }

  private:
    static std::string_view clash(std::size_t number, Reason& reason) {
        const rules::Rule& rule = *rules::catalogue()[number];
        for (std::string& id : rules::cites(rule)) {
            if (std::ranges::find(reason.cites, id) == reason.cites.end()) {
                reason.cites.push_back(std::move(id));
            }
        }
        return rule.clash;
    }

    std::map<std::size_t, std::vector<std::string>> broken_;
    std::map<std::optional<std::size_t>, std::vector<std::string>> dearer_;
    std::vector<std::string> as_good_;
    std::map<Minutes, std::vector<std::string>, std::greater<>> too_short_;
};

}  // namespace

Reason why_here(const rules::Case& week, std::size_t position, const rules::Context& context) {
    const Placed& here = week.sessions[position];
    const std::string on = fmt::format("Best on {} {}", weekday_name(day_index(here.date())),
                                       format_time(time_of_day(here.start)));
    const auto days = Mover{week, position, context}.other_days();
    if (std::ranges::all_of(days, [](const Elsewhere& one) { return one.too_short.has_value(); })) {
        return {fmt::format("{}: no other day of the week has {} free.", on,
                            rules::describe(here.session.minutes)),
                {"house"}};
    }
    Answers answers;
    for (const Elsewhere& elsewhere : days)
        answers.add(elsewhere);
    return answers.reason(on);
}

}  // namespace tandem::planning
