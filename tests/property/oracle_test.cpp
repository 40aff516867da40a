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

make::Profile profile_by(std::string_view name) {
    for (const auto profile : {make::Profile::Beginner, make::Profile::Intermediate}) {
        if (make::name_of(profile) == name) return profile;
    }
    return make::Profile::Advanced;
}

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

}  // namespace

TEST_CASE("full weeks cost what other solvers have proved", "[property][solver][oracle]") {
    std::ifstream file{TANDEM_SOURCE_DIR "/tests/oracle/fixtures/proved_weeks.json"};
    const auto proofs = nlohmann::json::parse(file);
    REQUIRE(proofs.size() >= 30);
    for (const auto& proof : proofs) {
        const auto name = proof.at("profile").get<std::string>();
        const auto seed = proof.at("seed").get<std::uint64_t>();
        INFO(name << " week of seed " << seed << ", proved by " << proof.at("proved_by").dump());
        std::mt19937_64 random{seed};
        const make::RandomWeek week = make::full_week(random, profile_by(name));
        const oracle::WeekModel model = oracle::state_week(week);
        {
            INFO(
                "A rule, a price or the maker of random weeks has changed, so the proofs are of "
                "other weeks: run tests/oracle/prove.py BUILD/tests/oracle_export --renew");
            REQUIRE(fmt::format("{:016x}", oracle::fingerprint(model)) ==
                    proof.at("week").get<std::string>());
        }
        const planning::Arrangement found = planning::arrange(week.wanted, week.context);
        CHECK(found.proven);
        CHECK(found.cost == Approx(proof.at("cost").get<double>()).epsilon(1e-4).margin(1e-4));
        const oracle::CostNetwork network = oracle::cost_network(model, found);
        CHECK(stated_cost(network, network.plan) + model.constant ==
              Approx(found.cost).margin(1e-4));
    }
}
