// SPDX-License-Identifier: Apache-2.0
#include "formats/workout_lines.h"

#include <fmt/core.h>

#include <cmath>

#include "formats/plan_words.h"

namespace tandem::formats {
namespace {

// Repetitions on a track are metres for everybody.
constexpr int longest_track_distance = 1600;

std::string decimals(double value, int most) {
    std::string text = fmt::format("{:.{}f}", value, most);
    if (text.find('.') == std::string::npos) return text;
    text.erase(text.find_last_not_of('0') + 1);
    if (text.ends_with('.')) text.pop_back();
    return text;
}

std::string range(const Whole& whole) {
    return whole.least == whole.most ? fmt::format("{}", whole.least)
                                     : fmt::format("{}–{}", whole.least, whole.most);
}

std::string clock(long seconds) {
    return fmt::format("{}:{:02}", seconds / 60, seconds % 60);
}

std::string shown_time(Seconds time) {
    const auto seconds = time.count();
    if (seconds < 60) return fmt::format("{} s", seconds);
    if (seconds % 60 == 0) return fmt::format("{} min", seconds / 60);
    return clock(seconds) + " min";
}

std::string shown_distance(Metres distance, DistanceUnit unit) {
    if (distance.value % 100 == 0 && distance.value <= longest_track_distance)
        return fmt::format("{} m", distance.value);
    return words::distance(distance, unit);
}

std::string shown_movement(const Movement& one) {
    return fmt::format("{}, {}{}{}", one.name, shown_time(one.time), one.how.empty() ? "" : ": ",
                       one.how);
}

class Lines {
  public:
    Lines(const Workout& workout, ShownIn in) : workout_(workout), in_(in) {}

    std::vector<WorkoutPart> parts() {
        add("Warm-up", movements(workout_.warm_up));
        add("Run", run());
        add("Lift", lift());
        add("Do", movements(workout_.movements));
        add("Cool-down", movements(workout_.cool_down));
        add("Expect", expected());
        if (!workout_.fuel.empty()) {
            WorkoutPart part{"Fuel", {}, {}};
            for (const Fuel& fuel : workout_.fuel) {
                part.reasons.push_back(
                    {fmt::format("{}: {}", words::of(words::fuel_times, fuel.when).name,
                                 fuel.reason.says),
                     fuel.reason.cites});
            }
            parts_.push_back(std::move(part));
        }
        add("Kit", workout_.kit);
        add_reasons("Why", workout_.why);
        add_reasons("Go on", workout_.how_to_go_on);
        return std::move(parts_);
    }

    std::string line() const {
        std::string text = workout_.title;
        if (const RunStep* step = hardest(); step != nullptr && step->target.pace)
            text += " · " + shown_pace(*step->target.pace, in_.distance);
        if (!workout_.lift.empty()) {
            const ExerciseSets& first = workout_.lift.front();
            text += " · " + first.name + " " + sets(first);
            if (first.load) text += ", " + load(first);
            if (workout_.lift.size() > 1)
                text += fmt::format(" and {} more", workout_.lift.size() - 1);
        }
        return text;
    }

  private:
    void add(std::string_view name, std::vector<std::string> lines) {
        if (!lines.empty()) parts_.push_back({std::string(name), std::move(lines), {}});
    }
    void add_reasons(std::string_view name, const std::vector<Reason>& reasons) {
        if (!reasons.empty()) parts_.push_back({std::string(name), {}, reasons});
    }

    static std::vector<std::string> movements(const std::vector<Movement>& all) {
        std::vector<std::string> lines;
        for (const Movement& one : all) {
            lines.push_back(shown_movement(one));
        }
        return lines;
    }

    std::vector<std::string> expected() const {
        if (workout_.run.empty() || workout_.distance.value == 0) return {};
        return {fmt::format("about {} in {}", words::distance(workout_.distance, in_.distance),
                            words::duration(std::chrono::round<Minutes>(workout_.time)))};
    }

    std::string amount(const RunStep& step) const {
        return step.time ? shown_time(*step.time)
                         : shown_distance(step.distance.value_or(Metres{0}), in_.distance);
    }

    std::string target(const Target& target) const {
        std::string text;
        if (target.pace) text += shown_pace(*target.pace, in_.distance) + " · ";
        if (target.heart_rate) text += range(*target.heart_rate) + " bpm · ";
        text += "RPE " + range(target.effort);
        return target.feel.empty() ? text : text + " · " + target.feel;
    }

    std::string described(const RunStep& step) const {
        return fmt::format("{} {} · {}", amount(step), step.name, target(step.target));
    }

    std::vector<std::string> run() const {
        std::vector<std::string> lines;
        for (const RunBlock& block : workout_.run) {
            if (block.times == 1) {
                for (const RunStep& step : block.steps)
                    lines.push_back(described(step));
                continue;
            }
            lines.push_back(fmt::format("{} times:", block.times));
            for (const RunStep& step : block.steps)
                lines.push_back("  " + described(step));
        }
        return lines;
    }

