// SPDX-License-Identifier: Apache-2.0
// Written by hand and not through libical, so that folding, order and bytes are ours and stay the
// same from one release of the library to the next.
#include "formats/plan_ics.h"

#include <fmt/core.h>

#include <algorithm>
#include <map>
#include <set>

#include "formats/ics_zone.h"
#include "formats/plan_words.h"
#include "formats/workout_lines.h"

namespace tandem::formats {
namespace {

constexpr std::size_t longest_line = 75;  // octets, RFC 5545 §3.1
// Plans are of a year at most; a file that says otherwise shall not cost a walk through millennia.
constexpr std::chrono::days longest_zone{3 * 366};

std::string escaped(std::string_view text) {
    std::string result;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (c == '\n') {
            result += "\\n";
        } else if (c == '\\' || c == ';' || c == ',') {
            result += '\\';
            result += c;
        } else if ((byte >= 0x20 && byte != 0x7F) || c == '\t') {
            result += c;
        }
    }
    return result;
}

// What an address may hold of a name; names that lose letters keep apart by a number.
std::string slug_of(std::string_view name) {
    std::string slug;
    std::uint32_t hash = 2166136261U;  // FNV-1a
    bool lost = false;
    for (const char c : name) {
        hash = (hash ^ static_cast<unsigned char>(c)) * 16777619U;
        const char low = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
        if ((low >= 'a' && low <= 'z') || (low >= '0' && low <= '9')) {
            slug += low;
        } else {
            lost = lost || (c & 0x80) != 0;
            if (!slug.empty() && slug.back() != '-') slug += '-';
        }
    }
    while (slug.ends_with('-'))
        slug.pop_back();
    if (lost) slug += fmt::format("{}{:08x}", slug.empty() ? "" : "-", hash);
    return slug.empty() ? "athlete" : slug;
}

std::string compact(Moment moment) {
    std::string text = format_moment(moment);
    std::erase_if(text, [](char c) { return c == '-' || c == ':'; });
    return text + "00";
}

std::string workout_text(const Workout& workout, ShownIn in) {
    std::string text = "\n" + workout_line(workout, in) + "\n";
    for (const WorkoutPart& part : workout_parts(workout, in)) {
        text += "\n" + part.name;
        for (const std::string& line : part.lines)
            text += "\n- " + line;
        for (const Reason& reason : part.reasons)
            text += "\n- " + words::with_citations(reason);
        text += "\n";
    }
    return text;
}

struct Event {
    std::string uid;
    int sequence = 0;
    Moment start;
    Moment end;
    std::string summary;
    std::string description;
    std::vector<std::string> categories;
    bool cancelled = false;
};

class Writer {
  public:
    Writer(const Plan& plan, std::span<const CalendarEvent> previous, std::string_view stamp);

    std::string write();

  private:
    void head();
    void event(const Event& event);
    void settle_previous();
    Event event_of(const PlannedWeek& week, const PlannedSession& session) const;
    void line(std::string_view text) { out_ += folded(text); }
    std::string time(std::string_view property, Moment moment) const;

