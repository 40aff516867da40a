// SPDX-License-Identifier: Apache-2.0
// What is inside the sessions of a week or a day, and what the days ask to be eaten.
#include <fmt/core.h>

#include <algorithm>

#include "app/answers.h"
#include "formats/workout_json.h"
#include "formats/workout_lines.h"
#include "planning/make_plan.h"

namespace tandem::app {
namespace {

class Writer {
  public:
    Writer(const planning::ArrangedSeason& season, std::size_t week)
        : plan_(planning::plan_of(season)),
          week_(plan_.weeks[week]),
          in_(formats::units_of(plan_)),
          reply_("workout", season, week) {}

    // Of the whole week without a date; of the day; or of the one session.
    Reply write(std::optional<Date> date, const std::optional<Placed>& only) {
        reply_.data = {{"sessions", Json::array()}, {"days", Json::array()}};
        for (const PlannedSession& session : week_.sessions) {
            if (date && session.placed.date() != *date) continue;
            if (only && session.placed != *only) continue;
            write_session(session);
        }
        for (const PlannedDay& day : week_.days) {
            if (!only && (!date || day.date == *date)) write_day(day);
        }
        return std::move(reply_);
    }

  private:
    void write_session(const PlannedSession& session) {
        const Placed& placed = session.placed;
        begin(fmt::format("{} {}  {}", day_of(placed.date()),
                          format_time(time_of_day(placed.start)), named(placed.session)));
        Json json = json_of(placed);
        if (session.workout) {
            reply_.say(2, session.workout->title);
            for (const formats::WorkoutPart& part : formats::workout_parts(*session.workout, in_))
                write_part(part);
            json["workout"] = formats::workout_json(*session.workout);
        }
        reply_.data["sessions"].push_back(std::move(json));
    }

    void write_part(const formats::WorkoutPart& part) {
        reply_.say(2, part.name);
        for (const std::string& line : part.lines)
            reply_.say(line.starts_with(' ') ? 6 : 4, line);
        for (const Reason& reason : part.reasons)
            say(4, reason);
    }

    void write_day(const PlannedDay& day) {
        const std::string amounts = formats::day_amounts(day);
        begin(fmt::format("{}  Eat, drink and sleep{}{}", day_of(day.date),
                          amounts.empty() ? "" : ": ", amounts));
        for (const Reason& reason : formats::day_reasons(day))
            say(2, reason);
        reply_.data["days"].push_back(formats::planned_day_json(day));
    }

    void begin(const std::string& head) {
        if (!first_) reply_.gap();
        first_ = false;
        reply_.say(0, head);
    }

    void say(std::size_t indent, const Reason& reason) {
        reply_.say(indent, fmt::format("{} {}", reason.says, reply_.cite(reason.cites)));
    }

    Plan plan_;
    const PlannedWeek& week_;
    formats::ShownIn in_;
    Reply reply_;
    bool first_ = true;
};

}  // namespace

Result<Reply> answer_workout(const planning::ArrangedSeason& season, const Question& question) {
    const std::string day = question.words.empty() ? "" : question.words.front();
    const auto week = week_of(season, question, day);
    if (!week) return tl::unexpected(week.error());
    if (day.empty()) return Writer{season, *week}.write({}, {});
    const planning::AskedWeek asked = planning::ask_about(season, *week);
    const bool dated = is_day(day);
    std::optional<Date> date;
    if (dated) {
        const auto read = read_day(season, *week, day);
        if (!read) return tl::unexpected(read.error());
        date = *read;
        if (question.words.size() == 1) return Writer{season, *week}.write(date, {});
    }
    const auto begin = question.words.begin() + (dated ? 1 : 0);
    const auto found = read_session(season, asked, {begin, question.words.end()}, date);
    if (!found) return tl::unexpected(found.error());
    if (const auto& placed = found->placed)
        return Writer{season, *week}.write(placed->date(), placed);
    return tl::unexpected(left_out_error(found->session));
}

}  // namespace tandem::app
