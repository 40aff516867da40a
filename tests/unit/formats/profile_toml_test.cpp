// SPDX-License-Identifier: Apache-2.0
#include "formats/profile_toml.h"

#include <fmt/core.h>

#include <catch2/catch.hpp>
#include <random>

#include "formats/profile_words.h"

using namespace tandem;
using namespace tandem::formats;

namespace {

const Date today = *parse_date("2026-11-22");

constexpr const char* least = R"(goal = "running"
running_level = "intermediate"
lifting_level = "beginner"
[[availability]]
days = ["Mon", "Wed"]
from = "06:00"
to = "07:30"
)";

// The smallest profile with `top` before it and `bottom` after it.
std::string with(const std::string& top, const std::string& bottom = "") {
    return top + "\n" + least + bottom;
}

struct Wrong {
    const char* top;
    const char* bottom;
    ErrorCode code;
    const char* told;  // part of the message
};

void check_wrong(const Wrong& wrong) {
    const auto read = read_profile(with(wrong.top, wrong.bottom), "me.toml", today);
    INFO(wrong.top << wrong.bottom);
    REQUIRE_FALSE(read);
    for (const Error& error : read.error())
        INFO(to_text(error));
    REQUIRE(read.error().size() == 1);
    const Error& error = read.error().front();
    INFO(to_text(error));
    CHECK(error.code == wrong.code);
    CHECK(error.message.find(wrong.told) != std::string::npos);
    CHECK(error.where.starts_with("me.toml:"));
}

}  // namespace

TEST_CASE("the smallest profile reads with its defaults", "[formats]") {
    const auto read = read_profile(least, "me.toml", today);
    REQUIRE(read);
    const Athlete& athlete = read->athlete;
    CHECK(athlete.goal == Goal::Running);
    REQUIRE(athlete.availability.weekly.size() == 2);
    CHECK(athlete.availability.weekly[1].day == 2);
    CHECK(athlete.availability.weekly[1].minutes == Minutes{90});
    CHECK(athlete.rest_days == 1);
    CHECK(athlete.time_zone == "UTC");
}

