// SPDX-License-Identifier: Apache-2.0
#include "planning/fit.h"

#include <catch2/catch.hpp>

using namespace tandem;
using namespace tandem::planning;

namespace {

RunWish wish(int total, int runs, int quality) {
    RunWish one;
    one.total = Minutes{total};
    one.longest_allowed = Minutes{110};
    one.long_run = Minutes{100};
    one.runs = runs;
    one.quality = quality;
    one.quality_least = Minutes{35};
    one.quality_most = Minutes{60};
    one.easy_most = Minutes{75};
    return one;
}

Supply plenty() {
    Supply supply;
    supply.windows.assign(10, Minutes{180});
    supply.total = Minutes{1800};
    supply.days_with_time = 7;
    return supply;
}

}  // namespace

TEST_CASE("the minutes wished are the minutes shared out", "[planning]") {
    const RunMinutes fit = fit_runs(wish(300, 5, 1), plenty());
    CHECK(fit.sum() == Minutes{300});
    CHECK(fit.count() == 5);
    CHECK(fit.long_run == Minutes{100});
    CHECK(fit.quality == std::vector<Minutes>{Minutes{60}});
}

TEST_CASE("the long run keeps to its share of a week of four runs, and of three", "[planning]") {
    CHECK(fit_runs(wish(150, 4, 0), plenty()).long_run == Minutes{60});
    CHECK(fit_runs(wish(160, 3, 0), plenty()).long_run == Minutes{80});
}

TEST_CASE("no run is shorter than 20 minutes, rather there are fewer", "[planning]") {
    const RunMinutes fit = fit_runs(wish(70, 5, 0), plenty());
    CHECK(fit.count() == 3);
    CHECK(fit.sum() == Minutes{70});
    CHECK(fit_runs(wish(19, 3, 0), plenty()).count() == 0);
}

TEST_CASE("a week too small for useful quality has none", "[planning]") {
    CHECK(fit_runs(wish(80, 4, 1), plenty()).quality.empty());
    CHECK(fit_runs(wish(200, 5, 2), plenty()).quality.size() == 2);
    CHECK(fit_runs(wish(160, 5, 2), plenty()).quality.size() == 1);
}

TEST_CASE("each run meets a window of its own", "[planning]") {
    Supply supply = plenty();
    supply.windows = {Minutes{60}, Minutes{40}, Minutes{30}, Minutes{30}};
    const RunMinutes fit = fit_runs(wish(240, 4, 0), supply);
    CHECK(fit.long_run <= Minutes{60});
    CHECK(fit.easy.front() <= Minutes{40});
    CHECK(fit.easy.back() <= Minutes{30});
}

TEST_CASE("shares that cannot hold together cost a week one hard run and not its minutes",
          "[planning]") {
    for (const bool long_run_first : {true, false}) {
        RunWish two = wish(90, 2, 1);
        two.quality_least = Minutes{25};
        two.long_run_first = long_run_first;
        const RunMinutes fit = fit_runs(two, plenty());
        INFO("the long run comes first: " << long_run_first);
        CHECK(fit.sum() >= Minutes{85});
        CHECK(fit.count() == 2);
        CHECK((fit.long_run > Minutes{0}) == long_run_first);
        CHECK(fit.quality.empty() == long_run_first);
    }
}

TEST_CASE("the minutes of a week do not break down between its shares", "[planning]") {
    for (int runs = 2; runs <= 7; ++runs) {
        for (int quality = 0; quality <= 2; ++quality) {
            for (int total = runs * 20; total <= runs * 45; ++total) {
                for (const int long_run : {0, 60, 100}) {
                    for (const double hard : {0.15, 0.2}) {
                        RunWish one = wish(total, runs, quality);
                        one.long_run = Minutes{long_run};
                        one.hard_share = hard;
                        const RunMinutes fit = fit_runs(one, plenty());
                        INFO(runs << " runs of " << total << " min, " << quality
                                  << " of quality, long run up to " << long_run);
                        REQUIRE(fit.sum() <= one.total);
                        REQUIRE(fit.sum().count() * 100 >= total * 80);
                    }
                }
            }
        }
    }
}
