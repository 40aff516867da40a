// SPDX-License-Identifier: Apache-2.0
// Repairs of random broken weeks against trying every small change by hand.
#include <algorithm>
#include <catch2/catch.hpp>

#include "app/repair_week.h"
#include "app/settle.h"
#include "make/random_week.h"
#include "rules/catalogue.h"

using namespace tandem;
using std::chrono::days;

namespace {

int upto(std::mt19937_64& random, int most) {
    return static_cast<int>(random() % static_cast<std::uint64_t>(most + 1));
}

struct Broken {
    app::WeekInView week;
    rules::Context context;
};

// Sessions thrown anywhere into a week, a race or a lock and the weeks around it included.
Broken broken_week(std::mt19937_64& random) {
    constexpr std::array times{6 * 60, 7 * 60, 9 * 60, 12 * 60, 18 * 60, 19 * 60};
    make::RandomWeek made = make::random_week(random, {.days = 6, .sessions = 7});
    Broken broken{{monday_of(made.wanted.first), true, made.wanted.weeks[0].fixed, {}},
                  made.context};
    for (const Session& session : made.wanted.weeks[0].sessions) {
        const Date date = broken.week.monday + days{upto(random, 6)};
        const Minutes time{times[static_cast<std::size_t>(upto(random, 5))]};
        broken.week.sessions.push_back({session, Moment{date} + time, false});
    }
    std::ranges::stable_sort(broken.week.sessions, {}, &Placed::start);
    for (const auto* side : {&made.wanted.past, &made.wanted.future}) {
        for (const Placed& placed : *side) {
            if (monday_of(placed.date()) != broken.week.monday)
                broken.week.neighbours.push_back(placed);
        }
    }
    if (upto(random, 1) == 0) broken.context.windows.reset();
    if (upto(random, 2) == 0) broken.context.longest_run = Minutes{30 + upto(random, 60)};
    return broken;
}

// Hard rules of days: what moving or leaving out can be asked to mend.
int breaches(const Broken& broken, const std::vector<Placed>& sessions) {
    app::WeekInView week = broken.week;
    week.sessions = sessions;
    int count = 0;
    for (const auto& finding : rules::judge(app::case_of(week), broken.context).findings) {
        const auto& shape = rules::catalogue()[finding.rule]->shape;
        if (finding.never && !std::holds_alternative<rules::Amount>(shape)) count += finding.times;
    }
    return count;
}

std::vector<Placed> without(std::vector<Placed> sessions, std::size_t session) {
    sessions.erase(sessions.begin() + static_cast<std::ptrdiff_t>(session));
    return sessions;
}

// The least breaches with one session moved or left out, or with two left out.
struct LeastByHand {
    int one = 0;
    int two = 0;
};

int least_by_moving(const Broken& broken, std::size_t session) {
    std::vector<Placed> sessions = broken.week.sessions;
    int least = breaches(broken, sessions);
    for (int day = 0; day < 7; ++day) {
        for (const int hour : {6, 7, 9, 12, 16, 18, 20}) {
            sessions[session].start = Moment{broken.week.monday + days{day}} + Minutes{hour * 60};
            least = std::min(least, breaches(broken, sessions));
        }
    }
    return least;
}

LeastByHand least_by_hand(const Broken& broken) {
    const std::vector<Placed>& all = broken.week.sessions;
    LeastByHand least{breaches(broken, all), breaches(broken, all)};
    for (std::size_t i = 0; i < all.size(); ++i) {
        if (all[i].fixed) continue;
        least.one =
            std::min({least.one, breaches(broken, without(all, i)), least_by_moving(broken, i)});
        for (std::size_t j = i + 1; j < all.size(); ++j) {
            if (all[j].fixed) continue;
            const int left = breaches(broken, without(without(all, j), i));
            least.two = std::min(least.two, left);
        }
    }
    return least;
}

}  // namespace

TEST_CASE("no single move or removal, and no two removals, mend with fewer changes than a repair",
          "[property][repair]") {
    int mended = 0;
    for (std::uint64_t seed = 0; seed < 400; ++seed) {
        std::mt19937_64 random(seed);
        const Broken broken = broken_week(random);
        INFO("seed " << seed);
        const auto repaired = app::repair_week(broken.week, broken.context);
        const auto changes = app::changes_between(broken.week.sessions, repaired);
        const int left = breaches(broken, repaired);
        const LeastByHand least = least_by_hand(broken);
        CHECK(left <= std::min(least.one, least.two));
        if (left == breaches(broken, broken.week.sessions)) CHECK(changes.empty());
        if (least.one <= left) CHECK(changes.size() <= 1);
        if (least.two <= left) CHECK(changes.size() <= 2);
        app::WeekInView after = broken.week;
        after.sessions = repaired;
        CHECK(app::never(after, broken.context) <= app::never(broken.week, broken.context));
        for (const app::Change& change : changes)
            CHECK(change.from);
        for (const Placed& placed : broken.week.sessions) {
            if (placed.fixed) CHECK(std::ranges::count(repaired, placed) > 0);
        }
        if (!changes.empty()) ++mended;
    }
    CHECK(mended > 200);
}
