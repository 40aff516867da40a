// SPDX-License-Identifier: Apache-2.0
// What people ask in their own words, and the answer that must come first; and what is none of our
// business.
#include "knowledge/answers.h"

#include <algorithm>
#include <array>
#include <catch2/catch.hpp>
#include <random>
#include <set>

#include "knowledge/citations.h"
#include "knowledge/question_words.h"

using namespace tandem::knowledge;

namespace {

struct Asked {
    std::string_view words;
    std::string_view id;
};

// Written before the scorer was tuned, as somebody types into a box.
constexpr std::array<Asked, 52> questions{{
    {"do i run first or lift first", "order"},
    {"is it better to do weights after my jog?", "order"},
    {"yoga on rest days ok?", "yoga-and-stretching"},
    {"should I be stretching every day", "yoga-and-stretching"},
    {"can I keep going to the gym while training for a half marathon", "lifting-for-a-race"},
    {"will squats make me a slower runner", "slower"},
    {"does lifting slow you down", "slower"},
    {"I don't want to get bulky from weights", "bulky"},
    {"will I get too big if I lift", "bulky"},
    {"does cardio kill gains", "running-and-muscle"},
    {"am I going to lose my muscle from all this running", "running-and-muscle"},
    {"how often should runners go to the gym", "how-often"},
    {"how many strength sessions per week", "how-often"},
    {"should I lift on my easy days or hard days", "which-days"},
    {"lift on a rest day or on a run day?", "which-days"},
    {"my legs are killing me from yesterdays squats, still run today?", "sore"},
    {"is it ok to run with sore legs", "sore"},
    {"do I have to eat more if I do both", "eat-more"},
    {"how many calories do I need when I run and lift", "eat-more"},
    {"can I squat in my running shoes", "shoes"},
    {"what footwear for deadlifts", "shoes"},
    {"why should a runner bother with strength work", "why-both"},
    {"what does running do for a lifter", "why-both"},
    {"why am I progressing so slowly since I do both", "slower-progress"},
    {"do hill sprints count as leg day", "sprints-and-hills"},
    {"is it bad to run on an empty stomach", "fasted-runs"},
    {"fasted cardio in the morning?", "fasted-runs"},
    {"how much protien do I need", "protein"},
    {"are bcaas worth it", "supplements"},
    {"coffee before a race", "caffeine"},
    {"how many hours of sleep do I need", "sleep"},
    {"do I really need a warmup", "warm-up"},
    {"what should I do to cool down after a run", "cool-down"},
    {"does foam roling help", "foam-rolling"},
    {"I missed my long run yesterday, what now", "missed-session"},
    {"why is there an easy week in my plan", "deload"},
    {"do I stop lifting in the week before the marathon", "taper"},
    {"high reps or heavy weights for runners", "heavy-or-light"},
    {"never touched a barbell before, how do I begin", "new-to-lifting"},
    {"how long between morning run and evening gym session", "gap-between-sessions"},
    {"do I need 72 hrs to recover", "seventy-two-hours"},
    {"does strength training prevent running injuries", "injuries"},
    {"can I build muscle during marathon training", "marathon-and-muscle"},
    {"my knee hurts when I run", "pain"},
    {"sharp pain in my shin, should I train", "pain"},
    {"should I take gels on a long run", "long-run-fuel"},
    {"how do I know if I am overtraining", "too-much"},
    {"intervals the day after leg day?", "hard-run-after-legs"},
    {"can I lose weight while doing this plan", "losing-weight"},
    {"should I train to failure", "to-failure"},
    {"which strenght exercises are best for runners", "exercises"},
    {"how fast can I increase my milage", "more-miles"},
}};

// Written when the ones above had all come right; 18 of the first 24 came right at once.
constexpr std::array<Asked, 35> fresh_questions{{
    {"gym then run or run then gym?", "order"},
    {"can i do pilates in between", "yoga-and-stretching"},
    {"do I keep up the lifting as my 10k gets closer", "lifting-for-a-race"},
    {"I'm scared lifting will ruin my 5k times", "slower"},
    {"my girlfriend thinks weights will make her huge", "bulky"},
    {"is twice a week in the gym enough?", "how-often"},
    {"still stiff from lunges, is jogging alright", "sore"},
    {"always hungry since I train twice, should I eat more food", "eat-more"},
    {"deadlift barefoot or with shoes", "shoes"},
    {"my strength has stalled since I took up running", "slower-progress"},
    {"skip breakfast before running?", "fasted-runs"},
    {"protein per day for my weight", "protein"},
    {"is whey needed", "supplements"},
    {"is an espresso before training good", "caffeine"},
    {"slept terribly, do I train today", "sleep"},
    {"how to warm-up for heavy squats", "warm-up"},
    {"skipped two workouts, how do I catch up", "missed-session"},
    {"last heavy leg session before my marathon?", "taper"},
    {"should runners do sets of 5 or sets of 15 reps", "heavy-or-light"},
    {"total beginner with weights, where to start", "new-to-lifting"},
    {"is 3 hours between run and lift enough", "gap-between-sessions"},
    {"ankle pain after running", "pain"},
    {"hpw many gels for a long run", "long-run-fuel"},
    {"is the ten percent rule true", "more-miles"},
    {"can I run every day", "rest-days"},
    {"what is a tempo run", "kinds-of-runs"},
    {"how do I run faster", "faster"},
    {"whats the best day for legs", "which-days"},
    {"my hamstring hurts", "pain"},
    {"I am tired all the time", "too-much"},
    {"is it ok to stop lifting 2 weeks before my race", "taper"},
    {"hill repeats instead of squats", "sprints-and-hills"},
    {"how fast will I run", "race-time"},
    {"what can I expect in my 10k", "race-time"},
    {"how long does a marathon take me", "race-time"},
}};

// Written before the answers were looked at again; 14 of the 20 came right at once, the last two
// with no answer among them: nothing in our evidence speaks of creatine or wine.
constexpr std::array<Asked, 20> blind_questions{{
    {"what order do I take on a day with both", "order"},
    {"is pilates worth doing", "yoga-and-stretching"},
    {"do I keep squatting when my half marathon gets near", "lifting-for-a-race"},
    {"am I going to lose speed if I start deadlifting", "slower"},
    {"I don't want huge legs", "bulky"},
    {"does jogging burn my gains", "running-and-muscle"},
    {"are two gym days enough", "how-often"},
    {"my quads ache after lunges, can I still go out today", "sore"},
    {"I am always hungry since I do both", "eat-more"},
    {"can I squat in my trainers", "shoes"},
    {"I overslept and skipped leg day", "missed-session"},
    {"should I train on an empty stomach", "fasted-runs"},
    {"is creatine any good", "none"},
    {"espresso before a 10k", "caffeine"},
    {"I only get six hours in bed", "sleep"},
    {"how many gels do I need for a marathon", "long-run-fuel"},
    {"why is this week easier than the last one", "deload"},
    {"how hard should my slow runs feel", "easy-days"},
    {"is a glass of wine the night before a race bad", "none"},
    {"which watch should I buy", "none"},
}};

// "Lift" and "run" alone do not make a question ours.
constexpr std::array<std::string_view, 30> not_ours{{
    "what is the capital of France",
    "how do I file taxes",
    "best watch to buy",
    "who won the football last night",
    "how do I reset my password",
    "will it rain tomorrow",
    "recipe for chocolate cake",
    "how tall is Mount Everest",
    "tell me a joke",
    "how do I run a python script",
    "cheap flights to Boston",
    "is the lift in this building broken",
    "should I buy bitcoin",
    "asdfgh qwerty",
    "how to shoe a horse",
    "which treadmill should I buy",
    "who holds the marathon world record",
    "how do I lose my accent",
    "how do I train a puppy",
    "should I take creatine",
    "can my dog run with me",
    "can my cat run",
    "beer after the run",
    "can I drink beer after the run",
    "is beer after a long run bad",
    "can I run with my baby in a stroller",
    "how fast does a cheetah run",
    "how do I build a house",
    "",
    "?!",
}};

}  // namespace

