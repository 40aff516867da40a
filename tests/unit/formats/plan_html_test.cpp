// SPDX-License-Identifier: Apache-2.0
#include "formats/plan_html.h"

#include <catch2/catch.hpp>
#include <cmath>
#include <regex>

#include "formats/html_parts.h"
#include "make/sample_plan.h"

using namespace tandem;
using namespace tandem::formats;
using Catch::Matchers::Contains;

namespace {

std::size_t count(std::string_view text, std::string_view part) {
    std::size_t found = 0;
    for (std::size_t at = 0; (at = text.find(part, at)) != std::string_view::npos; ++at)
        ++found;
    return found;
}

// Every element that is opened is closed, in order; void elements aside.
bool well_nested(const std::string& page) {
    std::vector<std::string> open;
    const std::regex tag("<(/?)([a-z][a-z0-9]*)([^>]*)>");
    const auto from = page.find("<body>");
    const auto body = page.substr(from, page.find("</html>") - from);
    for (std::sregex_iterator at(body.begin(), body.end(), tag), end; at != end; ++at) {
        const std::string name = (*at)[2];
        if (std::string attributes = (*at)[3]; attributes.ends_with('/')) continue;
        if ((*at)[1].length() == 0) {
            open.push_back(name);
        } else {
            if (open.empty() || open.back() != name) return false;
            open.pop_back();
        }
    }
    return open.empty();
}

double luminance(const std::string& hex) {
    const auto channel = [&](std::size_t at) {
        const double value = std::stoi(hex.substr(at, 2), nullptr, 16) / 255.0;
        return value <= 0.03928 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5);
}

double contrast(const std::string& a, const std::string& b) {
    const double one = luminance(a);
    const double other = luminance(b);
    return (std::max(one, other) + 0.05) / (std::min(one, other) + 0.05);
}

}  // namespace

TEST_CASE("a printed plan has a sheet a week and one for the season", "[formats]") {
    const std::string page = write_plan_html(make::sample_plan());
    CHECK(count(page, "<section class=\"sheet\"") == 5);
    CHECK(count(page, "<th scope=\"col\"") == 35);
    CHECK(count(page, "class=\"card ") == 22);
    CHECK_THAT(page, Contains("<html lang=\"en\">"));
    CHECK_THAT(page, Contains("<h2 id=\"week-3\">Week 3</h2>"));
    CHECK_THAT(page, Contains("Left out this week"));
    CHECK_THAT(page, Contains("<title id=\"season-title\">"));
    CHECK_THAT(page, Contains("Race in week 4: Winterlauf"));
    CHECK_THAT(page, Contains("<span class=\"cites\">[E12, H3]</span>"));
    CHECK(well_nested(page));
}

TEST_CASE("nothing of a file becomes markup, and nothing is loaded from elsewhere", "[formats]") {
    Plan plan = make::sample_plan();
    const std::string evil = "<script>alert('x')</script>\"&";
    plan.athlete = plan.time_zone = evil;
    plan.weeks[0].focus = evil;
    plan.weeks[0].sessions[0].title = evil;
    plan.weeks[0].sessions[0].why = {{evil, {evil}}};
    plan.weeks[1].left_out[0].why = evil;
    plan.weeks[3].sessions.back().title = evil;
    plan.notes = {{evil, {evil}}};
    plan.make_room = {{evil}};
    plan.evidence = {{evil, evil, evil, evil}};
    const std::string page = write_plan_html(plan);
    CHECK_THAT(page, !Contains("<script"));
    CHECK_THAT(page, !Contains("http"));
    CHECK_THAT(page, !Contains("url("));
    CHECK(count(page, "&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;&quot;&amp;") >= 10);
    CHECK(well_nested(page));
}

TEST_CASE("steps of a repeat, warm-up sets and notes stand in lists of their own", "[formats]") {
    Plan plan = make::sample_plan();
    Workout run;
    RunStep easy;
    easy.name = "easy";
    easy.time = Minutes{10};
    RunStep hard;
    hard.name = "hard";
    hard.time = Minutes{3};
    run.run = {{1, {easy}}, {5, {hard, easy}}, {1, {easy}}};
    ExerciseSets squat;
    squat.name = "Back squat";
    squat.notes = {"Sit deep."};
    ExerciseSets plank;
    plank.name = "Plank";
    Workout lift;
    lift.lift = {squat, plank};
    plan.weeks.resize(1);
    plan.weeks[0].sessions.resize(2);
    plan.weeks[0].sessions[0].workout = run;
    plan.weeks[0].sessions[1].workout = lift;
    const std::string page = write_plan_html(plan);
    const std::regex repeat(
        "<ol>\\s*<li>10 min[^<]*</li>\\s*<li>5 times:\\s*<ol>\\s*<li>3 min[^<]*"
        "</li>\\s*<li>10 min[^<]*</li>\\s*</ol>\\s*</li>\\s*<li>10 min");
    CHECK(std::regex_search(page, repeat));
    const std::regex note(
        "<li>Back squat[^<]*\\s*<ul>\\s*<li>Sit deep\\.</li>\\s*</ul>\\s*</li>\\s*"
        "<li>Plank");
    CHECK(std::regex_search(page, note));
    CHECK_THAT(page, !Contains("<li> "));
    CHECK(well_nested(page));
}

TEST_CASE("every kind has its look, and shapes tell looks apart without colour", "[formats]") {
    for (const KindTraits& kind : all_kinds()) {
        const html::Look& look = html::look_of(kind.kind);
        CHECK_THAT(html::key(), Contains(std::string(look.shape)));
        CHECK_THAT(std::string(html::style()), Contains("." + std::string(look.css) + " {"));
    }
}

TEST_CASE("text on every background of the sheet has the contrast of WCAG AA", "[formats]") {
    const std::string style(html::style());
    const std::regex background("background: (#[0-9a-f]{6})");
    int seen = 0;
    for (std::sregex_iterator at(style.begin(), style.end(), background), end; at != end; ++at) {
        for (const char* ink : {"#1c2126", "#4a545e", "#333b43"}) {
            CHECK(contrast((*at)[1], ink) >= 4.5);
        }
        ++seen;
    }
    CHECK(seen >= 8);
    CHECK(contrast("#8a1c1c", "#ffffff") >= 4.5);
}

TEST_CASE("plans of a year, of nothing and of anything still make a page", "[formats]") {
    CHECK(well_nested(write_plan_html(Plan{})));
    for (std::uint32_t seed = 0; seed < 20; ++seed) {
        CHECK(well_nested(write_plan_html(make::arbitrary_plan(seed))));
    }
}
