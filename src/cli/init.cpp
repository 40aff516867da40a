// SPDX-License-Identifier: Apache-2.0
// Every answer is tried on a draft of the profile, which must read back: so the dialogue accepts
// exactly what the file may hold.
#include "cli/init.h"

#include <fmt/core.h>

#include <functional>
#include <string>
#include <vector>

#include "app/read_file.h"
#include "formats/profile_toml.h"
#include "formats/profile_words.h"
#include "formats/quantity.h"
#include "model/athlete.h"

namespace tandem::cli {
namespace {

using namespace formats;

// Why an answer cannot be taken; nothing when it can.
using Objection = std::optional<std::string>;
using Setter = std::function<Objection(Athlete&, const std::string&)>;

struct Question {
    std::string text;
    std::string usual;  // taken for an empty answer; empty: the question may be skipped
    Setter set;
};

std::string trimmed(std::string_view text) {
    const std::size_t first = text.find_first_not_of(" \t\r");
    if (first == std::string_view::npos) return {};
    return std::string(text.substr(first, text.find_last_not_of(" \t\r") - first + 1));
}

// "a, b ,c" as its trimmed parts.
std::vector<std::string> comma_parts(std::string_view text) {
    std::vector<std::string> parts;
    while (true) {
        const std::size_t comma = text.find(',');
        parts.push_back(trimmed(text.substr(0, comma)));
        if (comma == std::string_view::npos) return parts;
        text.remove_prefix(comma + 1);
    }
}

template <class Words, class Value>
Setter word_setter(const Words& words, Value Athlete::* field) {
    return [&words, field](Athlete& athlete, const std::string& answer) -> Objection {
        const auto value = value_of(words, answer);
        if (!value) return fmt::format("Please answer {}.", choices(words));
        athlete.*field = *value;
        return {};
    };
}

std::optional<int> small_number(const std::string& text) {
    if (text.empty() || text.size() > 3) return {};
    if (text.find_first_not_of("0123456789") != std::string::npos) return {};
    return std::stoi(text);
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

Objection set_amount(const std::string& answer, std::optional<Metres>& distance,
                     std::optional<Minutes>& time) {
    if (looks_like_distance(answer)) {
        const auto read = read_distance(answer);
        if (!read) return read.error().message;
        distance = *read;
        return {};
    }
    const auto read = read_duration(answer);
    if (!read) return "That is neither a distance like 35 km nor a time like 3 h 30 min.";
    time = *read;
    return {};
}

// "Mon Wed 06:00-07:30 60 min": days, from-to, and how much of it at most.
Objection add_window(Athlete& athlete, const std::string& answer) {
    const std::size_t clock = std::min(answer.find_first_of("0123456789"), answer.size());
    const auto days = parse_days(trimmed(answer.substr(0, clock)));
    if (!days) return "Please begin with days: Mon Wed, every day, weekdays or weekend.";
    const std::string times = answer.substr(clock);
    const std::size_t dash = times.find('-');
    if (dash == std::string::npos) return "Please write the time like 06:00-07:30.";
    const std::string after = trimmed(times.substr(dash + 1));
    const auto from = parse_time(trimmed(times.substr(0, dash)));
    const auto to = parse_time(after.substr(0, 5));
    if (!from || !to) return "Please write the time like 06:00-07:30, with four digits each.";
    Minutes minutes = std::min(*to - *from, Minutes{720});
    if (const std::string most = trimmed(after.substr(5)); !most.empty()) {
        const auto read = read_duration(most);
        if (!read) return read.error().message;
        minutes = *read;
    }
    for (int day : *days) {
        athlete.availability.weekly.push_back({day, *from, *to, minutes});
    }
    return {};
}

// "10 km 52:30": the time is the last word.
Objection set_performance(Athlete& athlete, const std::string& answer) {
    const std::size_t blank = answer.find_last_of(' ');
    if (blank == std::string::npos) return "Please write distance and time, like 10 km 52:30.";
    const auto distance = read_distance(trimmed(answer.substr(0, blank)));
    const auto time = read_race_time(answer.substr(blank + 1));
    if (!distance) return distance.error().message;
    if (!time) return time.error().message;
    athlete.performance = Performance{*distance, *time, {}};
    return {};
}

Objection add_race(Athlete& athlete, const std::string& answer) {
    const auto parts = comma_parts(answer);
    if (parts.size() != 4) {
        return "Please write name, date, distance and priority with commas between.";
    }
    const auto date = parse_date(parts[1]);
    const auto distance = read_distance(parts[2]);
    const auto priority = value_of(priority_words, parts[3]);
    if (!date) return fmt::format("\"{}\" is not a date like 2027-03-14.", parts[1]);
    if (!distance) return distance.error().message;
    if (!priority) return fmt::format("The priority must be {}.", choices(priority_words));
    athlete.races.push_back({parts[0], *date, {}, *distance, *priority});
    return {};
}

Objection add_lift(Athlete& athlete, const std::string& answer) {
    const auto parts = comma_parts(answer);
    if (parts.size() != 3) return "Please write exercise, load and repetitions with commas.";
    const auto load = read_mass(parts[1]);
    const auto repetitions = small_number(parts[2]);
    if (!load) return load.error().message;
    if (!repetitions) return "Please end with the number of repetitions.";
    athlete.lifts.push_back({parts[0], *load, *repetitions});
    return {};
}

Objection set_long_run_day(Athlete& athlete, const std::string& answer) {
    athlete.long_run_day = parse_weekday(answer);
    if (!athlete.long_run_day) return "Please answer with a day, like Sat.";
    return {};
}

Objection set_new_to_strength(Athlete& athlete, const std::string& answer) {
    if (answer != "yes" && answer != "no") return "Please answer yes or no.";
    athlete.new_to_strength = answer == "no";
    return {};
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
            "Free time, like Mon Wed 06:00-07:30 60 min (empty when that is all)", "",
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
            if (given == "yes" || given == "y") return true;
            if (given == "no" || given == "n") return false;
            if (!ended_) out_ << "  Please answer yes or no.\n";
        }
        return false;
    }

