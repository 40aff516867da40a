// SPDX-License-Identifier: Apache-2.0
#include "formats/profile_parts.h"

#include <algorithm>

#include "formats/quantity.h"
#include "formats/shown.h"

namespace tandem::formats {
namespace {

using std::chrono::days;

constexpr Minutes shortest_visit{10};
constexpr Minutes longest_visit{720};
constexpr Limits<Metres> race_distances{{400}, {350'000}};
constexpr Metres most_weekly_distance{400'000};
constexpr Minutes most_weekly_time{60 * 60};
constexpr days most_days_ahead{53 * 7};
// Per kilometre; wider than the paces of training, for sprints and for hikes of a hundred miles.
constexpr Limits<std::chrono::seconds> race_paces{std::chrono::seconds{100},
                                                  std::chrono::seconds{1800}};
constexpr std::size_t most_windows = 100;
constexpr std::size_t most_exceptions = 400;
constexpr std::size_t most_tests = 20;
constexpr std::size_t most_races = 50;

std::string kilometres(Metres distance) {
    return write_distance(distance, DistanceUnit::Kilometres);
}

struct PlacedWindow {
    WeeklyWindow window;
    Place place;
};

// from, to and minutes of one window; nothing when they do not make one.
std::optional<WeeklyWindow> read_window(TableReader& entry) {
    const auto from = entry.time("from", Need::Required);
    const auto to = entry.time("to", Need::Required);
    const auto minutes = entry.whole("minutes", {static_cast<int>(shortest_visit.count()),
                                                 static_cast<int>(longest_visit.count())});
    entry.no_other_keys();
    if (!from || !to) return {};
    if (*to <= *from) {
        entry.add(ErrorCode::Conflict,
                  fmt::format("{} {} is not after from {}", entry.full("to"), format_time(*to),
                              format_time(*from)),
                  "to");
        return {};
    }
    const Minutes length = *to - *from;
    if (length < shortest_visit) {
        entry.add(ErrorCode::OutOfRange,
                  fmt::format("the window from {} to {} is shorter than {} minutes",
                              format_time(*from), format_time(*to), shortest_visit.count()),
                  "to");
        return {};
    }
    if (minutes && Minutes{*minutes} > length) {
        entry.add(
            ErrorCode::Conflict,
            fmt::format("{} {} is longer than the window from {} to {}", entry.full("minutes"),
                        *minutes, format_time(*from), format_time(*to)),
            "minutes");
        return {};
    }
    return WeeklyWindow{0, *from, *to,
                        minutes ? Minutes{*minutes} : std::min(length, longest_visit)};
}

std::vector<int> read_days(TableReader& entry) {
    constexpr std::string_view advice =
        "; write [\"Mon\", \"Wed\"], \"Mon-Fri\", \"every day\", \"weekdays\" or \"weekend\"";
    const toml::node* node = entry.take("days", Need::Required);
    if (node == nullptr) return {};
    std::string written;
    if (const auto* one = node->as_string()) {
        written = one->get();
    } else {
        for (const std::string& day : entry.texts("days", 7)) {
            written += day + ",";
            if (parse_days(day)) continue;
            entry.add(ErrorCode::OutOfRange,
                      fmt::format("{}: \"{}\" is not a day{}", entry.full("days"), shown(day, 40),
                                  advice),
                      "days");
            return {};
        }
    }
    const auto read = parse_days(written);
    if (read) return *read;
    entry.add(ErrorCode::OutOfRange, fmt::format("{} names no day{}", entry.full("days"), advice),
              "days");
    return {};
}

// In order of time; overlaps are mistakes that name both places.
std::vector<WeeklyWindow> in_order(std::vector<PlacedWindow> placed, Mistakes& mistakes) {
    std::ranges::stable_sort(placed, {}, [](const PlacedWindow& one) {
        return std::pair(one.window.day, one.window.earliest);
    });
    std::vector<WeeklyWindow> windows;
    for (std::size_t i = 0; i < placed.size(); ++i) {
        const WeeklyWindow& window = placed[i].window;
        windows.push_back(window);
        if (i == 0) continue;
        const WeeklyWindow& before = placed[i - 1].window;
        if (before.day != window.day || before.latest <= window.earliest) continue;
        mistakes.add(ErrorCode::Conflict,
                     fmt::format("the window from {} to {} overlaps the one from {} to {} of "
                                 "line {} on {}",
                                 format_time(window.earliest), format_time(window.latest),
                                 format_time(before.earliest), format_time(before.latest),
                                 placed[i - 1].place.line, weekday_name(window.day)),
                     placed[i].place);
    }
    return windows;
}

std::vector<WeeklyWindow> read_weekly(TableReader& profile) {
    std::vector<PlacedWindow> placed;
    const auto tables = profile.tables("availability", most_windows, Need::Required);
    const toml::node* list = profile.take("availability");
    if (list != nullptr && list->is_array() && list->as_array()->empty()) {
        profile.add(ErrorCode::Missing, "availability has no window", "availability");
    }
    for (const toml::table* table : tables) {
        TableReader entry(*table, "availability", profile.mistakes());
        const std::vector<int> day_indices = read_days(entry);
        auto window = read_window(entry);
        if (!window) continue;
        for (int day : day_indices) {
            window->day = day;
            placed.push_back({*window, entry.place()});
        }
    }
    return in_order(std::move(placed), profile.mistakes());
}

std::vector<WeeklyWindow> read_exception_windows(TableReader& exception) {
    std::vector<PlacedWindow> placed;
    for (const toml::table* table : exception.tables("windows", most_windows)) {
        TableReader entry(*table, "windows", exception.mistakes());
        if (const auto window = read_window(entry)) placed.push_back({*window, entry.place()});
    }
    // The day of these windows is not read by anyone, so overlaps are told without one.
    std::ranges::stable_sort(placed, {}, [](const auto& one) { return one.window.earliest; });
    std::vector<WeeklyWindow> windows;
    for (const PlacedWindow& one : placed) {
        if (!windows.empty() && windows.back().latest > one.window.earliest) {
            exception.mistakes().add(
                ErrorCode::Conflict,
                fmt::format("the window from {} overlaps the one before it, which ends at {}",
                            format_time(one.window.earliest), format_time(windows.back().latest)),
                one.place);
        }
        windows.push_back(one.window);
    }
    return windows;
}

std::vector<Exception> read_exceptions(TableReader& profile) {
    std::vector<std::pair<Exception, Place>> placed;
    for (const toml::table* table : profile.tables("exceptions", most_exceptions)) {
        TableReader entry(*table, "exceptions", profile.mistakes());
        const auto first = entry.date("from", Need::Required);
        const auto last = entry.date("to", Need::Required);
        const auto reason = entry.text("reason");
        auto windows = read_exception_windows(entry);
        entry.no_other_keys();
        if (!first || !last) continue;
        if (*last < *first) {
            entry.add(ErrorCode::Conflict,
                      fmt::format("the exception ends on {}, before it begins on {}",
                                  format_date(*last), format_date(*first)),
                      "to");
            continue;
        }
        placed.push_back({{*first, *last, reason.value_or(""), std::move(windows)}, entry.place()});
    }
    std::ranges::stable_sort(placed, {}, [](const auto& one) { return one.first.first; });
    std::vector<Exception> exceptions;
    for (std::size_t i = 0; i < placed.size(); ++i) {
        const Exception& exception = placed[i].first;
        if (i > 0 && placed[i - 1].first.last >= exception.first) {
            profile.mistakes().add(
                ErrorCode::Conflict,
                fmt::format("the exception from {} overlaps the one of line {}, which lasts to {}",
                            format_date(exception.first), placed[i - 1].second.line,
                            format_date(placed[i - 1].first.last)),
                placed[i].second);
        }
        exceptions.push_back(exception);
    }
    return exceptions;
}

// "weekly" and "longest" are a distance or a time, whichever the athlete knows.
void read_amount(TableReader& recent, std::string_view key, std::optional<Metres>& distance,
                 std::optional<Minutes>& time) {
    const toml::node* node = recent.take(key);
    const auto* written = node != nullptr ? node->as_string() : nullptr;
    if (written == nullptr || looks_like_distance(written->get())) {
        distance =
            recent.quantity(key, read_distance, {Metres{0}, most_weekly_distance}, kilometres);
        return;
    }
    const auto read = read_duration(written->get());
    if (read || read.error().code == ErrorCode::OutOfRange) {
        time = recent.quantity(key, read_duration, {Minutes{0}, most_weekly_time}, write_duration);
    } else {
        const Error error = no_amount(written->get());
        recent.add(error.code, fmt::format("{}: {}", recent.full(key), error.message), key);
    }
}

std::optional<Performance> performance_in(TableReader& race, const toml::table& table, Date today) {
    const auto distance = race.quantity("distance", read_distance, race_distances, kilometres);
    const auto written = race.text("time", Need::Required);
    const auto date = race.date("date");
    race.no_other_keys();
    if (!table.contains("distance")) {
        race.add(ErrorCode::Missing, race.full("distance") + " is missing", "distance");
    }
    if (date && *date > today) {
        race.add(ErrorCode::OutOfRange,
                 fmt::format("{} {} is in the future; maybe it belongs to [[races]]",
                             race.full("date"), format_date(*date)),
                 "date");
    }
    if (!written) return {};
    const auto time = read_race_time(*written);
    if (!time) {
        race.add(time.error().code, fmt::format("{}: {}", race.full("time"), time.error().message),
                 "time");
        return {};
    }
    if (!distance) return {};
    const std::chrono::seconds pace = *time * 1000 / distance->value;
    if (pace < race_paces.low || pace > race_paces.high) {
        race.add(ErrorCode::OutOfRange,
                 fmt::format("{} in {} is {} for a kilometre; it must be from {} to {}",
                             kilometres(*distance), *written, write_race_time(pace),
                             write_race_time(race_paces.low), write_race_time(race_paces.high)),
                 "time");
    }
    return Performance{*distance, *time, date};
}

}  // namespace

Availability read_availability(TableReader& profile) {
    Availability availability;
    availability.weekly = read_weekly(profile);
    availability.exceptions = read_exceptions(profile);
    return availability;
}

RecentRunning read_recent(TableReader& recent) {
    RecentRunning running;
    read_amount(recent, "weekly", running.weekly_distance, running.weekly_minutes);
    read_amount(recent, "longest", running.longest_distance, running.longest_minutes);
    const bool too_far = running.weekly_distance && running.longest_distance &&
                         *running.longest_distance > *running.weekly_distance;
    const bool too_long = running.weekly_minutes && running.longest_minutes &&
                          *running.longest_minutes > *running.weekly_minutes;
    if (too_far || too_long) {
        recent.add(ErrorCode::Conflict,
                   "recent.longest is longer than recent.weekly; weekly is the mean week of the "
                   "last month",
                   "longest");
    }
    return running;
}

std::optional<Performance> read_performance(TableReader& recent, Date today) {
    const toml::table* table = recent.table("race");
    if (table == nullptr) return {};
    TableReader race(*table, "recent.race", recent.mistakes());
    return performance_in(race, *table, today);
}

std::vector<Performance> read_tests(TableReader& recent, Date today) {
    std::vector<Performance> tests;
    for (const toml::table* table : recent.tables("tests", most_tests)) {
        TableReader test(*table, "recent.tests", recent.mistakes());
        if (const auto performance = performance_in(test, *table, today))
            tests.push_back(*performance);
    }
    return tests;
}

std::vector<RaceEntry> read_races(TableReader& profile, Date today) {
    std::vector<std::pair<RaceEntry, Place>> placed;
    for (const toml::table* table : profile.tables("races", most_races)) {
        TableReader entry(*table, "races", profile.mistakes());
        const auto name = entry.text("name");
        const auto date = entry.date("date", Need::Required);
        const auto start = entry.time("start");
        const auto distance = entry.quantity("distance", read_distance, race_distances, kilometres);
        const auto priority = entry.word("priority", priority_words);
        entry.no_other_keys();
        if (!table->contains("distance")) {
            entry.add(ErrorCode::Missing, "races.distance is missing", "distance");
        }
        if (!date) continue;
        if (*date < today || *date > today + most_days_ahead) {
            entry.add(ErrorCode::OutOfRange,
                      fmt::format("races.date {} must be from today, {}, to {}", format_date(*date),
                                  format_date(today), format_date(today + most_days_ahead)),
                      "date");
        }
        placed.push_back({{name.value_or(""), *date, start, distance.value_or(Metres{0}),
                           priority.value_or(RacePriority::A)},
                          entry.place("date")});
    }
    std::ranges::stable_sort(placed, {}, [](const auto& one) { return one.first.date; });
    std::vector<RaceEntry> races;
    for (std::size_t i = 0; i < placed.size(); ++i) {
        if (i > 0 && placed[i].first.date == races.back().date) {
            profile.mistakes().add(
                ErrorCode::Conflict,
                fmt::format("two races on {}; the other is on line {}",
                            format_date(races.back().date), placed[i - 1].second.line),
                placed[i].second);
        }
        races.push_back(placed[i].first);
    }
    return races;
}

}  // namespace tandem::formats
