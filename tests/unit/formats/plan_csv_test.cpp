// SPDX-License-Identifier: Apache-2.0
#include "formats/plan_csv.h"

#include <catch2/catch.hpp>

#include "formats/week_drawing.h"
#include "make/sample_plan.h"

using namespace tandem;
using namespace tandem::formats;
using Catch::Matchers::Contains;

TEST_CASE("a plan's table reads back to the same weeks", "[formats]") {
    const Plan plan = make::sample_plan();
    const auto back = read_plan_csv(write_plan_csv(plan), "plan.csv");
    REQUIRE(back);
    CHECK(make::same_weeks(*back, written(plan)));
}

TEST_CASE("left-out sessions and weeks without any stand in the table", "[formats]") {
    const std::string text = write_plan_csv(make::sample_plan());
    CHECK_THAT(text, Contains("2,2026-11-30,base,,,leg_strength,45,Leg strength,must,no,left_out,"
                              "Every free evening is the eve of a hard run.,0,no,,,\r\n"));
    CHECK_THAT(text, Contains("5,2026-12-21,recovery,,,,,,,,empty,,,,,,\r\n"));
    CHECK_THAT(text, Contains(",\"Winterlauf 🏃; Köln, \"\"Halb\"\"\\Marathon\",must,yes,"));
    CHECK_THAT(text,
               Contains(",0,no,850,420,\"Whole body, heavy · Back squat 3 × 3–5, 62.5 kg and 1 "
                        "more\nWarm-up: Row or cycle easily, 3 min\n"));
}

TEST_CASE("a table by weekday reads parts, ranges, options and comments", "[formats]") {
    const auto plan = read_plan_csv(
        "# week | source\n"
        "# more\n"
        "week,source,day,part,session,minutes,optional\n"
        "one,C,Mon,any,run,,\n"
        "one,C,Mon,any,strength,,\n"
        "one,C,Sat,AM,long_run,45-60,\n"
        "two,C,Tue,06:30,easy_run,30,yes\n"
        "one,C,Sat,AM,strength,30,\n",
        "weeks.csv");
    REQUIRE(plan);
    REQUIRE(plan->weeks.size() == 2);
    const auto& one = plan->weeks[0].sessions;
    REQUIRE(one.size() == 4);
    CHECK(one[0].placed.session.kind == SessionKind::Run);
    CHECK(format_moment(one[0].placed.start) == "2027-01-04T07:00");
    CHECK(one[0].assumed_minutes);
    CHECK(one[0].where == "weeks.csv:4");
    CHECK(format_moment(one[1].placed.start) == "2027-01-04T18:00");
    CHECK(one[1].placed.session.kind == SessionKind::FullStrength);
    CHECK(one[2].placed.session.minutes == Minutes{60});
    // One part of one day: the second follows the first.
    CHECK(format_moment(one[3].placed.start) == "2027-01-09T08:00");
    CHECK(plan->weeks[1].sessions[0].optional);
    CHECK_FALSE(plan->weeks[1].sessions[0].assumed_time);
}

TEST_CASE("a race of a table without minutes takes six a kilometre", "[formats]") {
    const auto plan =
        read_plan_csv("date,start,kind,race_distance_m\n2026-11-29,10:00,race,10000\n", "t.csv");
    REQUIRE(plan);
    CHECK(plan->weeks[0].sessions[0].placed.session.minutes == Minutes{60});
    const auto half = read_plan_csv("date,kind,race_distance_m\n2026-11-29,race,21100\n", "t.csv");
    REQUIRE(half);
    CHECK(half->weeks[0].sessions[0].placed.session.minutes == Minutes{127});
    CHECK(half->weeks[0].sessions[0].assumed_minutes);
}

TEST_CASE("what spreadsheets make of a table still reads", "[formats]") {
    const auto plan = read_plan_csv(
        "\xEF\xBB\xBF"
        "Date;Start;Kind;Minutes;Title\r\n"
        "2026-11-24;06:30;easy_run;40;\"a; \"\"b\"\"\r\nc\"\r\n"
        "\r\n"
        "2026-11-30;PM;strength;;\r\n",
        "t.csv");
    REQUIRE(plan);
    REQUIRE(plan->weeks.size() == 2);
    CHECK(plan->weeks[1].sessions[0].where == "t.csv:5");
    CHECK(format_moment(plan->weeks[1].sessions[0].placed.start) == "2026-11-30T18:00");
}

TEST_CASE("every fault of a table names line, column and mend", "[formats]") {
    const auto check = [](std::string_view text, ErrorCode code, std::string_view where,
                          const char* says) {
        const auto plan = read_plan_csv(text, "t.csv");
        REQUIRE_FALSE(plan);
        CHECK(plan.error().code == code);
        CHECK(plan.error().where == where);
        CHECK_THAT(plan.error().message, Contains(says));
    };
    check("date,kind\n2026-11-24,jog\n", ErrorCode::UnknownKey, "t.csv:2, kind", "easy_run");
    check("date,kind\n24.11.2026,run\n", ErrorCode::OutOfRange, "t.csv:2, date", "2026-11-23");
    check("date,kind,minutes\n2026-11-24,run,1h\n", ErrorCode::OutOfRange, "t.csv:2, minutes",
          "45-60");
    check("date,kind,start\n2026-11-24,run,late\n", ErrorCode::OutOfRange, "t.csv:2, start",
          "06:30");
    check("date,kind,status\n2026-11-24,run,done\n", ErrorCode::UnknownKey, "t.csv:2, status",
          "planned");
    check("date,minuts\n", ErrorCode::UnknownKey, "t.csv:1, minuts", "minutes");
    check("kind,minutes\nrun,40\n", ErrorCode::Missing, "t.csv:1, header", "docs/guide/csv.md");
    check("kind,minutes\nrun,40\n", ErrorCode::Missing, "t.csv:1, header", "with dates has week");
    check("day,kind\n", ErrorCode::UnknownKey, "t.csv:1, kind", "by weekday has week, source, day");
    check("day,kind\n", ErrorCode::UnknownKey, "t.csv:1, kind", "with dates has week, monday");
    check("date,date\n", ErrorCode::Conflict, "t.csv:1, date", "twice");
    check("week,day\n", ErrorCode::Missing, "t.csv:1, session", "missing");
    check("day,session\nMoon,run\n", ErrorCode::OutOfRange, "t.csv:2, day", "Mon to Sun");
    check("day,session,optional\nMon,run,maybe\n", ErrorCode::WrongType, "t.csv:2, optional",
          "neither");
    check("day,session\n\"Mon,run\n", ErrorCode::BadSyntax, "t.csv:2", "never closed");
    check("day,session\nMon,run,5\n", ErrorCode::BadSyntax, "t.csv:2", "3 cells under 2");
    check("day,session\n", ErrorCode::Missing, "t.csv:1, header", "no session");
    check("", ErrorCode::Missing, "t.csv:1", "empty");
    check(std::string(10'000'001, ' '), ErrorCode::TooLarge, "t.csv", "at most");
    std::string rows = "day,session\n";
    for (int i = 0; i <= 20'000; ++i)
        rows += "Mon,run\n";
    check(rows, ErrorCode::TooLarge, "t.csv:20002", "20000 rows");
}
