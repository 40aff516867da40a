// SPDX-License-Identifier: Apache-2.0
// How long the weeks of a season take when they are placed at once, and what is asked of a placed
// season after that. Prints tables for docs/benchmarks.md. The arguments make the samples larger or
// smaller: how many athletes of each level, and how many random seasons.
#include <array>
#include <optional>
#include <string>

#include "app/load_profile.h"
#include "make/full_week.h"
#include "make/questions.h"
#include "make/season_athlete.h"
#include "measure.h"
#include "planning/conflicts.h"
#include "planning/why_not.h"

using namespace tandem;
using bench::cpu_ms;
using bench::share;

namespace {

// As planning::arrange_season allows for a season: above it a plan stays unproven.
constexpr std::size_t most_labels = 2'000'000;
constexpr int weeks_of_a_season = 16;
const Date today = *parse_date("2026-11-23");

struct Sample {
    std::vector<double> ms;
    std::vector<std::size_t> labels;
    int open = 0;  // not proven, or over the limit of time

    void add(double milliseconds, const planning::Arrangement& found) {
        ms.push_back(milliseconds);
        labels.push_back(found.labels_made);
        open += found.proven ? 0 : 1;
    }
};

void print_header(const char* what) {
    fmt::print(
        "| {} | count | median ms | p95 ms | worst ms | labels median | labels worst | not proven "
        "| peak MiB |\n|---|---|---|---|---|---|---|---|---|\n",
        what);
}

void print(const std::string& name, const Sample& sample) {
    fmt::print("| {} | {} | {:.2f} | {:.2f} | {:.2f} | ", name, sample.ms.size(),
               share(sample.ms, 0.5), share(sample.ms, 0.95), share(sample.ms, 1.0));
    fmt::print("{} | {} | {} | {:.1f} |\n", share(sample.labels, 0.5), share(sample.labels, 1.0),
               sample.open, bench::peak_mib());
}

make::RandomWeek instance(int seed, make::Profile profile, int weeks) {
    std::mt19937_64 random{static_cast<std::uint64_t>(seed)};
    return make::full_weeks(random, profile, weeks);
}

Sample joint(make::Profile profile, int weeks, int seeds) {
    Sample sample;
    for (int seed = 0; seed < seeds; ++seed) {
        const make::RandomWeek made = instance(seed, profile, weeks);
        const double start = cpu_ms();
        const auto found =
            planning::arrange(made.wanted, made.context, {.most_labels = most_labels});
        sample.add(cpu_ms() - start, found);
    }
    return sample;
}

void joint_table(int seeds) {
    print_header("level, weeks");
    const auto row = [](make::Profile profile, int weeks, int count) {
        bench::in_own_process([=] {
            const Sample sample = joint(profile, weeks, count);
            print(fmt::format("{}, {}", make::name_of(profile), weeks), sample);
        });
    };
    for (const auto profile :
         {make::Profile::Beginner, make::Profile::Intermediate, make::Profile::Advanced}) {
        for (const int weeks : {1, 4, 16, 24})
            row(profile, weeks, seeds);
    }
    row(make::Profile::Extreme, 1, std::max(1, seeds / 5));
}

// The best plans of a week, however alike, and the proof that there are no better ones.
void best_plans_table(int seeds) {
    fmt::print("\n");
    print_header("level, best plans");
    for (const auto profile :
         {make::Profile::Beginner, make::Profile::Intermediate, make::Profile::Advanced}) {
        for (const std::size_t count : {std::size_t{10}, std::size_t{50}}) {
            bench::in_own_process([=] {
                Sample sample;
                for (int seed = 0; seed < seeds; ++seed) {
                    const make::RandomWeek made = instance(seed, profile, 1);
                    const double start = cpu_ms();
                    const auto found = planning::best_plans(
                        made.wanted, made.context, {.most_labels = most_labels, .best = count});
                    sample.ms.push_back(cpu_ms() - start);
                    sample.labels.push_back(found.labels_made);
                    sample.open += found.proven ? 0 : 1;
                }
                print(fmt::format("{}, {}", make::name_of(profile), count), sample);
            });
        }
    }
}

// Thirty beginners, fifty intermediates and twenty advanced athletes of each hundred.
void athletes_a_second(int seeds) {
    fmt::print(
        "\n| weeks | athletes | a second and core | mean ms | median ms | p99 ms |\n"
        "|---|---|---|---|---|---|\n");
    for (const int weeks : {1, weeks_of_a_season}) {
        const int athletes = weeks == 1 ? 10 * seeds : seeds;
        std::vector<double> ms;
        double sum = 0;
        for (int seed = 0; seed < athletes; ++seed) {
            const auto profile = seed % 10 < 3   ? make::Profile::Beginner
                                 : seed % 10 < 8 ? make::Profile::Intermediate
                                                 : make::Profile::Advanced;
            const make::RandomWeek made = instance(seed, profile, weeks);
            const double start = cpu_ms();
            planning::arrange(made.wanted, made.context, {.most_labels = most_labels});
            ms.push_back(cpu_ms() - start);
            sum += ms.back();
        }
        fmt::print("| {} | {} | {:.1f} | {:.2f} | {:.2f} | {:.2f} |\n", weeks, athletes,
                   1e3 * athletes / sum, sum / athletes, share(ms, 0.5), share(ms, 0.99));
    }
}

// The edited week is placed anew.
void edit(const planning::ArrangedSeason& season, Sample& sample) {
    for (const rules::Context& context : make::edits(season)) {
        const std::size_t week = make::middle_week(season);
        const double start = cpu_ms();
        const auto found = planning::arrange(planning::week_in_hand(season, week), context);
        sample.add(cpu_ms() - start, found);
    }
}

void ask_why_not(const planning::ArrangedSeason& season, Sample& sample) {
    auto asked = planning::ask_about(season, make::middle_week(season));
    for (const auto& [session, date] : make::why_nots(asked)) {
        asked.labels_made = &sample.labels.emplace_back();
        const double start = cpu_ms();
        const bool proven = planning::why_not(asked, session, date).answer.proven;
        sample.ms.push_back(cpu_ms() - start);
        sample.open += proven ? 0 : 1;
    }
}

void ask_matrix(const planning::ArrangedSeason& season, Sample& sample) {
    auto asked = planning::ask_about(season, make::middle_week(season));
    asked.labels_made = &sample.labels.emplace_back();
    const double start = cpu_ms();
    const auto matrix = planning::why_not_matrix(asked);
    sample.ms.push_back(cpu_ms() - start);
    const auto proven = [](const planning::WhyNotMatrix::Row& row) {
        return std::ranges::all_of(row.cells, &planning::WhyNotMatrix::Cell::proven);
    };
    sample.open += std::ranges::all_of(matrix.rows, proven) ? 0 : 1;
}

// No limit of the search bounds this question, so the benchmark does; what takes longer counts as
// the limit.
void ask_conflicts(const planning::ArrangedSeason& season, Sample& sample) {
    constexpr rlim_t most_seconds = 5;
    const auto week = make::week_that_lacks(season);
    if (!week) return;
    auto asked = planning::ask_in_full(season, *week);
    const auto cost = bench::cost_within(most_seconds, [&](std::size_t& labels) {
        asked.labels_made = &labels;
        planning::conflicts(asked, season.athlete);
    });
    sample.ms.push_back(cost ? cost->ms : 1e3 * static_cast<double>(most_seconds));
    if (cost) sample.labels.push_back(cost->labels);
    sample.open += cost ? 0 : 1;
}

using Seasons = std::vector<planning::ArrangedSeason>;

void add_season(const Athlete& athlete, std::optional<int> weeks, Seasons& seasons,
                Sample& sample) {
    const double start = cpu_ms();
    auto season = planning::arrange_season(athlete, today, {.weeks = weeks});
    if (!season) return;
    sample.add(cpu_ms() - start, season->arrangement);
    seasons.push_back(*std::move(season));
}

Seasons examples(int, Sample& sample) {
    Seasons seasons;
    for (const char* name : {"busy-runner", "balanced-shift-worker", "lifter-who-runs"}) {
        const std::string path = fmt::format("{}/examples/{}.toml", TANDEM_SOURCE_DIR, name);
        const auto athlete = app::load_profile(path, today);
        if (!athlete) std::abort();
        add_season(*athlete, {}, seasons, sample);
    }
    return seasons;
}

Seasons random_athletes(int count, Sample& sample) {
    Seasons seasons;
    for (int seed = 0; seed < count; ++seed) {
        const Athlete athlete = make::season_athlete(static_cast<unsigned>(seed), today);
        add_season(athlete, weeks_of_a_season, seasons, sample);
    }
    return seasons;
}

// Weeks as full as those of the first table, in the clothes of a season.
template <make::Profile profile>
Seasons full_size(int count, Sample& sample) {
    Seasons seasons;
    for (int seed = 0; seed < count; ++seed) {
        make::RandomWeek made = instance(seed, profile, weeks_of_a_season);
        const double start = cpu_ms();
        auto placed = planning::arrange(made.wanted, made.context, {.most_labels = most_labels});
        sample.add(cpu_ms() - start, placed);
        seasons.push_back(make::season_of(std::move(made), std::move(placed)));
    }
    return seasons;
}

struct Group {
    const char* name;
    Seasons (*make)(int, Sample&);
};

constexpr std::array<Group, 5> groups{{
    {"examples", examples},
    {"random athletes", random_athletes},
    {"beginner weeks", full_size<make::Profile::Beginner>},
    {"intermediate weeks", full_size<make::Profile::Intermediate>},
    {"advanced weeks", full_size<make::Profile::Advanced>},
}};

struct Question {
    const char* name;
    void (*ask)(const planning::ArrangedSeason&, Sample&);
};

constexpr std::array<Question, 4> questions{{
    {"edit of a week", edit},
    {"one why-not", ask_why_not},
    {"why-not matrix of a week", ask_matrix},
    {"conflicts of a week", ask_conflicts},
}};

void questions_table(int count) {
    fmt::print("\n");
    print_header("of a season");
    for (const Group& group : groups) {
        bench::in_own_process([&] {
            Sample placed;
            const Seasons seasons = group.make(count, placed);
            print(fmt::format("{}: whole season", group.name), placed);
            for (const Question& question : questions) {
                bench::in_own_process([&] {
                    Sample sample;
                    for (const auto& season : seasons)
                        question.ask(season, sample);
                    print(fmt::format("{}: {}", group.name, question.name), sample);
                });
            }
        });
    }
}

}  // namespace

int main(int argc, char** argv) {
    const int seeds = argc > 1 ? std::max(1, std::atoi(argv[1])) : 100;
    const int seasons = argc > 2 ? std::max(1, std::atoi(argv[2])) : 20;
    joint_table(seeds);
    best_plans_table(seeds);
    bench::in_own_process([&] { athletes_a_second(seeds); });
    questions_table(seasons);
    return 0;
}
