// SPDX-License-Identifier: Apache-2.0
#include "formats/plan_html.h"

#include <fmt/core.h>

#include <algorithm>

#include "formats/html_parts.h"
#include "formats/plan_words.h"

namespace tandem::formats {
namespace html {

std::string escaped(std::string_view text) {
    std::string result;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        switch (c) {
            case '&':
                result += "&amp;";
                break;
            case '<':
                result += "&lt;";
                break;
            case '>':
                result += "&gt;";
                break;
            case '"':
                result += "&quot;";
                break;
            case '\'':
                result += "&#39;";
                break;
            default:
                result += byte < 0x20 || byte == 0x7F ? ' ' : c;
        }
    }
    return result;
}

std::string reasons(const std::vector<Reason>& why) {
    std::string text;
    for (const Reason& reason : why) {
        text += "<p>" + escaped(reason.says);
        if (!reason.cites.empty()) {
            text += " <span class=\"cites\">" + escaped(words::citations(reason)) + "</span>";
        }
        text += "</p>\n";
    }
    return text;
}

}  // namespace html

namespace {

using html::escaped;

std::string day_and_date(Date date) {
    return fmt::format("{} {}", weekday_name(day_index(date)), short_date(date));
}

std::string title_of(const PlannedSession& session) {
    return session.title.empty() ? std::string(traits(session.placed.session.kind).name)
                                 : session.title;
}

std::string fact(std::string_view name, std::string_view value) {
    return fmt::format("<div><dt>{}</dt><dd>{}</dd></div>\n", escaped(name), escaped(value));
}

std::string race_facts(const Plan& plan) {
    std::string text;
    for (const PlannedWeek& week : plan.weeks) {
        for (const PlannedSession& session : week.sessions) {
            const Session& inner = session.placed.session;
            if (inner.kind != SessionKind::Race) continue;
            std::string value = title_of(session);
            if (inner.race_distance.value > 0) {
                value += ", " + words::distance(inner.race_distance, plan.distance_unit);
            }
            text += fact("Race · " + full_date(session.placed.date()), value);
        }
    }
    return text;
}

std::string overview(const Plan& plan) {
    std::string text =
        "<header class=\"sheet\">\n<h1>" +
        escaped(plan.athlete.empty() ? "Training plan" : "Training plan for " + plan.athlete) +
        "</h1>\n";
    if (!plan.weeks.empty()) {
        text += fmt::format("<p class=\"lead\">{} – {}, {} week{}</p>\n",
                            full_date(plan.weeks.front().monday),
                            full_date(plan.weeks.back().monday + std::chrono::days{6}),
                            plan.weeks.size(), plan.weeks.size() == 1 ? "" : "s");
    }
    text += "<dl class=\"facts\">\n" + fact("Goal", words::of(words::goals, plan.goal).name) +
            fact("Strategy", words::of(words::strategies, plan.strategy).name) + race_facts(plan) +
            "</dl>\n<h2>Running minutes a week</h2>\n" + html::season_picture(plan) +
            "<h3>Key</h3>\n" + html::key();
    if (!plan.notes.empty()) text += "<h3>Notes</h3>\n" + html::reasons(plan.notes);
    if (!plan.make_room.empty()) {
        text += "<h3>What would make room</h3>\n<ul class=\"plain\">\n";
        for (const Room& room : plan.make_room)
            text += "<li>" + escaped(room.says) + "</li>\n";
        text += "</ul>\n";
    }
    return text + fmt::format(
                      "<p class=\"foot\">Made on {}. Times are those of {}. Letters and numbers "
                      "in brackets name the evidence a reason rests on. Points {}</p>\n</header>\n",
                      full_date(plan.made_on), escaped(plan.time_zone),
                      escaped(words::about_points));
}

std::string evidence(const Plan& plan) {
    if (plan.evidence.empty()) return {};
    std::string text = "<section class=\"sheet\">\n<h2>Evidence</h2>\n<dl class=\"evidence\">\n";
    for (const Evidence& one : plan.evidence) {
        text += fmt::format("<dt>{} <span>{}</span></dt><dd>{} {}</dd>\n", escaped(one.id),
                            escaped(one.grade), escaped(one.finding), escaped(one.source));
    }
    return text + "</dl>\n</section>\n";
}

std::string card(const PlannedSession& session, ShownIn in) {
    const Session& inner = session.placed.session;
    const html::Look& look = html::look_of(inner.kind);
    std::string amount = fmt::format("{} min", inner.minutes.count());
    if (inner.race_distance.value > 0) {
        amount += " · " + words::distance(inner.race_distance, in.distance);
    }
    std::string marks;
    const auto mark = [&](bool holds, std::string_view word) {
        if (holds) marks += fmt::format("{}{}", marks.empty() ? "" : " · ", word);
    };
    mark(inner.importance == Importance::Must, "key session");
    mark(inner.importance == Importance::May, "optional");
    mark(session.placed.fixed, "fixed");
    mark(inner.first_exposure, "new: start light");
    std::string text = fmt::format(
        "<div class=\"card {}\"><div class=\"time\"><span>{}–{}</span>{}</div>"
        "<div class=\"title\">{}</div><div class=\"amount\">{}</div>",
        look.css, format_time(time_of_day(session.placed.start)),
        format_time(time_of_day(session.placed.end())), html::shape(look),
        escaped(title_of(session)), amount);
    if (session.workout)
        text += "<div class=\"what\">" + escaped(workout_line(*session.workout, in)) + "</div>";
    if (!marks.empty()) text += "<div class=\"marks\">" + marks + "</div>";
    return text + "</div>\n";
}

std::string grid(const PlannedWeek& week, ShownIn in) {
    std::string head;
    std::string body;
    for (int day = 0; day < 7; ++day) {
        const Date date = week.monday + std::chrono::days{day};
        head += fmt::format("<th scope=\"col\" role=\"columnheader\">{} <span>{}</span></th>\n",
                            weekday_name(day), short_date(date));
        std::string cards;
        for (const PlannedSession& session : week.sessions) {
            if (session.placed.date() == date) cards += card(session, in);
        }
        if (cards.empty()) cards = "<div class=\"free\">Rest</div>\n";
        body +=
            fmt::format("<td role=\"cell\" data-day=\"{}\">\n{}</td>\n", day_and_date(date), cards);
    }
    // The roles keep it a table for screen readers where narrow screens stack its days.
    return fmt::format(
        "<table role=\"table\" aria-label=\"Week {}\">\n<thead role=\"rowgroup\"><tr "
        "role=\"row\">\n"
        "{}</tr></thead>\n<tbody role=\"rowgroup\"><tr role=\"row\">\n{}</tr></tbody>\n</table>\n",
        week.number, head, body);
}

std::string left_out(const PlannedWeek& week) {
    if (week.left_out.empty()) return {};
    std::string text = "<div class=\"out\"><h3>Left out this week</h3>\n<ul>\n";
    for (const LeftOut& left : week.left_out) {
        text += fmt::format("<li><strong>{}, {} min</strong> ({}, costs {:.1f} points): {}</li>\n",
                            traits(left.session.kind).name, left.session.minutes.count(),
                            words::of(words::importances, left.session.importance).name, left.price,
                            escaped(left.why));
    }
    return text + "</ul></div>\n";
}

std::string whys(const PlannedWeek& week) {
    std::string text;
    if (!week.why.empty()) {
        text += "<div><dt>The week</dt><dd>" + html::reasons(week.why) + "</dd></div>\n";
    }
    for (const PlannedSession& session : week.sessions) {
        if (session.why.empty()) continue;
        text += fmt::format("<div><dt>{} {} · {}</dt><dd>{}</dd></div>\n",
                            weekday_name(day_index(session.placed.date())),
                            format_time(time_of_day(session.placed.start)),
                            escaped(title_of(session)), html::reasons(session.why));
    }
    if (text.empty()) return {};
    return "<h3>Why</h3>\n<dl class=\"whys\">\n" + text + "</dl>\n";
}

std::string sheet(const PlannedWeek& week, ShownIn in) {
    const bool races = std::ranges::any_of(week.sessions, [](const PlannedSession& session) {
        return session.placed.session.kind == SessionKind::Race;
    });
    std::string chips =
        fmt::format("<li class=\"chip full\">{}</li><li class=\"chip\">{} min running</li>",
                    phase_name(week.phase), week.running.count());
    if (week.deload) chips += "<li class=\"chip\">deload</li>";
    if (races) chips += "<li class=\"chip\">★ race</li>";
    return fmt::format(
               "<section class=\"sheet\" aria-labelledby=\"week-{0}\">\n<div class=\"head\">"
               "<h2 id=\"week-{0}\">Week {0}</h2><span class=\"dates\">{1} – {2}</span>"
               "<ul class=\"chips\">{3}</ul></div>\n",
               week.number, short_date(week.monday), full_date(week.monday + std::chrono::days{6}),
               chips) +
           "<p class=\"focus\">" + escaped(week.focus) + "</p>\n" + grid(week, in) +
           left_out(week) + html::workouts(week, in) + whys(week) + "</section>\n";
}

}  // namespace

std::string write_plan_html(const Plan& plan) {
    const std::string title =
        plan.athlete.empty() ? "Training plan" : "Training plan for " + plan.athlete;
    std::string text =
        "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
        "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>" +
        escaped(title) + "</title>\n<style>" + std::string(html::style()) +
        "</style>\n</head>\n<body>\n" + overview(plan) + "<main>\n";
    for (const PlannedWeek& week : plan.weeks)
        text += sheet(week, units_of(plan));
    return text + evidence(plan) + "</main>\n</body>\n</html>\n";
}

}  // namespace tandem::formats
