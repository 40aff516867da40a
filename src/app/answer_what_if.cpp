// SPDX-License-Identifier: Apache-2.0
#include <fmt/core.h>

#include <algorithm>

#include "app/answers.h"
#include "app/read_change.h"
#include "formats/plan_words.h"
#include "planning/what_if.h"
#include "planning/why_not.h"

namespace tandem::app {
namespace {

using formats::words::duration;
using planning::LoadLost;
using planning::TradeOff;
using planning::WhatIf;
using planning::WhatIfAnswer;

class Writer {
  public:
    Writer(const planning::ArrangedSeason& season, const AskedChange& asked)
        : asked_(asked),
          answer_(planning::what_if(season, asked.week, asked.change)),
          reply_("what-if", season, asked.week.week) {}

    Reply write() {
        reply_.data = {{"change", asked_.says}, {"answer", json_of(answer_.answer)}};
        reply_.say(0, asked_.says + ":");
        for (const Placed& placed : asked_.week.sessions()) {
            if (placed.fixed && placed.date() == asked_.change.date)
                reply_.say(0, "The race of that day stays.");
        }
        if (is_taken()) reply_.say(0, only_leaves(asked_.change.date));
        if (!answer_.answer.found) {
            write_impossible();
            return std::move(reply_);
        }
        write_answer();
        write_trade_offs();
        write_race_day();
        write_season();
        return std::move(reply_);
    }

  private:
    // Another one that reads the same stands where the session is to go.
    bool is_taken() const {
        const WhatIf& change = asked_.change;
        if (change.kind != WhatIf::Kind::Move || change.to == change.date) return false;
        const auto all = asked_.week.sessions();
        return std::ranges::any_of(all, [&change](const Placed& placed) {
            return !placed.fixed && placed.date() == change.to &&
                   planning::look_alike(placed.session, *change.session);
        });
    }

    bool is_skip() const {
        return asked_.change.kind == WhatIf::Kind::SkipDay ||
               asked_.change.kind == WhatIf::Kind::SkipSession;
    }

    // Named in the question, and no news.
    bool is_skipped(const planning::Move& move) const {
        const WhatIf& change = asked_.change;
        if (!is_skip() || move.to || !move.from || date_of(*move.from) != change.date) return false;
        return !change.session || planning::look_alike(move.session, *change.session);
    }

    // Only a move asks for what may be forbidden.
    void write_impossible() {
        const WhatIf& change = asked_.change;
        const bool proven = answer_.answer.proven;
        reply_.say(0, proven ? "That cannot be, whatever else of the week moves:"
                             : std::string(left_open));
        if (!change.session || !proven) return;
        const planning::WhyNot why = planning::why_not(asked_.week, *change.session, change.to);
        say_findings(reply_, 2, why.forbids, why.alone);
        reply_.data["forbidden_by"] = json_of(why.forbids, why.alone);
    }

    void write_answer() {
        const planning::Answer& found = answer_.answer;
        const bool quiet =
            std::ranges::all_of(found.moves, [this](const auto& move) { return is_skipped(move); });
        if (found.moves.empty()) {
            reply_.say(0, nothing_changes());
        } else if (is_skip() && quiet) {
            reply_.say(0, "All else stays where it is.");
        } else {
            reply_.say(0, changes_like_this());
            say_changes(reply_, 2, found);
        }
        const std::string why = better_and_worse(answer_.differences);
        const std::string cost = cost_in_words();
        if (!found.moves.empty()) reply_.say(0, why.empty() ? cost : cost + " " + why);
        reply_.data["differences"] = json_of(answer_.differences);
        write_instead();
        write_shorter();
    }

