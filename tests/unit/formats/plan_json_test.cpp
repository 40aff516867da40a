// SPDX-License-Identifier: Apache-2.0
// Written plans are held against docs/plan.schema.json.
#include "formats/plan_json.h"

#include <catch2/catch.hpp>
#include <fstream>
#include <nlohmann/json.hpp>

#include "formats/plan_words.h"
#include "make/json_schema.h"
#include "make/sample_plan.h"

using namespace tandem;
using namespace tandem::formats;
using Catch::Matchers::Contains;
using Json = nlohmann::json;

namespace {

Json schema() {
    std::ifstream file(TANDEM_SOURCE_DIR "/docs/plan.schema.json");
    return Json::parse(file);
}

Error fault_of(const Json& json) {
    const auto plan = read_plan_json(json.dump(), "plan.json");
    REQUIRE_FALSE(plan);
    return plan.error();
}

}  // namespace

TEST_CASE("written plans keep to docs/plan.schema.json", "[formats]") {
    make::Validator validator(schema());
    CHECK(validator.faults(Json::parse(write_plan_json(make::sample_plan()))).empty());
    for (std::uint32_t seed = 0; seed < 50; ++seed) {
        CHECK(validator.faults(Json::parse(write_plan_json(make::arbitrary_plan(seed)))).empty());
    }
    Json broken = Json::parse(write_plan_json(make::sample_plan()));
    broken["weeks"][0]["sessions"][0]["start"] = "7:00";
    broken["more"] = 1;
    CHECK(validator.faults(broken).size() == 2);
}

TEST_CASE("every word that the schema lists is known here, and the other way round", "[formats]") {
    const Json all = schema();
    Json kinds = Json::array();
    for (const KindTraits& kind : all_kinds())
        kinds.push_back(kind.id);
    CHECK(all["$defs"]["kind"]["enum"] == kinds);
    const auto ids = [](const auto& table) {
        Json list = Json::array();
        for (const auto& word : table)
            list.push_back(word.id);
        return list;
    };
    CHECK(all["properties"]["goal"]["enum"] == ids(words::goals));
    CHECK(all["properties"]["strategy"]["enum"] == ids(words::strategies));
    CHECK(all["$defs"]["week"]["properties"]["phase"]["enum"] == ids(words::phases));
    CHECK(all["$defs"]["importance"]["enum"] == ids(words::importances));
    CHECK(all["properties"]["mass_unit"]["enum"] == ids(words::mass_units));
    const Json& defs = all["$defs"];
    CHECK(defs["step"]["properties"]["kind"]["enum"] == ids(words::step_kinds));
    CHECK(defs["exercise"]["properties"]["load_kind"]["enum"] == ids(words::load_kinds));
    CHECK(defs["workout"]["properties"]["fuel"]["items"]["properties"]["when"]["enum"] ==
          ids(words::fuel_times));
}

TEST_CASE("a plan reads back from JSON byte for byte", "[formats]") {
    const std::string text = write_plan_json(make::sample_plan());
    const auto back = read_plan_json(text, "plan.json");
    REQUIRE(back);
    CHECK(write_plan_json(*back) == text);
    CHECK(back->weeks[0].sessions[1].workout == make::sample_plan().weeks[0].sessions[1].workout);
    CHECK(back->weeks[3].sessions.back().placed.session.race_distance == Metres{21098});
}

