// SPDX-License-Identifier: Apache-2.0
// What a morning remembers of the days before it: which hard columns are still held back. As many
// of the first columns are told apart as there is room for signatures.
#include <algorithm>
#include <map>

#include "solver/tables.h"

namespace tandem::solver {
namespace {

constexpr int a_day = 1440;

}  // namespace

void Tables::sign_mornings() {
    mornings_[0].signatures.resize(1);
    for (std::size_t d = 0; d < days_.size(); ++d) {
        allow_followers(d);
        sign_next_morning(d);
        remember_least(d);
    }
}

// Which patterns of a day may follow each signature of its morning.
void Tables::allow_followers(std::size_t d) {
    const auto& signatures = mornings_[d].signatures;
    for (const Pattern& pattern : problem_.days[d].patterns) {
        std::uint32_t follows = 0;
        for (std::size_t s = 0; s < signatures.size(); ++s) {
            bool fits = true;
            for (std::size_t c = 0; fits && c < problem_.columns.size(); ++c) {
                fits =
                    !problem_.columns[c].hard || pattern.first[c] >= signatures[s].least_release[c];
            }
            if (fits) follows |= std::uint32_t{1} << s;
        }
        days_[d].follows.push_back(follows);
    }
}

void Tables::find_starts() {
    starts_.resize(problem_.columns.size());
    for (std::size_t c = 0; c < starts_.size(); ++c) {
        for (std::size_t d = 0; d < problem_.days.size(); ++d) {
            const std::size_t before = starts_[c].size();
            for (const Pattern& pattern : problem_.days[d].patterns) {
                for (const Minute start : {pattern.first[c], pattern.second[c]}) {
                    if (start != no_start)
                        starts_[c].push_back(static_cast<int>(d) * a_day + start);
                }
            }
            const auto today = starts_[c].begin() + static_cast<std::ptrdiff_t>(before);
            std::sort(today, starts_[c].end());
            starts_[c].erase(std::unique(today, starts_[c].end()), starts_[c].end());
        }
    }
}

Minute Tables::rounded(std::size_t column, std::size_t morning, int release) const {
    if (release <= 0) return 0;
    const int midnight = static_cast<int>(morning) * a_day;
    const auto& starts = starts_[column];
    const auto after = std::ranges::lower_bound(starts, midnight + release);
    if (after == starts.begin() || *std::prev(after) < midnight) return 0;
    return static_cast<Minute>(*std::prev(after) - midnight + 1);
}

// What the releases of a day leave to the next morning, as far as this many hard columns are told
// apart: how long, or only whether.
Tables::Releases Tables::left_over(std::size_t next, const Releases& release,
                                   const Precision& precision) const {
    Releases left{};
    for (std::size_t c = 0; c < std::min(precision.columns, problem_.columns.size()); ++c) {
        if (!problem_.columns[c].hard) continue;
        const Minute minutes = rounded(c, next, release[c] - a_day);
        left[c] = precision.minutes ? minutes : static_cast<Minute>(minutes > 0);
    }
    return left;
}

void Tables::sign_next_morning(std::size_t d) {
    const std::size_t columns = problem_.columns.size();
    if (sign_as(d, {columns, true})) return;
    for (std::size_t used = columns + 1; used-- > 0;) {
        if (sign_as(d, {used, false})) return;
    }
}

// False when there would be too many signatures.
bool Tables::sign_as(std::size_t d, const Precision& precision) {
    DayTables& day = days_[d];
    Morning& next = mornings_[d + 1];
    std::vector<Releases> still_held;
    for (const Signature& signature : mornings_[d].signatures)
        still_held.push_back(left_over(d + 1, signature.least_release, precision));
    std::map<Releases, std::size_t> known{{Releases{}, 0}};
    std::map<Releases, std::size_t> marks;
    day.mark.clear();
    day.after.clear();
    const auto& patterns = problem_.days[d].patterns;
    for (std::size_t p = 0; p < patterns.size(); ++p) {
        const Releases held = left_over(d + 1, patterns[p].release, precision);
        const auto mark = marks.try_emplace(held, marks.size()).first->second;
        if (mark == day.after.size()) day.after.emplace_back();
        day.mark.push_back(mark);
        for (std::size_t s = 0; s < still_held.size(); ++s) {
            if ((day.follows[p] >> s & 1U) == 0) continue;
            Releases both{};
            for (std::size_t c = 0; c < problem_.columns.size(); ++c)
                both[c] = std::max(held[c], still_held[s][c]);
            const std::size_t number = known.size();
            day.after[mark][s] =
                static_cast<std::uint8_t>(known.try_emplace(both, number).first->second);
        }
        if (known.size() > most_signatures) return false;
    }
    next.signatures.resize(known.size());
    return true;
}

void Tables::remember_least(std::size_t d) {
    const DayTables& day = days_[d];
    for (Signature& signature : mornings_[d + 1].signatures) {
        signature.least_release.fill(no_start);
        signature.least_tally.fill(std::numeric_limits<std::uint8_t>::max());
    }
    for (std::size_t p = 0; p < problem_.days[d].patterns.size(); ++p) {
        const Pattern& pattern = problem_.days[d].patterns[p];
        for (std::size_t s = 0; s < mornings_[d].signatures.size(); ++s) {
            if ((day.follows[p] >> s & 1U) == 0) continue;
            const Signature& before = mornings_[d].signatures[s];
            Signature& after = mornings_[d + 1].signatures[day.after[day.mark[p]][s]];
            for (std::size_t c = 0; c < problem_.columns.size(); ++c) {
                const Minute release = std::max(pattern.release[c], before.least_release[c]);
                after.least_release[c] =
                    std::min(after.least_release[c], rounded(c, d + 1, release - a_day));
            }
            for (std::size_t t = 0; t < problem_.tallies.size(); ++t) {
                const Tally& tally = problem_.tallies[t];
                const bool goes_on = tally.over == Tally::Over::Streak && pattern.tally[t] > 0;
                const int length = goes_on ? std::min(before.least_tally[t] + 1, tally.longest) : 0;
                after.least_tally[t] =
                    std::min(after.least_tally[t], static_cast<std::uint8_t>(length));
            }
        }
    }
}

}  // namespace tandem::solver