    // What finds a place or loses it is worth more than the points that it costs.
    std::string cost_in_words() const {
        const planning::Answer& found = answer_.answer;
        const auto verb = [](const auto& list, auto one, auto many) {
            return list.size() == 1 ? one : many;
        };
        std::string text;
        if (!found.comes_in.empty()) {
            text = fmt::format("{} {} in. ", join(found.comes_in),
                               verb(found.comes_in, "comes", "come"));
        }
        if (found.left_out.empty()) return text + cost_of(found.points);
        return text + fmt::format("{} {} no place; the rest of the week costs {}.",
                                  join(found.left_out), verb(found.left_out, "has", "have"),
                                  more_points(found.points));
    }

    std::string changes_like_this() const {
        const bool times_only = std::ranges::all_of(
            answer_.answer.moves,
            [this](const planning::Move& move) { return is_skipped(move) || !move.of_day(); });
        if (times_only) return is_skip() ? "All else stays on its day:" : "All stay on their days:";
        if (!answer_.is_least) return "With few changes the week goes like this:";
        return answer_.answer.proven ? "The week is best changed like this:"
                                     : "The best change of the week that was found is this:";
    }

    std::string nothing_changes() const {
        if (!answer_.is_least) return "Nothing has to change; moving sessions would gain a little.";
        return answer_.answer.proven ? "Nothing changes: the plan is the best one then, too."
                                     : "Nothing changes: no better plan was found.";
    }

    void write_instead() {
        if (!answer_.instead) return;
        const planning::Answer& kept = *answer_.instead;
        reply_.data["instead"] = json_of(kept);
        if (!kept.left_out.empty()) return;
        reply_.say(0, "Or keep it on another day. " + cost_of(kept.points));
        say_changes(reply_, 2, kept);
    }

    void write_shorter() {
        if (!answer_.shorter) return;
        const planning::Shorter& shorter = *answer_.shorter;
        reply_.data["shorter"] = {{"session", json_of(shorter.session)},
                                  {"minutes", shorter.minutes.count()},
                                  {"answer", json_of(shorter.answer)}};
        reply_.say(0, fmt::format("A shorter easy run has a place: {} min instead of {}. {}",
                                  shorter.minutes.count(), shorter.session.minutes.count(),
                                  cost_of(shorter.answer.points)));
        say_changes(reply_, 2, shorter.answer);
    }

    // "Hills Wed → Tue, Long run out": short, because several stand below each other.
    std::string words_for(const planning::Answer& answer) const {
        std::string text;
        for (const planning::Move& move : answer.moves) {
            if (!move.of_day() || is_skipped(move)) continue;
            const std::string_view name = traits(move.session.kind).name;
            const auto day = [](Moment at) { return weekday_name(day_index(date_of(at))); };
            if (!text.empty()) text += ", ";
            if (move.from && move.to) {
                text += fmt::format("{} {} → {}", name, day(*move.from), day(*move.to));
            } else if (move.to) {
                text += fmt::format("{} new on {}", name, day(*move.to));
            } else if (move.from) {
                text += fmt::format("{} of {} out", name, day(*move.from));
            }
        }
        return text.empty() ? "all stay on their days" : text;
    }

    static std::string changes(std::size_t count) {
        if (count == 0) return "no change";
        return fmt::format("{} {}", count, count == 1 ? "change" : "changes");
    }

    // ", and a session more", ", but 2 sessions lost".
    static std::string lost_and_gained(const planning::Answer& answer) {
        const auto count = [](const std::vector<Session>& list) {
            return list.size() == 1 ? std::string("a session")
                                    : fmt::format("{} sessions", list.size());
        };
        std::string text;
        if (!answer.comes_in.empty()) text = fmt::format(", and {} more", count(answer.comes_in));
        if (!answer.left_out.empty()) text += fmt::format(", but {} lost", count(answer.left_out));
        return text;
    }

