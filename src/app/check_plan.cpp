// SPDX-License-Identifier: Apache-2.0
#include "app/check_plan.h"

#include <fmt/core.h>

#include <algorithm>

#include "planning/arrange.h"
#include "rules/readiness.h"

namespace tandem::app {
namespace {

using std::chrono::days;

// Far above what any soft rule or fatigue can gain, far below leaving a session out.
constexpr double price_of_a_move = 25;
constexpr Minutes noon{12 * 60};
constexpr Minutes usual_morning{7 * 60};
constexpr Minutes usual_evening{18 * 60};

struct HalfDay {
    Moment from;
    Moment to;
    Minutes usual;
};

// The visits that the writer has, and a visit at the usual time in every half-day without one.
std::vector<Window> windows_around(const CheckedWeek& week) {
    Minutes longest{0};
    for (const Placed& placed : week.sessions)
        longest = std::max(longest, placed.session.minutes);
    std::vector<Window> windows;
    for (int day = 0; day < 7; ++day) {
        const Moment midnight{week.monday + days{day}};
        for (const HalfDay& half : {HalfDay{midnight, midnight + noon, usual_morning},
                                    HalfDay{midnight + noon, midnight + days{1}, usual_evening}}) {
            const std::size_t before = windows.size();
            for (const Placed& placed : week.sessions) {
                if (placed.start < half.from || placed.start >= half.to) continue;
                const bool goes_on =
                    windows.size() > before &&
                    placed.start - windows.back().latest <= longest_break_in_a_visit;
                if (goes_on) {
                    windows.back().latest = std::max(windows.back().latest, placed.end());
                } else {
                    windows.push_back({placed.start, placed.end(), {}});
                }
            }
            if (windows.size() > before) continue;
            const Moment start = midnight + half.usual;
            windows.push_back({start, start + longest, {}});
        }
    }
    std::ranges::sort(windows, {}, &Window::earliest);
    std::vector<Window> apart;
    for (Window& window : windows) {
        if (!apart.empty() && window.earliest < apart.back().latest) continue;
        window.minutes = window.latest - window.earliest;
        apart.push_back(window);
    }
    return apart;
}

Importance importance_of(const formats::WrittenSession& written) {
    return written.optional ? Importance::May : Importance::Must;
}

std::vector<Placed> sessions_of(const formats::WrittenWeek& week) {
    std::vector<Placed> sessions;
    for (const formats::WrittenSession& written : week.sessions) {
        sessions.push_back(written.placed);
        sessions.back().session.importance = importance_of(written);
    }
    std::ranges::sort(sessions, {}, &Placed::start);
    return sessions;
}

rules::Case case_of(const CheckedWeek& week, const std::vector<Placed>& neighbours) {
    rules::Case judged{.sessions = week.sessions,
                       .from = Moment{week.monday},
                       .to = Moment{week.monday + days{7}},
                       .terminal = {},
                       .left_out = 0};
    judged.sessions.insert(judged.sessions.end(), neighbours.begin(), neighbours.end());
    return judged;
}

// Sessions that stood somewhere and now stand elsewhere, paired in order of time.
std::vector<Change> changes_between(std::vector<Placed> before, std::vector<Placed> after) {
    std::erase_if(before, [&after](const Placed& placed) {
        const auto same = std::ranges::find(after, placed);
        if (same == after.end()) return false;
        after.erase(same);
        return true;
    });
    std::vector<Change> changes;
    for (const Placed& placed : before) {
        Change change{placed.session, placed.start, {}};
        const auto moved = std::ranges::find(after, placed.session, &Placed::session);
        if (moved != after.end()) {
            change.to = moved->start;
            after.erase(moved);
        }
        changes.push_back(change);
    }
    return changes;
}

// What fatigue costs that is left on Sunday night when the next week is like this one.
condition::Fatigue price_of_next_week(const CheckedWeek& week, const rules::Context& context) {
    condition::Fatigue price{};
    for (const Placed& placed : week.sessions) {
        const auto rest = placed.start - Moment{week.monday};
        const condition::Decay decay{static_cast<double>(rest.count()) / 60.0, context.constants};
        const auto priced = rules::readiness_price(placed.session.kind, context.goal);
        price = condition::sum(price, decay.price_of(priced));
    }
    return price;
}

// The day of the one long run; a repair better leaves it there.
std::optional<int> long_run_day_of(const std::vector<Placed>& sessions) {
    std::optional<int> day;
    for (const Placed& placed : sessions) {
        if (placed.session.kind != SessionKind::LongRun) continue;
        if (day) return {};
        day = day_index(placed.date());
    }
    return day;
}

// The sorting that people read: breaches, and the wishes that say something beside them.
void sort_findings(CheckedWeek& week) {
    for (const rules::Finding& finding : week.judgement.findings) {
        if (finding.never) week.breaches.push_back(finding);
    }
    for (const rules::Finding& finding : week.judgement.findings) {
        const bool repeats =
            std::ranges::any_of(week.breaches, [&finding](const rules::Finding& breach) {
                return breach.sessions == finding.sessions;
            });
        if (!finding.never && !repeats) week.wishes.push_back(finding);
    }
    std::ranges::stable_sort(week.wishes, std::ranges::greater{}, &rules::Finding::hundredths);
}

class Checker {
  public:
    explicit Checker(const rules::Context& context) : context_(context) {}

