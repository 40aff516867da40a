// SPDX-License-Identifier: Apache-2.0
// EVIDENCE H6.
#include "rules/catalogue.h"
#include "rules/day.h"

namespace tandem::rules {

namespace {

std::vector<Excess> grows_too_fast(std::span<const Placed> placed, const Context& context) {
    std::vector<Excess> breaking;
    if (!context.novice_runner || context.weekly_running == Minutes{0} || placed.empty()) return {};
    const Date first_monday = monday_of(placed.front().date());
    std::vector<Minutes> weeks;
    std::vector<std::size_t> last_run;
    for (std::size_t i = 0; i < placed.size(); ++i) {
        const auto week = static_cast<std::size_t>((placed[i].date() - first_monday).count() / 7);
        weeks.resize(std::max(weeks.size(), week + 1));
        last_run.resize(weeks.size());
        if (!traits(placed[i].session.kind).run) continue;
        weeks[week] += placed[i].session.minutes;
        last_run[week] = i;
    }
    // Against the greatest week so far: coming back from a lighter week is no growth.
    Minutes greatest = context.weekly_running;
    Minutes greatest_before = context.weekly_running;
    for (std::size_t week = 0; week < weeks.size(); ++week) {
        const Minutes most = (greatest_before * 130 + Minutes{200}) / 100;
        if (weeks[week] > most) {
            breaking.push_back({last_run[week], weeks[week], most, greatest_before});
        }
        greatest_before = greatest;
        greatest = std::max(greatest, weeks[week]);
    }
    return breaking;
}

}  // namespace

constinit const Rule weekly_growth{
    .id = "h6.weekly-growth",
    .requirement = "H6",
    .cites = {"E69"},
    .mode = RuleMode::Hard,
    .weight = 500,
    .may_be_off = true,
    .says = "A beginner's weekly running grows by at most 30 % over two weeks.",
    .why =
        "Jumps of more than that were followed by more injuries of the kind that distance causes.",
    .clash = "the week grows too fast",
    .shape = Amount{grows_too_fast, true, "a week"},
};

}  // namespace tandem::rules
