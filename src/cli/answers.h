// SPDX-License-Identifier: Apache-2.0
// What the answers of `init` mean for an athlete. Each of these changes the athlete, or says why
// the answer cannot be taken; what a profile may not hold is found when it is read back.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "model/athlete.h"

namespace tandem::cli {

// Why an answer cannot be taken; nothing when it can.
using Objection = std::optional<std::string>;

// Without outer blanks.
std::string trimmed(std::string_view text);
bool same_word(std::string_view a, std::string_view b);  // in any case of ASCII letters
// "yes", "Y", " no".
std::optional<bool> yes_or_no(std::string_view answer);
// A whole number of at most three digits.
std::optional<int> small_number(const std::string& text);

// "35 km" or "3 h 30 min".
Objection set_amount(const std::string& answer, std::optional<Metres>& distance,
                     std::optional<Minutes>& time);
// "Mon Wed 06:00-07:30 60 min": days, from-to, and how much of it at most.
Objection add_window(Athlete& athlete, const std::string& answer);
// "10 km 52:30"; here and below commas and blanks part alike.
Objection set_performance(Athlete& athlete, const std::string& answer);
// "City half, 2027-03-14, half marathon, A"; its date goes into `added`.
Objection add_race(Athlete& athlete, const std::string& answer, Date& added);
// "10:30", for the race on `date`.
Objection set_race_start(Athlete& athlete, const std::string& answer, Date date);
// "back squat, 60 kg, 5".
Objection add_lift(Athlete& athlete, const std::string& answer);
Objection set_long_run_day(Athlete& athlete, const std::string& answer);
Objection set_new_to_strength(Athlete& athlete, const std::string& answer);

}  // namespace tandem::cli
