// SPDX-License-Identifier: Apache-2.0
// Writing: the union of a week's starting times becomes its rows, columns aligned.
#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <map>

#include "formats/plan_words.h"
#include "formats/week_cell.h"
#include "formats/week_drawing.h"

namespace tandem::formats {
namespace {

using Row = std::array<std::string, 7>;

bool plain_name(std::string_view name) {
    const auto letter = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
    };
    return !name.empty() && letter(name.front()) && std::ranges::all_of(name, [&](char c) {
        return letter(c) || (c >= '0' && c <= '9') || c == '-';
    });
}

std::string quoted(std::string_view name) {
    std::string text = "\"";
    for (const char c : name) {
        const auto byte = static_cast<unsigned char>(c);
        if (c == '"' || c == '\\') text += '\\';
        text += (byte < 0x20 && c != '\t') || byte == 0x7F ? ' ' : c;
    }
    return text + '"';
}

std::string week_line(const WrittenWeek& week) {
    std::string line = "week";
    if (week.dated) line += " " + format_date(week.monday);
    if (week.name.empty()) return line + "\n";
    return line + " " + (plain_name(week.name) ? week.name : quoted(week.name)) + "\n";
}

std::map<Minutes, Row> rows_of(const WrittenWeek& week, DistanceUnit unit) {
    std::map<Minutes, Row> rows;
    for (const WrittenSession& written : week.sessions) {
        const Placed& placed = written.placed;
        const auto day = (placed.date() - week.monday).count();
        if (day < 0 || day > 6) continue;  // not of this week
        std::string& cell = rows[time_of_day(placed.start)].at(static_cast<std::size_t>(day));
        if (!cell.empty()) cell += '+';
        cell += write_drawn({.session = placed.session,
                             .fixed = placed.fixed,
                             .optional = written.optional,
                             .unit = unit});
    }
    return rows;
}

std::string drawn(const WrittenWeek& week, DistanceUnit unit) {
    const auto rows = rows_of(week, unit);
    std::array<std::size_t, 7> widths{};
    widths.fill(3);
    for (const auto& [start, row] : rows) {
        for (std::size_t day = 0; day < 7; ++day) {
            widths.at(day) = std::max(widths.at(day), row.at(day).size());
        }
    }
    const auto line = [&](std::string text, auto cell_of) {
        for (std::size_t day = 0; day < 7; ++day) {
            text += fmt::format("  {:<{}}", cell_of(day), widths.at(day));
        }
        return text.substr(0, text.find_last_not_of(' ') + 1) + "\n";
    };
    std::string text = line(
        "     ", [](std::size_t day) { return std::string(weekday_name(static_cast<int>(day))); });
    for (const auto& [start, row] : rows) {
        text += line(format_time(start), [&cells = row](std::size_t day) {
            return cells.at(day).empty() ? std::string(".") : cells.at(day);
        });
    }
    for (const std::string& expectation : week.expectations)
        text += expectation + "\n";
    return text;
}

}  // namespace

std::string write_week_drawing(const WrittenPlan& plan) {
    std::string text;
    for (const WrittenWeek& week : plan.weeks) {
        if (!text.empty()) text += '\n';
        text += week_line(week) + drawn(week, plan.distance_unit);
    }
    return text;
}

WrittenPlan written(const Plan& plan) {
    WrittenPlan result;
    result.distance_unit = plan.distance_unit;
    for (const PlannedWeek& week : plan.weeks) {
        WrittenWeek& one = result.weeks.emplace_back();
        one.name = fmt::format("{} {}", phase_name(week.phase), week.number);
        one.dated = true;
        one.monday = week.monday;
        for (const PlannedSession& session : week.sessions) {
            one.sessions.push_back(
                {.placed = session.placed,
                 .optional = session.placed.session.importance == Importance::May,
                 .where = session.id});
        }
    }
    return result;
}

}  // namespace tandem::formats
