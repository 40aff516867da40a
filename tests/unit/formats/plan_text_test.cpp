// SPDX-License-Identifier: Apache-2.0
#include "formats/plan_text.h"

#include <catch2/catch.hpp>

#include "formats/text_layout.h"
#include "make/sample_plan.h"

using namespace tandem;
using namespace tandem::formats;
using Catch::Matchers::Contains;

namespace {

std::size_t longest_line(std::string_view text) {
    std::size_t longest = 0;
    while (!text.empty()) {
        const auto end = std::min(text.find('\n'), text.size());
        longest = std::max(longest, visible_width(text.substr(0, end)));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return longest;
}

}  // namespace

TEST_CASE("letters are measured as a terminal shows them", "[formats]") {
    CHECK(visible_width("Zoë Müßig") == 9);
    CHECK(visible_width("e\xCC\x81") == 1);
    CHECK(visible_width("\x1b[1;33mab\x1b[0m") == 2);
    CHECK(visible_width("🏃") == 2);
    CHECK(wrapped("aé bb ccc", 5) == std::vector<std::string>{"aé bb", "ccc"});
    CHECK(wrapped("äöüäöü", 4) == std::vector<std::string>{"äöüä", "öü"});
    CHECK(wrapped("", 4) == std::vector<std::string>{""});
    CHECK(fitted("äöü", 5) == "äöü  ");
    CHECK(fitted("äöüäöü", 4) == "äöü…");
}

TEST_CASE("no line of a plan is longer than the terminal", "[formats]") {
    std::vector<Plan> plans{make::sample_plan()};
    for (std::uint32_t seed = 0; seed < 20; ++seed)
        plans.push_back(make::arbitrary_plan(seed));
    for (const Plan& plan : plans) {
        for (const int width : {40, 57, 80, 99, 100, 132}) {
            for (const bool colour : {false, true}) {
                for (const bool why : {false, true}) {
                    const auto text =
                        write_plan_text(plan, {.width = width, .colour = colour, .why = why});
                    CHECK(longest_line(text) <= static_cast<std::size_t>(width));
                    CHECK(colour == (text.find('\x1b') != std::string::npos));
                }
            }
        }
    }
}

TEST_CASE("the head of a season and of a week says what they are", "[formats]") {
    const std::string text = write_plan_text(make::sample_plan(), {.width = 120});
    CHECK_THAT(text, Contains("Training plan for Zoë <\"K\"> & Söhne\n"
                              "23 Nov 2026 – 27 Dec 2026 · 5 weeks\n"));
    CHECK_THAT(text, Contains("Race      20 Dec 2026 · ★ Winterlauf"));
    CHECK_THAT(text, Contains("21.1 km"));
    CHECK_THAT(text, Contains("Running   ██▃▄▁\n"));
    CHECK_THAT(text, Contains("Week 3 · 7 Dec – 13 Dec · peak · 110 min running · deload\n"));
    CHECK_THAT(text, Contains("  Tue  24 Nov  06:30  Quality run                     50 min  5 × 3 "
                              "min hard"));
    CHECK_THAT(text, Contains("  Left out:\n  - Leg strength, 45 min (key session, costs 120.5 "
                              "points): Every free evening"));
    CHECK_THAT(text, Contains("What would make room\n  - With 45 minutes on Wednesday"));
}

TEST_CASE("a plan with its workouts says every step, set, plate and meal", "[formats]") {
    Plan plan = make::sample_plan();
    const std::string text = write_plan_text(plan, {.width = 120, .workouts = true});
    CHECK_THAT(text, Contains("  5 times:\n"));
    CHECK_THAT(text, Contains("    800 m Interval · 4:30–4:38 /km · RPE 8 · single words\n"));
    CHECK_THAT(text, Contains("15 min Easy jog · 5:40–6:20 /km · 120–140 bpm · RPE 2–3 · whole"));
    CHECK_THAT(text, Contains("Back squat · 3 × 3–5 at 62.5 kg (20 + 1.25 on each end) · 82 % of"));
    CHECK_THAT(text, Contains("    first 8 × 20 kg, 5 × 40 kg\n"));
    CHECK_THAT(text,
               Contains("[1] Side plank · 2 × 30–40 s a side · 2–3 in reserve · rest 30 s\n"));
    CHECK_THAT(text, Contains("Before: A banana, an hour before. [E84]\n"));
    CHECK_THAT(text, Contains("2650 kcal, 720 of them for training · carbohydrate 310–430 g"));
    CHECK_THAT(text, Contains("12:00 A meal between the sessions. [E86]"));
    plan.distance_unit = DistanceUnit::Miles;
    plan.mass_unit = MassUnit::Pounds;
    const std::string other = write_plan_text(plan, {.width = 120, .workouts = true});
    CHECK_THAT(other, Contains("800 m Interval · 7:15–7:27 /mi"));
    CHECK_THAT(other, Contains("at 137.8 lb (44.1 + 2.8 on each end)"));
}

TEST_CASE("a narrow terminal gets a list, a plan without reasons its grid", "[formats]") {
    const std::string list = write_plan_text(make::sample_plan(), {.width = 60});
    CHECK_THAT(list, Contains("Tue 24 Nov\n  06:30  Quality run · 50 min\n         5 × 3 min "
                              "hard, 2 min jog between · 4:30–4:38 /km\n         50 min Quality"));
    const std::string grid = write_plan_text(make::sample_plan(), {.width = 80, .why = false});
    CHECK_THAT(grid, Contains("07:00  .    .    e40  .    e35  .    .\n"));
    CHECK_THAT(grid, Contains("Q Quality run"));
    CHECK_THAT(grid, !Contains("It stands here"));
}

TEST_CASE("race distances are shown in the athlete's unit", "[formats]") {
    Plan plan = make::sample_plan();
    plan.distance_unit = DistanceUnit::Miles;
    CHECK_THAT(write_plan_text(plan, {.width = 120}), Contains("13.1 mi"));
}
