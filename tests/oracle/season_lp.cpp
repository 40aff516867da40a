// SPDX-License-Identifier: Apache-2.0
#include "oracle/season_lp.h"

#include <fmt/core.h>
#include <fmt/ostream.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <map>
#include <set>
#include <sstream>
#include <tuple>

#include "planning/macro_tables.h"
#include "planning/tables.h"

namespace tandem::oracle {
namespace {

using namespace planning;

constexpr double none = -std::numeric_limits<double>::infinity();

struct Range {
    double least = std::numeric_limits<double>::infinity();
    double most = none;
    void add(double value) {
        least = std::min(least, value);
        most = std::max(most, value);
    }
};

struct Point {
    double x;
    double y;
};

// What every way through the season keeps to in one week: ranges, and by how much rows have to
// give.
struct Reach {
    Range running, long_run, load, reference, longest;
    Range above_growth, above_longest, above_step;   // running - growth R, l - 1.1 M, l - M
    Range next_above_running, next_above_long;       // R' - A, M' - l
    Range below_reference, below_longest;            // R - A, M - l
    Range next_above_reference, next_above_longest;  // R' - R, M' - M
    Range above_share, above_capacity;
    Range growth, next_growth;           // A / R, R' / R
    std::map<double, double> best_at;    // of the worth of a week's load, by running
    std::map<double, double> best_with;  // and by its long run
    bool prices_running = true;
    bool prices_long_run = true;
};

// The least concave function above the points, as its corners.
std::vector<Point> concave(std::vector<Point> points) {
    std::ranges::sort(points, {}, [](const Point& p) { return std::pair{p.x, p.y}; });
    std::vector<Point> hull;
    for (const Point& p : points) {
        while (hull.size() > 1) {
            const Point& a = hull[hull.size() - 2];
            const Point& b = hull.back();
            if ((b.y - a.y) * (p.x - a.x) > (p.y - a.y) * (b.x - a.x)) break;
            hull.pop_back();
        }
        if (hull.size() == 1 && p.x - hull.back().x < 1e-9) hull.pop_back();
        hull.push_back(p);
    }
    return hull;
}

double at(const std::vector<Point>& hull, double x) {
    if (x <= hull.front().x) return hull.front().y;
    for (std::size_t i = 1; i < hull.size(); ++i) {
        const Point& a = hull[i - 1];
        const Point& b = hull[i];
        if (x <= b.x) return a.y + (b.y - a.y) * (x - a.x) / (b.x - a.x);
    }
    return hull.back().y;
}

class Writer {
  public:
    Writer(std::ostream& out, const MacroProblem& problem) : out_(out), problem_(problem) {}

    void write() {
        survey();
        for (std::size_t w = 0; w < problem_.weeks.size(); ++w) {
            if (problem_.weeks[w].way == MacroWeek::Way::Train) {
                train(w);
            } else {
                ease(w);
            }
            follow(w);
        }
        out_ << "Minimize\n obj:" << objective_.str() << " + 0 Z\nSubject To\n" << rows_.str();
        out_ << "Bounds\n" << bounds_.str() << "End\n";
    }

  private:
    double minutes(int rung) const {
        return static_cast<double>(problem_.ladder.minutes(rung).count());
    }
    double level(int reference) const { return problem_.grid.minutes(reference); }

    void survey() {
        using Key = std::tuple<int, int, int, int>;
        std::set<Key> now{{problem_.grid.start(), 0, problem_.start_rung, 0}};
        std::vector<MacroChoice> choices;
        for (std::size_t w = 0; w < problem_.weeks.size(); ++w) {
            hulls(w);
            Reach reach;
            std::set<Key> after;
            for (const auto& [reference, age, longest, long_age] : now) {
                const MacroState state{reference, age, longest, long_age};
                choices_of(problem_, w, state, choices);
                for (const MacroChoice& choice : choices) {
                    measure(w, state, choice, reach);
                    const MacroState& next = choice.next;
                    after.insert({next.reference, next.age, next.longest, next.long_age});
                }
            }
            reach_.push_back(reach);
            now = std::move(after);
        }
    }