TEST_CASE("every fault of a plan's JSON has its pointer", "[formats]") {
    const Json good = Json::parse(write_plan_json(make::sample_plan()));
    const auto check = [&](const char* pointer, const Json& value, ErrorCode code,
                           const std::string& where) {
        Json bad = good;
        bad[Json::json_pointer(pointer)] = value;
        const Error error = fault_of(bad);
        CHECK(error.code == code);
        CHECK(error.where == where);
    };
    check("/format", "tandem.plan.v9", ErrorCode::UnknownKey, "/format");
    check("/made_on", "2026-02-30", ErrorCode::OutOfRange, "/made_on");
    check("/goal", "fun", ErrorCode::UnknownKey, "/goal");
    check("/more", 1, ErrorCode::UnknownKey, "/");
    check("/weeks", 3, ErrorCode::WrongType, "/weeks");
    check("/weeks/0/monday", "2026-11-24", ErrorCode::OutOfRange, "/weeks/0/monday");
    check("/weeks/1/monday", "2026-11-23", ErrorCode::Conflict, "/weeks/1/sessions/0/date");
    check("/weeks/0/cost", -1, ErrorCode::OutOfRange, "/weeks/0/cost");
    check("/weeks/0/number", 1.5, ErrorCode::WrongType, "/weeks/0/number");
    check("/weeks/0/sessions/2/kind", "jog", ErrorCode::UnknownKey, "/weeks/0/sessions/2/kind");
    check("/weeks/0/sessions/2/kind", "strength", ErrorCode::UnknownKey,
          "/weeks/0/sessions/2/kind");
    check("/weeks/0/sessions/2/minutes", 18446744073709551615ULL, ErrorCode::OutOfRange,
          "/weeks/0/sessions/2/minutes");
    check("/weeks/0/sessions/2/start", "25:00", ErrorCode::OutOfRange, "/weeks/0/sessions/2/start");
    check("/weeks/0/sessions/2/id", "2026-W48-upper_strength-1", ErrorCode::Conflict,
          "/weeks/0/sessions/2/id");
    check("/weeks/0/sessions/2/why/0/cites/0", 4, ErrorCode::WrongType,
          "/weeks/0/sessions/2/why/0/cites/0");
    const std::string run = "/weeks/0/sessions/1/workout";
    const auto check_in = [&](const std::string& pointer, const Json& value, ErrorCode code) {
        check(pointer.c_str(), value, code, pointer);
    };
    check_in(run + "/seconds", -1, ErrorCode::OutOfRange);
    check_in(run + "/run/1/times", 0, ErrorCode::OutOfRange);
    check_in(run + "/run/1/steps/0/kind", "rest", ErrorCode::UnknownKey);
    check_in(run + "/run/1/steps/0/target/effort", Json{8, 7}, ErrorCode::Conflict);
    check_in(run + "/run/1/steps/0/target/effort", Json{8}, ErrorCode::WrongType);
    check((run + "/run/1/steps/0/seconds").c_str(), 60, ErrorCode::Conflict,
          run + "/run/1/steps/0");
    const std::string lift = "/weeks/0/sessions/0/workout/lift/0";
    check_in(lift + "/load_g", 1'000'001, ErrorCode::OutOfRange);
    check_in(lift + "/plates_g/0", "20 kg", ErrorCode::WrongType);
    check_in(lift + "/notes", "deep", ErrorCode::WrongType);
    check_in("/weeks/0/days/0/meals/0/time", "24:00", ErrorCode::OutOfRange);
    check("/weeks/0/sessions/0/dose/more", 1, ErrorCode::UnknownKey, "/weeks/0/sessions/0/dose");
    Json lacking = good;
    lacking["weeks"][1].erase("focus");
    CHECK(fault_of(lacking).where == "/weeks/1");
    CHECK_THAT(fault_of(lacking).message, Contains("focus"));
}

TEST_CASE("bytes that are no JSON say where, and limits hold", "[formats]") {
    const auto no_json = read_plan_json("{\n \"a\": ]", "p.json");
    REQUIRE_FALSE(no_json);
    CHECK(no_json.error().where == "p.json:2, column 7");
    const auto deep = read_plan_json(std::string(100'000, '['), "p.json");
    REQUIRE_FALSE(deep);
    CHECK(deep.error().code == ErrorCode::TooLarge);
    const auto large = read_plan_json(std::string(largest_plan_bytes + 1, ' '), "p.json");
    REQUIRE_FALSE(large);
    CHECK(large.error().code == ErrorCode::TooLarge);
}

TEST_CASE("broken UTF-8 and endless prices still make readable JSON", "[formats]") {
    Plan plan = make::sample_plan();
    plan.athlete = "M\xFCller";
    plan.weeks[0].cost = std::numeric_limits<double>::infinity();
    CHECK(read_plan_json(write_plan_json(plan), "p.json"));
}
