// SPDX-License-Identifier: Apache-2.0
#include "formats/plan_text.h"

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <set>

#include "formats/plan_words.h"
#include "formats/text_layout.h"
#include "formats/week_drawing.h"
#include "formats/workout_lines.h"

namespace tandem::formats {
namespace {

constexpr int narrowest = 40;
constexpr int table_from = 100;

std::string_view colour_of(SessionKind kind) {
    const KindTraits& of = traits(kind);
    if (kind == SessionKind::Race) return "\x1b[1;33m";
    if (kind == SessionKind::LongRun) return "\x1b[34m";
    if (of.hard_run) return "\x1b[31m";
    if (of.run) return "\x1b[32m";
    if (of.lift) return "\x1b[35m";
    return "\x1b[36m";
}

class Writer {
  public:
    Writer(const Plan& plan, const TextStyle& style)
        : plan_(plan),
          style_(style),
          width_(static_cast<std::size_t>(std::max(style.width, narrowest))) {}

    std::string write();

  private:
    void head();
    void evidence();
    void sparkline();
    void races();
    void week(const PlannedWeek& week);
    bool grid(const PlannedWeek& week);
    void days(const PlannedWeek& week);
    void table_rows(const PlannedSession& session, bool new_day);
    void listed(const PlannedSession& session);
    void left_out(const PlannedWeek& week);
    std::string title_of(const PlannedSession& session) const;
    static std::string reasons_of(const PlannedSession& session);
    std::vector<std::string> beside_session(const PlannedSession& session, std::size_t width) const;
    void workouts(const PlannedWeek& week);

    // `text` wrapped behind `lead`, following lines indented to the lead's width.
    void put(std::string_view lead, std::string_view text);
    void put_bold(std::string_view text);
    std::string tinted(std::string_view text, SessionKind kind) const {
        if (!style_.colour) return std::string(text);
        return fmt::format("{}{}\x1b[0m", colour_of(kind), text);
    }

