// SPDX-License-Identifier: Apache-2.0
#include <fmt/core.h>

#include <algorithm>
#include <map>

#include "app/answers.h"
#include "formats/plan_words.h"
#include "formats/text_layout.h"
#include "planning/why_not.h"
#include "rules/explain.h"

namespace tandem::app {
namespace {

using planning::WhyNot;
using planning::WhyNotMatrix;

std::string place_asked(const WhyNot& answer) {
    std::string text = "on " + day_of(answer.date);
    if (answer.time) text += " at " + format_time(*answer.time);
    return text;
}

bool stands_there(const WhyNot& answer) {
    return !answer.is_left_out && answer.session.date() == answer.date &&
           (!answer.time || time_of_day(answer.session.start) == *answer.time);
}

// An equal session stands on the asked day, the meant one on another.
bool is_taken(const WhyNot& answer) {
    return answer.session.date() != answer.date &&
           std::ranges::find(answer.equals, answer.date, &Placed::date) != answer.equals.end();
}

void say_simple_move(Reply& reply, const WhyNot& answer) {
    if (answer.simple_move_breaks.empty() || is_taken(answer)) return;
    reply.say(0, "Moved alone, with all else as it is, it would break what must hold:");
    say_findings(reply, 2, answer.simple_move_breaks, answer.simple_move);
}

// It goes where an equal one stands in the plan, or will stand, and one of them stays left out.
bool takes_a_place(const WhyNot& answer) {
    return answer.is_left_out &&
           planning::count_alike(answer.answer.comes_in, answer.session.session) == 0;
}

// "It can.", "Only if …": with what it costs.
std::string price_in_words(const WhyNot& answer) {
    const planning::Answer& found = answer.answer;
    const auto only = [&found](const std::string& what) {
        return fmt::format("Only {}; the rest of the week then costs {}.", what,
                           more_points(found.points));
    };
    if (takes_a_place(answer)) return only("in the place of one equal to it, which stays left out");
    if (found.left_out.empty()) return "It can. " + cost_of(found.points);
    return only(fmt::format("if {} {} left out", join(found.left_out),
                            found.left_out.size() == 1 ? "is" : "are"));
}

void say_possible(Reply& reply, const planning::AskedWeek& asked, const WhyNot& answer) {
    const planning::Answer& found = answer.answer;
    const auto others =
        std::ranges::count_if(found.moves, &planning::Move::of_day) -
        (std::ranges::any_of(found.moves,
                             [&answer](const planning::Move& move) {
                                 return move.of_day() &&
                                        planning::look_alike(move.session, answer.session.session);
                             })
             ? 1
             : 0);
    const std::string moves = others == 0 ? "Nothing else changes its day:"
                                          : fmt::format("With the least harm{} this moves:",
                                                        found.proven ? "" : " found");
    reply.say(0, fmt::format("{} {}", price_in_words(answer), moves));
    say_changes(reply, 2, found);
    const std::string why = better_and_worse(planning::differences(asked, found));
    if (!why.empty()) reply.say(0, why);
    if (!found.proven) reply.say(0, std::string(only_found));
    if (others > 0 || takes_a_place(answer)) say_simple_move(reply, answer);
}

bool is_free_time(const rules::Finding& finding) {
    return rules::catalogue()[finding.rule]->id == "p1.free-time";
}

// "the longest free window of Sun has 45 min": more than the rule itself says.
std::string too_little_time(const planning::AskedWeek& asked, const WhyNot& answer) {
    Minutes longest{0};
    for (const Window& window : asked.context.windows.value_or(std::vector<Window>{})) {
        if (date_of(window.earliest) != answer.date) continue;
        Minutes minutes = window.minutes;
        if (answer.time) {
            const Moment start = Moment{answer.date} + *answer.time;
            const bool inside = window.earliest <= start && start < window.latest;
            minutes = inside ? std::min(minutes, Minutes{window.latest - start}) : Minutes{0};
        }
        longest = std::max(longest, minutes);
    }
    const std::string when =
        answer.time ? fmt::format("from {}", day_time(Moment{answer.date} + *answer.time))
                    : fmt::format("on {}", weekday_name(day_index(answer.date)));
    if (longest == Minutes{0}) return fmt::format("There is no free time {}.", when);
    return fmt::format("It needs {} min, and {} at most {} min in a row are free.",
                       answer.session.session.minutes.count(), when, longest.count());
}

void say_impossible(Reply& reply, const planning::AskedWeek& asked, const WhyNot& answer) {
    reply.say(0, "It cannot, whatever else of the week moves:");
    const bool alone = !answer.forbids.empty();
    const auto& forbids = alone ? answer.forbids : answer.simple_move_breaks;
    for (const rules::Finding& finding : forbids) {
        const rules::Rule& rule = *rules::catalogue()[finding.rule];
        if (is_free_time(finding)) {
            reply.say(2, fmt::format("- {} {}", too_little_time(asked, answer),
                                     reply.cite(rules::cites(rule))));
            continue;
        }
        say_findings(reply, 2, {finding}, alone ? answer.alone : answer.simple_move);
        if (!rule.may_be_off && rule.id != "p1.one-at-a-time")
            reply.say(4, "This is a rule of safety: it stays, whatever the price.");
    }
    if (!answer.help) return;
    const WhyNot::Help& help = *answer.help;
    const std::string what = help.rule ? fmt::format("the rule {} made soft in the profile",
                                                     rules::catalogue()[*help.rule]->id)
                                       : free_time(help.window, help.added);
    const auto& out = help.answer.left_out;
    reply.say(
        0, fmt::format("The least that would let it in: {}. {}", what,
                       out.empty() ? cost_of(help.answer.points)
                                   : fmt::format("But then {} would have no place.", join(out))));
}

Json json_of_help(const WhyNot::Help& help) {
    Json json{{"answer", json_of(help.answer)}};
    if (help.rule) {
        json["rule"] = rules::catalogue()[*help.rule]->id;
    } else {
        json["free_from"] = format_moment(help.window.earliest);
        json["minutes"] = help.window.minutes.count();
        json["added_minutes"] = help.added.count();
    }
    return json;
}

void say_where_it_stands(Reply& reply, const WhyNot& answer) {
    if (answer.is_left_out) {
        reply.say(0, answer.equals.empty()
                         ? "It is left out of this week."
                         : fmt::format("It is left out of this week; one equal to it stands on {}.",
                                       day_time(answer.equals.front().start)));
        return;
    }
    std::string text = fmt::format("It stands on {}", day_time(answer.session.start));
    std::vector<std::string> others;
    for (const Placed& equal : answer.equals) {
        others.push_back(day_time(equal.start));
    }
    if (!others.empty())
        text += fmt::format(", {} equal to it on {}", others.size() == 1 ? "one" : "others",
                            join(others));
    reply.say(0, text + ".");
    if (is_taken(answer)) {
        reply.say(0, only_leaves(answer.session.date()));
    }
}

Reply write(const planning::ArrangedSeason& season, const planning::AskedWeek& asked,
            const WhyNot& answer) {
    Reply reply("why-not", season, asked.week);
    reply.data = {{"session", json_of(answer.session.session)},
                  {"date", format_date(answer.date)},
                  {"answer", json_of(answer.answer)},
                  {"forbidden_by", json_of(answer.forbids, answer.alone)},
                  {"simple_move_breaks", json_of(answer.simple_move_breaks, answer.simple_move)}};
    if (answer.time) reply.data["start"] = format_time(*answer.time);
    if (!answer.is_left_out) reply.data["stands"] = format_moment(answer.session.start);
    if (answer.help) reply.data["help"] = json_of_help(*answer.help);
    reply.say(0, fmt::format("{} {}?", named(answer.session.session), place_asked(answer)));
    if (stands_there(answer)) {
        reply.say(0, "It stands there already.");
        return reply;
    }
    say_where_it_stands(reply, answer);
    if (answer.answer.found) {
        say_possible(reply, asked, answer);
    } else if (answer.answer.impossible()) {
        say_impossible(reply, asked, answer);
    } else {
        reply.say(0, std::string(left_open));
        say_simple_move(reply, answer);
    }
    return reply;
}

// "here", "+1.2", "same", "1 out", or the letter of a rule.
class Table {
  public:
    Table(const planning::ArrangedSeason& season, const planning::AskedWeek& asked)
        : matrix_(planning::why_not_matrix(asked)), reply_("why-not", season, asked.week) {}

