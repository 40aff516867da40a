// SPDX-License-Identifier: Apache-2.0
#include "prescription/lift_load.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <tuple>

#include "condition/one_rep_max.h"
#include "prescription/gym.h"

namespace tandem::prescription {
namespace {

using knowledge::Exercise;

// Growth of the maximum in a loading week, by lifting level, and the most of it (house): small, so
// that an old number never runs ahead of the athlete.
constexpr std::array<double, 3> growth_a_week{0.0075, 0.005, 0.0025};
constexpr std::array<double, 3> most_growth{0.12, 0.08, 0.05};

// Share of a borrowed maximum to count on, by how many ratios it came through (house).
constexpr std::array<double, 4> borrowed_caution{1.0, 0.93, 0.90, 0.87};
constexpr int widening_a_ratio = 8;        // percent more give or take for each ratio (house)
constexpr double weak_caution = 0.95;      // E80: beyond ten repetitions
constexpr double after_run_share = 0.95;   // E17, C1: 5 to 10 % less
constexpr double least_share_used = 0.49;  // 60 % in a deload, with tired legs and new to lifting
constexpr double coarse_share = 0.90;      // a load this far below the wish is worth a word (house)
constexpr double nearly_all = 0.97;        // the same where no heavier weight is left (house)
constexpr std::int32_t heaviest = 400'000;  // grams; more than anybody is asked to lift
constexpr int most_repetitions = 12;        // S1
constexpr int spread = 2;                   // of repetitions that stand in for load (house)

// The lightest weight in grams that an unknown lift may ask for, in a hand or on an ordinary bar,
// so that most can lift it (house).
std::int32_t most_for_unknown(const Exercise& exercise) {
    using knowledge::Pattern;
    if (exercise.load_kind == LoadKind::Barbell) return 25'000;
    if (exercise.load_kind == LoadKind::Machine) return 100'000;  // stacks begin light
    switch (exercise.pattern) {
        case Pattern::Squat:
        case Pattern::Hinge:
        case Pattern::Hip:
        case Pattern::Calf:
            return 20'000;
        case Pattern::SingleLeg:
        case Pattern::Pull:
            return 16'000;
        case Pattern::Push:
        case Pattern::Core:
            return 12'500;
        case Pattern::Accessory:
        case Pattern::Plyo:
            break;
    }
    return 10'000;
}

struct Root {
    const Exercise* exercise = nullptr;
    double ratio = 1;                   // maximum of the exercise over that of the root
    std::vector<const Exercise*> path;  // the exercise first, its root last
};

Root root_of(const Exercise& exercise) {
    Root root{&exercise, 1, {&exercise}};
    while (!root.exercise->anchor.empty()) {
        root.ratio *= root.exercise->ratio / 100.0;
        root.exercise = knowledge::find_exercise(root.exercise->anchor);
        root.path.push_back(root.exercise);
    }
    return root;
}

// Ratios between two exercises of one root: steps up to their nearest common lift and down again.
std::size_t steps_between(const Root& a, const Root& b) {
    for (std::size_t i = 0; i < a.path.size(); ++i) {
        const auto meet = std::ranges::find(b.path, a.path[i]);
        if (meet != b.path.end()) return i + static_cast<std::size_t>(meet - b.path.begin());
    }
    return a.path.size() + b.path.size();
}

double growth(Level level, int loading_weeks) {
    const auto row = static_cast<std::size_t>(level);
    return 1 + std::min(most_growth[row], growth_a_week[row] * std::max(0, loading_weeks));
}

bool takes_load(const Exercise& exercise) {
    return exercise.load_kind != LoadKind::BodyWeight && exercise.load_kind != LoadKind::Band;
}

std::optional<ExpectedMax> from_lift(const KnownLift& lift, const Exercise& wanted) {
    const Exercise* known = knowledge::find_exercise_by_name(lift.exercise);
    if (known == nullptr || !takes_load(*known)) return std::nullopt;
    const Root there = root_of(*known);
    const Root here = root_of(wanted);
    if (there.exercise != here.exercise) return std::nullopt;
    const auto maximum = condition::one_rep_max(lift);
    if (!maximum) return std::nullopt;
    const std::size_t steps = steps_between(there, here);
    ExpectedMax expected;
    expected.grams = maximum->load.value * here.ratio / there.ratio;
    expected.caution = borrowed_caution[std::min(steps, borrowed_caution.size() - 1)] *
                       (maximum->weak ? weak_caution : 1.0);
    expected.give_or_take = maximum->give_or_take + widening_a_ratio * static_cast<int>(steps);
    expected.weak = maximum->weak;
    if (steps > 0) expected.from = known->name;
    return expected;
}

bool is_heaviest(const Gym& gym, const Exercise& exercise, Grams load) {
    const auto most = loadable(gym, exercise, {heaviest});
    return most && most->load <= load;
}

// So much of the wish will do as it is: less of it where a heavier weight may come later, nearly
// all where none is left.
double share_that_will_do(const Gym& gym, const Exercise& exercise, Grams load) {
    return is_heaviest(gym, exercise, load) ? nearly_all : coarse_share;
}

// At most what is wanted. A deload that would fall far below it keeps the usual load (E107).
std::optional<Loadable> load_at(const Gym& gym, const Exercise& exercise, double known,
                                const LoadWish& wish) {
    const auto up_to = [&](int percent) {
        const double wanted = known * percent / 100.0 * (wish.tired_legs ? after_run_share : 1.0);
        return loadable(gym, exercise, {static_cast<std::int32_t>(std::lround(wanted))});
    };
    auto found = up_to(wish.percent);
    const double coarse = known * wish.percent / 100.0 * coarse_share;
    if (wish.usual_percent > 0 && (!found || found->load.value < coarse))
        return up_to(wish.usual_percent);
    return found;
}

void add_notes(const ExpectedMax& maximum, const LoadWish& wish, SetLoad& set) {
    if (!maximum.from.empty()) {
        set.notes.push_back(fmt::format("Load borrowed from your {}.", maximum.from));
    } else if (maximum.weak) {
        set.notes.emplace_back(
            "The load comes from a set of many repetitions and is a rough guess: trust the "
            "reserve more than the number.");
    }
    if (wish.tired_legs) {
        set.notes.emplace_back("A little less load than on fresh legs, because you have just run.");
    }
}

std::optional<std::string> what_is_wrong(const KnownLift& lift) {
    const Exercise* exercise = knowledge::find_exercise_by_name(lift.exercise);
    if (exercise == nullptr) {
        return fmt::format(
            "The known lift '{}' is no exercise of the catalogue, so it is left out "
            "and loads are found by what is left in reserve.",
            lift.exercise);
    }
    if (!takes_load(*exercise)) {
        return fmt::format("{} is done without a load here, so the known lift tells nothing yet.",
                           exercise->name);
    }
    const auto maximum = condition::one_rep_max(lift);
    if (!maximum) return maximum.error().message;
    return std::nullopt;
}

}  // namespace

std::optional<ExpectedMax> expected_max(const Athlete& athlete, const Exercise& exercise,
                                        int loading_weeks) {
    if (!takes_load(exercise)) return std::nullopt;
    std::optional<ExpectedMax> best;
    // The lift itself, however weakly known, tells more than any other one.
    const auto rank = [](const ExpectedMax& maximum) {
        return std::tuple{!maximum.from.empty(), maximum.give_or_take, -maximum.grams,
                          maximum.from};
    };
    for (const KnownLift& lift : athlete.lifts) {
        auto found = from_lift(lift, exercise);
        if (found && (!best || rank(*found) < rank(*best))) best = std::move(found);
    }
    if (best) best->grams *= growth(athlete.lifting, loading_weeks);
    return best;
}

bool is_too_heavy(const Athlete& athlete, const Exercise& exercise) {
    if (!takes_load(exercise)) return false;
    const auto least = lightest(athlete.gym, exercise);
    if (!least) return true;
    const auto maximum = expected_max(athlete, exercise, 0);
    if (maximum) return least->load.value > maximum->grams * maximum->caution * least_share_used;
    return least->load.value > most_for_unknown(exercise);
}

LoadWish load_wish(const SetScheme& scheme, const WeekFacts& week, bool tired_legs) {
    const int reserve = (scheme.in_reserve.least + scheme.in_reserve.most) / 2;
    return {scheme.percent, reserve, week.loading_weeks, tired_legs, scheme.usual_percent};
}

Whole repetitions_for(const Athlete& athlete, const Exercise& exercise, const LoadWish& wish,
                      const Whole& repetitions) {
    const auto maximum = expected_max(athlete, exercise, wish.loading_weeks);
    if (!maximum) return repetitions;
    const double known = maximum->grams * maximum->caution;
    const double wanted = known * wish.percent / 100.0;
    const auto found = load_at(athlete.gym, exercise, known, wish);
    if (!found) return repetitions;
    if (found->load.value >= wanted * share_that_will_do(athlete.gym, exercise, found->load))
        return repetitions;
    int most = repetitions.most;
    while (most < most_repetitions &&
           condition::share_of_max(most + 1, wish.in_reserve) * known >= found->load.value)
        ++most;
    return {std::max(repetitions.least, most - spread), most};
}

SetLoad load_for(const Athlete& athlete, const Exercise& exercise, const LoadWish& wish) {
    SetLoad set;
    if (!takes_load(exercise)) return set;
    const auto maximum = expected_max(athlete, exercise, wish.loading_weeks);
    if (!maximum) return set;  // by feel
    const double known = maximum->grams * maximum->caution;
    const double wanted = known * wish.percent / 100.0 * (wish.tired_legs ? after_run_share : 1.0);
    const auto found = load_at(athlete.gym, exercise, known, wish);
    if (!found) {  // lighter than anything there is: nobody is given more than was meant
        set.notes.push_back(
            fmt::format("Your lightest weight is more than is meant here: leave the weight away, "
                        "and stop with {} in reserve.",
                        wish.in_reserve));
        return set;
    }
    set.load = found->load;
    set.plates = found->plates;
    add_notes(*maximum, wish, set);
    if (found->load.value >= wanted * share_that_will_do(athlete.gym, exercise, found->load)) {
        // Of a borrowed or weak maximum a percent would say more than is known.
        if (maximum->from.empty() && !maximum->weak)
            set.percent = static_cast<int>(
                std::lround(std::max(wanted, 1.0 * found->load.value) * 100.0 / maximum->grams));
    } else {
        set.notes.emplace_back(
            is_heaviest(athlete.gym, exercise, *set.load)
                ? "That is all your weights make, so more repetitions take the place of load."
                : "Your next weight up is too much, so more repetitions take its place.");
    }
    return set;
}

std::vector<Reason> known_lift_notes(const Athlete& athlete) {
    std::vector<Reason> notes;
    for (const KnownLift& lift : athlete.lifts) {
        if (auto wrong = what_is_wrong(lift))
            notes.push_back({std::move(*wrong), {"E80", "house"}});
    }
    std::ranges::sort(notes, {}, &Reason::says);  // however the profile lists them
    return notes;
}

}  // namespace tandem::prescription
