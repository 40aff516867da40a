// SPDX-License-Identifier: Apache-2.0
#include "condition/heart_zones.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <span>

namespace tandem::condition {
namespace {

struct ZoneRow {
    const char* name;
    Share share;
};

// Edwards' five bands, of most or of the reserve (E55).
constexpr std::array<ZoneRow, 5> bands{{{"1", {500, 600}},
                                        {"2", {600, 700}},
                                        {"3", {700, 800}},
                                        {"4", {800, 900}},
                                        {"5", {900, 1000}}}};
// Five bands around threshold: coaching practice (house).
constexpr std::array<ZoneRow, 5> around_threshold{{{"1", {650, 800}},
                                                   {"2", {800, 890}},
                                                   {"3", {890, 950}},
                                                   {"4", {950, 1000}},
                                                   {"5", {1000, 1060}}}};
// Friel's zones for running (E55).
constexpr std::array<ZoneRow, 7> friel{{{"1", {650, 840}},
                                        {"2", {850, 890}},
                                        {"3", {900, 940}},
                                        {"4", {950, 990}},
                                        {"5a", {1000, 1020}},
                                        {"5b", {1030, 1060}},
                                        {"5c", {1070, 1100}}}};

// Rates beyond these are slips of the pen (house).
constexpr Whole sane_most{120, 230};
constexpr Whole sane_resting{25, 110};
constexpr Whole sane_threshold{90, 215};

// 208 - 0.7 age (tanaka-2001).
constexpr double most_at_birth = 208;
constexpr double fewer_a_year = 0.7;

int beats(int base, int range, int thousandths) {
    return base + static_cast<int>(std::lround(range * thousandths / 1000.0));
}

Whole beats(int base, int range, const Share& share) {
    return {beats(base, range, share.least), beats(base, range, share.most)};
}

HeartScheme scheme(HeartMethod method, std::span<const ZoneRow> rows, int base, int range) {
    HeartScheme made{method, {}};
    for (const ZoneRow& row : rows)
        made.zones.push_back({row.name, beats(base, range, row.share)});
    return made;
}

bool within(const Whole& sane, const std::optional<int>& rate) {
    return !rate || (*rate >= sane.least && *rate <= sane.most);
}

// What to mend; empty when the rates agree with each other.
std::string contradiction(const HeartRates& heart) {
    if (!within(sane_most, heart.most))
        return "Your highest heart rate cannot be right; please check it.";
    if (!within(sane_resting, heart.resting))
        return "Your resting heart rate cannot be right; please check it.";
    if (!within(sane_threshold, heart.threshold))
        return "Your threshold heart rate cannot be right; please check it.";
    if (heart.most && heart.threshold && *heart.most <= *heart.threshold)
        return "Your highest heart rate is not above the one at threshold; please check both.";
    if (heart.threshold && heart.resting && *heart.threshold <= *heart.resting)
        return "Your threshold heart rate is not above the resting one; please check both.";
    if (heart.most && heart.resting && *heart.most <= *heart.resting)
        return "Your highest heart rate is not above the resting one; please check both.";
    return {};
}

void add_schemes(HeartZones& zones) {
    const HeartRates& heart = zones.rates;
    if (heart.threshold) {
        zones.schemes.push_back(
            scheme(HeartMethod::Threshold, around_threshold, 0, *heart.threshold));
        zones.schemes.push_back(scheme(HeartMethod::Friel, friel, 0, *heart.threshold));
    }
    if (heart.most && heart.resting && !zones.most_was_estimated) {
        zones.schemes.push_back(
            scheme(HeartMethod::Reserve, bands, *heart.resting, *heart.most - *heart.resting));
    }
    if (heart.most) zones.schemes.push_back(scheme(HeartMethod::Most, bands, 0, *heart.most));
    if (!zones.schemes.empty()) zones.used = zones.schemes.front().method;
}

}  // namespace

HeartZones heart_zones(const Athlete& athlete) {
    HeartZones zones;
    const std::string wrong = contradiction(athlete.heart);
    if (!wrong.empty()) {
        zones.notes.push_back(wrong + " Until then the plan goes by effort and breath.");
        return zones;
    }
    zones.rates = athlete.heart;
    if (!zones.rates.most && !zones.rates.threshold && athlete.age) {
        const double most = most_at_birth - fewer_a_year * *athlete.age;
        if (within(sane_most, static_cast<int>(std::lround(most)))) {
            zones.rates.most = static_cast<int>(std::lround(most));
            zones.most_was_estimated = true;
            zones.notes.emplace_back(
                "Your highest heart rate is estimated from your age, which may be 10 beats off "
                "either way; trust your breath more.");
        }
    }
    add_schemes(zones);
    return zones;
}

std::optional<Whole> beats_at(const HeartZones& zones, Intensity intensity) {
    const IntensityRow& row = row_of(intensity);
    if (!zones.used || row.most_heart_rate.most == 0) return {};
    const int most = zones.rates.most.value_or(0);  // what the method in use needs is known
    const int resting = zones.rates.resting.value_or(0);
    const int threshold = zones.rates.threshold.value_or(0);
    Whole found;
    switch (*zones.used) {
        case HeartMethod::Threshold:
        case HeartMethod::Friel:
            found = beats(0, threshold, row.threshold);
            break;
        case HeartMethod::Reserve:
            found = beats(resting, most - resting, row.reserve);
            break;
        case HeartMethod::Most:
            found = beats(0, most, row.most_heart_rate);
            break;
    }
    // Nobody is asked for more than the heart has.
    if (zones.rates.most) found.most = std::min(found.most, most);
    found.least = std::min(found.least, found.most);
    return found;
}

}  // namespace tandem::condition
