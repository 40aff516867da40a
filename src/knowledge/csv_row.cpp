// SPDX-License-Identifier: Apache-2.0
#include "knowledge/csv_row.h"

#include <algorithm>

namespace tandem::knowledge {
namespace {

std::vector<std::string> read_row(std::string_view line) {
    std::vector<std::string> row(1);
    bool quoted = false;
    for (const char c : line) {
        if (c == '"') {
            quoted = !quoted;
        } else if (c == ',' && !quoted) {
            row.emplace_back();
        } else {
            row.back() += c;
        }
    }
    return row;
}

}  // namespace

std::vector<std::vector<std::string>> read_rows(std::string_view csv) {
    std::vector<std::vector<std::string>> rows;
    bool header = true;
    while (!csv.empty()) {
        const auto end = std::min(csv.find('\n'), csv.size());
        const std::string_view line = csv.substr(0, end);
        csv.remove_prefix(std::min(end + 1, csv.size()));
        if (!header && !line.empty()) rows.push_back(read_row(line));
        header = false;
    }
    return rows;
}

std::vector<std::string> split_words(std::string_view text) {
    std::vector<std::string> words;
    while (true) {
        const auto begin = text.find_first_not_of(" \n");
        if (begin == std::string_view::npos) return words;
        text.remove_prefix(begin);
        const auto end = std::min(text.find_first_of(" \n"), text.size());
        words.emplace_back(text.substr(0, end));
        text.remove_prefix(end);
    }
}

}  // namespace tandem::knowledge