    Reply write() {
        reply_.say(0, fmt::format("Each session on each day: points more with the rest of the week "
                                  "at {}.",
                                  all_proven() ? "its best" : "the best that was found"));
        reply_.gap();
        std::string head = std::string(label_width, ' ');
        for (const Date date : matrix_.dates)
            head += right(std::string(weekday_name(day_index(date))));
        reply_.row(head);
        Json rows = Json::array();
        for (const WhyNotMatrix::Row& row : matrix_.rows) {
            const std::string label = fmt::format("{} {} min", traits(row.session.kind).name,
                                                  row.session.minutes.count());
            std::string line = formats::fitted(label, label_width);
            Json cells = Json::array();
            for (std::size_t day = 0; day < row.cells.size(); ++day) {
                line += right(words_for(row.cells[day]));
                cells.push_back(json_of_cell(row.cells[day], matrix_.dates[day]));
            }
            reply_.row(line);
            rows.push_back({{"session", json_of(row.session)}, {"days", std::move(cells)}});
        }
        reply_.data = {{"matrix", std::move(rows)}};
        write_legend();
        return std::move(reply_);
    }

  private:
    bool all_proven() const {
        return std::ranges::all_of(matrix_.rows, [](const WhyNotMatrix::Row& row) {
            return std::ranges::all_of(row.cells, [](const WhyNotMatrix::Cell& cell) {
                return cell.proven || !cell.found;
            });
        });
    }

