// SPDX-License-Identifier: Apache-2.0
#include "formats/plan_json.h"

#include <fmt/core.h>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <set>

#include "formats/json_reader.h"
#include "formats/plan_words.h"
#include "formats/workout_json.h"

namespace tandem::formats {
namespace {

using Json = nlohmann::json;
using At = JsonReader::At;

class Reader : JsonReader {
  public:
    Result<Plan> read(const Json& root);

  private:
    Plan plan(const At& at);
    PlannedWeek week(const At& at);
    PlannedSession session(const At& at, Date monday);
    LeftOut left_out(const At& at);
    Session amounts(const At& at);
    Dose dose(const At& at);

    std::set<std::string> ids_;
};

Dose Reader::dose(const At& at) {
    Dose result;
    if (!object(at, {"main", "upper"})) return result;
    result.main = whole(child(at, "main"), 0, words::largest_dose);
    result.upper = whole(child(at, "upper"), 0, words::largest_dose);
    return result;
}

Session Reader::amounts(const At& at) {
    Session session;
    const std::string kind_id = text(child(at, "kind"));
    const auto kind = kind_by_id(kind_id);
    if (!kind || traits(*kind).id != kind_id) {
        fault(ErrorCode::UnknownKey, child(at, "kind"),
              fmt::format("\"{}\" is no kind of session; the kinds are {}", words::clipped(kind_id),
                          words::kind_ids()));
        return session;
    }
    session.kind = *kind;
    session.minutes =
        Minutes{whole(child(at, "minutes"), 1, static_cast<int>(words::longest_session.count()))};
    session.importance = word(child(at, "importance"), words::importances);
    session.first_exposure = flag(child(at, "first_exposure"));
    session.race_distance =
        Metres{whole(child(at, "race_distance_m"), 0, words::longest_distance.value)};
    if (has(at, "dose")) session.dose = dose(child(at, "dose"));
    return session;
}

PlannedSession Reader::session(const At& at, Date monday) {
    PlannedSession result;
    if (!object(at,
                {"id", "date", "start", "kind", "title", "minutes", "importance", "fixed",
                 "first_exposure", "race_distance_m", "why"},
                {"dose", "workout"})) {
        return result;
    }
    result.id = text(child(at, "id"));
    if (!ids_.insert(result.id).second) {
        fault(ErrorCode::Conflict, child(at, "id"),
              fmt::format("the id \"{}\" stands twice; calendars need each once",
                          words::clipped(result.id)));
    }
    const Date day = date(child(at, "date"));
    const auto start = parse_time(text(child(at, "start")));
    if (!start || *start >= Minutes{24 * 60}) {
        fault(ErrorCode::OutOfRange, child(at, "start"),
              "this is no time of day; write it as 06:30");
        return result;
    }
    if (monday_of(day) != monday) {
        fault(ErrorCode::Conflict, child(at, "date"),
              fmt::format("{} is not in the week of {}", format_date(day), format_date(monday)));
    }
    result.placed = {amounts(at), Moment{day} + *start, flag(child(at, "fixed"))};
    result.title = text(child(at, "title"));
    result.why = reasons(child(at, "why"));
    if (has(at, "workout")) result.workout = read_workout(*this, child(at, "workout"));
    return result;
}

LeftOut Reader::left_out(const At& at) {
    LeftOut result;
    if (!object(
            at,
            {"kind", "minutes", "importance", "first_exposure", "race_distance_m", "price", "why"},
            {"dose"})) {
        return result;
    }
    result.session = amounts(at);
    result.price = price(child(at, "price"));
    result.why = text(child(at, "why"));
    return result;
}

PlannedWeek Reader::week(const At& at) {
    PlannedWeek result;
    if (!object(at,
                {"number", "monday", "phase", "deload", "focus", "why", "running_minutes", "cost",
                 "sessions", "left_out"},
                {"days"})) {
        return result;
    }
    result.number = whole(child(at, "number"), 1, 1000);
    result.monday = date(child(at, "monday"));
    if (!fault() && day_index(result.monday) != 0) {
        fault(ErrorCode::OutOfRange, child(at, "monday"),
              fmt::format("{} is no Monday; the week begins on {}", format_date(result.monday),
                          format_date(monday_of(result.monday))));
    }
    result.phase = word(child(at, "phase"), words::phases);
    result.deload = flag(child(at, "deload"));
    result.focus = text(child(at, "focus"));
    result.why = reasons(child(at, "why"));
    result.running = Minutes{whole(child(at, "running_minutes"), 0, 7 * 24 * 60)};
    result.cost = price(child(at, "cost"));
    each(child(at, "sessions"),
         [&](const At& one) { result.sessions.push_back(session(one, result.monday)); });
    if (has(at, "days")) {
        each(child(at, "days"),
             [&](const At& one) { result.days.push_back(read_planned_day(*this, one)); });
    }
    each(child(at, "left_out"), [&](const At& one) { result.left_out.push_back(left_out(one)); });
    // Who moves a session by hand need not move its lines.
    std::ranges::stable_sort(result.sessions, {},
                             [](const PlannedSession& one) { return one.placed.start; });
    return result;
}

Plan Reader::plan(const At& at) {
    Plan result;
    if (!object(at,
                {"format", "athlete", "made_on", "time_zone", "distance_unit", "goal", "strategy",
                 "proven_weeks", "notes", "weeks", "make_room", "evidence"},
                {"mass_unit"})) {
        return result;
    }
    if (const std::string format = text(child(at, "format")); format != plan_format) {
        fault(ErrorCode::UnknownKey, child(at, "format"),
              fmt::format("\"{}\" is not {}, the only form known here", words::clipped(format),
                          plan_format));
    }
    result.athlete = text(child(at, "athlete"));
    result.made_on = date(child(at, "made_on"));
    result.time_zone = text(child(at, "time_zone"));
    result.distance_unit = word(child(at, "distance_unit"), words::distance_units);
    if (has(at, "mass_unit")) result.mass_unit = word(child(at, "mass_unit"), words::mass_units);
    result.goal = word(child(at, "goal"), words::goals);
    result.strategy = word(child(at, "strategy"), words::strategies);
    result.proven_weeks = whole(child(at, "proven_weeks"), 0, 1000);
    result.notes = reasons(child(at, "notes"));
    each(child(at, "weeks"), [&](const At& one) {
        PlannedWeek next = week(one);
        if (!result.weeks.empty() && next.monday <= result.weeks.back().monday) {
            fault(ErrorCode::Conflict, one, "this week does not follow the one before it");
        }
        result.weeks.push_back(std::move(next));
    });
    each(child(at, "make_room"), [&](const At& one) {
        if (object(one, {"says"})) result.make_room.push_back({text(child(one, "says"))});
    });
    each(child(at, "evidence"), [&](const At& one) {
        if (!object(one, {"id", "grade", "source", "finding"})) return;
        result.evidence.push_back({text(child(one, "id")), text(child(one, "grade")),
                                   text(child(one, "source")), text(child(one, "finding"))});
    });
    return result;
}

Result<Plan> Reader::read(const Json& root) {
    Plan result = plan({&root, ""});
    if (const auto& found = fault()) return tl::make_unexpected(*found);
    return result;
}

// The parser keeps what it reads; nesting is bounded before it sees a byte.
int nesting(std::string_view text) {
    int depth = 0;
    int deepest = 0;
    bool quoted = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (quoted && c == '\\') {
            ++i;
        } else if (c == '"') {
            quoted = !quoted;
        } else if (!quoted && (c == '[' || c == '{')) {
            deepest = std::max(deepest, ++depth);
        } else if (!quoted && (c == ']' || c == '}')) {
            --depth;
        }
    }
    return deepest;
}

Error syntax_error(std::string_view text, std::string_view file_name, std::size_t byte) {
    const std::string_view before = text.substr(0, byte > 0 ? byte - 1 : 0);
    const auto line = 1 + std::ranges::count(before, '\n');
    const auto line_begin = before.rfind('\n') + 1;  // npos + 1 is 0
    return {
        ErrorCode::BadSyntax,
        "this is no JSON from here on. Maybe a comma, a quote or a bracket is missing or too much",
        fmt::format("{}:{}, column {}", file_name, line, before.size() - line_begin + 1)};
}

}  // namespace

Result<Plan> read_plan_json(std::string_view text, std::string_view file_name) {
    if (text.size() > largest_plan_bytes) {
        return tl::make_unexpected(
            Error{ErrorCode::TooLarge,
                  fmt::format("{} bytes; a plan has at most {}", text.size(), largest_plan_bytes),
                  std::string(file_name)});
    }
    if (nesting(text) > deepest_plan_nesting) {
        return tl::make_unexpected(
            Error{ErrorCode::TooLarge,
                  fmt::format("nested deeper than {}; this is no plan", deepest_plan_nesting),
                  std::string(file_name)});
    }
    try {
        return Reader{}.read(Json::parse(text));
    } catch (const Json::parse_error& error) {
        return tl::make_unexpected(syntax_error(text, file_name, error.byte));
    } catch (const Json::exception& error) {
        return tl::make_unexpected(
            Error{ErrorCode::BadSyntax, error.what(), std::string(file_name)});
    }
}

}  // namespace tandem::formats
