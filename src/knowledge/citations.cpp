// SPDX-License-Identifier: Apache-2.0
#include "knowledge/citations.h"

#include <algorithm>
#include <array>
#include <vector>

#include "knowledge_data/citations_csv.h"

namespace tandem::knowledge {
namespace {

using Row = std::array<std::string, 4>;

// Our own file, checked by a test: four columns, quotes only around the last.
Row read_row(std::string_view line) {
    Row row;
    std::size_t column = 0;
    bool quoted = false;
    for (const char c : line) {
        if (c == '"') {
            quoted = !quoted;
        } else if (c == ',' && !quoted && column + 1 < row.size()) {
            ++column;
        } else {
            row[column] += c;
        }
    }
    return row;
}

std::vector<Citation> read_all() {
    std::vector<Citation> all;
    std::string_view rest = citations_csv;
    bool header = true;
    while (!rest.empty()) {
        const auto end = std::min(rest.find('\n'), rest.size());
        const Row row = read_row(rest.substr(0, end));
        rest.remove_prefix(std::min(end + 1, rest.size()));
        if (!header && !row[0].empty()) all.push_back({row[0], row[1], row[2], row[3]});
        header = false;
    }
    return all;
}

}  // namespace

std::span<const Citation> citations() {
    static const std::vector<Citation> all = read_all();
    return all;
}

const Citation* find_citation(std::string_view id) {
    const auto all = citations();
    const auto found = std::ranges::find(all, id, &Citation::id);
    return found == all.end() ? nullptr : &*found;
}

}  // namespace tandem::knowledge