    static constexpr std::size_t label_width = 28;
    static constexpr std::size_t cell_width = 7;

    static std::string right(const std::string& text) {
        const std::size_t width = formats::visible_width(text);
        return std::string(width < cell_width ? cell_width - width : 1, ' ') + text;
    }

    std::string words_for(const WhyNotMatrix::Cell& cell) {
        if (cell.here) return "here";
        if (!cell.found && !cell.proven) {
            any_open_ = true;
            return "?";
        }
        if (!cell.found) {
            if (!cell.rule) return "–";
            const auto [known, added] =
                letters_.try_emplace(*cell.rule, static_cast<char>('a' + letters_.size()));
            return fmt::format("({})", known->second);
        }
        if (cell.left_out > 0) {
            any_out_ = true;
            return fmt::format("{} out", cell.left_out);
        }
        if (is_nothing(cell.points)) return "same";
        return (cell.points > 0 ? "+" : "") + amount(cell.points);
    }

    static Json json_of_cell(const WhyNotMatrix::Cell& cell, Date date) {
        Json json{{"date", format_date(date)},
                  {"here", cell.here},
                  {"possible", json_of_possible(cell.found, cell.proven)}};
        if (cell.found) {
            json["proven"] = cell.proven;
            json["points"] = rounded(cell.points);
            json["left_out"] = cell.left_out;
        }
        if (cell.rule) json["rule"] = rules::catalogue()[*cell.rule]->id;
        return json;
    }

    void write_legend() {
        reply_.gap();
        std::map<char, std::size_t> by_letter;
        for (const auto& [rule, letter] : letters_)
            by_letter[letter] = rule;
        for (const auto& [letter, number] : by_letter) {
            const rules::Rule& rule = *rules::catalogue()[number];
            const bool time = rule.id == "p1.free-time";
            const std::string_view says =
                time ? "No free window of the day is long enough." : rule.says;
            reply_.say(0, fmt::format("({}) {} {}", letter, says, reply_.cite(rules::cites(rule))));
        }
        if (any_out_) reply_.say(0, "1 out: another session would lose its place.");
        if (any_open_) reply_.say(0, fmt::format("?: {}", left_open));
    }

    WhyNotMatrix matrix_;
    Reply reply_;
    std::map<std::size_t, char> letters_;
    bool any_out_ = false;
    bool any_open_ = false;
};

Error no_time(const std::string& word) {
    return {ErrorCode::WrongType,
            fmt::format("\"{}\" is no time of day. Maybe 18:00.", formats::words::clipped(word)),
            "time"};
}

Error too_much_for_a_matrix() {
    return {ErrorCode::Conflict,
            "it shows every session on every day and takes no session and no day. Maybe "
            "leave them away, or leave --matrix away.",
            "--matrix"};
}

Error incomplete() {
    return {ErrorCode::Missing,
            "say which session and which day, for instance: why-not PROFILE \"long run\" Sun. "
            "Maybe --matrix for every session on every day.",
            "why-not"};
}

}  // namespace

Result<Reply> answer_why_not(const planning::ArrangedSeason& season, const Question& question) {
    std::vector<std::string> words = question.words;
    if (question.matrix) {
        const std::string day = words.empty() ? "" : words.front();
        if (words.size() > 1 || (words.size() == 1 && !parse_date(day)))
            return tl::unexpected(too_much_for_a_matrix());
        const auto week = week_of(season, question, day);
        if (!week) return tl::unexpected(week.error());
        if (!day.empty()) {
            const auto date = read_day(season, *week, day);
            if (!date) return tl::unexpected(date.error());
        }
        const planning::AskedWeek asked = planning::ask_about(season, *week);
        return Table{season, asked}.write();
    }
    std::optional<Minutes> time;
    if (!words.empty() && words.back().find(':') != std::string::npos) {
        time = parse_time(words.back());
        if (!time) return tl::unexpected(no_time(words.back()));
        words.pop_back();
    }
    if (words.size() < 2) return tl::unexpected(incomplete());
    const std::string day = words.back();
    words.pop_back();
    const auto week = week_of(season, question, day);
    if (!week) return tl::unexpected(week.error());
    const auto date = read_day(season, *week, day);
    if (!date) return tl::unexpected(date.error());
    planning::AskedWeek asked = planning::ask_about(season, *week);
    auto found = read_movable(season, asked, words);
    if (!found) {
        // What the season was cut by is no part of the week any more, and yet was planned for it.
        asked = planning::ask_in_full(season, *week);
        found = read_movable(season, asked, words);
    }
    if (!found) return tl::unexpected(found.error());
    planning::Meant meant{.very = {}, .left_out = !found->placed};
    if (found->by_day) meant.very = found->placed;
    return write(season, asked, planning::why_not(asked, found->session, *date, time, meant));
}

}  // namespace tandem::app
