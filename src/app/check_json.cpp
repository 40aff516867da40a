// SPDX-License-Identifier: Apache-2.0
#include "app/check_json.h"

#include <nlohmann/json.hpp>
#include <set>

#include "knowledge/citations.h"
#include "rules/explain.h"

namespace tandem::app {
namespace {

using Json = nlohmann::ordered_json;

Json moment(const CheckedWeek& week, Moment at) {
    Json json{{"day", weekday_name(day_index(date_of(at)))},
              {"start", format_time(time_of_day(at))}};
    if (week.dated) json["date"] = format_date(date_of(at));
    return json;
}

Json session(const CheckedWeek& week, const Placed& placed) {
    Json json = moment(week, placed.start);
    json["kind"] = traits(placed.session.kind).id;
    json["minutes"] = placed.session.minutes.count();
    return json;
}

Json sessions(const CheckedWeek& week, const std::vector<Placed>& placed) {
    Json list = Json::array();
    for (const Placed& one : placed)
        list.push_back(session(week, one));
    return list;
}

Json finding(const CheckedWeek& week, const rules::Finding& found) {
    const rules::Rule& rule = *rules::catalogue()[found.rule];
    Json of{{"rule", rule.id},
            {"says", rule.says},
            {"why", rule.why},
            {"sessions", Json::array()},
            {"times", found.times},
            {"points", found.hundredths / 100.0},
            {"cites", rules::cites(rule)}};
    for (std::size_t i = 0; i < found.sessions.size(); ++i) {
        if (i > 0 && found.sessions[i] == found.sessions[i - 1]) continue;
        of["sessions"].push_back(session(week, week.judgement.sessions[found.sessions[i]]));
    }
    if (found.needed > Minutes{0}) {
        of["apart_minutes"] = found.apart.count();
        of["needed_minutes"] = found.needed.count();
    }
    if (found.most > Minutes{0}) {
        of["amount_minutes"] = found.minutes.count();
        of["most_minutes"] = found.most.count();
        of["before_minutes"] = found.before.count();
    }
    return of;
}

Json findings(const CheckedWeek& week, const std::vector<rules::Finding>& found) {
    Json list = Json::array();
    for (const rules::Finding& one : found)
        list.push_back(finding(week, one));
    return list;
}

Json change(const CheckedWeek& week, const Change& made) {
    Json json{{"kind", traits(made.session.kind).id}, {"minutes", made.session.minutes.count()}};
    if (made.from) json["from"] = moment(week, *made.from);
    if (made.to) json["to"] = moment(week, *made.to);
    return json;
}

// They may stand in a week beside this one, so they say their date.
Json added_races(const CheckedWeek& week) {
    Json list = Json::array();
    for (const planning::NamedRace& race : week.added_races) {
        Json json = session(week, race.placed);
        json["name"] = race.name;
        list.push_back(std::move(json));
    }
    return list;
}

Json week(const CheckedWeek& checked) {
    Json json{{"name", checked.name},
              {"assumes_times", checked.assumes_times},
              {"sessions", sessions(checked, checked.sessions)},
              {"added_races", added_races(checked)},
              {"breaches", findings(checked, checked.breaches)},
              {"wishes", findings(checked, checked.wishes)},
              {"key_run_days", Json::array()},
              {"changes", Json::array()},
              {"repaired", sessions(checked, checked.repaired)},
              {"breaches_left", checked.breaches_left}};
    if (checked.dated) json["monday"] = format_date(checked.monday);
    for (const KeyRun& key : checked.key_runs) {
        json["key_run_days"].push_back(
            weekday_name(day_index(key.trial.sessions[key.session].date())));
    }
    for (const Change& made : checked.changes)
        json["changes"].push_back(change(checked, made));
    return json;
}

void cite(const std::vector<rules::Finding>& found, std::set<std::string>& cited) {
    for (const rules::Finding& one : found) {
        for (const std::string& id : rules::cites(*rules::catalogue()[one.rule]))
            cited.insert(id);
    }
}

Json evidence(const CheckedPlan& plan) {
    std::set<std::string> cited;
    for (const CheckedWeek& checked : plan.weeks) {
        cite(checked.breaches, cited);
        cite(checked.wishes, cited);
    }
    Json list = Json::array();
    for (const knowledge::Citation& citation : knowledge::citations()) {
        if (!cited.contains(citation.id)) continue;
        list.push_back({{"id", citation.id},
                        {"grade", citation.grade},
                        {"finding", citation.finding},
                        {"source", citation.source}});
    }
    return list;
}

}  // namespace

std::string checked_json(const CheckedPlan& plan) {
    Json json{{"format", "tandem.check.v1"},
              {"breaches", plan.breaches},
              {"weeks", Json::array()},
              {"evidence", evidence(plan)}};
    for (const CheckedWeek& checked : plan.weeks)
        json["weeks"].push_back(week(checked));
    // Names are other people's bytes; one that is no UTF-8 must not stop the report.
    return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace tandem::app
