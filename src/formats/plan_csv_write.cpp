// SPDX-License-Identifier: Apache-2.0
#include <fmt/core.h>
#include <fmt/ranges.h>

#include "formats/csv_table.h"
#include "formats/plan_csv.h"
#include "formats/plan_words.h"
#include "formats/workout_lines.h"

namespace tandem::formats {
namespace {

// A spreadsheet would run a text that begins so as a formula.
std::string text_cell(std::string_view text) {
    if (!text.empty() && std::string_view("=+-@").find(text.front()) != std::string_view::npos) {
        return csv_cell("'" + std::string(text));
    }
    return csv_cell(text);
}

std::string all_reasons(const std::vector<Reason>& reasons) {
    std::string text;
    for (const Reason& reason : reasons) {
        if (!text.empty()) text += ' ';
        text += reason.says;
        if (!reason.cites.empty()) text += " " + words::citations(reason);
    }
    return text;
}

std::string week_cells(const PlannedWeek& week) {
    return fmt::format("{},{},{}", week.number, format_date(week.monday),
                       words::of(words::phases, week.phase).id);
}

std::string dose_cells(const Session& session) {
    return session.dose ? fmt::format("{},{}", session.dose->main, session.dose->upper) : ",";
}

// All of it in one cell, a line each: spreadsheets show it so.
std::string workout_cell(const PlannedSession& planned, ShownIn in) {
    if (!planned.workout) return {};
    std::string text = workout_line(*planned.workout, in);
    for (const WorkoutPart& part : workout_parts(*planned.workout, in)) {
        for (const std::string& line : part.lines)
            text += fmt::format("\n{}: {}", part.name, line);
        for (const Reason& reason : part.reasons)
            text += fmt::format("\n{}: {}", part.name, reason.says);
    }
    return text_cell(text);
}

std::string session_line(const PlannedWeek& week, const PlannedSession& planned, ShownIn in) {
    const Session& session = planned.placed.session;
    return fmt::format(
        "{},{},{},{},{},{},{},{},planned,{},{},{},{},{}\r\n", week_cells(week),
        format_date(planned.placed.date()), format_time(time_of_day(planned.placed.start)),
        traits(session.kind).id, session.minutes.count(), text_cell(planned.title),
        words::of(words::importances, session.importance).id, planned.placed.fixed ? "yes" : "no",
        text_cell(all_reasons(planned.why)), session.race_distance.value,
        session.first_exposure ? "yes" : "no", dose_cells(session), workout_cell(planned, in));
}

std::string left_out_line(const PlannedWeek& week, const LeftOut& left) {
    const Session& session = left.session;
    return fmt::format("{},,,{},{},{},{},no,left_out,{},{},{},{},\r\n", week_cells(week),
                       traits(session.kind).id, session.minutes.count(), traits(session.kind).name,
                       words::of(words::importances, session.importance).id, text_cell(left.why),
                       session.race_distance.value, session.first_exposure ? "yes" : "no",
                       dose_cells(session));
}

}  // namespace

std::string write_plan_csv(const Plan& plan) {
    std::string text =
        "week,monday,phase,date,start,kind,minutes,title,importance,fixed,status,why,"
        "race_distance_m,first_exposure,dose_main,dose_upper,workout\r\n";
    for (const PlannedWeek& week : plan.weeks) {
        for (const PlannedSession& session : week.sessions)
            text += session_line(week, session, units_of(plan));
        if (week.sessions.empty()) text += week_cells(week) + ",,,,,,,,empty,,,,,,\r\n";
        for (const LeftOut& left : week.left_out)
            text += left_out_line(week, left);
    }
    return text;
}

}  // namespace tandem::formats
