// SPDX-License-Identifier: Apache-2.0
#include <catch2/catch.hpp>
#include <set>

#include "knowledge/citations.h"

using namespace tandem::knowledge;

TEST_CASE("every citation has its own id, a legal grade, a source and a finding", "[knowledge]") {
    const std::set<std::string> grades{"strong", "trials", "single trial", "expert practice",
                                       "derived here"};
    std::set<std::string> ids;
    for (const Citation& citation : citations()) {
        INFO(citation.id);
        CHECK(ids.insert(citation.id).second);
        CHECK(grades.contains(citation.grade));
        CHECK_FALSE(citation.source.empty());
        REQUIRE_FALSE(citation.finding.empty());
        CHECK(citation.finding.back() == '.');
    }
    CHECK(ids.size() > 60);
    for (const char* id : {"E68", "E71", "article-e", "derived", "house"})
        CHECK(ids.contains(id));
}
