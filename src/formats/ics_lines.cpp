// SPDX-License-Identifier: Apache-2.0
#include "formats/ics_lines.h"

#include <fmt/core.h>

#include <algorithm>
#include <charconv>

#include "formats/ics_read.h"

namespace tandem::formats {
namespace {

constexpr std::size_t deepest_nesting = 8;
constexpr std::size_t longest_line = 100'000;

char upper(char c) {
    return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
}

std::string in_capitals(std::string_view text) {
    std::string result(text);
    std::ranges::transform(result, result.begin(), upper);
    return result;
}

bool is_name(std::string_view text) {
    return !text.empty() && std::ranges::all_of(text, [](char c) {
        return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') ||
               c == '-' || c == '_';
    });
}

// Hands out one physical line after the other, with any of the three line ends.
class Lines {
  public:
    explicit Lines(std::string_view bytes) : rest_(bytes) {
        if (rest_.starts_with("\xEF\xBB\xBF")) rest_.remove_prefix(3);  // Outlook writes a mark
    }

    // The next unfolded line; false at the end.
    bool next(std::string& line, int& number) {
        line.clear();
        while (line.empty()) {
            if (rest_.empty()) return false;
            number = ++count_;
            line = take();
        }
        while (!rest_.empty() && (rest_.front() == ' ' || rest_.front() == '\t')) {
            ++count_;
            line += take().substr(1);
        }
        return true;
    }

  private:
    std::string_view take() {
        const std::size_t end = std::min(rest_.find_first_of("\r\n"), rest_.size());
        const std::string_view line = rest_.substr(0, end);
        const bool both = rest_.substr(end).starts_with("\r\n");
        rest_.remove_prefix(std::min(end + (both ? 2 : 1), rest_.size()));
        return line;
    }

