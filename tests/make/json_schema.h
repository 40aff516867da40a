// SPDX-License-Identifier: Apache-2.0
// A validator of the JSON Schema words that docs/*.schema.json use; an unknown word in a schema
// fails, so that neither can drift.
#pragma once

#include <algorithm>
#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>
#include <regex>
#include <string>
#include <vector>

namespace tandem::make {

class Validator {
  public:
    using Json = nlohmann::json;

    explicit Validator(Json schema) : schema_(std::move(schema)) {}

    std::vector<std::string> faults(const Json& value) {
        faults_.clear();
        check(value, schema_, "");
        return faults_;
    }

  private:
    void need(bool holds, const std::string& at, const std::string& what) {
        if (!holds) faults_.push_back(at + ": " + what);
    }

    static bool has_type(const Json& value, const std::string& type) {
        if (type == "integer") return value.is_number_integer();
        if (type == "number") return value.is_number();
        return type == value.type_name();
    }

    void check(const Json& value, const Json& schema, const std::string& at) {
        for (const auto& [word, rule] : schema.items())
            check_word(value, schema, word, at);
    }

    void check_word(const Json& value, const Json& schema, const std::string& word,
                    const std::string& at) {
        const Json& rule = schema.at(word);
        if (word == "$ref") {
            check(value, schema_.at(Json::json_pointer(rule.get<std::string>().substr(1))), at);
        } else if (word == "type") {
            need(has_type(value, rule), at, "is no " + rule.get<std::string>());
        } else if (word == "enum") {
            need(std::ranges::count(rule, value) == 1, at, value.dump() + " is not in the list");
        } else if (word == "pattern") {
            need(std::regex_search(value.get<std::string>(), std::regex(rule.get<std::string>())),
                 at, value.dump() + " is not of the pattern");
        } else if (word == "minimum") {
            need(value.get<double>() >= rule.get<double>(), at, "is too small");
        } else if (word == "maximum") {
            need(value.get<double>() <= rule.get<double>(), at, "is too large");
        } else if (word == "required") {
            for (const auto& key : rule)
                need(value.contains(key), at, "lacks " + key.dump());
        } else if (word == "properties") {
            for (const auto& [key, inner] : rule.items()) {
                if (value.contains(key)) check(value.at(key), inner, at + "/" + key);
            }
        } else if (word == "additionalProperties") {
            REQUIRE(rule == false);
            for (const auto& [key, inner] : value.items()) {
                need(schema.at("properties").contains(key), at, "has the unknown key " + key);
            }
        } else if (word == "items") {
            for (std::size_t i = 0; i < value.size(); ++i) {
                check(value[i], rule, at + "/" + std::to_string(i));
            }
        } else {
            const bool note = word == "$schema" || word == "$id" || word == "$defs" ||
                              word == "title" || word == "description";
            need(note, at, "the validator does not know the word " + word);
        }
    }

    Json schema_;
    std::vector<std::string> faults_;
};

}  // namespace tandem::make
