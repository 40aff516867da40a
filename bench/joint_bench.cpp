// SPDX-License-Identifier: Apache-2.0
// How long the weeks of a season take when they are placed at once, and what is asked of a placed
// season after that. Prints tables for docs/benchmarks.md. The arguments make the samples larger or
// smaller: how many athletes of each level, and how many random seasons.
#include <array>
#include <optional>
#include <string>

#include "app/load_profile.h"
#include "make/full_week.h"
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
    int open = 0;
    int over_limit = 0;

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
    if (sample.labels.empty()) {
        const std::string over =
            sample.over_limit > 0 ? fmt::format("{} over the limit", sample.over_limit) : "";
        fmt::print("| | {} | {:.1f} |\n", over, bench::peak_mib());
        return;
    }
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

std::vector<Window> of_week(const std::vector<Window>& windows, Date monday) {
    std::vector<Window> here;
    for (const Window& window : windows) {
        if (monday_of(date_of(window.earliest)) == monday) here.push_back(window);
    }
    return here;
}

// Each window of the middle week in turn is gone when something stands in it; the rest stays.
void edit(const planning::ArrangedSeason& season, Sample& sample) {
    const std::size_t week = season.season.weeks.size() / 2;
    for (const Window& gone : of_week(*season.context.windows, season.season.weeks[week].monday)) {
        const bool used =
            std::ranges::any_of(season.arrangement.sessions, [&](const Placed& placed) {
                return gone.earliest <= placed.start && placed.start < gone.latest;
            });
        if (!used) continue;
        rules::Context context = season.context;
        std::erase(*context.windows, gone);
        const double start = cpu_ms();
        const auto found = planning::arrange(planning::week_in_hand(season, week), context);
        sample.add(cpu_ms() - start, found);
    }
}

void ask_why_not(const planning::ArrangedSeason& season, Sample& sample) {
    const auto asked = planning::ask_about(season, season.season.weeks.size() / 2);
    for (const Placed& placed : asked.sessions()) {
        for (Date date = asked.first(); date < asked.end(); date += std::chrono::days{1}) {
            if (placed.fixed || date == placed.date()) continue;
            const double start = cpu_ms();
            planning::why_not(asked, placed.session, date);
            sample.ms.push_back(cpu_ms() - start);
        }
    }
}

void ask_matrix(const planning::ArrangedSeason& season, Sample& sample) {
    const auto asked = planning::ask_about(season, season.season.weeks.size() / 2);
    const double start = cpu_ms();
    planning::why_not_matrix(asked);
    sample.ms.push_back(cpu_ms() - start);
}

// Of the first week, from the middle on, that was cut or leaves something out. No limit of the
// search bounds this question, so the benchmark does; what takes longer counts as the limit.
void ask_conflicts(const planning::ArrangedSeason& season, Sample& sample) {
    constexpr rlim_t most_seconds = 5;
    const std::size_t count = season.season.weeks.size();
    std::size_t week = count / 2;
    while (week < count && planning::left_out_of(season, week).empty())
        ++week;
    if (week == count) return;
    const auto asked = planning::ask_in_full(season, week);
    const auto ms =
        bench::ms_within(most_seconds, [&] { planning::conflicts(asked, season.athlete); });
    sample.ms.push_back(ms.value_or(1e3 * static_cast<double>(most_seconds)));
    sample.over_limit += ms ? 0 : 1;
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
        planning::ArrangedSeason season;
        const double start = cpu_ms();
        season.arrangement =
            planning::arrange(made.wanted, made.context, {.most_labels = most_labels});
        sample.add(cpu_ms() - start, season.arrangement);
        season.today = made.wanted.first;
        for (int week = 0; week < weeks_of_a_season; ++week) {
            season.season.weeks.emplace_back();
            season.season.weeks.back().monday = season.today + std::chrono::days{7 * week};
        }
        season.wanted = std::move(made.wanted);
        season.context = std::move(made.context);
        seasons.push_back(std::move(season));
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
