// SPDX-License-Identifier: Apache-2.0
// What every answer promises, on the seasons of examples/ and on random ones.
#include <algorithm>
#include <catch2/catch.hpp>

#include "make/example_season.h"
#include "make/season_athlete.h"
#include "planning/alternatives.h"
#include "planning/best_weeks.h"
#include "planning/conflicts.h"
#include "planning/ledger.h"
#include "planning/make_plan.h"
#include "planning/strategies.h"
#include "planning/what_if.h"
#include "planning/why_not.h"

using namespace tandem;
using namespace tandem::planning;
using std::chrono::days;

namespace {

constexpr Date today{days{20780}};  // Monday, 2026-11-23

// Seasons of eight weeks, small enough to ask much of them.
const std::vector<ArrangedSeason>& random_seasons() {
    static const std::vector<ArrangedSeason> all = [] {
        std::vector<ArrangedSeason> made;
        for (unsigned seed = 1; made.size() < 12; ++seed) {
            auto season = arrange_season(make::season_athlete(seed, today), today, {.weeks = 8});
            if (season && season->arrangement.proven) made.push_back(*std::move(season));
        }
        return made;
    }();
    return all;
}

// Calls `ask` with every fourth week of each season.
template <class Ask>
void for_weeks(const Ask& ask) {
    std::size_t asked = 0;
    const auto each = [&](const ArrangedSeason& season, const std::string& name) {
        for (std::size_t week = 0; week < season.season.weeks.size(); ++week) {
            if ((week + name.size()) % 4 != 0) continue;
            INFO(name << ", week " << week + 1);
            ask(season, ask_about(season, week));
            ++asked;
        }
    };
    for (const std::string_view name : make::example_names)
        each(make::example_season(name), std::string(name));
    for (std::size_t i = 0; i < random_seasons().size(); ++i)
        each(random_seasons()[i], "random season " + std::to_string(i));
    CHECK(asked > 20);
}

std::vector<Placed> free_of(const std::vector<Placed>& sessions, const AskedWeek& asked) {
    std::vector<Placed> free;
    for (const Placed& placed : sessions) {
        const bool here = asked.first() <= placed.date() && placed.date() < asked.end();
        if (here && !placed.fixed) free.push_back(placed);
    }
    return free;
}

// By kind: sessions of the first plan that do not stand on their date in the second.
int moved(const std::vector<Placed>& plan, const std::vector<Placed>& other) {
    std::vector<std::pair<Date, SessionKind>> there;
    for (const Placed& placed : other)
        there.emplace_back(placed.date(), placed.session.kind);
    int count = 0;
    for (const Placed& placed : plan) {
        const auto found = std::ranges::find(there, std::pair{placed.date(), placed.session.kind});
        if (found == there.end()) {
            ++count;
        } else {
            there.erase(found);
        }
    }
    return count;
}

// As an athlete reads the plan.
bool reads_alike(const Session& a, const Session& b) {
    return a.kind == b.kind && a.minutes == b.minutes;
}

}  // namespace

TEST_CASE("the pair table and the rules of a week add up to what the judge says",
          "[property][questions]") {
    for_weeks([](const ArrangedSeason& season, const AskedWeek& asked) {
        const Ledger ledger = ledger_of(asked);
        const rules::Score score =
            rules::judge(case_of_week(asked, asked.now), asked.context).score;
        CHECK(ledger.total() == Approx(score.points()).margin(1e-9));
        double shares = 0;
        for (const Share& share : ledger.shares) {
            shares += share.points;
            CHECK(share.points >= 0);
        }
        double rules = 0;
        for (const rules::Finding& finding : ledger.judgement.findings)
            rules += finding.hundredths / 100.0;
        CHECK(shares + rules + ledger.left_out == Approx(score.points()).margin(1e-9));
        const Plan plan = plan_of(season);
        double cut = 0;
        for (const Missing& missing : of_week(season.cut, asked.week))
            cut += missing.price;
        // A plan looks only eight days around each week.
        CHECK(ledger.total() + cut == Approx(plan.weeks[asked.week].cost).margin(0.1));
    });
}

