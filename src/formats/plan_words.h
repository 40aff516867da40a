// SPDX-License-Identifier: Apache-2.0
// The words a plan's choices have in files, and what is assumed where a writer left things out.
// One table for JSON, CSV, HTML and text, so that they cannot drift apart.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>

#include "model/plan.h"

namespace tandem::formats::words {

template <class Value>
struct Word {
    Value value;
    std::string_view id;
    std::string_view name;
};

inline constexpr std::array<Word<Goal>, 3> goals{{
    {Goal::Running, "running", "running first"},
    {Goal::Strength, "strength", "strength first"},
    {Goal::Balanced, "balanced", "running and strength alike"},
}};

inline constexpr std::array<Word<Strategy>, 5> strategies{{
    {Strategy::Automatic, "automatic", "chosen week by week"},
    {Strategy::HardHard, "hard_hard", "hard days hard, easy days easy"},
    {Strategy::StrengthOnEasyDays, "strength_on_easy_days", "strength on easy days"},
    {Strategy::SeparateDays, "separate_days", "runs and lifts on separate days"},
    {Strategy::AlternateDays, "alternate_days", "running and lifting days in turn"},
}};

inline constexpr std::array<Word<Importance>, 3> importances{{
    {Importance::May, "may", "optional"},
    {Importance::Should, "should", "wanted"},
    {Importance::Must, "must", "key session"},
}};

inline constexpr std::array<Word<Phase>, 7> phases{{
    {Phase::Adaptation, "adaptation", "adaptation"},
    {Phase::Base, "base", "base"},
    {Phase::Build, "build", "build"},
    {Phase::Peak, "peak", "peak"},
    {Phase::Taper, "taper", "taper"},
    {Phase::RaceWeek, "race_week", "race week"},
    {Phase::Recovery, "recovery", "recovery"},
}};

inline constexpr std::array<Word<DistanceUnit>, 2> distance_units{{
    {DistanceUnit::Kilometres, "km", "km"},
    {DistanceUnit::Miles, "mi", "mi"},
}};

inline constexpr std::array<Word<MassUnit>, 2> mass_units{{
    {MassUnit::Kilograms, "kg", "kg"},
    {MassUnit::Pounds, "lb", "lb"},
}};

inline constexpr std::array<Word<StepKind>, 4> step_kinds{{
    {StepKind::WarmUp, "warm_up", "warm-up"},
    {StepKind::Work, "work", "work"},
    {StepKind::Recovery, "recovery", "recovery"},
    {StepKind::CoolDown, "cool_down", "cool-down"},
}};

inline constexpr std::array<Word<LoadKind>, 6> load_kinds{{
    {LoadKind::BodyWeight, "body_weight", "body weight"},
    {LoadKind::Barbell, "barbell", "on the bar"},
    {LoadKind::EachHand, "each_hand", "in each hand"},
    {LoadKind::OneWeight, "one_weight", ""},
    {LoadKind::Machine, "machine", "on the machine"},
    {LoadKind::Band, "band", "band"},
}};

inline constexpr std::array<Word<Fuel::When>, 4> fuel_times{{
    {Fuel::When::Before, "before", "Before"},
    {Fuel::When::During, "during", "During"},
    {Fuel::When::Between, "between", "Between"},
    {Fuel::When::After, "after", "After"},
}};

template <class Value, std::size_t Count>
constexpr const Word<Value>& of(const std::array<Word<Value>, Count>& table, Value value) {
    for (const auto& word : table) {
        if (word.value == value) return word;
    }
    return table.front();
}

template <class Value, std::size_t Count>
constexpr std::optional<Value> read(const std::array<Word<Value>, Count>& table,
                                    std::string_view id) {
    for (const auto& word : table) {
        if (word.id == id) return word.value;
    }
    return {};
}

template <class Value, std::size_t Count>
std::string list(const std::array<Word<Value>, Count>& table) {
    std::string text;
    for (const auto& word : table) {
        if (!text.empty()) text += ", ";
        text += word.id;
    }
    return text;
}

// At most 40 bytes of a foreign text, for messages; cut between characters, with an ellipsis.
std::string clipped(std::string_view text);

// "run, easy_run, recovery_run, …", for messages.
std::string kind_ids();

// Minutes of a session whose writer gave none: by its kind, of a race with a distance by that.
Minutes assumed_minutes(const Session& session);
// 07:00 for runs, 18:00 for everything else.
Minutes assumed_start(SessionKind kind);
constexpr Minutes morning{7 * 60};
constexpr Minutes noon{12 * 60};
constexpr Minutes evening{18 * 60};
constexpr Minutes longest_session{24 * 60};
constexpr Metres longest_distance{1'000'000};
constexpr int largest_dose = 100'000;  // thousandths of a reference dose

// What "points" are, for whoever meets them in a plan.
constexpr std::string_view about_points =
    "are what the planner keeps lowest: tired legs at a session, wishes not met (`tandem rules`) "
    "and, "
    "far above those, sessions left out. They compare places within one plan and mean nothing "
    "else.";

// "21.1 km" or "13.1 mi".
std::string distance(Metres metres, DistanceUnit unit);
// "2 h 05" from an hour on, "45 min" below.
std::string duration(Minutes minutes);
// "[E12, H3]", empty when there are none.
std::string citations(const Reason& reason);
// The sentence, and its citations where it has any.
std::string with_citations(const Reason& reason);

}  // namespace tandem::formats::words
