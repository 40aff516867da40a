// SPDX-License-Identifier: Apache-2.0
// Keys without a value are left out.
#include "formats/workout_json.h"

namespace tandem::formats {
namespace {

using Json = nlohmann::ordered_json;

Json range(const Whole& whole) {
    return Json::array({whole.least, whole.most});
}

Json reason(const Reason& one) {
    return {{"says", one.says}, {"cites", one.cites}};
}

template <class Values, class Write>
Json listed(const Values& values, Write write) {
    Json list = Json::array();
    for (const auto& value : values)
        list.push_back(write(value));
    return list;
}

Json movement(const Movement& one) {
    return {{"name", one.name}, {"seconds", one.time.count()}, {"how", one.how}};
}

Json target(const Target& one) {
    Json json = {{"effort", range(one.effort)}, {"feel", one.feel}};
    if (one.pace) json["pace_s_per_km"] = {one.pace->fast.value, one.pace->slow.value};
    if (one.heart_rate) json["heart_rate"] = range(*one.heart_rate);
    return json;
}

Json step(const RunStep& one) {
    Json json = {{"kind", words::of(words::step_kinds, one.kind).id}, {"name", one.name}};
    if (one.time) json["seconds"] = one.time->count();
    if (one.distance) json["distance_m"] = one.distance->value;
    json["target"] = target(one.target);
    return json;
}

Json block(const RunBlock& one) {
    return {{"times", one.times}, {"steps", listed(one.steps, step)}};
}

Json warm_up_set(const WarmUpSet& one) {
    Json json = {{"repetitions", one.repetitions}};
    if (one.load) json["load_g"] = one.load->value;
    return json;
}

Json exercise(const ExerciseSets& one) {
    Json json = {{"exercise", one.exercise},
                 {"name", one.name},
                 {"sets", one.sets},
                 {"repetitions", range(one.repetitions)},
                 {"timed", one.timed},
                 {"each_side", one.each_side},
                 {"load_kind", words::of(words::load_kinds, one.load_kind).id}};
    if (one.load) json["load_g"] = one.load->value;
    json["plates_g"] = listed(one.plates, [](Grams plate) { return Json(plate.value); });
    if (one.percent) json["percent"] = *one.percent;
    json["in_reserve"] = range(one.in_reserve);
    json["tempo"] = one.tempo;
    json["rest_seconds"] = one.rest.count();
    json["superset"] = one.superset;
    json["warm_up"] = listed(one.warm_up, warm_up_set);
    json["notes"] = one.notes;
    return json;
}

Json fuel(const Fuel& one) {
    return {{"when", words::of(words::fuel_times, one.when).id},
            {"says", one.reason.says},
            {"cites", one.reason.cites}};
}

Json meal(const Meal& one) {
    return {{"date", format_date(date_of(one.at))},
            {"time", format_time(time_of_day(one.at))},
            {"says", one.reason.says},
            {"cites", one.reason.cites}};
}

}  // namespace

Json reasons_json(const std::vector<Reason>& reasons) {
    return listed(reasons, reason);
}

Json workout_json(const Workout& workout) {
    return {{"id", workout.id},
            {"title", workout.title},
            {"in_short", workout.in_short},
            {"why", reasons_json(workout.why)},
            {"warm_up", listed(workout.warm_up, movement)},
            {"run", listed(workout.run, block)},
            {"lift", listed(workout.lift, exercise)},
            {"movements", listed(workout.movements, movement)},
            {"cool_down", listed(workout.cool_down, movement)},
            {"how_to_go_on", reasons_json(workout.how_to_go_on)},
            {"kit", workout.kit},
            {"fuel", listed(workout.fuel, fuel)},
            {"seconds", workout.time.count()},
            {"distance_m", workout.distance.value}};
}

Json planned_day_json(const PlannedDay& day) {
    Json json = {{"date", format_date(day.date)}};
    if (day.energy) json["energy_kcal"] = *day.energy;
    if (day.training) json["training_kcal"] = *day.training;
    if (day.carbohydrate) json["carbohydrate_g"] = range(*day.carbohydrate);
    if (day.protein) json["protein_g"] = range(*day.protein);
    if (day.fat) json["fat_g"] = *day.fat;
    if (day.drink) json["drink_ml"] = *day.drink;
    json["meals"] = listed(day.meals, meal);
    json["options"] = listed(day.options, movement);
    json["advice"] = reasons_json(day.advice);
    json["warnings"] = reasons_json(day.warnings);
    return json;
}

}  // namespace tandem::formats