TEST_CASE("a session forced to where it stands costs nothing, and no other day is cheaper",
          "[property][questions]") {
    for_weeks([](const ArrangedSeason&, const AskedWeek& asked) {
        const WhyNotMatrix matrix = why_not_matrix(asked);
        for (const WhyNotMatrix::Row& row : matrix.rows) {
            INFO(traits(row.session.kind).id);
            if (row.stands.empty()) continue;
            double least = 1e9;
            for (const WhyNotMatrix::Cell& cell : row.cells) {
                if (cell.found && cell.left_out == 0) least = std::min(least, cell.points);
                if (cell.here) CHECK(std::abs(cell.points) < 1e-6);
                if (!cell.found) CHECK(cell.rule);
            }
            CHECK(std::abs(least) < 1e-6);
        }
    });
}

TEST_CASE("a session forced to the minute at which it stands costs nothing",
          "[property][questions]") {
    for_weeks([](const ArrangedSeason&, const AskedWeek& asked) {
        for (const Placed& placed : free_of(asked.sessions(), asked)) {
            const WhyNot answer =
                why_not(asked, placed.session, placed.date(), time_of_day(placed.start));
            INFO(format_moment(placed.start) << " " << traits(placed.session.kind).id);
            CHECK(answer.answer.found);
            CHECK(std::abs(answer.answer.price()) < 1e-6);
        }
    });
}

TEST_CASE("another pin never makes a week cheaper", "[property][questions]") {
    std::mt19937 random{20261122};
    for_weeks([&random](const ArrangedSeason&, const AskedWeek& asked) {
        const auto& sessions = asked.wanted.weeks.front().sessions;
        if (sessions.empty()) return;
        Wanted wanted = asked.wanted;
        double cost = weigh(asked, wanted, asked.context).price();
        for (int i = 0; i < 3; ++i) {
            const auto count = static_cast<unsigned>((asked.end() - asked.first()).count());
            wanted.pins.push_back({sessions[random() % sessions.size()],
                                   asked.first() + days{random() % count},
                                   {},
                                   random() % 2 == 0});
            const Answer answer = weigh(asked, wanted, asked.context);
            if (!answer.found) return;
            CHECK(answer.price() >= cost - 1e-6);
            cost = answer.price();
        }
    });
}

TEST_CASE("alternatives move two sessions at least, and their prices never fall",
          "[property][questions]") {
    int found = 0;
    for_weeks([&found](const ArrangedSeason&, const AskedWeek& asked) {
        std::vector<std::vector<Placed>> shown{free_of(asked.sessions(), asked)};
        double price = 0;
        for (const Alternative& one : alternatives(asked, 4).weeks) {
            ++found;
            CHECK(one.answer.price() >= price - 1e-6);
            price = one.answer.price();
            const auto free = free_of(one.answer.plan.sessions, asked);
            for (const auto& before : shown)
                CHECK(moved(before, free) >= least_moves_of_an_alternative);
            shown.push_back(free);
            double sum = 0;
            for (const Difference& difference : one.differences)
                sum += difference.points;
            CHECK(sum == Approx(one.answer.points).margin(0.2));
            const rules::Case judged = as_case(asked.wanted, one.answer.plan);
            const rules::Case now = as_case(asked.wanted, asked.now);
            CHECK(rules::judge(judged, asked.context).score.never <=
                  rules::judge(now, asked.context).score.never);
        }
    });
    CHECK(found > 40);
}

