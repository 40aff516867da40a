// SPDX-License-Identifier: Apache-2.0
// What must hold between two answers, whatever each of them is: more to keep never costs less.
#include <algorithm>
#include <bit>
#include <catch2/catch.hpp>
#include <cstdlib>
#include <functional>

#include "make/full_week.h"
#include "rules/catalogue.h"

using namespace tandem;
using std::chrono::days;

namespace {

constexpr double rounding = 1e-6;

std::mt19937_64 seeded() {
    const char* seed = std::getenv("TANDEM_SEED");
    return std::mt19937_64{seed == nullptr ? 20261122 : std::strtoull(seed, nullptr, 10)};
}

std::size_t below(std::mt19937_64& random, std::size_t end) {
    return random() % end;
}

planning::Arrangement arranged(const make::RandomWeek& week) {
    const planning::Arrangement found = planning::arrange(week.wanted, week.context);
    CHECK(found.proven);
    return found;
}

double cost_of(const make::RandomWeek& week) {
    return arranged(week).cost;
}

// Calls visit(week) for weeks of every kind, one to three in a row.
void for_each_week(int count,
                   const std::function<void(make::RandomWeek&, std::mt19937_64&)>& visit) {
    std::mt19937_64 random = seeded();
    for (int i = 0; i < count; ++i) {
        const int weeks = 1 + i % 3;
        make::RandomWeek week;
        if (i % 4 == 0) {
            week = make::full_weeks(random, static_cast<make::Profile>(i / 4 % 3), weeks);
        } else {
            week = make::random_week(random, {.weeks = weeks, .days = 5, .sessions = 5});
        }
        INFO("problem " << i);
        visit(week, random);
    }
}

double cost_in_mode(make::RandomWeek week, std::size_t rule, RuleMode mode) {
    week.context.settings[rule].mode = mode;
    return cost_of(week);
}

// One week after the other, each of which knows only what stands already.
planning::Arrangement week_by_week(const make::RandomWeek& weeks) {
    const planning::Wanted& whole = weeks.wanted;
    planning::Arrangement all;
    for (std::size_t w = 0; w < whole.weeks.size(); ++w) {
        planning::Wanted one;
        one.first = w == 0 ? whole.first : monday_of(whole.first) + days{7 * static_cast<int>(w)};
        one.weeks = {whole.weeks[w]};
        one.past = whole.past;
        one.past.insert(one.past.end(), all.sessions.begin(), all.sessions.end());
        for (std::size_t later = w + 1; later < whole.weeks.size(); ++later) {
            const auto& fixed = whole.weeks[later].fixed;
            one.future.insert(one.future.end(), fixed.begin(), fixed.end());
        }
        one.future.insert(one.future.end(), whole.future.begin(), whole.future.end());
        one.terminal_price = whole.terminal_price;
        const planning::Arrangement found = planning::arrange(one, weeks.context);
        all.sessions.insert(all.sessions.end(), found.sessions.begin(), found.sessions.end());
        for (planning::Missing missing : found.left_out) {
            missing.week = w;
            all.left_out.push_back(missing);
        }
    }
    return all;
}

}  // namespace

TEST_CASE("a rule never makes a plan cheaper, and a hard one costs most", "[property][solver]") {
    const auto all = rules::catalogue();
    int dearer = 0;
    for_each_week(120, [&](make::RandomWeek& week, std::mt19937_64& random) {
        std::size_t rule = 0;
        do {
            rule = below(random, all.size());
        } while (!all[rule]->may_be_off);
        INFO(all[rule]->id);
        const double off = cost_in_mode(week, rule, RuleMode::Off);
        const double soft = cost_in_mode(week, rule, RuleMode::Soft);
        const double hard = cost_in_mode(week, rule, RuleMode::Hard);
        CHECK(off <= soft + rounding);
        CHECK(off <= hard + rounding);
        // What fixed sessions break among themselves has a price, but forbids nothing.
        const bool any_fixed = std::ranges::any_of(
            week.wanted.weeks, [](const auto& wanted) { return !wanted.fixed.empty(); });
        if (!any_fixed) CHECK(soft <= hard + rounding);
        dearer += off + rounding < hard ? 1 : 0;
    });
    CHECK(dearer > 10);
}

