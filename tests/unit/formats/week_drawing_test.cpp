// SPDX-License-Identifier: Apache-2.0
#include "formats/week_drawing.h"

#include <catch2/catch.hpp>

#include "make/sample_plan.h"

using namespace tandem;
using namespace tandem::formats;
using Catch::Matchers::Contains;

namespace {

constexpr std::string_view intermediate =
    "# a week of the article\n"
    "week intermediate\n"
    "      Mon  Tue  Wed    Thu  Fri  Sat   Sun   Q quality run\n"
    "AM    .    Q50  e40    Q50  e35  L90   (e30)\n"
    "PM    .    F40  .      .    F40  .     .\n"
    "breaks: Tue.AM Wed.PM\n";

Error fault_of(std::string_view text) {
    const auto plan = read_week_drawing(text, "week.txt");
    REQUIRE_FALSE(plan);
    return plan.error();
}

WrittenSession only_session(std::string_view cell) {
    const auto plan = read_week_drawing("06:30 " + std::string(cell) + " . . . . . .", "week.txt");
    REQUIRE(plan);
    REQUIRE(plan->weeks.size() == 1);
    REQUIRE(plan->weeks[0].sessions.size() == 1);
    return plan->weeks[0].sessions[0];
}

}  // namespace

TEST_CASE("a drawn week reads with its days, times, minutes and expectations", "[formats]") {
    const auto plan = read_week_drawing(intermediate, "week.txt");
    REQUIRE(plan);
    REQUIRE(plan->weeks.size() == 1);
    const WrittenWeek& week = plan->weeks[0];
    CHECK(week.name == "intermediate");
    CHECK_FALSE(week.dated);
    CHECK(week.expectations == std::vector<std::string>{"breaks: Tue.AM Wed.PM"});
    REQUIRE(week.sessions.size() == 8);
    CHECK(week.sessions[0].placed.session.kind == SessionKind::QualityRun);
    CHECK(format_moment(week.sessions[0].placed.start) == "2027-01-05T07:00");
    CHECK(week.sessions[0].assumed_time);
    CHECK_FALSE(week.sessions[0].assumed_minutes);
    CHECK(week.sessions[0].where == "week.txt:4, column 12");
    CHECK(week.sessions[7].optional);
    CHECK(week.sessions[7].placed.session.importance == Importance::May);
}

TEST_CASE("a cell holds a visit, a fixed race, a first exposure and whole ids", "[formats]") {
    const auto plan = read_week_drawing(
        "week 2026-11-23 \"base 1\"\n06:30 . e40+F . . (r+m20) H*45 R@21.1km!\n", "w");
    REQUIRE(plan);
    const WrittenWeek& week = plan->weeks[0];
    CHECK(week.name == "base 1");
    CHECK(week.dated);
    REQUIRE(week.sessions.size() == 6);
    CHECK(format_moment(week.sessions[1].placed.start) == "2026-11-24T07:10");
    CHECK(week.sessions[1].assumed_minutes);
    CHECK(week.sessions[1].placed.session.minutes == Minutes{45});
    CHECK(week.sessions[2].optional);
    CHECK(week.sessions[3].optional);
    CHECK(week.sessions[4].placed.session.first_exposure);
    CHECK(week.sessions[5].placed.fixed);
    CHECK(week.sessions[5].placed.session.race_distance == Metres{21100});
    CHECK(only_session("long_run90").placed.session.kind == SessionKind::LongRun);
    CHECK(only_session("R45@5000m").placed.session.race_distance == Metres{5000});
    CHECK(only_session("R@13.1mi").placed.session.race_distance == Metres{21082});
    CHECK_FALSE(only_session("e40").assumed_time);
}

TEST_CASE("a race without minutes takes six a kilometre", "[formats]") {
    const auto minutes_of = [](std::string_view cell) {
        return only_session(cell).placed.session.minutes;
    };
    CHECK(minutes_of("R@21.1km!") == Minutes{127});
    CHECK(minutes_of("R@5000m") == Minutes{30});
    CHECK(minutes_of("R@100m") == Minutes{1});
    CHECK(minutes_of("R95@21.1km!") == Minutes{95});
    CHECK(minutes_of("R") == Minutes{60});
    CHECK(only_session("R@5000m").assumed_minutes);
    // Longer than a day: as long as a session may be.
    const auto longest = read_week_drawing("00:00 R@1000km . . . . . .", "week.txt");
    REQUIRE(longest);
    CHECK(longest->weeks[0].sessions[0].placed.session.minutes == Minutes{1440});
}

