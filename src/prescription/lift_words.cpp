// SPDX-License-Identifier: Apache-2.0
#include "prescription/lift_words.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "prescription/lift_load.h"

namespace tandem::prescription {
namespace {

std::string_view name_of(SessionKind kind) {
    switch (kind) {
        case SessionKind::LegStrength:
            return "Legs";
        case SessionKind::UpperStrength:
            return "Upper body and core";
        case SessionKind::LightStrength:
            return "Light strength";
        default:
            return "Whole body";
    }
}

bool takes_load(const Slot& slot) {
    return std::ranges::any_of(slot.choices, [](const Choice& choice) {
        const LoadKind kind = choice.exercise->load_kind;
        return kind != LoadKind::BodyWeight && kind != LoadKind::Band;
    });
}

bool has_weights(const LiftPlan& plan) {
    return std::ranges::any_of(plan.slots, takes_load);
}

bool knows_lifts(const Athlete& athlete) {
    return athlete.lifting != Level::Beginner && !athlete.new_to_strength;
}

// A light session where others are heavy or many is there to keep, not to grow (E50).
bool keeps_only(const LiftRequest& request, const LiftPlan& plan) {
    const Stage stage = plan.protocol.stage;
    return request.session.kind == SessionKind::LightStrength &&
           (stage == Stage::Heavy || stage == Stage::Size || stage == Stage::Strength);
}

std::string_view word_of(const LiftRequest& request, const LiftPlan& plan) {
    if (plan.protocol.keep) return "short and crisp";
    if (plan.protocol.eased) return "eased";
    if (keeps_only(request, plan)) return "keep what you have";
    if (plan.protocol.stage == Stage::Heavy && !has_weights(plan)) return "slow and strong";
    switch (plan.protocol.stage) {
        case Stage::Learn:
            return knows_lifts(request.athlete) ? "ease in" : "learn the lifts";
        case Stage::Build:
            return "build up";
        case Stage::Heavy:
            return "heavy";
        case Stage::Size:
            return "for muscle";
        case Stage::Strength:
            return "for strength";
        case Stage::Recover:
            return "back in gently";
    }
    return "";
}

Reason of_running_stage(const LiftRequest& request, const LiftPlan& plan) {
    if (request.session.kind == SessionKind::UpperStrength) {
        return {"Back, shoulders and core hold your form when a run gets long.",
                {"article-d", "E101"}};
    }
    switch (plan.protocol.stage) {
        case Stage::Learn:
            if (knows_lifts(request.athlete)) {
                return {
                    "The first weeks are light and far from failure, so that lifts and runs get "
                    "used "
                    "to each other before the loads rise.",
                    {"E100", "E20"}};
            }
            return {
                "The first weeks are for learning the lifts with light loads, far from failure.",
                {"E100"}};
        case Stage::Build:
            return {
                "Loads rise and repetitions fall, on the way to the heavy sets that help "
                "running most.",
                {"E100", "E44"}};
        default:
            break;
    }
    if (request.athlete.lifting == Level::Beginner) {
        return {
            "Heavy enough to help running economy, but with five repetitions and one more in "
            "reserve than trained lifters: lower repetitions gain you nothing yet.",
            {"E44", "E45", "E100"}};
    }
    return {
        "Heavy loads with few repetitions improve running economy more than light ones, and add "
        "no bulk.",
        {"E44", "E45", "E42"}};
}

Reason of_stage(const LiftRequest& request, const LiftPlan& plan) {
    if (keeps_only(request, plan) && request.athlete.goal == Goal::Strength) {
        return {"Nothing is to grow today: fewer sets of what you know keep it.", {"E50"}};
    }
    switch (plan.protocol.stage) {
        case Stage::Size:
            return {
                "A block for muscle: more sets and repetitions, and the small lifts close to "
                "failure.",
                {"E102", "E103", "E104"}};
        case Stage::Strength:
            return {
                "A block for strength: heavier and fewer repetitions after the weeks for muscle.",
                {"E105", "E103", "house"}};
        case Stage::Recover:
            return {"After the race the lifts come back light, for movement more than for gain.",
                    {"E35", "house"}};
        default:
            return of_running_stage(request, plan);
    }
}

Reason of_kind(const LiftRequest& request) {
    switch (request.session.kind) {
        case SessionKind::LegStrength:
            return {"Legs, hips and core.", {"E99", "E101"}};
        case SessionKind::UpperStrength:
            return {"Upper body and core: the legs stay fresh for running.", {"E101", "article-d"}};
        case SessionKind::LightStrength:
            return {
                "A small dose for the whole body that keeps strength and leaves the legs fresh.",
                {"E50", "E99"}};
        default:
            return {"Lower body, upper body and core in one session.",
                    {"E99", "E101", "article-d"}};
    }
}

Progression progression_of(const Athlete& athlete) {
    if (athlete.progression != Progression::Automatic) return athlete.progression;
    if (athlete.lifting == Level::Beginner || athlete.new_to_strength) return Progression::Linear;
    if (athlete.lifting == Level::Intermediate) return Progression::Double;
    return athlete.goal == Goal::Strength ? Progression::Apre : Progression::Effort;
}

Reason grow_by(Progression progression) {
    switch (progression) {
        case Progression::Automatic:
        case Progression::Linear:
            return {
                "When all sets go well with the stated reserve, add the smallest step there is "
                "next time: one for the upper body, one or two for the legs.",
                {"E105"}};
        case Progression::Double:
            return {
                "First add repetitions: when every set reaches the upper end of its range with "
                "the stated reserve, add the smallest step of load and start again at the "
                "lower end.",
                {"E105"}};
        case Progression::Apre:
            return {
                "Let the last set decide: do clean repetitions up to the reserve. Of the "
                "repetitions to failure that makes, 0 to 2 mean two steps less next time, 3 or 4 "
                "one step less, 5 to 7 the same, 8 to 12 one step more, 13 or more two. Legs "
                "always keep two in reserve; count those in.",
                {"E106"}};
        case Progression::Effort:
            return {
                "Go by the reserve: one repetition more in reserve than stated means a step of "
                "load more in the next set, one less means a step less.",
                {"E106", "E81"}};
    }
    return {};
}

bool is_of_legs(Region region) {
    return region == Region::Knee || region == Region::Hip || region == Region::Ankle;
}

// How to find a load that is not known, or known from another lift only; and to be safe under a
// bar.
std::vector<Reason> how_to_load(const Athlete& athlete, const std::vector<ExerciseSets>& lift) {
    std::vector<Reason> reasons;
    const auto is_borrowed = [&](const ExerciseSets& sets) {
        const auto known = expected_max(athlete, *knowledge::find_exercise(sets.exercise), 0);
        return sets.load && known && !known->from.empty();
    };
    if (std::ranges::any_of(lift, is_by_feel)) {
        reasons.push_back(
            {"By feel: take a load that leaves the stated repetitions in reserve, come up to it in "
             "a lighter set or two, and write it down. Next time it is where you start.",
             {"E81", "house"}});
    }
    if (std::ranges::any_of(lift, is_borrowed)) {
        reasons.push_back(
            {"A load borrowed from another lift is a careful first guess: trust the reserve more "
             "than the number.",
             {"E80", "E81", "house"}});
    }
    const bool under_a_bar = std::ranges::any_of(lift, [](const ExerciseSets& sets) {
        const knowledge::Exercise* exercise = knowledge::find_exercise(sets.exercise);
        return std::ranges::count(exercise->equipment, "rack") > 0;
    });
    if (under_a_bar) {
        reasons.push_back(
            {"In the rack, set the safety pins just below the lowest point of the bar, so that it "
             "rests on them if a set fails.",
             {"house"}});
    }
    return reasons;
}

}  // namespace

std::string id_of(SessionKind kind) {
    switch (kind) {
        case SessionKind::LegStrength:
            return "lift.legs";
        case SessionKind::UpperStrength:
            return "lift.upper";
        case SessionKind::LightStrength:
            return "lift.light";
        default:
            return "lift.full";
    }
}

std::string title_of(const LiftRequest& request, const LiftPlan& plan) {
    return fmt::format("{}: {}", name_of(request.session.kind), word_of(request, plan));
}

std::string in_short(const std::vector<ExerciseSets>& lift) {
    constexpr std::size_t named = 4;  // as many as a calendar line holds
    std::string line;
    for (std::size_t i = 0; i < std::min(named, lift.size()); ++i) {
        const ExerciseSets& sets = lift[i];
        const auto [least, most] = sets.repetitions;
        line += fmt::format(
            "{}{} {} × {}", i == 0 ? "" : ", ", sets.name, sets.sets,
            least == most ? fmt::format("{}", most) : fmt::format("{}-{}", least, most));
        if (sets.timed) line += " s";
    }
    if (lift.size() > named) line += fmt::format(" and {} more", lift.size() - named);
    return line;
}

std::vector<Reason> why_this_lift(const LiftRequest& request, const LiftPlan& plan) {
    const LiftProtocol& protocol = plan.protocol;
    std::vector<Reason> why{of_kind(request), of_stage(request, plan)};
    if (protocol.keep) {
        why.push_back(
            {"The race is near: about half the sets, but the same load. Article C lowers "
             "the weight as well; trials say that the load is what keeps strength.",
             {"E50", "E71", "article-c"}});
    }
    if (protocol.eased) {
        why.push_back(
            {"An easier week: about half the sets and one repetition more in reserve, but "
             "no full stop, which would cost strength.",
             {"E107", "E108"}});
    }
    if (protocol.few) {
        why.push_back(
            {"One of your first three leg sessions: half the leg sets, so that the "
             "soreness stays small. Some is normal for two or three days.",
             {"E20", "E30", "E29"}});
    }
    if (request.athlete.goal != Goal::Strength &&
        request.session.kind == SessionKind::FullStrength) {
        why.push_back(
            {"More leg sets than this would add soreness and size, not running.", {"E103", "E99"}});
    }
    if (protocol.plyo_sets > 0 && !plan.slots.empty() && plan.slots.front().role == Role::Jump) {
        why.push_back(
            {"A few small jumps while fresh, for springy legs: stop when they lose their "
             "snap.",
             {"E45", "E100"}});
    }
    if (!request.athlete.careful_with.empty()) {
        why.push_back(
            {"What loads the places you are careful with is left out, and something gentler "
             "stands in for it.",
             {"house"}});
    }
    if (plan.shortened) {
        why.push_back({"The time at hand takes some sets away; what matters most is kept.",
                       {"E103", "house"}});
    }
    return why;
}

std::vector<Movement> warm_up_movements(const LiftRequest& request, Seconds time) {
    const bool upper = request.session.kind == SessionKind::UpperStrength;
    const bool careful_legs = std::ranges::any_of(request.athlete.careful_with, is_of_legs);
    const Movement raise{"Get warm",
                         {},
                         careful_legs
                             ? "Brisk walk or easy bike, until you breathe deeper"
                             : "Brisk walk, easy bike or skipping, until you breathe deeper"};
    const Movement shoulders{
        "Shoulder circles and wall slides", {}, "Slowly, as far as is comfortable"};
    const Movement hips{"Leg swings and hip circles", {}, "A few each way on each side"};
    const Movement pattern = upper ? Movement{"Easy push-ups on a wall", {}, "Smooth and light"}
                                   : Movement{"Squats and hip hinges without weight",
                                              {},
                                              careful_legs ? "Smooth, only as deep as feels good"
                                                           : "Smooth, a little deeper each time"};
    std::vector<Movement> movements{raise, upper ? shoulders : hips, pattern};
    if (!upper && time >= Seconds{300}) movements.push_back(shoulders);
    // Right after a run the body is warm: only the moving remains.
    if (time < Seconds{180}) movements.erase(movements.begin());
    const auto each = time / static_cast<int>(movements.size());
    for (Movement& movement : movements)
        movement.time = each;
    movements.front().time += time - each * static_cast<int>(movements.size());
    return movements;
}

std::vector<Movement> cool_down_movements(Seconds time) {
    if (time <= Seconds{0}) return {};
    return {{"Easy stretching, if you like it", time,
             "Hips, calves and chest, gently; it feels good and changes little else"}};
}

std::vector<Reason> how_to_go_on(const LiftRequest& request, const LiftPlan& plan,
                                 const std::vector<ExerciseSets>& lift) {
    std::vector<Reason> reasons = how_to_load(request.athlete, lift);
    if (plan.protocol.keep) {
        reasons.push_back(
            {"Nothing grows in these weeks: repeat the load you know, and leave out a "
             "set rather than grind.",
             {"E50", "house"}});
    } else {
        reasons.push_back(grow_by(progression_of(request.athlete)));
        reasons.push_back(
            {"Without a load, make it harder in small steps: more repetitions, a "
             "slower way down, a longer range, then one side at a time.",
             {"E105", "house"}});
    }
    reasons.push_back(
        {"If a set falls short of its lowest repetitions, rest longer and take a step "
         "less for the next one. If that happens in two sessions running, take a tenth "
         "off and build up again.",
         {"E106", "house"}});
    reasons.push_back(
        {"Heavy is fine, pain is not: stop the exercise, take a gentler one, and see a "
         "professional if it stays.",
         {"house"}});
    return reasons;
}

}  // namespace tandem::prescription
