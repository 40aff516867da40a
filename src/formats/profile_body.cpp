// SPDX-License-Identifier: Apache-2.0
#include "formats/profile_body.h"

#include <fmt/core.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <charconv>
#include <functional>

#include "formats/quantity.h"
#include "formats/shown.h"

namespace tandem::formats {
namespace {

constexpr Limits<int> heart_rates{25, 250};
constexpr Limits<int> intakes{500, 10'000};
constexpr Limits<double> fat_percents{3.0, 60.0};
constexpr Limits<Grams> weight_limits{{100}, {200'000}};
constexpr std::size_t most_weights = 60;
constexpr int most_of_a_weight = 100;
constexpr std::size_t most_words = 10;

std::string kilograms(Grams mass) {
    return write_mass(mass, MassUnit::Kilograms);
}

// The words of a list; each that is none is a mistake.
template <class Words>
auto words_of(TableReader& table, std::string_view key, const Words& words) {
    std::vector<decltype(words.begin()->value)> values;
    const auto texts = table.texts(key, most_words);
    for (std::size_t entry = 0; entry < texts.size(); ++entry) {
        const std::string& written = texts[entry];
        const auto value = value_of(words, written);
        if (value) {
            values.push_back(*value);
        } else {
            table.mistakes().add(
                ErrorCode::OutOfRange,
                fmt::format("{} has \"{}\"; each entry must be {}{}", table.full(key),
                            shown(written), choices(words), did_you_mean(written, texts_of(words))),
                table.place(key, entry));
        }
    }
    return values;
}

std::optional<Grams> mass_in(TableReader& table, std::string_view key, std::string_view written) {
    const auto mass = read_mass(written);
    if (!mass) {
        table.add(mass.error().code, fmt::format("{}: {}", table.full(key), mass.error().message),
                  key);
        return {};
    }
    if (*mass < weight_limits.low || weight_limits.high < *mass) {
        table.add(ErrorCode::OutOfRange,
                  fmt::format("{} has {}; each must be from {} to {}", table.full(key), written,
                              kilograms(weight_limits.low), kilograms(weight_limits.high)),
                  key);
        return {};
    }
    return *mass;
}

std::vector<Grams> read_masses(TableReader& gym, std::string_view key) {
    std::vector<Grams> masses;
    for (const std::string& written : gym.texts(key, most_weights)) {
        if (const auto mass = mass_in(gym, key, written)) masses.push_back(*mass);
    }
    std::ranges::sort(masses);
    return masses;
}

// "4 x 20 kg"; without a count there are two, one for each end.
std::optional<Weights> read_weights(TableReader& gym, std::string_view key,
                                    const std::string& written) {
    Weights weights{{}, 2};
    std::string_view mass = written;
    if (const auto cross = written.find_first_of("x×"); cross != std::string::npos) {
        const auto [end, error] =
            std::from_chars(written.data(), written.data() + cross, weights.count);
        const std::string_view between(end, static_cast<std::size_t>(written.data() + cross - end));
        const bool plain = between.find_first_not_of(' ') == std::string_view::npos;
        if (error != std::errc{} || !plain || weights.count < 1 ||
            weights.count > most_of_a_weight) {
            gym.add(ErrorCode::BadSyntax,
                    fmt::format("{} has \"{}\"; write how many and which, like \"4 x 20 kg\"",
                                gym.full(key), written),
                    key);
            return {};
        }
        mass = std::string_view(written).substr(
            std::min(written.find_first_not_of("x×", cross), written.size()));
    }
    const auto first = mass.find_first_not_of(' ');
    const auto each = mass_in(gym, key, mass.substr(std::min(first, mass.size())));
    if (!each) return {};
    weights.each = *each;
    return weights;
}

void read_gym(TableReader& profile, Athlete& athlete) {
    Gym& gym = athlete.gym;
    // Who counts in pounds usually lifts in pounds; [gym] says where it is otherwise.
    gym.pounds = athlete.mass_unit == MassUnit::Pounds;
    const toml::table* table = profile.table("gym");
    if (table == nullptr) return;
    TableReader reader(*table, "gym", profile.mistakes());
    if (const auto pounds = reader.flag("pounds")) gym.pounds = *pounds;
    gym.bar = reader.quantity("bar", read_mass, weight_limits, kilograms);
    if (table->contains("plates")) {
        gym.plates.emplace();
        for (const std::string& written : reader.texts("plates", most_weights)) {
            if (const auto weight = read_weights(reader, "plates", written))
                gym.plates->push_back(*weight);
        }
        std::ranges::sort(*gym.plates, std::greater{}, &Weights::each);
    }
    if (table->contains("dumbbells")) gym.dumbbells = read_masses(reader, "dumbbells");
    if (table->contains("kettlebells")) gym.kettlebells = read_masses(reader, "kettlebells");
    reader.no_other_keys();
}

void read_heart_rates(TableReader& profile, Athlete& athlete) {
    const toml::table* table = profile.table("heart_rate");
    if (table == nullptr) return;
    TableReader reader(*table, "heart_rate", profile.mistakes());
    athlete.heart.most = reader.whole("most", heart_rates);
    athlete.heart.resting = reader.whole("resting", heart_rates);
    athlete.heart.threshold = reader.whole("threshold", heart_rates);
    reader.no_other_keys();
}

template <class Words, class Value>
std::string listed(std::string_view key, const Words& words, const std::vector<Value>& values) {
    if (values.empty()) return {};
    std::vector<std::string> texts;
    texts.reserve(values.size());
    for (const Value value : values)
        texts.push_back(fmt::format("\"{}\"", text_of(words, value)));
    return fmt::format("{} = [{}]\n", key, fmt::join(texts, ", "));
}

std::string masses(std::string_view key, const std::optional<std::vector<Grams>>& values,
                   MassUnit unit) {
    if (!values) return {};
    std::vector<std::string> texts;
    for (const Grams value : *values)
        texts.push_back(fmt::format("\"{}\"", write_mass(value, unit)));
    return fmt::format("{} = [{}]\n", key, fmt::join(texts, ", "));
}

std::string write_gym(const Gym& gym, MassUnit unit) {
    std::string text;
    if (gym.pounds != (unit == MassUnit::Pounds)) text += fmt::format("pounds = {}\n", gym.pounds);
    if (gym.bar) text += fmt::format("bar = \"{}\"\n", write_mass(*gym.bar, unit));
    if (gym.plates) {
        std::vector<std::string> texts;
        for (const Weights& weights_of : *gym.plates) {
            texts.push_back(
                fmt::format("\"{} x {}\"", weights_of.count, write_mass(weights_of.each, unit)));
        }
        text += fmt::format("plates = [{}]\n", fmt::join(texts, ", "));
    }
    text += masses("dumbbells", gym.dumbbells, unit);
    text += masses("kettlebells", gym.kettlebells, unit);
    return text.empty() ? text : "\n[gym]\n" + text;
}

std::string write_heart_rates(const HeartRates& heart) {
    std::string text;
    if (heart.most) text += fmt::format("most = {}\n", *heart.most);
    if (heart.resting) text += fmt::format("resting = {}\n", *heart.resting);
    if (heart.threshold) text += fmt::format("threshold = {}\n", *heart.threshold);
    return text.empty() ? text : "\n[heart_rate]\n" + text;
}

}  // namespace

void read_body(TableReader& profile, Athlete& athlete) {
    athlete.careful_with = words_of(profile, "careful_with", region_words);
    if (const auto progression = profile.word("progression", progression_words))
        athlete.progression = *progression;
    athlete.diet = words_of(profile, "diet", diet_words);
    if (const auto wish = profile.word("weight_wish", weight_wish_words))
        athlete.weight_wish = *wish;
    athlete.energy_intake = profile.whole("energy_intake", intakes);
    athlete.body_fat = profile.number("body_fat", fat_percents);
    read_gym(profile, athlete);
    read_heart_rates(profile, athlete);
}

std::string write_body(const Athlete& athlete) {
    std::string text = listed("careful_with", region_words, athlete.careful_with);
    if (athlete.progression != Progression::Automatic) {
        text +=
            fmt::format("progression = \"{}\"\n", text_of(progression_words, athlete.progression));
    }
    text += listed("diet", diet_words, athlete.diet);
    if (athlete.weight_wish != WeightWish::Keep) {
        text +=
            fmt::format("weight_wish = \"{}\"\n", text_of(weight_wish_words, athlete.weight_wish));
    }
    if (athlete.energy_intake) text += fmt::format("energy_intake = {}\n", *athlete.energy_intake);
    if (athlete.body_fat) text += fmt::format("body_fat = {}\n", *athlete.body_fat);
    return text;
}

std::string write_body_tables(const Athlete& athlete) {
    return write_gym(athlete.gym, athlete.mass_unit) + write_heart_rates(athlete.heart);
}

}  // namespace tandem::formats
