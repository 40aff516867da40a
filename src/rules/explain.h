// SPDX-License-Identifier: Apache-2.0
// Findings and rules as sentences for people.
#pragma once

#include <string>

#include "model/plan.h"
#include "rules/judge.h"

namespace tandem::rules {

// Points are said in tenths; a difference that rounds to none of them is none.
constexpr double least_points_said = 0.05;

// "Thu 18:00 Full-body strength".
std::string describe(const Placed& placed);

// "13 h", "2 h 30 min", "45 min".
std::string describe(Minutes minutes);

// "Thu 18:00 Full-body strength → Sat 07:00 Long run".
std::string where(const Finding& finding, const Judgement& judgement);

// "13 h apart, 36 h needed", "150 min; at most 95 min after a longest run of 86 min"; empty when
// the sessions say it all.
std::string facts(const Finding& finding);

// What would mend a breach that moving cannot: "Sun 07:00 Long run of at most 95 min".
std::string mend(const Finding& finding, const Judgement& judgement);

// One sentence with what stands where, what lies between and what is needed, and the evidence.
Reason explain(const Finding& finding, const Judgement& judgement);

// The ids that a rule cites.
std::vector<std::string> cites(const Rule& rule);

// docs/rules.md: every rule with evidence, grade, mode, weight and how to switch it off.
std::string rules_page();

}  // namespace tandem::rules
