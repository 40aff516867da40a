// SPDX-License-Identifier: Apache-2.0
// Reading JSON strictly: after the first fault every getter answers with a default, and the fault
// is what is returned; so the shape of a file stands in the code without a check a line.
#pragma once

#include <fmt/core.h>

#include <initializer_list>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <string_view>

#include "base/calendar.h"
#include "base/result.h"
#include "formats/plan_words.h"
#include "model/workout.h"

namespace tandem::formats {

class JsonReader {
  public:
    using Json = nlohmann::json;

    struct At {
        const Json* value;
        std::string pointer;
    };
    using Keys = std::initializer_list<std::string_view>;

    const std::optional<Error>& fault() const { return fault_; }
    void fault(ErrorCode code, const At& at, std::string message);

    // True for an object with all of `keys`, and nothing else but `more`.
    bool object(const At& at, Keys keys, Keys more = {});
    At child(const At& at, const char* key) const;
    // False also after a fault.
    bool has(const At& at, const char* key) const;
    template <class Use>
    void each(const At& at, Use use) {
        if (!is_list(at)) return;
        for (std::size_t i = 0; i < at.value->size() && !fault_; ++i)
            use(At{&(*at.value)[i], fmt::format("{}/{}", at.pointer, i)});
    }

    std::string text(const At& at);
    bool flag(const At& at);
    int whole(const At& at, int least, int most);
    // Two whole numbers, the lower one first.
    Whole range(const At& at, int least, int most);
    double price(const At& at);
    Date date(const At& at);
    std::vector<std::string> texts(const At& at);
    std::vector<Reason> reasons(const At& at);

    // One of the words of a table in plan_words.h.
    template <class Table>
    auto word(const At& at, const Table& table) -> decltype(table.front().value) {
        const std::string written = text(at);
        const auto value = words::read(table, written);
        if (!value) {
            fault(ErrorCode::UnknownKey, at,
                  fmt::format("\"{}\" is none of {}", words::clipped(written), words::list(table)));
        }
        return value.value_or(table.front().value);
    }

  private:
    bool is_list(const At& at);

    std::optional<Error> fault_;
};

}  // namespace tandem::formats
