// SPDX-License-Identifier: Apache-2.0
#include "app/plan_facts.h"

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <map>

#include "app/plan_counts.h"
#include "app/reply.h"
#include "condition/predict.h"
#include "formats/quantity.h"

namespace tandem::app {
namespace {

using Season = planning::ArrangedSeason;
using Fact = std::optional<Reason>;

std::string times(int count) {
    if (count == 1) return "once";
    return count == 2 ? "twice" : fmt::format("{} times", count);
}

// "2 lifts", "1 lift", "no lift".
std::string counted(std::size_t count, std::string_view what) {
    if (count == 0) return fmt::format("no {}", what);
    return fmt::format("{} {}{}", count, what, count == 1 ? "" : "s");
}

std::string hours(Minutes minutes) {
    const auto tenths = (minutes.count() + 3) / 6;
    return fmt::format("{:g} h", static_cast<double>(tenths) / 10);
}

std::string range(int least, int most) {
    return least == most ? fmt::format("{}", least) : fmt::format("{} to {}", least, most);
}

Fact order(const Season& season) {
    const auto pairs = shared_days(season);
    if (pairs.empty()) return Reason{"Your plan never has a run and a lift on one day.", {}};
    const auto run_first = std::ranges::count(pairs, true, &SharedDay::run_first);
    const auto lift_first = static_cast<std::ptrdiff_t>(pairs.size()) - run_first;
    const std::string days = counted(pairs.size(), "day");
    if (lift_first == 0)
        return Reason{fmt::format("Run and lift share {}, and the run comes first.", days), {}};
    if (run_first == 0)
        return Reason{fmt::format("Run and lift share {}, and the lift comes first.", days), {}};
    return Reason{
        fmt::format("Run and lift share {}: the run comes first {}, the lift {}.", days,
                    times(static_cast<int>(run_first)), times(static_cast<int>(lift_first))),
        {}};
}

Fact two_a_days(const Season& season) {
    auto pairs = shared_days(season);
    const auto all = pairs.size();
    std::erase_if(pairs, [](const SharedDay& day) { return day.one_visit; });
    const std::string together =
        all == pairs.size()
            ? ""
            : fmt::format("{} run and lift follow each other in one visit.",
                          all - pairs.size() == 1 ? "On one day"
                                                  : fmt::format("On {} days", all - pairs.size()));
    if (pairs.empty()) return together.empty() ? Fact{} : Reason{together, {}};
    const auto nearest = std::ranges::min_element(pairs, {}, &SharedDay::gap);
    return Reason{
        fmt::format("{}{}Where they are apart, at least {} lie between, the least on {}.", together,
                    together.empty() ? "" : " ", hours(nearest->gap), full_date(nearest->date)),
        {}};
}

Fact lifts_a_week(const Season& season) {
    std::map<int, int> weeks_with;
    for (std::size_t week = 0; week < season.season.weeks.size(); ++week)
        ++weeks_with[static_cast<int>(lifts_of(season, week).size())];
    const auto usual =
        std::ranges::max_element(weeks_with, {}, [](const auto& w) { return w.second; });
    if (usual == weeks_with.end()) return {};
    return Reason{fmt::format("Your plan has {} in {} of {} weeks, and {} a week over all.",
                              counted(static_cast<std::size_t>(usual->first), "lift"),
                              usual->second, season.season.weeks.size(),
                              range(weeks_with.begin()->first, weeks_with.rbegin()->first)),
                  {}};
}

Fact lifts_by_phase(const Season& season) {
    std::vector<std::pair<Phase, Whole>> phases;
    for (std::size_t week = 0; week < season.season.weeks.size(); ++week) {
        const Phase phase = season.season.weeks[week].phase;
        const int lifts = static_cast<int>(lifts_of(season, week).size());
        const auto known = std::ranges::find(phases, phase, &std::pair<Phase, Whole>::first);
        if (known == phases.end()) {
            phases.emplace_back(phase, Whole{lifts, lifts});
        } else {
            known->second.least = std::min(known->second.least, lifts);
            known->second.most = std::max(known->second.most, lifts);
        }
    }
    std::vector<std::string> parts;
    for (const auto& [phase, lifts] : phases)
        parts.push_back(fmt::format("{} {}", phase_name(phase), range(lifts.least, lifts.most)));
    return Reason{fmt::format("Lifts a week by phase: {}.", join(parts)), {}};
}

Fact lift_days(const Season& season) {
    std::array<int, 7> on{};
    int all = 0;
    for (const Placed& placed : season.arrangement.sessions) {
        if (!traits(placed.session.kind).lift) continue;
        ++on.at(static_cast<std::size_t>(day_index(placed.date())));
        ++all;
    }
    if (all == 0) return {};
    std::vector<std::string> days;
    for (int day = 0; day < 7; ++day) {
        const int count = on.at(static_cast<std::size_t>(day));
        if (count > 0) days.push_back(fmt::format("{} {}", weekday_name(day), times(count)));
    }
    return Reason{fmt::format("Your {} stand on {}; {} of them on a day with a run.",
                              counted(static_cast<std::size_t>(all), "lift"), join(days),
                              shared_days(season).size()),
                  {}};
}

// The next A race: what the plan leads to. Without one, the next race.
const RaceEntry* race_ahead(const Season& season) {
    const RaceEntry* next = nullptr;
    for (const RaceEntry& race : season.athlete.races) {
        if (race.date < season.today) continue;
        if (race.priority == RacePriority::A) return &race;
        if (!next) next = &race;
    }
    return next;
}

Fact next_race(const Season& season) {
    const RaceEntry* race = race_ahead(season);
    if (!race) return Reason{"Your profile has no race ahead.", {}};
    int lifts = 0;
    std::optional<Date> heavy;
    for (const Placed& placed : season.arrangement.sessions) {
        if (placed.date() >= race->date || !traits(placed.session.kind).lift) continue;
        ++lifts;
        if (traits(placed.session.kind).heavy_legs) heavy = placed.date();
    }
    std::string says = fmt::format(
        "{} is on {}, with {} before it", race->name.empty() ? "Your next race" : race->name,
        full_date(race->date), counted(static_cast<std::size_t>(lifts), "lift"));
    if (heavy) {
        const auto days = static_cast<std::size_t>((race->date - *heavy).count());
        says += fmt::format("; heavy legs come last {} ahead", counted(days, "day"));
    }
    return Reason{says + ".", {}};
}

// A range, because no method knows the day itself; of the fitness that the profile tells, since
// what a season will add nobody can promise.
Fact race_time(const Season& season) {
    constexpr int of_most_races = 3;    // percent either way (house)
    constexpr int of_little_known = 8;  // E61 for marathons; the same for paces only (house)
    constexpr int rounding = 30;        // s: nearer than that nobody can tell
    const RaceEntry* race = race_ahead(season);
    if (!race || race->distance.value <= 0) return {};
    const auto fitness = condition::running_fitness(season.athlete);
    const auto predictions = condition::predict(season.athlete, fitness, race->distance);
    if (predictions.empty()) {
        return Reason{
            "State a recent race or time trial in the profile, and the plan says what "
            "your race may take.",
            {}};
    }
    const bool well_known = fitness.sureness == condition::Sureness::Measured &&
                            race->distance <= condition::longest_half_marathon;
    const int margin = well_known ? of_most_races : of_little_known;
    // The best founded with its margin; the others widen it where they lie further out.
    Seconds least = predictions.front().time * (100 - margin) / 100;
    Seconds most = predictions.front().time * (100 + margin) / 100;
    for (const condition::Prediction& other : predictions) {
        least = std::min(least, other.time);
        most = std::max(most, other.time);
    }
    least = least / rounding * rounding;
    most = (most / rounding + Seconds{1}) * rounding;
    Reason reason{fmt::format("By {}, {} would take you from {} to {} today; what you train until "
                              "then is not counted.",
                              fitness.from.empty() ? "what you ran" : fitness.from,
                              race->name.empty() ? "your next race" : race->name,
                              formats::write_race_time(least), formats::write_race_time(most)),
                  {}};
    for (const condition::Prediction& prediction : predictions)
        reason.cites.push_back(prediction.cites);
    reason.cites.emplace_back("house");
    return reason;
}

Fact taper(const Season& season) {
    Minutes most{0};
    std::optional<std::size_t> first;
    const auto& weeks = season.season.weeks;
    for (std::size_t week = 0; week < weeks.size() && !first; ++week) {
        if (weeks[week].phase == Phase::Taper || weeks[week].phase == Phase::RaceWeek)
            first = week;
        else
            most = std::max(most, weeks[week].running);
    }
    if (!first || most.count() == 0) return {};
    return Reason{
        fmt::format("Your taper begins on {}: its first week runs {} min where the fullest before "
                    "it has {}, and has {}.",
                    full_date(weeks[*first].monday), weeks[*first].running.count(), most.count(),
                    counted(lifts_of(season, *first).size(), "lift")),
        {}};
}

Fact rest_days(const Season& season) {
    int with_rest = 0;
    int full_weeks = 0;
    for (const planning::WeekDemand& week : season.season.weeks) {
        if (week.monday < season.today) continue;
        ++full_weeks;
        std::array<bool, 7> trained{};
        for (const Placed& placed : season.arrangement.sessions) {
            const bool here = monday_of(placed.date()) == week.monday;
            if (here && is_training(placed.session.kind))
                trained.at(static_cast<std::size_t>(day_index(placed.date()))) = true;
        }
        if (std::ranges::count(trained, false) > 0) ++with_rest;
    }
    if (full_weeks == 0) return {};
    if (with_rest == full_weeks)
        return Reason{"Every week of your plan has at least one day without training.", {}};
    return Reason{fmt::format("{} of {} weeks of your plan have a day without training.", with_rest,
                              full_weeks),
                  {}};
}

Fact deloads(const Season& season) {
    std::vector<std::string> begin;
    for (const planning::WeekDemand& week : season.season.weeks) {
        if (week.deload) begin.push_back(short_date(week.monday));
    }
    if (begin.empty()) return Reason{"Your plan is too short for an easier week.", {}};
    return Reason{fmt::format("Easier weeks of yours begin on {}.", join(begin)), {}};
}

Fact new_to_strength(const Season& season) {
    if (!season.athlete.new_to_strength) return {};
    std::optional<Date> last;
    std::size_t count = 0;
    for (const Placed& placed : season.arrangement.sessions) {
        if (!placed.session.first_exposure) continue;
        last = placed.date();
        ++count;
    }
    if (!last) return {};
    return Reason{fmt::format("You are new to lifting: {} with legs are kept short and light, the "
                              "last on {}.",
                              counted(count, "session"), full_date(*last)),
                  {}};
}

struct Named {
    std::string_view name;
    Fact (*fact)(const Season&);
};
constexpr std::array<Named, 22> facts{{{"order", order},
                                       {"two_a_days", two_a_days},
                                       {"lifts_a_week", lifts_a_week},
                                       {"lifts_by_phase", lifts_by_phase},
                                       {"lift_days", lift_days},
                                       {"next_race", next_race},
                                       {"race_time", race_time},
                                       {"taper", taper},
                                       {"rest_days", rest_days},
                                       {"deloads", deloads},
                                       {"new_to_strength", new_to_strength},
                                       {"long_run_eve", long_run_eve_fact},
                                       {"hard_runs_after_legs", hard_runs_after_legs_fact},
                                       {"heavy_legs_apart", heavy_legs_apart_fact},
                                       {"quality_runs", quality_runs_fact},
                                       {"long_runs", long_runs_fact},
                                       {"longest_run", longest_run_fact},
                                       {"easy_share", easy_share_fact},
                                       {"protein", protein_fact},
                                       {"energy", energy_fact},
                                       {"weight_wish", weight_wish_fact},
                                       {"goal", goal_fact}}};

}  // namespace

std::span<const std::string_view> plan_fact_names() {
    static const auto names = [] {
        std::array<std::string_view, facts.size()> list;
        std::ranges::transform(facts, list.begin(), &Named::name);
        return list;
    }();
    return names;
}

std::optional<Reason> plan_fact(std::string_view name, const Season& season) {
    const auto* const found = std::ranges::find(facts, name, &Named::name);
    return found == facts.end() ? Fact{} : found->fact(season);
}

}  // namespace tandem::app
