// SPDX-License-Identifier: Apache-2.0
#include "formats/profile_toml.h"

#include <date/tz.h>

#include <algorithm>

#include "formats/profile_body.h"
#include "formats/profile_parts.h"
#include "formats/quantity.h"

namespace tandem::formats {
namespace {

constexpr Limits<int> ages{10, 100};
constexpr Limits<Grams> body_masses{{25'000}, {300'000}};
constexpr Limits<Grams> loads{{0}, {600'000}};
constexpr Limits<SecondsPerKilometre> paces{{120}, {1200}};
constexpr Limits<int> repetitions{1, 30};
constexpr Limits<int> run_counts{0, 14};
constexpr Limits<int> lift_counts{0, 7};
constexpr Limits<int> rest_day_counts{0, 4};
constexpr Limits<double> rule_weights{0.0, 100.0};
constexpr std::size_t most_lifts = 100;
constexpr std::size_t most_equipment = 100;
constexpr std::size_t most_calendars = 20;
constexpr std::size_t most_rules = 200;
constexpr std::size_t longest_rule_id = 80;

std::string kilograms(Grams mass) {
    return write_mass(mass, MassUnit::Kilograms);
}

std::string per_kilometre(SecondsPerKilometre pace) {
    return write_pace(pace, DistanceUnit::Kilometres);
}

template <class Value>
void set(Value& field, std::optional<Value> value) {
    if (value) field = std::move(*value);
}

void read_person(TableReader& profile, Athlete& athlete) {
    set(athlete.name, profile.text("name"));
    set(athlete.goal, profile.word("goal", goal_words, Need::Required));
    set(athlete.running, profile.word("running_level", level_words, Need::Required));
    set(athlete.lifting, profile.word("lifting_level", level_words, Need::Required));
    set(athlete.new_to_strength, profile.flag("new_to_strength"));
    athlete.age = profile.whole("age", ages);
    set(athlete.sex, profile.word("sex", sex_words));
    athlete.body_mass = profile.quantity("body_mass", read_mass, body_masses, kilograms);
    set(athlete.distance_unit, profile.word("distance_unit", distance_unit_words));
    set(athlete.mass_unit, profile.word("mass_unit", mass_unit_words));
    set(athlete.time_zone, profile.text("time_zone"));
    if (!zone_exists(athlete.time_zone)) {
        profile.add(ErrorCode::NotFound,
                    fmt::format("time_zone \"{}\" is not known; write it like \"Europe/Berlin\"",
                                athlete.time_zone),
                    "time_zone");
    }
}

std::vector<std::string> read_equipment(TableReader& profile, const CheckName& check) {
    auto equipment = profile.texts("equipment", most_equipment);
    for (std::size_t entry = 0; check && entry < equipment.size(); ++entry) {
        if (const auto fault = check(equipment[entry])) {
            profile.mistakes().add(ErrorCode::NotFound, "equipment: " + *fault,
                                   profile.place("equipment", entry));
        }
    }
    return equipment;
}

void read_wishes(TableReader& profile, Athlete& athlete) {
    athlete.runs_per_week = profile.whole("runs_per_week", run_counts);
    athlete.lifts_per_week = profile.whole("lifts_per_week", lift_counts);
    set(athlete.two_a_days, profile.word("two_a_days", two_a_days_words));
    set(athlete.strategy, profile.word("strategy", strategy_words));
    set(athlete.rest_days, profile.whole("rest_days", rest_day_counts));
    if (const auto day = profile.text("long_run_day")) {
        athlete.long_run_day = parse_weekday(*day);
        if (!athlete.long_run_day) {
            profile.add(ErrorCode::OutOfRange,
                        fmt::format("long_run_day is \"{}\"; it must be a day like \"Sat\"", *day),
                        "long_run_day");
        }
    }
}

void read_running(TableReader& profile, Athlete& athlete, Date today) {
    const toml::table* table = profile.table("recent");
    if (table == nullptr) return;
    TableReader recent(*table, "recent", profile.mistakes());
    athlete.recent = read_recent(recent);
    athlete.performance = read_performance(recent, today);
    athlete.tests = read_tests(recent, today);
    athlete.easy_pace = recent.quantity("easy_pace", read_pace, paces, per_kilometre);
    athlete.threshold_pace = recent.quantity("threshold_pace", read_pace, paces, per_kilometre);
    if (athlete.easy_pace && athlete.threshold_pace &&
        *athlete.easy_pace <= *athlete.threshold_pace) {
        recent.add(
            ErrorCode::Conflict,
            fmt::format("easy_pace {} is not slower than threshold_pace {}",
                        per_kilometre(*athlete.easy_pace), per_kilometre(*athlete.threshold_pace)),
            "easy_pace");
    }
    recent.no_other_keys();
}

std::vector<KnownLift> read_lifts(TableReader& profile, const CheckName& check) {
    std::vector<KnownLift> lifts;
    for (const toml::table* table : profile.tables("lifts", most_lifts)) {
        TableReader entry(*table, "lifts", profile.mistakes());
        KnownLift lift;
        set(lift.exercise, entry.text("exercise", Need::Required));
        const auto fault = check ? check(lift.exercise) : std::nullopt;
        if (fault) entry.add(ErrorCode::NotFound, "lifts.exercise: " + *fault, "exercise");
        const auto load = entry.quantity("load", read_mass, loads, kilograms);
        if (!table->contains("load")) {
            entry.add(ErrorCode::Missing, "lifts.load is missing", "load");
        }
        set(lift.load, load);
        set(lift.repetitions, entry.whole("repetitions", repetitions));
        entry.no_other_keys();
        lifts.push_back(std::move(lift));
    }
    return lifts;
}

bool is_rule_id(std::string_view id) {
    constexpr std::string_view letters = "abcdefghijklmnopqrstuvwxyz0123456789.-_";
    return !id.empty() && id.size() <= longest_rule_id &&
           id.find_first_not_of(letters) == std::string_view::npos;
}

void read_rules(TableReader& profile, const CheckRules& check_rules, Athlete& athlete) {
    const toml::table* table = profile.table("rules");
    if (table == nullptr) return;
    TableReader rules(*table, "rules", profile.mistakes());
    if (table->size() > most_rules) {
        profile.add(
            ErrorCode::TooLarge,
            fmt::format("rules has {} entries; at most {} are read", table->size(), most_rules),
            "rules");
        return;
    }
    for (const auto& [key, node] : *table) {
        RuleSetting setting{std::string(key.str()), {}, {}};
        if (!is_rule_id(key.str())) {
            rules.add(ErrorCode::UnknownKey,
                      "a rule is named like \"p7.no-hard-lift-after-hard-run\", in quotes",
                      key.str());
            continue;
        }
        if (const toml::table* both = node.as_table()) {
            TableReader entry(*both, rules.full(key.str()), profile.mistakes());
            setting.mode = entry.word("mode", rule_mode_words);
            setting.weight = entry.number("weight", rule_weights);
            entry.no_other_keys();
        } else {
            setting.mode = rules.word(key.str(), rule_mode_words);
        }
        athlete.rules.push_back(std::move(setting));
    }
    for (Error& error : check_rules ? check_rules(athlete.rules) : Errors{}) {
        rules.add(error.code, std::move(error.message), error.where);
    }
}

}  // namespace

bool zone_exists(const std::string& name) {
    try {
        return date::locate_zone(name) != nullptr;
    } catch (const std::exception&) {
        return false;
    }
}

Checked<Profile> read_profile(std::string_view toml, std::string_view file_name, Date today,
                              const ProfileChecks& checks) {
    const auto table = parse_toml(toml, file_name);
    if (!table) return tl::unexpected(Errors{table.error()});
    Mistakes mistakes{std::string(file_name)};
    TableReader reader(*table, "", mistakes);
    Profile profile;
    Athlete& athlete = profile.athlete;
    read_person(reader, athlete);
    athlete.equipment = read_equipment(reader, checks.equipment);
    read_wishes(reader, athlete);
    read_body(reader, athlete);
    read_running(reader, athlete, today);
    athlete.lifts = read_lifts(reader, checks.exercise);
    athlete.availability = read_availability(reader);
    athlete.races = read_races(reader, today);
    read_rules(reader, checks.rules, athlete);
    profile.calendars = reader.texts("calendars", most_calendars);
    reader.no_other_keys();
    if (!mistakes.none()) return tl::unexpected(mistakes.take());
    return profile;
}

}  // namespace tandem::formats
