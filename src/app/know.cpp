// SPDX-License-Identifier: Apache-2.0
#include "app/know.h"

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <cctype>

#include "app/plan_facts.h"

namespace tandem::app {
namespace {

constexpr std::size_t most_facts = 3;
constexpr std::size_t most_others = 2;
constexpr double nearly_as_good = 0.7;

Json json_of_question(const knowledge::Answer& answer) {
    return {{"id", answer.id}, {"question", answer.question}};
}

Reply empty_reply() {
    Reply reply{"ask"};
    reply.data["answers"] = Json::array();
    reply.data["nearest"] = Json::array();
    return reply;
}

void say_of_plan(Reply& reply, Json& json, const knowledge::Answer& answer,
                 const planning::ArrangedSeason& season) {
    json["in_your_plan"] = Json::array();
    std::size_t said = 0;
    for (const std::string& name : answer.plan_facts) {
        const auto fact = plan_fact(name, season);
        if (!fact || said == most_facts) continue;
        if (said == 0) {
            reply.gap();
            reply.say(0, "In your plan:");
        }
        ++said;
        const std::string cites = reply.cite(fact->cites);
        reply.say(2, fmt::format("- {}{}{}", fact->says, cites.empty() ? "" : " ", cites));
        json["in_your_plan"].push_back(
            {{"fact", name}, {"says", fact->says}, {"cites", fact->cites}});
    }
}

void offer(Reply& reply, std::string_view opening, const std::vector<knowledge::Match>& matches) {
    if (matches.empty()) return;
    reply.gap();
    reply.say(0, std::string(opening));
    for (const knowledge::Match& match : matches) {
        reply.say(2, "- " + match.answer->question);
        reply.data["nearest"].push_back(match.answer->question);
    }
}

}  // namespace

Reply answer_question(const knowledge::Answer& answer, const planning::ArrangedSeason* season) {
    Reply reply = empty_reply();
    Json json = json_of_question(answer);
    json["answer"] = answer.body;
    json["cites"] = answer.cites;
    reply.say(0, answer.question);
    for (std::size_t i = 0; i < answer.body.size(); ++i) {
        const bool last = i + 1 == answer.body.size();
        reply.gap();
        reply.say(0, last ? fmt::format("{} {}", answer.body[i], reply.cite(answer.cites))
                          : answer.body[i]);
    }
    if (season) say_of_plan(reply, json, answer, *season);
    reply.data["answers"].push_back(std::move(json));
    return reply;
}

namespace {

bool speaks_of_pain(const std::string& question) {
    constexpr std::array<std::string_view, 10> words{
        "hurt", "hurts", "pain", "painful", "ache", "aches", "fever", "flu", "injury", "injured"};
    std::string word;
    for (const char c : question + " ") {
        if (std::isalpha(static_cast<unsigned char>(c)) != 0) {
            word += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
            continue;
        }
        if (std::ranges::find(words, word) != words.end()) return true;
        word.clear();
    }
    return false;
}

}  // namespace

Reply answer_words(const std::string& question, const planning::ArrangedSeason* season) {
    auto found = knowledge::find_answers(question);
    if (!found.empty()) {
        Reply reply = answer_question(*found.front().answer, season);
        // What is far behind the best is not what was meant.
        const double least = found.front().score * nearly_as_good;
        std::erase_if(found, [least](const auto& match) { return match.score < least; });
        found.erase(found.begin());
        if (found.size() > most_others) found.resize(most_others);
        offer(reply, "Perhaps you meant:", found);
        return reply;
    }
    // Whoever speaks of pain or illness hears what matters then, however they put it.
    if (speaks_of_pain(question)) {
        if (const knowledge::Answer* pain = knowledge::find_answer("pain"))
            return answer_question(*pain, season);
    }
    Reply reply = empty_reply();
    reply.say(0, "There is no answer here to that question.");
    offer(reply, "The nearest that have one:", knowledge::faint_answers(question));
    reply.gap();
    reply.say(0, "`tandem ask` without a question lists all that have an answer.");
    return reply;
}

Reply list_questions() {
    Reply reply = empty_reply();
    reply.say(0, "Questions that have an answer; ask them in your own words:");
    reply.gap();
    for (const knowledge::Answer& answer : knowledge::answers()) {
        reply.say(2, answer.question);
        reply.data["answers"].push_back(json_of_question(answer));
    }
    return reply;
}

}  // namespace tandem::app
