// SPDX-License-Identifier: Apache-2.0
#include "planning/limit_words.h"

#include <fmt/core.h>

#include <array>
#include <cmath>
#include <string_view>

#include "planning/worth.h"

namespace tandem::planning {
namespace {

struct Words {
    Limit limit;
    std::string_view says;
    std::array<const char*, 2> cites;
};

constexpr Words steady{
    Limit::None, "it could grow faster, but even steps carry as far", {"house", "derived"}};
constexpr std::array running_words{
    steady,
    Words{Limit::Growth, "a week grows by about 8 % at most", {"E69", "derived"}},
    Words{Limit::Novice, "a new runner grows at most 30 % in two weeks", {"E69", "derived"}},
    Words{Limit::Return, "after weeks of less it starts again at 70 % of before", {"house", "E69"}},
    Words{Limit::Peak, "the peak holds what the build has reached", {"article-c", "house"}},
    Words{Limit::Ceiling, "more is not asked for at this level and goal", {"house", "article-c"}},
    Words{Limit::FreeTime, "free time holds no more", {"article-a", "house"}},
    Words{Limit::RunLengths, "runs of this number and length hold no more", {"house", "E68"}},
    Words{Limit::Begun, "days of this week are gone", {"house", "derived"}},
    Words{Limit::Race, "the race has its part of the week", {"house", "derived"}},
};

const Words& words_of(Limit limit) {
    for (const Words& words : running_words)
        if (words.limit == limit) return words;
    return steady;
}

std::string why_no_longer(Limit limit) {
    switch (limit) {
        case Limit::LongestRun:
            return "the step to it keeps to 110 % of the longest of the last 30 days";
        case Limit::Share:
            return "more would be too large a part of this week";
        case Limit::Ceiling:
            return "race and goal ask for no longer one";
        case Limit::FreeTime:
            return "no window is longer";
        case Limit::Deload:
        case Limit::Taper:
        case Limit::Recovery:
        case Limit::Race:
            return "it eases with the week";
        default:
            return "it stays within 110 % of the longest of the last 30 days";
    }
}

}  // namespace

Reason of_training_volume(const Amounts& amounts) {
    const Words& words = words_of(amounts.binding.running);
    return {fmt::format("{} min of running after at most {} min in the weeks before; {}.",
                        amounts.running.count(), amounts.reference.count(), words.says),
            {words.cites[0], words.cites[1]}};
}

Reason of_longest_run(const Amounts& amounts) {
    return {fmt::format("The longest run is {} min: {}.", amounts.long_run.count(),
                        why_no_longer(amounts.binding.long_run)),
            {"E68"}};
}

std::vector<Reason> of_worth(const Amounts& amounts) {
    if (!amounts.leads_to_race) return {};
    if (amounts.worth < 0) {
        return {
            {fmt::format("More running would count {:.2f} on race day, where the best week counts "
                         "1: in the last {:.0f} days it tires more than it builds.",
                         amounts.worth, std::floor(last_useful_day())),
             {"E62"}}};
    }
    return {{fmt::format("More running counts {:.2f} on race day, where the best week counts 1.",
                         amounts.worth),
             {"E62"}}};
}

Reason of_the_model() {
    return {
        "Minutes are shared out over the weeks by what they count on race day, on a model of "
        "fitness and fatigue. It only chooses inside the limits of growth, easing and taper, and "
        "is no forecast of a time: its numbers cannot be known well for one person, and left to "
        "itself it tapers unlike any coach.",
        {"E62", "ceddia-2025", "house"}};
}

}  // namespace tandem::planning
