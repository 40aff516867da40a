// SPDX-License-Identifier: Apache-2.0
// Which events of a calendar are training, and of what kind.
#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <map>

#include "formats/plan_ics.h"
#include "formats/plan_words.h"

namespace tandem::formats {
namespace {

using enum SessionKind;

// In this order: "long tempo run" is a tempo run, "leg day at the gym" is legs. A phrase of two
// words must stand in the summary as it is.
struct Sign {
    std::string_view words;
    SessionKind kind;
};
constexpr std::array<Sign, 62> signs{{{"interval", IntervalRun},
                                      {"intervals", IntervalRun},
                                      {"track session", IntervalRun},
                                      {"fartlek", IntervalRun},
                                      {"repeats", IntervalRun},
                                      {"tempo", TempoRun},
                                      {"threshold", TempoRun},
                                      {"hill", HillRun},
                                      {"hills", HillRun},
                                      {"sprints", HillRun},
                                      {"strides", EasyRun},
                                      {"long run", LongRun},
                                      {"longrun", LongRun},
                                      {"long jog", LongRun},
                                      {"recovery run", RecoveryRun},
                                      {"recovery jog", RecoveryRun},
                                      {"easy run", EasyRun},
                                      {"easy jog", EasyRun},
                                      {"quality run", QualityRun},
                                      {"speed work", QualityRun},
                                      {"speedwork", QualityRun},
                                      {"race", Race},
                                      {"marathon", Race},
                                      {"half marathon", Race},
                                      {"parkrun", Race},
                                      {"light strength", LightStrength},
                                      {"squat", LegStrength},
                                      {"squats", LegStrength},
                                      {"deadlift", LegStrength},
                                      {"deadlifts", LegStrength},
                                      {"legs", LegStrength},
                                      {"leg day", LegStrength},
                                      {"leg strength", LegStrength},
                                      {"lower body", LegStrength},
                                      {"lower", LegStrength},
                                      {"upper", UpperStrength},
                                      {"upper body", UpperStrength},
                                      {"push day", UpperStrength},
                                      {"pull day", UpperStrength},
                                      {"push", UpperStrength},
                                      {"pull", UpperStrength},
                                      {"bench press", UpperStrength},
                                      {"core", UpperStrength},
                                      {"full body", FullStrength},
                                      {"strength", FullStrength},
                                      {"gym", FullStrength},
                                      {"lift", FullStrength},
                                      {"lifting", FullStrength},
                                      {"weights", FullStrength},
                                      {"weight training", FullStrength},
                                      {"yoga", Mobility},
                                      {"mobility", Mobility},
                                      {"stretching", Mobility},
                                      {"pilates", Mobility},
                                      {"foam rolling", Mobility},
                                      {"easy swim", Mobility},
                                      {"recovery", RecoveryRun},
                                      {"easy", EasyRun},
                                      {"jog", EasyRun},
                                      {"jogging", EasyRun},
                                      {"run", Run},
                                      {"running", Run}}};

// Words that turn training into something else: "pull request", "race condition review".
constexpr std::array<std::string_view, 9> denials{"request",  "meeting",  "review",
                                                  "rest day", "dry run",  "run through",
                                                  "no run",   "lift off", "running late"};

// " long run 90 min ": lower case, single blanks, so that a word is found with its blanks.
std::string padded_words(std::string_view text) {
    std::string result = " ";
    for (const char c : text) {
        const char low = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
        const bool letter = (low >= 'a' && low <= 'z') || (low >= '0' && low <= '9') || (c & 0x80);
        if (letter) {
            result += low;
        } else if (result.back() != ' ') {
            result += ' ';
        }
    }
    if (result.back() != ' ') result += ' ';
    return result;
}

bool holds(std::string_view padded, std::string_view words) {
    return padded.find(fmt::format(" {} ", words)) != std::string_view::npos;
}

std::optional<SessionKind> kind_of(const CalendarEvent& event) {
    for (const std::string& category : event.categories) {
        if (const auto kind = kind_by_id(category)) return kind;
    }
    const std::string padded = padded_words(event.summary);
    for (const std::string_view denial : denials) {
        if (holds(padded, denial)) return {};
    }
    for (const Sign& sign : signs) {
        if (holds(padded, sign.words)) return sign.kind;
    }
    return {};
}

WrittenSession session_of(const CalendarEvent& event, SessionKind kind) {
    WrittenSession session;
    session.placed.session.kind = kind;
    session.placed.start = event.start;
    session.placed.session.minutes = event.end - event.start;
    session.placed.fixed = kind == Race;
    session.where = fmt::format("\"{}\" on {}", event.summary, format_date(date_of(event.start)));
    if (event.all_day) {
        session.placed.start = Moment{date_of(event.start)} + words::assumed_start(kind);
        session.assumed_time = true;
    }
    const Minutes minutes = session.placed.session.minutes;
    if (event.all_day || minutes < Minutes{1} || minutes > words::longest_session) {
        session.placed.session.minutes = words::assumed_minutes(session.placed.session);
        session.assumed_minutes = true;
    }
    return session;
}

}  // namespace

WrittenPlan written_from_calendar(std::span<const CalendarEvent> events) {
    std::map<Date, WrittenWeek> weeks;
    for (const CalendarEvent& event : events) {
        const auto kind = event.cancelled ? std::nullopt : kind_of(event);
        if (!kind) continue;
        WrittenSession session = session_of(event, *kind);
        const Date monday = monday_of(session.placed.date());
        WrittenWeek& week = weeks[monday];
        week.dated = true;
        week.monday = monday;
        week.sessions.push_back(std::move(session));
    }
    WrittenPlan plan;
    for (auto& [monday, week] : weeks) {
        std::ranges::stable_sort(week.sessions, {},
                                 [](const WrittenSession& one) { return one.placed.start; });
        plan.weeks.push_back(std::move(week));
    }
    return plan;
}

}  // namespace tandem::formats
