// SPDX-License-Identifier: Apache-2.0
#include "app/check_plan.h"

#include <fmt/core.h>

#include <algorithm>
#include <utility>

namespace tandem::app {
namespace {

using std::chrono::days;

Importance importance_of(const formats::WrittenSession& written) {
    return written.optional ? Importance::May : Importance::Must;
}

// What one week is judged with beside its own sessions.
struct Around {
    std::vector<planning::NamedRace> races;  // of the profile, in this week
    std::vector<planning::NamedRace> added;  // these, and those near it in weeks not in the file
    std::vector<Placed> neighbours;
};

std::vector<Placed> sessions_of(const formats::WrittenWeek& week,
                                const std::vector<planning::NamedRace>& races) {
    std::vector<Placed> sessions;
    for (const planning::NamedRace& race : races)
        sessions.push_back(race.placed);
    for (const formats::WrittenSession& written : week.sessions) {
        sessions.push_back(written.placed);
        sessions.back().session.importance = importance_of(written);
    }
    std::ranges::sort(sessions, {}, &Placed::start);
    return sessions;
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

// Amounts, and what stands between fixed sessions.
void sort_what_stays(CheckedWeek& week, const rules::Judgement& after) {
    week.after = after;
    for (const rules::Finding& finding : after.findings) {
        if (finding.never) week.stays.push_back(finding);
    }
    week.breaches_left = after.score.never;
}

class Checker {
  public:
    Checker(rules::Context context, const Surroundings& around)
        : context_(std::move(context)), around_(around) {}

    CheckedWeek check(const formats::WrittenWeek& written, const Around& beside) {
        CheckedWeek week;
        week.name = written.name;
        week.monday = written.monday;
        week.dated = written.dated;
        week.sessions = sessions_of(written, beside.races);
        week.added_races = beside.added;
        week.assumes_times =
            std::ranges::any_of(written.sessions, &formats::WrittenSession::assumed_time);
        if (around_.availability) context_.windows = free_time_of(week, *around_.availability);
        const WeekInView view{week.monday, week.dated, week.sessions, beside.neighbours};
        week.judgement = rules::judge(case_of(view), context_);
        sort_findings(week);
        if (week.judgement.score.never > 0) repair(week, view);
        find_key_runs(week, beside.neighbours);
        return week;
    }

  private:
    // A week without a date is the athlete's usual one: no exceptions, no appointments.
    static std::vector<Window> free_time_of(const CheckedWeek& week, const Availability& free) {
        const Date sunday = week.monday + days{6};
        if (week.dated) return windows_between(free, week.monday, sunday);
        return windows_between({free.weekly, {}, {}}, week.monday, sunday);
    }

    void repair(CheckedWeek& week, const WeekInView& view) {
        WeekInView after = view;
        after.sessions = repair_week(view, context_);
        week.changes = changes_between(week.sessions, after.sessions);
        if (!week.changes.empty()) week.repaired = after.sessions;
        sort_what_stays(week, rules::judge(case_of(after), context_));
    }

    // A week that only says "run" is easy running; the runs that could be hard are those for which
    // nothing before them speaks against it, the week before being like this one.
    void find_key_runs(CheckedWeek& week, const std::vector<Placed>& neighbours) const {
        std::vector<Placed> around = neighbours;
        for (Placed placed : week.sessions) {
            placed.start -= days{7};
            if (neighbours.empty()) around.push_back(placed);
        }
        WeekInView trial{week.monday, week.dated, week.sessions, around};
        const int usual = never(trial, context_);
        for (std::size_t i = 0; i < week.sessions.size(); ++i) {
            if (week.sessions[i].session.kind != SessionKind::Run) continue;
            week.has_open_runs = true;
            trial.sessions[i].session.kind = SessionKind::QualityRun;
            KeyRun key;
            key.trial = rules::judge(case_of(trial), context_);
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

    rules::Context context_;
    const Surroundings& around_;
};

constexpr days reach{21};  // how far the weeks around one are looked at

// The dated weeks of a file and the races of a profile, seen from one week.
class Beside {
  public:
    Beside(const formats::WrittenPlan& plan, const Surroundings& around) : plan_(plan) {
        for (const planning::NamedRace& race : around.races) {
            if (!is_drawn(race)) races_.push_back(race);
        }
    }

    Around of(std::size_t number, const std::vector<CheckedWeek>& checked) const {
        Around beside;
        const formats::WrittenWeek& week = plan_.weeks[number];
        if (!week.dated) return beside;
        beside.races = races_of(week);
        for (const planning::NamedRace& race : beside.races)
            beside.added.push_back(race);
        for (std::size_t other = 0; other < plan_.weeks.size(); ++other) {
            const formats::WrittenWeek& near = plan_.weeks[other];
            const bool far = std::chrono::abs(near.monday - week.monday) > reach;
            if (!near.dated || other == number || far) continue;
            const bool repaired = other < number && !checked[other].repaired.empty();
            const auto sessions =
                repaired ? checked[other].repaired : sessions_of(near, races_of(near));
            beside.neighbours.insert(beside.neighbours.end(), sessions.begin(), sessions.end());
        }
        add_races_between(week, beside);
        return beside;
    }

  private:
    bool is_drawn(const planning::NamedRace& race) const {
        return std::ranges::any_of(plan_.weeks, [&race](const formats::WrittenWeek& week) {
            return week.dated && std::ranges::any_of(week.sessions, [&race](const auto& written) {
                       return written.placed.session.kind == SessionKind::Race &&
                              written.placed.date() == race.placed.date();
                   });
        });
    }

    std::vector<planning::NamedRace> races_of(const formats::WrittenWeek& week) const {
        std::vector<planning::NamedRace> races;
        for (const planning::NamedRace& race : races_) {
            if (monday_of(race.placed.date()) == week.monday) races.push_back(race);
        }
        return races;
    }

    // Races in weeks that the file does not have.
    void add_races_between(const formats::WrittenWeek& week, Around& beside) const {
        for (const planning::NamedRace& race : races_) {
            const Date date = race.placed.date();
            const bool near = week.monday - reach <= date && date <= week.monday + days{6} + reach;
            const bool in_the_file = std::ranges::any_of(plan_.weeks, [date](const auto& other) {
                return other.dated && other.monday == monday_of(date);
            });
            if (!near || in_the_file) continue;
            beside.neighbours.push_back(race.placed);
            beside.added.push_back(race);
        }
    }

    const formats::WrittenPlan& plan_;
    std::vector<planning::NamedRace> races_;  // that the file does not draw
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

CheckedPlan check_plan(const formats::WrittenPlan& plan, const rules::Context& context,
                       const Surroundings& around) {
    CheckedPlan checked;
    Checker checker{context, around};
    const Beside beside{plan, around};
    for (std::size_t w = 0; w < plan.weeks.size(); ++w) {
        checked.weeks.push_back(checker.check(plan.weeks[w], beside.of(w, checked.weeks)));
        checked.weeks.back().distance_unit = around.distance_unit.value_or(plan.distance_unit);
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
