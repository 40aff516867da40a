// SPDX-License-Identifier: Apache-2.0
// Reading tables of sessions: by date, or by weekday within named weeks.
#include "formats/plan_csv.h"

#include <fmt/core.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <map>

#include "formats/csv_table.h"
#include "formats/plan_words.h"

namespace tandem::formats {
namespace {

constexpr std::array<std::string_view, 17> dated_columns{
    "week",       "monday",  "phase",           "date",           "start",
    "kind",       "minutes", "title",           "importance",     "fixed",
    "status",     "why",     "race_distance_m", "first_exposure", "dose_main",
    "dose_upper", "workout"};
constexpr std::array<std::string_view, 7> undated_columns{"week",    "source",  "day",     "part",
                                                          "session", "minutes", "optional"};

std::string tidy(std::string_view text) {
    const auto from = text.find_first_not_of(" \t\r\n");
    if (from == std::string_view::npos) return {};
    return std::string(text.substr(from, text.find_last_not_of(" \t\r\n") + 1 - from));
}

std::string tidy_lower(std::string_view text) {
    std::string result = tidy(text);
    for (char& c : result) {
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    }
    return result;
}

std::optional<int> whole(std::string_view text) {
    int value = 0;
    const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (fault != std::errc{} || end != text.data() + text.size() || text.empty()) return {};
    return value;
}

std::string layouts() {
    return fmt::format("a table with dates has {}; one by weekday has {} (docs/guide/csv.md)",
                       fmt::join(dated_columns, ", "), fmt::join(undated_columns, ", "));
}

class Reader {
  public:
    Reader(const CsvTable& table, std::string_view file_name) : table_(table), file_(file_name) {}

    Result<WrittenPlan> read();

  private:
    using Done = Result<void>;

    Done read_header();
    Done read_dated(const CsvRow& row);
    Done read_undated(const CsvRow& row);
    WrittenWeek& dated_week(Date date);
    Done read_dose(Session& session);
    Done read_kind(std::string_view column, WrittenSession& session);
    Done read_minutes(WrittenSession& session);
    Done read_amounts(WrittenSession& session);
    Result<bool> read_flag(std::string_view column);
    Result<Date> read_date(std::string_view column);
    Result<Minutes> read_part(WrittenSession& session, std::string_view column);
    void settle_assumed_times();

    std::string cell(std::string_view column) const;
    tl::unexpected<Error> fault(ErrorCode code, std::string_view column,
                                std::string message) const {
        return tl::make_unexpected(
            Error{code, std::move(message),
                  fmt::format("{}:{}, {}", file_, row_->line, words::clipped(column))});
    }

