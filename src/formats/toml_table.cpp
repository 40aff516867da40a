// SPDX-License-Identifier: Apache-2.0
#include "formats/toml_table.h"

#include <algorithm>
#include <utility>

#include "formats/bare_text.h"
#include "formats/profile_toml.h"
#include "formats/shown.h"

namespace tandem::formats {
namespace {

constexpr std::size_t most_mistakes = 100;
constexpr std::size_t longest_text = 500;
// Dotted keys nest without a limit in toml++, and it frees nested tables by recursion.
constexpr std::ptrdiff_t most_dots_in_a_line = 64;

std::string_view type_name(const toml::node& node) {
    switch (node.type()) {
        case toml::node_type::string:
            return "text";
        case toml::node_type::integer:
            return "a whole number";
        case toml::node_type::floating_point:
            return "a number";
        case toml::node_type::boolean:
            return "true or false";
        case toml::node_type::array:
            return "a list";
        case toml::node_type::table:
            return "a table";
        default:
            return "a date or time without quotes";
    }
}

std::string where(std::string_view file_name, Place place) {
    return fmt::format("{}:{}:{}", file_name, place.line, place.column);
}

std::optional<Error> too_dense(std::string_view bytes, std::string_view file_name) {
    if (bytes.size() > largest_profile_bytes) {
        return Error{ErrorCode::TooLarge,
                     fmt::format("the profile has {} bytes; at most {} are read", bytes.size(),
                                 largest_profile_bytes),
                     std::string(file_name)};
    }
    int line = 1;
    while (!bytes.empty()) {
        const std::size_t end = std::min(bytes.find('\n'), bytes.size());
        if (std::ranges::count(bytes.substr(0, end), '.') > most_dots_in_a_line) {
            return Error{ErrorCode::TooLarge,
                         fmt::format("more than {} dots in one line; maybe break the line",
                                     most_dots_in_a_line),
                         fmt::format("{}:{}", file_name, line)};
        }
        bytes.remove_prefix(std::min(end + 1, bytes.size()));
        ++line;
    }
    return {};
}

}  // namespace

void Mistakes::add(ErrorCode code, std::string message, Place place) {
    if (errors_.size() >= most_mistakes) return;
    errors_.push_back({code, std::move(message), where(file_, place)});
}

std::string TableReader::full(std::string_view key) const {
    return name_.empty() ? std::string(key) : fmt::format("{}.{}", name_, key);
}

Place TableReader::place(std::string_view key) const {
    const toml::node* node = table_.get(key);
    return node != nullptr ? node->source().begin : place();
}

Place TableReader::place(std::string_view key, std::size_t entry) const {
    const toml::node* node = table_.get(key);
    const toml::array* list = node != nullptr ? node->as_array() : nullptr;
    const toml::node* one = list != nullptr ? list->get(entry) : nullptr;
    return one != nullptr ? one->source().begin : place(key);
}

void TableReader::add(ErrorCode code, std::string message, std::string_view key) {
    mistakes_.add(code, std::move(message), place(key));
}

const toml::node* TableReader::take(std::string_view key, Need need) {
    if (std::ranges::find(known_, key) == known_.end()) known_.push_back(key);
    const toml::node* node = table_.get(key);
    if (node == nullptr && need == Need::Required) {
        add(ErrorCode::Missing, fmt::format("{} is missing", full(key)), key);
    }
    return node;
}

void TableReader::wrong_type(std::string_view key, const toml::node& node,
                             std::string_view wanted) {
    mistakes_.add(ErrorCode::WrongType,
                  fmt::format("{} is {}; it must be {}", full(key), type_name(node), wanted),
                  node.source().begin);
}

void TableReader::wrong_word(std::string_view key, std::string_view written,
                             const std::string& allowed) {
    add(ErrorCode::OutOfRange,
        fmt::format("{} is \"{}\"; it must be {}", full(key), shown(written), allowed), key);
}

void TableReader::out_of_range(std::string_view key, std::string_view written,
                               const std::string& low, const std::string& high) {
    add(ErrorCode::OutOfRange,
        fmt::format("{} is {}; it must be from {} to {}", full(key), shown(written), low, high),
        key);
}

std::optional<std::string> TableReader::text(std::string_view key, Need need) {
    const toml::node* node = take(key, need);
    if (node == nullptr) return {};
    const auto* value = node->as_string();
    if (value == nullptr) {
        wrong_type(key, *node, "text in quotes");
        return {};
    }
    if (value->get().size() > longest_text) {
        add(ErrorCode::TooLarge,
            fmt::format("{} has {} letters; at most {} are read", full(key), value->get().size(),
                        longest_text),
            key);
        return {};
    }
    return value->get();
}

std::optional<bool> TableReader::flag(std::string_view key) {
    const toml::node* node = take(key);
    if (node == nullptr) return {};
    const auto* value = node->as_boolean();
    if (value == nullptr) {
        wrong_type(key, *node, "true or false, without quotes");
        return {};
    }
    return value->get();
}

std::optional<int> TableReader::whole(std::string_view key, Limits<int> limits) {
    const toml::node* node = take(key);
    if (node == nullptr) return {};
    const auto* value = node->as_integer();
    if (value == nullptr) {
        wrong_type(key, *node, "a whole number without quotes");
        return {};
    }
    if (value->get() < limits.low || value->get() > limits.high) {
        out_of_range(key, std::to_string(value->get()), std::to_string(limits.low),
                     std::to_string(limits.high));
        return {};
    }
    return static_cast<int>(value->get());
}

std::optional<double> TableReader::number(std::string_view key, Limits<double> limits) {
    const toml::node* node = take(key);
    if (node == nullptr) return {};
    const auto value = node->is_number() ? node->value<double>() : std::nullopt;
    if (!value) {
        wrong_type(key, *node, "a number without quotes");
        return {};
    }
    // Negated, so that "nan" is out of range too.
    if (!(*value >= limits.low && *value <= limits.high)) {
        out_of_range(key, fmt::format("{}", *value), fmt::format("{}", limits.low),
                     fmt::format("{}", limits.high));
        return {};
    }
    return value;
}

std::optional<Date> TableReader::date(std::string_view key, Need need) {
    const toml::node* node = table_.get(key);
    if (node != nullptr && node->is_date()) {
        take(key);
        const toml::date written = node->as_date()->get();
        const std::chrono::year_month_day ymd{std::chrono::year{written.year},
                                              std::chrono::month{written.month},
                                              std::chrono::day{written.day}};
        if (ymd.ok()) return Date{ymd};
        add(ErrorCode::OutOfRange, fmt::format("{} does not exist", full(key)), key);
        return {};
    }
    const auto written = text(key, need);
    if (!written) return {};
    const auto value = parse_date(*written);
    if (!value) {
        add(ErrorCode::BadSyntax,
            fmt::format("{}: \"{}\" is not a date that exists; write it like \"2027-03-14\"",
                        full(key), shown(*written)),
            key);
    }
    return value;
}

std::optional<Minutes> TableReader::time(std::string_view key, Need need) {
    const auto written = text(key, need);
    if (!written) return {};
    const auto value = parse_time(*written);
    if (!value) {
        add(ErrorCode::BadSyntax,
            fmt::format("{}: \"{}\" is not a time of day; write it like \"06:30\"", full(key),
                        shown(*written)),
            key);
    }
    return value;
}

std::vector<std::string> TableReader::texts(std::string_view key, std::size_t most) {
    const toml::node* node = take(key);
    if (node == nullptr) return {};
    const toml::array* list = node->as_array();
    if (list == nullptr) {
        wrong_type(key, *node, "a list of texts like [\"a\", \"b\"]");
        return {};
    }
    if (list->size() > most) {
        add(ErrorCode::TooLarge,
            fmt::format("{} has {} entries; at most {} are read", full(key), list->size(), most),
            key);
        return {};
    }
    std::vector<std::string> result;
    for (const toml::node& entry : *list) {
        const auto* value = entry.as_string();
        if (value == nullptr || value->get().empty() || value->get().size() > longest_text) {
            wrong_type(key, entry, fmt::format("a list of texts of 1 to {} letters", longest_text));
            continue;
        }
        result.push_back(value->get());
    }
    return result;
}

std::vector<const toml::table*> TableReader::tables(std::string_view key, std::size_t most,
                                                    Need need) {
    const toml::node* node = take(key, need);
    if (node == nullptr) return {};
    const toml::array* list = node->as_array();
    if (list == nullptr) {
        wrong_type(key, *node, fmt::format("written as [[{}]]", full(key)));
        return {};
    }
    if (list->size() > most) {
        add(ErrorCode::TooLarge,
            fmt::format("{} has {} entries; at most {} are read", full(key), list->size(), most),
            key);
        return {};
    }
    std::vector<const toml::table*> result;
    for (const toml::node& entry : *list) {
        if (const toml::table* value = entry.as_table()) {
            result.push_back(value);
        } else {
            wrong_type(key, entry, "a list of tables");
        }
    }
    return result;
}

const toml::table* TableReader::table(std::string_view key) {
    const toml::node* node = take(key);
    if (node == nullptr) return nullptr;
    const toml::table* value = node->as_table();
    if (value == nullptr) wrong_type(key, *node, fmt::format("a table: [{}]", full(key)));
    return value;
}

void TableReader::no_other_keys() {
    for (const auto& [key, node] : table_) {
        if (std::ranges::find(known_, key.str()) != known_.end()) continue;
        std::string message = fmt::format("{} means nothing here", full(shown(key.str())));
        if (const auto nearest = nearest_word(key.str(), known_)) {
            message += fmt::format(". Did you mean {}?", full(*nearest));
        } else {
            message += "; known are";
            for (std::size_t i = 0; i < known_.size(); ++i) {
                message += fmt::format("{}{}", i > 0 ? ", " : " ", known_[i]);
            }
        }
        mistakes_.add(ErrorCode::UnknownKey, std::move(message), key.source().begin);
    }
}

Result<toml::table> parse_toml(std::string_view bytes, std::string_view file_name) {
    if (auto error = too_dense(bytes, file_name)) return tl::unexpected(*std::move(error));
    try {
        return toml::parse(bytes);
    } catch (const toml::parse_error& error) {
        const Place place = error.source().begin;
        const auto mend = bare_text_mend(bytes, place.line, place.column);
        return tl::unexpected(Error{ErrorCode::BadSyntax,
                                    mend.value_or(std::string(error.description())),
                                    where(file_name, place)});
    } catch (const std::exception& error) {
        return tl::unexpected(Error{ErrorCode::BadSyntax, error.what(), std::string(file_name)});
    }
}

}  // namespace tandem::formats
