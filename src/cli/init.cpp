// SPDX-License-Identifier: Apache-2.0
// Every answer is tried on a draft of the profile, which must read back: so the dialogue accepts
// exactly what the file may hold.
#include "cli/init.h"

#include <fmt/core.h>

#include <array>
#include <functional>
#include <string>
#include <vector>

#include "app/known_names.h"
#include "app/read_file.h"
#include "cli/answers.h"
#include "cli/body_answers.h"
#include "formats/profile_toml.h"
#include "formats/profile_words.h"
#include "formats/quantity.h"
#include "model/athlete.h"

namespace tandem::cli {
namespace {

using namespace formats;

// Beside the words of a profile, as people write units out.
constexpr std::array<Word<DistanceUnit>, 6> distance_unit_answers{
    {{"km", DistanceUnit::Kilometres},
     {"mi", DistanceUnit::Miles},
     {"miles", DistanceUnit::Miles},
     {"mile", DistanceUnit::Miles},
     {"kilometres", DistanceUnit::Kilometres},
     {"kilometers", DistanceUnit::Kilometres}}};
constexpr std::array<Word<MassUnit>, 7> mass_unit_answers{{{"kg", MassUnit::Kilograms},
                                                           {"lb", MassUnit::Pounds},
                                                           {"lbs", MassUnit::Pounds},
                                                           {"pounds", MassUnit::Pounds},
                                                           {"pound", MassUnit::Pounds},
                                                           {"kilograms", MassUnit::Kilograms},
                                                           {"kilos", MassUnit::Kilograms}}};

using Setter = std::function<Objection(Athlete&, const std::string&)>;

struct Question {
    std::string text;
    std::string usual;  // taken for an empty answer; empty: the question may be skipped
    Setter set;
};

// `shown` are the words that the objection names.
template <class Words, class Shown, class Value>
Setter word_setter(const Words& words, const Shown& shown, Value Athlete::* field) {
    return [&words, &shown, field](Athlete& athlete, const std::string& answer) -> Objection {
        for (const auto& word : words) {
            if (!same_word(word.text, answer)) continue;
            athlete.*field = word.value;
            return {};
        }
        return fmt::format("Please answer {}.", choices(shown));
    };
}

template <class Words, class Value>
Setter word_setter(const Words& words, Value Athlete::* field) {
    return word_setter(words, words, field);
}

Setter number_setter(std::optional<int> Athlete::* field) {
    return [field](Athlete& athlete, const std::string& answer) -> Objection {
        athlete.*field = small_number(answer);
        if (!(athlete.*field)) return "Please answer with a whole number.";
        return {};
    };
}

template <class Value>
Setter quantity_setter(Result<Value> (*read)(std::string_view),
                       std::optional<Value> Athlete::* field) {
    return [read, field](Athlete& athlete, const std::string& answer) -> Objection {
        const auto value = read(answer);
        if (!value) return value.error().message;
        athlete.*field = *value;
        return {};
    };
}

class Dialogue {
  public:
    Dialogue(std::istream& in, std::ostream& out, Date today) : in_(in), out_(out), today_(today) {
        // A stand-in until the athlete's own times replace it: a profile needs one window to read.
        draft_.availability.weekly = {stand_in};
    }

    bool ended() const { return ended_; }
    const Athlete& draft() const { return draft_; }

    // The next answer without outer blanks; after the end of input always empty.
    std::string answer(const std::string& text, const std::string& usual) {
        if (ended_) return {};
        out_ << text << (usual.empty() ? "" : " [" + usual + "]") << ": " << std::flush;
        std::string line;
        if (!std::getline(in_, line)) {
            ended_ = true;
            return {};
        }
        line = trimmed(line);
        return line.empty() ? usual : line;
    }

    // Asks until the answer fits; false when it was skipped or the input ended.
    bool ask(const Question& question) {
        while (!ended_) {
            const std::string given = answer(question.text, question.usual);
            if (given.empty()) return false;
            const Objection objection = take(question.set, given);
            if (!objection) return true;
            out_ << "  " << *objection << "\n";
        }
        return false;
    }

    // One entry after the other until an empty answer.
    void ask_for_each(const Question& question) {
        while (ask(question)) {
        }
    }

    void ask_for_windows() {
        const Question question{
            "Free time, like Mon-Fri 06:00-07:30 60 min (empty when that is all)", "",
            [this](Athlete& athlete, const std::string& answer) {
                auto& weekly = athlete.availability.weekly;
                if (!has_window_) weekly.clear();
                return add_window(athlete, answer);
            }};
        while (!ended_) {
            if (ask(question)) {
                has_window_ = true;
            } else if (has_window_) {
                return;
            } else if (!ended_) {
                out_ << "  A plan needs at least one free time.\n";
            }
        }
    }

