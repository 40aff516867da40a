// SPDX-License-Identifier: Apache-2.0
#include "app/load_profile.h"

#include <sys/stat.h>
#include <unistd.h>

#include <catch2/catch.hpp>
#include <fstream>

#include "app/read_file.h"

using namespace tandem;
using namespace tandem::app;
using std::filesystem::path;

namespace {

const Date today = *parse_date("2026-11-22");
const path examples = path(TANDEM_SOURCE_DIR) / "examples";

// A folder of its own that goes away with the test.
struct Folder {
    path at =
        std::filesystem::temp_directory_path() / ("tandem-test-" + std::to_string(::getpid()));
    Folder() { std::filesystem::create_directories(at); }
    ~Folder() { std::filesystem::remove_all(at); }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;
    std::ptrdiff_t files() const {
        return std::distance(std::filesystem::directory_iterator(at), {});
    }
};

Athlete loaded(const char* name) {
    const auto athlete = load_profile(examples / name, today);
    if (!athlete) FAIL(to_text(athlete.error().front()));
    return *athlete;
}

}  // namespace

TEST_CASE("the example profiles load", "[app]") {
    const Athlete runner = loaded("busy-runner.toml");
    CHECK(runner.goal == Goal::Running);
    CHECK(runner.new_to_strength);
    CHECK(runner.races.back().date == *parse_date("2027-03-07"));
    const Athlete lifter = loaded("lifter-who-runs.toml");
    CHECK(lifter.races.empty());
    CHECK(lifter.recent.weekly_minutes == Minutes{75});
    const Athlete nurse = loaded("balanced-shift-worker.toml");
    CHECK(nurse.availability.exceptions.size() == 7);
    CHECK(nurse.races.size() == 2);
}

TEST_CASE("calendars of a profile become busy time", "[app]") {
    const auto availability = loaded("busy-runner.toml").availability;
    REQUIRE_FALSE(availability.busy.empty());
    CHECK(format_moment(availability.busy.front().from) == "2026-11-25T19:00");
    CHECK(std::ranges::none_of(availability.busy, [](const BusyTime& busy) {
        return date_of(busy.from) == *parse_date("2026-12-23") ||
               date_of(busy.from) == *parse_date("2026-12-03");
    }));
    const Date wednesday = *parse_date("2026-11-25");
    const auto windows = windows_between(availability, wednesday, wednesday);
    REQUIRE(windows.size() == 2);
    CHECK(format_moment(windows[1].earliest) == "2026-11-25T20:30");
}

TEST_CASE("names that no room knows are told with their line and the nearest that is known",
          "[app]") {
    const Folder folder;
    const auto faults_of = [&folder](const std::string& names) {
        std::ofstream(folder.at / "me.toml")
            << "goal = 'running'\nrunning_level = 'beginner'\nlifting_level = 'beginner'\n"
               "availability = [{ days = 'every day', from = '06:00', to = '07:00' }]\n"
            << names;
        const auto read = load_profile(folder.at / "me.toml", today);
        std::string all;
        for (const Error& error : read ? Errors{} : read.error())
            all += to_text(error) + "\n";
        return all;
    };
    const std::string lift = "[[lifts]]\nload = '60 kg'\nrepetitions = 5\nexercise = ";
    CHECK(faults_of("equipment = ['Dumbbell', 'gym']\n" + lift + "'RDL'").empty());
    CHECK(faults_of(lift + "'clean and jerk'").empty());  // the plan says that it does without
    struct Fault {
        std::string names;
        const char* place;
        const char* mend;
    };
    for (const Fault& fault :
         {Fault{"equipment = ['bands',\n 'ketlebel']", "me.toml:6:2",
                "Did you mean \"kettlebell\"?"},
          Fault{"equipment = ['resistence bands']", "me.toml:5:14", "Did you mean \"bands\"?"},
          Fault{"equipment = ['trampoline']", "me.toml:5:14", "known are none, barbell, rack"},
          Fault{lift + "'Front sqat'", "me.toml:8:12", "Did you mean \"front squat\"?"}}) {
        const std::string said = faults_of(fault.names);
        INFO(said);
        CHECK(said.find(fault.place) != std::string::npos);
        CHECK(said.find(fault.mend) != std::string::npos);
    }
}

TEST_CASE("files that cannot be read are told apart by path", "[app]") {
    const Folder folder;
    const auto missing = load_profile(folder.at / "none.toml", today);
    REQUIRE_FALSE(missing);
    CHECK(missing.error().front().code == ErrorCode::NotFound);
    CHECK(missing.error().front().where.ends_with("none.toml"));
    CHECK(load_profile(folder.at, today).error().front().code == ErrorCode::NotReadable);
    std::ofstream(folder.at / "large.toml") << std::string(1'000'001, '#');
    CHECK(load_profile(folder.at / "large.toml", today).error().front().code ==
          ErrorCode::TooLarge);
    if (::geteuid() != 0) {  // root reads everything
        std::ofstream(folder.at / "secret.toml") << "x";
        ::chmod((folder.at / "secret.toml").c_str(), 0);
        CHECK(load_profile(folder.at / "secret.toml", today).error().front().code ==
              ErrorCode::NotReadable);
    }
}

TEST_CASE("each calendar that does not read is an error of its own", "[app]") {
    const Folder folder;
    std::ofstream(folder.at / "me.toml")
        << "goal = 'running'\nrunning_level = 'beginner'\nlifting_level = 'beginner'\n"
           "calendars = ['none.ics', 'bad.ics']\n"
           "[[availability]]\ndays = 'Mon'\nfrom = '06:00'\nto = '07:00'\n";
    std::ofstream(folder.at / "bad.ics") << "BEGIN:VCALENDAR\nnonsense\n";
    const auto athlete = load_profile(folder.at / "me.toml", today);
    REQUIRE_FALSE(athlete);
    REQUIRE(athlete.error().size() == 2);
    CHECK(athlete.error()[0].code == ErrorCode::NotFound);
    CHECK(athlete.error()[0].where.ends_with("none.ics"));
    CHECK(athlete.error()[1].where.ends_with("bad.ics, line 2"));
}

TEST_CASE("a file is written whole or not at all", "[app]") {
    const Folder folder;
    const path file = folder.at / "plan.txt";
    REQUIRE(write_file(file, "first"));
    REQUIRE(write_file(file, "second"));
    CHECK(*read_file(file, 100) == "second");
    CHECK(folder.files() == 1);
    CHECK(write_file(folder.at / "none" / "plan.txt", "x").error().code == ErrorCode::NotWritable);
    std::filesystem::create_directory(folder.at / "taken");
    CHECK(write_file(folder.at / "taken", "x").error().code == ErrorCode::NotWritable);
    CHECK(folder.files() == 2);  // nothing left behind
}
