// SPDX-License-Identifier: Apache-2.0
// What labels remember of the days before them: until when columns are held back, and what the
// tallies have counted. Many labels remember the same, so that each memory of a morning is kept
// once and has a number, and what a day's patterns make of it is worked out once.
#pragma once

#include <map>

#include "solver/tables.h"

namespace tandem::solver {

using Releases = std::array<Minute, most_columns>;

class Memory {
  public:
    Memory(const Problem& problem, const Tables& tables);

    // What a pattern makes of a memory.
    struct Next {
        static constexpr std::uint32_t forbidden = 0xFFFF'FFFF;
        static constexpr std::uint32_t unknown = forbidden - 1;
        double price = 0;               // of soft columns or tallies that it breaks
        std::uint32_t after = unknown;  // the memory on the next morning
    };
    Next hold(std::size_t day, std::uint32_t held, std::size_t pattern);
    Next count(std::size_t day, std::uint32_t counted, std::size_t pattern);

    // Of the first morning.
    static constexpr std::uint32_t start = 0;

    const Releases& releases(std::size_t morning, std::uint32_t held) const {
        return held_[morning].all[held];
    }
    const Tallies& tallies(std::size_t morning, std::uint32_t counted) const {
        return counted_[morning].all[counted];
    }

  private:
    // The distinct memories of one morning.
    template <class Remembered>
    struct Known {
        std::vector<Remembered> all;
        std::map<Remembered, std::uint32_t> numbers;
        std::vector<std::vector<Next>> after;  // by memory and kind of pattern

        std::uint32_t number(const Remembered& remembered);
    };
    // Patterns of a day that do the same to every memory are of one kind.
    struct Kinds {
        std::vector<std::uint32_t> of_pattern;
        std::size_t count = 0;
    };
    template <class Less>
    static Kinds sort_out(const std::vector<Pattern>& patterns, Less less);
    void find_most();
    Next hold_anew(std::size_t day, const Releases& before, const Pattern& pattern);
    Next count_anew(std::size_t day, const Tallies& before, const Pattern& pattern);

    const Problem& problem_;
    const Tables& tables_;
    std::vector<Tallies> still_possible_;  // by day: of each tally, in the week after it
    std::vector<Kinds> holds_, counts_;    // by day
    std::vector<Known<Releases>> held_;    // by morning
    std::vector<Known<Tallies>> counted_;
};

}  // namespace tandem::solver
