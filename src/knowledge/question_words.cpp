// SPDX-License-Identifier: Apache-2.0
#include "knowledge/question_words.h"

#include <algorithm>
#include <array>
#include <functional>
#include <map>
#include <set>
#include <utility>

#include "knowledge/csv_row.h"

namespace tandem::knowledge {
namespace {

using Pair = std::pair<std::string_view, std::string_view>;

// Words that belong together, as one; looked for in this order.
constexpr std::array<Pair, 32> phrases{{
    {" warm up", " warmup"},
    {" warming up", " warmup"},
    {" cool down", " cooldown"},
    {" cooling down", " cooldown"},
    {" foam roll", " foamroll roll"},
    {" weight train", " lift train"},
    {" weight lift", " lift"},
    {" strength train", " lift train"},
    {" strength work", " lift"},
    {" strength session", " lift session"},
    {" resistance train", " lift train"},
    {" empty stomach", " fasted"},
    {" before breakfast", " fasted"},
    {" two a day", " twoaday"},
    {" twice a day", " twoaday"},
    {" rest week", " deload"},
    {" easy week", " deload"},
    {" easier week", " deload"},
    {" recovery week", " deload"},
    {" race week", " raceweek taper"},
    {" leg day", " leg legday"},
    {" long run", " longrun run"},
    {" day before", " nextday"},
    {" day after", " nextday"},
    {" over train", " overtrain"},
    {" day off", " dayoff"},
    {" catch up ", " makeup "},
    {" make up ", " makeup "},
    {" made up ", " makeup "},
    {" ten percent", " tenpercent"},
    {" bring down", " lose"},
    {" work out", " workout"},
}};

// What a question is made of, whatever it is about.
constexpr std::string_view empty_words =
    "a about actual actually afraid again all already alright also always am an and any anybody "
    "anyway are arent as ask at awful bad badly be because been best better bit bothering but "
    "by can cant coach could currently d did do doe does doesnt doing don done dont either else "
    "even ever everyone exactly feel few five for four friend from get getting girlfriend girls "
    "give go goe going good got guys had has have having he hello help her hey hi his how hpw "
    "husband i id ideal ideally if im in instead into is isnt it ive just keep kind know last "
    "let like ll lot lots m make making may maybe me mean might more my myself necessary need "
    "night no not now of off ok okay on one only or ought our out people please possible pretty "
    "proper properly question quite really right s said say says scared shall she should since "
    "six so some someone still stuff sure t take taking tell terrible terribly than thank that "
    "thats the their them there theres these they two three thi thing think thinks this those "
    "though to today too took total totally try under until up us use used using ve very wa "
    "want was way we well were what whats when where which while who why wife will wish with "
    "without won wonder wondering wont worried would yesterday yet you your";

// The first word stands for all of its line.
constexpr std::array<std::string_view, 38> same_meaning{{
    "lift weights lifting gym strength barbell dumbbell kettlebell resistance weightlift "
    "weightlifting lifter strengthtrain",
    "run running runner jog jogging jogger ran",
    "sore soreness ache achy aching dom stiff stiffness",
    "pain painful hurt hurting",
    "injury injurie injured injure injur",
    "eat eating food meal nutrition ate feed",
    "calorie kcal energy kilocalorie",
    "carbohydrate carb",
    "bulky bulk bulking big huge bigger mass jacked",
    "slow slower slowly slowing",
    "muscle muscular hypertrophy physique",
    "leg quad hamstring thigh",
    "often frequency many frequently",
    "stretch stretching flexibility mobility",
    "yoga pilate",
    "shoe sneaker footwear boot trainer",
    "fasted fasting fast-run unfed",
    "miss missed skip skipped skipping missing",
    "race racing competition raceday",
    "taper tapering tapered",
    "beginner newbie novice newcomer",
    "heavy heavier",
    "rep repetition",
    "sleep slept asleep sleeping bed",
    "caffeine coffee espresso",
    "supplement bcaa whey creatine-free amino powder shake",
    "exercise movement",
    "hour hr",
    "begin start starting began beginning",
    "recover recovery recovering",
    "gain growth grow build building",
    "ill sick flu fever",
    "exhausted exhausting fatigue tired worn",
    "cardio endurance aerobic",
    "mile mileage kilometre km kilometer distance",
    "increase ramp add",
    "lose losing loss lost",
    "foamroll foam roller roll rolling",
}};

char low(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

// Letters, digits and single blanks, with a blank at both ends. Apostrophes vanish: "don't".
std::string plain(std::string_view text) {
    std::string clean = " ";
    for (const char raw : text) {
        const char c = low(raw);
        const bool keeps = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
        if (keeps) {
            clean += c;
        } else if (c != '\'' && clean.back() != ' ') {
            clean += ' ';
        }
    }
    if (clean.back() != ' ') clean += ' ';
    return clean;
}

void replace_all(std::string& text, std::string_view from, std::string_view to) {
    for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at)) {
        text.replace(at, from.size(), to);
        at += to.size();
    }
}

bool drop_ending(std::string& word, std::string_view ending, std::size_t least) {
    if (!word.ends_with(ending) || word.size() < ending.size() + least) return false;
    word.resize(word.size() - ending.size());
    return true;
}

// "sessions" → session, "squatting" → squat, "injuries" → injury; good enough to compare by.
std::string stem(std::string word) {
    if (drop_ending(word, "ies", 3)) return word + "y";
    if (!word.ends_with("ss")) drop_ending(word, "s", 3);
    if (drop_ending(word, "ing", 3) || drop_ending(word, "ed", 3)) {
        const std::size_t size = word.size();
        const bool doubled = size > 2 && word[size - 1] == word[size - 2];
        if (doubled && word.back() != 'l' && word.back() != 's') word.pop_back();
    }
    return word;
}

// Each word and the first of its line, in order of the words.
const auto& meaning_table() {
    static const auto table = [] {
        std::map<std::string, std::string, std::less<>> words;
        for (const std::string_view line : same_meaning) {
            const auto all = split_words(line);
            for (const std::string& one : all)
                words.emplace(one, all.front());
        }
        return words;
    }();
    return table;
}

// Null for a word that stands for itself.
const std::string* meaning_of(const std::string& word) {
    const auto found = meaning_table().find(word);
    return found == meaning_table().end() ? nullptr : &found->second;
}

bool is_empty_word(const std::string& word) {
    static const auto list = split_words(empty_words);
    static const std::set<std::string> words(list.begin(), list.end());
    return words.contains(word);
}

}  // namespace

