// SPDX-License-Identifier: Apache-2.0
#include "knowledge/answers.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <map>
#include <optional>
#include <set>
#include <utility>

#include "knowledge/csv_row.h"
#include "knowledge/question_words.h"
#include "knowledge_data/answer_texts.h"

namespace tandem::knowledge {
namespace {

using Words = std::set<std::string>;

// All (house), set by the questions of answers_test.
constexpr double for_answer = 0.8;    // what of a question the answer has words for, and
constexpr double for_wording = 1.2;   // how like the nearest wording it is
constexpr double near_enough = 0.41;  // of 1
constexpr double least_known = 0.45;  // of the weight of a question
constexpr double faintly_near = 0.23;
constexpr double slip_costs = 0.9;  // what a word counts that is spelled right only after mending
constexpr double keyword_extra = 1.25;
constexpr double unknown_count = 0.25;  // answers that have a word which none has: rarer than rare

std::string_view take_line(std::string_view& text) {
    const auto end = std::min(text.find('\n'), text.size());
    const std::string_view line = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    return line;
}

void set_field(Answer& answer, std::string_view line) {
    const auto colon = std::min(line.find(": "), line.size());
    const std::string_view name = line.substr(0, colon);
    const std::string value{line.substr(std::min(colon + 2, line.size()))};
    if (name == "id") answer.id = value;
    if (name == "question") answer.question = value;
    if (name == "also") answer.wordings.push_back(value);
    if (name == "keywords") answer.keywords = split_words(value);
    if (name == "cites") answer.cites = split_words(value);
    if (name == "plan") answer.plan_facts = split_words(value);
}

// Our own file, checked by tests: a head between two lines of dashes, then paragraphs.
Answer read_answer(std::string_view text) {
    Answer answer;
    [[maybe_unused]] const std::string_view opens = take_line(text);
    assert(opens == "---");
    for (auto line = take_line(text); line != "---" && !text.empty(); line = take_line(text))
        set_field(answer, line);
    bool opened = false;
    while (!text.empty()) {
        const std::string_view line = take_line(text);
        if (line.empty()) {
            opened = false;
        } else if (opened) {
            answer.body.back() += " " + std::string(line);
        } else {
            answer.body.emplace_back(line);
            opened = true;
        }
    }
    return answer;
}

Words words_of(std::string_view text) {
    const auto list = meanings(text);
    return {list.begin(), list.end()};
}

// What is compared with a question.
struct Entry {
    const Answer* answer = nullptr;
    std::vector<Words> wordings;  // the question first
    Words keywords;
    Words all;
};

class Index {
  public:
    Index() {
        for (const Answer& answer : answers()) {
            Entry entry{.answer = &answer, .wordings = {}, .keywords = {}, .all = {}};
            entry.wordings.push_back(words_of(answer.question));
            for (const std::string& wording : answer.wordings)
                entry.wordings.push_back(words_of(wording));
            for (const std::string& keyword : answer.keywords)
                entry.keywords.merge(words_of(keyword));
            entry.all = entry.keywords;
            for (const Words& words : entry.wordings)
                entry.all.insert(words.begin(), words.end());
            for (const std::string& word : entry.all)
                ++answers_with_[word];
            entries_.push_back(std::move(entry));
        }
    }

    // All answers that share a word with the question, best first.
    std::vector<Match> find(std::string_view question) const {
        const std::map<std::string, double> asked = mend(meanings(question));
        double all = 0;
        for (const auto& [word, share] : asked)
            all += weight(word);
        std::vector<Match> found;
        for (const Entry& entry : entries_) {
            const double score = score_of(entry, asked, all);
            if (score > 0) found.push_back({entry.answer, score});
        }
        // Of equally near ones the earlier file.
        std::ranges::sort(found, [](const Match& a, const Match& b) {
            return a.score > b.score || (a.score == b.score && a.answer < b.answer);
        });
        return found;
    }

  private:
    // Rare words say more; one that no answer has says that the question is about something else.
    double weight(const std::string& word) const {
        const auto known = answers_with_.find(word);
        const double count = known == answers_with_.end() ? unknown_count : known->second;
        return std::log(1 + static_cast<double>(answers().size()) / count);
    }

    // Words with how surely they are meant.
    std::map<std::string, double> mend(const std::vector<std::string>& words) const {
        std::map<std::string, double> mended;
        for (const std::string& word : words) {
            if (answers_with_.contains(word)) {
                mended[word] = 1;
                continue;
            }
            const auto near = mended_word(word);
            if (!near && says_nothing(word)) continue;
            mended.try_emplace(near.value_or(word), near ? slip_costs : 1);
        }
        return mended;
    }

    // A number ("10k") or a scrap of a word that no answer has; "dog" is a word.
    static bool says_nothing(const std::string& word) {
        constexpr std::size_t scrap = 2;
        return word.size() <= scrap || word.find_first_of("0123456789") != std::string::npos;
    }

    std::optional<std::string> mended_word(const std::string& word) const {
        if (word.size() < long_word) return {};
        for (const auto& [known, count] : answers_with_) {
            if (known.size() >= long_word && one_slip_apart(known, word)) return known;
        }
        return mended_meaning(word);
    }

    double score_of(const Entry& entry, const std::map<std::string, double>& asked,
                    double all) const {
        double covered = 0;
        double known = 0;
        for (const auto& [word, share] : asked) {
            if (!entry.all.contains(word)) continue;
            known += weight(word);
            covered += share * weight(word) * (entry.keywords.contains(word) ? keyword_extra : 1);
        }
        // One word of ours in a question about a horse does not make it ours.
        if (all <= 0 || known < least_known * all) return 0;
        double likest = 0;
        for (const Words& wording : entry.wordings)
            likest = std::max(likest, likeness(wording, asked, all));
        const double part = std::min(covered / all, keyword_extra);
        return (for_answer * part + for_wording * likest) /
               (for_answer * keyword_extra + for_wording);
    }

    // Weight that both have, of the weight that either has (Dice).
    double likeness(const Words& wording, const std::map<std::string, double>& asked,
                    double all) const {
        double both = 0;
        double theirs = 0;
        for (const std::string& word : wording) {
            theirs += weight(word);
            const auto same = asked.find(word);
            if (same != asked.end()) both += same->second * weight(word);
        }
        return 2 * both / (theirs + all);
    }

    std::vector<Entry> entries_;
    std::map<std::string, int> answers_with_;
};

const Index& index() {
    static const Index made;
    return made;
}

std::vector<Match> above(std::vector<Match> found, double least) {
    std::erase_if(found, [least](const Match& match) { return match.score < least; });
    return found;
}

}  // namespace

std::span<const Answer> answers() {
    static const std::vector<Answer> all = [] {
        std::vector<Answer> read;
        for (const std::string_view text : answer_texts)
            read.push_back(read_answer(text));
        return read;
    }();
    return all;
}

const Answer* find_answer(std::string_view id) {
    const auto all = answers();
    const auto found = std::ranges::find(all, id, &Answer::id);
    return found == all.end() ? nullptr : &*found;
}

std::vector<Match> find_answers(std::string_view question) {
    return above(index().find(question), near_enough);
}

std::vector<Match> faint_answers(std::string_view question) {
    auto found = above(index().find(question), faintly_near);
    constexpr std::size_t most = 3;
    if (found.size() > most) found.resize(most);
    return found;
}

}  // namespace tandem::knowledge
