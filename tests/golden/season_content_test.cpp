// SPDX-License-Identifier: Apache-2.0
// What must hold in the nine seasons, whoever reads them (MISSION S1-S4; E100-E104, H7, E107).
#include <algorithm>
#include <catch2/catch.hpp>
#include <set>

#include "knowledge/exercises.h"
#include "make/nine_seasons.h"

using namespace tandem;
using knowledge::Pattern;

namespace {

template <class Use>
void for_sessions(Use use) {
    for (const auto& [name, plan] : make::nine_seasons()) {
        for (const PlannedWeek& week : plan.weeks) {
            for (const PlannedSession& session : week.sessions) {
                INFO(name << ", week " << week.number << ", " << session.title);
                use(name, week, session);
            }
        }
    }
}

const knowledge::Exercise& exercise_of(const ExerciseSets& sets) {
    return *knowledge::find_exercise(sets.exercise);
}

bool holds(const PlannedWeek& week, auto&& wanted) {
    return std::ranges::any_of(week.sessions, [&](const PlannedSession& session) {
        return std::ranges::any_of(session.workout->lift, [&](const ExerciseSets& sets) {
            return wanted(exercise_of(sets));
        });
    });
}

bool is_upper(const knowledge::Exercise& exercise) {
    return exercise.pattern == Pattern::Push || exercise.pattern == Pattern::Pull;
}

int leg_sets(const PlannedSession& session) {
    int sum = 0;
    for (const ExerciseSets& sets : session.workout->lift)
        sum += knowledge::trains_legs(exercise_of(sets)) ? sets.sets : 0;
    return sum;
}

// Squats and hinges, where heavy is meant to be heavy.
std::vector<ExerciseSets> main_lifts(const PlannedWeek& week) {
    std::vector<ExerciseSets> found;
    for (const PlannedSession& session : week.sessions) {
        if (!traits(session.placed.session.kind).heavy_legs) continue;
        for (const ExerciseSets& sets : session.workout->lift) {
            const Pattern pattern = exercise_of(sets).pattern;
            const bool loaded = sets.load_kind != LoadKind::BodyWeight;
            if (loaded && (pattern == Pattern::Squat || pattern == Pattern::Hinge))
                found.push_back(sets);
        }
    }
    return found;
}

// So near to a race that legs do no strength work (H3, H9).
bool spares_legs(const PlannedWeek& week) {
    return week.phase == Phase::RaceWeek || week.phase == Phase::Recovery;
}

}  // namespace

TEST_CASE("every session holds something, and it fits the session's minutes", "[golden][seasons]") {
    for_sessions([](const std::string&, const PlannedWeek&, const PlannedSession& session) {
        const Workout& workout = *session.workout;
        CHECK_FALSE(workout.title.empty());
        CHECK_FALSE(workout.why.empty());
        CHECK((workout.run.empty() != workout.lift.empty()));
        CHECK(workout.time <= session.placed.session.minutes);
        CHECK(workout.time > Seconds{session.placed.session.minutes} * 3 / 5);
        CHECK_FALSE(workout.kit.empty());
    });
}

TEST_CASE("every week of lifting has lower body, upper body and core (S3)", "[golden][seasons]") {
    for (const auto& [name, plan] : make::nine_seasons()) {
        for (const PlannedWeek& week : plan.weeks) {
            INFO(name << ", week " << week.number);
            if (!holds(week, [](const auto&) { return true; })) {
                CHECK(spares_legs(week));  // a race so near, or just run, that nobody lifts
                continue;
            }
            CHECK(holds(week, is_upper));
            CHECK(holds(week, [](const auto& one) { return one.pattern == Pattern::Core; }));
            if (!spares_legs(week))
                CHECK(holds(week, [](const auto& one) { return knowledge::trains_legs(one); }));
        }
    }
}

TEST_CASE("recovery is offered on every day without training and on no other, and is no lift (S7)",
          "[golden][seasons]") {
    std::set<std::string> offered;
    for (const auto& [name, plan] : make::nine_seasons()) {
        for (const PlannedWeek& week : plan.weeks) {
            for (const PlannedDay& day : week.days) {
                INFO(name << ", " << format_date(day.date));
                const bool trains =
                    std::ranges::any_of(week.sessions, [&day](const PlannedSession& session) {
                        return session.placed.date() == day.date &&
                               is_training(session.placed.session.kind);
                    });
                CHECK(day.options.empty() == trains);
                for (const Movement& option : day.options)
                    offered.insert(option.name);
            }
        }
    }
    for (const char* name : {"Easy yoga", "Easy swim", "Foam rolling"})
        CHECK(offered.contains(name));
}

TEST_CASE(
    "an early night is asked for before hard runs and races, Sundays too, and before nothing else",
    "[golden][seasons]") {
    const auto early_night = [](const PlannedDay& day) {
        return std::ranges::any_of(day.advice, [](const Reason& reason) {
            return reason.says.starts_with("Go to bed in good time");
        });
    };
    int before_mondays = 0;
    for (const auto& [name, plan] : make::nine_seasons()) {
        std::set<Date> hard;
        for (const PlannedWeek& week : plan.weeks) {
            for (const PlannedSession& session : week.sessions) {
                if (traits(session.placed.session.kind).hard_run)
                    hard.insert(session.placed.date());
            }
        }
        for (const PlannedWeek& week : plan.weeks) {
            for (const PlannedDay& day : week.days) {
                INFO(name << ", " << format_date(day.date));
                const Date tomorrow = day.date + std::chrono::days{1};
                CHECK(early_night(day) == hard.contains(tomorrow));
                if (early_night(day) && day_index(tomorrow) == 0) ++before_mondays;
            }
        }
    }
    CHECK(before_mondays > 0);
}

