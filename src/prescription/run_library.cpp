// SPDX-License-Identifier: Apache-2.0
#include "prescription/run_library.h"

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <cassert>
#include <cmath>

namespace tandem::prescription {
namespace {

// EVIDENCE §9: minutes of a kind's reference session, and its mean effort in tenths, so that the
// library's middle workout of that length comes out at about 1000 (derived; runs_test holds it).
struct ReferenceRow {
    SessionKind kind;
    int minutes;
    int tenths;
};
constexpr std::array<ReferenceRow, 8> references{{
    {SessionKind::Run, 40, 22},
    {SessionKind::EasyRun, 40, 22},
    {SessionKind::RecoveryRun, 25, 15},
    {SessionKind::LongRun, 100, 33},
    {SessionKind::QualityRun, 50, 34},
    {SessionKind::TempoRun, 50, 36},
    {SessionKind::IntervalRun, 50, 33},
    {SessionKind::HillRun, 50, 21},
}};

bool is_easy_only(const WeekFacts& week) {
    return week.phase == Phase::Adaptation || week.phase == Phase::Recovery;
}

Workout by_kind(const RunSetting& setting) {
    using enum SessionKind;
    const SessionKind kind = setting.request.session.kind;
    if (is_easy_only(setting.request.week) && traits(kind).quality) {
        Workout easy = easy_run(setting);
        easy.why.push_back(
            {"Hard running waits while your body gets used to the training or "
             "recovers from a race.",
             {"article-c", "article-e"}});
        return easy;
    }
    switch (kind) {
        case LongRun:
            return long_run(setting);
        case RecoveryRun:
            return recovery_run(setting);
        case TempoRun:
            return tempo_run(setting);
        case IntervalRun:
            return interval_run(setting);
        case HillRun:
            return hill_run(setting);
        case QualityRun:
            return quality_run(setting);
        case Race:
            return race(setting);
        default:
            return easy_run(setting);
    }
}

RunSetting setting_of(const RunRequest& request) {
    const double grown = condition::expected_vdot(request.fitness, request.athlete.running,
                                                  request.week.loading_weeks);
    const Phase phase = request.week.phase;
    RunSetting setting{.request = request,
                       .now = condition::moved_to(request.fitness, grown),
                       .walks = needs_walking(request)};
    setting.eased = request.week.deload || phase == Phase::Taper || phase == Phase::RaceWeek;
    if (const auto race = slowest_race(setting)) {
        const auto before = setting.now.paces;
        setting.now = condition::held_behind(setting.now, *race);
        setting.held_behind_race = setting.now.paces != before;
    }
    return setting;
}

// What holds for every run: where its paces come from, and its warm-up.
void add_common_words(const RunSetting& setting, Workout& workout) {
    const bool race = setting.request.session.kind == SessionKind::Race;
    const bool hard = traits(setting.request.session.kind).hard_run;
    if (hard && !workout.warm_up.empty()) {
        workout.why.push_back(
            {"The warm-up moves and never holds a stretch; the stretching "
             "afterwards is a choice.",
             {"E94", "E95", "E96", "E97"}});
    }
    if (setting.held_behind_race && !hard) {
        workout.how_to_go_on.push_back(
            {"Your longest race is expected at about the pace of easy running, so here easy is "
             "slower than your times over shorter distances would say.",
             {"E59", "house"}});
    }
    if (!setting.now.paces) {
        workout.how_to_go_on.push_back(
            {"No pace is known of you yet, so go by effort and breath; a race or a time trial in "
             "your profile would give paces.",
             {"E77", "E58"}});
    } else if (setting.now.vdot > setting.request.fitness.vdot && hard && !race) {
        workout.how_to_go_on.push_back(
            {"The paces expect that training has made you a little faster since the season began; "
             "a race or a time trial shows whether it has. Effort and breath go before pace.",
             {"house"}});
    }
}

// Hard running is where a sore place is first felt.
void add_care(const RunSetting& setting, Workout& workout) {
    const bool legs = std::ranges::any_of(setting.request.athlete.careful_with, [](Region region) {
        return region != Region::Shoulder && region != Region::Wrist;
    });
    if (!legs || !traits(setting.request.session.kind).hard_run) return;
    workout.how_to_go_on.push_back(
        {"You asked to be careful with a sore place: go easy on whatever it dislikes, and see a "
         "professional if it hurts while running or stays sore.",
         {"house"}});
}

double load_of(const Workout& workout) {
    double load = 0;  // minutes times effort (E56)
    for (const RunBlock& block : workout.run) {
        for (const RunStep& step : block.steps) {
            const Whole effort = step.target.effort;
            load += block.times * static_cast<double>(length(step).count()) / 60.0 *
                    (effort.least + effort.most) / 2.0;
        }
    }
    return load;
}

}  // namespace

std::string title_of(const Rung& rung, const std::string& how, const std::string& between) {
    std::string work = spell(Seconds{rung.on}) + " " + how;
    if (rung.times == 1) return work;
    if (rung.off == 0) return fmt::format("{} × {}", rung.times, work);
    return fmt::format("{} × {}, {} {}", rung.times, work, spell(Seconds{rung.off}), between);
}

Reason reason_of_size(const RunSetting& setting) {
    if (setting.request.week.deload) {
        return {"In an easier week the effort stays and the work is about halved.",
                {"E50", "house"}};
    }
    if (setting.eased) {
        return {
            "Before the race the effort stays and the work is about halved, so that you start "
            "fresh.",
            {"E71", "E72"}};
    }
    return {"The work grows from time to time; the effort does not.", {"house"}};
}

Workout prescribe_run(const RunRequest& request) {
    assert(traits(request.session.kind).run);
    const RunSetting setting = setting_of(request);
    Workout workout = by_kind(setting);
    add_common_words(setting, workout);
    add_care(setting, workout);
    return workout;
}

Dose run_dose(const RunRequest& request) {
    const auto row = std::ranges::find(references, request.session.kind, &ReferenceRow::kind);
    if (row == references.end()) return {1000, 0};
    const double reference = row->minutes * row->tenths / 10.0;
    return {static_cast<int>(std::lround(1000 * load_of(prescribe_run(request)) / reference)), 0};
}

}  // namespace tandem::prescription
