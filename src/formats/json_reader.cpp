// SPDX-License-Identifier: Apache-2.0
#include "formats/json_reader.h"

#include <algorithm>

namespace tandem::formats {

void JsonReader::fault(ErrorCode code, const At& at, std::string message) {
    if (!fault_) fault_ = Error{code, std::move(message), at.pointer.empty() ? "/" : at.pointer};
}

bool JsonReader::object(const At& at, Keys keys, Keys more) {
    if (fault_) return false;
    if (!at.value->is_object()) {
        fault(ErrorCode::WrongType, at,
              fmt::format("an object belongs here, not {}", at.value->type_name()));
        return false;
    }
    for (const auto& [key, value] : at.value->items()) {
        if (std::ranges::find(keys, key) != keys.end()) continue;
        if (std::ranges::find(more, key) != more.end()) continue;
        fault(ErrorCode::UnknownKey, at,
              fmt::format("\"{}\" is no key here; remove it (docs/plan.schema.json has the form)",
                          words::clipped(key)));
        return false;
    }
    for (const std::string_view key : keys) {
        if (at.value->contains(key)) continue;
        fault(ErrorCode::Missing, at, fmt::format("\"{}\" is missing", key));
        return false;
    }
    return true;
}

JsonReader::At JsonReader::child(const At& at, const char* key) const {
    return {&at.value->at(key), at.pointer + "/" + key};
}

bool JsonReader::has(const At& at, const char* key) const {
    return !fault_ && at.value->contains(key);
}

bool JsonReader::is_list(const At& at) {
    if (fault_) return false;
    if (at.value->is_array()) return true;
    fault(ErrorCode::WrongType, at,
          fmt::format("a list belongs here, not {}", at.value->type_name()));
    return false;
}

std::string JsonReader::text(const At& at) {
    if (at.value->is_string()) return at.value->get<std::string>();
    fault(ErrorCode::WrongType, at,
          fmt::format("a text belongs here, not {}", at.value->type_name()));
    return {};
}

bool JsonReader::flag(const At& at) {
    if (at.value->is_boolean()) return at.value->get<bool>();
    fault(ErrorCode::WrongType, at,
          fmt::format("true or false belongs here, not {}", at.value->type_name()));
    return false;
}

int JsonReader::whole(const At& at, int least, int most) {
    if (!at.value->is_number_integer()) {
        fault(ErrorCode::WrongType, at,
              fmt::format("a whole number belongs here, not {}",
                          at.value->is_number() ? at.value->dump() : at.value->type_name()));
        return least;
    }
    const bool huge = at.value->is_number_unsigned() &&
                      at.value->get<std::uint64_t>() > static_cast<std::uint64_t>(most);
    const auto value = huge ? std::int64_t{most} + 1 : at.value->get<std::int64_t>();
    if (value < least || value > most) {
        fault(ErrorCode::OutOfRange, at,
              fmt::format("{} is not between {} and {}", at.value->dump(), least, most));
        return least;
    }
    return static_cast<int>(value);
}

double JsonReader::price(const At& at) {
    if (!at.value->is_number()) {
        fault(ErrorCode::WrongType, at,
              fmt::format("a number belongs here, not {}", at.value->type_name()));
        return 0;
    }
    const auto value = at.value->get<double>();
    if (value < 0) fault(ErrorCode::OutOfRange, at, "points are never below 0");
    return value;
}

Date JsonReader::date(const At& at) {
    const std::string written = text(at);
    const auto date = parse_date(written);
    if (!date) {
        fault(ErrorCode::OutOfRange, at,
              fmt::format("\"{}\" is no date; write it as 2026-11-23", words::clipped(written)));
    }
    return date.value_or(Date{});
}

Whole JsonReader::range(const At& at, int least, int most) {
    if (!is_list(at)) return {least, least};
    if (at.value->size() != 2) {
        fault(ErrorCode::WrongType, at, "two whole numbers belong here, the lower one first");
        return {least, least};
    }
    Whole range;
    range.least = whole({&at.value->front(), at.pointer + "/0"}, least, most);
    range.most = whole({&at.value->back(), at.pointer + "/1"}, least, most);
    if (range.most < range.least)
        fault(ErrorCode::Conflict, at, "the first of the two numbers is the higher one");
    return range;
}

std::vector<std::string> JsonReader::texts(const At& at) {
    std::vector<std::string> result;
    each(at, [&](const At& one) { result.push_back(text(one)); });
    return result;
}

std::vector<Reason> JsonReader::reasons(const At& at) {
    std::vector<Reason> result;
    each(at, [&](const At& one) {
        if (!object(one, {"says", "cites"})) return;
        result.push_back({text(child(one, "says")), texts(child(one, "cites"))});
    });
    return result;
}

}  // namespace tandem::formats
