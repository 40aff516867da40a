// SPDX-License-Identifier: Apache-2.0
// Full-size weeks whose best cost other solvers have proved: ours has to be the same. The proofs
// are stored, so this needs no solver; tests/oracle/prove.py makes them again.
#include <fmt/core.h>

#include <catch2/catch.hpp>
#include <fstream>
#include <nlohmann/json.hpp>

#include "make/full_week.h"
#include "oracle/cost_network.h"

using namespace tandem;

namespace {

// What the statement for other solvers says of a choice, in points; `never` when it forbids it.
double stated_cost(const oracle::CostNetwork& network, const std::vector<std::size_t>& choice) {
    std::int64_t total = 0;
    for (const oracle::Table& table : network.tables) {
        for (std::size_t t = 0; t < table.tuples.size(); ++t) {
            bool here = true;
            for (std::size_t v = 0; here && v < table.variables.size(); ++v) {
                here = choice[table.variables[v]] == table.tuples[t][v];
            }
            if (here) total += table.costs[t];
        }
    }
    return total >= oracle::CostNetwork::top ? oracle::never : static_cast<double>(total) / 1e6;
}

void check(const nlohmann::json& proof, make::Profile profile) {
    std::mt19937_64 random{proof.at("seed").get<std::uint64_t>()};
    const make::RandomWeek weeks = make::full_weeks(random, profile, proof.at("weeks").get<int>());
    const oracle::WeekModel model = oracle::state_weeks(weeks);
    {
        INFO(
            "A rule, a price or the maker of random weeks has changed, so the proofs are of "
            "other weeks: run tests/oracle/prove.py BUILD/tests/oracle_export --renew");
        REQUIRE(fmt::format("{:016x}", oracle::fingerprint(model)) ==
                proof.at("week").get<std::string>());
    }
    const planning::Arrangement found = planning::arrange(weeks.wanted, weeks.context);
    CHECK(found.proven);
    CHECK(found.cost == Approx(proof.at("cost").get<double>()).epsilon(1e-4).margin(1e-4));
    const oracle::CostNetwork network = oracle::cost_network(model, found);
    CHECK(stated_cost(network, network.plan) + model.constant == Approx(found.cost).margin(1e-4));
}

// How many stored proofs there are of this level and so many weeks; all are checked.
int check_all(make::Profile profile, int weeks) {
    std::ifstream file{TANDEM_SOURCE_DIR "/tests/oracle/fixtures/proved_weeks.json"};
    int count = 0;
    for (const auto& proof : nlohmann::json::parse(file)) {
        if (make::profile_named(proof.at("profile").get<std::string>()) != profile) continue;
        if (proof.at("weeks").get<int>() != weeks) continue;
        INFO(make::name_of(profile) << ", " << weeks << " weeks of seed " << proof.at("seed").dump()
                                    << ", proved by " << proof.at("proved_by").dump());
        check(proof, profile);
        ++count;
    }
    return count;
}

}  // namespace

// A case each, so that they run side by side.
TEST_CASE("beginners' weeks cost what other solvers have proved", "[solver][oracle]") {
    CHECK(check_all(make::Profile::Beginner, 1) >= 20);
}
TEST_CASE("intermediate weeks cost what other solvers have proved", "[solver][oracle]") {
    CHECK(check_all(make::Profile::Intermediate, 1) >= 20);
}
TEST_CASE("advanced weeks cost what other solvers have proved", "[solver][oracle]") {
    CHECK(check_all(make::Profile::Advanced, 1) >= 20);
}
TEST_CASE("extreme weeks cost what other solvers have proved", "[solver][oracle]") {
    CHECK(check_all(make::Profile::Extreme, 1) >= 20);
}
TEST_CASE("two weeks in a row cost what other solvers have proved", "[solver][oracle]") {
    CHECK(check_all(make::Profile::Beginner, 2) + check_all(make::Profile::Intermediate, 2) +
              check_all(make::Profile::Advanced, 2) >=
          10);
}
TEST_CASE("four weeks in a row cost what other solvers have proved", "[solver][oracle]") {
    CHECK(check_all(make::Profile::Beginner, 4) + check_all(make::Profile::Intermediate, 4) >= 5);
}
