// SPDX-License-Identifier: Apache-2.0
#include "cli/init.h"

#include <unistd.h>

#include <algorithm>
#include <catch2/catch.hpp>
#include <sstream>

#include "app/load_profile.h"
#include "app/read_file.h"

using namespace tandem;
using namespace tandem::cli;

namespace {

const Date today = *parse_date("2026-11-22");

struct Target {
    std::filesystem::path path = std::filesystem::temp_directory_path() /
                                 ("tandem-init-" + std::to_string(::getpid()) + ".toml");
    Target() { std::filesystem::remove(path); }
    ~Target() { std::filesystem::remove(path); }
    Target(const Target&) = delete;
    Target& operator=(const Target&) = delete;
};

struct Talk {
    int result = 0;
    std::string said;
};

Talk talk(const std::string& answers, const std::filesystem::path& target) {
    std::istringstream in(answers);
    std::ostringstream out;
    const int result = run_init(in, out, target, today);
    return {result, out.str()};
}

bool contains(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

// Ten empty answers about the person, four about running.
const std::string skip_to_windows(14, '\n');
// From the end of the free time to the last question but one, and with that one.
const std::string all_but_last(9, '\n');
const std::string rest_empty = all_but_last + "\n";

}  // namespace

TEST_CASE("a dialogue with all answers writes the profile they mean", "[cli]") {
    const Target target;
    const Talk done = talk(
        "Ada\nbalanced\nadvanced\nintermediate\nyes\nkm\nkg\nEurope/Berlin\n38\n62 kg\n"
        "35 km\n14 km\n6:10 /km\n10 km 52:30\n"
        "Mon Wed 06:00-07:30 60 min\nSat 08:00-11:00\n\n"
        "4\n2\nSat\nlike\n"
        "City half, 2027-03-14, half marathon, A\n10:30\n\nbarbell and rack, dumbbells\n"
        "back squat, 60 kg, 5\n\n"
        "yes\n5, 7.5 kg 10\n20 kg\n4 x 10 kg, 2x5\nhighest 188, resting 52\nvegan\n"
        "Lower back, knee\nyes\n",
        target.path);
    INFO(done.said);
    REQUIRE(done.result == 0);
    const auto athlete = app::load_profile(target.path, today);
    REQUIRE(athlete);
    CHECK(athlete->name == "Ada");
    CHECK(athlete->goal == Goal::Balanced);
    CHECK_FALSE(athlete->new_to_strength);
    CHECK(athlete->age == 38);
    CHECK(athlete->recent.weekly_distance == Metres{35'000});
    CHECK(athlete->performance->time == std::chrono::seconds{3150});
    REQUIRE(athlete->availability.weekly.size() == 3);
    CHECK(athlete->availability.weekly[0].minutes == Minutes{60});
    CHECK(athlete->runs_per_week == 4);
    CHECK(athlete->long_run_day == 5);
    CHECK(athlete->two_a_days == TwoADays::Like);
    CHECK(athlete->races.front().distance == Metres{21'098});
    CHECK(athlete->races.front().start == Minutes{630});
    CHECK(athlete->lifts.front().repetitions == 5);
    CHECK(athlete->equipment == std::vector<std::string>{"barbell", "rack", "dumbbells"});
    CHECK(athlete->gym.dumbbells == std::vector<Grams>{{5'000}, {7'500}, {10'000}});
    CHECK(athlete->gym.bar == Grams{20'000});
    CHECK(athlete->gym.plates == std::vector<Weights>{{Grams{10'000}, 4}, {Grams{5'000}, 2}});
    CHECK(athlete->heart == HeartRates{188, 52, {}});
    CHECK(athlete->diet == std::vector<Diet>{Diet::Vegan});
    CHECK(athlete->careful_with == std::vector<Region>{Region::LowerBack, Region::Knee});
    CHECK(contains(done.said, "goal = \"balanced\""));  // the preview
}

TEST_CASE("empty answers take what stands in brackets", "[cli]") {
    const Target target;
    const Talk done = talk(skip_to_windows + "every day 06:00-07:00\n" + rest_empty, target.path);
    INFO(done.said);
    REQUIRE(done.result == 0);
    const auto athlete = app::load_profile(target.path, today);
    REQUIRE(athlete);
    CHECK(athlete->availability.weekly.size() == 7);
    CHECK(athlete->running == Level::Intermediate);
    CHECK(athlete->new_to_strength);
    CHECK(athlete->runs_per_week == 3);
    CHECK(athlete->equipment.empty());
    CHECK_FALSE(contains(done.said, "Heart rates"));
}

TEST_CASE("units may be written out, and numbers without one are in the athlete's own", "[cli]") {
    const Target target;
    const Talk done = talk("\nstrength\n\n\n\nmiles\nPounds\n" + std::string(7, '\n') +
                               "every day 06:00-07:00\n" + std::string(6, '\n') +
                               "dumbbell kettlebells\n\nyes\n10 25\n\n\n\n\n\n",
                           target.path);
    INFO(done.said);
    REQUIRE(done.result == 0);
    const auto athlete = app::load_profile(target.path, today);
    REQUIRE(athlete);
    CHECK(athlete->distance_unit == DistanceUnit::Miles);
    CHECK(athlete->mass_unit == MassUnit::Pounds);
    CHECK(athlete->gym.pounds);
    CHECK(athlete->equipment == std::vector<std::string>{"dumbbells", "kettlebell"});
    CHECK(athlete->gym.dumbbells == std::vector<Grams>{{4'536}, {11'340}});
    CHECK_FALSE(athlete->gym.kettlebells);
    CHECK(contains(done.said, "none: your body) [gym]"));
}

TEST_CASE("names that mean nothing are told with the nearest that does", "[cli]") {
    const Target target;
    const Talk done = talk(skip_to_windows + "every day 06:00-07:00\n" + std::string(6, '\n') +
                               "dumbels, bnads\ntrampoline\nbands\nbak squat, 60 kg, 5\n\nyes\n"
                               "52\nhighest 300\nresting 50\nvegn\nvegan\nnee\nneck\nknee\n\n",
                           target.path);
    INFO(done.said);
    REQUIRE(done.result == 0);
    for (const char* reason :
         {"Did you mean \"dumbbells\"?", "known are none, barbell",
          "Did you mean \"back squat\"?\n", "like highest 188", "from 25 to 250",
          "Did you mean \"vegan\"?", "Did you mean \"knee\"?",
          "\"neck\" means nothing here. It may be knee"}) {
        INFO(reason);
        CHECK(contains(done.said, reason));
    }
}

TEST_CASE("a wrong answer is told why and asked again", "[cli]") {
    const Target target;
    const Talk done = talk(
        "\nfast\nrunning\n\n\nperhaps\nno\n\n\nAtlantis\nUTC\n7\n38\n10 km\n62 kg\n"
        "5 stone\n35 km\n40 km\n14 km\n\n10 km\n\n"
        "\nnever\nMon 07:00-06:00\nMon 06:00-07:00\nMon 06:30-08:00\n\n"
        "many\n15\n4\n\nFunday\nSat\n\nHalf, 2026-11-01, half marathon, A\n"
        "Half, 2027-03-14, half marathon, A\nlate\n\n\n\n\n\nsure\nyes\n",
        target.path);
    INFO(done.said);
    REQUIRE(done.result == 0);
    for (const char* reason :
         {"Please answer running, strength or balanced", "Please answer yes or no", "Atlantis",
          "from 10 to 100", "is a distance, not a mass", "longest is longer",
          "at least one free time", "Please begin with days", "is not after",
          "On Mon this overlaps the time from 06:00 to 07:00", "time like 10:30", "whole number",
          "from 0 to 14", "Please answer with a day", "races.date 2026-11-01"}) {
        INFO(reason);
        CHECK(contains(done.said, reason));
    }
    CHECK(app::load_profile(target.path, today)->availability.weekly.size() == 1);
}

TEST_CASE("yes, no and the other words are taken in any case", "[cli]") {
    const Target target;
    const std::string person = "\nRunning\nAdvanced\nbeginner\n Y \nKm\n";
    const std::string rest = "every day 06:00-07:00\n" + all_but_last;
    for (const char* yes : {"y", "Yes", "YES", " yes "}) {
        const Talk done = talk(person + rest_empty + rest + yes + "\n", target.path);
        INFO(done.said);
        CHECK(done.result == 0);
        CHECK_FALSE(contains(done.said, "Please answer"));
        const auto athlete = app::load_profile(target.path, today);
        REQUIRE(athlete);
        CHECK_FALSE(athlete->new_to_strength);
        CHECK(athlete->running == Level::Advanced);
        std::filesystem::remove(target.path);
    }
    for (const char* no : {"N", "no ", "No"}) {
        const Talk done = talk(skip_to_windows + rest + no + "\n", target.path);
        CHECK(done.result == 1);
        CHECK_FALSE(contains(done.said, "Please answer"));
        CHECK_FALSE(std::filesystem::exists(target.path));
    }
}

TEST_CASE("free time may be told twice, in words, names and ranges", "[cli]") {
    const Target target;
    const Talk done = talk(skip_to_windows +
                               "weekdays 06:00-07:30\nMon Tue Wed Thu Fri 06:00-07:30\n"
                               "Mon-Fri 06:00-07:30\nThu-Sat 07:00-08:00\n"
                               "Sat - Sun 08:00-10:00, 90 min\n" +
                               rest_empty,
                           target.path);
    INFO(done.said);
    REQUIRE(done.result == 0);
    CHECK(contains(done.said, "On Thu this overlaps the time from 06:00 to 07:30"));
    CHECK_FALSE(contains(done.said, "entries"));
    const auto athlete = app::load_profile(target.path, today);
    REQUIRE(athlete);
    const auto& weekly = athlete->availability.weekly;
    REQUIRE(weekly.size() == 7);
    CHECK(weekly.back() == WeeklyWindow{6, Minutes{480}, Minutes{600}, Minutes{90}});
}

TEST_CASE("races and lifts are told with commas or blanks", "[cli]") {
    struct Way {
        const char* recent;
        const char* race;
        const char* lift;
    };
    const Way ways[]{
        {"10 km 48:20", "City half 2027-03-14 half marathon a", "back squat 60 kg 5"},
        {"10 km, 48:20", "City half, 2027-03-14, half marathon, A", "back squat, 60kg, 5"}};
    const Target target;
    for (const Way& way : ways) {
        const Talk done =
            talk(std::string(13, '\n') + way.recent + "\nevery day 06:00-07:00\n" +
                     std::string(5, '\n') + "nothing known\nX, 2027-02-30, 10 km, A\n" +
                     "X, 2027-03-01, 10 km\n" + way.race + "\n\n\n\n" + way.lift + "\n\n\n\n",
                 target.path);
        INFO(done.said);
        REQUIRE(done.result == 0);
        for (const char* said : {"with the date like 2027-03-14", "There is no 2027-02-30",
                                 "end with the priority", "may stay empty: 09:00"})
            CHECK(contains(done.said, said));
        const auto athlete = app::load_profile(target.path, today);
        REQUIRE(athlete);
        REQUIRE(athlete->performance);
        CHECK(athlete->performance->time == std::chrono::seconds{2900});
        REQUIRE(athlete->races.size() == 1);
        CHECK(athlete->races[0].name == "City half");
        CHECK(athlete->races[0].distance == Metres{21'098});
        CHECK_FALSE(athlete->races[0].start);
        REQUIRE(athlete->lifts.size() == 1);
        CHECK(athlete->lifts[0].exercise == "back squat");
        std::filesystem::remove(target.path);
    }
}

TEST_CASE("questions say what may stay empty, and what many runs mean", "[cli]") {
    const Target target;
    const Talk done = talk(skip_to_windows + "every day 06:00-07:00\n" + rest_empty, target.path);
    CHECK(contains(done.said, "3 h 30 min (may stay empty): "));
    CHECK(contains(done.said, "90 min (may stay empty): "));
    CHECK(contains(done.said, "more than seven put two on some days [3]: "));
}

TEST_CASE("answers that end early write nothing", "[cli]") {
    const Target target;
    const std::string all = skip_to_windows + "every day 06:00-07:00\n" + all_but_last;
    for (std::size_t length = 0; length < all.size(); length += 3) {
        const Talk done = talk(all.substr(0, length), target.path);
        CHECK(done.result == 1);
        CHECK(contains(done.said, "nothing was written"));
        CHECK_FALSE(std::filesystem::exists(target.path));
    }
    CHECK(talk(all + "no\n", target.path).result == 1);
    CHECK_FALSE(std::filesystem::exists(target.path));
}

TEST_CASE("an existing file is replaced only when the athlete says so", "[cli]") {
    const Target target;
    REQUIRE(app::write_file(target.path, "mine"));
    const std::string rest = skip_to_windows + "every day 06:00-07:00\n" + rest_empty;
    CHECK(talk("\n" + rest, target.path).result == 1);
    CHECK(*app::read_file(target.path, 100) == "mine");
    CHECK(talk("yes\n" + rest, target.path).result == 0);
    CHECK(*app::read_file(target.path, 10'000) != "mine");
    CHECK(talk(rest, "/no/such/folder/me.toml").result == 1);
}
