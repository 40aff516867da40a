// SPDX-License-Identifier: Apache-2.0
#include "formats/csv_table.h"

#include <fmt/core.h>

#include <algorithm>
#include <array>

namespace tandem::formats {
namespace {

class Reader {
  public:
    Reader(std::string_view text, std::string_view file_name, const CsvLimits& limits)
        : text_(text), file_(file_name), limits_(limits) {}

    Result<CsvTable> read();

  private:
    char sniff() const;
    void skip_line();
    Result<CsvRow> read_row(char delimiter);
    Result<void> read_quoted(std::string& cell);
    bool at_line_end() const { return at_ < text_.size() && (text_[at_] == '\n' || cr_lf()); }
    bool cr_lf() const { return text_.substr(at_, 2) == "\r\n"; }
    void pass_line_end() {
        if (at_ >= text_.size()) return;
        at_ += cr_lf() ? 2U : 1U;
        ++line_;
    }
    tl::unexpected<Error> fault(ErrorCode code, std::size_t line, std::string message) const {
        return tl::make_unexpected(
            Error{code, std::move(message), fmt::format("{}:{}", file_, line)});
    }

    std::string_view text_;
    std::string_view file_;
    CsvLimits limits_;
    std::size_t at_ = 0;
    std::size_t line_ = 1;
};

// The candidate that the header line holds most of, outside of quotes.
char Reader::sniff() const {
    constexpr std::array<char, 3> candidates{',', ';', '\t'};
    std::array<std::size_t, 3> seen{};
    bool quoted = false;
    for (std::size_t i = at_; i < text_.size() && text_[i] != '\n'; ++i) {
        if (text_[i] == '"') quoted = !quoted;
        const auto found = std::ranges::find(candidates, text_[i]);
        if (!quoted && found != candidates.end()) {
            ++seen.at(static_cast<std::size_t>(found - candidates.begin()));
        }
    }
    return candidates.at(static_cast<std::size_t>(std::ranges::max_element(seen) - seen.begin()));
}

void Reader::skip_line() {
    at_ = std::min(text_.find('\n', at_), text_.size());
    pass_line_end();
}

Result<CsvTable> Reader::read() {
    if (text_.starts_with("\xEF\xBB\xBF")) at_ = 3;
    while (at_ < text_.size() && (text_[at_] == '#' || at_line_end()))
        skip_line();
    if (at_ >= text_.size()) {
        return fault(ErrorCode::Missing, line_, "no header line: the file is empty");
    }
    CsvTable table{.delimiter = sniff(), .header = {}, .rows = {}};
    auto header = read_row(table.delimiter);
    if (!header) return tl::make_unexpected(header.error());
    table.header = std::move(*header);
    while (at_ < text_.size()) {
        if (at_line_end()) {
            pass_line_end();
            continue;
        }
        if (table.rows.size() == limits_.rows) {
            return fault(ErrorCode::TooLarge, line_,
                         fmt::format("more than {} rows; split the file", limits_.rows));
        }
        auto row = read_row(table.delimiter);
        if (!row) return tl::make_unexpected(row.error());
        if (row->cells.size() > table.header.cells.size()) {
            return fault(
                ErrorCode::BadSyntax, row->line,
                fmt::format("{} cells under {} columns. Maybe a text that holds a \"{}\" "
                            "wants quotes around it",
                            row->cells.size(), table.header.cells.size(), table.delimiter));
        }
        table.rows.push_back(std::move(*row));
    }
    return table;
}

Result<CsvRow> Reader::read_row(char delimiter) {
    CsvRow row{.line = line_, .cells = {}};
    while (true) {
        std::string cell;
        if (at_ < text_.size() && text_[at_] == '"') {
            if (auto done = read_quoted(cell); !done) return tl::make_unexpected(done.error());
        }
        // Behind a closing quote sloppy writers leave blanks; they belong to the cell as they are.
        while (at_ < text_.size() && text_[at_] != delimiter && !at_line_end())
            cell += text_[at_++];
        row.cells.push_back(std::move(cell));
        if (row.cells.size() > limits_.columns) {
            return fault(ErrorCode::TooLarge, row.line,
                         fmt::format("more than {} columns", limits_.columns));
        }
        if (at_ >= text_.size() || text_[at_] != delimiter) break;
        ++at_;
    }
    pass_line_end();
    return row;
}

Result<void> Reader::read_quoted(std::string& cell) {
    const std::size_t opened = line_;
    for (++at_; at_ < text_.size(); ++at_) {
        if (text_[at_] == '"') {
            if (text_.substr(at_, 2) != "\"\"") {
                ++at_;
                return {};
            }
            ++at_;
        }
        if (text_[at_] == '\n') ++line_;
        cell += text_[at_];
    }
    return fault(ErrorCode::BadSyntax, opened,
                 "a quote that begins in this row is never closed; put a \" behind the text");
}

}  // namespace

Result<CsvTable> read_csv(std::string_view text, std::string_view file_name,
                          const CsvLimits& limits) {
    if (text.size() > limits.bytes) {
        return tl::make_unexpected(
            Error{ErrorCode::TooLarge,
                  fmt::format("{} bytes; at most {} are read", text.size(), limits.bytes),
                  std::string(file_name)});
    }
    return Reader{text, file_name, limits}.read();
}

std::string csv_cell(std::string_view text) {
    if (text.find_first_of(",;\t\"\r\n") == std::string_view::npos && !text.starts_with(' ') &&
        !text.ends_with(' ')) {
        return std::string(text);
    }
    std::string quoted = "\"";
    for (const char c : text) {
        if (c == '"') quoted += '"';
        quoted += c;
    }
    return quoted + '"';
}

}  // namespace tandem::formats