    const Plan& plan_;
    TextStyle style_;
    std::size_t width_;
    std::string out_;
};

void Writer::put(std::string_view lead, std::string_view text) {
    const std::size_t indent = visible_width(lead);
    const auto lines = wrapped(text, width_ - indent);
    for (std::size_t i = 0; i < lines.size(); ++i) {
        out_ += (i == 0 ? std::string(lead) : std::string(indent, ' ')) + lines[i] + "\n";
    }
}

void Writer::put_bold(std::string_view text) {
    for (const std::string& line : wrapped(text, width_)) {
        out_ += style_.colour ? "\x1b[1m" + line + "\x1b[0m\n" : line + "\n";
    }
}

std::string Writer::title_of(const PlannedSession& session) const {
    const Session& inner = session.placed.session;
    std::string title =
        session.title.empty() ? std::string(traits(inner.kind).name) : session.title;
    if (inner.kind == SessionKind::Race) title = "★ " + title;
    if (inner.race_distance.value > 0) {
        title += ", " + words::distance(inner.race_distance, plan_.distance_unit);
    }
    if (inner.importance == Importance::May) title += " (optional)";
    return title;
}

// What it is for and why it stands there; more reasons are in the other formats.
std::string Writer::reasons_of(const PlannedSession& session) {
    std::string text;
    for (std::size_t i = 0; i < session.why.size() && i < 2; ++i) {
        text += (text.empty() ? "" : " ") + words::with_citations(session.why[i]);
    }
    return text;
}

// What to do, then why.
std::vector<std::string> Writer::beside_session(const PlannedSession& session,
                                                std::size_t width) const {
    std::vector<std::string> lines;
    if (session.workout) lines = wrapped(workout_line(*session.workout, units_of(plan_)), width);
    const std::string reasons = reasons_of(session);
    if (reasons.empty()) return lines;
    const auto more = wrapped(reasons, width);
    lines.insert(lines.end(), more.begin(), more.end());
    return lines;
}

std::string Writer::write() {
    head();
    for (const PlannedWeek& one : plan_.weeks)
        week(one);
    if (!plan_.make_room.empty()) {
        out_ += "\n";
        put_bold("What would make room");
        for (const Room& room : plan_.make_room)
            put("  - ", room.says);
    }
    evidence();
    return std::move(out_);
}

void Writer::evidence() {
    if (plan_.evidence.empty() || !style_.why) return;
    out_ += "\n";
    put_bold("Evidence");
    for (const Evidence& one : plan_.evidence) {
        put(fmt::format("  {:11}", one.id),
            fmt::format("{} ({}) {}", one.finding, one.grade, one.source));
    }
}

void Writer::head() {
    put_bold(plan_.athlete.empty() ? "Training plan" : "Training plan for " + plan_.athlete);
    if (!plan_.weeks.empty()) {
        put("", fmt::format("{} – {} · {} week{}", full_date(plan_.weeks.front().monday),
                            full_date(plan_.weeks.back().monday + std::chrono::days{6}),
                            plan_.weeks.size(), plan_.weeks.size() == 1 ? "" : "s"));
    }
    put("Goal      ", words::of(words::goals, plan_.goal).name);
    put("Strategy  ", words::of(words::strategies, plan_.strategy).name);
    races();
    sparkline();
    for (const Reason& note : plan_.notes) {
        put("Note      ", words::with_citations(note));
    }
    put("Points    ", words::about_points);
}

void Writer::races() {
    for (const PlannedWeek& week : plan_.weeks) {
        for (const PlannedSession& session : week.sessions) {
            if (session.placed.session.kind != SessionKind::Race) continue;
            put("Race      ",
                fmt::format("{} · {}", full_date(session.placed.date()), title_of(session)));
        }
    }
}

void Writer::sparkline() {
    constexpr std::array<std::string_view, 8> bars{"▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"};
    Minutes most{0};
    for (const PlannedWeek& week : plan_.weeks)
        most = std::max(most, week.running);
    if (most.count() == 0) return;
    std::string line;
    std::size_t drawn = 0;
    for (const PlannedWeek& week : plan_.weeks) {
        // A full row of bars goes on in the next line: 52 weeks are wider than 40 columns.
        if (drawn > 0 && drawn % (width_ - 10) == 0) line += ' ';
        const auto step = week.running.count() * 8 / most.count();
        line += bars.at(static_cast<std::size_t>(std::clamp<std::int64_t>(step, 1, 8) - 1));
        ++drawn;
    }
    put("Running   ", line);
    put("          ", fmt::format("per week, at most {}", words::duration(most)));
}

void Writer::week(const PlannedWeek& week) {
    out_ += "\n";
    std::string head =
        fmt::format("Week {} · {} – {} · {} · {} min running", week.number, short_date(week.monday),
                    short_date(week.monday + std::chrono::days{6}), phase_name(week.phase),
                    week.running.count());
    if (week.deload) head += " · deload";
    put_bold(head);
    if (!week.focus.empty()) put("", week.focus);
    if (style_.why) {
        for (const Reason& reason : week.why) {
            put("  ", words::with_citations(reason));
        }
    }
    if (week.sessions.empty()) {
        put("  ", "No sessions.");
    } else if (style_.why || !grid(week)) {
        days(week);
    }
    left_out(week);
    if (style_.workouts) workouts(week);
    if (style_.why && plan_.proven_weeks == 0)
        put("  ", "Good, but not proven best under the stated costs.");
}

// False when it would be too wide.
bool Writer::grid(const PlannedWeek& week) {
    Plan one;
    one.weeks = {week};
    one.distance_unit = plan_.distance_unit;
    const std::string drawing = write_week_drawing(written(one));
    std::string text;
    for (std::size_t at = drawing.find('\n') + 1; at < drawing.size();) {
        const std::size_t end = drawing.find('\n', at);
        const std::string line = drawing.substr(at, end - at);
        if (visible_width(line) > width_) return false;
        text += line + "\n";
        at = end + 1;
    }
    out_ += text;
    std::set<SessionKind> kinds;
    for (const PlannedSession& session : week.sessions)
        kinds.insert(session.placed.session.kind);
    std::string legend;
    for (const SessionKind kind : kinds) {
        legend += fmt::format("{}{} {}", legend.empty() ? "" : " · ", traits(kind).code,
                              traits(kind).name);
    }
    put("       ", legend);
    return true;
}

void Writer::days(const PlannedWeek& week) {
    std::optional<Date> last;
    for (const PlannedSession& session : week.sessions) {
        const bool new_day = last != session.placed.date();
        last = session.placed.date();
        if (width_ >= table_from) {
            table_rows(session, new_day);
            continue;
        }
        if (new_day) {
            out_ += fmt::format("{} {}\n", weekday_name(day_index(*last)), short_date(*last));
        }
        listed(session);
    }
}

void Writer::table_rows(const PlannedSession& session, bool new_day) {
    constexpr std::size_t title_width = 28;
    const Placed& placed = session.placed;
    const std::string day = new_day
                                ? fmt::format("{}  {:<6}", weekday_name(day_index(placed.date())),
                                              short_date(placed.date()))
                                : std::string(11, ' ');
    const std::string minutes = fmt::format("{:>4} min", placed.session.minutes.count());
    const auto titles = wrapped(title_of(session), title_width);
    const std::size_t beside = 2 + 11 + 2 + 5 + 2 + title_width + 2 + 8 + 2;
    std::vector<std::string> reasons;
    if (style_.why) reasons = beside_session(session, width_ - beside);
    for (std::size_t i = 0; i < std::max(titles.size(), reasons.size()); ++i) {
        const std::string title = fitted(i < titles.size() ? titles[i] : "", title_width);
        std::string line =
            i == 0
                ? fmt::format("  {}  {}  {}  {}", day, format_time(time_of_day(placed.start)),
                              tinted(title, placed.session.kind), minutes)
                : std::string(22, ' ') + tinted(title, placed.session.kind) + std::string(10, ' ');
        if (i < reasons.size()) line += "  " + reasons[i];
        out_ += line.substr(0, line.find_last_not_of(' ') + 1) + "\n";
    }
}

void Writer::listed(const PlannedSession& session) {
    const Placed& placed = session.placed;
    const auto lines = wrapped(
        fmt::format("{} · {} min", title_of(session), placed.session.minutes.count()), width_ - 9);
    for (std::size_t i = 0; i < lines.size(); ++i) {
        out_ += i == 0 ? fmt::format("  {}  ", format_time(time_of_day(placed.start)))
                       : std::string(9, ' ');
        out_ += tinted(lines[i], placed.session.kind) + "\n";
    }
    if (!style_.why) return;
    for (const std::string& line : beside_session(session, width_ - 9))
        out_ += std::string(9, ' ') + line + "\n";
}

void Writer::workouts(const PlannedWeek& week) {
    const ShownIn in = units_of(plan_);
    for (const PlannedSession& session : week.sessions) {
        if (!session.workout) continue;
        out_ += "\n";
        put_bold(fmt::format("  {} {} {} · {}", weekday_name(day_index(session.placed.date())),
                             short_date(session.placed.date()),
                             format_time(time_of_day(session.placed.start)), title_of(session)));
        put("    ", session.workout->title);
        for (const WorkoutPart& part : workout_parts(*session.workout, in)) {
            std::string lead = fmt::format("    {:10}", part.name);
            const auto add = [&](const std::string& line) {
                put(lead, line);
                lead.assign(lead.size(), ' ');
            };
            for (const std::string& line : part.lines)
                add(line);
            for (const Reason& reason : part.reasons)
                add(words::with_citations(reason));
        }
    }
    for (const PlannedDay& day : week.days) {
        out_ += "\n";
        put(fmt::format("  {} {}  ", weekday_name(day_index(day.date)), short_date(day.date)),
            "Eat and drink: " + day_amounts(day));
        for (const Reason& reason : day_reasons(day))
            put("    ", words::with_citations(reason));
    }
}

void Writer::left_out(const PlannedWeek& week) {
    if (week.left_out.empty()) return;
    put("  ", "Left out:");
    for (const LeftOut& left : week.left_out) {
        put("  - ", fmt::format("{}, {} min ({}, costs {:.1f} points): {}",
                                traits(left.session.kind).name, left.session.minutes.count(),
                                words::of(words::importances, left.session.importance).name,
                                left.price, left.why));
    }
}

}  // namespace

std::string write_plan_text(const Plan& plan, const TextStyle& style) {
    return Writer{plan, style}.write();
}

}  // namespace tandem::formats