    // A single way is no choice.
    void write_trade_offs() {
        reply_.data["trade_offs"] = Json::array();
        const bool choice = answer_.trade_offs.size() > 1;
        if (choice) {
            reply_.say(0, is_skip() ? "More can be gained by moving others:"
                                    : "How much to change is your choice:");
        }
        for (const TradeOff& offer : answer_.trade_offs) {
            Json json = json_of(offer.answer);
            json["moved"] = offer.moved;
            reply_.data["trade_offs"].push_back(std::move(json));
            if (!choice || (is_skip() && offer.moved == 0)) continue;
            reply_.say(
                2, fmt::format("- {}: {} ({}{})", changes(offer.moved), words_for(offer.answer),
                               more_points(offer.answer.points), lost_and_gained(offer.answer)));
        }
    }

    void write_race_day() {
        Json load = Json::array();
        for (const LoadLost& one : answer_.load) {
            load.push_back({{"kind", traits(one.kind).id},
                            {"planned_minutes", one.planned.count()},
                            {"lost_minutes", one.lost.count()}});
        }
        reply_.data["load"] = std::move(load);
        const std::string until = answer_.race ? fmt::format("{} on {}", answer_.race_name,
                                                             short_date(answer_.race->date()))
                                               : "the end of the season";
        reply_.data["until"] = until;
        if (answer_.load.empty()) {
            reply_.say(
                0, fmt::format("Nothing is lost up to {}: all minutes of training stay.", until));
            return;
        }
        std::vector<std::string> parts;
        for (const LoadLost& one : answer_.load)
            parts.push_back(words_for(one));
        reply_.say(0, fmt::format("Up to {}: {}.", until, join(parts)));
        const auto is_run = [](const LoadLost& one) { return traits(one.kind).run; };
        if (!answer_.race || std::ranges::none_of(answer_.load, is_run)) return;
        const double worth = answer_.worth_of_load;
        reply_.data["worth_of_running"] = rounded(worth);
        reply_.say(0, fmt::format("Running of this week counts {:.2f} on race day, where the best "
                                  "week counts 1. {}",
                                  worth, reply_.cite({"E62"})));
    }

    static std::string words_for(const LoadLost& one) {
        const bool less = one.lost > Minutes{0};
        const double share = 100.0 * static_cast<double>(std::abs(one.lost.count())) /
                             static_cast<double>(std::max(Minutes{1}, one.planned).count());
        std::string name{traits(one.kind).name};
        name.front() = static_cast<char>(name.front() + ('a' - 'A'));
        return fmt::format("{} {} {} of {} planned ({:.0f} %)",
                           duration(std::chrono::abs(one.lost)), less ? "less" : "more", name,
                           duration(one.planned), share);
    }

    void write_season() {
        reply_.data["season"] = {{"gain", rounded(std::max(0.0, answer_.gain_of_season))},
                                 {"worth_it", answer_.season_gains()},
                                 {"moves", Json::array()}};
        if (answer_.grows_too_fast) {
            reply_.say(0,
                       "After so much less, a later week would grow faster than the limits "
                       "allow; planning anew with the calendar at hand holds it back.");
        }
        if (!answer_.season_gains()) {
            reply_.say(0,
                       answer_.season_proven
                           ? "The other weeks stay as they are: moving them gains nothing worth it."
                           : "The other weeks stay as they are: moving them was not found to gain "
                             "anything worth it.");
            return;
        }
        for (const planning::Move& move : answer_.season_moves)
            reply_.data["season"]["moves"].push_back(json_of(move));
        const auto moved = std::ranges::count_if(answer_.season_moves, &planning::Move::of_day);
        reply_.say(0, fmt::format("Placing the weeks after it anew as well would save {} points "
                                  "more; {} sessions would then change their day.",
                                  amount(answer_.gain_of_season), moved));
    }

    const AskedChange& asked_;
    WhatIfAnswer answer_;
    Reply reply_;
};

}  // namespace

Reply say_what_if(const planning::ArrangedSeason& season, const AskedChange& asked) {
    return Writer{season, asked}.write();
}

Result<Reply> answer_what_if(const planning::ArrangedSeason& season, const Question& question) {
    const auto asked = read_change(season, question);
    if (!asked) return tl::unexpected(asked.error());
    return say_what_if(season, *asked);
}

}  // namespace tandem::app