    void hulls(std::size_t w) {
        const MacroWeek& week = problem_.weeks[w];
        std::vector<Point> shares{{0, 0}};
        std::vector<Point> holds;
        for (int i = 0; i < problem_.grid.levels(); ++i)
            shares.push_back({level(i), week.long_at[static_cast<std::size_t>(i)]});
        for (int rung = 0; rung < problem_.ladder.rungs(); ++rung)
            holds.push_back({minutes(rung), week.capacity[static_cast<std::size_t>(rung)]});
        share_.push_back(concave(shares));
        capacity_.push_back(concave(holds));
    }

    void measure(std::size_t w, const MacroState& state, const MacroChoice& choice, Reach& reach) {
        const double before = level(state.reference);
        const double longest = minutes(state.longest);
        const double after = level(choice.next.reference);
        const double long_after = minutes(choice.next.longest);
        const double run = minutes(choice.rung);
        reach.running.add(choice.running);
        reach.long_run.add(run);
        reach.load.add(load_of(problem_, w, choice.running, choice.rung));
        const double worth = problem_.weeks[w].worth *
                             problem_.response(load_of(problem_, w, choice.running, choice.rung));
        keep_best(reach.best_at, choice.running, worth);
        keep_best(reach.best_with, run, worth);
        reach.reference.add(before);
        reach.longest.add(longest);
        reach.above_growth.add(choice.running - problem_.weeks[w].growth * before);
        reach.above_longest.add(run - longest_run_growth * longest);
        reach.above_step.add(run - longest);
        reach.next_above_running.add(after - choice.running);
        reach.next_above_long.add(long_after - run);
        reach.growth.add(choice.running / before);
        reach.next_growth.add(after / before);
        reach.below_reference.add(before - choice.running);
        reach.below_longest.add(longest - run);
        reach.next_above_reference.add(after - before);
        reach.next_above_longest.add(long_after - longest);
        reach.above_share.add(run - at(share_[w], choice.running));
        reach.above_capacity.add(choice.running - at(capacity_[w], run));
        reach.prices_running = reach.prices_running && state.age < weeks_of_reference;
        reach.prices_long_run = reach.prices_long_run && state.age < weeks_of_reference &&
                                state.long_age < weeks_within_30_days;
    }

    static void keep_best(std::map<double, double>& best, double x, double worth) {
        const auto place = best.try_emplace(std::round(x * 1e6) / 1e6, worth).first;
        place->second = std::max(place->second, worth);
    }

    // The worth of the load lies below the hulls of all weeks that can be reached.
    void below_the_best(std::size_t w, const std::map<double, double>& best, const char* name) {
        std::vector<Point> points;
        for (const auto& [x, worth] : best)
            points.push_back({x, worth});
        const auto hull = concave(points);
        const double factor = problem_.weeks[w].worth;
        for (std::size_t i = 1; i < hull.size(); ++i) {
            const double slope = (hull[i].y - hull[i - 1].y) / (hull[i].x - hull[i - 1].x);
            row("{:.12g} F{} {:+.12g} {}{} <= {:.9g}", factor, w, -slope, name, w,
                hull[i].y - slope * hull[i].x + 1e-4);
        }
        if (hull.size() == 1) row("{:.12g} F{} <= {:.9g}", factor, w, hull[0].y + 1e-4);
    }

    template <class... Parts>
    void row(fmt::format_string<Parts...> text, Parts&&... parts) {
        fmt::print(rows_, " r{}: {}\n", ++row_, fmt::format(text, std::forward<Parts>(parts)...));
    }
    void bound(const std::string& name, const Range& range) {
        fmt::print(bounds_, " {:.9g} <= {} <= {:.9g}\n", range.least - 1e-6, name,
                   range.most + 1e-6);
    }

