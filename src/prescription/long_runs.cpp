// SPDX-License-Identifier: Apache-2.0
// Long runs: even ones, ones that end faster, and race effort where a long race is near.
#include <algorithm>

#include "prescription/run_library.h"

namespace tandem::prescription {
namespace {

constexpr Seconds shortest_with_finish = Minutes{60};
constexpr Seconds shortest_with_race_effort = Minutes{70};

// Percent of the run (house).
constexpr int first_finish_percent = 14;
constexpr int finish_percent_more = 2;  // with every second long run
constexpr int most_finish_percent = 26;
constexpr int build_up_percent = 40;
constexpr int half_percent = 18;
constexpr int marathon_percent = 26;
constexpr int percent_a_week = 4;
constexpr int most_percent = 38;
constexpr int beginner_percent = 14;
constexpr int most_beginner_percent = 26;
constexpr Seconds most_half_effort = Minutes{36};
constexpr Seconds most_marathon_effort = Minutes{60};
constexpr Minutes most_piece_of_beginners{20};
constexpr Minutes two_pieces_up_to{35};
constexpr Seconds between_pieces = Minutes{3};

Seconds share(const RunSetting& setting, int percent) {
    return std::chrono::floor<Minutes>(setting.minutes() * percent / 100);
}

// The steady end of a long run grows with how many there were.
Seconds steady_end(const RunSetting& setting) {
    return share(setting, std::min(first_finish_percent + setting.nth() / 2 * finish_percent_more,
                                   most_finish_percent));
}

RunBlock alone(RunStep step) {
    return {1, {std::move(step)}};
}

// The race whose effort this run trains.
std::optional<Metres> race_to_train(const RunSetting& setting) {
    const WeekFacts& week = setting.request.week;
    if (week.phase != Phase::Peak || setting.eased || !week.race) return {};
    if (length_of_race(*week.race) < RaceLength::Half) return {};
    if (setting.minutes() < shortest_with_race_effort) return {};
    return week.race;
}

void add_race_effort(const RunSetting& setting, Metres race, Middle& middle) {
    const bool marathon = length_of_race(race) >= RaceLength::Marathon;
    const bool beginner = setting.level() == Level::Beginner;
    const int first = beginner ? beginner_percent : marathon ? marathon_percent : half_percent;
    const int percent = std::min(first + percent_a_week * setting.request.week.in_phase,
                                 beginner ? most_beginner_percent : most_percent);
    const Seconds all =
        std::min(share(setting, percent), marathon ? most_marathon_effort : most_half_effort);
    const Seconds one_piece = beginner ? most_piece_of_beginners : Seconds{0};
    const int pieces = all <= one_piece ? 1 : all <= two_pieces_up_to ? 2 : 3;
    const Seconds on = std::chrono::floor<Minutes>(all / pieces);
    const Rung rung{pieces, static_cast<int>(on.count()),
                    pieces == 1 ? 0 : static_cast<int>(between_pieces.count())};
    middle.id = "run.long-race-effort";
    middle.title = "Long run with " + title_of(rung, "at race effort", "easy between");
    middle.blocks.push_back(block_of(
        rung, timed(StepKind::Work, "Race effort", {}, race_pace_target(setting, race)),
        timed(StepKind::Recovery, "Easy running", {}, target_of(Effort::Easy, setting.now))));
    middle.why.push_back(
        {"Pieces at race effort on tired legs make race day familiar; try what "
         "you will eat and wear.",
         {"house"}});
}

void add_faster_finish(const RunSetting& setting, Middle& middle) {
    middle.id = "run.long-finish";
    middle.title = "Long run with a faster finish";
    middle.blocks.push_back(alone(timed(StepKind::Work, "Faster finish", steady_end(setting),
                                        target_of(Effort::Steady, setting.now))));
    middle.why.push_back(
        {"Ending a little faster teaches you to hold something back at first.", {"house"}});
}

void add_progression(const RunSetting& setting, Middle& middle) {
    middle.id = "run.long-progression";
    middle.title = "Long run that grows faster";
    middle.filler = Effort::Held;
    middle.blocks.push_back(
        alone(timed(StepKind::Work, "A little quicker", share(setting, build_up_percent),
                    target_of(Effort::Quicker, setting.now))));
    middle.blocks.push_back(alone(timed(StepKind::Work, "Steady running", steady_end(setting),
                                        target_of(Effort::Steady, setting.now))));
    middle.why.push_back(
        {"From easy to steady: each part a little faster than the one "
         "before.",
         {"house"}});
}

}  // namespace

Workout long_run(const RunSetting& setting) {
    if (setting.walks) return run_and_walk(setting);
    Middle middle;
    middle.id = "run.long";
    middle.title = "Long run";
    middle.filler = Effort::Long;
    middle.filler_first = true;
    middle.why.push_back(
        {"The longest run of the week builds the endurance that everything else stands on.",
         {"article-c", "E74"}});
    middle.why.push_back(
        {"Its length grows in small steps, because single big leaps are what "
         "overuse injuries followed.",
         {"E68"}});
    const WeekFacts& week = setting.request.week;
    const bool growing =
        !setting.eased && (week.phase == Phase::Base || week.phase == Phase::Build);
    const bool varied =
        growing && setting.level() != Level::Beginner && setting.minutes() >= shortest_with_finish;
    if (const auto race = race_to_train(setting)) {
        add_race_effort(setting, *race, middle);
    } else if (varied && setting.nth() % 4 == 2) {
        add_faster_finish(setting, middle);
    } else if (varied && setting.nth() % 4 == 0 && week.phase == Phase::Build) {
        add_progression(setting, middle);
    }
    middle.how_to_go_on.push_back(
        {"If the last part was a struggle, begin the next one slower; it is meant to end well.",
         {"house"}});
    return assemble(setting, std::move(middle), easy_frame(setting.minutes()));
}

}  // namespace tandem::prescription
