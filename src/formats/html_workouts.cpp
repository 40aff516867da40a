// SPDX-License-Identifier: Apache-2.0
// What is inside the sessions of a week and what its days ask to be eaten, on the page.
#include <fmt/core.h>

#include "formats/html_parts.h"
#include "formats/plan_words.h"
#include "formats/workout_lines.h"

namespace tandem::formats::html {
namespace {

std::string day_of(Date date) {
    return fmt::format("{} {}", weekday_name(day_index(date)), short_date(date));
}

// Lines that stand in belong to the one above them. `list` is ul or ol.
std::string nested(const std::vector<std::string>& lines, std::string_view list) {
    constexpr std::string_view further_in = "  ";
    std::string text = fmt::format("<{}>\n", list);
    for (std::size_t i = 0; i < lines.size();) {
        text += "<li>" + escaped(lines[i]);
        std::string below;
        for (++i; i < lines.size() && lines[i].starts_with(further_in); ++i)
            below += "<li>" + escaped(lines[i].substr(further_in.size())) + "</li>\n";
        if (!below.empty()) text += fmt::format("\n<{0}>\n{1}</{0}>\n", list, below);
        text += "</li>\n";
    }
    return text + fmt::format("</{}>\n", list);
}

std::string part(const WorkoutPart& one) {
    std::string text = "<h5>" + escaped(one.name) + "</h5>\n";
    // The steps of a run follow each other; exercises may take turns.
    if (!one.lines.empty()) text += nested(one.lines, one.name == "Run" ? "ol" : "ul");
    return text + reasons(one.reasons);
}

std::string workout_of(const Placed& placed, const Workout& workout, ShownIn in) {
    std::string text =
        fmt::format("<section class=\"workout\"><h4>{} {} · {}</h4>\n", day_of(placed.date()),
                    format_time(time_of_day(placed.start)), escaped(workout.title));
    for (const WorkoutPart& one : workout_parts(workout, in))
        text += part(one);
    return text + "</section>\n";
}

std::string day(const PlannedDay& fuel) {
    std::string text = fmt::format("<section class=\"workout\"><h4>{}</h4>\n", day_of(fuel.date));
    if (const std::string amounts = day_amounts(fuel); !amounts.empty())
        text += "<p>" + escaped(amounts) + "</p>\n";
    return text + reasons(day_reasons(fuel)) + "</section>\n";
}

}  // namespace

std::string workouts(const PlannedWeek& week, ShownIn in) {
    std::string sessions;
    for (const PlannedSession& session : week.sessions) {
        if (session.workout) sessions += workout_of(session.placed, *session.workout, in);
    }
    std::string days;
    for (const PlannedDay& fuel : week.days)
        days += day(fuel);
    std::string text;
    if (!sessions.empty())
        text += "<h3>What to do</h3>\n<div class=\"workouts\">\n" + sessions + "</div>\n";
    if (!days.empty())
        text += "<h3>Eat, drink, sleep</h3>\n<div class=\"workouts\">\n" + days + "</div>\n";
    return text;
}

}  // namespace tandem::formats::html