    const CsvTable& table_;
    std::string file_;
    std::map<std::string, std::size_t, std::less<>> columns_;
    bool dated_ = false;
    const CsvRow* row_ = nullptr;
    WrittenPlan plan_;
    std::map<std::string, std::size_t, std::less<>> week_of_;  // by name or Monday
};

std::string Reader::cell(std::string_view column) const {
    const auto found = columns_.find(column);
    if (found == columns_.end() || found->second >= row_->cells.size()) return {};
    return tidy(row_->cells[found->second]);
}

Result<WrittenPlan> Reader::read() {
    row_ = &table_.header;
    if (auto done = read_header(); !done) return tl::make_unexpected(done.error());
    for (const CsvRow& row : table_.rows) {
        row_ = &row;
        auto done = dated_ ? read_dated(row) : read_undated(row);
        if (!done) return tl::make_unexpected(done.error());
    }
    if (plan_.weeks.empty()) {
        return fault(ErrorCode::Missing, "header", "no session stands below the header");
    }
    if (!dated_) settle_assumed_times();
    for (WrittenWeek& week : plan_.weeks) {
        std::ranges::stable_sort(week.sessions, {},
                                 [](const WrittenSession& one) { return one.placed.start; });
    }
    return std::move(plan_);
}

Reader::Done Reader::read_header() {
    for (std::size_t i = 0; i < table_.header.cells.size(); ++i) {
        const std::string name = tidy_lower(table_.header.cells[i]);
        if (name.empty()) continue;
        if (!columns_.emplace(name, i).second) {
            return fault(ErrorCode::Conflict, name, "this column stands twice; keep one of them");
        }
    }
    dated_ = columns_.contains("date");
    if (!dated_ && !columns_.contains("day")) {
        return fault(ErrorCode::Missing, "header",
                     "neither a column date nor one day; " + layouts());
    }
    for (const auto& [name, index] : columns_) {
        const bool known = dated_ ? std::ranges::count(dated_columns, name) > 0
                                  : std::ranges::count(undated_columns, name) > 0;
        if (known) continue;
        return fault(ErrorCode::UnknownKey, name, "no such column; " + layouts());
    }
    for (const std::string_view needed : dated_
                                             ? std::array<std::string_view, 2>{"date", "kind"}
                                             : std::array<std::string_view, 2>{"day", "session"}) {
        if (columns_.contains(needed)) continue;
        return fault(ErrorCode::Missing, needed,
                     "this column is missing; a table has date and kind, or day and session "
                     "(docs/guide/csv.md)");
    }
    return {};
}

Reader::Done Reader::read_kind(std::string_view column, WrittenSession& session) {
    const std::string word = tidy_lower(cell(column));
    const auto kind = kind_by_id(word);
    if (!kind) {
        return fault(ErrorCode::UnknownKey, column,
                     fmt::format("\"{}\" is no kind of session; the kinds are {}",
                                 words::clipped(word), words::kind_ids()));
    }
    session.placed.session.kind = *kind;
    return {};
}

Reader::Done Reader::read_minutes(WrittenSession& session) {
    const std::string text = cell("minutes");
    if (text.empty()) {
        session.placed.session.minutes = words::assumed_minutes(session.placed.session);
        session.assumed_minutes = true;
        return {};
    }
    // Of a range the upper end: the week must have room for it.
    const auto dash = text.find('-');
    const auto low = whole(tidy(text.substr(0, dash)));
    const auto high = dash == std::string::npos ? low : whole(tidy(text.substr(dash + 1)));
    if (!low || !high || *low < 1 || *high < *low || Minutes{*high} > words::longest_session) {
        return fault(ErrorCode::OutOfRange, "minutes",
                     fmt::format("\"{}\" are no minutes; write 45, or 45-60, at most {}",
                                 words::clipped(text), words::longest_session.count()));
    }
    session.placed.session.minutes = Minutes{*high};
    return {};
}

Result<bool> Reader::read_flag(std::string_view column) {
    const std::string word = tidy_lower(cell(column));
    if (word.empty() || word == "no" || word == "false" || word == "0") return false;
    if (word == "yes" || word == "true" || word == "1") return true;
    return fault(ErrorCode::WrongType, column,
                 fmt::format("\"{}\" is neither yes nor no", words::clipped(word)));
}

Result<Date> Reader::read_date(std::string_view column) {
    const std::string text = cell(column);
    const auto date = parse_date(text);
    if (date) return *date;
    return fault(ErrorCode::OutOfRange, column,
                 fmt::format("\"{}\" is no date; write it as 2026-11-23", words::clipped(text)));
}

Result<Minutes> Reader::read_part(WrittenSession& session, std::string_view column) {
    const std::string word = tidy_lower(cell(column));
    session.assumed_time = true;
    if (word.empty() || word == "any") {
        return words::assumed_start(session.placed.session.kind);
    }
    if (word == "am") return words::morning;
    if (word == "pm") return words::evening;
    session.assumed_time = false;
    if (word == "noon") return words::noon;
    const auto time = parse_time(word.size() == 4 && word[1] == ':' ? "0" + word : word);
    if (!time || *time >= Minutes{24 * 60}) {
        return fault(ErrorCode::OutOfRange, column,
                     fmt::format("\"{}\" is no time of day; write AM, PM, any, or a time such as "
                                 "06:30",
                                 words::clipped(word)));
    }
    return *time;
}

Reader::Done Reader::read_amounts(WrittenSession& session) {
    Session& inner = session.placed.session;
    const auto fixed = read_flag("fixed");
    if (!fixed) return tl::make_unexpected(fixed.error());
    session.placed.fixed = *fixed;
    const auto exposure = read_flag("first_exposure");
    if (!exposure) return tl::make_unexpected(exposure.error());
    inner.first_exposure = *exposure;
    if (const std::string word = tidy_lower(cell("importance")); !word.empty()) {
        const auto importance = words::read(words::importances, word);
        if (!importance) {
            return fault(ErrorCode::UnknownKey, "importance",
                         fmt::format("\"{}\" is none of {}", words::clipped(word),
                                     words::list(words::importances)));
        }
        inner.importance = *importance;
        session.optional = *importance == Importance::May;
    }
    if (const std::string text = cell("race_distance_m"); !text.empty()) {
        const auto metres = whole(text);
        if (!metres || *metres < 0 || Metres{*metres} > words::longest_distance) {
            return fault(
                ErrorCode::OutOfRange, "race_distance_m",
                fmt::format("\"{}\" is no distance in whole metres", words::clipped(text)));
        }
        inner.race_distance = Metres{*metres};
    }
    return read_dose(inner);
}

Reader::Done Reader::read_dose(Session& session) {
    if (cell("dose_main").empty() && cell("dose_upper").empty()) return {};
    Dose dose;
    for (const auto& [column, part] :
         {std::pair{"dose_main", &dose.main}, std::pair{"dose_upper", &dose.upper}}) {
        const auto thousandths = whole(cell(column));
        if (!thousandths || *thousandths < 0 || *thousandths > words::largest_dose) {
            return fault(ErrorCode::OutOfRange, column,
                         fmt::format("\"{}\" is no dose; write thousandths of a usual session, "
                                     "as in 850, or leave both columns empty",
                                     words::clipped(cell(column))));
        }
        *part = *thousandths;
    }
    session.dose = dose;
    return {};
}

WrittenWeek& Reader::dated_week(Date date) {
    const Date monday = monday_of(date);
    const auto [found, added] = week_of_.emplace(format_date(monday), plan_.weeks.size());
    if (added) {
        const std::string phase = cell("phase");
        const auto known = words::read(words::phases, phase);
        const std::string name = known ? std::string(phase_name(*known)) : phase;
        const std::string number = cell("week");
        WrittenWeek& week = plan_.weeks.emplace_back();
        week.name = name + (name.empty() || number.empty() ? "" : " ") + number;
        week.dated = true;
        week.monday = monday;
    }
    return plan_.weeks[found->second];
}

Reader::Done Reader::read_dated(const CsvRow& row) {
    const std::string status = tidy_lower(cell("status"));
    if (status == "empty" || status == "left_out") {
        // No session, but its week is one of the plan's.
        const auto monday = read_date("monday");
        if (!monday) return tl::make_unexpected(monday.error());
        dated_week(*monday);
        return {};
    }
    if (!status.empty() && status != "planned") {
        return fault(
            ErrorCode::UnknownKey, "status",
            fmt::format("\"{}\" is none of planned, left_out, empty", words::clipped(status)));
    }
    WrittenSession session;
    session.where = fmt::format("{}:{}", file_, row.line);
    const auto date = read_date("date");
    if (!date) return tl::make_unexpected(date.error());
    if (auto done = read_kind("kind", session); !done) return done;
    if (auto done = read_amounts(session); !done) return done;
    if (auto done = read_minutes(session); !done) return done;
    const auto start = read_part(session, "start");
    if (!start) return tl::make_unexpected(start.error());
    session.placed.start = Moment{*date} + *start;
    dated_week(*date).sessions.push_back(std::move(session));
    return {};
}

Reader::Done Reader::read_undated(const CsvRow& row) {
    WrittenSession session;
    session.where = fmt::format("{}:{}", file_, row.line);
    const std::string day_name = cell("day");
    const auto day = parse_weekday(day_name);
    if (!day) {
        return fault(
            ErrorCode::OutOfRange, "day",
            fmt::format("\"{}\" is no weekday; write Mon to Sun", words::clipped(day_name)));
    }
    if (auto done = read_kind("session", session); !done) return done;
    if (auto done = read_minutes(session); !done) return done;
    const auto start = read_part(session, "part");
    if (!start) return tl::make_unexpected(start.error());
    const auto optional = read_flag("optional");
    if (!optional) return tl::make_unexpected(optional.error());
    session.optional = *optional;
    if (*optional) session.placed.session.importance = Importance::May;
    session.placed.start = Moment{undated_monday + std::chrono::days{*day}} + *start;
    const std::string name = cell("week");
    const auto [found, added] = week_of_.emplace(name, plan_.weeks.size());
    if (added) {
        plan_.weeks.emplace_back().name = name;
        plan_.weeks.back().monday = undated_monday;
    }
    plan_.weeks[found->second].sessions.push_back(std::move(session));
    return {};
}

// Two sessions of one part of a day cannot begin at once: the second follows the first, as one
// visit, in the order of the file.
void Reader::settle_assumed_times() {
    for (WrittenWeek& week : plan_.weeks) {
        std::map<Moment, Moment> next;  // start of a part to the end of what stands there
        for (WrittenSession& session : week.sessions) {
            if (!session.assumed_time) continue;
            const auto [found, added] =
                next.emplace(session.placed.start, session.placed.start + Minutes{0});
            const Moment begin = found->second;
            const Moment end = begin + session.placed.session.minutes;
            if (date_of(begin) != date_of(session.placed.start)) continue;
            session.placed.start = begin;
            found->second = end;
        }
    }
}

}  // namespace

Result<WrittenPlan> read_plan_csv(std::string_view text, std::string_view file_name) {
    const auto table = read_csv(text, file_name);
    if (!table) return tl::make_unexpected(table.error());
    return Reader{*table, file_name}.read();
}

}  // namespace tandem::formats
