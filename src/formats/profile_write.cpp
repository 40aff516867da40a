// SPDX-License-Identifier: Apache-2.0
#include <fmt/core.h>
#include <fmt/ranges.h>

#include <algorithm>

#include "formats/profile_body.h"
#include "formats/profile_toml.h"
#include "formats/profile_words.h"
#include "formats/quantity.h"

namespace tandem::formats {
namespace {

std::string quoted(std::string_view text) {
    std::string result = "\"";
    for (char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (c == '"' || c == '\\') {
            result += {'\\', c};
        } else if (byte < 0x20 || byte == 0x7f) {
            result += fmt::format("\\u{:04X}", byte);
        } else {
            result += c;
        }
    }
    return result + "\"";
}

std::string quoted_list(const std::vector<std::string>& texts) {
    std::vector<std::string> parts;
    parts.reserve(texts.size());
    for (const std::string& text : texts)
        parts.push_back(quoted(text));
    return fmt::format("[{}]", fmt::join(parts, ", "));
}

std::string line(std::string_view key, std::string_view text) {
    return fmt::format("{} = {}\n", key, quoted(text));
}

template <class Value>
std::string line_of_number(std::string_view key, const Value& value) {
    return value ? fmt::format("{} = {}\n", key, *value) : std::string();
}

std::string write_person(const Athlete& athlete) {
    std::string text;
    if (!athlete.name.empty()) text += line("name", athlete.name);
    text += line("goal", text_of(goal_words, athlete.goal));
    text += line("running_level", text_of(level_words, athlete.running));
    text += line("lifting_level", text_of(level_words, athlete.lifting));
    text += fmt::format("new_to_strength = {}\n", athlete.new_to_strength);
    text += line_of_number("age", athlete.age);
    if (athlete.sex != Sex::Unstated) text += line("sex", text_of(sex_words, athlete.sex));
    if (athlete.body_mass) {
        text += line("body_mass", write_mass(*athlete.body_mass, athlete.mass_unit));
    }
    text += line("time_zone", athlete.time_zone);
    text += line("distance_unit", text_of(distance_unit_words, athlete.distance_unit));
    text += line("mass_unit", text_of(mass_unit_words, athlete.mass_unit));
    if (!athlete.equipment.empty()) {
        text += fmt::format("equipment = {}\n", quoted_list(athlete.equipment));
    }
    text += line_of_number("runs_per_week", athlete.runs_per_week);
    text += line_of_number("lifts_per_week", athlete.lifts_per_week);
    if (athlete.long_run_day) text += line("long_run_day", weekday_name(*athlete.long_run_day));
    text += line("two_a_days", text_of(two_a_days_words, athlete.two_a_days));
    text += line("strategy", text_of(strategy_words, athlete.strategy));
    text += fmt::format("rest_days = {}\n", athlete.rest_days);
    return text + write_body(athlete);
}

std::string write_amount(std::string_view key, const std::optional<Metres>& distance,
                         const std::optional<Minutes>& time, DistanceUnit unit) {
    if (distance) return line(key, write_distance(*distance, unit));
    if (time) return line(key, write_duration(*time));
    return {};
}

std::string write_performance(const Performance& performance, DistanceUnit unit) {
    std::string text = fmt::format("{{ distance = {}, time = {}",
                                   quoted(write_distance(performance.distance, unit)),
                                   quoted(write_race_time(performance.time)));
    if (performance.date)
        text += fmt::format(", date = {}", quoted(format_date(*performance.date)));
    return text + " }";
}

std::string write_recent(const Athlete& athlete) {
    const RecentRunning& recent = athlete.recent;
    const DistanceUnit unit = athlete.distance_unit;
    std::string text;
    text += write_amount("weekly", recent.weekly_distance, recent.weekly_minutes, unit);
    text += write_amount("longest", recent.longest_distance, recent.longest_minutes, unit);
    if (athlete.easy_pace) text += line("easy_pace", write_pace(*athlete.easy_pace, unit));
    if (athlete.threshold_pace) {
        text += line("threshold_pace", write_pace(*athlete.threshold_pace, unit));
    }
    if (athlete.performance)
        text += fmt::format("race = {}\n", write_performance(*athlete.performance, unit));
    std::vector<std::string> tests;
    for (const Performance& test : athlete.tests)
        tests.push_back(write_performance(test, unit));
    if (!tests.empty()) text += fmt::format("tests = [{}]\n", fmt::join(tests, ", "));
    return text.empty() ? text : "\n[recent]\n" + text;
}

// Left out when it is what the reader takes from the window's length anyway.
std::string minutes_of(const WeeklyWindow& window) {
    const bool plain = window.minutes == std::min(window.latest - window.earliest, Minutes{720});
    return plain ? "" : fmt::format("minutes = {}", window.minutes.count());
}

std::string write_weekly(const std::vector<WeeklyWindow>& weekly) {
    std::string text;
    std::vector<bool> written(weekly.size());
    for (std::size_t i = 0; i < weekly.size(); ++i) {
        if (written[i]) continue;
        std::vector<std::string> days;
        for (std::size_t j = i; j < weekly.size(); ++j) {
            WeeklyWindow same = weekly[j];
            same.day = weekly[i].day;
            if (written[j] || same != weekly[i]) continue;
            written[j] = true;
            days.emplace_back(weekday_name(weekly[j].day));
        }
        text += "\n[[availability]]\n";
        text += fmt::format("days = {}\n", quoted_list(days));
        text += line("from", format_time(weekly[i].earliest));
        text += line("to", format_time(weekly[i].latest));
        if (const std::string minutes = minutes_of(weekly[i]); !minutes.empty()) {
            text += minutes + "\n";
        }
    }
    return text;
}

std::string write_exceptions(const std::vector<Exception>& exceptions) {
    std::string text;
    for (const Exception& exception : exceptions) {
        text += "\n[[exceptions]]\n";
        text += line("from", format_date(exception.first));
        text += line("to", format_date(exception.last));
        if (!exception.reason.empty()) text += line("reason", exception.reason);
        if (exception.windows.empty()) continue;
        text += "windows = [\n";
        for (const WeeklyWindow& window : exception.windows) {
            const std::string minutes = minutes_of(window);
            text += fmt::format("    {{ from = \"{}\", to = \"{}\"{}{} }},\n",
                                format_time(window.earliest), format_time(window.latest),
                                minutes.empty() ? "" : ", ", minutes);
        }
        text += "]\n";
    }
    return text;
}

std::string write_races(const Athlete& athlete) {
    std::string text;
    for (const RaceEntry& race : athlete.races) {
        text += "\n[[races]]\n";
        if (!race.name.empty()) text += line("name", race.name);
        text += line("date", format_date(race.date));
        if (race.start) text += line("start", format_time(*race.start));
        text += line("distance", write_distance(race.distance, athlete.distance_unit));
        text += line("priority", text_of(priority_words, race.priority));
    }
    return text;
}

std::string write_lifts(const Athlete& athlete) {
    std::string text;
    for (const KnownLift& lift : athlete.lifts) {
        text += "\n[[lifts]]\n" + line("exercise", lift.exercise);
        text += line("load", write_mass(lift.load, athlete.mass_unit));
        text += fmt::format("repetitions = {}\n", lift.repetitions);
    }
    return text;
}

std::string write_rules(const std::vector<RuleSetting>& rules) {
    std::string text = rules.empty() ? "" : "\n[rules]\n";
    for (const RuleSetting& rule : rules) {
        if (rule.mode && !rule.weight) {
            text += line(quoted(rule.rule_id), text_of(rule_mode_words, *rule.mode));
            continue;
        }
        std::vector<std::string> parts;
        if (rule.mode) {
            parts.push_back(fmt::format("mode = \"{}\"", text_of(rule_mode_words, *rule.mode)));
        }
        if (rule.weight) parts.push_back(fmt::format("weight = {}", *rule.weight));
        text += fmt::format("{} = {{ {} }}\n", quoted(rule.rule_id), fmt::join(parts, ", "));
    }
    return text;
}

}  // namespace

std::string write_profile(const Athlete& athlete) {
    return write_person(athlete) + write_recent(athlete) + write_body_tables(athlete) +
           write_lifts(athlete) + write_weekly(athlete.availability.weekly) +
           write_exceptions(athlete.availability.exceptions) + write_races(athlete) +
           write_rules(athlete.rules);
}

}  // namespace tandem::formats
