// SPDX-License-Identifier: Apache-2.0
#include "simple_planners.h"

#include <algorithm>

namespace tandem::bench {
namespace {

using planning::Arrangement;
using planning::Missing;
using planning::Wanted;
using std::chrono::days;

// No rule and no fatigue worth a hundredth of a point reaches further than this.
constexpr days memory{21};

// Weeks [from, to) after what was placed before them. What comes behind them has no price, save at
// the end of all weeks.
Wanted part(const Wanted& all, const std::vector<Placed>& placed, std::size_t from,
            std::size_t to) {
    Wanted wanted = all;
    if (from > 0) wanted.first = monday_of(all.first) + days{7 * static_cast<int>(from)};
    wanted.weeks.assign(all.weeks.begin() + static_cast<std::ptrdiff_t>(from),
                        all.weeks.begin() + static_cast<std::ptrdiff_t>(to));
    wanted.past.insert(wanted.past.end(), placed.begin(), placed.end());
    std::erase_if(wanted.past,
                  [&](const Placed& one) { return wanted.first - one.date() > memory; });
    for (Placed& before : wanted.past)
        before.fixed = true;
    for (std::size_t week = to; week < all.weeks.size(); ++week) {
        const auto& fixed = all.weeks[week].fixed;
        wanted.future.insert(wanted.future.end(), fixed.begin(), fixed.end());
    }
    if (to < all.weeks.size()) wanted.terminal_price = {};
    return wanted;
}

void keep_first_week(const Wanted& wanted, const Arrangement& found, std::size_t week,
                     Arrangement& plan) {
    const Date end = monday_of(wanted.first) + days{7};
    for (const Placed& placed : found.sessions) {
        if (placed.date() < end) plan.sessions.push_back(placed);
    }
    for (Missing missing : found.left_out) {
        if (missing.week > 0) continue;
        missing.week = week;
        plan.left_out.push_back(std::move(missing));
    }
}

class GreedyWeek {
  public:
    GreedyWeek(const Wanted& wanted, const rules::Context& context)
        : wanted_(wanted), context_(context) {
        const Date end = monday_of(wanted.first) + days{7};
        for (const Window& window : *context.windows) {
            const Date date = date_of(window.earliest);
            if (wanted.first <= date && date < end) windows_.push_back(window);
        }
        found_.sessions = wanted.weeks.front().fixed;
        score_ = judged();
    }

    Arrangement run() {
        std::vector<Session> sessions = wanted_.weeks.front().sessions;
        std::ranges::stable_sort(sessions, std::greater{}, [this](const Session& session) {
            return planning::left_out_price(session, context_.goal, 0);
        });
        for (const Session& session : sessions)
            place(session);
        return std::move(found_);
    }

  private:
    rules::Score judged() const {
        return rules::judge(planning::as_case(wanted_, found_), context_).score;
    }

    void place(const Session& session) {
        const auto nth = std::ranges::count(found_.left_out, session, &Missing::session);
        const double price =
            planning::left_out_price(session, context_.goal, static_cast<int>(nth));
        double least = score_.points() + price;
        std::optional<Moment> best;
        for (const Window& window : planning::without(windows_, found_.sessions)) {
            if (window.minutes < session.minutes) continue;
            for (const Moment start : planning::start_choices(window, session.minutes)) {
                found_.sessions.push_back({session, start, false});
                const rules::Score score = judged();
                found_.sessions.pop_back();
                if (score.never > score_.never || score.points() >= least) continue;
                least = score.points();
                best = start;
            }
        }
        if (best) {
            found_.sessions.push_back({session, *best, false});
        } else {
            found_.left_out.push_back({0, session, price});
        }
        score_ = judged();
    }

    const Wanted& wanted_;
    const rules::Context& context_;
    std::vector<Window> windows_;
    Arrangement found_;
    rules::Score score_;
};

}  // namespace

Arrangement greedy(const Wanted& wanted, const rules::Context& context) {
    Arrangement plan;
    for (std::size_t week = 0; week < wanted.weeks.size(); ++week) {
        const Wanted one = part(wanted, plan.sessions, week, week + 1);
        keep_first_week(one, GreedyWeek{one, context}.run(), week, plan);
    }
    return plan;
}

Arrangement week_by_week(const Wanted& wanted, const rules::Context& context,
                         std::size_t weeks_in_view, const solver::Options& options) {
    Arrangement plan;
    plan.proven = true;
    for (std::size_t week = 0; week < wanted.weeks.size(); ++week) {
        const std::size_t end = std::min(week + weeks_in_view, wanted.weeks.size());
        const Wanted some = part(wanted, plan.sessions, week, end);
        const Arrangement found = planning::arrange(some, context, options);
        plan.proven = plan.proven && found.proven;
        keep_first_week(some, found, week, plan);
    }
    return plan;
}

}  // namespace tandem::bench