  private:
    static constexpr WeeklyWindow stand_in{5, Minutes{480}, Minutes{600}, Minutes{120}};

    Objection take(const Setter& set, const std::string& given) {
        Athlete tried = draft_;
        if (Objection objection = set(tried, given)) return objection;
        auto read = read_profile(write_profile(tried), "answer", today_);
        if (!read) return "That does not fit: " + read.error().front().message + ".";
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
        {"Distances in km or mi", "km", word_setter(distance_unit_words, &Athlete::distance_unit)});
    dialogue.ask({"Weights in kg or lb", "kg", word_setter(mass_unit_words, &Athlete::mass_unit)});
    dialogue.ask({"Your time zone", "UTC", [](Athlete& athlete, const std::string& zone) {
                      athlete.time_zone = zone;
                      return Objection{};
                  }});
    dialogue.ask({"Your age (may stay empty)", "", number_setter(&Athlete::age)});
    dialogue.ask({"Your weight, like 62 kg or 136 lb (may stay empty)", "",
                  quantity_setter(read_mass, &Athlete::body_mass)});
}

void ask_about_running(Dialogue& dialogue) {
    dialogue.ask({"Running in a usual week of the last month, like 35 km or 3 h 30 min", "",
                  [](Athlete& athlete, const std::string& answer) {
                      RecentRunning& recent = athlete.recent;
                      return set_amount(answer, recent.weekly_distance, recent.weekly_minutes);
                  }});
    dialogue.ask({"The longest run of the last month, like 14 km or 90 min", "",
                  [](Athlete& athlete, const std::string& answer) {
                      RecentRunning& recent = athlete.recent;
                      return set_amount(answer, recent.longest_distance, recent.longest_minutes);
                  }});
    dialogue.ask({"Your easy pace, like 6:10 /km or 9:55 /mi (may stay empty)", "",
                  quantity_setter(read_pace, &Athlete::easy_pace)});
    dialogue.ask({"A recent race or test, like 10 km 52:30 (may stay empty)", "", set_performance});
}

void ask_about_weeks(Dialogue& dialogue) {
    dialogue.ask_for_windows();
    dialogue.ask({"Runs a week", "3", number_setter(&Athlete::runs_per_week)});
    dialogue.ask({"Lifts a week", "2", number_setter(&Athlete::lifts_per_week)});
    dialogue.ask({"Day of the long run, like Sat (may stay empty)", "", set_long_run_day});
    dialogue.ask({"Two sessions on one day: like, accept or never", "accept",
                  word_setter(two_a_days_words, &Athlete::two_a_days)});
    dialogue.ask_for_each(
        {"A race to come, like City half, 2027-03-14, half marathon, A (empty when that is all)",
         "", add_race});
    dialogue.ask_for_each(
        {"A lift you know, like back squat, 60 kg, 5 (empty when that is all)", "", add_lift});
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
