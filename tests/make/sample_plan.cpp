// SPDX-License-Identifier: Apache-2.0
#include "make/sample_plan.h"

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <random>
#include <set>

namespace tandem::make {
namespace {

using enum SessionKind;

struct Entry {
    int day;
    int start;  // hour * 100 + minute
    SessionKind kind;
    int minutes;
};

const Reason because{"It builds what the race asks for; easy to begin with.", {"E58"}};

Workout sample_run() {
    Workout workout;
    workout.id = "run.vo2";
    workout.title = "5 × 3 min hard, 2 min jog between";
    workout.in_short = "5 × 3 min hard";
    workout.why = {because};
    workout.warm_up = {{"Leg swings", Seconds{60}, "10 a side"}};
    const Target easy{{2, 3}, "whole sentences", PaceRange{{340}, {380}}, Whole{120, 140}};
    const Target hard{{8, 8}, "single words", PaceRange{{270}, {278}}, {}};
    workout.run = {{1, {{StepKind::WarmUp, "Easy jog", Seconds{900}, {}, easy}}},
                   {5,
                    {{StepKind::Work, "Interval", {}, Metres{800}, hard},
                     {StepKind::Recovery, "Jog", Seconds{120}, {}, {{2, 2}, "easy", {}, {}}}}},
                   {1, {{StepKind::CoolDown, "Easy jog", Seconds{300}, {}, easy}}}};
    workout.cool_down = {{"Walk", Seconds{60}, ""}};
    workout.how_to_go_on = {because};
    workout.kit = {"Cushioned running shoes"};
    workout.fuel = {{Fuel::When::Before, {"A banana, an hour before.", {"E84"}}}};
    workout.time = Seconds{2640};
    workout.distance = Metres{8200};
    return workout;
}

Workout sample_lift() {
    Workout workout;
    workout.id = "lift.full";
    workout.title = "Whole body, heavy";
    workout.in_short = "4 exercises";
    workout.warm_up = {{"Row or cycle easily", Seconds{180}, ""}};
    ExerciseSets squat{.exercise = "back-squat",
                       .name = "Back squat",
                       .sets = 3,
                       .repetitions = {3, 5},
                       .load_kind = LoadKind::Barbell,
                       .load = Grams{62'500},
                       .plates = {{20'000}, {1250}},
                       .percent = 82,
                       .in_reserve = {2, 2},
                       .tempo = "2-0-1",
                       .rest = Seconds{180},
                       .superset = 0,
                       .warm_up = {{Grams{20'000}, 8}, {Grams{40'000}, 5}},
                       .notes = {"Depth as far as the back stays straight."}};
    ExerciseSets plank{.exercise = "side-plank",
                       .name = "Side plank",
                       .sets = 2,
                       .repetitions = {30, 40},
                       .timed = true,
                       .each_side = true,
                       .load_kind = LoadKind::BodyWeight,
                       .load = {},
                       .plates = {},
                       .percent = {},
                       .in_reserve = {2, 3},
                       .tempo = "",
                       .rest = Seconds{30},
                       .superset = 1,
                       .warm_up = {{{}, 5}},
                       .notes = {}};
    workout.lift = {squat, plank};
    workout.kit = {"Flat shoes", "Chalk; if allowed"};
    workout.fuel = {{Fuel::When::After, {"20 to 40 g of protein.", {"E82"}}}};
    workout.time = Seconds{2700};
    return workout;
}

PlannedDay sample_day(Date date) {
    PlannedDay day;
    day.date = date;
    day.energy = 2650;
    day.training = 720;
    day.carbohydrate = Whole{310, 430};
    day.protein = Whole{99, 112};
    day.fat = 70;
    day.drink = 2500;
    day.meals = {{Moment{date} + Minutes{12 * 60}, {"A meal between the sessions.", {"E86"}}}};
    day.options = {{"Easy yoga", Seconds{1200}, "slowly"}};
    day.advice = {{"Sleep 7 to 9 hours.", {"E91"}}};
    day.warnings = {{"This is no week to eat less.", {"E90"}}};
    return day;
}

PlannedSession planned(const PlannedWeek& week, const Entry& entry) {
    const int start = entry.start / 100 * 60 + entry.start % 100;
    const KindTraits& kind = traits(entry.kind);
    PlannedSession session;
    session.id = fmt::format("{}-{}-{}", iso_week(week.monday), kind.id, week.sessions.size() + 1);
    session.placed = {{.kind = entry.kind, .minutes = Minutes{entry.minutes}},
                      Moment{week.monday + std::chrono::days{entry.day}} + Minutes{start}};
    session.title = std::string(kind.name);
    session.why = {
        {fmt::format("{} min {}: part of the week's stress that the phase wants.", entry.minutes,
                     kind.name),
         {"E12", "H3"}},
        {"It stands here because the day before is easy; the legs are fresh, and nothing "
         "heavy follows within a day.",
         {"article-e"}}};
    if (kind.quality) session.workout = sample_run();
    if (kind.lift) {
        session.workout = sample_lift();
        session.placed.session.dose = Dose{850, 420};
    }
    if (kind.hard_run || kind.heavy_legs) session.placed.session.importance = Importance::Must;
    return session;
}

PlannedWeek week_of(int number, Phase phase, std::vector<Entry> entries) {
    PlannedWeek week;
    week.monday = Date{std::chrono::year{2026} / 11 / 23} + std::chrono::days{7 * (number - 1)};
    week.number = number;
    week.phase = phase;
    week.focus = "Hold the long run, keep two lifts; easy stays easy.";
    week.why = {{"Running grows by at most a tenth of last week's.", {"E3"}}};
    week.cost = 12.25 * number;
    for (const Entry& entry : entries) {
        week.sessions.push_back(planned(week, entry));
        if (traits(entry.kind).run) week.running += Minutes{entry.minutes};
    }
    return week;
}

}  // namespace

Plan sample_plan() {
    Plan plan;
    plan.athlete = "Zoë <\"K\"> & Söhne";
    plan.time_zone = "Europe/Berlin";
    plan.goal = Goal::Balanced;
    plan.made_on = Date{std::chrono::year{2026} / 11 / 22};
    plan.strategy = Strategy::HardHard;
    const std::vector<Entry> full{
        {0, 1830, UpperStrength, 40}, {1, 630, QualityRun, 50},    {1, 1800, FullStrength, 45},
        {2, 700, EasyRun, 40},        {3, 630, IntervalRun, 45},   {3, 1215, Mobility, 20},
        {4, 700, EasyRun, 35},        {4, 735, LightStrength, 30}, {5, 900, LongRun, 90}};
    plan.weeks = {week_of(1, Phase::Adaptation, full), week_of(2, Phase::Base, full),
                  week_of(3, Phase::Peak, {{1, 630, TempoRun, 50}, {5, 900, LongRun, 60}}),
                  week_of(4, Phase::RaceWeek, {{2, 700, EasyRun, 30}, {6, 1000, Race, 110}}),
                  week_of(5, Phase::Recovery, {})};
    plan.weeks[0].sessions[2].placed.session.first_exposure = true;
    plan.weeks[2].deload = true;
    plan.weeks[0].days = {sample_day(plan.weeks[0].monday)};
    plan.weeks[1].days.emplace_back().date = plan.weeks[1].monday;
    PlannedSession& race = plan.weeks[3].sessions.back();
    race.title = "Winterlauf 🏃; Köln, \"Halb\"\\Marathon";
    race.placed.fixed = true;
    race.placed.session.race_distance = Metres{21098};
    plan.weeks[1].left_out = {
        {{.kind = LegStrength, .minutes = Minutes{45}, .importance = Importance::Must},
         120.5,
         "Every free evening is the eve of a hard run."}};
    plan.proven_weeks = 3;
    plan.notes = {{"Two races in nine days: the second is run easily.", {"E40"}}};
    plan.make_room = {{"With 45 minutes on Wednesday evening the leg strength finds its place."}};
    return plan;
}

Plan arbitrary_plan(std::uint32_t seed) {
    std::mt19937 random(seed);
    const auto below = [&](unsigned limit) { return static_cast<int>(random() % limit); };
    constexpr std::array<std::string_view, 6> texts{"plain",        "a, \"b\"; c\nd",  "=1+1 'x'",
                                                    "naïve 🏋 <b>", "back\\slash\r\n", ""};
    const auto text = [&] { return std::string(texts.at(random() % texts.size())); };
    Plan plan;
    plan.athlete = text();
    plan.distance_unit = below(2) ? DistanceUnit::Miles : DistanceUnit::Kilometres;
    plan.goal = static_cast<Goal>(below(3));
    plan.made_on = Date{std::chrono::days{20000 + below(3000)}};
    plan.strategy = static_cast<Strategy>(below(5));
    const Date first = monday_of(plan.made_on);
    for (int number = 1, count = 1 + below(5); number <= count; ++number) {
        PlannedWeek week;
        week.monday = first + std::chrono::days{7 * (number - 1)};
        week.number = number;
        week.phase = static_cast<Phase>(below(7));
        week.deload = below(2) == 1;
        week.focus = text();
        week.running = Minutes{below(600)};
        week.cost = below(10000) / 7.0;
        std::set<Moment> starts;
        for (int i = below(12); i > 0; --i) {
            starts.insert(Moment{week.monday} + Minutes{below(7 * 24 * 12) * 5});
        }
        for (const Moment start : starts) {
            const auto kind = static_cast<SessionKind>(below(14));
            PlannedSession& session = week.sessions.emplace_back();
            session.id = fmt::format("{}-{}", iso_week(week.monday), week.sessions.size());
            session.placed = {{.kind = kind,
                               .minutes = Minutes{1 + below(300)},
                               .importance = static_cast<Importance>(below(3)),
                               .first_exposure = below(5) == 0,
                               .race_distance = {kind == Race ? below(50000) : 0}},
                              start,
                              below(4) == 0};
            session.title = text();
            session.why = {{text(), {"E1"}}, {text(), {}}};
        }
        for (int i = below(3); i > 0; --i) {
            week.left_out.push_back({{.kind = LongRun, .minutes = Minutes{60}}, i / 3.0, text()});
        }
        plan.weeks.push_back(std::move(week));
    }
    plan.proven_weeks = below(6);
    plan.notes = {{text(), {"E2", "E3"}}};
    plan.make_room = {{text()}};
    plan.evidence = {{"E1", "strong", text(), text()}};
    return plan;
}

formats::WrittenPlan arbitrary_written(std::uint32_t seed) {
    const Plan plan = arbitrary_plan(seed);
    formats::WrittenPlan result;
    result.distance_unit = plan.distance_unit;
    for (const PlannedWeek& week : plan.weeks) {
        formats::WrittenWeek& one = result.weeks.emplace_back();
        if ((seed + static_cast<unsigned>(week.number)) % 3 != 0) {
            one.name = fmt::format("a \"{}\\", week.number);
        }
        one.dated = week.number % 3 != 0;
        one.monday = one.dated ? week.monday : formats::undated_monday;
        for (const PlannedSession& session : week.sessions) {
            Placed placed = session.placed;
            placed.start += one.monday - week.monday;
            const bool optional = placed.session.importance == Importance::May;
            if (!optional) placed.session.importance = Importance::Should;
            one.sessions.push_back({.placed = placed, .optional = optional, .where = {}});
        }
        if (week.deload) one.expectations = {"breaks: Mon.AM Tue.PM", "keeps p1"};
    }
    return result;
}

bool same_weeks(const formats::WrittenPlan& a, const formats::WrittenPlan& b) {
    const auto same_session = [](const formats::WrittenSession& one,
                                 const formats::WrittenSession& other) {
        return one.placed == other.placed && one.optional == other.optional;
    };
    return std::ranges::equal(a.weeks, b.weeks, [&](const auto& one, const auto& other) {
        return one.name == other.name && one.dated == other.dated && one.monday == other.monday &&
               one.expectations == other.expectations &&
               std::ranges::equal(one.sessions, other.sessions, same_session);
    });
}

}  // namespace tandem::make
