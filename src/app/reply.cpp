// SPDX-License-Identifier: Apache-2.0
#include "app/reply.h"

#include <fmt/core.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <cmath>

#include "formats/text_layout.h"
#include "knowledge/citations.h"
#include "rules/explain.h"

namespace tandem::app {
namespace {

constexpr std::string_view about_points =
    "Points add up broken wishes and sessions done tired; 1 point is one wish of usual weight, "
    "broken once. They compare weeks of this plan and mean nothing else.";
constexpr std::size_t most_differences = 3;

}  // namespace

std::string in_a_sentence(std::string_view text) {
    std::string low{text};
    if (!low.empty() && low[0] >= 'A' && low[0] <= 'Z') low[0] = static_cast<char>(low[0] + 32);
    return low;
}

Reply::Reply(std::string question, const planning::ArrangedSeason& season, std::size_t week)
    : question_(std::move(question)),
      of_week_(OfWeek{.monday = season.season.weeks[week].monday,
                      .number = season.season.weeks[week].number,
                      .proven = season.arrangement.proven}) {}

Reply::Reply(std::string question) : question_(std::move(question)) {}

void Reply::say(std::size_t indent, const std::string& text) {
    lines_.push_back({indent, text, true});
}

void Reply::row(const std::string& text) {
    lines_.push_back({0, text, false});
}

void Reply::gap() {
    lines_.push_back({0, "", false});
}

std::string Reply::cite(const std::vector<std::string>& ids) {
    cited_.insert(ids.begin(), ids.end());
    return ids.empty() ? "" : fmt::format("[{}]", fmt::join(ids, ", "));
}

std::string Reply::text(const Style& style) const {
    std::string text;
    const auto write = [&](std::size_t indent, const std::string& says) {
        bool first = true;
        const std::size_t width = style.width > indent + 12 ? style.width - indent - 2 : 10;
        for (const std::string& part : formats::wrapped(says, width)) {
            const std::size_t further = first || indent == 0 ? 0 : 2;
            text += std::string(indent + further, ' ') + part + "\n";
            first = false;
        }
    };
    for (const Line& line : lines_) {
        if (line.wraps) {
            write(line.indent, line.text);
        } else {
            text += line.text + "\n";
        }
    }
    if (of_week_ || !cited_.empty()) text += "\n";
    if (of_week_ && !of_week_->proven) {
        write(0, "The season is not proven best as a whole: a change may even gain points.");
    }
    if (of_week_) write(0, std::string(about_points));
    std::vector<std::string> ids;
    for (const knowledge::Citation& citation : knowledge::citations()) {
        if (!cited_.contains(citation.id)) continue;
        if (style.evidence) {
            write(0, fmt::format("{} ({}): {} {}", citation.id, citation.grade, citation.finding,
                                 citation.source));
        }
        ids.push_back(fmt::format("{} ({})", citation.id, citation.grade));
    }
    if (!style.evidence && !ids.empty())
        write(0, fmt::format("Rests on: {} (--evidence says more).", fmt::join(ids, ", ")));
    return text;
}

std::string Reply::json() const {
    Json json{{"format", "tandem.answer.v1"}, {"question", question_}};
    if (of_week_) {
        json["week"] = {{"monday", format_date(of_week_->monday)}, {"number", of_week_->number}};
        json["proven"] = of_week_->proven;
        json["points"] = about_points;
    }
    json["says"] = Json::array();
    for (const Line& line : lines_) {
        if (!line.text.empty()) json["says"].push_back(line.text);
    }
    std::string key = question_;
    std::ranges::replace(key, '-', '_');
    json[key] = data;
    json["evidence"] = Json::array();
    for (const knowledge::Citation& citation : knowledge::citations()) {
        if (!cited_.contains(citation.id)) continue;
        json["evidence"].push_back({{"id", citation.id},
                                    {"grade", citation.grade},
                                    {"finding", citation.finding},
                                    {"source", citation.source}});
    }
    // Names of races are other people's bytes.
    return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

std::string named(const Session& session) {
    return fmt::format("{} ({} min)", traits(session.kind).name, session.minutes.count());
}

Error left_out_error(const Session& session) {
    return {ErrorCode::NotFound,
            fmt::format("{} is left out of the week. `tandem conflicts` says why, and what would "
                        "make room.",
                        named(session)),
            "session"};
}

std::string day_of(Date date) {
    return fmt::format("{} {}", weekday_name(day_index(date)), short_date(date));
}

std::string day_time(Moment moment) {
    return fmt::format("{} {}", weekday_name(day_index(date_of(moment))),
                       format_time(time_of_day(moment)));
}

std::string describe(const planning::Move& move) {
    std::string what = named(move.session);
    if (move.from && move.to) {
        const bool same_day = date_of(*move.from) == date_of(*move.to);
        return fmt::format("{}: {} → {}", what, day_time(*move.from),
                           same_day ? format_time(time_of_day(*move.to)) : day_time(*move.to));
    }
    if (move.from) return fmt::format("{}: {} → not this week", what, day_time(*move.from));
    if (move.to) return fmt::format("{}: new on {}", what, day_time(*move.to));
    return what;
}

double rounded(double points) {
    const double value = std::round(points * 1000) / 1000;
    return value == 0 ? 0 : value;
}

bool is_nothing(double points) {
    return std::abs(points) < rules::least_points_said;
}

std::string amount(double points) {
    const double value = std::round(points * 10) / 10;
    return fmt::format("{:.1f}", value == 0 ? 0.0 : value);
}

std::string more_points(double points) {
    if (is_nothing(points)) return "no points more";
    const std::string size = amount(std::abs(points));
    return fmt::format("{} points {}", size, points > 0 ? "more" : "less");
}

std::string cost_of(double points) {
    if (is_nothing(points)) return "It costs nothing more.";
    const std::string size = amount(std::abs(points));
    return points > 0 ? fmt::format("It costs {} points.", size)
                      : fmt::format("It makes the week {} points easier.", size);
}

std::string describe(const planning::Difference& difference) {
    const std::string points =
        fmt::format("{}{}", difference.points > 0 ? "+" : "", amount(difference.points));
    const bool worse = difference.points > 0;
    if (difference.rule) {
        const std::string_view clash = rules::catalogue()[*difference.rule]->clash;
        return worse ? fmt::format("{} ({})", clash, points)
                     : fmt::format("no longer {} ({})", clash, points);
    }
    if (difference.kind && difference.of_itself) {
        return fmt::format("{} {} ({})", in_a_sentence(traits(*difference.kind).name),
                           worse ? "done as well" : "not done", points);
    }
    if (difference.kind) {
        return fmt::format("{} {} ({})", worse ? "more tired at" : "fresher for",
                           in_a_sentence(traits(*difference.kind).name), points);
    }
    return fmt::format(
        "{} ({})", worse ? "the weeks after feel more of it" : "the weeks after feel less of it",
        points);
}

std::string better_and_worse(const std::vector<planning::Difference>& differences) {
    std::vector<std::string> better;
    std::vector<std::string> worse;
    double rest = 0;
    for (const planning::Difference& one : differences) {
        auto& list = one.points < 0 ? better : worse;
        if (is_nothing(one.points) || list.size() == most_differences) {
            rest += one.points;
        } else {
            list.push_back(describe(one));
        }
    }
    std::string text;
    if (!better.empty()) text = fmt::format("Better: {}.", fmt::join(better, "; "));
    if (!worse.empty()) {
        text += fmt::format("{}Worse: {}.", text.empty() ? "" : " ", fmt::join(worse, "; "));
    }
    if (!text.empty() && !is_nothing(rest))
        text += fmt::format(" All else: {}{}.", rest > 0 ? "+" : "", amount(rest));
    return text;
}

std::string join(const std::vector<std::string>& parts) {
    std::string text;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        if (i > 0) text += i + 1 == parts.size() ? " and " : ", ";
        text += parts[i];
    }
    return text;
}

std::string join(const std::vector<Session>& sessions) {
    std::vector<std::pair<Session, int>> counted;
    for (const Session& session : sessions) {
        const auto known = std::ranges::find_if(
            counted, [&session](const auto& one) { return named(one.first) == named(session); });
        if (known == counted.end()) {
            counted.emplace_back(session, 1);
        } else {
            ++known->second;
        }
    }
    std::vector<std::string> names;
    for (const auto& [session, count] : counted)
        names.push_back(count == 1 ? named(session)
                                   : fmt::format("{} × {}", count, named(session)));
    return join(names);
}

std::string_view best_first(bool proven) {
    return proven ? "best first" : "the best found first";
}

Json json_of_possible(bool found, bool proven) {
    if (!found && !proven) return nullptr;
    return found;
}

Json json_of(const Session& session) {
    return {{"kind", traits(session.kind).id}, {"minutes", session.minutes.count()}};
}

Json json_of(const Placed& placed) {
    Json json = json_of(placed.session);
    json["date"] = format_date(placed.date());
    json["start"] = format_time(time_of_day(placed.start));
    return json;
}

Json json_of(const planning::Move& move) {
    Json json = json_of(move.session);
    if (move.from) json["from"] = format_moment(*move.from);
    if (move.to) json["to"] = format_moment(*move.to);
    return json;
}

Json json_of(const planning::Answer& answer) {
    Json json{{"possible", json_of_possible(answer.found, answer.proven)},
              {"proven", answer.proven},
              {"points", rounded(answer.points)},
              {"left_out", Json::array()},
              {"comes_in", Json::array()},
              {"moves", Json::array()}};
    for (const Session& session : answer.left_out)
        json["left_out"].push_back(json_of(session));
    for (const Session& session : answer.comes_in)
        json["comes_in"].push_back(json_of(session));
    for (const planning::Move& move : answer.moves)
        json["moves"].push_back(json_of(move));
    return json;
}

Json json_of(const std::vector<planning::Difference>& differences) {
    Json list = Json::array();
    for (const planning::Difference& one : differences) {
        Json json{{"points", rounded(one.points)}, {"says", describe(one)}};
        if (one.rule) json["rule"] = rules::catalogue()[*one.rule]->id;
        if (one.kind) json["kind"] = traits(*one.kind).id;
        if (one.of_itself) json["of_itself"] = true;
        list.push_back(std::move(json));
    }
    return list;
}

Json json_of(const std::vector<rules::Finding>& findings, const rules::Judgement& judgement) {
    Json list = Json::array();
    for (const rules::Finding& finding : findings) {
        const rules::Rule& rule = *rules::catalogue()[finding.rule];
        list.push_back({{"rule", rule.id},
                        {"says", rules::explain(finding, judgement).says},
                        {"points", finding.hundredths / 100.0},
                        {"cites", rules::cites(rule)}});
    }
    return list;
}

std::string free_time(const Window& window, Minutes added) {
    const std::string from = day_time(window.earliest);
    if (added == window.minutes)
        return fmt::format("{} min of free time from {}", window.minutes.count(), from);
    return fmt::format("{} min instead of {} from {}", window.minutes.count(),
                       (window.minutes - added).count(), from);
}

std::string only_leaves(Date from) {
    return fmt::format(
        "One equal to it stands there already; so all that is asked is that none is left on {}.",
        weekday_name(day_index(from)));
}

void say_changes(Reply& reply, std::size_t indent, const planning::Answer& answer) {
    for (const planning::Move& move : answer.moves)
        reply.say(indent, "- " + describe(move));
}

void say_findings(Reply& reply, std::size_t indent, const std::vector<rules::Finding>& findings,
                  const rules::Judgement& judgement) {
    for (const rules::Finding& finding : findings) {
        const rules::Rule& rule = *rules::catalogue()[finding.rule];
        const Reason reason = rules::explain(finding, judgement);
        // Of free time the rule says much, and people want to know little.
        const std::string says =
            rule.id.starts_with("p1.")
                ? fmt::format("{}: {}.", rules::where(finding, judgement), rule.clash)
                : reason.says;
        reply.say(indent, fmt::format("- {} {}", says, reply.cite(reason.cites)));
    }
}

}  // namespace tandem::app