TEST_CASE("every fault of a drawing says where it is and how to mend it", "[formats]") {
    const auto check = [](std::string_view text, ErrorCode code, std::string_view where,
                          const char* says) {
        const Error error = fault_of(text);
        CHECK(error.code == code);
        CHECK(error.where == where);
        CHECK_THAT(error.message, Contains(says));
    };
    check("AM . Z50 . . . . .", ErrorCode::UnknownKey, "week.txt:1, column 6", "e easy_run");
    check("AM . e40 . . . .", ErrorCode::BadSyntax, "week.txt:1, column 17", "7 cells");
    check("AM . . . . . . .\nam . . . . . . .", ErrorCode::Conflict, "week.txt:2, column 1", "+");
    check("week 2026-11-24\n", ErrorCode::OutOfRange, "week.txt:1, column 6", "2026-11-23");
    check("week \"a\n", ErrorCode::BadSyntax, "week.txt:1, column 8", "not closed");
    check("hello", ErrorCode::BadSyntax, "week.txt:1, column 1", "06:30");
    check("AM e2000 . . . . . .", ErrorCode::OutOfRange, "week.txt:1, column 5", "1440");
    check("AM (e40 . . . . . .", ErrorCode::BadSyntax, "week.txt:1, column 8", ")");
    check("AM e@5km . . . . . .", ErrorCode::Conflict, "week.txt:1, column 5", "only a race");
    check("AM R@5 . . . . . .", ErrorCode::WrongUnit, "week.txt:1, column 6", "@5000m");
    check("AM e40F . . . . . .", ErrorCode::BadSyntax, "week.txt:1, column 7", "means nothing");
    check("23:30 e40+F . . . . . .", ErrorCode::OutOfRange, "week.txt:1, column 11", "next day");
    check("07:40 e . . . . . .\nAM e40+F . . . . . .", ErrorCode::Conflict, "week.txt:2, column 8",
          "begin on Mon at 07:40");
    check("Mon Wed", ErrorCode::BadSyntax, "week.txt:1, column 5", "in this order");
    check("", ErrorCode::Missing, "week.txt", "no week");
    check("week 2026-11-23\nweek 2026-11-23", ErrorCode::Conflict, "week.txt:2, column 6", "twice");
}

TEST_CASE("a drawing keeps its limits", "[formats]") {
    CHECK(fault_of(std::string(largest_drawing_bytes + 1, ' ')).code == ErrorCode::TooLarge);
    std::string weeks;
    for (std::size_t i = 0; i <= most_drawn_weeks; ++i)
        weeks += "week\n";
    CHECK(fault_of(weeks).code == ErrorCode::TooLarge);
    CHECK(fault_of("AM e+e+e+e+e+e+e . . . . . .").code == ErrorCode::TooLarge);
    std::string rows;
    for (int i = 0; i <= 40; ++i)
        rows += format_time(Minutes{i * 10}) + " . . . . . . .\n";
    CHECK(fault_of(rows).code == ErrorCode::TooLarge);
}

TEST_CASE("a plan draws as its weeks and reads back", "[formats]") {
    const Plan plan = make::sample_plan();
    const std::string text = write_week_drawing(written(plan));
    CHECK_THAT(text, Contains("week 2026-12-14 \"race week 4\"\n"
                              "       Mon  Tue  Wed  Thu  Fri  Sat  Sun\n"
                              "07:00  .    .    e30  .    .    .    .\n"
                              "10:00  .    .    .    .    .    .    R110@21.098km!\n"));
    const auto back = read_week_drawing(text, "week.txt");
    REQUIRE(back);
    CHECK(write_week_drawing(*back) == text);
    CHECK(back->weeks.size() == 5);
}

TEST_CASE("races are drawn in the athlete's unit, and read back to the metre", "[formats]") {
    Plan plan = make::sample_plan();
    plan.distance_unit = DistanceUnit::Miles;
    const std::string text = write_week_drawing(written(plan));
    CHECK_THAT(text, Contains("R110@13.11mi!"));
    const auto back = read_week_drawing(text, "week.txt");
    REQUIRE(back);
    CHECK(back->weeks[3].sessions.back().placed.session.race_distance == Metres{21'098});
    CHECK(write_week_drawing(*back) == text);
    // A race over 10 km is one for people who think in miles as well.
    const auto both = read_week_drawing("AM R30@5mi . . . . R60@10km! .", "week.txt");
    REQUIRE(both);
    CHECK_THAT(write_week_drawing(*both), Contains("R30@5mi") && Contains("R60@10km!"));
    const auto metres = read_week_drawing("AM R30@5000m . . . . . .", "week.txt");
    REQUIRE(metres);
    CHECK_THAT(write_week_drawing(*metres), Contains("R30@5km"));
}
