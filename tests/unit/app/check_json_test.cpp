// SPDX-License-Identifier: Apache-2.0
#include "app/check_json.h"

#include <catch2/catch.hpp>
#include <fstream>

#include "app/check_text.h"
#include "formats/week_drawing.h"
#include "make/json_schema.h"
#include "make/sample_plan.h"

using namespace tandem;
using Json = nlohmann::json;

namespace {

app::CheckedPlan check(const formats::WrittenPlan& plan) {
    const auto context = app::context_of_nobody();
    REQUIRE(context);
    return app::check_plan(plan, *context);
}

app::CheckedPlan check(std::string_view drawing) {
    const auto plan = formats::read_week_drawing(drawing, "week.txt");
    REQUIRE(plan);
    return check(*plan);
}

constexpr std::string_view eve_of_the_long_run =
    "week eve\n"
    "AM  .  .  .  .  .    L90  .\n"
    "PM  .  .  .  .  F40  .    .\n";

}  // namespace

TEST_CASE("a checked plan keeps to docs/check.schema.json", "[app]") {
    std::ifstream file(TANDEM_SOURCE_DIR "/docs/check.schema.json");
    make::Validator validator(Json::parse(file));
    CHECK(validator.faults(Json::parse(app::checked_json(check(eve_of_the_long_run)))).empty());
    for (std::uint32_t seed = 0; seed < 20; ++seed) {
        const auto json = Json::parse(app::checked_json(check(make::arbitrary_written(seed))));
        CHECK(validator.faults(json).empty());
    }
    Json broken = Json::parse(app::checked_json(check(eve_of_the_long_run)));
    broken["weeks"][0]["breaches"][0]["sessions"][0]["start"] = "7:00";
    broken["more"] = 1;
    CHECK(validator.faults(broken).size() == 2);
}

TEST_CASE("the JSON of a check names the rule, the sessions, the hours and the change", "[app]") {
    const Json json = Json::parse(app::checked_json(check(eve_of_the_long_run)));
    CHECK(json["breaches"] == 1);
    const Json& week = json["weeks"][0];
    CHECK_FALSE(week.contains("monday"));
    const Json& breach = week["breaches"][0];
    CHECK(breach["rule"] == "p7.no-legs-before-long-run");
    CHECK(breach["sessions"][0]["day"] == "Fri");
    CHECK(breach["sessions"][1]["kind"] == "long_run");
    CHECK(breach["apart_minutes"] == 13 * 60);
    CHECK(breach["needed_minutes"] == 36 * 60);
    REQUIRE(week["changes"].size() == 1);
    CHECK(week["changes"][0]["kind"] == "full_strength");
    CHECK(week["changes"][0]["from"]["day"] == "Fri");
    CHECK(week["changes"][0]["to"]["start"] == "18:00");
    CHECK(week["repaired"].size() == 2);
}

TEST_CASE("dated weeks say their dates", "[app]") {
    const auto json =
        Json::parse(app::checked_json(check("week 2026-11-23\nAM  .  .  .  .  .  L90  .\n")));
    CHECK(json["weeks"][0]["monday"] == "2026-11-23");
    CHECK(json["weeks"][0]["sessions"][0]["date"] == "2026-11-28");
}

TEST_CASE("the text of a check says a rule once and lists its places below", "[app]") {
    const std::string text = app::checked_text(
        check("AM  .    Q50  .    Q50  .  .  .\nPM  F45  .    F45  .    .  .  .\n"), {});
    const std::string rule = "A quality run comes at least 24 hours after heavy legs";
    REQUIRE(text.find(rule) != std::string::npos);
    CHECK(text.find(rule) == text.rfind(rule));
    CHECK(text.find("- Mon 18:00 Full-body strength → Tue 07:00 Quality run: 13 h apart") !=
          std::string::npos);
    CHECK(text.find("- Wed 18:00 Full-body strength → Thu 07:00 Quality run: 13 h apart") !=
          std::string::npos);
    CHECK(text.find("Evidence") == std::string::npos);
    for (const auto width : {std::size_t{40}, std::size_t{0}}) {
        CHECK_FALSE(app::checked_text(check(eve_of_the_long_run), {.width = width}).empty());
    }
}
