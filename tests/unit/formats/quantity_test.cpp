// SPDX-License-Identifier: Apache-2.0
#include "formats/quantity.h"

#include <catch2/catch.hpp>

using namespace tandem;
using namespace tandem::formats;

TEST_CASE("distances read in every unit and by name", "[formats]") {
    CHECK(read_distance("42 km") == Metres{42'000});
    CHECK(read_distance("26 mi") == Metres{41'843});
    CHECK(read_distance(" 10K ") == Metres{10'000});
    CHECK(read_distance("5k") == Metres{5'000});
    CHECK(read_distance("800m") == Metres{800});
    CHECK(read_distance("Half  Marathon") == Metres{21'098});
    CHECK(read_distance("marathon") == Metres{42'195});
    CHECK(read_distance("0.5 km") == Metres{500});
}

TEST_CASE("times, masses and paces read", "[formats]") {
    CHECK(read_duration("3 h 30 min") == Minutes{210});
    CHECK(read_duration("3h30") == Minutes{210});
    CHECK(read_duration("210 min") == Minutes{210});
    CHECK(read_duration("1.5 h") == Minutes{90});
    CHECK(read_mass("62 kg") == Grams{62'000});
    CHECK(read_mass("136 lb") == Grams{61'689});
    CHECK(read_pace("6:10 /km") == SecondsPerKilometre{370});
    CHECK(read_pace("6:10/km") == SecondsPerKilometre{370});
    CHECK(read_pace("9:55 /mi") == SecondsPerKilometre{370});
    CHECK(read_race_time("52:30") == std::chrono::seconds{3150});
    CHECK(read_race_time("1:45:00") == std::chrono::seconds{6300});
}

TEST_CASE("the wrong unit is told from what is no quantity at all", "[formats]") {
    for (const char* text : {"5 stone", "42", "42 kg", "3 h"}) {
        INFO(text);
        CHECK(read_distance(text).error().code == ErrorCode::WrongUnit);
    }
    for (const char* text : {"", "km", "far", "-3 km", "1e5 km", "1.2.3 km", "1,5 km"}) {
        INFO(text);
        CHECK_FALSE(read_distance(text));
    }
    CHECK(read_mass("10 km").error().code == ErrorCode::WrongUnit);
    CHECK(read_mass("10 km").error().message.find("is a distance, not a mass") !=
          std::string::npos);
    CHECK(read_pace("6:10").error().code == ErrorCode::WrongUnit);
    CHECK(read_pace("6.5 kg").error().code == ErrorCode::WrongUnit);
    CHECK(read_duration("35 km").error().code == ErrorCode::WrongUnit);
    CHECK(read_distance("99999999 km").error().code == ErrorCode::OutOfRange);
}

TEST_CASE("times that cannot be read are refused", "[formats]") {
    for (const char* text : {"", "30 min 3 h", "1 h 2 h", "h", "3 h 30 x", "1 min 2"}) {
        INFO(text);
        CHECK_FALSE(read_duration(text));
    }
    for (const char* text : {"", "52", "52:3", "1:60", "1:2:3", "1:00:00:00", ":30", "52:30 h"}) {
        INFO(text);
        CHECK_FALSE(read_race_time(text));
    }
    for (const char* text : {"6 /km", "6:70 /km", "1:06:10 /km", "fast"}) {
        INFO(text);
        CHECK_FALSE(read_pace(text));
    }
}

TEST_CASE("quantities are written in the athlete's unit as short as they are", "[formats]") {
    CHECK(write_distance(Metres{35'000}, DistanceUnit::Kilometres) == "35 km");
    CHECK(write_distance(Metres{16'093}, DistanceUnit::Miles) == "10 mi");
    CHECK(write_distance(half_marathon, DistanceUnit::Miles) == "half marathon");
    CHECK(write_duration(Minutes{210}) == "3 h 30 min");
    CHECK(write_mass(Grams{62'500}, MassUnit::Kilograms) == "62.5 kg");
    CHECK(write_mass(Grams{61'235}, MassUnit::Pounds) == "135 lb");
    CHECK(write_pace(SecondsPerKilometre{370}, DistanceUnit::Miles) == "9:55 /mi");
    const auto pace = read_pace("9:40 /mi");
    REQUIRE(pace);
    CHECK(write_pace(*pace, DistanceUnit::Miles) == "9:40 /mi");
    CHECK(write_distance(Metres{10'000}, DistanceUnit::Miles) == "10 km");
    CHECK(write_distance(Metres{8'047}, DistanceUnit::Miles) == "5 mi");
    CHECK(write_distance(Metres{9'334}, DistanceUnit::Miles) == "5.8 mi");
    CHECK(write_race_time(std::chrono::seconds{6300}) == "1:45:00");
}
