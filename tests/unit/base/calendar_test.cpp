// SPDX-License-Identifier: Apache-2.0
#include "base/calendar.h"

#include <catch2/catch.hpp>

using namespace tandem;

TEST_CASE("a date reads back as it was written, and only real dates read", "[base]") {
    for (const char* text : {"2026-11-22", "2024-02-29", "2027-01-01"}) {
        CHECK(format_date(*parse_date(text)) == text);
    }
    for (const char* text :
         {"2026-02-29", "2026-13-01", "2026-1-1", "26-11-22", "2026/11/22", "+026-11-22"}) {
        CHECK_FALSE(parse_date(text));
    }
}

TEST_CASE("weeks begin on Monday and carry their ISO number over the new year", "[base]") {
    CHECK(format_date(monday_of(*parse_date("2026-11-22"))) == "2026-11-16");
    CHECK(iso_week(*parse_date("2026-11-22")) == "2026-W47");
    CHECK(iso_week(*parse_date("2027-01-01")) == "2026-W53");
    CHECK(iso_week(*parse_date("2027-01-04")) == "2027-W01");
}

TEST_CASE("times of day read from 00:00 to 24:00", "[base]") {
    CHECK(parse_time("06:30") == Minutes{390});
    CHECK(parse_time("24:00") == Minutes{1440});
    CHECK_FALSE(parse_time("24:01"));
    CHECK_FALSE(parse_time("6:30"));
    CHECK(format_time(Minutes{390}) == "06:30");
}
