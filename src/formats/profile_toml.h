// SPDX-License-Identifier: Apache-2.0
// The profile of an athlete as a TOML file that people write by hand; examples/ shows every key.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "model/athlete.h"

namespace tandem::formats {

constexpr std::size_t largest_profile_bytes = 1'000'000;

struct Profile {
    Athlete athlete;
    std::vector<std::string> calendars;  // paths of calendar files as written
};

// Which rules there are, and which may be changed, is not known here.
// An error's place is the id of the rule it is about; none when it is about all of them.
using CheckRules = std::function<Errors(const std::vector<RuleSetting>&)>;

// Why a name means nothing, with the mend; nothing when it does mean something.
using CheckName = std::function<std::optional<std::string>(std::string_view)>;

// What other rooms know and a profile only names. Unset: every name goes.
struct ProfileChecks {
    CheckRules rules;
    CheckName equipment;
    CheckName exercise;  // of a known lift
};

// Reports every mistake at once, each with file:line:column; `today` bounds the dates of races.
// Weekly windows, exceptions and races come in order of time, rule settings in order of id.
Checked<Profile> read_profile(std::string_view toml, std::string_view file_name, Date today,
                              const ProfileChecks& checks = {});

// Reads back to the same athlete, but for busy times, which belong to calendar files, and for
// recent running stated both by time and by distance: the distance is written.
std::string write_profile(const Athlete& athlete);

// Whether the time zone database of this machine knows the IANA name.
bool zone_exists(const std::string& name);

}  // namespace tandem::formats
