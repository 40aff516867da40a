// SPDX-License-Identifier: Apache-2.0
#include "app/ask.h"

#include <fmt/core.h>

#include <algorithm>
#include <charconv>

#include "formats/plan_words.h"

namespace tandem::app {
namespace {

using formats::words::clipped;
using std::chrono::days;

std::optional<int> number(std::string_view text) {
    int value = 0;
    const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (fault != std::errc{} || end != text.data() + text.size()) return {};
    return value;
}

Date last_day(const planning::ArrangedSeason& season) {
    return season.season.weeks.back().monday + days{6};
}

std::string possible_weeks(const planning::ArrangedSeason& season) {
    return fmt::format("1 to {}, or a date from {} to {}", season.season.weeks.size(),
                       format_date(season.today), format_date(last_day(season)));
}

std::optional<std::size_t> week_with(const planning::ArrangedSeason& season, Date date) {
    for (std::size_t week = 0; week < season.season.weeks.size(); ++week) {
        if (season.season.weeks[week].monday == monday_of(date)) return week;
    }
    return {};
}

// In small letters, each word by itself.
std::vector<std::string> split(const std::vector<std::string>& texts) {
    std::vector<std::string> words(1);
    for (const std::string& text : texts) {
        for (const char letter : text) {
            const bool between = letter == ' ' || letter == '_' || letter == '-';
            if (between) {
                words.emplace_back();
            } else {
                const bool big = letter >= 'A' && letter <= 'Z';
                words.back() += static_cast<char>(big ? letter - 'A' + 'a' : letter);
            }
        }
        words.emplace_back();
    }
    std::erase(words, "");
    return words;
}

bool means(const std::string& word, const KindTraits& kind) {
    if (word == "legs" || word == "leg") return kind.loads_legs && kind.lift;
    if (word == "lift" || word == "lifting" || word == "gym" || word == "weights") return kind.lift;
    if (word == "quality" || word == "hard") return kind.quality;
    if (word == "session") return true;
    for (const std::string& own : split({std::string(kind.id), std::string(kind.name)})) {
        if (own == word || (word.size() > 3 && (own.starts_with(word) || word.starts_with(own))))
            return true;
    }
    return false;
}

std::string shown(const FoundSession& found) {
    if (!found.race.empty() && found.placed) {
        return fmt::format("{} {}", weekday_name(day_index(found.placed->date())),
                           clipped(found.race));
    }
    std::string text =
        fmt::format("{} {} min", traits(found.session.kind).name, found.session.minutes.count());
    if (!found.placed) return text + " (left out)";
    return fmt::format("{} {}", weekday_name(day_index(found.placed->date())), text);
}

// What tells it from others of its kind.
std::string_view apart(const FoundSession& found) {
    return found.placed ? weekday_name(day_index(found.placed->date())) : "left out";
}

std::string list(const std::vector<FoundSession>& sessions) {
    std::string text;
    for (const FoundSession& one : sessions)
        text += (text.empty() ? "" : ", ") + shown(one);
    return text;
}

std::string name_of(const planning::WeekDemand& week, const Placed& placed) {
    const auto found = std::ranges::find(week.fixed, placed);
    if (found == week.fixed.end()) return "";
    return week.fixed_names[static_cast<std::size_t>(found - week.fixed.begin())];
}

std::vector<FoundSession> sessions_of(const planning::ArrangedSeason& season,
                                      const planning::AskedWeek& asked, std::optional<Date> date) {
    std::vector<FoundSession> all;
    for (const Placed& placed : asked.sessions()) {
        if (date && placed.date() != *date) continue;
        const std::string race =
            placed.fixed ? name_of(season.season.weeks[asked.week], placed) : "";
        all.push_back({placed.session, placed, false, race});
    }
    for (const planning::Missing& missing : asked.now.left_out) {
        if (!date) all.push_back({missing.session, {}, false, ""});
    }
    return all;
}

// Every word is one of the race's name.
bool names(const std::string& race, const std::vector<std::string>& words) {
    const std::vector<std::string> own = split({race});
    return !words.empty() && std::ranges::all_of(words, [&own](const std::string& word) {
        return std::ranges::find(own, word) != own.end();
    });
}

// The race of that name: one of the week, else the first of the season.
std::optional<FoundSession> race_called(const planning::ArrangedSeason& season,
                                        const planning::AskedWeek& asked,
                                        const std::vector<std::string>& words) {
    std::optional<FoundSession> found;
    for (std::size_t w = 0; w < season.season.weeks.size(); ++w) {
        const planning::WeekDemand& week = season.season.weeks[w];
        for (std::size_t i = 0; i < week.fixed.size(); ++i) {
            const Placed& race = week.fixed[i];
            if (!names(week.fixed_names[i], words) || (found && w != asked.week)) continue;
            found = FoundSession{race.session, race, true, week.fixed_names[i]};
            if (w == asked.week) return found;
        }
    }
    return found;
}

// A word narrows the choice by day, by minutes or by kind.
bool keeps(const FoundSession& found, const std::string& word) {
    if (word == "min" || word == "minutes") return true;
    if (word == "left" || word == "out") return !found.placed;
    if (const auto day = parse_weekday(word))
        return found.placed && day_index(found.placed->date()) == *day;
    std::string digits = word;
    if (digits.ends_with("min")) digits.resize(digits.size() - 3);
    if (const auto minutes = number(digits)) return found.session.minutes.count() == *minutes;
    return means(word, traits(found.session.kind));
}

// Of those that look alike and are left out there is nothing that tells one from the other.
void take_left_out_once(std::vector<FoundSession>& found) {
    std::vector<Session> known;
    std::erase_if(found, [&known](const FoundSession& one) {
        if (one.placed) return false;
        const bool again = planning::count_alike(known, one.session) > 0;
        known.push_back(one.session);
        return again;
    });
}

}  // namespace

bool is_day(const std::string& text) {
    return parse_date(text).has_value() || parse_weekday(text).has_value();
}

Result<std::size_t> read_week(const planning::ArrangedSeason& season, const std::string& text) {
    if (text.empty()) return 0;
    const auto refused = [&](const std::string& why) {
        return tl::unexpected(
            Error{ErrorCode::NotFound,
                  fmt::format("\"{}\" {}. Maybe {}.", clipped(text), why, possible_weeks(season)),
                  "week"});
    };
    if (const auto date = parse_date(text)) {
        if (const auto week = week_with(season, *date)) return *week;
        return refused("is in no week of this season");
    }
    const auto count = number(text);
    if (!count) return refused("is no week");
    if (*count < 1 || *count > static_cast<int>(season.season.weeks.size()))
        return refused("is no week of this season");
    return static_cast<std::size_t>(*count - 1);
}

namespace {

Result<Date> read_any_day(const planning::ArrangedSeason& season, std::size_t week,
                          const std::string& text) {
    const auto refused = [&](ErrorCode code, const std::string& why) {
        return tl::unexpected(Error{
            code,
            fmt::format("\"{}\" {}. Maybe a date from {} to {}, or a day like Tue.", clipped(text),
                        why, format_date(season.today), format_date(last_day(season))),
            "day"});
    };
    auto date = parse_date(text);
    if (!date) {
        const auto weekday = parse_weekday(text);
        if (!weekday) return refused(ErrorCode::WrongType, "is no day");
        date = season.season.weeks[week].monday + days{*weekday};
    }
    if (*date < season.today) {
        return refused(ErrorCode::OutOfRange, fmt::format("({}) is past", format_date(*date)));
    }
    if (!week_with(season, *date))
        return refused(ErrorCode::NotFound, "is in no week of this season");
    return *date;
}

}  // namespace

Result<Date> read_day(const planning::ArrangedSeason& season, std::size_t week,
                      const std::string& text) {
    auto date = read_any_day(season, week, text);
    const Date monday = season.season.weeks[week].monday;
    if (!date || monday_of(*date) == monday) return date;
    return tl::unexpected(
        Error{ErrorCode::OutOfRange,
              fmt::format("{} is not in the week of {}. Maybe a day of it, or another --week.",
                          format_date(*date), format_date(monday)),
              "day"});
}

Result<std::size_t> week_of(const planning::ArrangedSeason& season, const Question& question,
                            const std::string& date) {
    if (!question.week.empty()) return read_week(season, question.week);
    const auto day = parse_date(date);
    if (!day) return 0;
    return read_any_day(season, 0, date).map([&season](Date found) {
        return week_with(season, found).value_or(0);
    });
}

Result<std::size_t> whole_week(const planning::ArrangedSeason& season, const Question& question) {
    if (question.words.empty()) return read_week(season, question.week);
    const std::string& word = question.words.front();
    if (question.words.size() > 1) {
        return tl::unexpected(
            Error{ErrorCode::WrongType,
                  fmt::format("\"{}\" is one word too many: this is asked of one week. Maybe only "
                              "\"{}\".",
                              clipped(question.words[1]), clipped(word)),
                  "week"});
    }
    auto said = read_week(season, word);
    if (!said || question.week.empty()) return said;
    auto option = read_week(season, question.week);
    if (!option || *option == *said) return option;
    return tl::unexpected(Error{
        ErrorCode::Conflict,
        fmt::format("\"{}\" is week {} and --week {} is week {}. Maybe leave one of them away.",
                    clipped(word), *said + 1, clipped(question.week), *option + 1),
        "--week"});
}

Result<FoundSession> read_session(const planning::ArrangedSeason& season,
                                  const planning::AskedWeek& asked,
                                  const std::vector<std::string>& words, std::optional<Date> date) {
    std::vector<FoundSession> left = sessions_of(season, asked, date);
    const std::vector<FoundSession> all = left;
    std::string said;
    bool by_day = date.has_value();
    for (const std::string& word : split(words)) {
        by_day = by_day || parse_weekday(word).has_value();
        said += (said.empty() ? "" : " ") + word;
        std::erase_if(left, [&word](const FoundSession& one) { return !keeps(one, word); });
    }
    take_left_out_once(left);
    if (left.empty()) {
        const auto race = race_called(season, asked, split(words));
        if (race && race->placed && (!date || race->placed->date() == *date)) return *race;
    }
    const std::string where =
        date ? fmt::format("on {}", weekday_name(day_index(*date))) : "in the week";
    if (said.empty() || left.empty()) {
        return tl::unexpected(
            Error{ErrorCode::NotFound,
                  all.empty() ? fmt::format("there is no session {}", where)
                              : fmt::format("there is no session \"{}\" {}. Maybe one of: {}.",
                                            clipped(said), where, list(all)),
                  "session"});
    }
    const bool alike = std::ranges::all_of(
        left, [&left](const FoundSession& one) { return one.session == left.front().session; });
    if (!alike) {
        return tl::unexpected(
            Error{ErrorCode::Conflict,
                  fmt::format("\"{}\" may be {}. Maybe add the day or the minutes: \"{} {}\".",
                              clipped(said), list(left), clipped(said), apart(left.front())),
                  "session"});
    }
    left.front().by_day = by_day;
    return left.front();
}

Result<FoundSession> read_movable(const planning::ArrangedSeason& season,
                                  const planning::AskedWeek& asked,
                                  const std::vector<std::string>& words, std::optional<Date> date) {
    auto found = read_session(season, asked, words, date);
    if (!found) return found;
    const std::optional<Placed>& placed = found->placed;
    if (!placed || !placed->fixed) return found;
    const Date day = placed->date();
    return tl::unexpected(Error{
        ErrorCode::Conflict,
        fmt::format("{} is on {} {}: you fix the date of a race, not the plan. Maybe change it "
                    "in your profile.",
                    found->race.empty() ? "the race" : clipped(found->race),
                    weekday_name(day_index(day)), full_date(day)),
        "session"});
}

}  // namespace tandem::app
