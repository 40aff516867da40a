// SPDX-License-Identifier: Apache-2.0
#include "planning/macro_problem.h"

#include <algorithm>
#include <cmath>

#include "planning/macro_tables.h"
#include "planning/wishes.h"

namespace tandem::planning {
namespace {

constexpr double no_limit = 1e6;  // minutes; more than a week has

double number(Minutes minutes) {
    return static_cast<double>(minutes.count());
}

Minutes whole(double minutes) {
    return Minutes{static_cast<long>(minutes + 1e-6)};
}

// The usual share and what lies beside it in the corridor, in whole steps.
std::vector<double> shares_in(const Corridor& corridor, double usual) {
    std::vector<double> shares;
    const double first =
        usual - std::floor((usual - corridor.least) / easing_step + 1e-9) * easing_step;
    for (double share = first; share <= corridor.most + 1e-9; share += easing_step)
        shares.push_back(share);
    return shares;
}

Corridor corridor_within(const CalendarWeek& week, double usual) {
    if (week.deload) return deload_corridor;
    if (week.mini_taper) return mini_taper_corridor;
    // A race early in its week is tapered for in the week before.
    return usual <= race_week_corridor.most ? race_week_corridor : taper_corridor;
}

// New runners ease no deeper than usual: their way back is measured by it (H6).
Corridor corridor_of(const CalendarWeek& week, double usual, bool novice) {
    const Corridor corridor = corridor_within(week, usual);
    return {novice ? usual : corridor.least, corridor.most};
}

double usual_share(const CalendarWeek& week) {
    if (week.phase == Phase::Recovery) {
        const auto last = static_cast<int>(recovery_percent.size()) - 1;
        return recovery_percent[static_cast<std::size_t>(std::min(week.in_phase, last))] / 100.0;
    }
    if (eases(week.phase)) return week.taper_percent / 100.0;
    if (week.deload) return deload_share;
    return week.mini_taper ? b_race_share : 1.0;
}

class Corridors {
  public:
    explicit Corridors(const SeasonInput& input)
        : input_(input), problem_(empty_problem(input)), long_run_(input.start_longest) {}

    MacroProblem run() {
        const auto worth = worth_of_weeks(input_.calendar, input_.athlete.races);
        for (std::size_t w = 0; w < input_.calendar.size(); ++w) {
            problem_.weeks.push_back(week_of(w));
            problem_.weeks.back().worth = worth[w];
        }
        return std::move(problem_);
    }

  private:
    static MacroProblem empty_problem(const SeasonInput& input) {
        Minutes most{1};
        Minutes longest = input.start_longest;
        for (const CalendarWeek& week : input.calendar) {
            most = std::max(most, most_running(input.athlete, week));
            longest = std::max(longest, longest_long_run(input.athlete, week));
        }
        MacroProblem problem{LoadGrid{number(input.start_running), number(most)},
                             LongRunLadder{input.start_longest, longest},
                             Response{number(std::max(most, input.start_running))}};
        problem.novice = input.athlete.running == Level::Beginner;
        problem.start_rung = problem.ladder.floor(input.start_longest);
        return problem;
    }

    MacroWeek week_of(std::size_t w) {
        const CalendarWeek& calendar = input_.calendar[w];
        MacroWeek week;
        set_way(w, week);
        set_long_run(w, week);
        week.ceiling = number(most_running(input_.athlete, calendar));
        for (const RaceEntry& race : calendar.races) {
            const Minutes time =
                condition::expected_time(input_.athlete, input_.condition, race.distance);
            week.race_longest = std::max(week.race_longest, time);
        }
        set_levels(w, week);
        set_capacity(w, week);
        return week;
    }

    void set_way(std::size_t w, MacroWeek& week) {
        const CalendarWeek& calendar = input_.calendar[w];
        const Supply& supply = input_.supply[w];
        week.usual_share = usual_share(calendar);
        if (eases(calendar.phase)) {
            week.way = MacroWeek::Way::Taper;
        } else if (calendar.deload || calendar.mini_taper || !calendar.races.empty()) {
            week.way = MacroWeek::Way::Ease;
            week.race_minutes = number(race_minutes(input_.athlete, input_.condition, calendar));
        }
        week.growth = calendar.phase == Phase::Adaptation || calendar.phase == Phase::Peak
                          ? peak_growth
                          : weekly_growth;
        const bool one_share = calendar.phase == Phase::Recovery || week.usual_share == 1.0;
        week.shares = one_share
                          ? std::vector{week.usual_share}
                          : shares_in(corridor_of(calendar, week.usual_share, problem_.novice),
                                      week.usual_share);
        if (supply.days_left >= 7) return;
        // Part of a week stays what it would have been, for the days that are left.
        week.begun = true;
        if (week.way == MacroWeek::Way::Train) week.way = MacroWeek::Way::Ease;
        week.usual_share *= supply.days_left / 7.0;
        week.shares = {week.usual_share};
    }

