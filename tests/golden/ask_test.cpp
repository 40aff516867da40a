// SPDX-License-Identifier: Apache-2.0
// What `tandem ask` says with and without a profile, to be read as an athlete reads it.
#include <catch2/catch.hpp>

#include "app/know.h"
#include "make/example_season.h"
#include "make/golden.h"

using namespace tandem;

namespace {

struct Asked {
    const char* words;
    const char* profile;  // name of an example; empty: none
};

}  // namespace

TEST_CASE("questions about running and lifting, with and without a profile (K1, K2)",
          "[golden][ask]") {
    std::string all;
    for (const auto& [words, profile] :
         {Asked{"should I lift before or after the run?", ""},
          Asked{"should I lift before or after the run?", "busy-runner"},
          Asked{"will squats make me slower", "busy-runner"},
          Asked{"does running eat muscle", "lifter-who-runs"},
          Asked{"how much protien do I need", "lifter-who-runs"},
          Asked{"do I have to eat more if I do both", "balanced-shift-worker"},
          Asked{"how fast will I run", "balanced-shift-worker"},
          Asked{"how fast will I run", "lifter-who-runs"}, Asked{"can I squat in my trainers", ""},
          Asked{"do I have to run easy", ""}, Asked{"my knee hurts when I run", ""},
          Asked{"is beer after a long run bad", ""}, Asked{"can my dog run with me", ""}}) {
        const bool planned = profile[0] != '\0';
        all += std::string("$ tandem ask \"") + words + "\"" +
               (planned ? std::string(" --profile ") + profile + ".toml" : "") + "\n" +
               app::answer_words(words, planned ? &make::example_season(profile) : nullptr)
                   .text({.width = 80}) +
               "\n";
    }
    all.pop_back();
    make::check_golden("answers_ask.txt", all);
}
