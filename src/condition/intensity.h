// SPDX-License-Identifier: Apache-2.0
// How hard a part of a run is meant to be, as shares of VDOT (E58) and of the heart's range.
#pragma once

#include <array>
#include <cstddef>

namespace tandem::condition {

// From the easiest to the fastest; what is later is never slower.
enum class Intensity { Recovery, Easy, Long, Marathon, Threshold, Interval, Repetition };
constexpr std::size_t intensities = 7;

// A range in thousandths of a whole.
struct Share {
    int least;
    int most;
};

struct IntensityRow {
    Intensity intensity;
    Share vdot;
    Share most_heart_rate;
    Share reserve;    // of the range from resting to most
    Share threshold;  // of heart rate at threshold
};

// VDOT: easy, marathon, threshold and interval are Daniels' (E58); recovery, long and repetition
// lie beside them (house). Heart rate reserve runs along with VDOT; the shares of most and of
// threshold follow Edwards' and Friel's zones (E55), fast ones wider because the heart lags behind.
// A repetition is over before the heart rate says anything: zeros.
constexpr std::array<IntensityRow, intensities> intensity_table{{
    {Intensity::Recovery, {590, 660}, {600, 700}, {500, 640}, {680, 820}},
    {Intensity::Easy, {650, 740}, {650, 790}, {590, 740}, {750, 890}},
    {Intensity::Long, {660, 740}, {680, 790}, {620, 740}, {780, 890}},
    {Intensity::Marathon, {750, 840}, {790, 880}, {750, 840}, {890, 950}},
    {Intensity::Threshold, {830, 880}, {860, 920}, {830, 890}, {950, 1010}},
    {Intensity::Interval, {950, 1000}, {900, 1000}, {890, 1000}, {990, 1060}},
    {Intensity::Repetition, {1050, 1100}, {0, 0}, {0, 0}, {0, 0}},
}};

constexpr const IntensityRow& row_of(Intensity intensity) {
    return intensity_table[static_cast<std::size_t>(intensity)];
}

}  // namespace tandem::condition