    CheckedWeek check(const formats::WrittenWeek& written, const std::vector<Placed>& neighbours) {
        CheckedWeek week;
        week.name = written.name;
        week.monday = written.monday;
        week.dated = written.dated;
        week.sessions = sessions_of(written);
        week.assumes_times =
            std::ranges::any_of(written.sessions, &formats::WrittenSession::assumed_time);
        week.judgement = rules::judge(case_of(week, neighbours), context_);
        sort_findings(week);
        if (week.judgement.score.never > 0) repair(week, neighbours);
        find_key_runs(week, neighbours);
        return week;
    }

  private:
    void repair(CheckedWeek& week, const std::vector<Placed>& neighbours) {
        planning::Wanted wanted;
        wanted.first = week.monday;
        wanted.price_of_a_move = price_of_a_move;
        wanted.weeks.emplace_back();
        for (const Placed& placed : week.sessions) {
            if (placed.fixed) {
                wanted.weeks[0].fixed.push_back(placed);
            } else {
                wanted.weeks[0].sessions.push_back(placed.session);
                wanted.keep.push_back({placed.session, placed.start});
            }
        }
        for (const Placed& neighbour : neighbours) {
            auto& side = neighbour.date() < week.monday ? wanted.past : wanted.future;
            side.push_back(neighbour);
            side.back().fixed = true;
        }
        rules::Context free = context_;
        if (!free.windows) free.windows = windows_around(week);
        if (!free.long_run_day) free.long_run_day = long_run_day_of(week.sessions);
        if (!week.dated) wanted.terminal_price = price_of_next_week(week, context_);
        CheckedWeek after = week;
        after.sessions = planning::arrange(wanted, free).sessions;
        settle(after, week.sessions, neighbours);
        week.repaired = after.sessions;
        week.changes = changes_between(week.sessions, week.repaired);
        week.breaches_left = never(after, neighbours);
    }

    int never(const CheckedWeek& week, const std::vector<Placed>& neighbours) const {
        return rules::judge(case_of(week, neighbours), context_).score.never;
    }

    // The search cares for hours, people for habits: a moved session keeps its time of day, or else
    // takes the usual one, where that breaks nothing.
    void settle(CheckedWeek& after, const std::vector<Placed>& before,
                const std::vector<Placed>& neighbours) const {
        const int broken = never(after, neighbours);
        for (const Change& change : changes_between(before, after.sessions)) {
            if (!change.from || !change.to) continue;
            Placed& placed = *std::ranges::find_if(after.sessions, [&change](const Placed& one) {
                return one.session == change.session && one.start == *change.to;
            });
            const Minutes found = time_of_day(*change.to);
            const Minutes usual = found < noon ? usual_morning : usual_evening;
            for (const Minutes time : {found, usual, time_of_day(*change.from)}) {
                const Moment kept = placed.start;
                placed.start = Moment{placed.date()} + time;
                if (!stands_alone(placed, after.sessions) || never(after, neighbours) > broken) {
                    placed.start = kept;
                }
            }
        }
        std::ranges::sort(after.sessions, {}, &Placed::start);
    }

