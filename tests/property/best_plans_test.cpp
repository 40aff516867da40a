// SPDX-License-Identifier: Apache-2.0
// The cheapest plans against the truth: all plans of small weeks are judged and sorted, and the
// first of them have to be exactly what `best_plans` finds, for few and for all.
#include <algorithm>
#include <array>
#include <catch2/catch.hpp>
#include <cstdlib>
#include <map>
#include <set>

#include "make/full_week.h"
#include "oracle/every_arrangement.h"
#include "planning/separations.h"
#include "rules/catalogue.h"

using namespace tandem;

namespace {

constexpr std::size_t all = 1'000'000;
// Of more the last question, for all of them, is left out.
constexpr std::size_t most_plans = 3'000;

std::mt19937_64 seeded(std::uint64_t otherwise) {
    const char* seed = std::getenv("TANDEM_SEED");
    return std::mt19937_64{seed == nullptr ? otherwise : std::strtoull(seed, nullptr, 10)};
}

// A day may hold two sessions that one soft separation holds back, and two that ask for it, and no
// third: that is what the search can count.
class Countable {
  public:
    explicit Countable(const make::RandomWeek& week) {
        std::vector<Session> sorts;
        std::vector<Placed> fixed = week.wanted.past;
        fixed.insert(fixed.end(), week.wanted.future.begin(), week.wanted.future.end());
        for (const auto& wanted : week.wanted.weeks) {
            sorts.insert(sorts.end(), wanted.sessions.begin(), wanted.sessions.end());
            fixed.insert(fixed.end(), wanted.fixed.begin(), wanted.fixed.end());
        }
        separations_.emplace(std::move(sorts), std::move(fixed), week.context);
    }

    bool operator()(const std::vector<Placed>& plan) const {
        using Group = planning::Separations::Group;
        std::map<std::pair<Date, const Group*>, std::size_t> held_back;
        std::map<std::pair<Date, const Group*>, std::size_t> asking;
        for (const Placed& placed : plan) {
            if (placed.fixed) continue;
            const std::size_t sort = separations_->sort_of(placed.session);
            for (const Group& group : separations_->groups()) {
                if (group.hard) continue;
                if (separations_->release(sort, placed, group)) ++asking[{placed.date(), &group}];
            }
            for (const std::size_t g : separations_->groups_of(sort))
                ++held_back[{placed.date(), &separations_->groups()[g]}];
        }
        return std::ranges::all_of(asking, [](auto& one) { return one.second <= 2; }) &&
               std::ranges::all_of(
                   held_back, [](auto& one) { return one.first.second->hard || one.second <= 2; });
    }

  private:
    std::optional<planning::Separations> separations_;
};

// What every plan that breaks no hard rule costs, in order.
std::vector<double> every_price(const make::RandomWeek& week, int& uncountable) {
    const Countable countable{week};
    // What fixed sessions break among themselves is broken in every plan.
    planning::Arrangement nothing;
    for (const auto& wanted : week.wanted.weeks) {
        nothing.sessions.insert(nothing.sessions.end(), wanted.fixed.begin(), wanted.fixed.end());
    }
    const int forced =
        rules::judge(planning::as_case(week.wanted, nothing), week.context).score.never;
    std::vector<double> prices;
    oracle::EveryArrangement{
        week.wanted, week.context, [&](const std::vector<Placed>& plan, const rules::Score& score) {
            if (score.never > forced) return;
            countable(plan) ? prices.push_back(score.points()) : void(++uncountable);
        }};
    std::ranges::sort(prices);
    return prices;
}

// A plan in words, to tell it from others.
std::string lines(const planning::Arrangement& plan) {
    std::string text;
    for (const Placed& placed : plan.sessions) {
        text += format_moment(placed.start) + " " + std::string(traits(placed.session.kind).id) +
                " " + std::to_string(placed.session.minutes.count()) + " " +
                std::to_string(static_cast<int>(placed.session.importance)) +
                (placed.session.first_exposure ? " first" : "") + "\n";
    }
    return text;
}

struct Sums {
    std::size_t plans = 0;
    int fewer = 0;        // problems with fewer plans than were asked for
    int alike = 0;        // plans that cost what the one before costs
    int uncountable = 0;  // plans that the search does not look at
};

void compare(const make::RandomWeek& week, Sums& sums) {
    const std::vector<double> truth = every_price(week, sums.uncountable);
    sums.plans += truth.size();
    for (const std::size_t count :
         {std::size_t{1}, std::size_t{2}, std::size_t{5}, std::size_t{20}, all}) {
        if (count == all && truth.size() > most_plans) continue;
        INFO(count << " of " << truth.size() << " plans");
        const planning::BestPlans found =
            planning::best_plans(week.wanted, week.context, {.best = count});
        CHECK(found.proven);
        REQUIRE(found.plans.size() == std::min(count, truth.size()));
        sums.fewer += found.plans.size() < count && count != all ? 1 : 0;
        std::set<std::string> different;
        for (std::size_t i = 0; i < found.plans.size(); ++i) {
            const planning::Arrangement& plan = found.plans[i];
            const rules::Score score =
                rules::judge(planning::as_case(week.wanted, plan), week.context).score;
            const auto close = [](double a, double b) { return std::abs(a - b) <= 1e-6; };
            if (!close(plan.cost, score.points()) || !close(plan.cost, truth[i]))
                FAIL("plan " << i << " costs " << plan.cost << ", judged " << score.points()
                             << ", due " << truth[i]);
            different.insert(lines(plan));
            sums.alike += i > 0 && close(truth[i - 1], truth[i]) ? 1 : 0;
        }
        CHECK(different.size() == found.plans.size());
    }
}

}  // namespace