TEST_CASE("a higher weight never makes a plan cheaper", "[property][solver]") {
    for_each_week(60, [&](make::RandomWeek& week, std::mt19937_64& random) {
        const double before = cost_of(week);
        for (rules::Setting& setting : week.context.settings)
            setting.weight += 25 * static_cast<int>(below(random, 4));
        CHECK(before <= cost_of(week) + rounding);
    });
}

TEST_CASE("less free time never makes a plan cheaper", "[property][solver]") {
    int dearer = 0;
    for_each_week(120, [&](make::RandomWeek& week, std::mt19937_64& random) {
        auto& windows = *week.context.windows;
        if (windows.empty()) return;
        const double before = cost_of(week);
        windows.erase(windows.begin() + static_cast<std::ptrdiff_t>(below(random, windows.size())));
        const double after = cost_of(week);
        CHECK(before <= after + rounding);
        dearer += before + rounding < after ? 1 : 0;
    });
    CHECK(dearer > 20);
}

TEST_CASE("a session stands on a day or it does not, and the better of both is the plan",
          "[property][solver]") {
    int moved = 0;
    for_each_week(120, [&](make::RandomWeek& week, std::mt19937_64& random) {
        const planning::Arrangement free = arranged(week);
        std::vector<Placed> placed = free.sessions;
        std::erase_if(placed, [](const Placed& each) { return each.fixed; });
        if (placed.empty()) return;
        const Placed& some = placed[below(random, placed.size())];
        const Date elsewhere = monday_of(some.date()) + days{static_cast<int>(below(random, 7))};
        if (elsewhere < week.wanted.first) return;
        double least = std::numeric_limits<double>::infinity();
        for (const bool stands : {true, false}) {
            week.wanted.pins = {{some.session, elsewhere, {}, stands}};
            const planning::Arrangement pinned = planning::arrange(week.wanted, week.context);
            if (!pinned.found) continue;
            CHECK(pinned.proven);
            CHECK(free.cost <= pinned.cost + rounding);
            least = std::min(least, pinned.cost);
            moved += free.cost + rounding < pinned.cost ? 1 : 0;
        }
        CHECK(least == Approx(free.cost).margin(rounding));
    });
    CHECK(moved > 30);
}

TEST_CASE("weeks planned together cost no more than one after the other", "[property][solver]") {
    int better = 0;
    int compared = 0;
    for_each_week(150, [&](make::RandomWeek& weeks, std::mt19937_64&) {
        if (weeks.wanted.weeks.size() == 1) return;
        const auto judged = [&](const planning::Arrangement& plan) {
            return rules::judge(planning::as_case(weeks.wanted, plan), weeks.context).score;
        };
        const rules::Score joint = judged(arranged(weeks));
        const rules::Score apart = judged(week_by_week(weeks));
        CHECK(joint.never <= apart.never);
        if (joint.never < apart.never) return;
        ++compared;
        CHECK(joint.points() <= apart.points() + rounding);
        better += joint.points() + rounding < apart.points() ? 1 : 0;
    });
    CHECK(compared > 50);
    CHECK(better > 25);
}

TEST_CASE("the same wish in any order gets the same plan to the last bit", "[property][solver]") {
    for_each_week(60, [&](make::RandomWeek& week, std::mt19937_64& random) {
        const planning::Arrangement first = arranged(week);
        const planning::Arrangement again = arranged(week);
        for (planning::WantedWeek& wanted : week.wanted.weeks)
            std::ranges::shuffle(wanted.sessions, random);
        const planning::Arrangement shuffled = arranged(week);
        for (const planning::Arrangement* other : {&again, &shuffled}) {
            CHECK(first.sessions == other->sessions);
            CHECK(std::bit_cast<std::uint64_t>(first.cost) ==
                  std::bit_cast<std::uint64_t>(other->cost));
            CHECK(first.labels_made == other->labels_made);
        }
    });
}
