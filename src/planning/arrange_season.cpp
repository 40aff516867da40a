// SPDX-License-Identifier: Apache-2.0
#include "planning/arrange_season.h"

#include <algorithm>

#include "planning/season_cuts.h"
#include "rules/readiness.h"

namespace tandem::planning {
namespace {

using std::chrono::days;

// No rule and no fatigue worth a hundredth of a point reaches further than this.
constexpr int memory_weeks = 3;
// As many weeks are searched at once; of a longer season the last few of them are placed again with
// the weeks that follow.
constexpr std::size_t most_weeks_at_once = 24;
constexpr std::size_t weeks_placed_again = 4;
// A price only has to be near; a plan that is not proven best gives one as well.
constexpr std::size_t labels_for_the_price = 300'000;
constexpr std::size_t labels_for_a_season = 2'000'000;
constexpr std::size_t labels_for_two_weeks = 500'000;

// What was placed before the first wanted day, as far back as it matters.
void add_past(const std::vector<Placed>& sessions, Wanted& wanted) {
    for (const Placed& before : sessions) {
        const auto ago = wanted.first - before.date();
        if (ago <= days{0} || ago > days{7 * memory_weeks}) continue;
        wanted.past.push_back(before);
        wanted.past.back().fixed = true;
    }
}

condition::Fatigue decayed(const condition::Fatigue& price, Minutes rest,
                           const rules::Context& context) {
    return condition::Decay{static_cast<double>(rest.count()) / 60.0, context.constants}.price_of(
        price);
}

condition::Fatigue price_on(Date date, const rules::Case& plan, const rules::Context& context) {
    condition::Fatigue price{};
    const auto add = [&](const condition::Fatigue& then, Moment at) {
        price = condition::sum(price, decayed(then, at - Moment{date}, context));
    };
    if (plan.terminal) add(plan.terminal->price, plan.terminal->at);
    for (const Placed& placed : plan.sessions) {
        if (placed.start < Moment{date} || placed.start >= plan.to) continue;
        add(rules::readiness_price(placed.session.kind, context.goal), placed.start);
    }
    return price;
}

class SeasonArranger {
  public:
    SeasonArranger(ArrangedSeason& out, const SeasonRequest& request)
        : out_(out), request_(request) {}

    void run() {
        make_wanted();
        learn_terminal_price();
        place();
        cut_season(out_, request_, [this] { place(); });
        while (hold_season(out_, request_.done) && !stopped())
            place();
    }

  private:
    void place() {
        make_wanted();
        out_.arrangement = {};
        parts_ = 0;
        for (std::size_t week = 0; week < out_.season.weeks.size(); ++parts_)
            week = arrange_from(week);
        finish();
    }

    Date first_day(std::size_t week) const {
        return std::max(out_.today, out_.season.weeks[week].monday);
    }

    void make_wanted() {
        Wanted& wanted = out_.wanted;
        wanted.first = out_.today;
        wanted.weeks.clear();
        for (const WeekDemand& week : out_.season.weeks)
            wanted.weeks.push_back({week.sessions, week.fixed});
        wanted.past.clear();
        add_past(request_.done, wanted);
    }

    // After the last week comes another like it.
    void learn_terminal_price() {
        const Wanted& all = out_.wanted;
        Wanted wanted;
        wanted.first = out_.season.weeks.back().monday;
        wanted.weeks = {all.weeks.back(), {all.weeks.back().sessions, {}}};
        out_.wanted.terminal_price =
            arrange(wanted, out_.context, {.most_labels = labels_for_the_price})
                .price_after_first_week;
    }

    // Weeks [from, to) of the season after what stands before them.
    Wanted part(std::size_t from, std::size_t to) const {
        const auto& weeks = out_.wanted.weeks;
        Wanted wanted = out_.wanted;
        wanted.first = first_day(from);
        wanted.weeks.assign(weeks.begin() + static_cast<std::ptrdiff_t>(from),
                            weeks.begin() + static_cast<std::ptrdiff_t>(to));
        add_past(out_.arrangement.sessions, wanted);
        for (std::size_t w = to; w < std::min(to + memory_weeks, weeks.size()); ++w)
            wanted.future.insert(wanted.future.end(), weeks[w].fixed.begin(), weeks[w].fixed.end());
        return wanted;
    }

    solver::Options options(std::size_t from, std::size_t to, std::size_t most_labels) const {
        solver::Options options{.most_labels = most_labels, .stop = request_.stop};
        if (!request_.progress) return options;
        options.progress = [this, from, to](const solver::Standing& standing) {
            request_.progress({static_cast<int>(from) + 1, static_cast<int>(to),
                               static_cast<int>(out_.season.weeks.size()), standing});
        };
        return options;
    }

    // As many weeks as can be searched at once; returns the first one not placed yet.
    std::size_t arrange_from(std::size_t week) {
        const std::size_t count = out_.season.weeks.size();
        const std::size_t to = std::min(week + most_weeks_at_once, count);
        const Wanted wanted = part(week, to);
        Arrangement joint = arrange(wanted, out_.context, options(week, to, labels_for_a_season));
        if (!joint.proven && !stopped() && to - week > 1) step_by_step(wanted, week, joint);
        const std::size_t keep = to == count ? to : to - weeks_placed_again;
        add(joint, week, keep);
        out_.arrangement.lower_bound = to - week == count ? joint.lower_bound : 0;
        return keep;
    }

    bool stopped() const { return request_.stop != nullptr && request_.stop->load(); }