    // y <= hull(x) + give, where y and x are names.
    void below_hull(const std::vector<Point>& hull, const std::string& y, const std::string& x,
                    double give) {
        for (std::size_t i = 1; i < hull.size(); ++i) {
            const double slope = (hull[i].y - hull[i - 1].y) / (hull[i].x - hull[i - 1].x);
            row("{} {:+.12g} {} <= {:.9g}", y, -slope, x,
                hull[i].y - slope * hull[i].x + give + 1e-6);
        }
    }

    void train(std::size_t w) {
        const MacroWeek& week = problem_.weeks[w];
        const Reach& reach = reach_[w];
        const std::string a = fmt::format("A{}", w), l = fmt::format("L{}", w);
        const std::string r = fmt::format("R{}", w), m = fmt::format("M{}", w);
        bound(a, reach.running);
        bound(l, reach.long_run);
        row("{} {:+.12g} {} <= {:.9g}", a, -week.growth, r, reach.above_growth.most + 1e-6);
        row("{} - {} <= {:.9g}", r, a, reach.below_reference.most + 1e-6);
        row("{} {:+.12g} {} <= 1e-6", a, -reach.growth.most, r);
        row("{} {:+.12g} {} <= {:.9g}", l, -longest_run_growth, m, reach.above_longest.most + 1e-6);
        row("{} - {} <= {:.9g}", l, m, reach.above_step.most + 1e-6);
        row("{} - {} <= {:.9g}", m, l, reach.below_longest.most + 1e-6);
        below_hull(share_[w], l, a, std::max(reach.above_share.most, 0.0));
        below_hull(capacity_[w], a, l, std::max(reach.above_capacity.most, 0.0));
        quality(w);
        row("X{0} - {1} {2:+.9g} Q{0} {3:+.9g} {4} = 0", w, a, -quality_extra, -long_run_extra, l);
        bound(fmt::format("X{}", w), {reach.load.least - 1, reach.load.most + 1});
        fmt::print(objective_, " {:+.12g} F{}\n", -week.worth, w);
        response(w);
        below_the_best(w, reach.best_at, "A");
        below_the_best(w, reach.best_with, "L");
        uneven(w);
    }

    // Minutes of quality rise by steps with the level; above and below them lie two hulls.
    void quality(std::size_t w) {
        const auto& steps = problem_.weeks[w].quality;
        std::vector<Point> above{{0, 0}};
        std::vector<Point> below;
        double most = 0;
        for (std::size_t i = 0; i < steps.size(); ++i) {
            const double here = level(static_cast<int>(i));
            most = std::max(most, steps[i]);
            above.push_back({here, most});
            const bool last = i + 1 == steps.size();
            const double next = last ? here * 2 : level(static_cast<int>(i) + 1);
            below.push_back(
                {next, -*std::min_element(steps.begin() + static_cast<long>(i), steps.end())});
        }
        below_hull(concave(above), fmt::format("Q{}", w), fmt::format("A{}", w), 0);
        if (problem_.weeks[w].worth >= 0) return;
        const std::vector<Point> hull = concave(below);
        for (std::size_t i = 1; i < hull.size(); ++i) {
            const double slope = (hull[i].y - hull[i - 1].y) / (hull[i].x - hull[i - 1].x);
            row("- Q{} {:+.12g} A{} <= {:.9g}", w, -slope, w, hull[i].y - slope * hull[i].x + 1e-6);
        }
    }

    // Concave: tangents above it where load is worth something, the chord below it where it costs.
    void response(std::size_t w) {
        const double low = reach_[w].load.least;
        const double high = reach_[w].load.most;
        const Response& f = problem_.response;
        if (problem_.weeks[w].worth >= 0) {
            constexpr int tangents = 24;
            for (int i = 0; i <= tangents; ++i) {
                const double x = low + (high - low) * i / tangents;
                row("F{0} {1:+.12g} X{0} <= {2:.9g}", w, -f.slope(x), f(x) - f.slope(x) * x + 1e-6);
            }
        } else if (high - low > 1e-6) {
            const double slope = (f(high) - f(low)) / (high - low);
            row("F{0} {1:+.12g} X{0} >= {2:.9g}", w, -slope, f(low) - slope * low - 1e-6);
        } else {
            row("F{} >= {:.9g}", w, f(low) - 1e-6);
        }
        fmt::print(bounds_, " F{} free\n", w);
    }

