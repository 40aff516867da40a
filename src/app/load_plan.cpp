// SPDX-License-Identifier: Apache-2.0
#include "app/load_plan.h"

#include "app/read_file.h"
#include "formats/plan_csv.h"
#include "formats/plan_ics.h"
#include "formats/plan_json.h"
#include "formats/week_drawing.h"

namespace tandem::app {
namespace {

constexpr std::chrono::days reach{370};

bool begins_like_csv(std::string_view text) {
    const auto header = text.find("week");
    if (header == std::string_view::npos) return false;
    const auto line = text.substr(header, text.find('\n', header) - header);
    return line.starts_with("week,") || line.starts_with("week;");
}

// Readers of other programs' files know a place in the text, but not the file that it came from.
auto named(const std::filesystem::path& path) {
    return [name = path.string()](Error error) {
        if (!error.where.starts_with(name)) {
            error.where = error.where.empty() ? name : name + ", " + error.where;
        }
        return error;
    };
}

}  // namespace

Result<std::vector<formats::CalendarEvent>> load_calendar(const std::filesystem::path& path,
                                                          Date around, std::string_view time_zone) {
    return read_file(path, largest_plan_file)
        .and_then([&](const std::string& text) {
            return formats::read_calendar(text, time_zone, around - reach, around + reach);
        })
        .map_error(named(path));
}

Result<formats::WrittenPlan> load_plan(const std::filesystem::path& path, Date around,
                                       std::string_view time_zone) {
    auto file = read_file(path, largest_plan_file);
    if (!file) return tl::unexpected(file.error());
    const std::string_view text = *file;
    const std::string name = path.string();
    const auto first = text.find_first_not_of(" \t\r\n\xEF\xBB\xBF");
    const std::string_view begin = first == std::string_view::npos ? "" : text.substr(first);
    if (begin.starts_with("BEGIN:VCALENDAR")) {
        return load_calendar(path, around, time_zone).map([](const auto& events) {
            return formats::written_from_calendar(events);
        });
    }
    if (begin.starts_with("{")) {
        return formats::read_plan_json(text, name).map(formats::written).map_error(named(path));
    }
    const bool csv = path.extension() == ".csv" || begins_like_csv(text);
    return csv ? formats::read_plan_csv(text, name) : formats::read_week_drawing(text, name);
}

std::vector<Placed> done_before(Date today, const std::vector<formats::CalendarEvent>& calendar) {
    std::vector<Placed> done;
    for (const auto& week : formats::written_from_calendar(calendar).weeks) {
        for (const auto& session : week.sessions) {
            const auto ago = today - session.placed.date();
            if (ago <= std::chrono::days{0} || ago > std::chrono::days{35}) continue;
            done.push_back(session.placed);
            done.back().fixed = true;
        }
    }
    return done;
}

}  // namespace tandem::app
