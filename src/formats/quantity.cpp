// SPDX-License-Identifier: Apache-2.0
#include "formats/quantity.h"

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <optional>
#include <utility>
#include <vector>

#include "formats/shown.h"

namespace tandem::formats {
namespace {

enum class Dimension { Distance, Time, Mass, Pace };

struct Unit {
    std::string_view word;
    Dimension dimension;
    double size;  // in metres, minutes, grams, or kilometres per unit of a pace
};

constexpr std::array units{
    Unit{"km", Dimension::Distance, 1000.0},
    Unit{"kilometres", Dimension::Distance, 1000.0},
    Unit{"kilometers", Dimension::Distance, 1000.0},
    Unit{"k", Dimension::Distance, 1000.0},
    Unit{"mi", Dimension::Distance, metres_per_mile},
    Unit{"mile", Dimension::Distance, metres_per_mile},
    Unit{"miles", Dimension::Distance, metres_per_mile},
    Unit{"m", Dimension::Distance, 1.0},
    Unit{"h", Dimension::Time, 60.0},
    Unit{"hour", Dimension::Time, 60.0},
    Unit{"hours", Dimension::Time, 60.0},
    Unit{"min", Dimension::Time, 1.0},
    Unit{"minutes", Dimension::Time, 1.0},
    Unit{"kg", Dimension::Mass, 1000.0},
    Unit{"lb", Dimension::Mass, grams_per_pound},
    Unit{"lbs", Dimension::Mass, grams_per_pound},
    Unit{"/km", Dimension::Pace, 1.0},
    Unit{"min/km", Dimension::Pace, 1.0},
    Unit{"/mi", Dimension::Pace, metres_per_mile / 1000.0},
    Unit{"min/mi", Dimension::Pace, metres_per_mile / 1000.0},
};

constexpr std::string_view name_of(Dimension dimension) {
    constexpr std::array<std::string_view, 4> names{"a distance", "a time", "a mass", "a pace"};
    return names[static_cast<std::size_t>(dimension)];
}

constexpr std::string_view example_of(Dimension dimension) {
    constexpr std::array<std::string_view, 4> examples{
        "\"42 km\" or \"26.2 mi\"", "\"3 h 30 min\" or \"210 min\"", "\"62 kg\" or \"136 lb\"",
        "\"6:10 /km\" or \"9:55 /mi\""};
    return examples[static_cast<std::size_t>(dimension)];
}

Error fault(ErrorCode code, std::string_view text, std::string_view what, Dimension wanted) {
    return {code,
            fmt::format("\"{}\" {}; write {} like {}", shown(text), what, name_of(wanted),
                        example_of(wanted)),
            ""};
}

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

bool is_space(char c) {
    return c == ' ' || c == '\t';
}

// Lower case, outer blanks cut, inner blanks single.
std::string plain(std::string_view text) {
    std::string result;
    for (char c : text) {
        if (is_space(c)) {
            if (!result.empty() && result.back() != ' ') result.push_back(' ');
        } else {
            result.push_back(c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c);
        }
    }
    if (!result.empty() && result.back() == ' ') result.pop_back();
    return result;
}

// A number at the front of `rest`, taken off it; no sign, no exponent, at most nine digits.
std::optional<double> take_number(std::string_view& rest) {
    std::size_t length = 0;
    std::size_t points = 0;
    while (length < rest.size() && (is_digit(rest[length]) || rest[length] == '.')) {
        if (rest[length] == '.') ++points;
        ++length;
    }
    if (length == 0 || length > 10 || points > 1 || !is_digit(rest.front())) return {};
    double value = 0;
    const std::string_view number = rest.substr(0, length);
    std::from_chars(number.begin(), number.end(), value, std::chars_format::fixed);
    rest.remove_prefix(length);
    return value;
}

// The letters at the front of `rest`, taken off it with the blanks around them.
std::string_view take_word(std::string_view& rest) {
    while (!rest.empty() && rest.front() == ' ')
        rest.remove_prefix(1);
    std::size_t length = 0;
    while (length < rest.size() && !is_digit(rest[length]) && rest[length] != ' ')
        ++length;
    const std::string_view word = rest.substr(0, length);
    rest.remove_prefix(length);
    while (!rest.empty() && rest.front() == ' ')
        rest.remove_prefix(1);
    return word;
}

const Unit* unit_named(std::string_view word) {
    const auto* found = std::ranges::find(units, word, &Unit::word);
    return found == units.end() ? nullptr : found;
}

// The unit of `word` when it measures `wanted`; otherwise why not.
Result<Unit> unit_of(std::string_view word, std::string_view text, Dimension wanted) {
    if (word.empty()) {
        return tl::unexpected(fault(ErrorCode::WrongUnit, text, "has no unit", wanted));
    }
    const Unit* unit = unit_named(word);
    if (unit == nullptr) {
        const std::string what = fmt::format("has a unit that is not known (\"{}\")", shown(word));
        return tl::unexpected(fault(ErrorCode::WrongUnit, text, what, wanted));
    }
    if (unit->dimension != wanted) {
        const std::string what =
            fmt::format("is {}, not {}", name_of(unit->dimension), name_of(wanted));
        return tl::unexpected(fault(ErrorCode::WrongUnit, text, what, wanted));
    }
    return *unit;
}

// One number with one unit, in metres or grams.
Result<std::int32_t> read_simple(std::string_view text, Dimension wanted) {
    const std::string tidy = plain(text);
    std::string_view rest = tidy;
    const auto number = take_number(rest);
    if (!number) {
        return tl::unexpected(
            fault(ErrorCode::BadSyntax, text, "is not a number with a unit", wanted));
    }
    while (!rest.empty() && rest.front() == ' ')
        rest.remove_prefix(1);
    const auto unit = unit_of(rest, text, wanted);
    if (!unit) return tl::unexpected(unit.error());
    const double value = std::round(*number * unit->size);
    if (value > 1e9) {
        return tl::unexpected(fault(ErrorCode::OutOfRange, text, "is too large", wanted));
    }
    return static_cast<std::int32_t>(value);
}

struct NamedDistance {
    std::string_view name;
    Metres distance;
};

constexpr std::array named_distances{
    NamedDistance{"half marathon", half_marathon},
    NamedDistance{"half-marathon", half_marathon},
    NamedDistance{"half", half_marathon},
    NamedDistance{"marathon", marathon},
};

// "6:10" or "1:45:00" as its parts; at most three, each but the first of two digits below 60.
std::optional<std::vector<int>> clock_parts(std::string_view text) {
    std::vector<int> parts;
    while (true) {
        const std::size_t colon = text.find(':');
        const std::string_view part = text.substr(0, colon);
        int value = 0;
        const auto [end, error] = std::from_chars(part.data(), part.data() + part.size(), value);
        const bool whole = error == std::errc{} && end == part.data() + part.size();
        if (!whole || !is_digit(part.front()) || part.size() > 3) return {};
        if (!parts.empty() && (part.size() != 2 || value > 59)) return {};
        parts.push_back(value);
        if (colon == std::string_view::npos) break;
        if (parts.size() == 3) return {};
        text.remove_prefix(colon + 1);
    }
    if (parts.size() < 2) return {};
    return parts;
}

// Tries more and more decimals until the text reads back to the value.
template <class Value, class Reader>
std::string shortest(double amount, std::string_view unit, Value value, Reader read) {
    for (int decimals = 0; decimals < 5; ++decimals) {
        std::string text = fmt::format("{:.{}f} {}", amount, decimals, unit);
        const auto back = read(text);
        if (back && *back == value) return text;
    }
    return {};
}

}  // namespace

Result<Metres> read_distance(std::string_view text) {
    const std::string tidy = plain(text);
    const auto* named = std::ranges::find(named_distances, tidy, &NamedDistance::name);
    if (named != named_distances.end()) return named->distance;
    const auto metres = read_simple(text, Dimension::Distance);
    if (!metres) return tl::unexpected(metres.error());
    return Metres{*metres};
}

Result<Minutes> read_duration(std::string_view text) {
    const std::string tidy = plain(text);
    std::string_view rest = tidy;
    double total = 0;
    double last_size = 1e9;  // units must grow smaller: "30 min 3 h" is a slip
    while (!rest.empty() || last_size > 1e8) {
        const auto number = take_number(rest);
        if (!number || last_size <= 1.0) {
            return tl::unexpected(
                fault(ErrorCode::BadSyntax, text, "is not a length of time", Dimension::Time));
        }
        const std::string_view word = take_word(rest);
        const bool minutes_after_hours = word.empty() && last_size < 1e8;  // "3h30"
        const auto unit = unit_of(minutes_after_hours ? "min" : word, text, Dimension::Time);
        if (!unit) return tl::unexpected(unit.error());
        if (unit->size >= last_size) {
            return tl::unexpected(
                fault(ErrorCode::BadSyntax, text, "has its units in disorder", Dimension::Time));
        }
        last_size = unit->size;
        total += *number * unit->size;
    }
    if (total > 1e7) {
        return tl::unexpected(fault(ErrorCode::OutOfRange, text, "is too long", Dimension::Time));
    }
    return Minutes{static_cast<std::int64_t>(std::round(total))};
}

Result<Grams> read_mass(std::string_view text) {
    const auto grams = read_simple(text, Dimension::Mass);
    if (!grams) return tl::unexpected(grams.error());
    return Grams{*grams};
}

Result<SecondsPerKilometre> read_pace(std::string_view text) {
    const std::string tidy = plain(text);
    const std::size_t end = tidy.find_first_not_of("0123456789:");
    const auto parts = clock_parts(std::string_view(tidy).substr(0, end));
    if (!parts || parts->size() != 2) {
        std::string_view rest = tidy;
        if (take_number(rest)) {
            const std::string_view word = take_word(rest);
            const auto unit = unit_of(word, text, Dimension::Pace);
            if (!word.empty() && !unit) return tl::unexpected(unit.error());
        }
        return tl::unexpected(fault(ErrorCode::BadSyntax, text, "is not minutes:seconds and a unit",
                                    Dimension::Pace));
    }
    std::string word = end == std::string::npos ? "" : tidy.substr(end);
    std::erase(word, ' ');
    const auto unit = unit_of(word, text, Dimension::Pace);
    if (!unit) return tl::unexpected(unit.error());
    const double seconds = (*parts)[0] * 60 + (*parts)[1];
    return SecondsPerKilometre{static_cast<std::int32_t>(std::round(seconds / unit->size))};
}

Result<std::chrono::seconds> read_race_time(std::string_view text) {
    const auto parts = clock_parts(plain(text));
    if (!parts) {
        return tl::unexpected(Error{
            ErrorCode::BadSyntax,
            fmt::format("\"{}\" is not the time of a race; write it like \"52:30\" or \"1:45:00\"",
                        shown(text)),
            ""});
    }
    std::chrono::seconds time{0};
    for (int part : *parts)
        time = time * 60 + std::chrono::seconds{part};
    return time;
}

Error no_amount(std::string_view text) {
    const std::string tidy = plain(text);
    const bool bare = !tidy.empty() && is_digit(tidy.back());
    const auto time = read_duration(text);  // says whether it is the unit that is wrong
    return {time ? ErrorCode::BadSyntax : time.error().code,
            fmt::format("\"{}\" {}; write a distance like \"35 km\" or a time like \"3 h 30 min\"",
                        shown(text), bare ? "has no unit" : "is neither a distance nor a time"),
            ""};
}

bool looks_like_distance(std::string_view text) {
    const auto distance = read_distance(text);
    return distance || distance.error().code == ErrorCode::OutOfRange;
}

std::string write_distance(Metres distance, DistanceUnit unit) {
    if (distance == half_marathon) return "half marathon";
    if (distance == marathon) return "marathon";
    return write_length(distance, unit);
}

std::string write_length(Metres distance, DistanceUnit unit) {
    std::string kilometres = shortest(distance.value / 1000.0, "km", distance, read_distance);
    if (unit == DistanceUnit::Miles) {
        const double miles = distance.value / metres_per_mile;
        std::string text = shortest(miles, "mi", distance, read_distance);
        // A race over 10 km is one for people who think in miles as well.
        const bool round = distance.value % 1000 == 0 && text.find('.') != std::string::npos;
        if (!text.empty() && !(round && text.size() > kilometres.size())) return text;
    }
    return kilometres;
}

std::string write_duration(Minutes duration) {
    const auto hours = duration.count() / 60;
    const auto minutes = duration.count() % 60;
    if (hours == 0) return fmt::format("{} min", minutes);
    if (minutes == 0) return fmt::format("{} h", hours);
    return fmt::format("{} h {} min", hours, minutes);
}

std::string write_mass(Grams mass, MassUnit unit) {
    if (unit == MassUnit::Pounds) {
        const double pounds = mass.value / grams_per_pound;
        if (std::string text = shortest(pounds, "lb", mass, read_mass); !text.empty()) return text;
    }
    return shortest(mass.value / 1000.0, "kg", mass, read_mass);
}

std::string write_pace(SecondsPerKilometre pace, DistanceUnit unit) {
    const bool miles = unit == DistanceUnit::Miles;
    const double factor = miles ? metres_per_mile / 1000.0 : 1.0;
    auto seconds = static_cast<int>(std::round(pace.value * factor));
    // Two paces a mile may be one a kilometre; people say the round one.
    for (const int near : {seconds - 1, seconds + 1}) {
        const bool same = std::lround(near / factor) == pace.value;
        if (miles && same && near % 5 == 0) seconds = near;
    }
    return fmt::format("{}:{:02} {}", seconds / 60, seconds % 60, miles ? "/mi" : "/km");
}

std::string write_race_time(std::chrono::seconds time) {
    const auto seconds = time.count();
    if (seconds < 3600) return fmt::format("{}:{:02}", seconds / 60, seconds % 60);
    return fmt::format("{}:{:02}:{:02}", seconds / 3600, seconds / 60 % 60, seconds % 60);
}

}  // namespace tandem::formats
