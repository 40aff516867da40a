// SPDX-License-Identifier: Apache-2.0
// The VTIMEZONE of an IANA zone, for the days a calendar speaks of.
#pragma once

#include <optional>
#include <string>

#include "base/calendar.h"

namespace tandem::formats {

// Only the observances of [first, last]: the whole history of a zone would be longer than the plan.
// Nothing when the system does not know the zone.
std::optional<std::string> vtimezone(const std::string& zone, Date first, Date last);

bool is_utc(std::string_view zone);

}  // namespace tandem::formats