    std::string_view rest_;
    int count_ = 0;
};

// Whether the bytes are UTF-8, without overlong forms and surrogates.
bool is_utf8(std::string_view text) {
    std::size_t i = 0;
    while (i < text.size()) {
        const auto lead = static_cast<unsigned char>(text[i]);
        const std::size_t length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
        if ((lead >= 0x80 && lead < 0xC2) || lead > 0xF4 || i + length > text.size()) return false;
        for (std::size_t j = 1; j < length; ++j) {
            if ((static_cast<unsigned char>(text[i + j]) & 0xC0) != 0x80) return false;
        }
        if (length > 2) {
            const auto second = static_cast<unsigned char>(text[i + 1]);
            const bool overlong =
                (lead == 0xE0 && second < 0xA0) || (lead == 0xF0 && second < 0x90);
            const bool beyond = (lead == 0xED && second > 0x9F) || (lead == 0xF4 && second > 0x8F);
            if (overlong || beyond) return false;
        }
        i += length;
    }
    return true;
}

// ";NAME=value" at the front of `rest`, the value bare or in quotes; false when it is neither.
bool take_parameter(std::string_view& rest, IcsLine& line) {
    rest.remove_prefix(1);
    const std::size_t equals = rest.find('=');
    if (equals == std::string_view::npos || !is_name(rest.substr(0, equals))) return false;
    std::string name = in_capitals(rest.substr(0, equals));
    rest.remove_prefix(equals + 1);
    std::string value;
    while (!rest.empty() && rest.front() != ';' && rest.front() != ':') {
        if (rest.front() == '"') {
            const std::size_t end = rest.find('"', 1);
            if (end == std::string_view::npos) return false;
            value += rest.substr(1, end - 1);
            rest.remove_prefix(end + 1);
        } else {
            value += rest.front();
            rest.remove_prefix(1);
        }
    }
    line.parameters.emplace_back(std::move(name), std::move(value));
    return true;
}

Result<IcsLine> read_line(std::string_view text, int number) {
    const auto fault = [&](std::string_view what) {
        return tl::unexpected(ics_error(ErrorCode::BadSyntax, std::string(what), number));
    };
    if (text.size() > longest_line) {
        return tl::unexpected(
            ics_error(ErrorCode::TooLarge, fmt::format("a line of {} bytes", text.size()), number));
    }
    if (text.find('\0') != std::string_view::npos) return fault("a zero byte in a calendar");
    if (!is_utf8(text)) return fault("a calendar must be UTF-8");
    const std::size_t end = text.find_first_of(";:");
    if (end == std::string_view::npos || !is_name(text.substr(0, end))) {
        return fault("not a line of a calendar, which is NAME:value");
    }
    IcsLine line{number, in_capitals(text.substr(0, end)), {}, {}};
    std::string_view rest = text.substr(end);
    while (!rest.empty() && rest.front() == ';') {
        if (!take_parameter(rest, line)) return fault(line.name + " has a broken parameter");
    }
    if (rest.empty()) return fault(line.name + " has no value");
    line.value = rest.substr(1);
    return line;
}

std::optional<int> digits(std::string_view text, std::size_t from, std::size_t count) {
    if (from + count > text.size()) return {};
    int value = 0;
    for (char c : text.substr(from, count)) {
        if (c < '0' || c > '9') return {};
        value = value * 10 + (c - '0');
    }
    return value;
}

}  // namespace

Error ics_error(ErrorCode code, std::string message, int line) {
    return {code, std::move(message), fmt::format("line {}", line)};
}

std::optional<std::string> IcsLine::parameter(std::string_view wanted) const {
    for (const auto& [key, text] : parameters) {
        if (key == wanted) return text;
    }
    return {};
}

const IcsLine* IcsBlock::line(std::string_view wanted) const {
    const auto found = std::ranges::find(lines, wanted, &IcsLine::name);
    return found == lines.end() ? nullptr : &*found;
}

Result<std::vector<IcsBlock>> read_ics_blocks(std::string_view bytes) {
    std::vector<IcsBlock> open{IcsBlock{}};  // the file itself stands at the bottom
    std::size_t blocks = 0;
    Lines lines(bytes);
    std::string text;
    int number = 0;
    while (lines.next(text, number)) {
        auto line = read_line(text, number);
        if (!line) return tl::unexpected(line.error());
        if (line->name == "BEGIN") {
            if (open.size() > deepest_nesting || ++blocks > 4 * most_calendar_events) {
                return tl::unexpected(
                    ics_error(ErrorCode::TooLarge, "too many blocks in a calendar", number));
            }
            open.push_back({in_capitals(line->value), number, {}, {}});
        } else if (line->name == "END") {
            if (open.size() == 1 || open.back().name != in_capitals(line->value)) {
                return tl::unexpected(ics_error(
                    ErrorCode::BadSyntax,
                    fmt::format("END:{} without its BEGIN", line->value.substr(0, 40)), number));
            }
            IcsBlock closed = std::move(open.back());
            open.pop_back();
            open.back().parts.push_back(std::move(closed));
        } else if (open.size() == 1) {
            return tl::unexpected(
                ics_error(ErrorCode::BadSyntax, "a calendar begins with BEGIN:VCALENDAR", number));
        } else {
            open.back().lines.push_back(*std::move(line));
        }
    }
    if (open.size() > 1) {
        return tl::unexpected(
            ics_error(ErrorCode::BadSyntax,
                      fmt::format("BEGIN:{} has no END", open.back().name.substr(0, 40)),
                      open.back().number));
    }
    return std::move(open.front().parts);
}

std::optional<IcsTime> parse_ics_time(std::string_view text) {
    using namespace std::chrono;
    const auto y = digits(text, 0, 4);
    const auto m = digits(text, 4, 2);
    const auto d = digits(text, 6, 2);
    if (!y || !m || !d) return {};
    const year_month_day ymd{year{*y}, month{static_cast<unsigned>(*m)},
                             day{static_cast<unsigned>(*d)}};
    if (!ymd.ok()) return {};
    IcsTime result;
    result.time = local_days{ymd};
    if (text.size() == 8) {
        result.date_only = true;
        return result;
    }
    const auto hour = digits(text, 9, 2);
    const auto minute = digits(text, 11, 2);
    const auto second = digits(text, 13, 2);
    result.utc = text.size() == 16 && text.back() == 'Z';
    if (text[8] != 'T' || (text.size() != 15 && !result.utc)) return {};
    if (!hour || !minute || !second || *hour > 23 || *minute > 59 || *second > 60) return {};
    result.time += hours{*hour} + minutes{*minute} + seconds{*second};
    return result;
}

std::optional<std::chrono::seconds> parse_ics_duration(std::string_view text) {
    bool negative = false;
    if (!text.empty() && (text.front() == '-' || text.front() == '+')) {
        negative = text.front() == '-';
        text.remove_prefix(1);
    }
    if (!text.starts_with('P') || text.size() < 3) return {};
    text.remove_prefix(1);
    std::int64_t total = 0;
    bool in_time = false;
    while (!text.empty()) {
        if (text.front() == 'T' && !in_time) {
            in_time = true;
            text.remove_prefix(1);
            continue;
        }
        std::int64_t value = 0;
        const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
        const auto length = static_cast<std::size_t>(end - text.data());
        if (error != std::errc{} || value < 0 || length > 9 || length >= text.size()) return {};
        const char unit = text[length];
        const std::string_view units = in_time ? "HMS" : "WD";
        if (units.find(unit) == std::string_view::npos) return {};
        constexpr std::int64_t day = 86'400;
        total += value * (unit == 'W'   ? 7 * day
                          : unit == 'D' ? day
                          : unit == 'H' ? 3600
                          : unit == 'M' ? 60
                                        : 1);
        if (total > 4000 * day) return {};
        text.remove_prefix(length + 1);
    }
    return std::chrono::seconds{negative ? -total : total};
}

std::string plain_text(std::string_view escaped) {
    std::string text;
    for (std::size_t i = 0; i < escaped.size(); ++i) {
        if (escaped[i] != '\\' || i + 1 == escaped.size()) {
            text += escaped[i];
            continue;
        }
        const char next = escaped[++i];
        text += next == 'n' || next == 'N' ? '\n' : next;
    }
    return text;
}

std::vector<std::string> split_list(std::string_view text, char separator) {
    std::vector<std::string> parts{""};
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == separator) {
            parts.emplace_back();
        } else {
            parts.back() += text[i];
            if (text[i] == '\\' && i + 1 < text.size()) parts.back() += text[++i];
        }
    }
    return parts;
}

}  // namespace tandem::formats
