// SPDX-License-Identifier: Apache-2.0
// Writes random profiles and their plans for check_season.py and check_workouts.py, and holds each
// plan against the product's own judge. A profile that lists the same things in another order, or
// that reads in other units, must give the same plan; one that does not is written beside it, as
// N.shuffled and N.units.
//
// season_export DIR COUNT SEED WEEKS_MAX
#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <optional>
#include <span>
#include <string>

#include "formats/plan_json.h"
#include "formats/profile_toml.h"
#include "make/whole_athlete.h"
#include "planning/make_plan.h"
#include "rules/judge.h"

namespace tandem {
namespace {

namespace fs = std::filesystem;
using std::chrono::days;

struct Order {
    fs::path folder;
    int count = 0;
    unsigned long seed = 0;
    int most_weeks = 1;
};

constexpr int one_in_long = 12;
constexpr int long_season = 26;  // weeks at most

// Short seasons are the most of them: they are fast, and begin where most rules meet. What grows,
// eases and tapers shows only in long ones.
int draw_weeks(std::mt19937_64& random, int most) {
    const auto one_of = [&](int high) {
        return 1 + static_cast<int>(random() % static_cast<unsigned>(high));
    };
    if (one_of(one_in_long) == 1) return most + one_of(long_season - most);
    return one_of(one_of(most));
}

// What comes before a race shows only where one comes after enough weeks of training.
void aim_at_a_race(std::mt19937_64& random, Athlete& athlete, Date end) {
    constexpr std::array distances{5'000, 10'000, 21'098, 42'195};
    const Date date = end - days{1 + static_cast<int>(random() % 14)};
    std::erase_if(athlete.races, [&](const RaceEntry& race) { return race.date >= date; });
    athlete.races.push_back(
        {"The one", date, {}, Metres{distances[random() % distances.size()]}, RacePriority::A});
}

// By the remainder, since std::shuffle differs between libraries.
template <class Values>
void shuffle(std::mt19937_64& random, Values& values) {
    for (std::size_t i = values.size(); i > 1; --i)
        std::swap(values[i - 1], values[random() % i]);
}

Athlete shuffled(Athlete athlete, std::mt19937_64& random) {
    shuffle(random, athlete.availability.weekly);
    shuffle(random, athlete.availability.exceptions);
    for (Exception& exception : athlete.availability.exceptions)
        shuffle(random, exception.windows);
    shuffle(random, athlete.races);
    shuffle(random, athlete.lifts);
    shuffle(random, athlete.equipment);
    shuffle(random, athlete.careful_with);
    shuffle(random, athlete.diet);
    shuffle(random, athlete.tests);
    if (athlete.gym.plates) shuffle(random, *athlete.gym.plates);
    if (athlete.gym.dumbbells) shuffle(random, *athlete.gym.dumbbells);
    if (athlete.gym.kettlebells) shuffle(random, *athlete.gym.kettlebells);
    shuffle(random, athlete.rules);
    return athlete;
}

Athlete in_other_units(Athlete athlete) {
    const bool miles = athlete.distance_unit == DistanceUnit::Miles;
    const bool pounds = athlete.mass_unit == MassUnit::Pounds;
    athlete.distance_unit = miles ? DistanceUnit::Kilometres : DistanceUnit::Miles;
    athlete.mass_unit = pounds ? MassUnit::Kilograms : MassUnit::Pounds;
    return athlete;
}

void write_file(const fs::path& path, const std::string& text) {
    std::ofstream out{path, std::ios::binary};
    out << text;
    if (!out.flush()) throw std::runtime_error("cannot write " + path.string());
}

Plan plan_of_profile(const std::string& profile, Date today, int weeks) {
    const auto read = formats::read_profile(profile, "profile.toml", today);
    if (!read) throw std::runtime_error("profile: " + read.error().front().message);
    const auto plan = planning::make_plan(read->athlete, today, {.weeks = weeks});
    if (!plan) throw std::runtime_error("plan: " + plan.error().front().message);
    return *plan;
}

rules::Case whole_season(const Plan& plan) {
    rules::Case judged;
    for (const PlannedWeek& week : plan.weeks) {
        for (const PlannedSession& session : week.sessions)
            judged.sessions.push_back(session.placed);
    }
    judged.from = plan.weeks.front().monday;
    judged.to = plan.weeks.back().monday + days{7};
    return judged;
}

// Broken hard rules in which a session has a part that could stand elsewhere; printed.
int count_breaches(const Athlete& athlete, const Plan& plan) {
    const rules::Case judged = whole_season(plan);
    rules::Context context = *rules::context_of(athlete);
    context.windows =
        windows_between(athlete.availability, date_of(judged.from), date_of(judged.to) - days{1});
    const rules::Judgement judgement = rules::judge(judged, context);
    int breaches = 0;
    for (const rules::Finding& finding : judgement.findings) {
        const auto movable = [&](std::size_t s) { return !judgement.sessions[s].fixed; };
        if (!finding.never || std::ranges::none_of(finding.sessions, movable)) continue;
        ++breaches;
        fmt::print("  {}", rules::catalogue()[finding.rule]->id);
        for (const std::size_t s : finding.sessions) {
            const Placed& placed = judgement.sessions[s];
            fmt::print("; {} {}{}", format_moment(placed.start), traits(placed.session.kind).id,
                       placed.fixed ? " fixed" : "");
        }
        fmt::print("\n");
    }
    return breaches;
}

struct Stated {
    std::string profile;
    std::string json;
};

// The same athlete as another profile states it, planned again; nothing when the plan is the same.
std::optional<Stated> another_plan(const Athlete& other, const Plan& plan, int weeks) {
    const std::string profile = formats::write_profile(other);
    Plan again = plan_of_profile(profile, plan.made_on, weeks);
    again.distance_unit = plan.distance_unit;
    again.mass_unit = plan.mass_unit;
    const std::string json = formats::write_plan_json(again);
    if (json == formats::write_plan_json(plan)) return {};
    return Stated{profile, json};
}

void write_other(const fs::path& file, const std::optional<Stated>& other) {
    if (!other) return;
    write_file(fs::path{file}.concat(".toml"), other->profile);
    write_file(fs::path{file}.concat(".json"), other->json);
    fmt::print("  {} is another plan\n", file.filename().string());
}

// Every second athlete reads in other units too, which takes no third plan while all is well.
void compare(const fs::path& file, const Athlete& athlete, const Athlete& other, const Plan& plan,
             int weeks) {
    const bool units = std::stoi(file.filename().string()) % 2 == 0;
    if (units && !another_plan(in_other_units(other), plan, weeks)) return;
    write_other(fs::path{file}.concat(".shuffled"), another_plan(other, plan, weeks));
    if (units)
        write_other(fs::path{file}.concat(".units"),
                    another_plan(in_other_units(athlete), plan, weeks));
}

// Returns the number of faults.
int export_one(const Order& order, int number, std::mt19937_64& random) {
    const Date today = *parse_date("2026-11-23") + days{static_cast<int>(random() % 400)};
    const int weeks = draw_weeks(random, order.most_weeks);
    Athlete athlete = whole_athlete(random, today);
    if (weeks > order.most_weeks) aim_at_a_race(random, athlete, today + days{7 * weeks});
    const std::string profile = formats::write_profile(athlete);
    const fs::path file = order.folder / std::to_string(number);
    write_file(fs::path{file}.concat(".toml"), profile);
    const Plan plan = plan_of_profile(profile, today, weeks);
    write_file(fs::path{file}.concat(".json"), formats::write_plan_json(plan));
    fmt::print("{}: {} weeks\n", number, weeks);
    compare(file, athlete, shuffled(athlete, random), plan, weeks);
    return count_breaches(athlete, plan);
}

int run(const Order& order) {
    fs::remove_all(order.folder);
    fs::create_directories(order.folder);
    int faults = 0;
    for (int number = 1; number <= order.count; ++number) {
        // Each profile has its own stream, so that one alone can be made again.
        std::mt19937_64 random{order.seed + static_cast<unsigned long>(number)};
        faults += export_one(order, number, random);
    }
    fmt::print("{} profiles, {} faults\n", order.count, faults);
    return faults == 0 ? 0 : 1;
}

}  // namespace
}  // namespace tandem

int main(int argc, char** argv) try {
    const std::span arguments{argv, static_cast<std::size_t>(argc)};
    if (arguments.size() != 5) {
        fmt::print(stderr, "Usage: season_export DIR COUNT SEED WEEKS_MAX\n");
        return 2;
    }
    return tandem::run({arguments[1], std::atoi(arguments[2]), std::strtoul(arguments[3], {}, 10),
                        std::max(std::atoi(arguments[4]), 1)});
} catch (const std::exception& error) {
    fmt::print(stderr, "{}\n", error.what());
    return 2;
}