TEST_CASE("every key of a profile reads", "[formats]") {
    const auto read = read_profile(with(R"(
name = "Busy runner"
new_to_strength = true
age = 38
sex = "female"
body_mass = "62 kg"
time_zone = "Europe/Berlin"
distance_unit = "mi"
mass_unit = "lb"
equipment = ["barbell", "dumbbells"]
runs_per_week = 4
lifts_per_week = 2
long_run_day = "Sat"
two_a_days = "never"
strategy = "alternate_days"
rest_days = 2
calendars = ["work.ics"])",
                                        R"(
[recent]
weekly = "35 km"
longest = "14 km"
easy_pace = "6:10 /km"
threshold_pace = "5:05 /km"
race = { distance = "10 km", time = "52:30", date = "2026-10-04" }
[[lifts]]
exercise = "back squat"
load = "60 kg"
repetitions = 5
[[exceptions]]
from = "2026-12-24"
to = 2026-12-27
reason = "family"
windows = [ { from = "09:00", to = "11:00", minutes = 60 } ]
[[races]]
name = "City half"
date = "2027-03-14"
start = "10:00"
distance = "half marathon"
priority = "B"
[[races]]
date = "2027-01-31"
distance = "10k"
[rules]
"p7.no-hard-lift-after-hard-run" = "soft"
"p3.six-hours-between" = { mode = "soft", weight = 2.0 }
)"),
                                   "me.toml", today);
    if (!read) FAIL(to_text(read.error().front()));
    const Athlete& athlete = read->athlete;
    CHECK(athlete.name == "Busy runner");
    CHECK(athlete.body_mass == Grams{62'000});
    CHECK(athlete.long_run_day == 5);
    CHECK(athlete.strategy == Strategy::AlternateDays);
    CHECK(athlete.recent.weekly_distance == Metres{35'000});
    CHECK(athlete.performance->time == std::chrono::seconds{3150});
    CHECK(athlete.lifts.front().load == Grams{60'000});
    CHECK(athlete.availability.exceptions.front().windows.front().minutes == Minutes{60});
    CHECK(athlete.races.front().distance == Metres{10'000});  // in order of date
    CHECK(athlete.races.back().priority == RacePriority::B);
    CHECK(athlete.rules.front().weight == 2.0);
    CHECK(read->calendars == std::vector<std::string>{"work.ics"});
    CHECK(read_profile(write_profile(athlete), "again", today)->athlete == athlete);
}

TEST_CASE("each mistake of a top-level key is named", "[formats]") {
    const auto wrong = GENERATE(values<Wrong>({
        {"nam = 'x'", "", ErrorCode::UnknownKey, "Did you mean name?"},
        {"qwertz = 1", "", ErrorCode::UnknownKey, "known are name, goal"},
        {"age = '38'", "", ErrorCode::WrongType, "age is text; it must be a whole number"},
        {"age = 9", "", ErrorCode::OutOfRange, "from 10 to 100"},
        {"age = 99999999999", "", ErrorCode::OutOfRange, "from 10 to 100"},
        {"name = 7", "", ErrorCode::WrongType, "name is a whole number"},
        {"sex = 'x'", "", ErrorCode::OutOfRange, "female or male"},
        {"body_mass = '9 stone'", "", ErrorCode::WrongUnit, "body_mass"},
        {"body_mass = '9 kg'", "", ErrorCode::OutOfRange, "from 25 kg to 300 kg"},
        {"body_mass = 62", "", ErrorCode::WrongType, "text in quotes"},
        {"time_zone = 'Europe/Bern1'", "", ErrorCode::NotFound, "Europe/Bern1"},
        {"equipment = 'all'", "", ErrorCode::WrongType, "a list"},
        {"equipment = [1]", "", ErrorCode::WrongType, "a list of texts"},
        {"runs_per_week = 15", "", ErrorCode::OutOfRange, "from 0 to 14"},
        {"rest_days = 5", "", ErrorCode::OutOfRange, "from 0 to 4"},
        {"long_run_day = 'someday'", "", ErrorCode::OutOfRange, "like \"Sat\""},
        {"strategy = 'hard-hard'", "", ErrorCode::OutOfRange, "Did you mean \"hard_hard\"?"},
        {"two_a_days = 'maybe'", "", ErrorCode::OutOfRange, "like, accept or never"},
        {"new_to_strength = 'yes'", "", ErrorCode::WrongType, "true or false"},
        {"name = \"\xff\"", "", ErrorCode::BadSyntax, ""},
        {"name = ", "", ErrorCode::BadSyntax, ""},
        {"strategy = hard_hard", "", ErrorCode::BadSyntax,
         "texts stand in quotes: maybe write strategy = \"hard_hard\""},
        {"strategy = intermediate # mine", "", ErrorCode::BadSyntax,
         "maybe write strategy = \"intermediate\""},
        {"body_mass = 62 kg\n", "", ErrorCode::BadSyntax, "maybe write body_mass = \"62 kg\""},
        {"name = J\u00f6rg", "", ErrorCode::BadSyntax, "maybe write name = \"...\""},
        {"name = Pat O'Hara", "", ErrorCode::BadSyntax, "maybe write name = \"Pat O'Hara\""},
        {"name = \"Jo", "", ErrorCode::BadSyntax, ""},
        {"new_to_strength = Yes", "", ErrorCode::BadSyntax, "maybe write new_to_strength = true"},
        {"equipment = [barbell, rack]", "", ErrorCode::BadSyntax, "maybe [\"barbell\", ...]"},
        {"goal = 'x'", "", ErrorCode::BadSyntax, "goal"},  // twice
    }));
    check_wrong(wrong);
}

TEST_CASE("each mistake of recent running and lifts is named", "[formats]") {
    const auto wrong = GENERATE(values<Wrong>({
        {"", "[recent]\nweekly = '42 kg'", ErrorCode::WrongUnit, "recent.weekly"},
        {"", "[recent]\nweekly = '401 km'", ErrorCode::OutOfRange, "400 km"},
        {"", "[recent]\nweekly = '61 h'", ErrorCode::OutOfRange, "60 h"},
        {"", "[recent]\nweekly = '40'", ErrorCode::WrongUnit,
         "\"40\" has no unit; write a distance like \"35 km\" or a time like \"3 h 30 min\""},
        {"", "[recent]\nlongest = 'far'", ErrorCode::BadSyntax,
         "recent.longest: \"far\" is neither a distance nor a time"},
        {"", "[recent]\nrace = { distance = 10 km, time = '52:30' }", ErrorCode::BadSyntax,
         "maybe write distance = \"10 km\""},
        {"", "[recent]\nrace = { distance = '10 km', time = 52:30 }", ErrorCode::BadSyntax,
         "maybe write time = \"52:30\""},
        {"", "[recent]\nweekly = '20 km'\nlongest = '21 km'", ErrorCode::Conflict, "longest"},
        {"", "[recent]\nweekly = '2 h'\nlongest = '121 min'", ErrorCode::Conflict, "longest"},
        {"", "[recent]\neasy_pace = '1:59 /km'", ErrorCode::OutOfRange, "2:00 /km"},
        {"", "[recent]\neasy_pace = '5:00 /km'\nthreshold_pace = '5:10 /km'", ErrorCode::Conflict,
         "slower"},
        {"", "[recent]\npace = '5:00 /km'", ErrorCode::UnknownKey, "recent.pace"},
        {"", "[recent]\nrace = { distance = '10 km', time = '52:30', date = '2026-11-23' }",
         ErrorCode::OutOfRange, "in the future"},
        {"", "[recent]\nrace = { distance = '10 km', time = '5:30' }", ErrorCode::OutOfRange,
         "for a kilometre"},
        {"", "[recent]\nrace = { distance = '10 km' }", ErrorCode::Missing, "recent.race.time"},
        {"", "[[lifts]]\nexercise = 'squat'\nload = '10 km'", ErrorCode::WrongUnit, "lifts.load"},
        {"", "[[lifts]]\nload = '10 kg'", ErrorCode::Missing, "lifts.exercise"},
        {"", "[[lifts]]\nexercise = 'squat'\nload = '9 kg'\nrepetitions = 0", ErrorCode::OutOfRange,
         "from 1 to 30"},
        {"", "[lifts]\nload = '10 kg'", ErrorCode::WrongType, "[[lifts]]"},
    }));
    check_wrong(wrong);
}

TEST_CASE("gym, heart and food read as they are written", "[formats]") {
    const auto read =
        read_profile(with("mass_unit = 'lb'\ndiet = ['vegan', 'gluten_free']\n"
                          "careful_with = ['knee']\nprogression = 'apre'\n"
                          "energy_intake = 2400\nbody_fat = 18.5\n"
                          "weight_wish = 'lose'",
                          "[gym]\nbar = '15 kg'\n"
                          "plates = ['5 kg', '4 x 20 kg', '1×2.5 kg']\n"
                          "dumbbells = ['10 kg', '5 kg']\n"
                          "[heart_rate]\nmost = 180\nthreshold = 190\n"
                          "[recent]\ntests = [{ distance = '1200 m', time = '4:30' }]"),
                     "me.toml", today);
    REQUIRE(read);
    const Athlete& athlete = read->athlete;
    CHECK(athlete.diet == std::vector{Diet::Vegan, Diet::GlutenFree});
    CHECK(athlete.careful_with == std::vector{Region::Knee});
    CHECK(athlete.progression == Progression::Apre);
    CHECK(athlete.weight_wish == WeightWish::Lose);
    CHECK(athlete.energy_intake == 2400);
    CHECK(athlete.body_fat == 18.5);
    CHECK(athlete.gym.pounds);
    CHECK(athlete.gym.bar == Grams{15'000});
    CHECK(athlete.gym.plates == std::vector<Weights>{{{20'000}, 4}, {{5'000}, 2}, {{2'500}, 1}});
    CHECK(athlete.gym.dumbbells == std::vector<Grams>{{5'000}, {10'000}});
    CHECK_FALSE(athlete.gym.kettlebells);
    // A plan does without rates that contradict each other, and says so.
    CHECK(athlete.heart == HeartRates{180, {}, 190});
    REQUIRE(athlete.tests.size() == 1);
    CHECK(athlete.tests.front().time == std::chrono::seconds{270});
}

TEST_CASE("each mistake of gym, heart and food is named", "[formats]") {
    const auto wrong = GENERATE(values<Wrong>({
        {"diet = ['paleo']", "", ErrorCode::OutOfRange, "vegetarian"},
        {"diet = ['vegan', 'lactose-free']", "", ErrorCode::OutOfRange,
         "Did you mean \"lactose_free\"?"},
        {"careful_with = ['neck']", "", ErrorCode::OutOfRange, "lower_back"},
        {"careful_with = ['nee']", "", ErrorCode::OutOfRange, "Did you mean \"knee\"?"},
        {"body_fat = 2", "", ErrorCode::OutOfRange, "body_fat"},
        {"energy_intake = 100", "", ErrorCode::OutOfRange, "500"},
        {"", "[gym]\nplates = ['two x 20 kg']", ErrorCode::BadSyntax, "4 x 20 kg"},
        {"", "[gym]\nplates = ['2 x']", ErrorCode::BadSyntax, "gym.plates"},
        {"", "[gym]\nplates = ['0 x 5 kg']", ErrorCode::BadSyntax, "how many"},
        {"", "[gym]\ndumbbells = ['5']", ErrorCode::WrongUnit, "gym.dumbbells"},
        {"", "[gym]\nbar = '0 kg'", ErrorCode::OutOfRange, "gym.bar"},
        {"", "[gym]\nbell = '5 kg'", ErrorCode::UnknownKey, "gym.bell"},
        {"", "[heart_rate]\nmost = 300", ErrorCode::OutOfRange, "250"},
        {"", "[recent]\ntests = [{ distance = '1 km' }]", ErrorCode::Missing, "recent.tests.time"},
    }));
    check_wrong(wrong);
}

TEST_CASE("a wrong word in a list is told where it stands", "[formats]") {
    const auto read = read_profile(with("diet = ['vegan',\n 'vegn']"), "me.toml", today);
    REQUIRE_FALSE(read);
    CHECK(read.error().front().where == "me.toml:2:2");
}

TEST_CASE("each mistake of free time is named", "[formats]") {
    const auto wrong = GENERATE(values<Wrong>({
        {"", "minutes = 91", ErrorCode::Conflict, "longer than the window"},
        {"", "minutes = 9", ErrorCode::OutOfRange, "from 10 to 720"},
        {"", "minute = 60", ErrorCode::UnknownKey, "Did you mean availability.minutes?"},
        {"", "[[availability]]\ndays = 'weekdays'\nfrom = '07:00'\nto = '06:00'",
         ErrorCode::Conflict, "not after"},
        {"", "[[availability]]\ndays = 'Wed'\nfrom = '07:00'\nto = '08:00'", ErrorCode::Conflict,
         "of line 5 on Wed"},
        {"", "[[availability]]\ndays = 'Wod'\nfrom = '08:00'\nto = '09:00'", ErrorCode::OutOfRange,
         "\"weekdays\""},
        {"", "[[availability]]\ndays = ['Tue', 'Wod']\nfrom = '08:00'\nto = '09:00'",
         ErrorCode::OutOfRange, "\"Wod\" is not a day"},
        {"", "[[availability]]\ndays = 'Tue'\nfrom = '8:00'\nto = '09:00'", ErrorCode::BadSyntax,
         "like \"06:30\""},
        {"", "[[availability]]\ndays = 'Tue'\nto = '09:00'", ErrorCode::Missing,
         "availability.from"},
        {"", "[[exceptions]]\nfrom = '2026-12-27'\nto = '2026-12-24'", ErrorCode::Conflict,
         "before it begins"},
        {"", "[[exceptions]]\nfrom = '2026-02-29'\nto = '2026-12-24'", ErrorCode::BadSyntax,
         "not a date that exists"},
        {"",
         "[[exceptions]]\nfrom = '2026-12-20'\nto = '2026-12-24'\n"
         "[[exceptions]]\nfrom = '2026-12-24'\nto = '2026-12-26'",
         ErrorCode::Conflict, "overlaps the one of line 9"},
        {"",
         "[[exceptions]]\nfrom = '2026-12-20'\nto = '2026-12-24'\nwindows = [{ from = '06:00', "
         "to = '08:00' }, { from = '07:00', to = '09:00' }]",
         ErrorCode::Conflict, "ends at 08:00"},
    }));
    check_wrong(wrong);
}

TEST_CASE("each mistake of races and rules is named", "[formats]") {
    const auto wrong = GENERATE(values<Wrong>({
        {"", "[[races]]\ndate = '2026-11-21'\ndistance = '5k'", ErrorCode::OutOfRange, "today"},
        {"", "[[races]]\ndate = '2027-11-29'\ndistance = '5k'", ErrorCode::OutOfRange,
         "2027-11-28"},
        {"", "[[races]]\ndate = '2027-03-14'\ndistance = '300 m'", ErrorCode::OutOfRange,
         "0.4 km to 350 km"},
        {"", "[[races]]\ndate = '2027-03-14'", ErrorCode::Missing, "races.distance"},
        {"", "[[races]]\ndate = '2027-03-14'\ndistance = '5k'\npriority = 'D'",
         ErrorCode::OutOfRange, "A, B or C"},
        {"",
         "[[races]]\ndate = '2027-03-14'\ndistance = '5k'\n"
         "[[races]]\ndate = '2027-03-14'\ndistance = '10k'",
         ErrorCode::Conflict, "two races on 2027-03-14; the other is on line 10"},
        {"", "[rules]\n'p7.x' = 'sometimes'", ErrorCode::OutOfRange, "hard, soft or off"},
        {"", "[rules]\np7.x = 'soft'", ErrorCode::UnknownKey, "rules.p7.x"},
        {"", "[rules]\n'p7.x' = { weight = nan }", ErrorCode::OutOfRange, "from 0 to 100"},
        {"", "[rules]\n'P7 x' = 'soft'", ErrorCode::UnknownKey, "in quotes"},
    }));
    check_wrong(wrong);
}

TEST_CASE("days read as words, names and ranges in any case", "[formats]") {
    using Days = std::vector<int>;
    CHECK(parse_days("Mon-Fri") == Days{0, 1, 2, 3, 4});
    CHECK(parse_days("tue - thu, Sun") == Days{1, 2, 3, 6});
    CHECK(parse_days("Sat\u2013Mon") == Days{0, 5, 6});
    CHECK(parse_days("Wed-wednesday") == Days{2});
    CHECK(parse_days("Weekdays  Sat") == Days{0, 1, 2, 3, 4, 5});
    CHECK(parse_days("Every day") == Days{0, 1, 2, 3, 4, 5, 6});
    for (const char* wrong : {"", " , ", "Mon-", "-Fri", "Mon-Wed-Fri", "Mon-Fry", "-"})
        CHECK_FALSE(parse_days(wrong));
    for (const char* days : {"'Mon-Fri'", "['Mon-Wed', 'Thu', 'fri']"}) {
        const auto read = read_profile(
            "goal = 'running'\nrunning_level = 'beginner'\nlifting_level = 'beginner'\n"
            "[[availability]]\nfrom = '06:00'\nto = '07:00'\ndays = " +
                std::string(days),
            "me.toml", today);
        REQUIRE(read);
        CHECK(read->athlete.availability.weekly.size() == 5);
    }
}

TEST_CASE("all mistakes of a profile are reported at once, with their lines", "[formats]") {
    const auto read =
        read_profile("goal = \"fun\"\nage = 7\n[[availability]]\nfrom = \"6\"\n", "me.toml", today);
    REQUIRE_FALSE(read);
    std::vector<std::string> places;
    for (const Error& error : read.error())
        places.push_back(error.where);
    CHECK(read.error().size() == 7);  // two levels, days and to are missing too
    CHECK(std::ranges::find(places, "me.toml:1:8") != places.end());
    CHECK(std::ranges::find(places, "me.toml:2:7") != places.end());
    CHECK(std::ranges::find(places, "me.toml:4:8") != places.end());
    const auto empty = read_profile("", "me.toml", today);
    REQUIRE_FALSE(empty);
    CHECK(empty.error().size() == 4);
}

TEST_CASE("what is too large or too deep is refused at once", "[formats]") {
    std::string noise(10'000'000, '\0');
    std::mt19937_64 random(7);
    for (char& c : noise)
        c = static_cast<char>(random());
    CHECK(read_profile(noise, "noise", today).error().front().code == ErrorCode::TooLarge);
    CHECK(read_profile(noise.substr(0, 900'000), "noise", today).error().size() == 1);

    std::string deep = "a";
    for (int i = 0; i < 100'000; ++i)
        deep += ".a";
    CHECK(read_profile(deep + " = 1", "deep", today).error().front().code == ErrorCode::TooLarge);
    CHECK_FALSE(read_profile("a = " + std::string(400'000, '['), "deep", today));
    std::string lines;  // the deepest that the limits let through
    for (int i = 0; i < 250; ++i) {
        lines += "a";
        for (int dots = 0; dots < 64; ++dots)
            lines += ".a";
        lines += i == 0 ? " = [\n{" : " = [\n{";
    }
    CHECK_FALSE(read_profile(lines, "deep", today));

    std::string many;
    for (int i = 0; i < 5'000; ++i)
        many += fmt::format("key{} = 1\n", i);
    CHECK(read_profile(many, "many", today).error().size() == 100);
}