TEST_CASE("the best weeks are all different, and their prices never fall",
          "[property][questions]") {
    int proven = 0;
    int asked_for = 0;
    for_weeks([&](const ArrangedSeason& season, const AskedWeek& asked) {
        const BestWeeks best = best_weeks(asked, 10);
        ++asked_for;
        proven += best.proven ? 1 : 0;
        REQUIRE(!best.weeks.empty());
        // Whatever stands in the plan is one of its best weeks, or as cheap as one.
        if (best.proven && season.arrangement.proven)
            CHECK(best.weeks.front().price() == Approx(0).margin(1e-6));
        for (std::size_t i = 0; i < best.weeks.size(); ++i) {
            const Answer& one = best.weeks[i];
            const rules::Case judged = as_case(asked.wanted, one.plan);
            const rules::Score score = rules::judge(judged, asked.context).score;
            CHECK(score.points() - asked.now.cost == Approx(one.price()).margin(1e-6));
            CHECK(score.never <=
                  rules::judge(as_case(asked.wanted, asked.now), asked.context).score.never);
            for (std::size_t earlier = 0; earlier < i; ++earlier) {
                CHECK(best.weeks[earlier].price() <= one.price() + 1e-6);
                CHECK(best.weeks[earlier].plan.sessions != one.plan.sessions);
            }
        }
    });
    WARN(proven << " of " << asked_for << " proven");
    CHECK(proven > asked_for * 9 / 10);
}

TEST_CASE("what clashes leaves a session no place, and without any one of it there is one",
          "[property][questions]") {
    int clashes = 0;
    const auto check = [&clashes](const ArrangedSeason& season, const AskedWeek& week) {
        const AskedWeek asked = ask_in_full(season, week.week);
        for (const Conflict& conflict : conflicts(asked, season.athlete)) {
            INFO(traits(conflict.session.kind).id);
            std::vector<Session> given_up{conflict.session};
            for (const Repair& repair : conflict.repairs) {
                if (repair.rule) CHECK(rules::catalogue()[*repair.rule]->may_be_off);
                CHECK(repair.answer.left_out.empty());
                if (!repair.without) continue;
                CHECK(std::ranges::none_of(given_up, [&repair](const Session& one) {
                    return reads_alike(one, *repair.without);
                }));
                given_up.push_back(*repair.without);
            }
            if (!conflict.clash) continue;
            ++clashes;
            const Clash& clash = *conflict.clash;
            CHECK(has_place(asked, conflict.session, clash) == false);
            const auto without_one = [&](auto list) {
                for (std::size_t i = 0; i < (clash.*list).size(); ++i) {
                    Clash less = clash;
                    (less.*list).erase((less.*list).begin() + static_cast<std::ptrdiff_t>(i));
                    CHECK(has_place(asked, conflict.session, less) == true);
                }
            };
            without_one(&Clash::rules);
            without_one(&Clash::safety);
            without_one(&Clash::days);
            without_one(&Clash::sessions);
        }
    };
    for_weeks(check);
    const ArrangedSeason& nights = make::example_season("balanced-shift-worker");
    check(nights, ask_about(nights, 8));
    const ArrangedSeason& lifter = make::example_season("lifter-who-runs");
    check(lifter, ask_about(lifter, 5));
    CHECK(clashes > 3);
}

TEST_CASE("what if: fewer moves are dearer, and what was asked for holds",
          "[property][questions]") {
    for_weeks([](const ArrangedSeason& season, const AskedWeek& asked) {
        for (Date date = asked.first(); date < asked.end(); date += days{2}) {
            INFO(format_date(date));
            for (const WhatIf::Kind kind : {WhatIf::Kind::NoTime, WhatIf::Kind::Rest}) {
                const WhatIfAnswer answer = what_if(season, asked, {kind, date, {}, {}, {}});
                REQUIRE(answer.answer.found);
                for (const Placed& placed : free_of(answer.answer.plan.sessions, asked)) {
                    const bool there = placed.date() == date;
                    CHECK_FALSE((there && (kind == WhatIf::Kind::NoTime ||
                                           is_training(placed.session.kind))));
                }
                for (std::size_t i = 1; i < answer.trade_offs.size(); ++i) {
                    const TradeOff& fewer = answer.trade_offs[i - 1];
                    const TradeOff& more = answer.trade_offs[i];
                    CHECK(fewer.moved < more.moved);
                    CHECK(fewer.answer.price() > more.answer.price());
                }
                CHECK(answer.gain_of_season > -1e-6);
            }
        }
    });
}

