// SPDX-License-Identifier: Apache-2.0
// How much the search works, in labels and not by the clock, so that it is the same everywhere: a
// bound or a dominance that is lost shows here long before anyone waits for a plan.
#include <array>
#include <catch2/catch.hpp>

#include "make/full_week.h"

using namespace tandem;

namespace {

using enum make::Profile;

struct Effort {
    make::Profile profile;
    int weeks;
    int seeds;             // from 0 on
    std::size_t labels;    // about 1.15 times what they all together took when written
    std::size_t best = 1;  // how many plans are asked for
};

constexpr std::array efforts{
    Effort{Beginner, 1, 20, 13'900},         Effort{Beginner, 4, 20, 144'000},
    Effort{Beginner, 16, 5, 44'500},         Effort{Intermediate, 1, 20, 25'900},
    Effort{Intermediate, 4, 20, 276'000},    Effort{Intermediate, 16, 3, 246'000},
    Effort{Advanced, 1, 20, 91'500},         Effort{Advanced, 4, 3, 97'100},
    Effort{Advanced, 16, 1, 209'000},        Effort{Extreme, 1, 1, 94'700},
    Effort{Beginner, 1, 20, 20'300, 10},     Effort{Beginner, 1, 20, 32'100, 50},
    Effort{Intermediate, 1, 20, 33'300, 10}, Effort{Intermediate, 1, 20, 53'300, 50},
    Effort{Advanced, 1, 20, 124'000, 10},    Effort{Advanced, 1, 20, 159'000, 50},
};

std::size_t labels_of(const Effort& effort) {
    std::size_t labels = 0;
    for (int seed = 0; seed < effort.seeds; ++seed) {
        std::mt19937_64 random{static_cast<std::uint64_t>(seed)};
        const make::RandomWeek made = make::full_weeks(random, effort.profile, effort.weeks);
        // Without its pruning a search may take minutes; it need not to be found out.
        const auto found = planning::best_plans(
            made.wanted, made.context, {.most_labels = effort.labels, .best = effort.best});
        INFO(make::name_of(effort.profile) << ", " << effort.weeks << " weeks, seed " << seed);
        CHECK(found.proven);
        labels += found.labels_made;
    }
    return labels;
}

}  // namespace

TEST_CASE("the search takes no more labels than it used to") {
    for (const Effort& effort : efforts) {
        INFO(effort.best << " of " << make::name_of(effort.profile) << ", " << effort.weeks
                         << " weeks");
        const std::size_t labels = labels_of(effort);
        CHECK(labels <= effort.labels);
        // Far fewer is good news, and the ceiling too high to notice a loss.
        CHECK(labels > effort.labels / 2);
    }
}
