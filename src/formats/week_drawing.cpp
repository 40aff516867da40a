// SPDX-License-Identifier: Apache-2.0
// Reading: lines become weeks and rows, cells go to week_cell. A row is one starting time.
#include "formats/week_drawing.h"

#include <fmt/core.h>

#include <algorithm>
#include <set>

#include "formats/plan_words.h"
#include "formats/week_cell.h"

namespace tandem::formats {
namespace {

constexpr std::string_view blank = " \t";

std::string lower(std::string_view text) {
    std::string result(text);
    for (char& c : result) {
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    }
    return result;
}

bool is_expectation(std::string_view line) {
    return line.starts_with("breaks:") || line.starts_with("keeps") || line.starts_with("athlete:");
}

class Reader {
  public:
    explicit Reader(std::string_view file_name) : file_(file_name) {}

    Result<WrittenPlan> read(std::string_view text);

  private:
    struct Field {
        std::string_view text;
        std::size_t at;  // byte in the line
    };

    Result<void> read_line();
    Result<void> read_week_line(std::string_view rest, std::size_t at);
    Result<void> read_name(std::string_view rest, std::size_t at);
    Result<void> read_row(const std::vector<Field>& fields);
    Result<void> read_header(const std::vector<Field>& fields) const;
    Result<Minutes> read_label(const Field& label, bool& assumed) const;
    Result<void> add_cell(const Field& cell, int day, Minutes start);
    Result<void> close_week();
    std::vector<Field> fields_of_line() const;

    WrittenWeek& week();
    std::string where(std::size_t at) const;
    tl::unexpected<Error> fault(ErrorCode code, std::size_t at, std::string message) const {
        return tl::make_unexpected(Error{code, std::move(message), where(at)});
    }

