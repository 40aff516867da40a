// SPDX-License-Identifier: Apache-2.0
#include "make/athlete.h"

#include <algorithm>
#include <array>
#include <map>

namespace tandem {
namespace {

using std::chrono::days;

// Drawn by the remainder and not by a standard distribution, whose results differ between
// libraries.
int between(std::mt19937_64& random, int low, int high) {
    const auto width = static_cast<std::uint64_t>(high - low + 1);
    return low + static_cast<int>(random() % width);
}

bool chance(std::mt19937_64& random, int percent) {
    return between(random, 1, 100) <= percent;
}

template <class Values>
auto one_of(std::mt19937_64& random, const Values& values) {
    return values[static_cast<std::size_t>(
        between(random, 0, static_cast<int>(values.size()) - 1))];
}

template <class Value>
std::optional<Value> maybe(std::mt19937_64& random, int percent, Value value) {
    return chance(random, percent) ? std::optional(value) : std::nullopt;
}

constexpr std::array levels{Level::Beginner, Level::Intermediate, Level::Advanced};
constexpr std::array<std::string_view, 5> zones{"UTC", "Europe/Berlin", "America/New_York",
                                                "Asia/Kolkata", "Australia/Lord_Howe"};
constexpr std::array<std::string_view, 6> equipment{"barbell",   "dumbbells", "kettlebell",
                                                    "leg press", "bands",     "pull-up bar"};
constexpr std::array<std::string_view, 5> exercises{"back squat", "deadlift", "bench press",
                                                    "overhead press", "Bulgarian split squat"};
constexpr std::array<std::string_view, 5> names{"Ada", "Zoë \"Zippy\"", "O'Neill", "走る人",
                                                "tab\tand \\ slash"};

// A window in quarters of an hour that begins at or after `from`; nothing when the day is too
// short.
std::optional<WeeklyWindow> random_window(std::mt19937_64& random, int day, int from_quarter) {
    const int first = from_quarter + between(random, 0, 24);
    const int last = std::min(first + between(random, 2, 20), 96);
    if (last - first < 2) return {};
    const int length = (last - first) * 15;
    const int minutes = chance(random, 50) ? length : between(random, 20, length);
    return WeeklyWindow{day, Minutes{first * 15}, Minutes{last * 15}, Minutes{minutes}};
}

std::vector<WeeklyWindow> random_windows(std::mt19937_64& random, int count) {
    std::map<int, int> first_free;  // quarter of an hour by day
    std::vector<WeeklyWindow> windows;
    // A draw that finds its day full adds nothing, so that the loop ends.
    for (int i = 0; i < count; ++i) {
        const int day = between(random, 0, 6);
        auto& from = first_free.try_emplace(day, 20).first->second;
        if (const auto window = random_window(random, day, from)) {
            windows.push_back(*window);
            from = static_cast<int>(window->latest.count() / 15) + between(random, 0, 2);
        }
    }
    if (windows.empty()) windows.push_back({5, Minutes{480}, Minutes{600}, Minutes{90}});
    std::ranges::sort(windows, {},
                      [](const auto& one) { return std::pair(one.day, one.earliest); });
    return windows;
}

std::vector<Exception> random_exceptions(std::mt19937_64& random, Date today) {
    std::vector<Exception> exceptions;
    Date from = today - days{10};
    for (int i = between(random, -1, 3); i > 0; --i) {
        from += days{between(random, 1, 90)};
        Exception exception{from, from + days{between(random, 0, 16)}, "", {}};
        if (chance(random, 60)) exception.reason = one_of(random, names);
        int quarter = 20;
        for (int windows = between(random, 0, 2); windows > 0; --windows) {
            if (const auto window = random_window(random, 0, quarter)) {
                exception.windows.push_back(*window);
                quarter = static_cast<int>(window->latest.count() / 15);
            }
        }
        from = exception.last;
        exceptions.push_back(std::move(exception));
    }
    return exceptions;
}

std::vector<RaceEntry> random_races(std::mt19937_64& random, Date today) {
    constexpr std::array distances{Metres{5000},   Metres{10'000}, Metres{21'098},
                                   Metres{42'195}, Metres{16'093}, Metres{50'000}};
    constexpr std::array priorities{RacePriority::A, RacePriority::B, RacePriority::C};
    std::vector<RaceEntry> races;
    Date date = today;
    for (int i = between(random, 0, 3); i > 0; --i) {
        date += days{between(random, 1, 120)};
        races.push_back({std::string(one_of(random, names)), date,
                         maybe(random, 50, Minutes{between(random, 28, 72) * 15}),
                         one_of(random, distances), one_of(random, priorities)});
    }
    return races;
}

void add_running(std::mt19937_64& random, Athlete& athlete, Date today) {
    const int advancement = static_cast<int>(athlete.running);
    if (chance(random, 45)) {
        const int weekly = between(random, 5 + 20 * advancement, 40 + 40 * advancement) * 1000;
        athlete.recent.weekly_distance = Metres{weekly};
        athlete.recent.longest_distance =
            maybe(random, 80, Metres{weekly / 100 * between(random, 25, 60)});
    } else if (chance(random, 80)) {
        const int weekly = between(random, 40 + 100 * advancement, 240 + 200 * advancement);
        athlete.recent.weekly_minutes = Minutes{weekly};
        athlete.recent.longest_minutes =
            maybe(random, 80, Minutes{weekly * between(random, 25, 60) / 100});
    }
    if (chance(random, 30)) {
        const int pace = between(random, 190, 420);
        athlete.performance = Performance{Metres{10'000}, std::chrono::seconds{pace * 10},
                                          maybe(random, 70, today - days{between(random, 0, 400)})};
    }
    const int threshold = between(random, 180, 420);
    if (chance(random, 30)) athlete.threshold_pace = SecondsPerKilometre{threshold};
    if (chance(random, 40)) {
        athlete.easy_pace = SecondsPerKilometre{threshold + between(random, 20, 120)};
    }
}

void add_lifting(std::mt19937_64& random, Athlete& athlete) {
    athlete.new_to_strength = athlete.lifting == Level::Beginner && chance(random, 60);
    for (int i = between(random, 0, 3); i > 0; --i) {
        athlete.lifts.push_back({std::string(one_of(random, exercises)),
                                 Grams{between(random, 4, 80) * 2500}, between(random, 1, 12)});
    }
    for (int i = between(random, 0, 3); i > 0; --i) {
        athlete.equipment.emplace_back(one_of(random, equipment));
    }
}

void add_wishes(std::mt19937_64& random, Athlete& athlete) {
    constexpr std::array strategies{Strategy::Automatic, Strategy::HardHard,
                                    Strategy::StrengthOnEasyDays, Strategy::SeparateDays,
                                    Strategy::AlternateDays};
    athlete.runs_per_week = maybe(random, 60, between(random, 0, 7));
    athlete.lifts_per_week = maybe(random, 60, between(random, 0, 4));
    athlete.long_run_day = maybe(random, 50, between(random, 0, 6));
    athlete.two_a_days =
        one_of(random, std::array{TwoADays::Like, TwoADays::Accept, TwoADays::Never});
    if (chance(random, 60)) athlete.strategy = one_of(random, strategies);
    athlete.rest_days = between(random, 0, 2);
    if (chance(random, 8)) {
        athlete.rules.push_back({"p3.six-hours-between", RuleMode::Soft,
                                 maybe(random, 50, between(random, 0, 30) / 10.0)});
    }
    if (chance(random, 5)) {
        athlete.rules.push_back({"p7.no-hard-lift-after-hard-run", RuleMode::Off, {}});
    }
}

std::vector<Grams> random_weights(std::mt19937_64& random, int most) {
    std::vector<Grams> weights;
    int each = 0;
    for (int i = between(random, 0, most); i > 0; --i)
        weights.push_back({each += between(random, 1, 12) * 500});
    return weights;
}

void add_gym(std::mt19937_64& random, Athlete& athlete) {
    Gym& gym = athlete.gym;
    gym.pounds = chance(random, 30);
    gym.bar = maybe(random, 40, Grams{between(random, 5, 25) * 1000});
    if (chance(random, 40)) {
        gym.plates.emplace();
        int each = 26'000;
        for (int i = between(random, 0, 6); i > 0 && each > 4000; --i) {
            gym.plates->push_back({{each -= between(random, 1, 4) * 1000}, between(random, 1, 6)});
        }
    }
    if (chance(random, 40)) gym.dumbbells = random_weights(random, 8);
    if (chance(random, 40)) gym.kettlebells = random_weights(random, 4);
}

}  // namespace

void add_random_body(std::mt19937_64& random, Athlete& athlete) {
    add_gym(random, athlete);
    athlete.heart.most = maybe(random, 50, between(random, 150, 210));
    athlete.heart.resting = maybe(random, 50, between(random, 35, 90));
    athlete.heart.threshold = maybe(random, 50, between(random, 130, 215));
    for (int i = between(random, 0, 2); i > 0; --i) {
        athlete.tests.push_back({Metres{between(random, 4, 50) * 100},
                                 std::chrono::seconds{between(random, 2, 20) * 60},
                                 {}});
        const auto pace = athlete.tests.back().time * 1000 / athlete.tests.back().distance.value;
        if (pace < std::chrono::seconds{150} || pace > std::chrono::seconds{900})
            athlete.tests.pop_back();
    }
    if (chance(random, 30)) athlete.careful_with.push_back(Region::Knee);
    if (chance(random, 20)) athlete.careful_with.push_back(Region::LowerBack);
    if (chance(random, 20)) athlete.diet.push_back(Diet::Vegan);
    if (chance(random, 20)) athlete.diet.push_back(Diet::GlutenFree);
    athlete.progression =
        one_of(random, std::array{Progression::Automatic, Progression::Linear, Progression::Double,
                                  Progression::Apre, Progression::Effort});
    athlete.weight_wish =
        one_of(random, std::array{WeightWish::Keep, WeightWish::Lose, WeightWish::Gain});
    athlete.energy_intake = maybe(random, 30, between(random, 12, 50) * 100);
    athlete.body_fat = maybe(random, 30, between(random, 8, 90) / 2.0);
}

Athlete random_athlete(std::mt19937_64& random, Date today) {
    Athlete athlete;
    if (chance(random, 80)) athlete.name = one_of(random, names);
    athlete.goal = one_of(random, std::array{Goal::Running, Goal::Strength, Goal::Balanced});
    athlete.running = one_of(random, levels);
    athlete.lifting = one_of(random, levels);
    athlete.age = maybe(random, 70, between(random, 16, 80));
    athlete.sex = one_of(random, std::array{Sex::Female, Sex::Male, Sex::Unstated});
    athlete.body_mass = maybe(random, 70, Grams{between(random, 450, 1200) * 100});
    athlete.time_zone = one_of(random, zones);
    if (chance(random, 30)) athlete.distance_unit = DistanceUnit::Miles;
    if (chance(random, 30)) athlete.mass_unit = MassUnit::Pounds;
    athlete.availability.weekly = random_windows(random, between(random, 1, 14));
    athlete.availability.exceptions = random_exceptions(random, today);
    add_running(random, athlete, today);
    add_lifting(random, athlete);
    athlete.races = random_races(random, today);
    add_wishes(random, athlete);
    return athlete;
}

}  // namespace tandem
