// SPDX-License-Identifier: Apache-2.0
#include <fmt/core.h>

#include <algorithm>

#include "app/answers.h"
#include "planning/conflicts.h"
#include "rules/explain.h"

namespace tandem::app {
namespace {

using planning::Clash;
using planning::Conflict;
using planning::Repair;

std::string words_for(const Repair& repair) {
    if (repair.rule) {
        return fmt::format("the rule {} made soft", rules::catalogue()[*repair.rule]->id);
    }
    if (repair.without) return fmt::format("without the {}", named(*repair.without));
    if (!repair.window) return "";
    return free_time(*repair.window, repair.added);
}

std::string days_of(const std::vector<Date>& days) {
    std::vector<std::string> names;
    for (const Date date : days)
        names.emplace_back(weekday_name(day_index(date)));
    return names.size() == 7 ? "every day" : join(names);
}

// Other things may leave it no place as well; so it is not said that one of these less gives it
// one.
std::string_view how_they_clash(const Clash& clash) {
    const std::size_t rules = clash.rules.size() + clash.safety.size();
    const bool one = rules + clash.sessions.size() + clash.days.size() == 1;
    return one ? "That alone leaves it no place."
               : "Together they leave it no place; no part of them would by itself.";
}

void say_clash(Reply& reply, const Clash& clash) {
    std::vector<std::string> parts;
    if (!clash.sessions.empty()) parts.push_back(join(clash.sessions));
    if (!clash.days.empty()) parts.push_back("the free time of " + days_of(clash.days));
    const std::size_t rules = clash.rules.size() + clash.safety.size();
    if (rules > 0) parts.emplace_back(rules == 1 ? "this rule" : "these rules");
    reply.say(2, fmt::format("It clashes with {}{}", join(parts), rules > 0 ? ":" : "."));
    for (const auto* list : {&clash.rules, &clash.safety}) {
        for (const std::size_t number : *list) {
            const rules::Rule& rule = *rules::catalogue()[number];
            reply.say(4, fmt::format("- {} {}{}", rule.says, reply.cite(rules::cites(rule)),
                                     rule.may_be_off ? "" : " A rule of safety: it stays."));
        }
    }
    reply.say(2, std::string(how_they_clash(clash)));
}

Json json_of_repair(const Repair& repair) {
    Json json{{"answer", json_of(repair.answer)}};
    if (repair.rule) json["soften"] = rules::catalogue()[*repair.rule]->id;
    if (repair.without) json["without"] = json_of(*repair.without);
    if (repair.window) {
        json["free_from"] = format_moment(repair.window->earliest);
        json["minutes"] = repair.window->minutes.count();
        json["added_minutes"] = repair.added.count();
    }
    return json;
}

Json json_of_clash(const Clash& clash) {
    Json json{{"rules", Json::array()},
              {"safety", Json::array()},
              {"days", Json::array()},
              {"sessions", Json::array()}};
    for (const std::size_t rule : clash.rules)
        json["rules"].push_back(rules::catalogue()[rule]->id);
    for (const std::size_t rule : clash.safety)
        json["safety"].push_back(rules::catalogue()[rule]->id);
    for (const Date date : clash.days)
        json["days"].push_back(format_date(date));
    for (const Session& session : clash.sessions)
        json["sessions"].push_back(json_of(session));
    return json;
}

// How many look like it and have no place either.
std::string words_for_lack(const planning::AskedWeek& asked, const Session& session) {
    const auto count =
        std::ranges::count_if(asked.now.left_out, [&session](const planning::Missing& missing) {
            return planning::look_alike(missing.session, session);
        });
    if (count == 1) return fmt::format("{} has no place.", named(session));
    return fmt::format("{} × {} have no place. About one of them:", count, named(session));
}

void say_conflict(Reply& reply, const planning::AskedWeek& asked, const Conflict& conflict) {
    reply.gap();
    reply.say(0, words_for_lack(asked, conflict.session));
    Json json{{"session", json_of(conflict.session)}, {"repairs", Json::array()}};
    if (conflict.repairs.empty()) {
        reply.say(2, conflict.proven
                         ? "No single rule, window or session that changes would give it one."
                         : "No single rule, window or session was found that would give it one.");
    } else {
        reply.say(2, conflict.repairs.size() == 1 ? "This would give it one:"
                                                  : "Any one of these would give it one:");
    }
    for (const Repair& repair : conflict.repairs) {
        reply.say(4, fmt::format("- {}: {}", words_for(repair), more_points(repair.answer.points)));
        json["repairs"].push_back(json_of_repair(repair));
    }
    if (conflict.clash) {
        say_clash(reply, *conflict.clash);
        json["clash"] = json_of_clash(*conflict.clash);
    }
    reply.data["left_out"].push_back(std::move(json));
}

}  // namespace

Result<Reply> answer_conflicts(const planning::ArrangedSeason& season, const Question& question) {
    const auto week = whole_week(season, question);
    if (!week) return tl::unexpected(week.error());
    const planning::AskedWeek asked = planning::ask_in_full(season, *week);
    const auto found = planning::conflicts(asked, season.athlete);
    Reply reply("conflicts", season, *week);
    reply.data["left_out"] = Json::array();
    if (found.empty()) {
        reply.say(0, fmt::format("Week of {}: every session has its place; nothing clashes.",
                                 full_date(asked.monday())));
        std::vector<std::string> others;
        for (std::size_t w = 0; w < season.season.weeks.size(); ++w) {
            if (planning::left_out_of(season, w).empty()) continue;
            others.push_back(
                fmt::format("{} ({})", w + 1, short_date(season.season.weeks[w].monday)));
        }
        if (!others.empty())
            reply.say(0, fmt::format("Sessions are left out in week {}.", join(others)));
        return reply;
    }
    reply.say(0, fmt::format("Week of {}: {} without a place.", full_date(asked.monday()),
                             asked.now.left_out.size() == 1
                                 ? "one session is"
                                 : fmt::format("{} sessions are", asked.now.left_out.size())));
    for (const Conflict& conflict : found)
        say_conflict(reply, asked, conflict);
    return reply;
}

}  // namespace tandem::app