std::vector<std::string> meanings(std::string_view question) {
    std::string text = plain(question);
    for (const auto& [from, to] : phrases)
        replace_all(text, from, to);
    std::vector<std::string> found;
    for (const std::string& word : split_words(text)) {
        if (is_empty_word(word)) continue;
        // "weights" is not "weight", and "fasted" not "fast": some meanings are of the whole word.
        if (const std::string* whole = meaning_of(word)) {
            found.push_back(*whole);
            continue;
        }
        const std::string root = stem(word);
        if (is_empty_word(root)) continue;
        constexpr std::size_t too_short = 3;
        // "roling": what is left of it is too short to be mended.
        if (const auto near = root.size() <= too_short ? mended_meaning(word) : std::nullopt) {
            found.push_back(*near);
            continue;
        }
        const std::string* of_root = meaning_of(root);
        found.push_back(of_root ? *of_root : root);
    }
    return found;
}

std::optional<std::string> mended_meaning(std::string_view word) {
    for (const auto& [known, meaning] : meaning_table()) {
        if (known.size() >= long_word && one_slip_apart(known, word)) return meaning;
    }
    return {};
}

bool one_slip_apart(std::string_view a, std::string_view b) {
    if (a.size() > b.size()) std::swap(a, b);
    if (b.size() - a.size() > 1) return false;
    std::size_t same = 0;
    while (same < a.size() && a[same] == b[same])
        ++same;
    a.remove_prefix(same);
    b.remove_prefix(same);
    if (a.size() != b.size()) return b.substr(1) == a;
    if (a.size() < 2) return true;
    const bool swapped = a[0] == b[1] && a[1] == b[0] && a.substr(2) == b.substr(2);
    return swapped || a.substr(1) == b.substr(1);
}

}  // namespace tandem::knowledge
