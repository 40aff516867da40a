// SPDX-License-Identifier: Apache-2.0
#include "formats/workout_json.h"

namespace tandem::formats {
namespace {

using At = JsonReader::At;

constexpr int most_seconds = 24 * 3600;
constexpr int most_times = 1000;
constexpr int most_repetitions = 3600;  // seconds, where they are timed
constexpr int most_grams = 1'000'000;
constexpr int most_of_a_day = 100'000;  // kcal, g or ml
constexpr int most_heart_rate = 300;
constexpr int slowest_pace = 7200;

class WorkoutReader {
  public:
    explicit WorkoutReader(JsonReader& reader) : json_(reader) {}

    Workout workout(const At& at) {
        Workout result;
        if (!json_.object(at,
                          {"id", "title", "in_short", "why", "warm_up", "run", "lift", "movements",
                           "cool_down", "how_to_go_on", "kit", "fuel", "seconds", "distance_m"})) {
            return result;
        }
        result.id = text(at, "id");
        result.title = text(at, "title");
        result.in_short = text(at, "in_short");
        result.why = json_.reasons(child(at, "why"));
        result.warm_up = list(at, "warm_up", &WorkoutReader::movement);
        result.run = list(at, "run", &WorkoutReader::block);
        result.lift = list(at, "lift", &WorkoutReader::exercise);
        result.movements = list(at, "movements", &WorkoutReader::movement);
        result.cool_down = list(at, "cool_down", &WorkoutReader::movement);
        result.how_to_go_on = json_.reasons(child(at, "how_to_go_on"));
        result.kit = json_.texts(child(at, "kit"));
        result.fuel = list(at, "fuel", &WorkoutReader::fuel);
        result.time = seconds(at, "seconds");
        result.distance = distance(at);
        return result;
    }

    PlannedDay day(const At& at) {
        PlannedDay result;
        if (!json_.object(at, {"date", "meals", "options", "advice", "warnings"},
                          {"energy_kcal", "training_kcal", "carbohydrate_g", "protein_g", "fat_g",
                           "drink_ml"})) {
            return result;
        }
        result.date = json_.date(child(at, "date"));
        result.energy = amount(at, "energy_kcal");
        result.training = amount(at, "training_kcal");
        result.carbohydrate = amounts(at, "carbohydrate_g");
        result.protein = amounts(at, "protein_g");
        result.fat = amount(at, "fat_g");
        result.drink = amount(at, "drink_ml");
        result.meals = list(at, "meals", &WorkoutReader::meal);
        result.options = list(at, "options", &WorkoutReader::movement);
        result.advice = json_.reasons(child(at, "advice"));
        result.warnings = json_.reasons(child(at, "warnings"));
        return result;
    }

  private:
    At child(const At& at, const char* key) const { return json_.child(at, key); }
    std::string text(const At& at, const char* key) { return json_.text(child(at, key)); }
    int whole(const At& at, const char* key, int most) {
        return json_.whole(child(at, key), 0, most);
    }
    Seconds seconds(const At& at, const char* key) { return Seconds{whole(at, key, most_seconds)}; }
    Metres distance(const At& at) {
        return {whole(at, "distance_m", words::longest_distance.value)};
    }
    std::optional<int> amount(const At& at, const char* key) {
        if (!json_.has(at, key)) return {};
        return whole(at, key, most_of_a_day);
    }
    std::optional<Whole> amounts(const At& at, const char* key) {
        if (!json_.has(at, key)) return {};
        return json_.range(child(at, key), 0, most_of_a_day);
    }

    template <class Value>
    std::vector<Value> list(const At& at, const char* key,
                            Value (WorkoutReader::*read)(const At&)) {
        std::vector<Value> values;
        if (json_.fault()) return values;
        json_.each(child(at, key), [&](const At& one) { values.push_back((this->*read)(one)); });
        return values;
    }

    Movement movement(const At& at) {
        if (!json_.object(at, {"name", "seconds", "how"})) return {};
        return {text(at, "name"), seconds(at, "seconds"), text(at, "how")};
    }

    Target target(const At& at) {
        Target result;
        if (!json_.object(at, {"effort", "feel"}, {"pace_s_per_km", "heart_rate"})) return result;
        result.effort = json_.range(child(at, "effort"), 0, 10);
        result.feel = text(at, "feel");
        if (json_.has(at, "pace_s_per_km")) {
            const Whole pace = json_.range(child(at, "pace_s_per_km"), 1, slowest_pace);
            result.pace = PaceRange{{pace.least}, {pace.most}};
        }
        if (json_.has(at, "heart_rate"))
            result.heart_rate = json_.range(child(at, "heart_rate"), 1, most_heart_rate);
        return result;
    }