    bool agrees(const std::string& text, const std::string& usual) {
        while (!ended_) {
            const std::string given = answer(text, usual);
            if (const auto agreed = yes_or_no(given)) return *agreed;
            if (!ended_) out_ << "  Please answer yes or no.\n";
        }
        return false;
    }

  private:
    static constexpr WeeklyWindow stand_in{5, Minutes{480}, Minutes{600}, Minutes{120}};

    Objection take(const Setter& set, const std::string& given) {
        Athlete tried = draft_;
        if (Objection objection = set(tried, given)) return objection;
        auto read = read_profile(write_profile(tried), "answer", today_, app::profile_checks());
        if (!read) {
            const std::string& fault = read.error().front().message;
            return "That does not fit: " + fault + (fault.ends_with('?') ? "" : ".");
        }
        draft_ = std::move(read->athlete);
        return {};
    }

    std::istream& in_;
    std::ostream& out_;
    Date today_;
    Athlete draft_;
    bool ended_ = false;
    bool has_window_ = false;
};

void ask_about_person(Dialogue& dialogue) {
    dialogue.ask({"Your name (may stay empty)", "", [](Athlete& athlete, const std::string& name) {
                      athlete.name = name;
                      return Objection{};
                  }});
    dialogue.ask({"Your goal: running, strength or balanced", "running",
                  word_setter(goal_words, &Athlete::goal)});
    dialogue.ask({"You as a runner: beginner, intermediate or advanced", "intermediate",
                  word_setter(level_words, &Athlete::running)});
    dialogue.ask({"You as a lifter: beginner, intermediate or advanced", "beginner",
                  word_setter(level_words, &Athlete::lifting)});
    dialogue.ask({"Have you lifted regularly in the last eight weeks: yes or no", "no",
                  set_new_to_strength});
    dialogue.ask(
        {"Distances in km or mi", "km",
         word_setter(distance_unit_answers, distance_unit_words, &Athlete::distance_unit)});
    // Who counts in pounds has plates in pounds, unless [gym] says otherwise.
    const Setter unit = word_setter(mass_unit_answers, mass_unit_words, &Athlete::mass_unit);
    dialogue.ask({"Weights in kg or lb", "kg", [unit](Athlete& athlete, const std::string& answer) {
                      Objection objection = unit(athlete, answer);
                      athlete.gym.pounds = athlete.mass_unit == MassUnit::Pounds;
                      return objection;
                  }});
    dialogue.ask({"Your time zone", "UTC", [](Athlete& athlete, const std::string& zone) {
                      athlete.time_zone = zone;
                      return Objection{};
                  }});
    dialogue.ask({"Your age (may stay empty)", "", number_setter(&Athlete::age)});
    dialogue.ask({"Your weight, like 62 kg or 136 lb (may stay empty)", "",
                  quantity_setter(read_mass, &Athlete::body_mass)});
}

void ask_about_running(Dialogue& dialogue) {
    dialogue.ask(
        {"Running in a usual week of the last month, like 35 km or 3 h 30 min "
         "(may stay empty)",
         "", [](Athlete& athlete, const std::string& answer) {
             RecentRunning& recent = athlete.recent;
             return set_amount(answer, recent.weekly_distance, recent.weekly_minutes);
         }});
    dialogue.ask({"The longest run of the last month, like 14 km or 90 min (may stay empty)", "",
                  [](Athlete& athlete, const std::string& answer) {
                      RecentRunning& recent = athlete.recent;
                      return set_amount(answer, recent.longest_distance, recent.longest_minutes);
                  }});
    dialogue.ask({"Your easy pace, like 6:10 /km or 9:55 /mi (may stay empty)", "",
                  quantity_setter(read_pace, &Athlete::easy_pace)});
    dialogue.ask({"A recent race or test, like 10 km 52:30 (may stay empty)", "", set_performance});
}

void ask_for_races(Dialogue& dialogue) {
    Date date{};  // of the race just given; no two share one
    const Question race{
        "A race to come, like City half, 2027-03-14, half marathon, A (empty when that is all)", "",
        [&date](Athlete& athlete, const std::string& answer) {
            return add_race(athlete, answer, date);
        }};
    const Question start{"Its start, like 10:30 (may stay empty: 09:00)", "",
                         [&date](Athlete& athlete, const std::string& answer) {
                             return set_race_start(athlete, answer, date);
                         }};
    while (dialogue.ask(race)) {
        dialogue.ask(start);
    }
}

void ask_about_weeks(Dialogue& dialogue) {
    dialogue.ask_for_windows();
    dialogue.ask({"Runs a week, 0 to 14; more than seven put two on some days", "3",
                  number_setter(&Athlete::runs_per_week)});
    dialogue.ask({"Lifts a week, 0 to 7", "2", number_setter(&Athlete::lifts_per_week)});
    dialogue.ask({"Day of the long run, like Sat (may stay empty)", "", set_long_run_day});
    dialogue.ask({"Two sessions on one day: like, accept or never", "accept",
                  word_setter(two_a_days_words, &Athlete::two_a_days)});
    ask_for_races(dialogue);
}

void ask_about_lifting(Dialogue& dialogue) {
    const bool lifter = dialogue.draft().goal == Goal::Strength;
    dialogue.ask(
        {"What you lift with, like dumbbells, kettlebell, bands (gym: everything; none: "
         "your body)",
         lifter ? "gym" : "none", set_equipment});
    dialogue.ask_for_each(
        {"A lift you know, like back squat, 60 kg, 5; of dumbbells what one hand holds (empty when "
         "that is all)",
         "", add_lift});
}

// What a gym has in its racks needs no telling.
void ask_about_weights(Dialogue& dialogue) {
    const auto has = [&dialogue](std::string_view word) {
        return has_equipment(dialogue.draft(), word);
    };
    const bool pounds = dialogue.draft().mass_unit == MassUnit::Pounds;
    if (has("dumbbells")) {
        dialogue.ask({fmt::format("Your dumbbells, like {} (empty: what a gym has)",
                                  pounds ? "10, 15, 25 lb" : "5, 7.5, 12.5 kg"),
                      "", set_dumbbells});
    }
    if (has("kettlebell")) {
        dialogue.ask({fmt::format("Your kettlebells, like {} (empty: what a gym has)",
                                  pounds ? "20, 35 lb" : "12, 16 kg"),
                      "", set_kettlebells});
    }
    if (has("barbell")) {
        dialogue.ask({fmt::format("Your bar, like {} (may stay empty)", pounds ? "45 lb" : "20 kg"),
                      "", set_bar});
        dialogue.ask({fmt::format("Its plates, like {} (empty: what a gym has)",
                                  pounds ? "4 x 25 lb, 2 x 10 lb" : "4 x 10 kg, 2 x 5 kg"),
                      "", set_plates});
    }
}

// Everything here has a default that a plan can live with.
void ask_for_more(Dialogue& dialogue) {
    if (!dialogue.agrees("A few more: weights you own, heart rates, diet, where to be careful: "
                         "yes or no",
                         "no"))
        return;
    ask_about_weights(dialogue);
    dialogue.ask({"Heart rates, like highest 188, resting 52, threshold 168 (may stay empty)", "",
                  set_heart_rates});
    dialogue.ask({"How you eat: vegetarian, vegan, lactose_free, gluten_free (may stay empty)", "",
                  set_diet});
    dialogue.ask(
        {"Where to be careful: knee, hip, lower_back, shoulder, wrist, ankle (may stay "
         "empty)",
         "", set_careful_with});
}

}  // namespace

int run_init(std::istream& in, std::ostream& out, const std::filesystem::path& target, Date today) {
    Dialogue dialogue(in, out, today);
    out << "A few questions, and your profile is written. In brackets stands what an empty answer "
           "means.\n\n";
    std::error_code ignored;  // what cannot be seen will be told by the write
    const bool exists = std::filesystem::exists(target, ignored);
    if (exists && !dialogue.agrees(target.string() + " exists. Replace it: yes or no", "no")) {
        out << "\nNothing was written.\n";
        return 1;
    }
    ask_about_person(dialogue);
    ask_about_running(dialogue);
    ask_about_weeks(dialogue);
    ask_about_lifting(dialogue);
    ask_for_more(dialogue);
    const std::string text = write_profile(dialogue.draft());
    if (!dialogue.ended()) out << "\n" << text << "\n";
    const bool agreed = dialogue.agrees("Write this to " + target.string() + ": yes or no", "yes");
    if (dialogue.ended()) {
        out << "\nThe answers ended before the last question; nothing was written.\n";
        return 1;
    }
    if (!agreed) {
        out << "Nothing was written.\n";
        return 1;
    }
    if (const auto written = app::write_file(target, text); !written) {
        out << to_text(written.error()) << "\n";
        return 1;
    }
    out << "Written.\n";
    return 0;
}

}  // namespace tandem::cli
