// SPDX-License-Identifier: Apache-2.0
#include "knowledge/exercises.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <cctype>
#include <charconv>
#include <map>

#include "knowledge_data/exercises_csv.h"

namespace tandem::knowledge {
namespace {

constexpr std::array<std::string_view, 10> pattern_words{
    "squat", "hinge", "single-leg", "hip", "calf", "core", "push", "pull", "accessory", "plyo"};
constexpr std::array<std::string_view, muscle_count> muscle_words{
    "quads", "hamstrings", "glutes", "calves",    "adductors", "shins",   "lower-back",
    "core",  "chest",      "back",   "shoulders", "biceps",    "triceps", "forearms"};
constexpr std::array<std::string_view, 6> load_words{"body",       "barbell", "each_hand",
                                                     "one_weight", "machine", "band"};
constexpr std::array<std::string_view, 6> region_words{"knee",     "hip",   "lower_back",
                                                       "shoulder", "wrist", "ankle"};
constexpr std::array<std::string_view, 3> level_words{"beginner", "intermediate", "advanced"};
constexpr std::string_view everything = "gym";
constexpr std::array<std::string_view, 13> equipment_list{
    "none",   "barbell",   "rack",        "bench", "dumbbells", "kettlebell", "bands",
    "cables", "leg press", "pull-up bar", "box",   "machine",   everything};

struct Alias {
    std::string_view written;
    std::string_view word;
};
// As people write them; lower case, hyphens as spaces.
constexpr std::array<Alias, 23> aliases{{{"barbells", "barbell"},
                                         {"bar", "barbell"},
                                         {"squat rack", "rack"},
                                         {"power rack", "rack"},
                                         {"benches", "bench"},
                                         {"dumbbell", "dumbbells"},
                                         {"dumbells", "dumbbells"},
                                         {"kettlebells", "kettlebell"},
                                         {"band", "bands"},
                                         {"resistance bands", "bands"},
                                         {"resistance band", "bands"},
                                         {"cable", "cables"},
                                         {"cable machine", "cables"},
                                         {"leg press machine", "leg press"},
                                         {"pullup bar", "pull-up bar"},
                                         {"chin up bar", "pull-up bar"},
                                         {"plyo box", "box"},
                                         {"step", "box"},
                                         {"machines", "machine"},
                                         {"full gym", everything},
                                         {"commercial gym", everything},
                                         {"body weight", "none"},
                                         {"bodyweight", "none"}}};

// Lower case, trimmed, hyphens and underscores as spaces: how names are compared.
std::string plain(std::string_view text) {
    std::string plain;
    for (const char c : text) {
        const bool gap = c == '-' || c == '_' || c == ' ' || c == '\t';
        if (gap && (plain.empty() || plain.back() == ' ')) continue;
        plain += gap ? ' ' : static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    }
    if (!plain.empty() && plain.back() == ' ') plain.pop_back();
    return plain;
}

std::vector<std::string_view> split(std::string_view text, char at) {
    std::vector<std::string_view> parts;
    while (!text.empty()) {
        const auto end = std::min(text.find(at), text.size());
        if (end > 0) parts.push_back(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return parts;
}

std::vector<std::string> texts(std::string_view list, char at) {
    const auto parts = split(list, at);
    return {parts.begin(), parts.end()};
}

// Our own file, checked by a test: an unknown word is a fault of ours.
template <class Enum, std::size_t size>
Enum word(const std::array<std::string_view, size>& words, std::string_view text) {
    const auto found = std::ranges::find(words, text);
    assert(found != words.end());
    return static_cast<Enum>(found - words.begin());
}

int number(std::string_view text) {
    int value = 0;
    std::from_chars(text.data(), text.data() + text.size(), value);
    return value;
}

constexpr std::size_t columns = 16;

Exercise read_exercise(std::string_view line) {
    std::array<std::string_view, columns> cell;
    for (std::size_t i = 0; i < columns; ++i) {
        const auto end = std::min(line.find(','), line.size());
        cell[i] = line.substr(0, end);
        line.remove_prefix(std::min(end + 1, line.size()));
    }
    Exercise exercise;
    exercise.id = cell[0];
    exercise.name = cell[1];
    exercise.other_names = texts(cell[2], ';');
    exercise.pattern = word<Pattern>(pattern_words, cell[3]);
    for (const auto share : split(cell[4], ' ')) {
        const auto parts = split(share, ':');
        exercise.muscles.push_back({word<Muscle>(muscle_words, parts[0]), parts[1] == "1" ? 2 : 1});
    }
    if (cell[5] != "none") exercise.equipment = texts(cell[5], ';');
    exercise.load_kind = word<LoadKind>(load_words, cell[6]);
    exercise.each_side = cell[7] == "each";
    exercise.eccentric = number(cell[8]);
    exercise.skill = number(cell[9]);
    exercise.timed = cell[10] == "yes";
    for (const auto region : split(cell[11], ' '))
        exercise.regions.push_back(word<Region>(region_words, region));
    exercise.anchor = cell[12];
    exercise.ratio = number(cell[13]);
    exercise.level = word<Level>(level_words, cell[14]);
    exercise.substitutions = texts(cell[15], ' ');
    return exercise;
}

std::vector<Exercise> read_all() {
    std::vector<Exercise> all;
    const auto lines = split(exercises_csv, '\n');
    for (std::size_t i = 1; i < lines.size(); ++i)
        all.push_back(read_exercise(lines[i]));
    return all;
}

using Index = std::map<std::string, const Exercise*, std::less<>>;

const Exercise* find_in(const Index& index, std::string_view key) {
    const auto found = index.find(key);
    return found == index.end() ? nullptr : found->second;
}

}  // namespace

std::span<const Exercise> exercises() {
    static const std::vector<Exercise> all = read_all();
    return all;
}

const Exercise* find_exercise(std::string_view id) {
    // Asked thousands of times for one season.
    static const Index by_id = [] {
        Index index;
        for (const Exercise& exercise : exercises())
            index.emplace(exercise.id, &exercise);
        return index;
    }();
    return find_in(by_id, id);
}

const Exercise* find_exercise_by_name(std::string_view name) {
    static const Index by_name = [] {
        Index index;
        for (const Exercise& exercise : exercises()) {
            index.emplace(plain(exercise.id), &exercise);
            index.emplace(plain(exercise.name), &exercise);
            for (const std::string& other : exercise.other_names)
                index.emplace(plain(other), &exercise);
        }
        return index;
    }();
    return find_in(by_name, plain(name));
}

std::string_view muscle_word(Muscle muscle) {
    return muscle_words.at(static_cast<std::size_t>(muscle));
}

bool trains_legs(const Exercise& exercise) {
    using enum Pattern;
    const Pattern pattern = exercise.pattern;
    return pattern == Squat || pattern == Hinge || pattern == SingleLeg || pattern == Hip ||
           pattern == Calf || pattern == Plyo;
}

int share_of(const Exercise& exercise, Muscle muscle) {
    const auto found = std::ranges::find(exercise.muscles, muscle, &MuscleShare::muscle);
    return found == exercise.muscles.end() ? 0 : found->halves;
}

std::span<const std::string_view> equipment_words() {
    return equipment_list;
}

std::optional<std::string_view> equipment_word(std::string_view written) {
    const std::string wanted = plain(written);
    for (const auto known : equipment_list) {
        if (plain(known) == wanted) return known;
    }
    const auto alias = std::ranges::find(aliases, std::string_view{wanted}, &Alias::written);
    if (alias == aliases.end()) return std::nullopt;
    return alias->word;
}

std::vector<std::string> unknown_equipment(std::span<const std::string> written) {
    std::vector<std::string> unknown;
    for (const std::string& word : written) {
        if (!equipment_word(word)) unknown.push_back(word);
    }
    return unknown;
}

bool is_equipped(const Exercise& exercise, std::span<const std::string> has) {
    const auto has_it = [&](std::string_view needed) {
        return std::ranges::any_of(has, [&](const std::string& written) {
            if (written == needed || written == everything) return true;
            const auto word = equipment_word(written);
            return word && (*word == everything || *word == needed);
        });
    };
    return std::ranges::all_of(exercise.equipment, has_it);
}

}  // namespace tandem::knowledge
