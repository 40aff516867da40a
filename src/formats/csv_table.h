// SPDX-License-Identifier: Apache-2.0
// Comma-separated text (RFC 4180, and what spreadsheets make of it) to rows with their lines.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace tandem::formats {

struct CsvRow {
    std::size_t line = 0;  // where it begins, from 1
    std::vector<std::string> cells;
};

struct CsvTable {
    char delimiter = ',';
    CsvRow header;
    std::vector<CsvRow> rows;
};

struct CsvLimits {
    std::size_t bytes = 10'000'000;
    std::size_t rows = 20'000;
    std::size_t columns = 64;
};

// Skips a byte order mark, empty lines and, before the header, lines that begin with #; finds out
// whether comma, semicolon or tab separates. Fails on a quote that is not closed and over limits.
Result<CsvTable> read_csv(std::string_view text, std::string_view file_name,
                          const CsvLimits& limits = {});

// Quoted where it must be.
std::string csv_cell(std::string_view text);

}  // namespace tandem::formats