    std::string file_;
    std::string_view line_;
    std::size_t number_ = 0;
    WrittenPlan plan_;
    bool open_ = false;
    bool row_assumed_ = false;
    std::set<Minutes> rows_;
};

std::string Reader::where(std::size_t at) const {
    // Columns as a person counts them: code points, from 1.
    const auto before = line_.substr(0, at);
    const auto column =
        1 + std::ranges::count_if(before, [](char c) { return (c & 0xC0) != 0x80; });
    return fmt::format("{}:{}, column {}", file_, number_, column);
}

WrittenWeek& Reader::week() {
    if (!open_) {
        plan_.weeks.emplace_back().monday = undated_monday;
        open_ = true;
    }
    return plan_.weeks.back();
}

std::vector<Reader::Field> Reader::fields_of_line() const {
    std::vector<Field> fields;
    std::size_t at = line_.find_first_not_of(blank);
    while (at != std::string_view::npos) {
        const std::size_t end = std::min(line_.find_first_of(blank, at), line_.size());
        fields.push_back({line_.substr(at, end - at), at});
        at = line_.find_first_not_of(blank, end);
    }
    return fields;
}

Result<WrittenPlan> Reader::read(std::string_view text) {
    if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        line_ = text.substr(0, end);
        text.remove_prefix(std::min(end + 1, text.size()));
        ++number_;
        if (line_.ends_with('\r')) line_.remove_suffix(1);
        if (auto done = read_line(); !done) return tl::make_unexpected(done.error());
    }
    if (auto done = close_week(); !done) return tl::make_unexpected(done.error());
    if (plan_.weeks.empty()) {
        return tl::make_unexpected(
            Error{ErrorCode::Missing,
                  "no week is drawn here; a row looks like \"AM . e40 . . . L90 .\"", file_});
    }
    return std::move(plan_);
}

Result<void> Reader::read_line() {
    const auto odd = std::ranges::find_if(line_, [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return (byte < 0x20 && c != '\t') || byte == 0x7F;
    });
    if (odd != line_.end()) {
        return fault(ErrorCode::BadSyntax, static_cast<std::size_t>(odd - line_.begin()),
                     "a control character stands here; the drawing is plain text");
    }
    const auto fields = fields_of_line();
    if (fields.empty() || fields.front().text.starts_with('#')) return {};
    const std::string_view first = fields.front().text;
    const std::string_view content =
        line_.substr(fields.front().at, line_.find_last_not_of(blank) + 1 - fields.front().at);
    if (is_expectation(content)) {
        week().expectations.emplace_back(content);
        return {};
    }
    if (first == "week") {
        return read_week_line(content.substr(first.size()), fields.front().at + first.size());
    }
    if (parse_weekday(first)) return read_header(fields);
    return read_row(fields);
}

Result<void> Reader::read_week_line(std::string_view rest, std::size_t at) {
    if (auto done = close_week(); !done) return done;
    if (plan_.weeks.size() == most_drawn_weeks) {
        return fault(ErrorCode::TooLarge, 0,
                     fmt::format("more than {} weeks; split the file", most_drawn_weeks));
    }
    plan_.weeks.emplace_back().monday = undated_monday;
    open_ = true;
    const auto skip = std::min(rest.find_first_not_of(blank), rest.size());
    rest.remove_prefix(skip);
    at += skip;
    const std::string_view first = rest.substr(0, rest.find_first_of(blank));
    if (first.empty() || first.front() < '0' || first.front() > '9') return read_name(rest, at);

    const auto date = parse_date(first);
    if (!date) {
        return fault(ErrorCode::OutOfRange, at,
                     fmt::format("\"{}\" is no date; write the Monday as 2026-11-23, or put a name "
                                 "that begins with a digit in quotes",
                                 words::clipped(first)));
    }
    if (day_index(*date) != 0) {
        return fault(ErrorCode::OutOfRange, at,
                     fmt::format("{} is a {}; a week begins on its Monday, {}", first,
                                 weekday_name(day_index(*date)), format_date(monday_of(*date))));
    }
    for (const WrittenWeek& other : plan_.weeks) {
        if (other.dated && other.monday == *date) {
            return fault(ErrorCode::Conflict, at,
                         fmt::format("the week of {} is drawn twice; join them", first));
        }
    }
    plan_.weeks.back().dated = true;
    plan_.weeks.back().monday = *date;
    rest.remove_prefix(first.size());
    const auto gap = std::min(rest.find_first_not_of(blank), rest.size());
    return read_name(rest.substr(gap), at + first.size() + gap);
}

Result<void> Reader::read_name(std::string_view rest, std::size_t at) {
    std::string& name = plan_.weeks.back().name;
    if (!rest.starts_with('"')) {
        name = rest;
        return {};
    }
    std::size_t i = 1;
    for (; i < rest.size() && rest[i] != '"'; ++i) {
        if (rest[i] == '\\' && i + 1 < rest.size()) ++i;
        name += rest[i];
    }
    if (i + 1 != rest.size()) {
        return fault(ErrorCode::BadSyntax, at + std::min(i, rest.size()),
                     i < rest.size() ? "something stands behind the name; remove it"
                                     : "the name is not closed; put a \" behind it");
    }
    return {};
}

Result<void> Reader::read_header(const std::vector<Field>& fields) const {
    for (std::size_t day = 0; day < 7; ++day) {
        if (day < fields.size() && parse_weekday(fields[day].text) == static_cast<int>(day))
            continue;
        const std::size_t at = day < fields.size() ? fields[day].at : line_.size();
        return fault(ErrorCode::BadSyntax, at,
                     "the head of the days is \"Mon Tue Wed Thu Fri Sat Sun\", in this order");
    }
    return {};  // behind Sunday a legend may follow
}

Result<Minutes> Reader::read_label(const Field& label, bool& assumed) const {
    const std::string word = lower(label.text);
    assumed = word == "am" || word == "pm";
    if (word == "am") return words::morning;
    if (word == "pm") return words::evening;
    if (word == "noon") return words::noon;
    const auto time = parse_time(word.size() == 4 && word[1] == ':' ? "0" + word : word);
    if (!time || *time >= Minutes{24 * 60}) {
        return fault(
            ErrorCode::BadSyntax, label.at,
            fmt::format("\"{}\" begins no line of a drawing; a row begins with AM, noon, PM "
                        "or a time such as 06:30",
                        words::clipped(label.text)));
    }
    return *time;
}

Result<void> Reader::read_row(const std::vector<Field>& fields) {
    bool assumed = false;
    const auto start = read_label(fields.front(), assumed);
    if (!start) return tl::make_unexpected(start.error());
    if (fields.size() != 8) {
        const std::size_t at = fields.size() > 8 ? fields[8].at : line_.size();
        return fault(
            ErrorCode::BadSyntax, at,
            fmt::format("a row has 7 cells, one a day, and here are {}. Maybe a \".\" for a "
                        "free day is missing, or a space stands inside a cell",
                        fields.size() - 1));
    }
    week();
    if (!rows_.insert(*start).second) {
        return fault(ErrorCode::Conflict, fields.front().at,
                     fmt::format("a second row at {} in this week; join two sessions of one visit "
                                 "with +, as in \"e40+F40\"",
                                 format_time(*start)));
    }
    if (rows_.size() > most_drawn_rows) {
        return fault(ErrorCode::TooLarge, fields.front().at,
                     fmt::format("more than {} rows in a week", most_drawn_rows));
    }
    row_assumed_ = assumed;
    for (int day = 0; day < 7; ++day) {
        const Field& cell = fields[static_cast<std::size_t>(day) + 1];
        if (cell.text == ".") continue;
        if (auto done = add_cell(cell, day, *start); !done) return done;
    }
    return {};
}

Result<void> Reader::add_cell(const Field& cell, int day, Minutes start) {
    const auto drawn = read_cell(cell.text);
    if (!drawn) return fault(drawn.error().code, cell.at + drawn.error().at, drawn.error().message);
    WrittenWeek& week = this->week();
    for (const DrawnSession& one : *drawn) {
        if (start >= Minutes{24 * 60}) {
            return fault(ErrorCode::OutOfRange, cell.at + one.at,
                         "this session would begin after midnight; draw it on the next day");
        }
        const Moment begin = Moment{week.monday + std::chrono::days{day}} + start;
        for (const WrittenSession& other : week.sessions) {
            if (other.placed.start != begin) continue;
            return fault(ErrorCode::Conflict, cell.at + one.at,
                         fmt::format("two sessions begin on {} at {}; join them with + in one cell",
                                     weekday_name(day), format_time(start)));
        }
        if (one.unit == DistanceUnit::Miles) plan_.distance_unit = one.unit;
        week.sessions.push_back({.placed = {one.session, begin, one.fixed},
                                 .assumed_time = row_assumed_,
                                 .assumed_minutes = one.assumed_minutes,
                                 .optional = one.optional,
                                 .where = where(cell.at + one.at)});
        start += one.session.minutes;
    }
    return {};
}

Result<void> Reader::close_week() {
    rows_.clear();
    if (!open_) return {};
    auto& sessions = plan_.weeks.back().sessions;
    std::ranges::stable_sort(sessions, {},
                             [](const WrittenSession& session) { return session.placed.start; });
    std::set<Minutes> starts;
    for (const auto& session : sessions)
        starts.insert(time_of_day(session.placed.start));
    if (starts.size() > most_drawn_rows) {
        return fault(
            ErrorCode::TooLarge, 0,
            fmt::format("the week that ends here has sessions at more than {} times of day",
                        most_drawn_rows));
    }
    return {};
}

}  // namespace

Result<WrittenPlan> read_week_drawing(std::string_view text, std::string_view file_name) {
    if (text.size() > largest_drawing_bytes) {
        return tl::make_unexpected(Error{
            ErrorCode::TooLarge,
            fmt::format("{} bytes; a drawing has at most {}", text.size(), largest_drawing_bytes),
            std::string(file_name)});
    }
    return Reader{file_name}.read(text);
}

}  // namespace tandem::formats
