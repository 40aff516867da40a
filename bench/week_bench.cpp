// SPDX-License-Identifier: Apache-2.0
// How long the best week takes, tables included: 200 random full-size weeks of each level, each
// arranged several times, the median of its times taken. Prints a table for docs/benchmarks.md.
#include "make/full_week.h"
#include "measure.h"

using namespace tandem;
using bench::cpu_ms;
using bench::share;

namespace {

constexpr int seeds = 200;

void measure(make::Profile profile, int repeats) {
    std::vector<double> ms;
    std::vector<std::size_t> labels;
    int open = 0;
    int leaving_out = 0;
    for (int seed = 0; seed < seeds; ++seed) {
        std::mt19937_64 random{static_cast<std::uint64_t>(seed)};
        const make::RandomWeek week = make::full_week(random, profile);
        std::vector<double> times;
        for (int repeat = 0; repeat < repeats; ++repeat) {
            const double start = cpu_ms();
            const planning::Arrangement found = planning::arrange(week.wanted, week.context);
            times.push_back(cpu_ms() - start);
            if (repeat > 0) continue;
            labels.push_back(found.labels_made);
            open += found.proven ? 0 : 1;
            leaving_out += found.left_out.empty() ? 0 : 1;
        }
        ms.push_back(share(times, 0.5));
    }
    fmt::print("| {} | {:.2f} | {:.2f} | {:.2f} | {} | {} | {} | {} | {:.1f} |\n",
               make::name_of(profile), share(ms, 0.5), share(ms, 0.95), share(ms, 1.0),
               share(labels, 0.5), share(labels, 1.0), leaving_out, open, bench::peak_mib());
}

}  // namespace

int main(int argc, char** argv) {
    const int repeats = argc > 1 ? std::max(1, std::atoi(argv[1])) : 5;
    fmt::print(
        "| level | median ms | p95 ms | worst ms | labels median | labels worst | weeks that "
        "leave something out | not proven | peak MiB so far |\n"
        "|---|---|---|---|---|---|---|---|---|\n");
    for (const auto profile :
         {make::Profile::Beginner, make::Profile::Intermediate, make::Profile::Advanced}) {
        measure(profile, repeats);
    }
    return 0;
}