    // Too much for one search: each week with the next one in view, and with the price of fatigue
    // after that which the joint plan teaches. The better of both plans stays.
    void step_by_step(const Wanted& all, std::size_t first, Arrangement& joint) const {
        Arrangement steps;
        for (std::size_t w = 0; w < all.weeks.size(); ++w) {
            Wanted wanted = all;
            wanted.first = first_day(first + w);
            const std::size_t end = std::min(w + 2, all.weeks.size());
            wanted.weeks.assign(all.weeks.begin() + static_cast<std::ptrdiff_t>(w),
                                all.weeks.begin() + static_cast<std::ptrdiff_t>(end));
            add_past(steps.sessions, wanted);
            for (std::size_t later = end; later < all.weeks.size(); ++later) {
                const auto& races = all.weeks[later].fixed;
                wanted.future.insert(wanted.future.end(), races.begin(), races.end());
            }
            const Date after = monday_of(wanted.first) + days{7 * static_cast<int>(end - w)};
            wanted.terminal_price = price_on(after, as_case(all, joint), out_.context);
            const Arrangement both = arrange(wanted, out_.context,
                                             options(first + w, first + end, labels_for_two_weeks));
            for (const Placed& placed : both.sessions) {
                if (monday_of(placed.date()) == monday_of(wanted.first))
                    steps.sessions.push_back(placed);
            }
            for (Missing missing : both.left_out) {
                if (missing.week > 0) continue;
                missing.week = w;
                steps.left_out.push_back(missing);
            }
        }
        steps.lower_bound = joint.lower_bound;
        steps.cost = rules::judge(as_case(all, steps), out_.context).score.points();
        if (steps.cost < joint.cost) joint = std::move(steps);
    }

    void add(const Arrangement& part, std::size_t first, std::size_t end) {
        Arrangement& all = out_.arrangement;
        all.proven = (first == 0 || all.proven) && part.proven;
        all.labels_made += part.labels_made;
        const Date from = first_day(first);
        const Date to = out_.season.weeks[end - 1].monday + days{7};
        for (const Placed& placed : part.sessions) {
            if (from <= placed.date() && placed.date() < to) all.sessions.push_back(placed);
        }
        for (Missing missing : part.left_out) {
            missing.week += first;
            if (missing.week < end) all.left_out.push_back(missing);
        }
    }

    void finish() {
        Arrangement& all = out_.arrangement;
        std::ranges::stable_sort(all.sessions, {}, &Placed::start);
        all.cost = rules::judge(as_case(out_.wanted, all), out_.context).score.points();
        if (all.lower_bound > 0) all.lower_bound = std::min(all.lower_bound, all.cost);
        const std::size_t at_once = std::min(most_weeks_at_once, out_.season.weeks.size());
        out_.proven_weeks = all.proven ? at_once : 0;
        // The best part after the best part need not be the best season.
        all.proven = all.proven && parts_ == 1;
    }

    ArrangedSeason& out_;
    const SeasonRequest& request_;
    std::size_t parts_ = 0;  // that the season was placed in
};

}  // namespace

Checked<ArrangedSeason> arrange_season(const Athlete& athlete, Date today,
                                       const SeasonRequest& request) {
    auto context = rules::context_of(athlete);
    if (!context) return tl::unexpected(std::move(context.error()));
    auto season = plan_season(athlete, today, request.weeks, request.done);
    if (!season) return tl::unexpected(Errors{season.error()});
    ArrangedSeason out{athlete, today, *std::move(season), *std::move(context), {}, {}, {}, 0};
    const Date end = out.season.weeks.back().monday + days{14};
    out.context.windows = windows_between(athlete.availability, today, end);
    SeasonArranger{out, request}.run();
    return out;
}

Wanted week_in_hand(const ArrangedSeason& season, std::size_t week) {
    const auto& all = season.wanted.weeks;
    Wanted wanted;
    wanted.first = std::max(season.today, season.season.weeks[week].monday);
    wanted.past = season.wanted.past;
    std::erase_if(wanted.past, [&](const Placed& before) {
        return wanted.first - before.date() > days{7 * memory_weeks};
    });
    add_past(season.arrangement.sessions, wanted);
    wanted.weeks.push_back(all[week]);
    const std::size_t end = std::min(week + 1 + memory_weeks, all.size());
    for (std::size_t w = week + 1; w < end; ++w) {
        wanted.weeks.emplace_back();
        for (Placed placed : season.arrangement.sessions) {
            placed.fixed = true;
            const bool here = monday_of(placed.date()) == season.season.weeks[w].monday;
            if (here) wanted.weeks.back().fixed.push_back(placed);
        }
    }
    for (std::size_t w = end; w < std::min(end + memory_weeks, all.size()); ++w)
        wanted.future.insert(wanted.future.end(), all[w].fixed.begin(), all[w].fixed.end());
    wanted.terminal_price = price_of_fatigue(season, season.season.weeks[end - 1].monday + days{7});
    return wanted;
}

Wanted week_asked_for(const ArrangedSeason& season, std::size_t week) {
    Wanted wanted = week_in_hand(season, week);
    for (const Missing& missing : season.cut) {
        if (missing.week == week) wanted.weeks.front().sessions.push_back(missing.session);
    }
    return wanted;
}

std::vector<Missing> left_out_of(const ArrangedSeason& season, std::size_t week) {
    std::vector<Missing> all = of_week(season.cut, week);
    const std::vector<Missing> more = of_week(season.arrangement.left_out, week);
    all.insert(all.end(), more.begin(), more.end());
    return all;
}

std::vector<Missing> of_week(const std::vector<Missing>& all, std::size_t week) {
    std::vector<Missing> missing;
    for (const Missing& one : all) {
        if (one.week == week) missing.push_back({0, one.session, one.price});
    }
    return missing;
}

condition::Fatigue price_of_fatigue(const ArrangedSeason& season, Date date) {
    return price_on(date, as_case(season.wanted, season.arrangement), season.context);
}

}  // namespace tandem::planning
