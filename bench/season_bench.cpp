// SPDX-License-Identifier: Apache-2.0
// How long the amounts of a season take, corridors included: random athletes, and the widest season
// there is (an advanced runner from little to a marathon). Prints a table for docs/benchmarks.md.
#include "make/season_athlete.h"
#include "measure.h"
#include "planning/season.h"

using namespace tandem;
using bench::cpu_ms;
using bench::share;

namespace {

constexpr unsigned athletes = 200;
const Date today = *parse_date("2026-11-23");

double median_ms(const Athlete& athlete, int weeks, int repeats) {
    std::vector<double> times;
    for (int repeat = 0; repeat < repeats; ++repeat) {
        const double start = cpu_ms();
        if (!planning::plan_season(athlete, today, weeks)) std::abort();
        times.push_back(cpu_ms() - start);
    }
    return share(times, 0.5);
}

Athlete widest(int weeks) {
    Athlete athlete;
    athlete.running = Level::Advanced;
    athlete.recent = {Minutes{90}, {}, Minutes{25}, {}};
    athlete.races = {
        {"Marathon", today + std::chrono::days{weeks * 7 - 22}, {}, Metres{42'195}, {}}};
    for (int day = 0; day < 7; ++day)
        athlete.availability.weekly.push_back({day, Minutes{360}, Minutes{600}, Minutes{240}});
    return athlete;
}

}  // namespace

int main(int count, char** arguments) {
    const int repeats = count > 1 ? std::atoi(arguments[1]) : 3;
    fmt::print("| weeks | median ms | p95 ms | worst ms | widest season ms |\n");
    fmt::print("|---|---|---|---|---|\n");
    for (const int weeks : {8, 16, 24, 52}) {
        std::vector<double> ms;
        for (unsigned seed = 1; seed <= athletes; ++seed)
            ms.push_back(median_ms(make::season_athlete(seed, today), weeks, repeats));
        fmt::print("| {} | {:.1f} | {:.1f} | {:.1f} | {:.1f} |\n", weeks, share(ms, 0.5),
                   share(ms, 0.95), share(ms, 1.0), median_ms(widest(weeks), weeks, repeats));
    }
    return 0;
}