TEST_CASE("questions in many words come to their answer", "[knowledge][answers]") {
    std::vector<Asked> all(questions.begin(), questions.end());
    all.insert(all.end(), fresh_questions.begin(), fresh_questions.end());
    all.insert(all.end(), blind_questions.begin(), blind_questions.end());
    for (const Asked& asked : all) {
        INFO(asked.words);
        const auto found = find_answers(asked.words);
        CHECK((found.empty() ? std::string{"none"} : found.front().answer->id) == asked.id);
    }
}

TEST_CASE("what is not asked of a coach finds nothing", "[knowledge][answers]") {
    for (const std::string_view words : not_ours) {
        INFO(words);
        const auto found = find_answers(words);
        CHECK((found.empty() ? std::string{"none"} : found.front().answer->id) == "none");
    }
}

TEST_CASE("every answer is whole: a question, other wordings, evidence and two paragraphs",
          "[knowledge][answers]") {
    std::set<std::string> ids;
    for (const Answer& answer : answers()) {
        INFO(answer.id);
        CHECK(ids.insert(answer.id).second);
        CHECK(answer.question.ends_with('?'));
        CHECK(answer.wordings.size() >= 3);
        CHECK(answer.body.size() == 2);
        CHECK_FALSE(answer.keywords.empty());
        REQUIRE_FALSE(answer.cites.empty());
        CHECK(find_answer(answer.id) == &answer);
        for (const std::string& id : answer.cites) {
            INFO(id);
            CHECK(find_citation(id));
        }
    }
    CHECK(ids.size() >= 40);
    CHECK_FALSE(find_answer("no-such"));
}

