// SPDX-License-Identifier: Apache-2.0
// Quantities as people write them: "42 km", "26.2 mi", "3 h 30 min", "62 kg", "6:10 /km",
// "1:45:00". One set of readers serves the profile file, the questions of `init` and plans of other
// people.
#pragma once

#include <string>
#include <string_view>

#include "base/result.h"
#include "base/units.h"

namespace tandem::formats {

constexpr Metres half_marathon{21098};
constexpr Metres marathon{42195};

// Every reader fails with BadSyntax (not a quantity), WrongUnit (none, or one of something else) or
// OutOfRange (too large to be stored); `where` of the error is left empty for the caller to fill.

// "42 km", "26.2 mi", "800 m", "5k", "10k", "half marathon", "marathon".
Result<Metres> read_distance(std::string_view text);
// "3 h 30 min", "3h30", "210 min", "1.5 h".
Result<Minutes> read_duration(std::string_view text);
// "62 kg", "136 lb".
Result<Grams> read_mass(std::string_view text);
// "6:10 /km", "9:55 /mi".
Result<SecondsPerKilometre> read_pace(std::string_view text);
// "52:30" (minutes and seconds) or "1:45:00".
Result<std::chrono::seconds> read_race_time(std::string_view text);

// Why a text that is neither a distance nor a length of time cannot be taken for either.
Error no_amount(std::string_view text);

// True when the text ends in a unit of distance or names one, so that it is not a duration.
bool looks_like_distance(std::string_view text);

// The shortest text that reads back to the same quantity.
std::string write_distance(Metres distance, DistanceUnit unit);
// The same in numbers alone: "21.098 km" or "13.11 mi", never "half marathon".
std::string write_length(Metres distance, DistanceUnit unit);
std::string write_duration(Minutes duration);
std::string write_mass(Grams mass, MassUnit unit);
std::string write_pace(SecondsPerKilometre pace, DistanceUnit unit);
std::string write_race_time(std::chrono::seconds time);

}  // namespace tandem::formats
