// SPDX-License-Identifier: Apache-2.0
#include "formats/ics_zones.h"

#include <fmt/core.h>

#include <algorithm>

namespace tandem::formats {
namespace {

using std::chrono::local_seconds;
using std::chrono::seconds;

const date::time_zone* in_database(const std::string& name) {
    try {
        return date::locate_zone(name);
    } catch (const std::exception&) {
        return nullptr;
    }
}

// "+0100", "-053000".
std::optional<seconds> parse_offset(std::string_view text) {
    if ((text.size() != 5 && text.size() != 7) || (text[0] != '+' && text[0] != '-')) return {};
    int value[3] = {0, 0, 0};
    for (std::size_t i = 1; i < text.size(); ++i) {
        if (text[i] < '0' || text[i] > '9') return {};
        value[(i - 1) / 2] = value[(i - 1) / 2] * 10 + (text[i] - '0');
    }
    const seconds offset{value[0] * 3600 + value[1] * 60 + value[2]};
    if (offset > std::chrono::hours{26}) return {};
    return text[0] == '-' ? -offset : offset;
}

}  // namespace

Result<IcsZones> IcsZones::of(const std::string& athlete_zone) {
    const date::time_zone* zone = in_database(athlete_zone);
    if (zone != nullptr) return IcsZones{zone};
    return tl::unexpected(
        Error{ErrorCode::NotFound, fmt::format("time zone \"{}\" is not known", athlete_zone), ""});
}

// Some programs write "/citadel.org/20250101_1/Europe/Berlin": the end of it is the name.
const date::time_zone* IcsZones::find(const std::string& name) {
    const auto known = found_.find(name);
    if (known != found_.end()) return known->second;
    const date::time_zone* zone = nullptr;
    if (name.size() <= 200) {
        std::size_t from = 0;
        while (zone == nullptr && from != std::string::npos) {
            zone = in_database(name.substr(from));
            const std::size_t slash = name.find('/', from);
            from = slash == std::string::npos ? slash : slash + 1;
        }
    }
    found_[name] = zone;
    return zone;
}

Result<void> IcsZones::add_observance(const IcsBlock& observance, local_seconds last,
                                      RecurrenceBudget& budget, std::vector<Onset>& onsets) {
    const IcsLine* start = observance.line("DTSTART");
    const IcsLine* from = observance.line("TZOFFSETFROM");
    const IcsLine* to = observance.line("TZOFFSETTO");
    if (start == nullptr || from == nullptr || to == nullptr) {
        return tl::unexpected(ics_error(
            ErrorCode::BadSyntax, observance.name + " lacks DTSTART, TZOFFSETFROM or TZOFFSETTO",
            observance.number));
    }
    const auto first = parse_ics_time(start->value);
    const auto before = parse_offset(from->value);
    const auto after = parse_offset(to->value);
    if (!first || !before || !after) {
        return tl::unexpected(ics_error(ErrorCode::BadSyntax,
                                        observance.name + " has a time or offset that is none",
                                        observance.number));
    }
    std::vector<local_seconds> at{first->time};
    if (const IcsLine* rule = observance.line("RRULE")) {
        auto starts = recurrences(*rule, *first, last, budget);
        if (!starts) return tl::unexpected(starts.error());
        at = *std::move(starts);
    }
    for (const IcsLine& line : observance.lines) {
        if (line.name != "RDATE") continue;
        for (const std::string& text : split_list(line.value, ',')) {
            if (const auto extra = parse_ics_time(text)) at.push_back(extra->time);
        }
    }
    for (local_seconds one : at)
        onsets.push_back({one, *before, *after});
    return {};
}

Result<void> IcsZones::add(const IcsBlock& zone, local_seconds last, RecurrenceBudget& budget) {
    const IcsLine* id = zone.line("TZID");
    if (id == nullptr) {
        return tl::unexpected(
            ics_error(ErrorCode::BadSyntax, "VTIMEZONE has no TZID", zone.number));
    }
    if (find(id->value) != nullptr) return {};  // the database knows it better
    std::vector<Onset> onsets;
    for (const IcsBlock& observance : zone.parts) {
        auto added = add_observance(observance, last, budget, onsets);
        if (!added) return added;
    }
    if (onsets.empty()) {
        return tl::unexpected(ics_error(
            ErrorCode::BadSyntax, "VTIMEZONE has neither STANDARD nor DAYLIGHT", zone.number));
    }
    std::ranges::sort(onsets, {}, &Onset::at);
    own_[id->value] = std::move(onsets);
    return {};
}

Result<local_seconds> IcsZones::to_athlete(const IcsTime& time, int line) {
    if (time.date_only || (!time.utc && time.zone.empty())) return time.time;
    // date keeps its own local_t; the two clocks count the same seconds.
    const date::local_seconds local{time.time.time_since_epoch()};
    date::sys_seconds instant;
    if (time.utc) {
        instant = date::sys_seconds{local.time_since_epoch()};
    } else if (const auto own = own_.find(time.zone); own != own_.end()) {
        const auto after = std::ranges::upper_bound(own->second, time.time, {}, &Onset::at);
        const seconds offset =
            after == own->second.begin() ? after->before : std::prev(after)->after;
        instant = date::sys_seconds{local.time_since_epoch() - offset};
    } else if (const date::time_zone* zone = find(time.zone)) {
        if (zone == athlete_) return time.time;
        instant = zone->to_sys(local, date::choose::earliest);
    } else {
        return tl::unexpected(
            ics_error(ErrorCode::BadSyntax,
                      fmt::format("time zone \"{}\" is neither in the file nor known here",
                                  time.zone.substr(0, 80)),
                      line));
    }
    return local_seconds{athlete_->to_local(instant).time_since_epoch()};
}

}  // namespace tandem::formats
