// SPDX-License-Identifier: Apache-2.0
// What a week may run, given the weeks before it: the limits of growth as steps of grid and ladder.
#include <algorithm>
#include <cmath>

#include "planning/macro.h"
#include "planning/macro_tables.h"
#include "planning/tables.h"

namespace tandem::planning {
namespace {

constexpr double rounding = 1e-6;  // minutes

Minutes share_of(Minutes minutes, double share) {
    return Minutes{static_cast<long>(static_cast<double>(minutes.count()) * share + 1e-9)};
}

double squared(double value) {
    return value * value;
}

// At least so much was run in that week, whatever was chosen, given that it stayed below the
// reference: free time or the least share.
double least_run(const MacroProblem& problem, std::size_t week, double reference) {
    const MacroWeek& before = problem.weeks[week];
    if (before.begun) return reference;
    const double wanted =
        before.way == MacroWeek::Way::Train ? reference : before.shares.front() * reference;
    const double least = before.race_minutes > 0 ? wanted / 2 : wanted;
    return std::min({least, before.free_minutes, before.capacity.front()});
}

double least_of_last(const MacroProblem& problem, std::size_t week, int count, double reference) {
    double most = 0;
    for (int back = 1; back <= count && static_cast<int>(week) - back >= 0; ++back)
        most = std::max(most, least_run(problem, week - static_cast<std::size_t>(back), reference));
    return most;
}

// What is usual now: the reference, or what is left of it after weeks below it.
double usual(const MacroProblem& problem, std::size_t week, const MacroState& state) {
    const double reference = problem.grid.minutes(state.reference);
    if (state.age < weeks_of_reference) return reference;
    return std::max(reference * return_share / weekly_growth,
                    least_of_last(problem, week, weeks_of_reference, reference));
}

double novice_most(const MacroProblem& problem, std::size_t week, const MacroState& state) {
    if (!problem.novice || state.age < 2) return 1e9;
    const double recent = least_of_last(problem, week, 2, problem.grid.minutes(state.reference));
    return std::max(recent * novice_two_weeks, static_cast<double>(entry_minutes.count()));
}

class Chooser {
  public:
    Chooser(const MacroProblem& problem, std::size_t week, const MacroState& state,
            std::vector<MacroChoice>& choices)
        : problem_(problem),
          week_(problem.weeks[week]),
          at_(week),
          state_(state),
          choices_(choices),
          reference_(problem.grid.minutes(state.reference)) {}

    void choose() {
        choices_.clear();
        if (week_.way == MacroWeek::Way::Train) {
            train();
        } else {
            ease();
        }
    }

  private:
    void train() {
        const double limit = most_by_growth(problem_, at_, state_);
        const double usual_now = usual(problem_, at_, state_);
        const double ceiling = std::max(week_.ceiling, std::min(usual_now, limit));
        const double most = std::min({limit, ceiling, week_.free_minutes});
        const Rungs rungs = train_rungs();
        const int from = state_.age < weeks_of_reference ? state_.reference
                                                         : problem_.grid.floor(most + rounding);
        for (int level = from; level < problem_.grid.levels(); ++level) {
            const double wanted = problem_.grid.minutes(level);
            const bool last = wanted >= most - rounding;
            with_long_runs(std::min(wanted, most), rungs);
            if (last) break;
        }
        // Above the highest level there is nothing but the limit itself.
        if (choices_.empty()) add(std::min({most, week_.capacity.front()}), 0);
    }

    void ease() {
        const bool frozen = week_.way == MacroWeek::Way::Taper;
        const double base = frozen ? reference_ : usual(problem_, at_, state_);
        for (const double share : week_.shares) {
            const double wanted = std::min(base * share, novice_most(problem_, at_, state_));
            // A race is part of the week; half of the week stays training.
            const double left = std::max(wanted - week_.race_minutes, wanted / 2);
            const double running = std::min(left, week_.free_minutes);
            const int rung = eased_rung(running);
            const auto at = static_cast<std::size_t>(rung);
            add(std::min(running, week_.capacity[at]), rung, share);
        }
    }

    struct Rungs {
        int least = 0;
        int most = 0;
    };

    int highest(Minutes minutes) const {
        return problem_.ladder.floor(std::min(minutes, week_.long_most));
    }

    Rungs train_rungs() const {
        const Minutes longest = problem_.ladder.minutes(state_.longest);
        if (week_.long_run == MacroWeek::Long::None) return {};
        if (week_.long_run == MacroWeek::Long::Share) {
            const int share = highest(share_of(longest, week_.long_share));
            return {share, share};
        }
        const Minutes grown = longest_by_growth(problem_, at_, state_);
        const bool holds = week_.long_run == MacroWeek::Long::Hold;
        const int most = highest(holds ? std::min(longest, grown) : grown);
        return {state_.long_age < weeks_within_30_days ? std::min(state_.longest, most) : most,
                most};
    }

    int eased_rung(double running) const {
        if (week_.long_run == MacroWeek::Long::None) return 0;
        const Minutes longest = problem_.ladder.minutes(state_.longest);
        return std::min(highest(share_of(longest, week_.long_share)), rung_at(running));
    }

    // The longest that its share of a week of so many minutes allows.
    int rung_at(double running) const {
        const auto level = static_cast<std::size_t>(problem_.grid.floor(running));
        return problem_.ladder.floor(Minutes{static_cast<long>(week_.long_at[level])});
    }