    // The step of most effort; of equal ones the first.
    const RunStep* hardest() const {
        const RunStep* found = nullptr;
        for (const RunBlock& block : workout_.run) {
            for (const RunStep& step : block.steps) {
                if (step.kind != StepKind::Work) continue;
                if (found == nullptr || step.target.effort.most > found->target.effort.most)
                    found = &step;
            }
        }
        return found;
    }

    static std::string sets(const ExerciseSets& one) {
        return fmt::format("{} × {}{}{}", one.sets, range(one.repetitions), one.timed ? " s" : "",
                           one.each_side ? " a side" : "");
    }

    std::string load(const ExerciseSets& one) const {
        return (one.load_kind == LoadKind::EachHand ? "2 × " : "") +
               shown_mass(one.load.value_or(Grams{0}), in_.mass);
    }

    std::string plates(const ExerciseSets& one) const {
        std::string text;
        for (const Grams plate : one.plates) {
            std::string mass = shown_mass(plate, in_.mass);
            mass.erase(mass.find(' '));
            text += (text.empty() ? "" : " + ") + mass;
        }
        return text.empty() ? "the bar alone" : text + " on each end";
    }

    std::string ramp(const ExerciseSets& one) const {
        std::string text;
        for (const WarmUpSet& set : one.warm_up) {
            text += fmt::format("{}{} × {}", text.empty() ? "" : ", ", set.repetitions,
                                set.load ? shown_mass(*set.load, in_.mass) : "body weight");
        }
        return text;
    }

    std::vector<std::string> lift() const {
        std::vector<std::string> lines;
        for (const ExerciseSets& one : workout_.lift) {
            std::string text;
            if (one.superset > 0) text = fmt::format("[{}] ", one.superset);
            text += fmt::format("{} · {}", one.name, sets(one));
            if (one.load) text += " at " + load(one);
            if (is_by_feel(one)) text += " by feel";
            if (one.load && one.load_kind == LoadKind::Barbell) text += " (" + plates(one) + ")";
            if (one.percent) text += fmt::format(" · {} % of 1RM", *one.percent);
            text += fmt::format(" · {} in reserve", range(one.in_reserve));
            if (!one.tempo.empty()) text += " · tempo " + one.tempo;
            if (one.rest > Seconds{0}) text += " · rest " + shown_time(one.rest);
            lines.push_back(std::move(text));
            if (!one.warm_up.empty()) lines.push_back("  first " + ramp(one));
            for (const std::string& note : one.notes)
                lines.push_back("  " + note);
        }
        return lines;
    }

    const Workout& workout_;
    ShownIn in_;
    std::vector<WorkoutPart> parts_;
};

}  // namespace

std::string shown_mass(Grams mass, MassUnit unit) {
    if (unit == MassUnit::Pounds)
        return decimals(static_cast<double>(mass.value) / grams_per_pound, 1) + " lb";
    return decimals(mass.value / 1000.0, 2) + " kg";
}

std::string shown_pace(const PaceRange& pace, DistanceUnit unit) {
    const bool miles = unit == DistanceUnit::Miles;
    const auto seconds = [&](SecondsPerKilometre one) {
        return std::lround(miles ? one.value * metres_per_mile / 1000.0 : one.value);
    };
    const std::string fast = clock(seconds(pace.fast));
    const std::string slow = clock(seconds(pace.slow));
    return fmt::format("{}{} {}", fast, fast == slow ? "" : "–" + slow, miles ? "/mi" : "/km");
}

std::vector<WorkoutPart> workout_parts(const Workout& workout, ShownIn in) {
    return Lines{workout, in}.parts();
}

std::string workout_line(const Workout& workout, ShownIn in) {
    return Lines{workout, in}.line();
}

std::string day_amounts(const PlannedDay& day) {
    std::string text;
    const auto add = [&text](const std::string& part) {
        text += (text.empty() ? "" : " · ") + part;
    };
    if (day.energy) {
        const int training = day.training.value_or(0);
        add(fmt::format("{} kcal{}", *day.energy,
                        training > 0 ? fmt::format(", {} of them for training", training) : ""));
    }
    if (day.carbohydrate) add("carbohydrate " + range(*day.carbohydrate) + " g");
    if (day.protein) add("protein " + range(*day.protein) + " g");
    if (day.fat) add(fmt::format("fat {} g", *day.fat));
    if (day.drink) add("drink " + decimals(*day.drink / 1000.0, 1) + " l");
    return text;
}

std::vector<Reason> day_reasons(const PlannedDay& day) {
    std::vector<Reason> reasons = day.warnings;
    for (const Meal& meal : day.meals) {
        reasons.push_back(
            {format_time(time_of_day(meal.at)) + " " + meal.reason.says, meal.reason.cites});
    }
    reasons.insert(reasons.end(), day.advice.begin(), day.advice.end());
    std::string options;
    for (const Movement& option : day.options)
        options += (options.empty() ? "" : "; ") + shown_movement(option);
    if (!options.empty()) reasons.push_back({"If you like: " + options + ".", {}});
    return reasons;
}

}  // namespace tandem::formats