    const Plan& plan_;
    std::string stamp_;
    std::string suffix_;
    std::optional<std::string> zone_;  // absent: UTC or floating
    std::map<std::string, const CalendarEvent*> previous_;
    std::set<std::string> written_;
    std::string out_;
};

Writer::Writer(const Plan& plan, std::span<const CalendarEvent> previous, std::string_view stamp)
    : plan_(plan), stamp_(stamp), suffix_("." + slug_of(plan.athlete) + "@tandem") {
    for (const CalendarEvent& event : previous) {
        if (!event.uid.ends_with(suffix_)) continue;
        const auto [found, added] = previous_.emplace(event.uid, &event);
        if (!added && found->second->sequence < event.sequence) found->second = &event;
    }
    if (plan_.weeks.empty() || is_utc(plan_.time_zone)) return;
    // A year more: the calendar goes on in other hands after the last week.
    const Date first = plan_.weeks.front().monday;
    const Date last = std::min(plan_.weeks.back().monday, first + longest_zone);
    zone_ = vtimezone(plan_.time_zone, first, last + std::chrono::days{366});
}

std::string Writer::time(std::string_view property, Moment moment) const {
    if (zone_) return fmt::format("{};TZID={}:{}", property, plan_.time_zone, compact(moment));
    return fmt::format("{}:{}{}", property, compact(moment), is_utc(plan_.time_zone) ? "Z" : "");
}

void Writer::head() {
    line("BEGIN:VCALENDAR");
    line("VERSION:2.0");
    line("PRODID:-//Tandem//Tandem//EN");
    line("CALSCALE:GREGORIAN");
    line("METHOD:PUBLISH");
    line("X-WR-CALNAME:" +
         escaped(plan_.athlete.empty() ? "Training" : "Training " + plan_.athlete));
    line("X-WR-TIMEZONE:" + escaped(plan_.time_zone));
    if (zone_) out_ += *zone_;
}

void Writer::event(const Event& event) {
    line("BEGIN:VEVENT");
    line("UID:" + escaped(event.uid));
    line("DTSTAMP:" + stamp_);
    line(fmt::format("SEQUENCE:{}", event.sequence));
    line(time("DTSTART", event.start));
    line(time("DTEND", event.end));
    line("SUMMARY:" + escaped(event.summary));
    if (!event.description.empty()) line("DESCRIPTION:" + escaped(event.description));
    std::string categories;
    for (const std::string& category : event.categories) {
        categories += (categories.empty() ? "" : ",") + escaped(category);
    }
    if (!categories.empty()) line("CATEGORIES:" + categories);
    line(event.cancelled ? "STATUS:CANCELLED" : "STATUS:CONFIRMED");
    line(event.cancelled ? "TRANSP:TRANSPARENT" : "TRANSP:OPAQUE");
    line("END:VEVENT");
}

Event Writer::event_of(const PlannedWeek& week, const PlannedSession& session) const {
    const Placed& placed = session.placed;
    Event event{.uid = session.id + suffix_,
                .start = placed.start,
                .end = placed.end(),
                .summary = session.title,
                .description = {},
                .categories = {std::string(traits(placed.session.kind).id)}};
    if (event.summary.empty()) event.summary = traits(placed.session.kind).name;
    if (placed.session.importance == Importance::May) event.summary += " (optional)";
    event.categories.emplace_back(words::of(words::phases, week.phase).id);
    event.description = fmt::format("{} min", placed.session.minutes.count());
    if (placed.session.race_distance.value > 0) {
        event.description +=
            ", " + words::distance(placed.session.race_distance, plan_.distance_unit);
    }
    if (session.workout) event.description += workout_text(*session.workout, units_of(plan_));
    for (const Reason& reason : session.why)
        event.description += "\n" + words::with_citations(reason);
    const auto found = previous_.find(event.uid);
    if (found != previous_.end()) {
        const CalendarEvent& old = *found->second;
        const bool same = old.start == event.start && old.end == event.end &&
                          old.summary == event.summary && !old.cancelled;
        event.sequence = old.sequence + (same ? 0 : 1);
    }
    return event;
}

// What lies before the day of planning is history and stays; anything else that is no longer
// planned is cancelled.
void Writer::settle_previous() {
    if (plan_.weeks.empty()) return;
    const Date from = std::max(plan_.weeks.front().monday, plan_.made_on);
    std::vector<const CalendarEvent*> rest;
    for (const auto& [uid, old] : previous_) {
        if (!written_.contains(uid)) rest.push_back(old);
    }
    std::ranges::stable_sort(rest, {}, &CalendarEvent::start);
    for (const CalendarEvent* old : rest) {
        const bool cancelled = old->cancelled || date_of(old->start) >= from;
        event({.uid = old->uid,
               .sequence = old->sequence + (cancelled && !old->cancelled ? 1 : 0),
               .start = old->start,
               .end = old->end,
               .summary = old->summary,
               .description = old->description,
               .categories = old->categories,
               .cancelled = cancelled});
    }
}

std::string Writer::write() {
    head();
    for (const PlannedWeek& week : plan_.weeks) {
        for (const PlannedSession& session : week.sessions) {
            const Event one = event_of(week, session);
            written_.insert(one.uid);
            event(one);
        }
    }
    settle_previous();
    line("END:VCALENDAR");
    return std::move(out_);
}

}  // namespace

std::string folded(std::string_view line) {
    std::string result;
    std::size_t room = longest_line;
    while (line.size() > room) {
        std::size_t cut = room;
        // Back to the first octet of a character; at most 3 steps, so broken UTF-8 ends too.
        while (cut > room - 4 && (line[cut] & 0xC0) == 0x80)
            --cut;
        result += std::string(line.substr(0, cut)) + "\r\n ";
        line.remove_prefix(cut);
        room = longest_line - 1;  // the blank that marks a continuation counts
    }
    return result + std::string(line) + "\r\n";
}

std::string write_plan_ics(const Plan& plan, std::span<const CalendarEvent> previous,
                           std::string_view stamp) {
    return Writer{plan, previous, stamp}.write();
}

}  // namespace tandem::formats
