// SPDX-License-Identifier: Apache-2.0
#include "cli/answers.h"

#include <fmt/core.h>

#include <algorithm>
#include <vector>

#include "formats/profile_words.h"
#include "formats/quantity.h"

namespace tandem::cli {
namespace {

using namespace formats;

constexpr std::string_view between = " ,\t\r";  // what parts an answer

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

char lower(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

// Without blanks and commas at its ends.
std::string without_ends(std::string_view text) {
    const std::size_t first = text.find_first_not_of(between);
    if (first == std::string_view::npos) return {};
    return std::string(text.substr(first, text.find_last_not_of(between) - first + 1));
}

// The last word, taken off `rest` with what parts it from the others.
std::string take_last_word(std::string& rest) {
    rest = without_ends(rest);
    const std::size_t gap = rest.find_last_of(between);
    std::string word = gap == std::string::npos ? rest : rest.substr(gap + 1);
    rest = gap == std::string::npos ? "" : without_ends(rest.substr(0, gap));
    return word;
}

// Where something like 2027-03-14 begins, as a word of its own.
std::size_t find_date(std::string_view text) {
    constexpr std::size_t length = 10;
    for (std::size_t at = 0; at + length <= text.size(); ++at) {
        const bool begins = at == 0 || between.find(text[at - 1]) != std::string_view::npos;
        const bool ends =
            at + length == text.size() || between.find(text[at + length]) != std::string_view::npos;
        if (begins && ends && is_digit(text[at]) && text[at + 4] == '-' && text[at + 7] == '-') {
            return at;
        }
    }
    return std::string_view::npos;
}

// Names the first day on which `added` meets a window that is there; the same one again is none.
Objection overlap(const std::vector<WeeklyWindow>& weekly, const WeeklyWindow& added) {
    for (const WeeklyWindow& window : weekly) {
        if (window.day != added.day || window == added) continue;
        if (window.latest <= added.earliest || added.latest <= window.earliest) continue;
        return fmt::format("On {} this overlaps the time from {} to {} that you gave before.",
                           weekday_name(added.day), format_time(window.earliest),
                           format_time(window.latest));
    }
    return {};
}

Objection add_on_days(std::vector<WeeklyWindow>& weekly, WeeklyWindow window,
                      const std::vector<int>& days) {
    for (int day : days) {
        window.day = day;
        if (Objection objection = overlap(weekly, window)) return objection;
        if (std::ranges::find(weekly, window) == weekly.end()) weekly.push_back(window);
    }
    return {};
}

}  // namespace

std::string trimmed(std::string_view text) {
    const std::size_t first = text.find_first_not_of(" \t\r");
    if (first == std::string_view::npos) return {};
    return std::string(text.substr(first, text.find_last_not_of(" \t\r") - first + 1));
}

bool same_word(std::string_view a, std::string_view b) {
    return std::ranges::equal(a, b, {}, lower, lower);
}

std::optional<bool> yes_or_no(std::string_view answer) {
    const std::string word = trimmed(answer);
    if (same_word(word, "yes") || same_word(word, "y")) return true;
    if (same_word(word, "no") || same_word(word, "n")) return false;
    return {};
}

std::optional<int> small_number(const std::string& text) {
    if (text.empty() || text.size() > 3 || !std::ranges::all_of(text, is_digit)) return {};
    return std::stoi(text);
}

Objection set_amount(const std::string& answer, std::optional<Metres>& distance,
                     std::optional<Minutes>& time) {
    if (looks_like_distance(answer)) {
        const auto read = read_distance(answer);
        if (!read) return read.error().message;
        distance = *read;
        return {};
    }
    const auto read = read_duration(answer);
    if (!read) return "That is neither a distance like 35 km nor a time like 3 h 30 min.";
    time = *read;
    return {};
}

Objection add_window(Athlete& athlete, const std::string& answer) {
    const std::size_t clock = std::min(answer.find_first_of("0123456789"), answer.size());
    const auto days = parse_days(answer.substr(0, clock));
    if (!days) return "Please begin with days: Mon Wed, Mon-Fri, every day, weekdays or weekend.";
    const std::string times = answer.substr(clock);
    const std::size_t dash = times.find('-');
    if (dash == std::string::npos) return "Please write the time like 06:00-07:30.";
    const std::string after = trimmed(times.substr(dash + 1));
    const auto from = parse_time(trimmed(times.substr(0, dash)));
    const auto to = parse_time(after.substr(0, 5));
    if (!from || !to) return "Please write the time like 06:00-07:30, with four digits each.";
    Minutes minutes = std::min(*to - *from, Minutes{720});
    if (const std::string most = without_ends(after.substr(5)); !most.empty()) {
        const auto read = read_duration(most);
        if (!read) return read.error().message;
        minutes = *read;
    }
    return add_on_days(athlete.availability.weekly, {0, *from, *to, minutes}, *days);
}

Objection set_performance(Athlete& athlete, const std::string& answer) {
    std::string rest = answer;
    const std::string last = take_last_word(rest);
    if (rest.empty()) return "Please write distance and time, like 10 km 52:30.";
    const auto distance = read_distance(rest);
    const auto time = read_race_time(last);
    if (!distance) return distance.error().message;
    if (!time) return time.error().message;
    athlete.performance = Performance{*distance, *time, {}};
    return {};
}

Objection add_race(Athlete& athlete, const std::string& answer, Date& added) {
    const std::size_t at = find_date(answer);
    if (at == std::string::npos) {
        return "Please write name, date, distance and priority, with the date like 2027-03-14.";
    }
    const auto date = parse_date(answer.substr(at, 10));
    if (!date) return fmt::format("There is no {}.", answer.substr(at, 10));
    std::string rest = answer.substr(at + 10);
    std::string last = take_last_word(rest);
    const auto* const word = std::ranges::find_if(
        priority_words, [&](const auto& one) { return same_word(one.text, last); });
    if (word == priority_words.end()) {
        return fmt::format("Please end with the priority: {}.", choices(priority_words));
    }
    const auto distance = read_distance(rest);
    if (!distance) return distance.error().message;
    athlete.races.push_back(
        {without_ends(answer.substr(0, at)), *date, {}, *distance, word->value});
    added = *date;
    return {};
}

Objection set_race_start(Athlete& athlete, const std::string& answer, Date date) {
    const auto start = parse_time(answer.size() == 4 ? "0" + answer : answer);
    if (!start) return "Please write the time like 10:30.";
    std::ranges::find(athlete.races, date, &RaceEntry::date)->start = start;
    return {};
}

Objection add_lift(Athlete& athlete, const std::string& answer) {
    std::string rest = answer;
    const auto repetitions = small_number(take_last_word(rest));
    std::string load = take_last_word(rest);
    // "60 kg" is two words, "60kg" one.
    if (!load.empty() && !is_digit(load.front())) load = take_last_word(rest) + " " + load;
    if (rest.empty()) return "Please write exercise, load and repetitions.";
    if (!repetitions) return "Please end with the number of repetitions.";
    const auto mass = read_mass(load);
    if (!mass) return mass.error().message;
    athlete.lifts.push_back({rest, *mass, *repetitions});
    return {};
}

Objection set_long_run_day(Athlete& athlete, const std::string& answer) {
    athlete.long_run_day = parse_weekday(answer);
    if (!athlete.long_run_day) return "Please answer with a day, like Sat.";
    return {};
}

Objection set_new_to_strength(Athlete& athlete, const std::string& answer) {
    const auto lifted = yes_or_no(answer);
    if (!lifted) return "Please answer yes or no.";
    athlete.new_to_strength = !*lifted;
    return {};
}

}  // namespace tandem::cli
