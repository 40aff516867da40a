// SPDX-License-Identifier: Apache-2.0
#include "knowledge/citations.h"

#include <algorithm>
#include <cassert>
#include <vector>

#include "knowledge/csv_row.h"
#include "knowledge_data/citations_csv.h"

namespace tandem::knowledge {
namespace {

std::vector<Citation> read_all() {
    std::vector<Citation> all;
    for (const auto& row : read_rows(citations_csv)) {
        assert(row.size() == 4);
        all.push_back({row[0], row[1], row[2], row[3]});
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
