// SPDX-License-Identifier: Apache-2.0
// Reads the tables of a TOML file by key and notes every mistake with its place instead of
// stopping at the first; what was never asked for is reported as unknown.
#pragma once

#include <fmt/core.h>
#include <toml++/toml.h>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/calendar.h"
#include "base/result.h"
#include "formats/profile_words.h"

namespace tandem::formats {

using Place = toml::source_position;

class Mistakes {
  public:
    explicit Mistakes(std::string file) : file_(std::move(file)) {}

    // Past the most that a person would read, mistakes are dropped.
    void add(ErrorCode code, std::string message, Place place);
    bool none() const { return errors_.empty(); }
    Errors take() { return std::move(errors_); }

  private:
    std::string file_;
    Errors errors_;
};

enum class Need { Optional, Required };

template <class Value>
struct Limits {
    Value low;
    Value high;
};

class TableReader {
  public:
    // `name` is what messages call the table: "" for the whole file, "races" for an entry of it.
    TableReader(const toml::table& table, std::string name, Mistakes& mistakes)
        : table_(table), name_(std::move(name)), mistakes_(mistakes) {}

    // The value of `key` when it has one; every getter makes its key known to no_other_keys.
    const toml::node* take(std::string_view key, Need need = Need::Optional);
    std::optional<std::string> text(std::string_view key, Need need = Need::Optional);
    std::optional<bool> flag(std::string_view key);
    std::optional<int> whole(std::string_view key, Limits<int> limits);
    std::optional<double> number(std::string_view key, Limits<double> limits);
    std::optional<Date> date(std::string_view key, Need need = Need::Optional);
    std::optional<Minutes> time(std::string_view key, Need need = Need::Optional);
    std::vector<std::string> texts(std::string_view key, std::size_t most);
    // The tables under `key`: [[key]] or key = [{…}].
    std::vector<const toml::table*> tables(std::string_view key, std::size_t most,
                                           Need need = Need::Optional);
    const toml::table* table(std::string_view key);

    // One of the words of a table in profile_words.h.
    template <class Words>
    auto word(std::string_view key, const Words& words, Need need = Need::Optional)
        -> decltype(value_of(words, key)) {
        const auto written = text(key, need);
        if (!written) return {};
        const auto value = value_of(words, *written);
        if (!value)
            wrong_word(key, *written, choices(words) + did_you_mean(*written, texts_of(words)));
        return value;
    }

    // A quantity of quantity.h between the limits.
    template <class Value, class Write>
    std::optional<Value> quantity(std::string_view key, Result<Value> (*read)(std::string_view),
                                  Limits<Value> limits, Write write) {
        const auto written = text(key);
        if (!written) return {};
        const auto value = read(*written);
        if (!value) {
            add(value.error().code, fmt::format("{}: {}", full(key), value.error().message), key);
            return {};
        }
        if (*value < limits.low || limits.high < *value) {
            out_of_range(key, *written, write(limits.low), write(limits.high));
            return {};
        }
        return *value;
    }

    void add(ErrorCode code, std::string message, std::string_view key);
    void no_other_keys();
    // "races.date", as messages name it.
    std::string full(std::string_view key) const;
    // Where the value of `key` stands, or the table when it has none.
    Place place(std::string_view key) const;
    // Where the entry of a list stands, from 0.
    Place place(std::string_view key, std::size_t entry) const;
    Place place() const { return table_.source().begin; }
    Mistakes& mistakes() { return mistakes_; }

  private:
    void wrong_type(std::string_view key, const toml::node& node, std::string_view wanted);
    void wrong_word(std::string_view key, std::string_view written, const std::string& allowed);
    void out_of_range(std::string_view key, std::string_view written, const std::string& low,
                      const std::string& high);

    const toml::table& table_;
    std::string name_;
    Mistakes& mistakes_;
    std::vector<std::string_view> known_;
};

// The file as a table; one error with its line when it is not TOML, too large or too deep.
Result<toml::table> parse_toml(std::string_view bytes, std::string_view file_name);

}  // namespace tandem::formats
