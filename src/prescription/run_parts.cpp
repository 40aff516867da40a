// SPDX-License-Identifier: Apache-2.0
#include "prescription/run_parts.h"

#include <fmt/core.h>

#include <algorithm>
#include <cctype>
#include <cmath>

namespace tandem::prescription {
namespace {

constexpr int shortest_piece = 30;  // seconds
constexpr int long_piece = 300;
constexpr Seconds stride{20};
constexpr Seconds after_stride{60};
constexpr Seconds most_warm_up{20 * 60};
constexpr Seconds more_warm_up{5 * 60};
constexpr Seconds more_cool_down{6 * 60};
constexpr Seconds shortest_filler{3 * 60};
constexpr int walking_effort = 1;
constexpr double walking_pace = 660;  // seconds a kilometre (house)

// Long pieces get shorter, short ones fewer.
Rung halved(Rung rung) {
    if (rung.on >= long_piece) {
        rung.on = std::max(rung.on / 2 / 60, 1) * 60;
    } else {
        rung.times = (rung.times + 1) / 2;
    }
    return rung;
}

Seconds whole_minutes(Seconds time) {
    return std::chrono::floor<Minutes>(time);
}

struct DrillRow {
    const char* name;
    const char* how;
};
// Activate, mobilise, potentiate (E95); moving and never held (E96).
constexpr std::array<DrillRow, 3> drills{{
    {"Leg swings", "10 a side, forwards and across"},
    {"High knees and heel flicks", "small quick steps, 20 of each"},
    {"Skips", "light and springy, 20 steps"},
}};

void add_movements(const Frame& frame, Workout& workout) {
    Seconds left = frame.drills;
    for (const DrillRow& row : drills) {
        if (left < Seconds{60}) break;
        workout.warm_up.push_back({row.name, Seconds{60}, row.how});
        left -= Seconds{60};
    }
    if (frame.stretching > Seconds{0}) {
        workout.cool_down.push_back({"Stretch calves, hips and thighs", frame.stretching,
                                     "gently, if it feels good; you may leave it out"});
    }
}

// Gives what the middle leaves free to warm-up and cool-down first.
Seconds spread(Frame& frame, Seconds slack) {
    const Seconds warm = std::min(
        {whole_minutes(slack), more_warm_up, std::max(most_warm_up - frame.warm_up, Seconds{0})});
    frame.warm_up += warm;
    slack -= warm;
    Seconds cool = std::min(slack, more_cool_down);
    if (slack - cool < shortest_filler) cool = slack;
    frame.cool_down += cool;
    return slack - cool;
}

void add_step(std::vector<RunBlock>& blocks, RunStep step) {
    if (length(step) > Seconds{0}) blocks.push_back({1, {std::move(step)}});
}

double middle_pace(const PaceRange& range) {
    return (range.fast.value + range.slow.value) / 2.0;
}

std::string lower(std::string text) {
    if (!text.empty())
        text[0] = static_cast<char>(std::tolower(static_cast<unsigned char>(text[0])));
    return text;
}

std::string spell_step(const RunStep& step) {
    const std::string name = lower(step.name);
    return step.time ? fmt::format("{} {}", spell(*step.time), name) : name;
}

}  // namespace

Rung climb(const Ladder& ladder, const RunSetting& setting, int steps, Seconds room) {
    const Whole range = ladder.levels[static_cast<std::size_t>(setting.level())];
    const int highest = std::clamp(range.least + steps, range.least, range.most);
    Rung best{0, 0, 0};
    for (int at = highest; at >= 0; --at) {
        Rung rung = ladder.rungs[static_cast<std::size_t>(at)];
        if (setting.eased) rung = halved(rung);
        const int fitting = static_cast<int>(room.count()) / (rung.on + rung.off);
        rung.times = std::min(rung.times, fitting);
        if (rung.times * rung.on > best.times * best.on) best = rung;
    }
    if (best.times > 0) return best;
    const int seconds = static_cast<int>(room.count());
    const int whole = seconds / shortest_piece * shortest_piece;
    return {1, whole > 0 ? whole : seconds, 0};
}

Frame easy_frame(Seconds minutes) {
    Frame frame;
    if (minutes >= Minutes{30}) frame.drills = Minutes{1};
    frame.warm_up = Minutes{minutes < Minutes{5} ? 0 : minutes < Minutes{15} ? 2 : 5};  // E95
    if (minutes >= Minutes{20}) frame.cool_down = Minutes{2};
    if (minutes >= Minutes{40}) frame.stretching = Minutes{2};  // E97: a choice
    return frame;
}

Frame quality_frame(Seconds minutes, bool with_strides) {
    const auto part = [minutes](int percent) { return whole_minutes(minutes * percent / 100); };
    Frame frame;
    if (minutes < Minutes{20}) {
        frame.warm_up = part(30);
        frame.cool_down = part(15);
    } else if (minutes < Minutes{30}) {
        frame = {Minutes{1}, Minutes{6}, 0, Minutes{3}, Seconds{0}};
    } else if (minutes < Minutes{40}) {
        frame = {Minutes{2}, Minutes{8}, 0, Minutes{4}, Seconds{0}};
    } else if (minutes < Minutes{50}) {
        frame = {Minutes{2}, Minutes{9}, with_strides ? 3 : 0, Minutes{4}, Seconds{0}};
    } else if (minutes < Minutes{60}) {
        frame = {Minutes{2}, Minutes{10}, with_strides ? 3 : 0, Minutes{4}, Minutes{2}};
    } else {
        frame = {Minutes{3}, Minutes{12}, with_strides ? 4 : 0, Minutes{5}, Minutes{2}};
    }
    return frame;
}

Seconds room_in(const Frame& frame, Seconds minutes) {
    const Seconds around = frame.drills + frame.warm_up + frame.strides * (stride + after_stride) +
                           frame.cool_down + frame.stretching;
    return std::max(minutes - around, Seconds{0});
}

Workout assemble(const RunSetting& setting, Middle middle, Frame frame) {
    const auto target = [&](Effort effort) { return target_of(effort, setting.now); };
    const Effort gentle = setting.walks ? Effort::Walk : Effort::Recovery;
    const std::string jog = setting.walks ? "walk" : "jog";
    Workout workout;
    workout.id = std::move(middle.id);
    workout.title = std::move(middle.title);
    workout.why = std::move(middle.why);
    workout.how_to_go_on = std::move(middle.how_to_go_on);
    add_movements(frame, workout);

    Seconds slack = room_in(frame, setting.minutes()) - length(middle.blocks);
    if (!middle.filler_first) {
        slack = spread(frame, slack);
    } else if (frame.cool_down > Seconds{0}) {  // odd seconds go where nobody counts them
        frame.cool_down += slack - whole_minutes(slack);
        slack = whole_minutes(slack);
    }
    const RunStep filler = timed(StepKind::Work, middle.filler_name, slack, target(middle.filler));
    add_step(workout.run, timed(StepKind::WarmUp, "Warm-up " + jog, frame.warm_up, target(gentle)));
    if (frame.strides > 0) {
        workout.run.push_back(
            {frame.strides,
             {timed(StepKind::WarmUp, "Stride", stride, target(Effort::Stride)),
              timed(StepKind::Recovery, "Easy " + jog, after_stride, target(gentle))}});
    }
    if (middle.filler_first) add_step(workout.run, filler);
    for (RunBlock& block : middle.blocks)
        workout.run.push_back(std::move(block));
    if (!middle.filler_first) add_step(workout.run, filler);
    add_step(workout.run,
             timed(StepKind::CoolDown, "Cool-down " + jog, frame.cool_down, target(gentle)));
    workout.in_short = spell(workout.run);
    workout.time = length(workout.run);
    for (const auto* movements : {&workout.warm_up, &workout.cool_down}) {
        for (const Movement& movement : *movements)
            workout.time += movement.time;
    }
    workout.distance = expected_distance(workout.run);
    return workout;
}

RunStep timed(StepKind kind, std::string name, Seconds time, Target target) {
    return {kind, std::move(name), time, {}, std::move(target)};
}

RunBlock block_of(const Rung& rung, const RunStep& work, const RunStep& recovery) {
    RunBlock block{rung.times, {work}};
    block.steps.back().time = Seconds{rung.on};
    if (rung.off > 0) {
        block.steps.push_back(recovery);
        block.steps.back().time = Seconds{rung.off};
    }
    return block;
}

Seconds length(const RunStep& step) {
    if (step.time) return *step.time;
    if (!step.distance || !step.target.pace) return Seconds{0};
    return Seconds{std::lround(step.distance->value / 1000.0 * middle_pace(*step.target.pace))};
}

Seconds length(const std::vector<RunBlock>& blocks) {
    Seconds total{0};
    for (const RunBlock& block : blocks) {
        for (const RunStep& step : block.steps)
            total += block.times * length(step);
    }
    return total;
}

std::string spell(Seconds time) {
    const auto seconds = time.count();
    if (seconds < 100 && seconds != 60) return fmt::format("{} s", seconds);
    if (seconds % 60 == 0) return fmt::format("{} min", seconds / 60);
    return fmt::format("{} min {} s", seconds / 60, seconds % 60);
}

std::string spell(const std::vector<RunBlock>& blocks) {
    std::string line;
    for (const RunBlock& block : blocks) {
        std::string part;
        for (const RunStep& step : block.steps)
            part += (part.empty() ? "" : ", ") + spell_step(step);
        if (block.times > 1) part = fmt::format("{} × ({})", block.times, part);
        line += (line.empty() ? "" : ", ") + part;
    }
    return line;
}

Metres expected_distance(const std::vector<RunBlock>& blocks) {
    double metres = 0;
    double seconds = 0;  // that `metres` are known of
    double unknown = 0;
    double walked = 0;
    for (const RunBlock& block : blocks) {
        for (const RunStep& step : block.steps) {
            const auto time = static_cast<double>(block.times * length(step).count());
            if (step.distance) {
                metres += block.times * step.distance->value;
                seconds += time;
            } else if (step.target.pace) {
                metres += time * 1000.0 / middle_pace(*step.target.pace);
                seconds += time;
            } else if (step.target.effort.most <= walking_effort) {
                walked += time * 1000.0 / walking_pace;
            } else {
                unknown += time;
            }
        }
    }
    if (seconds > 0) metres = metres * (seconds + unknown) / seconds + walked;
    return {static_cast<std::int32_t>(std::lround(metres / 100) * 100)};
}

}  // namespace tandem::prescription
