// SPDX-License-Identifier: Apache-2.0
#include <fmt/core.h>
#include <fmt/ranges.h>

#include "formats/csv_table.h"
#include "formats/plan_csv.h"
#include "formats/plan_words.h"

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

std::string session_line(const PlannedWeek& week, const PlannedSession& planned) {
    const Session& session = planned.placed.session;
    return fmt::format("{},{},{},{},{},{},{},{},planned,{},{},{}\r\n", week_cells(week),
                       format_date(planned.placed.date()),
                       format_time(time_of_day(planned.placed.start)), traits(session.kind).id,
                       session.minutes.count(), text_cell(planned.title),
                       words::of(words::importances, session.importance).id,
                       planned.placed.fixed ? "yes" : "no", text_cell(all_reasons(planned.why)),
                       session.race_distance.value, session.first_exposure ? "yes" : "no");
}

std::string left_out_line(const PlannedWeek& week, const LeftOut& left) {
    const Session& session = left.session;
    return fmt::format("{},,,{},{},{},{},no,left_out,{},{},{}\r\n", week_cells(week),
                       traits(session.kind).id, session.minutes.count(), traits(session.kind).name,
                       words::of(words::importances, session.importance).id, text_cell(left.why),
                       session.race_distance.value, session.first_exposure ? "yes" : "no");
}

}  // namespace

std::string write_plan_csv(const Plan& plan) {
    std::string text =
        "week,monday,phase,date,start,kind,minutes,title,importance,fixed,status,why,"
        "race_distance_m,first_exposure\r\n";
    for (const PlannedWeek& week : plan.weeks) {
        for (const PlannedSession& session : week.sessions)
            text += session_line(week, session);
        if (week.sessions.empty()) text += week_cells(week) + ",,,,,,,,empty,,,\r\n";
        for (const LeftOut& left : week.left_out)
            text += left_out_line(week, left);
    }
    return text;
}

}  // namespace tandem::formats
