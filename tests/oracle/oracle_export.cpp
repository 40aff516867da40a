// SPDX-License-Identifier: Apache-2.0
// oracle_export DIR COUNT SEED: writes COUNT full-size weeks of each level, from SEED on, as .wcsp
// and .lp for other solvers, and beside them our own optimum and plan as .json.
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

double median_ms(const make::RandomWeek& week) {
    std::vector<double> times;
    for (int repeat = 0; repeat < 5; ++repeat) {
        const double start = cpu_ms();
        planning::arrange(week.wanted, week.context);
        times.push_back(cpu_ms() - start);
    }
    std::ranges::sort(times);
    return times[times.size() / 2];
}

void write(const std::string& directory, make::Profile profile, std::uint64_t seed) {
    std::mt19937_64 random{seed};
    const make::RandomWeek week = make::full_week(random, profile);
    const planning::Arrangement found = planning::arrange(week.wanted, week.context);
    const oracle::WeekModel model = oracle::state_week(week);
    const oracle::CostNetwork network = oracle::cost_network(model, found);
    const std::string name = fmt::format("{}/{}-{}", directory, make::name_of(profile), seed);
    std::ofstream wcsp{name + ".wcsp"};
    oracle::write_wcsp(wcsp, network);
    std::ofstream lp{name + ".lp"};
    oracle::write_lp(lp, model);
    std::ofstream json{name + ".json"};
    json << nlohmann::ordered_json{{"profile", make::name_of(profile)},
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
    if (argc != 4) {
        fmt::print(stderr, "usage: oracle_export DIR COUNT SEED\n");
        return 2;
    }
    const std::uint64_t seed = std::stoull(argv[3]);
    for (std::uint64_t i = 0; i < std::stoull(argv[2]); ++i) {
        for (const auto profile :
             {make::Profile::Beginner, make::Profile::Intermediate, make::Profile::Advanced}) {
            write(argv[1], profile, seed + i);
        }
    }
    return 0;
}