    // The square of a step in its perspective, by tangents from below.
    void uneven(std::size_t w) {
        fmt::print(objective_, " + U{0} + V{0}\n", w);
        if (reach_[w].prices_running) {
            for (int i = 1; i <= 12; ++i)
                square(fmt::format("U{}", w), fmt::format("A{}", w), fmt::format("R{}", w),
                       {uneven_running, i * 0.01});
        }
        if (!reach_[w].prices_long_run) return;
        for (int i = 1; i <= 24; ++i)
            square(fmt::format("V{}", w), fmt::format("L{}", w), fmt::format("M{}", w),
                   {uneven_long_run, i * 0.01});
    }

    // price >= factor (2 d (now - before) - d^2 before)
    void square(const std::string& price, const std::string& now, const std::string& before,
                const Point& tangent) {
        const double factor = tangent.x;
        const double d = tangent.y;
        row("{} {:+.12g} {} {:+.12g} {} >= 0", price, -2 * d * factor, now,
            factor * (2 * d + d * d), before);
    }

    // P is the share of the reference that is run; only what is not usual counts.
    void ease(std::size_t w) {
        const MacroWeek& week = problem_.weeks[w];
        row("P{0} {1:+.12g} R{0} >= 0", w, -week.shares.front());
        row("P{0} {1:+.12g} R{0} <= 0", w, -week.shares.back());
        fmt::print(objective_, " {:+.12g} P{} {:+.12g} R{} + U{}\n", -week.worth * easing_slope, w,
                   week.worth * easing_slope * week.usual_share, w, w);
        for (const double share : week.shares) {
            const double d = share - week.usual_share;
            row("U{0} {1:+.12g} P{0} {2:+.12g} R{0} >= 0", w, -2 * d * unusual_easing,
                unusual_easing * (2 * d * week.usual_share + d * d));
        }
    }

    // From one week to the next: reference and longest run.
    void follow(std::size_t w) {
        const Reach& reach = reach_[w];
        bound(fmt::format("R{}", w), reach.reference);
        bound(fmt::format("M{}", w), reach.longest);
        if (w + 1 == problem_.weeks.size()) return;
        row("R{} - R{} <= {:.9g}", w + 1, w, reach.next_above_reference.most + 1e-6);
        row("R{} - R{} >= {:.9g}", w + 1, w, reach.next_above_reference.least - 1e-6);
        row("R{} {:+.12g} R{} <= 1e-6", w + 1, -reach.next_growth.most, w);
        row("M{} - M{} <= {:.9g}", w + 1, w, reach.next_above_longest.most + 1e-6);
        row("M{} - M{} >= {:.9g}", w + 1, w, reach.next_above_longest.least - 1e-6);
        if (problem_.weeks[w].way != MacroWeek::Way::Train) return;
        row("R{} - A{} <= {:.9g}", w + 1, w, reach.next_above_running.most + 1e-6);
        row("R{} - A{} >= {:.9g}", w + 1, w, reach.next_above_running.least - 1e-6);
        row("M{} - L{} <= {:.9g}", w + 1, w, reach.next_above_long.most + 1e-6);
        row("M{} - L{} >= {:.9g}", w + 1, w, reach.next_above_long.least - 1e-6);
    }

    std::ostream& out_;
    const MacroProblem& problem_;
    std::vector<Reach> reach_;
    std::vector<std::vector<Point>> share_, capacity_;
    std::ostringstream objective_, rows_, bounds_;
    int row_ = 0;
};

}  // namespace

void write_season_lp(std::ostream& out, const MacroProblem& problem) {
    Writer{out, problem}.write();
}

}  // namespace tandem::oracle
