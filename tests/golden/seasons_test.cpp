// SPDX-License-Identifier: Apache-2.0
// Nine seasons from start to finish, to be read as a coach reads them: what each session holds.
#include <fmt/core.h>

#include <catch2/catch.hpp>

#include "formats/plan_words.h"
#include "formats/workout_lines.h"
#include "make/golden.h"
#include "make/nine_athletes.h"
#include "make/nine_seasons.h"

using namespace tandem;

namespace {

std::string head_of(const PlannedWeek& week) {
    return fmt::format("Week {} · {} · {}{} · {} min running\n", week.number,
                       short_date(week.monday), phase_name(week.phase),
                       week.deload ? " · deload" : "", week.running.count());
}

std::string session_lines(const PlannedSession& session, formats::ShownIn in) {
    const Placed& placed = session.placed;
    const Workout& workout = *session.workout;
    std::string text =
        fmt::format("  {} {}  {} · {} of {} min · {}\n", weekday_name(day_index(placed.date())),
                    format_time(time_of_day(placed.start)), session.title,
                    std::chrono::ceil<Minutes>(workout.time).count(),
                    placed.session.minutes.count(), workout.title);
    for (const formats::WorkoutPart& part : formats::workout_parts(workout, in)) {
        if (part.name != "Run" && part.name != "Lift" && part.name != "Expect") continue;
        for (const std::string& line : part.lines)
            text += "      " + line + "\n";
    }
    return text;
}

std::string season_text(const Plan& plan) {
    std::string text;
    for (const PlannedWeek& week : plan.weeks) {
        text += head_of(week);
        for (const PlannedSession& session : week.sessions)
            text += session_lines(session, formats::units_of(plan));
        std::string sets;
        for (const auto& [muscle, halves] : make::sets_by_muscle(week))
            sets += fmt::format("{} {:.1f} · ", muscle, halves / 2.0);
        if (!sets.empty()) text += "  sets: " + sets.substr(0, sets.size() - 4) + "\n";
        for (const LeftOut& left : week.left_out)
            text += fmt::format("  left out: {}\n", traits(left.session.kind).name);
        text += "\n";
    }
    return text;
}

}  // namespace

TEST_CASE("nine seasons, session by session", "[golden][seasons]") {
    for (const auto& [name, plan] : make::nine_seasons())
        make::check_golden("season_" + name + ".txt", season_text(plan));
}
