// SPDX-License-Identifier: Apache-2.0
// What is inside a session and what a day asks to be eaten, as JSON; a part of plan_json.
#pragma once

#include "formats/json_reader.h"
#include "model/plan.h"

namespace tandem::formats {

nlohmann::ordered_json reasons_json(const std::vector<Reason>& reasons);
nlohmann::ordered_json workout_json(const Workout& workout);
nlohmann::ordered_json planned_day_json(const PlannedDay& day);

Workout read_workout(JsonReader& reader, const JsonReader::At& at);
PlannedDay read_planned_day(JsonReader& reader, const JsonReader::At& at);

}  // namespace tandem::formats
