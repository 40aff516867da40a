// SPDX-License-Identifier: Apache-2.0
#include "app/check_text.h"

#include <fmt/core.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <set>

#include "formats/text_layout.h"
#include "formats/week_drawing.h"
#include "knowledge/citations.h"
#include "rules/explain.h"

namespace tandem::app {
namespace {

std::string many(std::size_t count, std::string_view one, std::string_view several) {
    return fmt::format("{} {}", count, count == 1 ? one : several);
}

std::size_t rules_of(const std::vector<rules::Finding>& findings) {
    std::set<std::size_t> rules;
    for (const rules::Finding& finding : findings)
        rules.insert(finding.rule);
    return rules.size();
}

class Writer {
  public:
    explicit Writer(const CheckedText& style) : style_(style) {}

    std::string write(const CheckedPlan& plan) {
        bool assumes = false;
        std::size_t broken = 0;
        for (const CheckedWeek& week : plan.weeks) {
            ++number_;
            write_week(week);
            assumes |= week.assumes_times;
            if (!week.breaches.empty()) ++broken;
        }
        if (assumes) {
            line(
                0,
                "Where no time is written, the morning is taken as 07:00 and the evening as 18:00. "
                "A lift that does not say otherwise is taken as whole-body with heavy legs.");
            text_ += "\n";
        }
        if (style_.evidence) write_evidence();
        text_ += many(plan.weeks.size(), "week", "weeks") + " checked, ";
        text_ += broken == 0
                     ? "no hard rule is broken\n"
                     : fmt::format("{} with broken hard rules\n",
                                   broken == plan.weeks.size() ? "all" : fmt::format("{}", broken));
        return std::move(text_);
    }

  private:
    // Wrapped; later lines stand two columns further in.
    void line(std::size_t indent, const std::string& says) {
        bool first = true;
        const std::size_t width = style_.width > indent + 12 ? style_.width - indent - 2 : 10;
        for (const std::string& part : formats::wrapped(says, width)) {
            text_ += std::string(indent + (first || indent == 0 ? 0 : 2), ' ') + part + "\n";
            first = false;
        }
    }

    void write_week(const CheckedWeek& week) {
        std::string name = week.name;
        if (week.dated) name += (name.empty() ? "" : ", ") + format_date(week.monday);
        if (name.empty()) name = fmt::format("{}", number_);
        line(0, "Week " + name + ": " +
                    (week.breaches.empty()
                         ? "no hard rule is broken"
                         : many(rules_of(week.breaches), "hard rule", "hard rules") + " broken"));
        write_added_races(week);
        write_findings("Broken", week.breaches, week.judgement);
        write_findings("Could be better", week.wishes, week.judgement);
        write_key_runs(week);
        write_repair(week);
        text_ += "\n";
    }

    // Findings of one rule stand below its sentence.
    void write_findings(std::string_view head, const std::vector<rules::Finding>& findings,
                        const rules::Judgement& judgement) {
        for (std::size_t i = 0; i < findings.size(); ++i) {
            const rules::Rule& rule = *rules::catalogue()[findings[i].rule];
            const bool again = i > 0 && findings[i - 1].rule == findings[i].rule;
            if (!again) line(2, fmt::format("{}: {}", head, rule.says));
            const std::string facts = rules::facts(findings[i]);
            line(4,
                 "- " + rules::where(findings[i], judgement) + (facts.empty() ? "" : ": " + facts));
            const bool last = i + 1 == findings.size() || findings[i + 1].rule != findings[i].rule;
            if (last) write_source(rule);
        }
    }

    void write_source(const rules::Rule& rule) {
        line(4, fmt::format("{} [{}]", rule.id, fmt::join(rules::cites(rule), ", ")));
        for (const std::string& id : rules::cites(rule))
            cited_.insert(id);
    }

    void write_key_runs(const CheckedWeek& week) {
        if (!week.has_open_runs) return;
        if (week.key_runs.empty()) {
            line(2,
                 "Note: no run of this week is far enough from heavy legs to be a hard one "
                 "[E18, E21].");
        }
        for (const KeyRun& key : week.key_runs) {
            const Placed& run = key.trial.sessions[key.session];
            line(2, fmt::format("Note: the run on {} could be a hard one: the legs have recovered "
                                "from the lift before it [E18, E21].",
                                weekday_name(day_index(run.date()))));
            for (const rules::Finding& finding : key.breaks) {
                const Placed& other = key.trial.sessions[finding.sessions.back()];
                line(4, fmt::format("- then the lift on {} stays light or upper-body: {}",
                                    weekday_name(day_index(other.date())),
                                    rules::catalogue()[finding.rule]->says));
            }
        }
        for (const std::string id : {"E18", "E21"})
            cited_.insert(id);
    }

    void write_added_races(const CheckedWeek& week) {
        for (const planning::NamedRace& race : week.added_races) {
            line(2, fmt::format("Added from the profile: {} on {} {} at {}, {} min.", race.name,
                                weekday_name(day_index(race.placed.date())),
                                full_date(race.placed.date()),
                                format_time(time_of_day(race.placed.start)),
                                race.placed.session.minutes.count()));
        }
    }

    void write_repair(const CheckedWeek& week) {
        if (week.breaches.empty()) return;
        if (week.changes.empty()) {
            line(2, "Moving sessions cannot mend this; what would: " + mends(week) + ".");
            return;
        }
        line(2, fmt::format("Repaired with {}:", many(week.changes.size(), "change", "changes")));
        for (const Change& change : week.changes)
            line(4, "- " + describe(change));
        if (week.breaches_left > 0) {
            line(2, fmt::format("{} that moving sessions cannot mend; what would: {}.",
                                many(static_cast<std::size_t>(week.breaches_left), "breach stays",
                                     "breaches stay"),
                                mends(week)));
        }
        text_ += "\n" + drawing_of_repair(week);
    }

    static std::string mends(const CheckedWeek& week) {
        std::vector<std::string> ways;
        for (const rules::Finding& finding : week.stays) {
            std::string way = rules::mend(finding, week.after);
            if (std::ranges::find(ways, way) == ways.end()) ways.push_back(std::move(way));
        }
        return fmt::format("{}", fmt::join(ways, "; "));
    }

    void write_evidence() {
        text_ += "Evidence\n";
        for (const knowledge::Citation& citation : knowledge::citations()) {
            if (!cited_.contains(citation.id)) continue;
            line(2, fmt::format("{} ({}): {} {}", citation.id, citation.grade, citation.finding,
                                citation.source));
        }
        text_ += "\n";
    }

    CheckedText style_;
    std::size_t number_ = 0;  // of the week, for those without name and date
    std::string text_;
    std::set<std::string> cited_;
};

}  // namespace

std::string checked_text(const CheckedPlan& plan, const CheckedText& style) {
    return Writer{style}.write(plan);
}

std::string drawing_of_repair(const CheckedWeek& week) {
    formats::WrittenPlan plan;
    plan.distance_unit = week.distance_unit;
    formats::WrittenWeek& drawn = plan.weeks.emplace_back();
    drawn.name = week.name;
    drawn.dated = week.dated;
    drawn.monday = week.monday;
    for (const Placed& placed : week.repaired) {
        drawn.sessions.push_back({.placed = placed,
                                  .assumed_time = false,
                                  .assumed_minutes = false,
                                  .optional = placed.session.importance == Importance::May,
                                  .where = {}});
    }
    return formats::write_week_drawing(plan);
}

}  // namespace tandem::app
