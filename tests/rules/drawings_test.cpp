// SPDX-License-Identifier: Apache-2.0
// Every drawing of this folder, judged.
#include <algorithm>
#include <catch2/catch.hpp>
#include <sstream>

#include "make/rule_drawings.h"

using namespace tandem;

namespace {

// The sessions of every finding of this rule, one line each.
std::vector<std::string> found(const make::RuleDrawing& drawing) {
    const auto rule = rules::find_rule(drawing.rule);
    if (!rule) return {"there is no such rule"};
    const rules::Judgement judgement = rules::judge(drawing.judged, drawing.context);
    std::vector<std::string> lines;
    for (const rules::Finding& finding : judgement.findings) {
        if (finding.rule != *rule) continue;
        lines.push_back(make::sessions_of(finding, judgement, drawing.judged));
    }
    return lines;
}

std::string in_one_space(const std::string& text) {
    std::istringstream words(text);
    std::string line;
    for (std::string word; words >> word;)
        line += (line.empty() ? "" : " ") + word;
    return line;
}

}  // namespace

TEST_CASE("each drawing breaks or keeps its rule as it says", "[rules]") {
    const auto drawings = make::rule_drawings();
    CHECK(drawings.size() >= 2 * rules::catalogue().size());
    for (const make::RuleDrawing& drawing : drawings) {
        INFO(drawing.title);
        std::vector<std::string> expected;
        for (const std::string& line : drawing.breaks)
            expected.push_back(in_one_space(line));
        CHECK(found(drawing) == expected);
    }
}