TEST_CASE("the cheapest plans are the first of all plans in order of price", "[property][solver]") {
    std::mt19937_64 random = seeded(20261124);
    Sums sums;
    for (int i = 0; i < 240; ++i) {
        INFO("week " << i);
        compare(make::random_week(random, {.days = i % 10 == 0 ? 5 : 2 + i % 3,
                                           .windows = i % 10 == 0 ? 1 : 1 + i % 2,
                                           .sessions = i % 10 == 0 ? 5 : 3 + (i / 7) % 2}),
                sums);
    }
    CHECK(sums.uncountable < 10);
    WARN(sums.plans << " plans, " << sums.alike << " cost as much as the one before, " << sums.fewer
                    << " times there are fewer than asked for");
    CHECK(sums.alike > 100);
    CHECK(sums.fewer > 20);
}

// Small weeks are through with the first beam; full ones take several, with a new limit after each.
TEST_CASE("of full weeks the ten best plans are the first of the two hundred best",
          "[property][solver]") {
    for (const auto profile :
         {make::Profile::Beginner, make::Profile::Intermediate, make::Profile::Advanced}) {
        for (int seed = 0; seed < 20; ++seed) {
            INFO(make::name_of(profile) << ", seed " << seed);
            std::mt19937_64 random{static_cast<std::uint64_t>(seed)};
            const make::RandomWeek week = make::full_weeks(random, profile, 1);
            const auto few = planning::best_plans(week.wanted, week.context, {.best = 10});
            const auto many = planning::best_plans(week.wanted, week.context, {.best = 200});
            CHECK(few.proven);
            CHECK(many.proven);
            REQUIRE(few.plans.size() == std::min<std::size_t>(10, many.plans.size()));
            const planning::Arrangement best = planning::arrange(week.wanted, week.context);
            CHECK(few.plans.front().cost == Approx(best.cost).margin(1e-6));
            for (std::size_t i = 0; i < few.plans.size(); ++i) {
                CHECK(few.plans[i].cost == Approx(many.plans[i].cost).margin(1e-6));
                const auto judged =
                    rules::judge(planning::as_case(week.wanted, few.plans[i]), week.context);
                CHECK(judged.score.points() == Approx(few.plans[i].cost).margin(1e-6));
            }
        }
    }
}

TEST_CASE("the cheapest plans of crowded days are the first of all", "[property][solver]") {
    std::mt19937_64 random = seeded(20261127);
    Sums sums;
    for (int i = 0; i < 60; ++i) {
        INFO("week " << i);
        make::RandomWeek week =
            make::random_week(random, {.days = 2, .windows = 2, .sessions = 4, .any_mode = false});
        week.context.strategy = Strategy::AlternateDays;
        const auto set = [&week](const rules::Rule& rule, RuleMode mode) {
            week.context.settings[*rules::find_rule(rule.id)].mode = mode;
        };
        for (const rules::Rule* rule :
             {&rules::strategy_alternate_days, &rules::hard_runs_apart, &rules::day_between_lifts})
            set(*rule, RuleMode::Soft);
        for (const rules::Rule* rule :
             {&rules::one_hard_run_a_day, &rules::one_run_a_day, &rules::one_lift_a_day,
              &rules::strategy_separate_days, &rules::max_efforts_apart})
            set(*rule, RuleMode::Off);
        compare(week, sums);
    }
    WARN(sums.plans << " plans, beside " << sums.uncountable << " that cannot be counted");
}

TEST_CASE("the cheapest plans of several weeks are the first of all", "[property][solver]") {
    std::mt19937_64 random = seeded(20261125);
    Sums sums;
    constexpr std::array<make::Size, 4> sizes{
        {{.weeks = 2, .days = 2, .windows = 1, .sessions = 3},
         {.weeks = 2, .days = 3, .windows = 1, .sessions = 2},
         {.weeks = 2, .days = 2, .windows = 2, .sessions = 2},
         {.weeks = 3, .days = 2, .windows = 1, .sessions = 2}}};
    for (std::size_t i = 0; i < 160; ++i) {
        INFO("weeks " << i);
        compare(make::random_week(random, sizes[i % sizes.size()]), sums);
    }
    WARN(sums.plans << " plans, " << sums.alike << " cost as much as the one before");
    CHECK(sums.alike > 100);
}

TEST_CASE("the cheapest plans with pins are the first of all that keep them",
          "[property][solver]") {
    std::mt19937_64 random = seeded(20261126);
    Sums sums;
    for (int i = 0; i < 120; ++i) {
        INFO("week " << i);
        make::RandomWeek week = make::random_week(
            random, {.days = 3 + i % 2, .windows = 1 + i % 2, .sessions = 3 + i % 2});
        for (const Placed& placed : planning::arrange(week.wanted, week.context).sessions) {
            if (placed.fixed || random() % 3 > 0) continue;
            week.wanted.pins.push_back({placed.session, placed.date(), {}, random() % 2 == 0});
        }
        compare(week, sums);
    }
    WARN(sums.plans << " plans");
    CHECK(sums.fewer > 20);
}

TEST_CASE("more equal sessions than an item can count make no plan twice", "[property][solver]") {
    make::RandomWeek week;
    week.context.settings = rules::default_settings();
    week.context.windows.emplace();
    week.wanted.first = monday_of(Date{std::chrono::days{20790}});
    week.wanted.weeks.emplace_back();
    week.wanted.weeks.front().sessions.assign(
        solver::most_of_an_item + 2,
        {SessionKind::Mobility, Minutes{20}, Importance::May, false, {}});
    for (int day = 0; day < 4; ++day) {
        const Moment from = Moment{week.wanted.first + std::chrono::days{day}} + Minutes{600};
        week.context.windows->push_back({from, from + Minutes{40}, Minutes{40}});
    }
    Sums sums;
    compare(week, sums);
}