    void set_long_run(std::size_t w, MacroWeek& week) {
        const CalendarWeek& calendar = input_.calendar[w];
        const Supply& supply = input_.supply[w];
        week.long_most = longest_long_run(input_.athlete, calendar);
        week.asks_for_room = needs_a_window(supply, step_up(long_run_));
        if (!week.asks_for_room) week.long_window = supply.most_for(0);
        week.long_most = std::min(week.long_most, week.long_window);
        const Counts counts = counts_of(setting_of(input_, w, long_run_), plenty());
        const bool trains = week.way == MacroWeek::Way::Train;
        if (counts.long_run || (counts.runs > 0 && long_run_is_easy(input_.athlete, long_run_))) {
            week.long_run = trains ? MacroWeek::Long::Grow : MacroWeek::Long::Share;
            if (calendar.phase == Phase::Adaptation && trains)
                week.long_run = MacroWeek::Long::Hold;
        }
        if (calendar.phase == Phase::Taper) week.long_share = calendar.taper_percent / 100.0;
        if (calendar.deload) week.long_share = deload_long_share;
        // Roughly where the long run stands now, for what depends on it above.
        if (week.long_run == MacroWeek::Long::Grow)
            long_run_ =
                std::max(long_run_,
                         std::min({step_up(long_run_), long_run_ + long_run_step, week.long_most}));
    }

    void set_levels(std::size_t w, MacroWeek& week) {
        const WeekSetting setting = setting_of(input_, w, long_run_);
        for (int level = 0; level < problem_.grid.levels(); ++level) {
            const double running = problem_.grid.minutes(level);
            const Counts counts = counts_of(setting, whole(running));
            const RunWish wish = wish_of(setting, counts, Minutes::max(), input_.start_longest);
            const double hard = running * wish.hard_share / hard_part_of_quality;
            int quality = counts.quality;
            while (quality > 0 && hard / quality < number(wish.quality_least))
                --quality;
            week.quality.push_back(std::min(hard, quality * number(wish.quality_most)));
            const double share = counts.runs >= 4 ? long_share_many : long_share_few;
            const double room = running - (counts.runs - 1) * number(shortest_run);
            const double most = std::min(running * share, room);
            week.long_at.push_back(counts.runs < 2 || most < number(shortest_run) ? 0 : most);
        }
    }

    // What the runs of the week hold at most, by asking for more than that.
    void set_capacity(std::size_t w, MacroWeek& week) {
        const Supply& supply = input_.supply[w];
        for (int rung = 0; rung < problem_.ladder.rungs(); ++rung) {
            const Minutes long_run = problem_.ladder.minutes(rung);
            const WeekSetting setting = setting_of(input_, w, long_run);
            const Counts counts = counts_of(setting, plenty());
            const Minutes longest = rung > 0 ? step_up(long_run) : Minutes::max();
            RunWish wish = wish_of(setting, counts, longest, input_.start_longest);
            wish.total = std::min(plenty(), free_for_running(setting, counts));
            wish.long_run = counts.long_run ? long_run : Minutes{0};
            const RunMinutes fit = fit_runs(wish, supply);
            week.capacity.push_back(week.asks_for_room ? no_limit : number(fit.sum()));
            if (rung > 0) continue;
            const Minutes free = free_for_running(setting, counts);
            week.free_minutes = week.asks_for_room ? no_limit : std::min(number(free), no_limit);
            week.runs = std::max(counts.runs, 1);
            week.easy_most = number(wish.easy_most);
        }
    }

    Minutes plenty() const {
        const double most = problem_.grid.minutes(problem_.grid.levels() - 1);
        return Minutes{static_cast<long>(most)};
    }

    const SeasonInput& input_;
    MacroProblem problem_;
    Minutes long_run_;
};

}  // namespace

MacroProblem macro_problem_of(const SeasonInput& input) {
    return Corridors{input}.run();
}

WeekSetting setting_of(const SeasonInput& input, std::size_t week, Minutes long_run) {
    const CalendarWeek& calendar = input.calendar[week];
    const int number = static_cast<int>(week) + 1;
    return {.athlete = input.athlete,
            .week = calendar,
            .supply = input.supply[week],
            .number = number,
            .race_replaces_long = race_replaces(input.athlete, input.condition, calendar, long_run),
            .long_run_is_easy = long_run_is_easy(input.athlete, long_run),
            .cuts = WeekCuts{input.cuts, number}};
}

}  // namespace tandem::planning
