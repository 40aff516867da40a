// SPDX-License-Identifier: Apache-2.0
#include "rules/explain.h"

#include <fmt/core.h>

#include <algorithm>

#include "knowledge/citations.h"

namespace tandem::rules {
namespace {

std::string_view mode_name(RuleMode mode) {
    switch (mode) {
        case RuleMode::Hard:
            return "hard";
        case RuleMode::Soft:
            return "soft";
        case RuleMode::Off:
            return "off";
    }
    return "";
}

std::string_view sees(const Shape& shape) {
    constexpr std::array<std::string_view, 6> names{
        "one session in its place", "one day",       "two sessions",
        "the days of a week",       "days in a row", "amounts over weeks"};
    return names.at(shape.index());
}

std::string rule_section(const Rule& rule) {
    std::string text = fmt::format("### `{}`\n\n{} {}\n\n", rule.id, rule.says, rule.why);
    text += fmt::format("- Requirement: {}; sees {}.\n", rule.requirement, sees(rule.shape));
    text += fmt::format("- Mode: {}; weight where soft: {:.2f} points.\n", mode_name(rule.mode),
                        rule.weight / 100.0);
    if (rule.may_be_off) {
        text += fmt::format("- Change it in a profile: `[rules]` `\"{}\" = \"{}\"`.\n", rule.id,
                            rule.mode == RuleMode::Hard ? "soft" : "off");
    } else {
        text += "- Cannot be changed: it guards safety or the meaning of a plan.\n";
    }
    text += "- Evidence:\n";
    for (const std::string& id : cites(rule)) {
        const knowledge::Citation* citation = knowledge::find_citation(id);
        if (citation == nullptr) continue;
        text += fmt::format("  - {} ({}): {} {}\n", id, citation->grade, citation->finding,
                            citation->source);
    }
    return text + "\n";
}

}  // namespace

std::string describe(const Placed& placed) {
    return fmt::format("{} {} {}", weekday_name(day_index(placed.date())),
                       format_time(time_of_day(placed.start)), traits(placed.session.kind).name);
}

std::string describe(Minutes minutes) {
    const auto count = minutes.count();
    if (count < 60) return fmt::format("{} min", count);
    if (count % 60 == 0 || count >= 600) return fmt::format("{} h", count / 60);
    return fmt::format("{} h {} min", count / 60, count % 60);
}

std::vector<std::string> cites(const Rule& rule) {
    std::vector<std::string> ids;
    for (const std::string_view id : rule.cites) {
        if (!id.empty()) ids.emplace_back(id);
    }
    return ids;
}

std::string where(const Finding& finding, const Judgement& judgement) {
    std::vector<std::string> names;
    for (std::size_t i = 0; i < finding.sessions.size(); ++i) {
        if (i > 0 && finding.sessions[i] == finding.sessions[i - 1]) continue;
        names.push_back(describe(judgement.sessions[finding.sessions[i]]));
    }
    const Shape& shape = catalogue()[finding.rule]->shape;
    const bool one_leads_to_the_other = std::holds_alternative<Apart>(shape);
    std::string text;
    for (std::size_t i = 0; i < names.size(); ++i) {
        const bool last = i + 1 == names.size();
        if (i > 0) text += one_leads_to_the_other ? " → " : last ? " and " : ", ";
        text += names[i];
    }
    return text;
}

std::string facts(const Finding& finding) {
    const Shape& shape = catalogue()[finding.rule]->shape;
    if (finding.needed > Minutes{0}) {
        // A rule of whole days ends at a midnight, which hours would only hide.
        if (time_of_day(finding.allowed) == Minutes{0}) {
            return fmt::format("{} apart; allowed from {} 00:00", describe(finding.apart),
                               weekday_name(day_index(date_of(finding.allowed))));
        }
        return fmt::format("{} apart, {} needed", describe(finding.apart),
                           describe(finding.needed));
    }
    if (const auto* amount = std::get_if<Amount>(&shape)) {
        return fmt::format("{} min{}; at most {} min after {} of {} min", finding.minutes.count(),
                           amount->of_week ? " of running in the week" : "", finding.most.count(),
                           amount->before, finding.before.count());
    }
    const bool counts = std::holds_alternative<WeekTally>(shape);
    if (counts) return fmt::format("{} too many", finding.times);
    return finding.times > 1 ? fmt::format("{} times", finding.times) : "";
}

std::string mend(const Finding& finding, const Judgement& judgement) {
    const auto* amount = std::get_if<Amount>(&catalogue()[finding.rule]->shape);
    if (amount == nullptr) return "another time for " + where(finding, judgement);
    if (amount->of_week) {
        return fmt::format("{} min less running in the week",
                           (finding.minutes - finding.most).count());
    }
    return fmt::format("{} of at most {} min", where(finding, judgement), finding.most.count());
}

Reason explain(const Finding& finding, const Judgement& judgement) {
    const Rule& rule = *catalogue()[finding.rule];
    const std::string known = facts(finding);
    return {fmt::format("{}{}: {}", where(finding, judgement),
                        known.empty() ? "" : " (" + known + ")", rule.says),
            cites(rule)};
}

std::string rules_page() {
    std::string text =
        "# Rules\n\n"
        "Made by `tandem rules --format markdown`; a test keeps it fresh. Hard rules are never "
        "broken; soft ones cost points. A profile changes a rule by its id:\n\n"
        "```toml\n[rules]\n\"p7.no-hard-lift-after-hard-run\" = \"soft\"   # hard, soft or off\n"
        "\"p3.six-hours-between\" = { mode = \"soft\", weight = 2.0 }\n```\n\n"
        "Hours between sessions count from start to start; the gap inside one day counts from end "
        "to start.\n\n"
        "| rule | requirement | mode | weight | sees |\n|---|---|---|---|---|\n";
    for (const Rule* rule : catalogue()) {
        text += fmt::format(
            "| [`{}`](#{}) | {} | {} | {:.2f} | {} |\n", rule->id,
            [&] {
                std::string anchor(rule->id);
                std::erase(anchor, '.');
                return anchor;
            }(),
            rule->requirement, mode_name(rule->mode), rule->weight / 100.0, sees(rule->shape));
    }
    text += "\n";
    for (const Rule* rule : catalogue())
        text += rule_section(*rule);
    while (text.ends_with("\n\n"))
        text.pop_back();
    return text;
}

}  // namespace tandem::rules