    RunStep step(const At& at) {
        RunStep result;
        if (!json_.object(at, {"kind", "name", "target"}, {"seconds", "distance_m"})) return result;
        if (json_.has(at, "seconds") == json_.has(at, "distance_m")) {
            json_.fault(ErrorCode::Conflict, at,
                        "a step ends after its seconds or its distance_m; write one of them");
            return result;
        }
        result.kind = json_.word(child(at, "kind"), words::step_kinds);
        result.name = text(at, "name");
        if (json_.has(at, "seconds")) result.time = seconds(at, "seconds");
        if (json_.has(at, "distance_m")) result.distance = distance(at);
        if (!json_.fault()) result.target = target(child(at, "target"));
        return result;
    }

    RunBlock block(const At& at) {
        RunBlock result;
        if (!json_.object(at, {"times", "steps"})) return result;
        result.times = json_.whole(child(at, "times"), 1, most_times);
        result.steps = list(at, "steps", &WorkoutReader::step);
        return result;
    }

    WarmUpSet warm_up_set(const At& at) {
        WarmUpSet result;
        if (!json_.object(at, {"repetitions"}, {"load_g"})) return result;
        result.repetitions = whole(at, "repetitions", most_repetitions);
        if (json_.has(at, "load_g")) result.load = Grams{whole(at, "load_g", most_grams)};
        return result;
    }

    Grams plate(const At& at) { return {json_.whole(at, 1, most_grams)}; }

    ExerciseSets exercise(const At& at) {
        ExerciseSets result;
        if (!json_.object(
                at,
                {"exercise", "name", "sets", "repetitions", "timed", "each_side", "load_kind",
                 "plates_g", "in_reserve", "tempo", "rest_seconds", "superset", "warm_up", "notes"},
                {"load_g", "percent"})) {
            return result;
        }
        result.exercise = text(at, "exercise");
        result.name = text(at, "name");
        result.sets = whole(at, "sets", most_times);
        result.repetitions = json_.range(child(at, "repetitions"), 0, most_repetitions);
        result.timed = json_.flag(child(at, "timed"));
        result.each_side = json_.flag(child(at, "each_side"));
        result.load_kind = json_.word(child(at, "load_kind"), words::load_kinds);
        if (json_.has(at, "load_g")) result.load = Grams{whole(at, "load_g", most_grams)};
        result.plates = list(at, "plates_g", &WorkoutReader::plate);
        if (json_.has(at, "percent")) result.percent = whole(at, "percent", 200);
        result.in_reserve = json_.range(child(at, "in_reserve"), 0, 100);
        result.tempo = text(at, "tempo");
        result.rest = seconds(at, "rest_seconds");
        result.superset = whole(at, "superset", most_times);
        result.warm_up = list(at, "warm_up", &WorkoutReader::warm_up_set);
        result.notes = json_.texts(child(at, "notes"));
        return result;
    }

    Fuel fuel(const At& at) {
        Fuel result;
        if (!json_.object(at, {"when", "says", "cites"})) return result;
        result.when = json_.word(child(at, "when"), words::fuel_times);
        result.reason = {text(at, "says"), json_.texts(child(at, "cites"))};
        return result;
    }

    Meal meal(const At& at) {
        Meal result;
        if (!json_.object(at, {"date", "time", "says", "cites"})) return result;
        const auto time = parse_time(text(at, "time"));
        if (!time || *time >= Minutes{24 * 60}) {
            json_.fault(ErrorCode::OutOfRange, child(at, "time"),
                        "this is no time of day; write it as 06:30");
            return result;
        }
        result.at = Moment{json_.date(child(at, "date"))} + *time;
        result.reason = {text(at, "says"), json_.texts(child(at, "cites"))};
        return result;
    }

    JsonReader& json_;
};

}  // namespace

Workout read_workout(JsonReader& reader, const At& at) {
    return WorkoutReader{reader}.workout(at);
}

PlannedDay read_planned_day(JsonReader& reader, const At& at) {
    return WorkoutReader{reader}.day(at);
}

}  // namespace tandem::formats
