// SPDX-License-Identifier: Apache-2.0
#include "planning/fit.h"

#include <algorithm>
#include <functional>
#include <numeric>
#include <utility>

#include "planning/tables.h"

namespace tandem::planning {
namespace {

// Small weeks are shared out by the minute: a step of five would swallow their growth.
constexpr Minutes by_fives_from{120};

Minutes share_of(Minutes minutes, double share) {
    return Minutes{static_cast<long>(static_cast<double>(minutes.count()) * share + 1e-9)};
}

Minutes in_steps(Minutes minutes, Minutes step) {
    return minutes / step * step;
}

// The part that `share` of the whole may be, beside `others`.
Minutes beside(Minutes others, double share) {
    return share_of(others, share / (1.0 - share));
}

Minutes sum_of(const std::vector<Minutes>& minutes) {
    return std::accumulate(minutes.begin(), minutes.end(), Minutes{0});
}

void share_easy(RunMinutes& fit, Minutes rest, int runs, Minutes most) {
    runs = std::min(runs, static_cast<int>(rest / shortest_run));
    if (runs <= 0 || most < shortest_run) return;
    const Minutes step{rest + fit.sum() < by_fives_from ? 1 : 5};
    Minutes each = std::clamp(in_steps(rest / runs, step), shortest_run, most);
    Minutes left = rest - each * runs;
    for (int i = 0; i < runs; ++i) {
        const bool more = left >= step && each + step <= most;
        fit.easy.push_back(more ? each + step : each);
        if (more) left -= step;
    }
}

// As many quality runs as the hard share carries, each of useful length. Of three runs or more one
// stays easy, and is left its minutes: without it the shares of the others cannot be held.
void share_quality(RunMinutes& fit, const RunWish& wish, int runs) {
    const int easy = runs >= 3 ? 1 : 0;
    const int most_count = runs - fit.count() - easy;
    const Minutes hard = std::min(share_of(wish.total, wish.hard_share / hard_part_of_quality),
                                  wish.total - fit.sum() - easy * shortest_run);
    for (int count = std::min(wish.quality, most_count); count > 0; --count) {
        const Minutes each =
            in_steps(std::min({hard / count, wish.quality_most, wish.longest_allowed}), Minutes{5});
        if (each < wish.quality_least) continue;
        fit.quality.assign(static_cast<std::size_t>(count), each);
        return;
    }
}

// The n-th longest run meets the n-th longest window.
void cap_by_windows(RunMinutes& fit, const Supply& supply) {
    std::vector<Minutes*> runs;
    if (fit.long_run > Minutes{0}) runs.push_back(&fit.long_run);
    for (Minutes& minutes : fit.quality)
        runs.push_back(&minutes);
    for (Minutes& minutes : fit.easy)
        runs.push_back(&minutes);
    std::vector<std::pair<Minutes, std::size_t>> order;
    for (std::size_t i = 0; i < runs.size(); ++i)
        order.emplace_back(-*runs[i], i);
    std::ranges::sort(order);
    for (std::size_t rank = 0; rank < order.size(); ++rank) {
        Minutes& minutes = *runs[order[rank].second];
        minutes = std::min(minutes, supply.most_for(rank));
    }
}

double long_share(const RunMinutes& fit) {
    return fit.count() >= 4 ? long_share_many : long_share_few;
}

// Easy where a run became too short to be what it was; gone where it became too short at all.
void drop_the_short(RunMinutes& fit, const RunWish& wish) {
    if (fit.long_run > Minutes{0} && fit.long_run < shortest_long_run) {
        fit.easy.push_back(std::min(fit.long_run, wish.easy_most));
        fit.long_run = Minutes{0};
    }
    while (!fit.quality.empty() && fit.quality.back() < wish.quality_least) {
        fit.easy.push_back(std::min(fit.quality.back(), wish.easy_most));
        fit.quality.pop_back();
    }
    std::erase_if(fit.easy, [](Minutes minutes) { return minutes < shortest_run; });
}

// One round of the shares; what it takes away can break another share, so rounds repeat.
bool hold_shares(RunMinutes& fit, const RunWish& wish) {
    const RunMinutes before = fit;
    drop_the_short(fit, wish);
    const Minutes quality = sum_of(fit.quality);
    const Minutes may_be_hard = beside(fit.sum() - quality, wish.hard_share / hard_part_of_quality);
    if (quality > may_be_hard) {
        const auto count = static_cast<long>(fit.quality.size());
        const Minutes each = in_steps(may_be_hard / count, Minutes{5});
        for (Minutes& minutes : fit.quality)
            minutes = std::min(minutes, each);
    }
    if (fit.long_run > Minutes{0}) {
        if (fit.count() == 1) {
            fit.easy.push_back(std::min(fit.long_run, wish.easy_most));
            fit.long_run = Minutes{0};
        }
        // Of two runs neither may be the longer half; shares rounded down would only shrink both.
        const Minutes others = fit.sum() - fit.long_run;
        fit.long_run =
            std::min(fit.long_run, fit.count() == 2 ? others : beside(others, long_share(fit)));
        for (Minutes& minutes : fit.easy) {
            if (fit.long_run > Minutes{0}) minutes = std::min(minutes, fit.long_run);
        }
    }
    return fit.long_run != before.long_run || fit.quality != before.quality ||
           fit.easy != before.easy;
}

struct Fit {
    RunMinutes runs;
    Minutes taken{0};  // by the shares from what was given out first
    int quality_given = 0;
};

Fit fit_once(const RunWish& wish, const Supply& supply) {
    RunMinutes fit;
    const int runs = std::min(wish.runs, static_cast<int>(wish.total / shortest_run));
    if (runs <= 0) return {};
    if (runs >= 2 && wish.long_run >= shortest_run) {
        const double share = runs >= 4 ? long_share_many : long_share_few;
        const Minutes room = wish.total - (runs - 1) * shortest_run;
        const Minutes most = std::min({wish.long_run, share_of(wish.total, share), room});
        fit.long_run = std::min({most, wish.longest_allowed, supply.most_for(0)});
        if (fit.long_run < shortest_long_run) fit.long_run = Minutes{0};
    }
    const int long_runs = fit.long_run > Minutes{0} ? 1 : 0;
    share_quality(fit, wish, runs);
    Minutes most = std::min(wish.easy_most, wish.longest_allowed);
    if (long_runs > 0) most = std::min(most, fit.long_run);
    share_easy(fit, wish.total - fit.sum(), runs - fit.count(), most);
    if (fit.count() >= runs_with_recovery && !fit.easy.empty()) {
        fit.easy.back() = std::min(fit.easy.back(), longest_recovery_run);
    }
    cap_by_windows(fit, supply);
    const Minutes given = fit.sum();
    const auto quality_given = static_cast<int>(fit.quality.size());
    while (hold_shares(fit, wish)) {
    }
    std::ranges::sort(fit.easy, std::greater{});
    const Minutes held = fit.sum();
    return {std::move(fit), given - held, quality_given};
}

}  // namespace

Minutes RunMinutes::sum() const {
    return long_run + sum_of(quality) + sum_of(easy);
}

Minutes RunMinutes::longest() const {
    Minutes most = long_run;
    for (const Minutes minutes : quality)
        most = std::max(most, minutes);
    for (const Minutes minutes : easy)
        most = std::max(most, minutes);
    return most;
}

int RunMinutes::count() const {
    return (long_run > Minutes{0} ? 1 : 0) + static_cast<int>(quality.size() + easy.size());
}

RunMinutes fit_runs(const RunWish& wish, const Supply& supply) {
    const Fit fit = fit_once(wish, supply);
    if (fit.taken * 10 <= fit.runs.sum()) return fit.runs;
    RunMinutes best = fit.runs;
    const auto consider = [&](const RunWish& less) {
        const RunMinutes runs = fit_once(less, supply).runs;
        if (runs.sum() * 10 > best.sum() * 11) best = runs;
    };
    RunWish no_long_run = wish;
    no_long_run.long_run = Minutes{0};
    RunWish less_quality = wish;
    less_quality.quality = 0;
    if (wish.quality > 0 && wish.long_run > Minutes{0}) {
        // The shares of a long run and of quality cannot always hold beside each other, of two runs
        // never; then each shrinks the other. Rather the one that is wanted less waits, and the
        // week keeps its minutes.
        if (!wish.long_run_first) consider(no_long_run);
        consider(less_quality);
        if (wish.long_run_first) consider(no_long_run);
    } else if (static_cast<int>(fit.runs.quality.size()) < fit.quality_given) {
        // What is too short for quality is as long as any easy run.
        consider(less_quality);
    }
    return best;
}

}  // namespace tandem::planning