TEST_CASE("what if: what is skipped is gone, all else may stay, and its minutes are counted",
          "[property][questions]") {
    for_weeks([](const ArrangedSeason& season, const AskedWeek& week) {
        const AskedWeek asked = ask_in_full(season, week.week);
        const auto before = free_of(asked.sessions(), asked);
        for (const Placed& gone : before) {
            INFO(format_date(gone.date()) << " " << traits(gone.session.kind).id);
            const auto is_gone = [&gone](const Placed& placed) {
                return placed.date() == gone.date() && reads_alike(placed.session, gone.session);
            };
            const auto skipped = std::ranges::count_if(before, is_gone);
            WhatIf change{WhatIf::Kind::SkipSession, gone.date(), gone.session, {}, {}};
            const WhatIfAnswer answer = what_if(season, asked, change);
            REQUIRE(answer.answer.found);
            const auto after = free_of(answer.answer.plan.sessions, asked);
            CHECK(after.size() + static_cast<std::size_t>(skipped) >= before.size());
            for (const TradeOff& offer : answer.trade_offs)
                CHECK(std::ranges::none_of(offer.answer.plan.sessions, is_gone));
            if (answer.instead) CHECK(std::ranges::none_of(answer.instead->plan.sessions, is_gone));
            Minutes lost{0};
            for (const LoadLost& load : answer.load)
                lost += load.lost;
            const bool before_the_race = !answer.race || gone.date() < answer.race->date();
            if (before_the_race && asked.now.left_out.empty())
                CHECK(lost == skipped * gone.session.minutes);
        }
    });
}

TEST_CASE("what if: a move costs at least what the day costs, and \"best\" is the least price",
          "[property][questions]") {
    for_weeks([](const ArrangedSeason& season, const AskedWeek& week) {
        const AskedWeek asked = ask_in_full(season, week.week);
        const auto before = free_of(asked.sessions(), asked);
        for (const Placed& placed : before) {
            const Date to = placed.date() + days{1} < asked.end() ? placed.date() + days{1}
                                                                  : placed.date() - days{1};
            if (to < asked.first()) continue;
            INFO(traits(placed.session.kind).id << " to " << format_date(to));
            const WhatIfAnswer answer =
                what_if(season, asked, {WhatIf::Kind::Move, placed.date(), placed.session, to, {}});
            if (!answer.answer.found) continue;
            REQUIRE(!answer.trade_offs.empty());
            double least = answer.answer.price();
            for (const TradeOff& offer : answer.trade_offs)
                least = std::min(least, offer.answer.price());
            CHECK(answer.is_least == (answer.answer.price() <= least + 1e-6));
            const auto alike = std::ranges::count_if(before, [&placed](const Placed& other) {
                return reads_alike(other.session, placed.session);
            });
            const Answer pinned = why_not(asked, placed.session, to, {}).answer;
            if (alike == 1 && pinned.found) CHECK(least <= pinned.price() + 0.06);
        }
    });
}

TEST_CASE("what if: more time lets in what conflicts says that it lets in",
          "[property][questions]") {
    const ArrangedSeason& nights = make::example_season("balanced-shift-worker");
    const AskedWeek asked = ask_in_full(nights, 8);
    int tried = 0;
    for (const Conflict& conflict : conflicts(asked, nights.athlete)) {
        for (const Repair& repair : conflict.repairs) {
            if (!repair.window) continue;
            ++tried;
            const WhatIf change{
                WhatIf::Kind::MoreTime, date_of(repair.window->earliest), {}, {}, repair.window};
            const WhatIfAnswer answer = what_if(nights, asked, change);
            CHECK(count_alike(answer.answer.comes_in, conflict.session) == 1);
            CHECK(answer.trade_offs.back().answer.price() <= repair.answer.price() + 0.06);
        }
    }
    CHECK(tried > 0);
}

TEST_CASE("the present strategy costs no more than the plan, and stands among five",
          "[property][questions]") {
    for_weeks([](const ArrangedSeason& season, const AskedWeek& asked) {
        const auto trials = try_strategies(season, asked.week);
        CHECK(trials.size() == 5);
        CHECK(std::ranges::count(trials, true, &StrategyTrial::present) == 1);
        for (const StrategyTrial& trial : trials) {
            const auto sessions = season.season.weeks[asked.week].sessions.size();
            CHECK(free_of(trial.sessions, asked).size() + trial.left_out.size() == sessions);
        }
    });
}