    void with_long_runs(double wanted, const Rungs& rungs) {
        const std::size_t before = choices_.size();
        const int most = std::min(rungs.most, rung_at(wanted));
        for (int rung = std::min(rungs.least, most); rung <= most; ++rung) {
            const double running = std::min(wanted, week_.capacity[static_cast<std::size_t>(rung)]);
            if (rung > 0 && rung > rung_at(running)) continue;
            add(running, rung);
        }
        if (choices_.size() > before) return;
        add(std::min(wanted, week_.capacity.front()), 0);
    }

    void add(double running, int rung, double share = 1) {
        MacroChoice choice;
        choice.running = running;
        choice.rung = rung;
        choice.next = after(running, rung);
        choice.value = worth(running, rung, share) - price(running, rung, share);
        choices_.push_back(choice);
    }

    // How much a week eases is the corridor's matter, not the model's: only what is more or less
    // than usual counts there.
    double worth(double running, int rung, double share) const {
        if (week_.way == MacroWeek::Way::Train)
            return week_.worth * problem_.response(load_of(problem_, at_, running, rung));
        return week_.worth * easing_slope * (share - week_.usual_share) * reference_;
    }

    double price(double running, int rung, double share) const {
        if (week_.way != MacroWeek::Way::Train)
            return unusual_easing * squared(share - week_.usual_share) * reference_;
        if (state_.age >= weeks_of_reference) return 0;
        const double step = std::max(running / reference_ - 1, 0.0);
        double sum = uneven_running * squared(step) * reference_;
        const auto longest = static_cast<double>(problem_.ladder.minutes(state_.longest).count());
        const auto run = static_cast<double>(problem_.ladder.minutes(rung).count());
        if (state_.long_age < weeks_within_30_days && run > longest)
            sum += uneven_long_run * squared(run / longest - 1) * longest;
        return sum;
    }

    MacroState after(double running, int rung) const {
        if (week_.begun) return state_;
        MacroState next = state_;
        next.age = std::min(state_.age + 1, weeks_of_reference);
        next.long_age = std::min(state_.long_age + 1, weeks_within_30_days);
        // When the longest is 30 days ago, this one is what the athlete runs from now on.
        const bool too_long_ago =
            next.long_age >= weeks_within_30_days && rung > 0 && week_.way == MacroWeek::Way::Train;
        if (rung >= state_.longest || too_long_ago) {
            next.longest = rung;
            next.long_age = 0;
        }
        if (week_.way != MacroWeek::Way::Train) return next;
        const bool forgotten = state_.age >= weeks_of_reference && running > 0;
        if (running >= reference_ - rounding) {
            next.reference = problem_.grid.floor(running);
            next.age = 0;
        } else if (forgotten) {
            const double kept = problem_.novice ? 0 : reference_ * return_share / weekly_growth;
            next.reference = problem_.grid.floor(std::max(running, kept));
            next.age = 0;
        }
        return next;
    }

    const MacroProblem& problem_;
    const MacroWeek& week_;
    std::size_t at_;
    const MacroState& state_;
    std::vector<MacroChoice>& choices_;
    double reference_;
};

}  // namespace

void choices_of(const MacroProblem& problem, std::size_t week, const MacroState& state,
                std::vector<MacroChoice>& choices) {
    Chooser{problem, week, state, choices}.choose();
}

MacroState start_of(const MacroProblem& problem) {
    return {problem.grid.start(), 0, problem.start_rung, 0};
}

double most_by_growth(const MacroProblem& problem, std::size_t week, const MacroState& state) {
    const double now = usual(problem, week, state);
    const double growth = problem.weeks[week].growth;
    double most = now * growth;
    if (state.age >= weeks_of_reference) {
        const double kept = problem.grid.minutes(state.reference) * return_share;
        most = std::max(most, kept);
    }
    return std::min(most, novice_most(problem, week, state)) + rounding;
}

Minutes longest_by_growth(const MacroProblem& problem, std::size_t week, const MacroState& state) {
    const Minutes longest = problem.ladder.minutes(state.longest);
    const bool recent = state.long_age < weeks_within_30_days;
    if (recent) return std::min(step_up(longest), longest + long_run_step);
    // What is left of it, within what a race or the easy runs since then allow.
    const double reference = problem.grid.minutes(state.reference);
    Minutes since{0};
    for (int back = 1; back <= weeks_within_30_days && static_cast<int>(week) - back >= 0; ++back) {
        const std::size_t w = week - static_cast<std::size_t>(back);
        const MacroWeek& before = problem.weeks[w];
        const double easy =
            std::min(least_run(problem, w, reference) / before.runs, before.easy_most);
        since = std::max({since, before.race_longest, Minutes{static_cast<long>(easy)}});
    }
    const Minutes allowed =
        since >= shortest_run ? step_up(since) : std::min(return_run, step_up(longest));
    return std::max(std::min(share_of(longest, return_share), allowed), shortest_run);
}

double load_of(const MacroProblem& problem, std::size_t week, double running, int rung) {
    const MacroWeek& of = problem.weeks[week];
    const auto level = static_cast<std::size_t>(problem.grid.floor(running));
    return running + quality_extra * std::min(of.quality[level], running) +
           long_run_extra * static_cast<double>(problem.ladder.minutes(rung).count());
}

}  // namespace tandem::planning
