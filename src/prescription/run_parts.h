// SPDX-License-Identifier: Apache-2.0
// What workouts of runs are put together from: steps, ladders of work that grow, and the frame of
// warm-up and cool-down that fills the session's minutes (E95-E97).
#pragma once

#include <array>
#include <span>
#include <string>
#include <vector>

#include "prescription/run_targets.h"
#include "prescription/runs.h"

namespace tandem::prescription {

// A request and what follows from it for every kind of run.
struct RunSetting {
    const RunRequest& request;
    condition::RunningFitness now;  // as expected in this week
    bool walks = false;             // runs by turns with walking (P14)
    bool held_behind_race = false;  // easy paces are slower than those of fitness alone
    bool eased = false;             // same intensity, half the work (E71)

    Seconds minutes() const { return request.session.minutes; }
    Level level() const { return request.athlete.running; }
    int nth() const { return request.nth; }
};

// `times` pieces of `on` seconds, each followed by `off` seconds.
struct Rung {
    int times;
    int on;
    int off;
};

// Rungs of growing work, and where each level begins and ends on them.
struct Ladder {
    std::span<const Rung> rungs;
    std::array<Whole, 3> levels;
};

// The rung after so many steps, half of it in an eased week; where it does not fit the room, what
// of it or of a lower one gives most work.
Rung climb(const Ladder& ladder, const RunSetting& setting, int steps, Seconds room);

// The time around the middle of a run.
struct Frame {
    Seconds drills{0};
    Seconds warm_up{0};
    int strides = 0;
    Seconds cool_down{0};
    Seconds stretching{0};
};

Frame easy_frame(Seconds minutes);
Frame quality_frame(Seconds minutes, bool with_strides);
// What a frame leaves for the middle.
Seconds room_in(const Frame& frame, Seconds minutes);

// The middle of a run; what it leaves of the room is filled with running of the effort `filler`.
struct Middle {
    std::string id;
    std::string title;
    std::vector<RunBlock> blocks;
    Effort filler = Effort::Easy;
    std::string filler_name = "Easy running";
    bool filler_first = false;  // before the blocks; otherwise after them
    std::vector<Reason> why;
    std::vector<Reason> how_to_go_on;
};

// The whole workout, as long as the session's minutes.
Workout assemble(const RunSetting& setting, Middle middle, Frame frame);

RunStep timed(StepKind kind, std::string name, Seconds time, Target target);
// A rung as a block: work, and a recovery where the rung has one.
RunBlock block_of(const Rung& rung, const RunStep& work, const RunStep& recovery);

Seconds length(const RunStep& step);
Seconds length(const std::vector<RunBlock>& blocks);
// "3 min", "90 s", "2 min 30 s".
std::string spell(Seconds time);
// One line of the steps, without any unit of distance.
std::string spell(const std::vector<RunBlock>& blocks);
// Expected, from the middle of each step's pace, to a hundred metres; steps without one count as
// what stands beside them. 0 where no pace is known at all.
Metres expected_distance(const std::vector<RunBlock>& blocks);

}  // namespace tandem::prescription