TEST_CASE("with a running goal repetitions stay at 6 to 12, and are 3 to 5 and heavy after week 8",
          "[golden][seasons]") {
    for (const char* level : {"beginner", "intermediate", "advanced"}) {
        int heavy = 0;
        for (const PlannedWeek& week :
             make::nine_seasons().at(std::string("running_") + level).weeks) {
            for (const ExerciseSets& sets : main_lifts(week)) {
                INFO(level << ", week " << week.number << ", " << sets.exercise);
                if (week.number <= 8) {
                    CHECK((sets.repetitions.least >= 6 && sets.repetitions.most <= 12));
                } else if (week.phase == Phase::Build || week.phase == Phase::Peak) {
                    CHECK((sets.repetitions.least >= 3 && sets.repetitions.most <= 5));
                    heavy += sets.sets;
                }
                CHECK(sets.in_reserve.least >= 2);
            }
        }
        INFO(level);
        CHECK(heavy >= 8);
    }
}

TEST_CASE("upper body and core holds both", "[golden][seasons]") {
    for_sessions([](const std::string&, const PlannedWeek&, const PlannedSession& session) {
        if (session.placed.session.kind != SessionKind::UpperStrength) return;
        CHECK(std::ranges::any_of(session.workout->lift, [](const ExerciseSets& sets) {
            return exercise_of(sets).pattern == Pattern::Core;
        }));
    });
}

TEST_CASE("with a strength goal muscles reach 10 to 20 sets a week once the lifts are learnt",
          "[golden][seasons]") {
    for (const char* level : {"beginner", "intermediate", "advanced"}) {
        const bool learns = std::string(level) == "beginner";
        for (const PlannedWeek& week :
             make::nine_seasons().at(std::string("strength_") + level).weeks) {
            if (week.deload || (learns && week.number < 4)) continue;
            const auto halves = make::sets_by_muscle(week);
            for (const char* muscle : {"quads", "hamstrings", "glutes", "chest", "back"}) {
                INFO(level << ", week " << week.number << ", " << muscle);
                CHECK((halves.at(muscle) >= 20 && halves.at(muscle) <= 40));
            }
        }
    }
}

TEST_CASE("the first three leg sessions of a new lifter are halved", "[golden][seasons]") {
    for (const auto& [name, plan] : make::nine_seasons()) {
        if (!name.ends_with("beginner")) continue;
        INFO(name);
        std::vector<int> sets;
        for (const PlannedWeek& week : plan.weeks) {
            for (const PlannedSession& session : week.sessions) {
                if (traits(session.placed.session.kind).loads_legs && week.number <= 4)
                    sets.push_back(leg_sets(session));
            }
        }
        REQUIRE(sets.size() > 4);
        const int usual = *std::ranges::max_element(sets);
        for (std::size_t i = 0; i < 3; ++i)
            CHECK(sets[i] * 2 <= usual + 1);
    }
}

TEST_CASE("deloads lift less and run less, and loads and paces grow over the season",
          "[golden][seasons]") {
    for (const auto& [name, plan] : make::nine_seasons()) {
        INFO(name);
        std::map<std::string, std::pair<int, int>> first_and_most;  // grams
        int sets_before = 0;
        for (const PlannedWeek& week : plan.weeks) {
            int sets = 0;
            for (const PlannedSession& session : week.sessions)
                sets += leg_sets(session);
            if (week.deload && sets_before > 0) {
                INFO("week " << week.number << ": " << sets << " leg sets after " << sets_before);
                CHECK(sets * 10 <= sets_before * 7);
                CHECK(sets * 10 >= sets_before * 3);  // about half, no full stop
            }
            sets_before = sets;
            for (const ExerciseSets& one : main_lifts(week)) {
                if (!one.load) continue;
                auto& [first, most] =
                    first_and_most.try_emplace(one.exercise, one.load->value, 0).first->second;
                most = std::max(most, one.load->value);
            }
        }
        for (const auto& [exercise, loads] : first_and_most) {
            INFO(exercise);
            CHECK(loads.second > loads.first);
        }
    }
}

TEST_CASE("the load of the legs stays through a taper, and only sets go", "[golden][seasons]") {
    for (const char* level : {"intermediate", "advanced"}) {
        const Plan& plan = make::nine_seasons().at(std::string("running_") + level);
        std::map<std::string, ExerciseSets> last;
        int compared = 0;
        for (const PlannedWeek& week : plan.weeks) {
            if (week.phase == Phase::Build) {
                for (const ExerciseSets& one : main_lifts(week))
                    last[one.exercise] = one;
            }
            if (week.phase != Phase::Taper) continue;
            for (const PlannedSession& session : week.sessions) {
                for (const ExerciseSets& one : session.workout->lift) {
                    if (!last.contains(one.exercise) || !one.load) continue;
                    INFO(level << ", " << one.exercise);
                    CHECK(*one.load >= *last[one.exercise].load);
                    CHECK(one.sets < last[one.exercise].sets);
                    ++compared;
                }
            }
        }
        INFO(level);
        CHECK(compared > 0);
    }
}

TEST_CASE("running minutes never fall by a quarter from one training week to the next",
          "[golden][seasons]") {
    const auto trains = [](const PlannedWeek& week) {
        return !week.deload && week.phase != Phase::Taper && !spares_legs(week);
    };
    for (const auto& [name, plan] : make::nine_seasons()) {
        for (std::size_t w = 1; w < plan.weeks.size(); ++w) {
            if (!trains(plan.weeks[w - 1]) || !trains(plan.weeks[w])) continue;
            INFO(name << ", week " << plan.weeks[w].number);
            CHECK(plan.weeks[w].running * 4 >= plan.weeks[w - 1].running * 3);
        }
    }
}
