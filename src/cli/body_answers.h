// SPDX-License-Identifier: Apache-2.0
// What the answers of `init` about equipment and the body mean for an athlete; as cli/answers.h.
#pragma once

#include "cli/answers.h"

namespace tandem::cli {

// "dumbbells, bands"; "gym" is all of it, "none" the body alone.
Objection set_equipment(Athlete& athlete, const std::string& answer);
bool has_equipment(const Athlete& athlete, std::string_view word);
// "5 kg, 7.5 kg, 10 kg" or "5 7.5 10": without a unit it is that of the athlete.
Objection set_dumbbells(Athlete& athlete, const std::string& answer);
Objection set_kettlebells(Athlete& athlete, const std::string& answer);
Objection set_bar(Athlete& athlete, const std::string& answer);
// "4 x 20 kg, 2 x 5"; how many of each.
Objection set_plates(Athlete& athlete, const std::string& answer);
// "highest 188, resting 52, threshold 168", those that are known.
Objection set_heart_rates(Athlete& athlete, const std::string& answer);
Objection set_diet(Athlete& athlete, const std::string& answer);
Objection set_careful_with(Athlete& athlete, const std::string& answer);

}  // namespace tandem::cli
