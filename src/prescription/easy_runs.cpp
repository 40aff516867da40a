// SPDX-License-Identifier: Apache-2.0
// Easy and recovery runs, with strides or play now and then, and runs with walking (P9, P14).
#include <fmt/core.h>

#include <algorithm>
#include <array>

#include "condition/assess.h"
#include "condition/vdot.h"
#include "prescription/run_library.h"

namespace tandem::prescription {
namespace {

constexpr Seconds shortest_with_strides = Minutes{30};
constexpr Seconds shortest_with_play = Minutes{35};
constexpr int stride_weeks_beginner = 3;  // of training before the first strides (house)
constexpr Rung strides{4, 20, 60};
constexpr Rung more_strides{6, 20, 60};
constexpr std::array<Rung, 4> play_rungs{{{6, 30, 90}, {6, 45, 75}, {8, 45, 75}, {8, 60, 60}}};

// Running with walking grows by a rung a loading week; who has run longer begins higher (house).
constexpr std::array<Rung, 7> walk_rungs{{
    {1, 60, 90},
    {1, 90, 90},
    {1, 120, 90},
    {1, 180, 90},
    {1, 240, 60},
    {1, 300, 60},
    {1, 480, 60},
}};
constexpr Minutes runs_on_end{30};  // whoever has, needs no walking
constexpr std::chrono::days race_counts_for{365};
constexpr Minutes minutes_for_a_rung{10};
constexpr int shortest_running = 30;  // seconds

int walk_rung(const RunRequest& request) {
    const Minutes longest = condition::assess(request.athlete).longest_run;
    const int head_start = static_cast<int>(std::max(longest, Minutes{0}) / minutes_for_a_rung);
    return head_start + std::max(request.week.loading_weeks, 0);
}

// Whoever lately raced for that long can run that long, whatever the last 30 days held: they hold
// its length (H5), and the same race gives the paces.
bool has_raced(const RunRequest& request) {
    const auto proves = [&](const Performance& one) {
        if (one.distance.value <= 0 || one.time < runs_on_end) return false;
        const bool old = one.date && request.week.monday - *one.date > race_counts_for;
        return !old && condition::is_believable(condition::vdot(one));
    };
    const auto& race = request.athlete.performance;
    return (race && proves(*race)) || std::ranges::any_of(request.athlete.tests, proves);
}

bool is_growing(const RunSetting& setting) {
    const Phase phase = setting.request.week.phase;
    return !setting.request.week.deload &&
           (phase == Phase::Base || phase == Phase::Build || phase == Phase::Peak);
}

RunBlock strides_of(const RunSetting& setting, const Rung& rung) {
    return block_of(
        rung, timed(StepKind::Work, "Stride", {}, target_of(Effort::Stride, setting.now)),
        timed(StepKind::Recovery, "Easy jog", {}, target_of(Effort::Recovery, setting.now)));
}

// About one easy run a week: with three of them, every third. A week near the race has fewer runs,
// and its legs are to stay quick.
bool has_strides(const RunSetting& setting) {
    const Phase phase = setting.request.week.phase;
    const bool near_race = phase == Phase::Taper || phase == Phase::RaceWeek;
    if (setting.minutes() < shortest_with_strides || setting.nth() % (near_race ? 2 : 3) != 1)
        return false;
    if (setting.level() == Level::Beginner &&
        setting.request.week.loading_weeks < stride_weeks_beginner)
        return false;
    return is_growing(setting) || near_race;
}

// Of every so many easy runs one is playful; the play grows from one to the next.
constexpr int playful_every = 9;

Rung play_of(const RunSetting& setting) {
    const auto steps = static_cast<std::size_t>(setting.nth() / playful_every);
    Rung rung = play_rungs[std::min(steps, play_rungs.size() - 1)];
    const Seconds room = room_in(easy_frame(setting.minutes()), setting.minutes());
    rung.times = std::min(rung.times, static_cast<int>(room.count()) / (rung.on + rung.off));
    return rung;
}

bool is_playful(const RunSetting& setting) {
    return setting.minutes() >= shortest_with_play && setting.nth() % playful_every == 5 &&
           setting.level() != Level::Beginner && is_growing(setting);
}

}  // namespace

bool needs_walking(const RunRequest& request) {
    return request.athlete.running == Level::Beginner &&
           condition::assess(request.athlete).longest_run < runs_on_end && !has_raced(request) &&
           walk_rung(request) < static_cast<int>(walk_rungs.size());
}

Workout run_and_walk(const RunSetting& setting) {
    const bool longer = setting.request.session.kind == SessionKind::LongRun;
    const int at = std::max(walk_rung(setting.request) - (longer ? 1 : 0), 0);
    Rung rung = walk_rungs[std::min(static_cast<std::size_t>(at), walk_rungs.size() - 1)];
    Frame frame = easy_frame(setting.minutes());
    const int room = static_cast<int>(room_in(frame, setting.minutes()).count());
    // Enough turns to fill the room, the running a little shorter where they do not fit.
    const int turn = rung.on + rung.off;
    rung.times = std::max((room + turn - 1) / turn, 1);
    rung.on = std::min(rung.on, (room / rung.times - rung.off) / 15 * 15);
    if (rung.on < shortest_running) rung = {1, room, 0};
    // The last walk is the end of a run too short for another; odd seconds come before.
    if (frame.cool_down == Seconds{0})
        frame.warm_up += Seconds{room - rung.times * (rung.on + rung.off)};
    Middle middle;
    middle.id = "run.walk";
    middle.title = title_of(rung, "easy running", "walking between");
    const bool recovery = setting.request.session.kind == SessionKind::RecoveryRun;
    const Target easy = target_of(recovery ? Effort::Recovery : Effort::Easy, setting.now);
    const Target walk = target_of(Effort::Walk, setting.now);
    middle.blocks.push_back(block_of(rung, timed(StepKind::Work, "Easy running", {}, easy),
                                     timed(StepKind::Recovery, "Walk", {}, walk)));
    middle.filler = Effort::Walk;
    middle.filler_name = "Walk";
    middle.why.push_back(
        {"Walking in between lets you be on your feet for longer than you could "
         "run on end, and the running parts grow week by week.",
         {"house"}});
    middle.how_to_go_on.push_back(
        {"Stay slow enough to talk. If a running part leaves you breathless, walk earlier; if all "
         "felt easy, the next week has longer ones anyway.",
         {"house"}});
    return assemble(setting, std::move(middle), frame);
}

Workout easy_run(const RunSetting& setting) {
    if (setting.walks) return run_and_walk(setting);
    Middle middle;
    middle.id = "run.easy";
    middle.title = "Easy run";
    middle.filler_first = true;
    middle.why.push_back(
        {"Easy running builds endurance at little cost and leaves you fresh for "
         "the hard days.",
         {"E73", "E74", "E36"}});
    if (has_strides(setting)) {
        const bool more = setting.level() == Level::Advanced;
        middle.id = "run.easy-strides";
        middle.title = "Easy run with strides";
        middle.blocks.push_back(strides_of(setting, more ? more_strides : strides));
        middle.why.push_back(
            {"A few relaxed fast steps at the end keep your legs quick.", {"article-e", "house"}});
    } else if (is_playful(setting)) {
        middle.id = "run.fartlek";
        middle.title = "Easy run with some play";
        middle.blocks.push_back(block_of(
            play_of(setting),
            timed(StepKind::Work, "A little faster", {}, target_of(Effort::Surge, setting.now)),
            timed(StepKind::Recovery, "Easy running", {}, target_of(Effort::Easy, setting.now))));
        middle.why.push_back(
            {"A change of rhythm for variety, still easy on the whole.", {"house"}});
    }
    middle.how_to_go_on.push_back(
        {"If you cannot talk in whole sentences, slow down: easy days are for being easy.",
         {"E74", "article-c"}});
    return assemble(setting, std::move(middle), easy_frame(setting.minutes()));
}

Workout recovery_run(const RunSetting& setting) {
    if (setting.walks) return run_and_walk(setting);
    Middle middle;
    middle.id = "run.recovery";
    middle.title = "Recovery run";
    middle.filler = Effort::Recovery;
    middle.filler_name = "Very easy running";
    middle.filler_first = true;
    middle.why.push_back(
        {"Slow and short: it is there for moving, not for training.", {"article-c", "E38"}});
    middle.how_to_go_on.push_back(
        {"Too slow is not possible here. If your legs still feel heavy after ten minutes, walk "
         "home; if something hurts, stop and see a professional.",
         {"house"}});
    return assemble(setting, std::move(middle), easy_frame(setting.minutes()));
}

}  // namespace tandem::prescription
