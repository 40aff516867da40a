// SPDX-License-Identifier: Apache-2.0
// The grammar of a cell, by hand: ("(" session {"+" session} ")" | session) {"+" …}.
#include "formats/week_cell.h"

#include <fmt/core.h>

#include <charconv>
#include <cmath>

#include "formats/plan_words.h"
#include "formats/quantity.h"
#include "formats/week_drawing.h"

namespace tandem::formats {
namespace {

std::string letters() {
    std::string text;
    for (const KindTraits& kind : all_kinds()) {
        text += fmt::format("{}{} {}", text.empty() ? "" : ", ", kind.code, kind.id);
    }
    return text;
}

bool is_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
}

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

class CellReader {
  public:
    explicit CellReader(std::string_view cell) : cell_(cell) {}

    tl::expected<std::vector<DrawnSession>, CellFault> read();

  private:
    using Done = tl::expected<void, CellFault>;

    Done read_session(bool optional);
    Done read_kind(DrawnSession& drawn);
    Done read_minutes(DrawnSession& drawn);
    Done read_distance(DrawnSession& drawn);

    bool take(char c) {
        if (at_ >= cell_.size() || cell_[at_] != c) return false;
        ++at_;
        return true;
    }
    std::string_view take_while(auto accepts) {
        const std::size_t from = at_;
        while (at_ < cell_.size() && accepts(cell_[at_]))
            ++at_;
        return cell_.substr(from, at_ - from);
    }
    static tl::unexpected<CellFault> fault(ErrorCode code, std::size_t at, std::string message) {
        return tl::make_unexpected(CellFault{code, std::move(message), at});
    }

    std::string_view cell_;
    std::size_t at_ = 0;
    std::vector<DrawnSession> sessions_;
};

tl::expected<std::vector<DrawnSession>, CellFault> CellReader::read() {
    do {
        const bool bracket = take('(');
        do {
            if (auto done = read_session(bracket); !done) return tl::make_unexpected(done.error());
        } while (bracket && take('+'));
        if (bracket && !take(')')) {
            return fault(ErrorCode::BadSyntax, at_, "a \")\" is missing here");
        }
    } while (take('+'));
    if (at_ < cell_.size()) {
        return fault(
            ErrorCode::BadSyntax, at_,
            fmt::format("\"{}\" means nothing here; a session is a letter, minutes, and ! when "
                        "it is fixed, as in \"Q50!\"",
                        words::clipped(cell_.substr(at_))));
    }
    return std::move(sessions_);
}

CellReader::Done CellReader::read_session(bool optional) {
    if (sessions_.size() == most_sessions_in_cell) {
        return fault(ErrorCode::TooLarge, at_,
                     fmt::format("more than {} sessions in one visit", most_sessions_in_cell));
    }
    DrawnSession drawn;
    drawn.optional = optional;
    drawn.at = at_;
    drawn.session.importance = optional ? Importance::May : Importance::Should;
    if (auto done = read_kind(drawn); !done) return done;
    drawn.session.first_exposure = take('*');
    if (auto done = read_minutes(drawn); !done) return done;
    if (take('@')) {
        if (auto done = read_distance(drawn); !done) return done;
    }
    // After the distance, which says how long a race takes.
    if (drawn.assumed_minutes) drawn.session.minutes = words::assumed_minutes(drawn.session);
    drawn.fixed = take('!');
    sessions_.push_back(drawn);
    return {};
}

CellReader::Done CellReader::read_kind(DrawnSession& drawn) {
    const std::string_view word = take_while(is_letter);
    const auto kind = word.size() == 1 ? kind_by_code(word.front()) : kind_by_id(word);
    if (kind) {
        drawn.session.kind = *kind;
        return {};
    }
    if (word.empty()) {
        return fault(ErrorCode::BadSyntax, drawn.at,
                     "a letter for the kind of session belongs here: " + letters());
    }
    return fault(ErrorCode::UnknownKey, drawn.at,
                 fmt::format("\"{}\" is no kind of session; the letters are {}",
                             words::clipped(word), letters()));
}

CellReader::Done CellReader::read_minutes(DrawnSession& drawn) {
    const std::size_t from = at_;
    const std::string_view digits = take_while(is_digit);
    if (digits.empty()) {
        drawn.assumed_minutes = true;
        return {};
    }
    int minutes = 0;
    const auto parsed = std::from_chars(digits.data(), digits.data() + digits.size(), minutes);
    if (parsed.ec != std::errc{} || minutes < 1 || Minutes{minutes} > words::longest_session) {
        return fault(ErrorCode::OutOfRange, from,
                     fmt::format("{} minutes; a session has 1 to {}", words::clipped(digits),
                                 words::longest_session.count()));
    }
    drawn.session.minutes = Minutes{minutes};
    return {};
}

CellReader::Done CellReader::read_distance(DrawnSession& drawn) {
    const std::size_t from = at_;
    const std::string_view number = take_while([](char c) { return is_digit(c) || c == '.'; });
    const std::string_view unit = take_while(is_letter);
    double amount = 0;
    const auto parsed = std::from_chars(number.data(), number.data() + number.size(), amount);
    const double metres = unit == "km" ? 1000.0 : unit == "m" ? 1.0 : metres_per_mile;
    if (parsed.ec != std::errc{} || parsed.ptr != number.data() + number.size() ||
        (unit != "km" && unit != "m" && unit != "mi")) {
        return fault(ErrorCode::WrongUnit, from,
                     "a race distance is a number with its unit: @21.1km, @5000m or @13.1mi");
    }
    amount = std::round(amount * metres);
    if (amount < 1 || amount > words::longest_distance.value) {
        return fault(ErrorCode::OutOfRange, from, "a race is from 1 m to 1000 km long");
    }
    if (drawn.session.kind != SessionKind::Race) {
        return fault(ErrorCode::Conflict, from - 1,
                     fmt::format("only a race (R) has a distance; leave the @ away from the {}",
                                 traits(drawn.session.kind).id));
    }
    drawn.session.race_distance = Metres{static_cast<std::int32_t>(amount)};
    if (unit == "mi") drawn.unit = DistanceUnit::Miles;
    return {};
}

}  // namespace

tl::expected<std::vector<DrawnSession>, CellFault> read_cell(std::string_view cell) {
    return CellReader{cell}.read();
}

std::string write_drawn(const DrawnSession& drawn) {
    const Session& session = drawn.session;
    std::string text{traits(session.kind).code};
    if (session.first_exposure) text += '*';
    text += fmt::format("{}", session.minutes.count());
    if (session.race_distance.value != 0) {
        std::string distance = write_length(session.race_distance, drawn.unit);
        std::erase(distance, ' ');
        text += '@' + distance;
    }
    if (drawn.fixed) text += '!';
    return drawn.optional ? "(" + text + ")" : text;
}

}  // namespace tandem::formats
