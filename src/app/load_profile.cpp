// SPDX-License-Identifier: Apache-2.0
#include "app/load_profile.h"

#include <algorithm>
#include <iterator>

#include "app/known_names.h"
#include "app/read_file.h"
#include "formats/ics_read.h"
#include "formats/profile_toml.h"

namespace tandem::app {
namespace {

Result<std::vector<BusyTime>> load_calendar(const std::filesystem::path& path,
                                            const std::string& time_zone, Date today) {
    const auto bytes = read_file(path, formats::largest_calendar_bytes);
    if (!bytes) return tl::unexpected(bytes.error());
    const auto events = formats::read_calendar(*bytes, time_zone, today, today + calendar_reach);
    if (!events) {
        Error error = events.error();
        error.where = error.where.empty() ? path.string() : path.string() + ", " + error.where;
        return tl::unexpected(std::move(error));
    }
    return formats::busy_times(*events);
}

}  // namespace

Checked<Athlete> load_profile(const std::filesystem::path& path, Date today) {
    const auto bytes = read_file(path, formats::largest_profile_bytes);
    if (!bytes) return tl::unexpected(Errors{bytes.error()});
    auto profile = formats::read_profile(*bytes, path.string(), today, profile_checks());
    if (!profile) return tl::unexpected(std::move(profile.error()));
    Athlete athlete = std::move(profile->athlete);
    Errors errors;
    for (const std::string& calendar : profile->calendars) {
        auto busy = load_calendar(path.parent_path() / calendar, athlete.time_zone, today);
        if (busy) {
            std::ranges::move(*busy, std::back_inserter(athlete.availability.busy));
        } else {
            errors.push_back(std::move(busy.error()));
        }
    }
    if (!errors.empty()) return tl::unexpected(std::move(errors));
    std::ranges::stable_sort(athlete.availability.busy, {}, &BusyTime::from);
    for (RaceEntry& race : athlete.races) {
        if (race.name.empty()) race.name = "The race";  // it stands at the head of sentences
    }
    return athlete;
}

}  // namespace tandem::app
