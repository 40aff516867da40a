// SPDX-License-Identifier: Apache-2.0
// Tempo, interval and hill runs. Work grows along ladders, at the same effort: tempo 15 to 40
// minutes, hard intervals 8 to 25, hills 1 to 12 (coaching norms, house; E58).
#include <array>

#include "prescription/run_library.h"

namespace tandem::prescription {
namespace {

constexpr std::array<Rung, 7> cruise_rungs{{{3, 300, 60},
                                            {3, 360, 60},
                                            {4, 300, 60},
                                            {3, 480, 90},
                                            {3, 600, 120},
                                            {4, 480, 90},
                                            {4, 600, 120}}};
constexpr std::array<Rung, 7> tempo_rungs{{{1, 900, 0},
                                           {1, 1080, 0},
                                           {1, 1200, 0},
                                           {1, 1440, 0},
                                           {1, 1800, 0},
                                           {1, 2100, 0},
                                           {1, 2400, 0}}};
constexpr std::array<Rung, 5> half_rungs{
    {{2, 600, 120}, {3, 480, 120}, {3, 600, 120}, {2, 900, 180}, {3, 720, 120}}};
constexpr std::array<Rung, 5> marathon_rungs{
    {{2, 720, 180}, {2, 900, 180}, {3, 720, 180}, {2, 1200, 180}, {3, 840, 120}}};

constexpr std::array<Rung, 7> pickup_rungs{
    {{4, 60, 120}, {6, 60, 90}, {8, 60, 90}, {7, 75, 90}, {10, 60, 90}, {8, 90, 90}, {10, 90, 90}}};
constexpr std::array<Rung, 10> hard_rungs{{{4, 120, 120},
                                           {5, 120, 120},
                                           {4, 180, 120},
                                           {5, 180, 120},
                                           {4, 240, 150},
                                           {6, 180, 120},
                                           {5, 240, 150},
                                           {4, 300, 180},
                                           {6, 240, 150},
                                           {5, 300, 180}}};
constexpr std::array<Rung, 6> short_rungs{
    {{8, 60, 60}, {18, 30, 30}, {10, 60, 60}, {22, 30, 30}, {12, 60, 60}, {15, 60, 60}}};
constexpr std::array<Rung, 5> five_rungs{
    {{4, 180, 90}, {5, 180, 90}, {4, 240, 90}, {6, 180, 90}, {5, 240, 90}}};
constexpr std::array<Rung, 7> ten_rungs{{{3, 300, 90},
                                         {4, 240, 60},
                                         {3, 360, 60},
                                         {4, 300, 90},
                                         {3, 420, 120},
                                         {4, 360, 90},
                                         {5, 300, 90}}};

constexpr std::array<Rung, 6> sprint_rungs{
    {{6, 10, 80}, {8, 10, 80}, {10, 10, 80}, {9, 12, 108}, {10, 12, 108}, {12, 12, 108}}};
constexpr std::array<Rung, 7> hill_rungs{{{4, 60, 120},
                                          {5, 60, 120},
                                          {6, 60, 120},
                                          {6, 75, 135},
                                          {8, 60, 120},
                                          {8, 75, 135},
                                          {8, 90, 150}}};

// A rung holds more work than the one below it, or the same in longer pieces: else nobody would
// ever be sent up it.
constexpr bool grows(std::span<const Rung> rungs) {
    for (std::size_t i = 1; i < rungs.size(); ++i) {
        const Rung& before = rungs[i - 1];
        const int more = rungs[i].times * rungs[i].on - before.times * before.on;
        if (more < 0 || (more == 0 && rungs[i].on <= before.on)) return false;
    }
    return true;
}
static_assert(grows(cruise_rungs) && grows(tempo_rungs) && grows(half_rungs));
static_assert(grows(marathon_rungs) && grows(pickup_rungs) && grows(hard_rungs));
static_assert(grows(short_rungs) && grows(five_rungs) && grows(ten_rungs));
static_assert(grows(sprint_rungs) && grows(hill_rungs));

constexpr Ladder cruise{cruise_rungs, {{{0, 2}, {1, 4}, {2, 6}}}};
constexpr Ladder tempo{tempo_rungs, {{{0, 2}, {1, 4}, {2, 6}}}};
constexpr Ladder half_effort{half_rungs, {{{0, 1}, {1, 3}, {2, 4}}}};
constexpr Ladder marathon_effort{marathon_rungs, {{{0, 1}, {1, 3}, {2, 4}}}};
constexpr Ladder pickup{pickup_rungs, {{{0, 6}, {2, 6}, {4, 6}}}};
constexpr Ladder hard{hard_rungs, {{{0, 4}, {2, 7}, {4, 9}}}};
constexpr Ladder quick{short_rungs, {{{0, 1}, {0, 3}, {2, 5}}}};
constexpr Ladder five_effort{five_rungs, {{{0, 1}, {1, 3}, {2, 4}}}};
constexpr Ladder ten_effort{ten_rungs, {{{0, 3}, {3, 5}, {4, 6}}}};
constexpr Ladder sprints{sprint_rungs, {{{0, 2}, {0, 4}, {2, 5}}}};
constexpr Ladder hills{hill_rungs, {{{0, 2}, {1, 4}, {2, 6}}}};

// What fills the time between two pieces of work.
struct Between {
    const char* name;
    Effort effort;
    const char* in_title;
};
constexpr Between easy_jog{"Easy jog", Effort::Recovery, "jog between"};
constexpr Between walk{"Walk", Effort::Walk, "walk between"};
// Who comes down a hill has neither the pace nor the heart rate of flat ground.
constexpr Between jog_down{"Easy jog down", Effort::JogDown, "jog down between"};
constexpr Between walk_down{"Walk down", Effort::Walk, "walk down between"};

// What makes one recipe differ from another.
struct Recipe {
    const char* id;
    const Ladder& ladder;
    int steps;  // up the ladder
    const char* work;
    Target target;
    const char* how;  // in the title: "hard"
    Between between;
    bool strides;  // in the warm-up
};

Workout cook(const RunSetting& setting, const Recipe& recipe, std::vector<Reason> why) {
    const Frame frame = quality_frame(setting.minutes(), recipe.strides);
    const Rung rung =
        climb(recipe.ladder, setting, recipe.steps, room_in(frame, setting.minutes()));
    Middle middle;
    middle.id = recipe.id;
    middle.title = title_of(rung, recipe.how, recipe.between.in_title);
    middle.blocks.push_back(block_of(rung, timed(StepKind::Work, recipe.work, {}, recipe.target),
                                     timed(StepKind::Recovery, recipe.between.name, {},
                                           target_of(recipe.between.effort, setting.now))));
    if (setting.walks) {
        middle.filler = Effort::Walk;
        middle.filler_name = "Brisk walk";
    }
    middle.why = std::move(why);
    middle.why.push_back(reason_of_size(setting));
    middle.how_to_go_on.push_back(
        {"If the last piece felt like the first and you could have done one more, go on as "
         "planned. If you faded, begin slower next time or leave the last one out.",
         {"house"}});
    return assemble(setting, std::move(middle), frame);
}

// The race that gives the weeks before it their pace.
std::optional<Metres> specific_race(const RunSetting& setting) {
    const Phase phase = setting.request.week.phase;
    if (phase != Phase::Peak && phase != Phase::Taper && phase != Phase::RaceWeek) return {};
    return setting.request.week.race;
}

Reason reason_of_race_effort() {
    return {"Close to the race its own effort is what is trained, so that it feels familiar.",
            {"house"}};
}

Workout race_tempo(const RunSetting& setting, Metres distance) {
    const bool half = length_of_race(distance) == RaceLength::Half;
    return cook(
        setting,
        {"run.race-tempo", half ? half_effort : marathon_effort, setting.request.week.in_phase,
         "Race effort", race_pace_target(setting, distance), "at race effort", easy_jog, false},
        {reason_of_race_effort()});
}

Workout race_intervals(const RunSetting& setting, Metres distance) {
    const bool five = length_of_race(distance) == RaceLength::Five;
    return cook(
        setting,
        {"run.race-intervals", five ? five_effort : ten_effort, setting.request.week.in_phase,
         "Race effort", race_pace_target(setting, distance), "at race effort", easy_jog, true},
        {reason_of_race_effort()});
}

}  // namespace

Workout pickups(const RunSetting& setting) {
    return cook(
        setting,
        {"run.pickups", pickup, setting.nth(), "Brisk running",
         target_of(Effort::Brisk, setting.now), "brisk", setting.walks ? walk : easy_jog, false},
        {{"Short faster pieces with plenty of rest are the way into hard running, for "
          "lifters too.",
          {"article-e"}}});
}

Workout tempo_run(const RunSetting& setting) {
    if (setting.walks) return pickups(setting);
    if (is_trial_due(setting)) return time_trial(setting);
    const auto race = specific_race(setting);
    if (race && length_of_race(*race) > RaceLength::Ten) {
        return race_tempo(setting, *race);
    }
    const std::vector<Reason> why{
        {"Running near your threshold lets you hold a fast pace for longer.", {"E58"}},
        {"It costs less recovery than harder work and does much for those with little time.",
         {"E38", "E75"}}};
    const Target target = target_of(Effort::Threshold, setting.now);
    const int steps = setting.nth() / 2;
    if (setting.nth() % 2 == 0) {
        return cook(
            setting,
            {"run.cruise", cruise, steps, "Threshold", target, "comfortably hard", easy_jog, false},
            why);
    }
    return cook(
        setting,
        {"run.tempo", tempo, steps, "Threshold", target, "comfortably hard", easy_jog, false}, why);
}

Workout interval_run(const RunSetting& setting) {
    constexpr int first_pickups = 4;  // before a beginner's first hard intervals (house)
    const bool beginner = setting.level() == Level::Beginner;
    if (setting.walks) return pickups(setting);
    if (is_trial_due(setting)) return time_trial(setting);
    if (beginner && setting.nth() < first_pickups) return pickups(setting);
    const auto race = specific_race(setting);
    if (race && length_of_race(*race) <= RaceLength::Ten) {
        return race_intervals(setting, *race);
    }
    const std::vector<Reason> why{
        {"Hard pieces with rest between raise how much oxygen you can use.", {"E58", "E73"}},
        {"Stop while you could still do one more: legs were springy again a day after intervals, "
         "but not after all-out sprints.",
         {"E36"}}};
    // Of three interval runs the last is one of short pieces; each of the two kinds climbs alone.
    const int shorts = (setting.nth() + 1) / 3;
    if (!beginner && setting.nth() % 3 == 2) {
        return cook(setting,
                    {"run.short-intervals", quick, shorts - 1, "Fast",
                     target_of(Effort::Short, setting.now), "fast", easy_jog, true},
                    why);
    }
    const int steps = setting.nth() - (beginner ? first_pickups : shorts);
    return cook(setting,
                {"run.vo2", hard, steps, "Interval", target_of(Effort::Interval, setting.now),
                 "hard", easy_jog, true},
                why);
}

Workout hill_run(const RunSetting& setting) {
    if (setting.walks) return pickups(setting);
    const bool beginner = setting.level() == Level::Beginner;
    const int steps = beginner ? setting.nth() : setting.nth() / 2;
    const Reason legs{"It counts as work for the legs, so it stands away from heavy lifting.",
                      {"E37", "E25"}};
    if (beginner || setting.nth() % 2 == 1) {
        return cook(
            setting,
            {"run.hills", hills, steps, "Uphill", target_of(Effort::Hill, setting.now), "uphill",
             jog_down, false},
            {{"Running uphill trains strong legs and hard breathing at once.", {"article-e"}},
             legs});
    }
    return cook(setting,
                {"run.hill-sprints", sprints, steps, "Hill sprint",
                 target_of(Effort::Sprint, setting.now), "uphill sprints", walk_down, true},
                {{"A few seconds uphill at nearly full power wake up muscle that easy running "
                  "leaves asleep.",
                  {"article-e"}},
                 legs});
}

Workout quality_run(const RunSetting& setting) {
    return setting.nth() % 2 == 0 ? tempo_run(setting) : interval_run(setting);
}

}  // namespace tandem::prescription
