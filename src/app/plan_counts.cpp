// SPDX-License-Identifier: Apache-2.0
#include "app/plan_counts.h"

#include <fmt/core.h>

#include <algorithm>
#include <set>

#include "app/reply.h"
#include "prescription/day_amounts.h"
#include "prescription/energy.h"
#include "prescription/food_words.h"
#include "prescription/fuel.h"

namespace tandem::app {
namespace {

using Season = planning::ArrangedSeason;
using Fact = std::optional<Reason>;

std::set<Date> days_with_heavy_legs(const Season& season) {
    std::set<Date> days;
    for (const Placed& placed : season.arrangement.sessions) {
        if (traits(placed.session.kind).heavy_legs) days.insert(placed.date());
    }
    return days;
}

// How many of these kinds there are, and how many on the day after heavy legs.
struct Eves {
    int all = 0;
    int after_legs = 0;
};
Eves count_eves(const Season& season, bool (*counts)(SessionKind)) {
    const auto heavy = days_with_heavy_legs(season);
    Eves eves;
    for (const Placed& placed : season.arrangement.sessions) {
        if (!counts(placed.session.kind)) continue;
        ++eves.all;
        if (heavy.contains(placed.date() - std::chrono::days{1})) ++eves.after_legs;
    }
    return eves;
}

// `run`: "long run".
Fact say_eves(const Eves& eves, std::string_view run) {
    if (eves.all == 0) return {};
    if (eves.all == 1) {
        return Reason{fmt::format("Your one {} {} on the day after heavy legs.", run,
                                  eves.after_legs == 0 ? "does not come" : "comes"),
                      {}};
    }
    return Reason{fmt::format("Of your {} {}s, {} on the day after heavy legs.", eves.all, run,
                              eves.after_legs == 0   ? "none comes"
                              : eves.after_legs == 1 ? "one comes"
                                                     : fmt::format("{} come", eves.after_legs)),
                  {}};
}

prescription::WeekFacts facts_of(const planning::WeekDemand& week) {
    prescription::WeekFacts facts;
    facts.monday = week.monday;
    facts.number = week.number;
    facts.phase = week.phase;
    facts.deload = week.deload;
    return facts;
}

}  // namespace

std::vector<SharedDay> shared_days(const Season& season) {
    std::vector<SharedDay> days;
    const auto& sessions = season.arrangement.sessions;
    for (std::size_t i = 0; i + 1 < sessions.size(); ++i) {
        const Placed& first = sessions[i];
        const Placed& second = sessions[i + 1];
        const KindTraits& one = traits(first.session.kind);
        const KindTraits& other = traits(second.session.kind);
        const bool both = (one.run && other.lift) || (one.lift && other.run);
        if (!both || first.date() != second.date()) continue;
        days.push_back({.date = first.date(),
                        .run_first = one.run,
                        .one_visit = in_one_visit(first, second),
                        .gap = second.start - first.end()});
    }
    return days;
}

std::vector<Placed> lifts_of(const Season& season, std::size_t week) {
    std::vector<Placed> lifts;
    for (const Placed& placed : season.arrangement.sessions) {
        const bool here = monday_of(placed.date()) == season.season.weeks[week].monday;
        if (here && traits(placed.session.kind).lift) lifts.push_back(placed);
    }
    return lifts;
}

Fact long_run_eve_fact(const Season& season) {
    return say_eves(
        count_eves(season, [](SessionKind kind) { return kind == SessionKind::LongRun; }),
        "long run");
}

Fact hard_runs_after_legs_fact(const Season& season) {
    return say_eves(count_eves(season, [](SessionKind kind) { return traits(kind).quality; }),
                    "hard run");
}

Fact heavy_legs_apart_fact(const Season& season) {
    std::optional<Placed> last;
    std::optional<Minutes> nearest;
    for (const Placed& placed : season.arrangement.sessions) {
        if (!traits(placed.session.kind).heavy_legs) continue;
        if (last) nearest = std::min(nearest.value_or(Minutes::max()), placed.start - last->start);
        last = placed;
    }
    if (!nearest) return {};
    return Reason{fmt::format("Two sessions with heavy legs are never nearer than {} hours from "
                              "start to start.",
                              nearest->count() / 60),
                  {}};
}

Fact quality_runs_fact(const Season& season) {
    std::vector<std::string> parts;
    for (const KindTraits& kind : all_kinds()) {
        const auto count = std::ranges::count_if(
            season.arrangement.sessions,
            [&kind](const Placed& placed) { return placed.session.kind == kind.kind; });
        if (kind.quality && count > 0)
            parts.push_back(fmt::format("{} {}", in_a_sentence(kind.name), count));
    }
    if (parts.empty()) return Reason{"Your plan has no hard runs but races and long ones.", {}};
    return Reason{fmt::format("Hard runs in your plan: {}.", join(parts)), {}};
}

Fact long_runs_fact(const Season& season) {
    std::optional<Whole> range;
    for (const Placed& placed : season.arrangement.sessions) {
        if (placed.session.kind != SessionKind::LongRun) continue;
        const int minutes = static_cast<int>(placed.session.minutes.count());
        if (!range) range = Whole{minutes, minutes};
        range = Whole{std::min(range->least, minutes), std::max(range->most, minutes)};
    }
    if (!range) return {};
    if (range->least == range->most)
        return Reason{fmt::format("Your long runs take {} minutes.", range->most), {}};
    return Reason{
        fmt::format("Your long runs take from {} to {} minutes.", range->least, range->most), {}};
}

Fact longest_run_fact(const Season& season) {
    Minutes longest{0};
    Date when;
    for (const Placed& placed : season.arrangement.sessions) {
        const SessionKind kind = placed.session.kind;
        if (!traits(kind).run || kind == SessionKind::Race) continue;
        if (placed.session.minutes <= longest) continue;
        longest = placed.session.minutes;
        when = placed.date();
    }
    const Minutes now = season.context.longest_run;
    if (longest.count() == 0 || now.count() == 0) return {};
    return Reason{fmt::format("Your longest run of late is {} minutes; the plan comes to {} on {}.",
                              now.count(), longest.count(), full_date(when)),
                  {}};
}

Fact easy_share_fact(const Season& season) {
    Minutes all{0};
    Minutes easy{0};
    for (const Placed& placed : season.arrangement.sessions) {
        const KindTraits& kind = traits(placed.session.kind);
        if (!kind.run || kind.kind == SessionKind::Race) continue;
        all += placed.session.minutes;
        if (!kind.quality) easy += placed.session.minutes;
    }
    if (all.count() == 0) return {};
    return Reason{fmt::format("{} % of your running minutes are in easy and long runs; the others "
                              "are in hard runs, with their warm-up.",
                              easy.count() * 100 / all.count()),
                  {}};
}

Fact protein_fact(const Season& season) {
    if (!season.athlete.body_mass)
        return Reason{"State your body mass in the profile, and the plan gives it in grams.", {}};
    const auto protein = prescription::protein_for(season.athlete);
    const double mass = prescription::body_kilograms(season.athlete);
    return Reason{fmt::format("For you that is {} of protein a day.",
                              prescription::gram_range(protein.least * mass, protein.most * mass)),
                  {"E82"}};
}

Fact energy_fact(const Season& season) {
    if (!season.athlete.body_mass || season.season.weeks.empty()) return {};
    // A week from now is whole.
    const planning::WeekDemand& week =
        season.season.weeks[std::min<std::size_t>(1, season.season.weeks.size() - 1)];
    std::vector<Placed> sessions;
    for (const Placed& placed : season.arrangement.sessions) {
        if (monday_of(placed.date()) == week.monday) sessions.push_back(placed);
    }
    const auto days = prescription::fuel_week(
        {.athlete = season.athlete, .week = facts_of(week), .sessions = std::move(sessions)});
    const auto [least, most] = std::ranges::minmax(days, {}, &PlannedDay::energy);
    return Reason{fmt::format("In the week of {} your days ask for {} to {} kcal, the most on {}; "
                              "an estimate to begin with.",
                              short_date(week.monday), least.energy.value_or(0),
                              most.energy.value_or(0), weekday_name(day_index(most.date))),
                  {"E88", "E89", "E90"}};
}

Fact weight_wish_fact(const Season& season) {
    if (season.athlete.weight_wish != WeightWish::Lose) return {};
    const auto count =
        std::ranges::count_if(season.season.weeks, [&season](const planning::WeekDemand& week) {
            return prescription::may_lose_weight(season.athlete, facts_of(week));
        });
    if (count == 0)
        return Reason{"You wish to lose weight; no week of this plan eats less than it uses.",
                      {"E90"}};
    return Reason{fmt::format("You wish to lose weight; {} of {} weeks of this plan leave room "
                              "for it.",
                              count, season.season.weeks.size()),
                  {"E90"}};
}

Fact goal_fact(const Season& season) {
    if (season.athlete.goal != Goal::Running)
        return Reason{"Muscle is among your goals, so eat a little before every run.",
                      {"article-e"}};
    const auto early = std::ranges::count_if(season.arrangement.sessions, [](const Placed& placed) {
        return traits(placed.session.kind).run && time_of_day(placed.start) < Minutes{8 * 60};
    });
    return Reason{
        fmt::format("Your goal is running, and {} of your runs start before 08:00.", early), {}};
}

}  // namespace tandem::app
