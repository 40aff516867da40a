// SPDX-License-Identifier: Apache-2.0
#include "make/rule_drawings.h"

#include <algorithm>
#include <array>
#include <fstream>
#include <sstream>
#include <stdexcept>

#include "formats/week_drawing.h"

namespace tandem::make {
namespace {

using std::chrono::days;

[[noreturn]] void refuse(const std::string& what) {
    throw std::runtime_error(what);
}

template <class Value, std::size_t count>
Value one_of(const std::array<std::pair<std::string_view, Value>, count>& words,
             const std::string& word) {
    const auto* const found = std::ranges::find(words, word, [](const auto& w) { return w.first; });
    if (found == words.end()) refuse("no such word: " + word);
    return found->second;
}

constexpr std::array<std::pair<std::string_view, Goal>, 3> goals{
    {{"running", Goal::Running}, {"strength", Goal::Strength}, {"balanced", Goal::Balanced}}};
constexpr std::array<std::pair<std::string_view, Strategy>, 5> strategies{
    {{"automatic", Strategy::Automatic},
     {"hard_hard", Strategy::HardHard},
     {"strength_on_easy_days", Strategy::StrengthOnEasyDays},
     {"separate_days", Strategy::SeparateDays},
     {"alternate_days", Strategy::AlternateDays}}};
constexpr std::array<std::pair<std::string_view, TwoADays>, 3> visits{
    {{"like", TwoADays::Like}, {"accept", TwoADays::Accept}, {"never", TwoADays::Never}}};
constexpr std::array<std::pair<std::string_view, bool>, 3> novices{
    {{"beginner", true}, {"intermediate", false}, {"advanced", false}}};

// "Mon:06:00-07:00/60"
Window window_of(const std::string& text, Date monday) {
    const bool shaped = text.size() > 16 && text[3] == ':' && text[9] == '-' && text[15] == '/';
    const auto day = parse_weekday(text.substr(0, 3));
    if (!shaped || !day) refuse("no window: " + text);
    const auto from = parse_time(text.substr(4, 5));
    const auto to = parse_time(text.substr(10, 5));
    if (!from || !to) refuse("no window: " + text);
    const Moment midnight{monday + days{*day}};
    return {midnight + *from, midnight + *to, Minutes{std::stoi(text.substr(16))}};
}

void set(rules::Context& context, const std::string& key, const std::string& value, Date monday) {
    if (key == "goal") {
        context.goal = one_of(goals, value);
    } else if (key == "running") {
        context.novice_runner = one_of(novices, value);
    } else if (key == "lifting") {
        context.novice_lifter = one_of(novices, value);
    } else if (key == "strategy") {
        context.strategy = one_of(strategies, value);
    } else if (key == "two_a_days") {
        context.two_a_days = one_of(visits, value);
    } else if (key == "long_run_day") {
        context.long_run_day = parse_weekday(value);
        if (!context.long_run_day) refuse("no weekday: " + value);
    } else if (key == "rest_days") {
        context.rest_days = std::stoi(value);
    } else if (key == "longest") {
        context.longest_run = Minutes{std::stoi(value)};
    } else if (key == "weekly") {
        context.weekly_running = Minutes{std::stoi(value)};
    } else if (key == "window") {
        if (!context.windows) context.windows.emplace();
        context.windows->push_back(window_of(value, monday));
    } else {
        refuse("an athlete has no \"" + key + "\"");
    }
}

std::string label_of(const Placed& placed) {
    const Minutes time = time_of_day(placed.start);
    const std::string day{weekday_name(day_index(placed.date()))};
    if (time == Minutes{7 * 60}) return day + ".AM";
    if (time == Minutes{12 * 60}) return day + ".noon";
    if (time == Minutes{18 * 60}) return day + ".PM";
    return day + "." + format_time(time);
}

void read_file(const std::filesystem::path& path, std::vector<RuleDrawing>& all) {
    std::ifstream file(path);
    std::stringstream text;
    text << file.rdbuf();
    const std::string name = path.filename().string();
    const auto plan = formats::read_week_drawing(text.str(), name);
    if (!plan) refuse(to_text(plan.error()));
    std::string athlete = "athlete:";
    RuleDrawing next;
    bool open = false;
    for (const formats::WrittenWeek& week : plan->weeks) {
        if (!open) {
            next = {};
            next.rule = path.stem().string();
            next.judged.from = Moment{week.monday};
            open = true;
        }
        for (const auto& session : week.sessions)
            next.judged.sessions.push_back(session.placed);
        next.judged.to = Moment{week.monday + days{7}};
        bool ends = false;
        for (const std::string& line : week.expectations) {
            if (line.starts_with("athlete:")) {
                athlete = line;
            } else {
                ends = true;
                if (!line.starts_with("keeps")) next.breaks.push_back(line.substr(8));
            }
        }
        if (!ends) continue;
        next.title = name + ", " + week.name;
        try {
            next.context = context_of_line(athlete, date_of(next.judged.from));
        } catch (const std::exception& fault) {
            refuse(next.title + ": " + fault.what());
        }
        all.push_back(std::move(next));
        open = false;
    }
    if (open) refuse(name + ": the last week expects nothing");
}

}  // namespace

rules::Context context_of_line(const std::string& line, Date monday) {
    rules::Context context;
    context.settings = rules::default_settings();
    std::istringstream words(line.substr(std::string("athlete:").size()));
    for (std::string word; words >> word;) {
        const auto equals = word.find('=');
        if (equals == std::string::npos) refuse("\"" + word + "\" says nothing");
        set(context, word.substr(0, equals), word.substr(equals + 1), monday);
    }
    context.constants = condition::time_constants(context.novice_lifter, context.novice_runner, {});
    return context;
}

std::vector<RuleDrawing> rule_drawings() {
    std::vector<std::filesystem::path> paths;
    const std::filesystem::path folder =
        std::filesystem::path{TANDEM_SOURCE_DIR} / "tests" / "rules";
    for (const auto& entry : std::filesystem::directory_iterator(folder)) {
        if (entry.path().extension() == ".week") paths.push_back(entry.path());
    }
    std::ranges::sort(paths);
    std::vector<RuleDrawing> all;
    for (const auto& path : paths)
        read_file(path, all);
    return all;
}

std::string sessions_of(const rules::Finding& finding, const rules::Judgement& judgement,
                        const rules::Case& judged) {
    const bool several = judged.to - judged.from > days{7};
    std::string text;
    for (std::size_t i = 0; i < finding.sessions.size(); ++i) {
        if (i > 0 && finding.sessions[i] == finding.sessions[i - 1]) continue;
        const Placed& placed = judgement.sessions[finding.sessions[i]];
        const auto week = (placed.date() - date_of(judged.from)).count() / 7 + 1;
        text += (text.empty() ? "" : " ") + (several ? "w" + std::to_string(week) + "." : "") +
                label_of(placed);
    }
    return text;
}

}  // namespace tandem::make
