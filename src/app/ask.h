// SPDX-License-Identifier: Apache-2.0
// What people call a week, a day and a session, and which of a season they mean by it. Errors say
// the place on the command line and what could stand there.
#pragma once

#include <string>
#include <vector>

#include "planning/asked_week.h"

namespace tandem::app {

// What stands behind a command beside the profile.
struct Question {
    std::string week;                // "3", "2026-12-07"; empty: of the date, or of today
    std::vector<std::string> words;  // "long", "run", "Tue", "18:00"
    std::size_t count = 3;           // of alternatives
    bool best = false;               // the best ones, however alike
    bool matrix = false;
};

// The number of the week, from 0: "3" counts from 1, a date may be any day of it. Empty: the first.
Result<std::size_t> read_week(const planning::ArrangedSeason& season, const std::string& text);

// "2026-12-08", or "Tue" of the week. Errors: no day, past, or not in the week.
Result<Date> read_day(const planning::ArrangedSeason& season, std::size_t week,
                      const std::string& text);
bool is_day(const std::string& text);

// The week that a question is about: of `--week`, else of its date in words, else the first.
Result<std::size_t> week_of(const planning::ArrangedSeason& season, const Question& question,
                            const std::string& date);

// The same for a question about a whole week, which is its only word, or `--week`. Errors: more
// words, or both and they mean two weeks.
Result<std::size_t> whole_week(const planning::ArrangedSeason& season, const Question& question);

struct FoundSession {
    Session session;
    std::optional<Placed> placed;  // absent when the week leaves it out
    bool by_day = false;           // the words say the day: this very one, not an equal one
    std::string race;              // its name, when it is one
};

// "long_run", "long run", "tempo", "legs"; "easy run 40", "easy run Tue" and "easy run left out"
// tell several apart. "City half" is the race of that name.
// With a date only that day's sessions are meant.
Result<FoundSession> read_session(const planning::ArrangedSeason& season,
                                  const planning::AskedWeek& asked,
                                  const std::vector<std::string>& words,
                                  std::optional<Date> date = {});
// The same for a question that moves or skips the session. Errors: also a race, which stands where
// the athlete says.
Result<FoundSession> read_movable(const planning::ArrangedSeason& season,
                                  const planning::AskedWeek& asked,
                                  const std::vector<std::string>& words,
                                  std::optional<Date> date = {});

}  // namespace tandem::app
