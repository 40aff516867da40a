// SPDX-License-Identifier: Apache-2.0
// The search has room for so many columns, tallies and items. No profile may ask for more.
#include <algorithm>
#include <catch2/catch.hpp>
#include <random>
#include <set>
#include <stdexcept>

#include "make/athlete.h"
#include "planning/arrange_problem.h"
#include "planning/season.h"
#include "planning/separations.h"

using namespace tandem;
using namespace tandem::planning;

namespace {

const Date monday = *parse_date("2026-11-23");

// Everything that a season can ask for, twice in length: rules see the kind and whether it is new.
std::vector<Session> every_session() {
    std::vector<Session> all;
    for (int kind = 0; kind <= static_cast<int>(SessionKind::Mobility); ++kind) {
        const auto of = static_cast<SessionKind>(kind);
        if (of == SessionKind::Race) continue;
        for (const bool first : {false, true}) {
            if (first && !traits(of).loads_legs) continue;
            for (const int minutes : {30, 60})
                all.push_back({of, Minutes{minutes}, Importance::Should, first, {}});
        }
    }
    return all;
}

std::vector<rules::Context> every_context() {
    std::vector<rules::Context> all;
    for (const Level level : {Level::Beginner, Level::Intermediate, Level::Advanced}) {
        for (const Strategy strategy :
             {Strategy::Automatic, Strategy::HardHard, Strategy::StrengthOnEasyDays,
              Strategy::SeparateDays, Strategy::AlternateDays}) {
            Athlete athlete;
            athlete.running = athlete.lifting = level;
            athlete.strategy = strategy;
            all.push_back(*rules::context_of(athlete));
        }
    }
    return all;
}

std::size_t columns_of(const rules::Context& context) {
    return Separations{every_session(), {}, context}.columns().size();
}

}  // namespace

TEST_CASE("no choice of rules, hard or soft, needs more columns than there are", "[planning]") {
    std::mt19937 random{20261122};
    std::size_t most = 0;
    for (rules::Context context : every_context()) {
        for (const RuleMode mode : {RuleMode::Hard, RuleMode::Soft}) {
            for (rules::Setting& setting : context.settings)
                setting.mode = mode;
            most = std::max(most, columns_of(context));
        }
        for (int i = 0; i < 50; ++i) {
            for (rules::Setting& setting : context.settings)
                setting.mode = random() % 4 == 0 ? RuleMode::Hard : RuleMode::Soft;
            most = std::max(most, columns_of(context));
        }
    }
    CHECK(most <= solver::most_columns);
}

TEST_CASE("no athlete asks a week for more different sessions than the search tells apart",
          "[planning]") {
    std::mt19937_64 random{20261122};
    std::size_t most = 0;
    for (int i = 0; i < 400; ++i) {
        Athlete athlete = random_athlete(random, monday);
        athlete.runs_per_week = 7 + i % 8;
        athlete.lifts_per_week = 7;
        athlete.availability.weekly.clear();
        for (int day = 0; day < 7; ++day) {
            athlete.availability.weekly.push_back({day, Minutes{300}, Minutes{660}, Minutes{240}});
            athlete.availability.weekly.push_back({day, Minutes{780}, Minutes{1320}, Minutes{240}});
        }
        const auto season = plan_season(athlete, monday, 24);
        if (!season) continue;
        for (const WeekDemand& week : season->weeks) {
            std::vector<Session> distinct;
            for (const Session& session : week.sessions) {
                if (std::ranges::find(distinct, session) == distinct.end())
                    distinct.push_back(session);
            }
            most = std::max(most, distinct.size());
        }
    }
    // Seven equal ones make an item; an eighth begins another.
    CHECK(most + 2 <= solver::most_items);
}

TEST_CASE("all likenesses that may be asked fit beside the rules, and one more is refused",
          "[planning]") {
    Wanted wanted{
        .first = monday, .weeks = {{}}, .past = {}, .future = {}, .pins = {}, .likenesses = {}};
    const rules::Context context = every_context().front();
    wanted.likenesses.assign(most_likenesses, {});
    CHECK(make_problem(wanted, context).problem.tallies.size() <= solver::most_tallies);
    wanted.likenesses.assign(solver::most_tallies + 1, {});
    CHECK_THROWS_AS(make_problem(wanted, context), std::length_error);
}

TEST_CASE("a week of more different sessions than there is room for is refused in every build",
          "[planning]") {
    Wanted wanted{
        .first = monday, .weeks = {{}}, .past = {}, .future = {}, .pins = {}, .likenesses = {}};
    for (int i = 0; i <= static_cast<int>(solver::most_items); ++i)
        wanted.weeks.front().sessions.push_back(
            {SessionKind::EasyRun, Minutes{20 + i}, Importance::Should, false, {}});
    const rules::Context context = every_context().front();
    CHECK_THROWS_AS(make_problem(wanted, context), std::length_error);
    wanted.weeks.front().sessions.pop_back();
    CHECK_NOTHROW(make_problem(wanted, context));
}

TEST_CASE("a day with more ways to fill it than are looked at has a plan, never a proof",
          "[planning]") {
    const Date sunday = monday + std::chrono::days{6};
    Wanted wanted{
        .first = sunday, .weeks = {{}}, .past = {}, .future = {}, .pins = {}, .likenesses = {}};
    for (int i = 0; i < 8; ++i)
        wanted.weeks.front().sessions.push_back(
            {SessionKind::Mobility, Minutes{30 + i}, Importance::Should, false, {}});
    rules::Context context = every_context().front();
    for (rules::Setting& setting : context.settings)
        setting.mode = RuleMode::Off;
    const auto with_windows = [&](int count) {
        context.windows.emplace();
        for (int hour = 6; hour < 6 + count; ++hour) {
            const Moment from = Moment{sunday} + rules::hours(hour);
            context.windows->push_back({from, from + Minutes{45}, Minutes{45}});
        }
        return arrange(wanted, context);
    };
    const Arrangement few = with_windows(3);
    CHECK(few.proven);
    CHECK(few.sessions.size() == 3);
    const Arrangement many = with_windows(10);
    CHECK_FALSE(many.proven);
    CHECK(many.found);
    CHECK(many.sessions.size() >= 3);
    CHECK(many.sessions.size() + many.left_out.size() == 8);
}
