// SPDX-License-Identifier: Apache-2.0
// The content lines of a calendar file (RFC 5545 §3.1): unfolded, with name, parameters and value.
// Read here and not by libical, whose parser does not tell the line of a mistake.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/calendar.h"
#include "base/result.h"

namespace tandem::formats {

struct IcsLine {
    int number = 0;    // of its first line in the file
    std::string name;  // in capitals
    std::vector<std::pair<std::string, std::string>> parameters;
    std::string value;

    // The value of a parameter, or nothing.
    std::optional<std::string> parameter(std::string_view wanted) const;
};

// One BEGIN … END block with its own lines; `parts` are the blocks inside.
struct IcsBlock {
    std::string name;
    int number = 0;
    std::vector<IcsLine> lines;
    std::vector<IcsBlock> parts;

    const IcsLine* line(std::string_view wanted) const;
};

// The outermost blocks of a file. Fails with BadSyntax and TooLarge (nesting, number of blocks).
Result<std::vector<IcsBlock>> read_ics_blocks(std::string_view bytes);

// A DATE or DATE-TIME value as it stands in the file, its zone not yet applied.
struct IcsTime {
    std::chrono::local_seconds time;
    bool date_only = false;
    bool utc = false;
    std::string zone;  // TZID, empty when floating
};

// "20261122", "20261122T063000" or "20261122T063000Z".
std::optional<IcsTime> parse_ics_time(std::string_view text);
// "PT1H30M", "P2D", "P1W", "-PT15M"; at most a few years.
std::optional<std::chrono::seconds> parse_ics_duration(std::string_view text);
// "\n", "\," and the like resolved.
std::string plain_text(std::string_view escaped);
// Split at each separator outside of a backslash's reach.
std::vector<std::string> split_list(std::string_view text, char separator);

Error ics_error(ErrorCode code, std::string message, int line);

}  // namespace tandem::formats