TEST_CASE(
    "the myths and questions of the mission find their answer, tied to plan and source (K1, K2)",
    "[knowledge][answers]") {
    constexpr std::array<Asked, 16> of_mission{{
        {"running eats muscle", "running-and-muscle"},
        {"lifting makes runners bulky", "bulky"},
        {"lifting makes runners slow", "slower"},
        {"why do both matter", "why-both"},
        {"does each side rise more slowly than alone", "slower-progress"},
        {"hills and speed work for the legs", "sprints-and-hills"},
        {"does strength prevent injuries", "injuries"},
        {"lift before or after the run?", "order"},
        {"what of yoga and stretching?", "yoga-and-stretching"},
        {"lift while training for a race?", "lifting-for-a-race"},
        {"will strength make me slower?", "slower"},
        {"how many times a week?", "how-often"},
        {"run days or rest days?", "which-days"},
        {"what if I am sore?", "sore"},
        {"eat more when doing both?", "eat-more"},
        {"which shoes?", "shoes"},
    }};
    for (const Asked& asked : of_mission) {
        INFO(asked.words);
        const auto found = find_answers(asked.words);
        REQUIRE_FALSE(found.empty());
        const Answer& answer = *found.front().answer;
        CHECK(answer.id == asked.id);
        CHECK_FALSE(answer.plan_facts.empty());
        CHECK_FALSE(answer.cites.empty());
    }
    // Said honestly too: doing both has its price.
    CHECK(find_answer("slower-progress")->body.front().find("more slowly than it") !=
          std::string::npos);
}

TEST_CASE("every answer rests on at least one finding of research (K1, K2)",
          "[knowledge][answers]") {
    const auto researched = [](const std::string& id) {
        const Citation* citation = find_citation(id);
        return citation && citation->grade != "derived here" && !id.starts_with("article-") &&
               !citation->source.starts_with("Articles ") && id != "house";
    };
    for (const Answer& answer : answers()) {
        INFO(answer.id);
        CHECK(std::ranges::any_of(answer.cites, researched));
    }
    for (const char* none : {"article-e", "house", "derived", "E100", "E101", "no-such"})
        CHECK_FALSE(researched(none));
}

TEST_CASE("an answer is found by its own question and by each of its wordings",
          "[knowledge][answers]") {
    for (const Answer& answer : answers()) {
        std::vector<std::string> all = answer.wordings;
        all.push_back(answer.question);
        for (const std::string& words : all) {
            INFO(words);
            const auto found = find_answers(words);
            REQUIRE_FALSE(found.empty());
            CHECK(found.front().answer->id == answer.id);
        }
    }
}

TEST_CASE("what is only faintly near is offered and not answered", "[knowledge][answers]") {
    const std::string_view vague = "does a heavy rain on race morning matter";
    for (const Match& match : faint_answers(vague))
        CHECK(match.score >= 0.2);
    CHECK(faint_answers("lift heavy run race marathon sleep protein").size() <= 3);
    CHECK(faint_answers("what is the capital of France").empty());
}

TEST_CASE("one slip is one letter added, lost, changed, or two swapped", "[knowledge][answers]") {
    CHECK(one_slip_apart("protein", "protien"));
    CHECK(one_slip_apart("rolling", "roling"));
    CHECK(one_slip_apart("squat", "squap"));
    CHECK(one_slip_apart("taper", "taperr"));
    CHECK_FALSE(one_slip_apart("taper", "tapr1r"));
    CHECK_FALSE(one_slip_apart("squat", "sprint"));
}

TEST_CASE("whatever bytes are asked, the search ends, and says the same twice",
          "[knowledge][answers]") {
    std::mt19937 random(20261122);
    std::uniform_int_distribution<int> byte(0, 255);
    for (int length = 0; length < 300; ++length) {
        std::string bytes;
        for (int i = 0; i < length; ++i)
            bytes += static_cast<char>(byte(random));
        const auto once = find_answers(bytes);
        const auto twice = find_answers(bytes);
        REQUIRE(once.size() == twice.size());
        for (std::size_t i = 0; i < once.size(); ++i)
            CHECK(once[i].answer == twice[i].answer);
    }
    std::string endless;
    for (int i = 0; i < 20'000; ++i)
        endless += "word" + std::to_string(i) + (i % 2 == 0 ? " " : "\n");
    CHECK(find_answers(endless).empty());
}

TEST_CASE("upper case, blanks and signs change nothing", "[knowledge][answers]") {
    const auto plain = find_answers("should i lift before or after the run");
    REQUIRE_FALSE(plain.empty());
    for (const char* shouted : {"SHOULD I LIFT BEFORE OR AFTER THE RUN?!",
                                "  should -- i, lift \t before\nor after: the run  "}) {
        const auto found = find_answers(shouted);
        REQUIRE(found.size() == plain.size());
        CHECK(found.front().answer == plain.front().answer);
        CHECK(found.front().score == Approx(plain.front().score));
    }
}
