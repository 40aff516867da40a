// SPDX-License-Identifier: Apache-2.0
#include <cmath>
#include <nlohmann/json.hpp>

#include "formats/plan_json.h"
#include "formats/plan_words.h"
#include "formats/workout_json.h"

namespace tandem::formats {
namespace {

using Json = nlohmann::ordered_json;

// JSON has no infinity; a price that overflowed must not make the file unreadable.
double finite(double value) {
    return std::isfinite(value) ? value : 0.0;
}

Json dose(const Dose& dose) {
    return {{"main", dose.main}, {"upper", dose.upper}};
}

Json session(const PlannedSession& planned) {
    const Session& inner = planned.placed.session;
    Json json = {{"id", planned.id},
                 {"date", format_date(planned.placed.date())},
                 {"start", format_time(time_of_day(planned.placed.start))},
                 {"kind", traits(inner.kind).id},
                 {"title", planned.title},
                 {"minutes", inner.minutes.count()},
                 {"importance", words::of(words::importances, inner.importance).id},
                 {"fixed", planned.placed.fixed},
                 {"first_exposure", inner.first_exposure},
                 {"race_distance_m", inner.race_distance.value},
                 {"why", reasons_json(planned.why)}};
    if (inner.dose) json["dose"] = dose(*inner.dose);
    if (planned.workout) json["workout"] = workout_json(*planned.workout);
    return json;
}

Json left_out(const LeftOut& left) {
    Json json = {{"kind", traits(left.session.kind).id},
                 {"minutes", left.session.minutes.count()},
                 {"importance", words::of(words::importances, left.session.importance).id},
                 {"first_exposure", left.session.first_exposure},
                 {"race_distance_m", left.session.race_distance.value},
                 {"price", finite(left.price)},
                 {"why", left.why}};
    if (left.session.dose) json["dose"] = dose(*left.session.dose);
    return json;
}

Json week(const PlannedWeek& planned) {
    Json result = {{"number", planned.number},
                   {"monday", format_date(planned.monday)},
                   {"phase", words::of(words::phases, planned.phase).id},
                   {"deload", planned.deload},
                   {"focus", planned.focus},
                   {"why", reasons_json(planned.why)},
                   {"running_minutes", planned.running.count()},
                   {"cost", finite(planned.cost)},
                   {"sessions", Json::array()},
                   {"left_out", Json::array()}};
    for (const auto& one : planned.sessions)
        result["sessions"].push_back(session(one));
    for (const auto& one : planned.left_out)
        result["left_out"].push_back(left_out(one));
    if (planned.days.empty()) return result;
    result["days"] = Json::array();
    for (const PlannedDay& day : planned.days)
        result["days"].push_back(planned_day_json(day));
    return result;
}

}  // namespace

std::string write_plan_json(const Plan& plan) {
    Json json = {{"format", plan_format},
                 {"athlete", plan.athlete},
                 {"made_on", format_date(plan.made_on)},
                 {"time_zone", plan.time_zone},
                 {"distance_unit", words::of(words::distance_units, plan.distance_unit).id},
                 {"mass_unit", words::of(words::mass_units, plan.mass_unit).id},
                 {"goal", words::of(words::goals, plan.goal).id},
                 {"strategy", words::of(words::strategies, plan.strategy).id},
                 {"proven_weeks", plan.proven_weeks},
                 {"notes", reasons_json(plan.notes)},
                 {"weeks", Json::array()},
                 {"make_room", Json::array()},
                 {"evidence", Json::array()}};
    for (const PlannedWeek& one : plan.weeks)
        json["weeks"].push_back(week(one));
    for (const Room& room : plan.make_room)
        json["make_room"].push_back({{"says", room.says}});
    for (const Evidence& one : plan.evidence) {
        json["evidence"].push_back({{"id", one.id},
                                    {"grade", one.grade},
                                    {"source", one.source},
                                    {"finding", one.finding}});
    }
    // Names from files may hold broken UTF-8, which JSON may not: it becomes U+FFFD.
    return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace tandem::formats
