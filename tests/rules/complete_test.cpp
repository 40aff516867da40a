// SPDX-License-Identifier: Apache-2.0
// Promises that every rule of the catalogue keeps, so that none can stand there half made.
#include <catch2/catch.hpp>
#include <fstream>
#include <random>
#include <regex>
#include <set>
#include <sstream>

#include "knowledge/citations.h"
#include "make/rule_drawings.h"
#include "rules/explain.h"

using namespace tandem;
using rules::Context;
using rules::Rule;

namespace {

bool is_sentence(std::string_view text) {
    return !text.empty() && text.size() <= 200 && text.front() >= 'A' && text.front() <= 'Z' &&
           text.back() == '.' && text.find("  ") == std::string_view::npos;
}

std::string text_of(const std::string& path) {
    std::ifstream file(std::string(TANDEM_SOURCE_DIR) + "/" + path);
    std::stringstream text;
    text << file.rdbuf();
    return text.str();
}

Athlete with(const Rule& rule, RuleMode mode, std::optional<double> weight = {}) {
    Athlete athlete;
    athlete.rules = {{std::string(rule.id), mode, weight}};
    return athlete;
}

Context without_soft_and_hard_words(std::size_t rule, rules::Setting setting, Context context) {
    for (rules::Setting& other : context.settings)
        other.mode = RuleMode::Off;
    context.settings[rule] = setting;
    return context;
}

}  // namespace

TEST_CASE("every rule has an id of its own, made of plain words", "[rules]") {
    std::set<std::string_view> ids;
    for (const Rule* rule : rules::catalogue()) {
        INFO(rule->id);
        CHECK(ids.insert(rule->id).second);
        CHECK(std::regex_match(std::string(rule->id),
                               std::regex("[a-z][0-9]+\\.[a-z0-9]+(-[a-z0-9]+)*")));
        CHECK(std::regex_match(std::string(rule->requirement),
                               std::regex("[A-Z][0-9]+(, [A-Z][0-9]+)*")));
        CHECK(rules::catalogue()[*rules::find_rule(rule->id)] == rule);
    }
    CHECK_FALSE(rules::find_rule("p7.no-such-rule"));
}

TEST_CASE("every rule cites evidence that exists, and says what and why in sentences", "[rules]") {
    for (const Rule* rule : rules::catalogue()) {
        INFO(rule->id);
        CHECK_FALSE(rules::cites(*rule).empty());
        for (const std::string& id : rules::cites(*rule)) {
            INFO(id);
            CHECK(knowledge::find_citation(id) != nullptr);
        }
        CHECK(is_sentence(rule->says));
        CHECK(is_sentence(rule->why));
        CHECK(rule->weight > 0);
    }
}

TEST_CASE(
    "every rule has a drawing that breaks it and one that keeps it, and no drawing is orphaned",
    "[rules]") {
    std::set<std::string> broken;
    std::set<std::string> kept;
    for (const make::RuleDrawing& drawing : make::rule_drawings()) {
        (drawing.breaks.empty() ? kept : broken).insert(drawing.rule);
        INFO(drawing.title);
        CHECK(rules::find_rule(drawing.rule));
    }
    for (const Rule* rule : rules::catalogue()) {
        INFO(rule->id);
        CHECK(broken.contains(std::string(rule->id)));
        CHECK(kept.contains(std::string(rule->id)));
    }
}

TEST_CASE("the page of rules in docs is the one that the rules make", "[rules]") {
    // To renew it: tandem rules --format markdown > docs/rules.md
    CHECK(text_of("docs/rules.md") == rules::rules_page());
}

TEST_CASE("a rule with a safety reason refuses to be softened, every other rule obeys", "[rules]") {
    for (std::size_t r = 0; r < rules::catalogue().size(); ++r) {
        const Rule& rule = *rules::catalogue()[r];
        INFO(rule.id);
        for (const RuleMode mode : {RuleMode::Soft, RuleMode::Off}) {
            const auto context = rules::context_of(with(rule, mode, 1.25));
            REQUIRE(context.has_value() == rule.may_be_off);
            if (!context) {
                REQUIRE(context.error().size() == 1);
                CHECK(context.error()[0].where == rule.id);
                CHECK(context.error()[0].message.find(std::string(rule.id)) != std::string::npos);
                continue;
            }
            CHECK(context->settings[r].mode == mode);
            CHECK(context->settings[r].weight == 125);
        }
        const auto hard = rules::context_of(with(rule, RuleMode::Hard));
        REQUIRE(hard);
        CHECK(hard->settings[r].mode == RuleMode::Hard);
    }
    Athlete athlete;
    athlete.rules = {{"p7.no-such-rule", RuleMode::Off, {}}};
    CHECK_FALSE(rules::context_of(athlete));
}

TEST_CASE(
    "a soft rule costs its weight for each time it is broken, a hard one counts breaches, "
    "and one that is off costs nothing",
    "[rules]") {
    for (const make::RuleDrawing& drawing : make::rule_drawings()) {
        if (drawing.breaks.empty()) continue;
        INFO(drawing.title);
        const std::size_t rule = *rules::find_rule(drawing.rule);
        const auto judged = [&](RuleMode mode) {
            return rules::judge(drawing.judged,
                                without_soft_and_hard_words(rule, {mode, 70}, drawing.context));
        };
        const auto hard = judged(RuleMode::Hard);
        const auto soft = judged(RuleMode::Soft);
        const auto off = judged(RuleMode::Off);
        CHECK(hard.score.never >= 1);
        CHECK(hard.score.hundredths == 0);
        CHECK(soft.score.never == 0);
        CHECK(soft.score.hundredths == 70 * hard.score.never);
        CHECK(off.findings.empty());
        CHECK(off.score.never == 0);
        CHECK(off.score.hundredths == 0);
    }
}

TEST_CASE("what a finding says of its rule reads as one line with its evidence", "[rules]") {
    for (const make::RuleDrawing& drawing : make::rule_drawings()) {
        const rules::Judgement judgement = rules::judge(drawing.judged, drawing.context);
        for (const rules::Finding& finding : judgement.findings) {
            const Reason reason = rules::explain(finding, judgement);
            INFO(reason.says);
            CHECK(reason.says.find('\n') == std::string::npos);
            CHECK(reason.says.back() == '.');
            CHECK_FALSE(reason.cites.empty());
        }
    }
}
