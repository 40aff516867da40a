// SPDX-License-Identifier: Apache-2.0
// oracle_export DIR LEVEL WEEKS SEED...: writes full-size weeks in a row of one level as .wcsp and
// .lp for other solvers, and beside them our own optimum and plan as .json.
#include <fmt/core.h>

#include <algorithm>
#include <ctime>
#include <fstream>
#include <nlohmann/json.hpp>

#include "make/full_week.h"
#include "oracle/cost_network.h"
#include "oracle/write_lp.h"

using namespace tandem;

namespace {

double cpu_ms() {
    timespec now{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) / 1e6;
}

// Of five times, or of one that is long.
double median_ms(const make::RandomWeek& week) {
    std::vector<double> times;
    for (int repeat = 0; repeat < 5; ++repeat) {
        const double start = cpu_ms();
        planning::arrange(week.wanted, week.context);
        times.push_back(cpu_ms() - start);
        if (times.back() > 500) break;
    }
    std::ranges::sort(times);
    return times[times.size() / 2];
}

void write(const std::string& directory, make::Profile profile, int weeks, std::uint64_t seed) {
    std::mt19937_64 random{seed};
    const make::RandomWeek week = make::full_weeks(random, profile, weeks);
    const planning::Arrangement found = planning::arrange(week.wanted, week.context);
    const oracle::WeekModel model = oracle::state_weeks(week);
    const oracle::CostNetwork network = oracle::cost_network(model, found);
    const std::string name =
        fmt::format("{}/{}-{}-{}", directory, make::name_of(profile), weeks, seed);
    std::ofstream wcsp{name + ".wcsp"};
    oracle::write_wcsp(wcsp, network);
    std::ofstream lp{name + ".lp"};
    oracle::write_lp(lp, model);
    std::ofstream json{name + ".json"};
    json << nlohmann::ordered_json{{"profile", make::name_of(profile)},
                                   {"weeks", weeks},
                                   {"seed", seed},
                                   {"week", fmt::format("{:016x}", oracle::fingerprint(model))},
                                   {"cost", found.cost},
                                   {"proven", found.proven},
                                   {"constant", model.constant},
                                   {"left_out", found.left_out.size()},
                                   {"labels", found.labels_made},
                                   {"cpu_ms", median_ms(week)},
                                   {"plan", network.plan}}
                .dump(1)
         << '\n';
}

}  // namespace

int main(int argc, char** argv) {
    const auto profile = argc < 5 ? std::nullopt : make::profile_named(argv[2]);
    if (!profile) {
        fmt::print(stderr, "usage: oracle_export DIR LEVEL WEEKS SEED...\n");
        return 2;
    }
    for (int i = 4; i < argc; ++i)
        write(argv[1], *profile, std::stoi(argv[3]), std::stoull(argv[i]));
    return 0;
}
