// SPDX-License-Identifier: Apache-2.0
// How much the search works, in labels and not by the clock, so that it is the same everywhere: a
// bound or a dominance that is lost shows here long before anyone waits for a plan.
#include <array>
#include <catch2/catch.hpp>

#include "make/full_week.h"
#include "make/questions.h"
#include "planning/conflicts.h"
#include "planning/why_not.h"

using namespace tandem;

namespace {

using enum make::Profile;

struct Effort {
    make::Profile profile;
    int weeks;
    int seeds;             // from 0 on
    std::size_t labels;    // about 1.15 times what they all together took when written
    std::size_t best = 1;  // how many plans are asked for
};

constexpr std::array efforts{
    Effort{Beginner, 1, 20, 13'900},         Effort{Beginner, 4, 20, 144'000},
    Effort{Beginner, 16, 5, 44'500},         Effort{Intermediate, 1, 20, 25'900},
    Effort{Intermediate, 4, 20, 276'000},    Effort{Intermediate, 16, 3, 246'000},
    Effort{Advanced, 1, 20, 91'500},         Effort{Advanced, 4, 3, 97'100},
    Effort{Advanced, 16, 1, 209'000},        Effort{Extreme, 1, 1, 94'700},
    Effort{Beginner, 1, 20, 20'300, 10},     Effort{Beginner, 1, 20, 32'100, 50},
    Effort{Intermediate, 1, 20, 33'300, 10}, Effort{Intermediate, 1, 20, 53'300, 50},
    Effort{Advanced, 1, 20, 124'000, 10},    Effort{Advanced, 1, 20, 159'000, 50},
};

std::size_t labels_of(const Effort& effort) {
    std::size_t labels = 0;
    for (int seed = 0; seed < effort.seeds; ++seed) {
        std::mt19937_64 random{static_cast<std::uint64_t>(seed)};
        const make::RandomWeek made = make::full_weeks(random, effort.profile, effort.weeks);
        // Without its pruning a search may take minutes; it need not to be found out.
        const auto found = planning::best_plans(
            made.wanted, made.context, {.most_labels = effort.labels, .best = effort.best});
        INFO(make::name_of(effort.profile) << ", " << effort.weeks << " weeks, seed " << seed);
        CHECK(found.proven);
        labels += found.labels_made;
    }
    return labels;
}

// What answers take, of seasons of 16 weeks.
struct Answers {
    std::size_t edits = 0, why_nots = 0, matrices = 0, conflicts = 0;

    void add(const planning::ArrangedSeason& season) {
        for (const rules::Context& context : make::edits(season))
            edits += planning::arrange(planning::week_in_hand(season, make::middle_week(season)),
                                       context)
                         .labels_made;
        auto asked = planning::ask_about(season, make::middle_week(season));
        asked.labels_made = &why_nots;
        for (const auto& [session, date] : make::why_nots(asked))
            planning::why_not(asked, session, date);
        asked.labels_made = &matrices;
        planning::why_not_matrix(asked);
        if (const auto week = make::week_that_lacks(season)) {
            asked = planning::ask_in_full(season, *week);
            asked.labels_made = &conflicts;
            planning::conflicts(asked, season.athlete);
        }
    }
};

struct AnswerEffort {
    make::Profile profile;
    int seeds;
    Answers labels;  // as Effort::labels
};

constexpr std::array answer_efforts{
    AnswerEffort{Beginner, 4, {6'600, 35'800, 20'200, 87'700}},
    AnswerEffort{Intermediate, 4, {13'900, 91'900, 59'900, 30'600}},
    AnswerEffort{Advanced, 1, {20'300, 180'000, 161'000, 1'290'000}},
};

Answers labels_of(const AnswerEffort& effort) {
    Answers answers;
    for (int seed = 0; seed < effort.seeds; ++seed) {
        std::mt19937_64 random{static_cast<std::uint64_t>(seed)};
        make::RandomWeek made = make::full_weeks(random, effort.profile, 16);
        auto placed = planning::arrange(made.wanted, made.context);
        answers.add(make::season_of(std::move(made), std::move(placed)));
    }
    return answers;
}

// Far fewer is good news, and the ceiling too high to notice a loss.
void check_within(std::size_t labels, std::size_t ceiling) {
    CHECK(labels <= ceiling);
    CHECK(labels > ceiling / 2);
}

}  // namespace

TEST_CASE("the search takes no more labels than it used to") {
    for (const Effort& effort : efforts) {
        INFO(effort.best << " of " << make::name_of(effort.profile) << ", " << effort.weeks
                         << " weeks");
        check_within(labels_of(effort), effort.labels);
    }
}

TEST_CASE("answers take no more labels than they used to") {
    for (const AnswerEffort& effort : answer_efforts) {
        INFO(make::name_of(effort.profile));
        const Answers labels = labels_of(effort);
        check_within(labels.edits, effort.labels.edits);
        check_within(labels.why_nots, effort.labels.why_nots);
        check_within(labels.matrices, effort.labels.matrices);
        check_within(labels.conflicts, effort.labels.conflicts);
    }
}