    static bool stands_alone(const Placed& placed, const std::vector<Placed>& all) {
        return std::ranges::none_of(all, [&placed](const Placed& other) {
            return &other != &placed && other.start <= placed.end() + longest_break_in_a_visit &&
                   placed.start <= other.end() + longest_break_in_a_visit;
        });
    }

    // A week that only says "run" is easy running; the runs that could be hard are those for which
    // nothing before them speaks against it, the week before being like this one.
    void find_key_runs(CheckedWeek& week, const std::vector<Placed>& neighbours) const {
        std::vector<Placed> around = neighbours;
        for (Placed placed : week.sessions) {
            placed.start -= days{7};
            if (neighbours.empty()) around.push_back(placed);
        }
        const int usual = never(week, around);
        CheckedWeek trial = week;
        for (std::size_t i = 0; i < week.sessions.size(); ++i) {
            if (week.sessions[i].session.kind != SessionKind::Run) continue;
            week.has_open_runs = true;
            trial.sessions[i].session.kind = SessionKind::QualityRun;
            KeyRun key;
            key.trial = rules::judge(case_of(trial, around), context_);
            const auto& all = key.trial.sessions;
            key.session =
                static_cast<std::size_t>(std::ranges::find(all, trial.sessions[i]) - all.begin());
            for (const rules::Finding& finding : key.trial.findings) {
                const bool leads = finding.never && finding.sessions.size() > 1 &&
                                   finding.sessions.front() == key.session &&
                                   finding.sessions.back() != key.session;
                if (leads) key.breaks.push_back(finding);
            }
            const int after_it = static_cast<int>(key.breaks.size());
            if (key.trial.score.never - after_it <= usual) week.key_runs.push_back(std::move(key));
            trial.sessions[i].session.kind = SessionKind::Run;
        }
    }

    const rules::Context& context_;
};

}  // namespace

Checked<rules::Context> context_of_nobody() {
    return rules::context_of(Athlete{}).map([](rules::Context context) {
        context.novice_lifter = false;
        context.two_a_days = TwoADays::Like;
        context.longest_run = Minutes{0};
        context.weekly_running = Minutes{0};
        return context;
    });
}

CheckedPlan check_plan(const formats::WrittenPlan& plan, const rules::Context& context) {
    CheckedPlan checked;
    Checker checker{context};
    for (std::size_t w = 0; w < plan.weeks.size(); ++w) {
        std::vector<Placed> neighbours;
        for (std::size_t other = 0; plan.weeks[w].dated && other < plan.weeks.size(); ++other) {
            const auto distance = plan.weeks[other].monday - plan.weeks[w].monday;
            const bool near =
                plan.weeks[other].dated && other != w && std::chrono::abs(distance) <= days{21};
            if (!near) continue;
            const bool repaired = other < w && !checked.weeks[other].repaired.empty();
            const auto of_week =
                repaired ? checked.weeks[other].repaired : sessions_of(plan.weeks[other]);
            neighbours.insert(neighbours.end(), of_week.begin(), of_week.end());
        }
        checked.weeks.push_back(checker.check(plan.weeks[w], neighbours));
        checked.breaches += checked.weeks.back().judgement.score.never;
    }
    return checked;
}

std::string describe(const Change& change) {
    const auto at = [](Moment moment) {
        return fmt::format("{} {}", weekday_name(day_index(date_of(moment))),
                           format_time(time_of_day(moment)));
    };
    return fmt::format("{}: {} → {}", traits(change.session.kind).name,
                       change.from ? at(*change.from) : "nowhere",
                       change.to ? at(*change.to) : "left out");
}

}  // namespace tandem::app
